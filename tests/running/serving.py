"""bin/serve as a person runs it: in a process of its own, asked over HTTP."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from launcher.account import Account

PASSED_ON = ("PATH", "LANG", "PIP_", "HTTP", "SSL_", "NO_PROXY", "http", "no_proxy")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Serving:
    """One bin/serve and the log of what it says."""

    def __init__(
        self, checkout: Path, home: Path, account: Account | None = None
    ) -> None:
        self.checkout = checkout
        self.home = home
        self.account = account
        self.port = free_port()
        self.log = checkout.parent / f"serve-{self.port}.log"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        passed_on = {k: v for k, v in os.environ.items() if k.startswith(PASSED_ON)}
        own = {"PORT": str(self.port), "PORTAL_HOME": str(self.home)}
        options: dict[str, object] = {}
        if self.account is not None:
            options = {
                "user": self.account.uid,
                "group": self.account.gid,
                "extra_groups": [],
            }
            own["HOME"] = str(self.checkout.parent)
        else:
            own["HOME"] = os.environ.get("HOME", "/")
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [self.checkout / "bin" / "serve"],
                env=passed_on | own,
                cwd=self.checkout,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                **options,
            )

    def status(self, path: str) -> int:
        """The answer's status; 0 while nobody answers."""
        url = f"http://127.0.0.1:{self.port}{path}"
        try:
            with urllib.request.urlopen(url, timeout=30) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0

    def wait_until_it_serves(self, seconds: float) -> float:
        """Wait for the first page; return how long it took."""
        began = time.monotonic()
        while self.status("/en/") != 200:
            assert self.process.poll() is None, self.said()
            assert time.monotonic() - began < seconds, self.said()
            time.sleep(0.2)
        return time.monotonic() - began

    def wait_until_it_says(self, words: str, seconds: float = 180) -> None:
        deadline = time.monotonic() + seconds
        while words not in self.said():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < deadline, self.said()
            time.sleep(0.02)

    def said(self) -> str:
        return self.log.read_text(errors="replace")

    def stop(self) -> int:
        """Ask it to stop, if it runs, and return its exit code."""
        if self.process is None:
            return 0
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(60)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
