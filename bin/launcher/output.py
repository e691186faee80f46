"""What the launcher tells the person in front of it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class LauncherError(Exception):
    """Something the reader can act on; shown without a traceback."""


def say(text: str, *, error: bool = False) -> None:
    """Print at once, so that lines of child processes come in the right order."""
    print(text, file=sys.stderr if error else sys.stdout, flush=True)


@contextmanager
def step(title: str) -> Iterator[None]:
    """Say what begins, and how many seconds it took once it is done."""
    say(f"== {title}")
    began = time.monotonic()
    yield
    say(f"   done in {time.monotonic() - began:.1f} s")


def tail(text: str, lines: int = 20) -> str:
    """The last lines of a log, indented to stand under a message."""
    return "\n".join("   | " + line for line in text.splitlines()[-lines:])
