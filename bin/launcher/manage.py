"""bin/manage: one command of manage.py, with the database and settings of bin/serve."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from types import FrameType

from launcher import environment, portal_site, programs
from launcher.database import Cluster
from launcher.output import say
from launcher.places import PYTHON, ROOT, portal_home
from launcher.process import die_with_parent, ignore_signals, stop_on_signals

# A shell tells of a command that a signal ended by this and the signal's number.
ENDED_BY_SIGNAL = 128


def main(arguments: list[str]) -> int:
    """Run the command and return its exit status; every argument is manage.py's own."""
    home = portal_home()
    stop_on_signals()
    with _database(home) as cluster:
        return _run(arguments, portal_site.variables(home, cluster))


@contextmanager
def _database(home: Path) -> Iterator[Cluster | None]:
    """The embedded database while the command runs; None where DATABASE_URL is set.

    What the launcher says goes to the error output: the other is the command's.
    """
    is_embedded = not portal_site.is_given("DATABASE_URL")
    with redirect_stdout(sys.stderr):
        sets = [environment.RUNTIME] + [environment.EMBEDDED] * is_embedded
        environment.prepare(sets, home / "logs" / "install.log")
    if not is_embedded:
        yield None
        return
    cluster = Cluster(home, programs.embedded)
    try:
        with cluster.in_use():
            with redirect_stdout(sys.stderr):
                _start(cluster)
            yield cluster
    finally:
        ignore_signals()
        cluster.stop_after_the_last()


def _start(cluster: Cluster) -> None:
    is_new = not cluster.data.exists()
    cluster.start(outlive=True)
    if is_new:
        say("   this database is new: bin/serve fills it, 'bin/manage migrate' makes")
        say("   its tables only")


def _run(arguments: list[str], variables: dict[str, str]) -> int:
    """Run it where the caller stands, at the caller's terminal."""
    with subprocess.Popen(
        [str(PYTHON), str(ROOT / "manage.py"), *arguments],
        env=variables,
        preexec_fn=die_with_parent(signal.SIGTERM),
    ) as child:
        _leave_signals_to(child)
        status = child.wait()
    return status if status >= 0 else ENDED_BY_SIGNAL - status


def _leave_signals_to(child: subprocess.Popen[bytes]) -> None:
    """Let the command answer signals; Ctrl-C reaches it from the terminal."""

    def pass_on(number: int, _frame: FrameType | None) -> None:
        child.send_signal(number)

    def stay(_number: int, _frame: FrameType | None) -> None:
        return

    signal.signal(signal.SIGINT, stay)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, pass_on)
