"""A server of its own for a benchmark, and readers who ask it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings

SECONDS_TO_START = 60
LOCAL = "127.0.0.1"


@contextmanager
def serving() -> Iterator[int]:
    """Serve the portal by one process, as `bin/serve` does; yields the port."""
    with socket.socket() as probe:
        probe.bind((LOCAL, 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "gunicorn", f"{__package__}.wsgi"]
    command += ["--bind", f"{LOCAL}:{port}", "--workers", "1"]
    command += ["--worker-class", "sync", "--no-control-socket"]
    command += ["--log-level", "warning"]
    server = subprocess.Popen(  # noqa: S603
        command,
        cwd=settings.BASE_DIR,
        env=os.environ | {"PORTAL_LOCAL_HTTP": "1"},
    )
    try:
        _wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait()


def _wait_for(port: int) -> None:
    for _moment in range(SECONDS_TO_START * 10):
        try:
            socket.create_connection((LOCAL, port)).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"The server did not start within {SECONDS_TO_START} seconds.")


@dataclass(frozen=True)
class Answer:
    """The status and the headers of one answer, names in lower case."""

    status: int
    headers: dict[str, str]


@dataclass(frozen=True)
class Question:
    """One address that readers ask the server at ``port`` for."""

    port: int
    path: str
    headers: tuple[str, ...] = ()

    def ask(self) -> Answer:
        """Ask, and read the answer whole."""
        lines = [f"GET {self.path} HTTP/1.1", f"Host: {LOCAL}", *self.headers]
        question = "\r\n".join([*lines, "Connection: close", "", ""])
        with socket.create_connection((LOCAL, self.port)) as connection:
            connection.sendall(question.encode())
            parts = []
            while part := connection.recv(65_536):
                parts.append(part)
        head = b"".join(parts).partition(b"\r\n\r\n")[0].decode("latin-1")
        first, *others = head.split("\r\n")
        named = (line.partition(":") for line in others)
        return Answer(
            int(first.split()[1]),
            {name.lower(): value.strip() for name, _colon, value in named},
        )

    def expect(self, status: int) -> None:
        """Ask, and raise RuntimeError if the answer has another status."""
        answer = self.ask()
        if answer.status != status:
            raise RuntimeError(f"{self.path} answered {answer.status}, not {status}.")
