"""The virtual environment: made once, and filled again when the sets change."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from launcher.output import LauncherError, say, step, tail
from launcher.places import PYTHON, ROOT, VENV, fingerprint, waiting_for
from launcher.places import write_atomically as write

RUNTIME = "requirements.txt"
EMBEDDED = "requirements/embedded.txt"
TEST = "requirements/test.txt"
BROWSER = "requirements/browser.txt"

STAMP = VENV / "installed.json"
UNDER_WAY = VENV / "installation-under-way"
PROGRESS_EVERY = 10
# How pip's lines about one package begin: fetched, found on disk, there already, or
# not for this machine.
MET_A_PACKAGE = ("Collecting ", "Processing ", "Requirement already", "Ignoring ")


def prepare(requirement_files: list[str], log: Path) -> None:
    """Make sure that .venv holds these sets, as their files say now."""
    with waiting_for(ROOT, "installing"):
        if UNDER_WAY.exists() or (VENV.exists() and not _works()):
            _refuse_foreign()
            say("   an earlier installation was cut off or is broken: starting afresh")
            shutil.rmtree(VENV)
        wanted = {name: fingerprint([ROOT / name]) for name in requirement_files}
        installed = _installed()
        if wanted.items() <= installed.items():
            return
        _refuse_foreign()
        VENV.mkdir(exist_ok=True)
        UNDER_WAY.touch()
        if not PYTHON.exists():
            with step("Making the virtual environment"):
                _run_logged([sys.executable, "-m", "venv", str(VENV)], log)
        with step(f"Installing {', '.join(requirement_files)}"):
            _install(requirement_files, log)
        write(STAMP, json.dumps(installed | wanted, indent=1))
        UNDER_WAY.unlink()


def _refuse_foreign() -> None:
    if not os.access(VENV if VENV.exists() else ROOT, os.W_OK):
        raise LauncherError(
            f"Another user installed in {ROOT}, and you may not write there. "
            "Use a clone of your own."
        )


def _works() -> bool:
    try:
        return subprocess.run([PYTHON, "-c", ""], check=False).returncode == 0
    except OSError:
        return False


def _installed() -> dict[str, str]:
    try:
        return dict(json.loads(STAMP.read_text()))
    except (FileNotFoundError, ValueError):
        return {}


def _install(requirement_files: list[str], log: Path) -> None:
    # Wheels only: a machine without a compiler should hear which package is missing,
    # not read the output of a failed build.
    command = [str(PYTHON), "-m", "pip", "install", "--require-hashes"]
    command += ["--only-binary", ":all:", "--disable-pip-version-check", "--no-input"]
    command += ["--progress-bar", "off"]
    for name in requirement_files:
        command += ["-r", str(ROOT / name)]
    _run_logged(command, log, _count_pins(requirement_files))


def _count_pins(requirement_files: list[str]) -> int:
    pins = set()
    for name in requirement_files:
        for line in (ROOT / name).read_text().splitlines():
            if "==" in line and not line.startswith((" ", "#")):
                pins.add(line.split("==")[0])
    return len(pins)


def _run_logged(command: list[str], log: Path, packages: int = 0) -> None:
    """Run a command into the log; count packages on the screen as pip meets them."""
    seen: set[str] = set()
    with (
        log.open("w") as file,
        subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        ) as child,
    ):
        for line in child.stdout or ():
            file.write(line)
            if line.startswith(MET_A_PACKAGE) and line not in seen:
                seen.add(line)
                _show_progress(len(seen), packages)
            elif line.startswith("Installing collected"):
                say("   everything is fetched; unpacking")
    if child.returncode:
        raise LauncherError(
            f"Installing failed; the last lines of {log}:\n{tail(log.read_text())}\n"
            "A network and Python 3.11 or newer are needed; nothing else."
        )


def _show_progress(done: int, of: int) -> None:
    if sys.stdout.isatty():
        print(f"\r   {done} of {of} packages", end="", flush=True)
        if done == of:
            print(flush=True)
    elif done == of or done % PROGRESS_EVERY == 0:
        say(f"   {done} of {of} packages")
