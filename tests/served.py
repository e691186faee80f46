"""The portal as a person meets it: the production server on a database of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from tests import databases

SECONDS_TO_START = 60


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=5) as answer:  # noqa: S310
            return answer.status == 200
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


@contextmanager
def serving(database: str, static_root: Path) -> Iterator[str]:
    """Serve the database called ``database``; yields the address without a slash."""
    port = _free_port()
    variables = os.environ | {
        "DATABASE_URL": databases.url_of(database),
        "PORTAL_LOCAL_HTTP": "true",
        "STATIC_ROOT": str(static_root),
    }
    subprocess.run(
        [sys.executable, "manage.py", "collectstatic", "--noinput", "-v", "0"],
        cwd=settings.BASE_DIR,
        env=variables,
        check=True,
    )
    command = [sys.executable, "-m", "gunicorn", "unido_portal.wsgi"]
    command += ["--bind", f"127.0.0.1:{port}", "--workers", "2", "--log-level", "error"]
    command += ["--no-control-socket"]
    server = subprocess.Popen(command, cwd=settings.BASE_DIR, env=variables)
    address = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + SECONDS_TO_START
        while not _answers(address):
            assert server.poll() is None, "The server stopped while it started."
            assert time.monotonic() < deadline, "The server did not start in time."
            time.sleep(0.2)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)
