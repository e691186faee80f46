"""Child processes that do not outlive the launcher, even when it is killed."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import FrameType

from launcher.output import LauncherError
from launcher.places import PYTHON, ROOT

PR_SET_PDEATHSIG = 1


def die_with_parent(sent: signal.Signals) -> Callable[[], None] | None:
    """A preexec function: the kernel sends `sent` when the launcher dies.

    Only Linux has this. Elsewhere a killed launcher leaves its children behind, and the
    next start deals with them.
    """
    if not sys.platform.startswith("linux"):
        return None
    prctl = ctypes.CDLL(None).prctl
    parent = os.getpid()

    def arrange() -> None:
        prctl(PR_SET_PDEATHSIG, int(sent))
        if os.getppid() != parent:  # the launcher died before the line above
            os.kill(os.getpid(), sent)

    return arrange


def stop_on_signals() -> None:
    """Let SIGTERM and SIGHUP end this process the way Ctrl-C does."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, stop)


def ignore_signals() -> None:
    """While stopping, a second Ctrl-C must not leave the database running."""
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)


def manage(environment: Mapping[str, str], *arguments: str) -> None:
    """Run `manage.py`, its output in plain sight; its failure ends the launcher."""
    command = [str(PYTHON), str(ROOT / "manage.py"), *arguments]
    result = run(command, environment)
    if result:
        raise LauncherError(
            f"'manage.py {' '.join(arguments)}' failed (exit code {result})."
        )


def run(
    command: Sequence[str], environment: Mapping[str, str], cwd: Path = ROOT
) -> int:
    """Run one command in the foreground and return its exit code."""
    with subprocess.Popen(
        command,
        env=dict(environment),
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        preexec_fn=die_with_parent(signal.SIGTERM),
    ) as child:
        try:
            return child.wait()
        except KeyboardInterrupt:
            end(child, signal.SIGTERM, seconds=10)
            raise


def end(child: subprocess.Popen[bytes], sent: signal.Signals, seconds: float) -> bool:
    """Ask a child to end and wait; say whether it did."""
    if child.poll() is None:
        child.send_signal(sent)
    try:
        child.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True
