"""Where things lie: the checkout, its virtual environment and PORTAL_HOME."""

from __future__ import annotations

import fcntl
import hashlib
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from launcher.output import LauncherError, say

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LARGEST_LOG = 10_000_000


def portal_home() -> Path:
    """PORTAL_HOME, made if need be: database, uploads, secret key and logs."""
    home = Path(os.environ.get("PORTAL_HOME") or ROOT / "var").absolute()
    (home / "logs").mkdir(parents=True, exist_ok=True)
    return home


def rotate(log: Path) -> None:
    """Set a log that has grown large aside, over the one set aside before it."""
    if log.exists() and log.stat().st_size > LARGEST_LOG:
        log.replace(log.with_name(f"{log.name}.1"))


@contextmanager
def only_one(lock: Path, said_of_itself: str) -> Iterator[None]:
    """Hold `lock`, or say who does. The kernel frees it when this process dies."""
    with lock.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise LauncherError(
                f"{lock.parent} is in use by {file.read().strip() or 'another run'}.\n"
                "Stop that one first, or set PORTAL_HOME to another directory "
                "and PORT to another port."
            ) from None
        file.truncate(0)
        file.write(said_of_itself)
        file.flush()
        yield


@contextmanager
def waiting_for(directory: Path, what: str) -> Iterator[None]:
    """Hold a lock on a directory itself, so that no file is left behind."""
    handle = os.open(directory, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"   waiting: {what} is under way in another run")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def fingerprint(paths: Iterable[Path]) -> str:
    """One hash over the names and contents of files."""
    digest = hashlib.sha256()
    for path in sorted(set(paths)):
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def write_atomically(path: Path, text: str, mode: int = 0o644) -> None:
    """Write a file that is either whole or absent, whatever kills this process."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.{time.monotonic_ns()}")
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
