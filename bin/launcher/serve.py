"""bin/serve: from a fresh checkout to a portal that answers."""

from __future__ import annotations

import argparse
import http.client
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

from launcher import environment, portal_site, programs
from launcher.database import Cluster
from launcher.output import LauncherError, say, step
from launcher.places import PYTHON, ROOT, only_one, portal_home, rotate
from launcher.process import die_with_parent, end, ignore_signals, stop_on_signals

ADDRESS = "127.0.0.1"
WORKERS = 2
BOOT_SECONDS = 60
GRACE_SECONDS = 10
LEAVING_SECONDS = 5

HELP = """\
Run the portal on this machine, for trying it out and for development.

Environment: PORT (8000); PORTAL_HOME (var/: database, uploads, secret key, logs);
DATABASE_URL (a PostgreSQL 15 to 18 of yours; without it an embedded one is started).
docs/running.md says more.
"""


def main(arguments: list[str]) -> int:
    """Serve until somebody stops it; stop the database that was started for it."""
    parser = argparse.ArgumentParser(
        prog="bin/serve",
        description=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--demo", action="store_true", help="add demonstration data")
    demo = parser.parse_args(arguments).demo
    port = _port()
    home = portal_home()
    stop_on_signals()
    with only_one(home / "lock", f"bin/serve (process {os.getpid()}, port {port})"):
        _refuse_taken(port)
        return _serve(home, port, demo=demo)


def _serve(home: Path, port: int, *, demo: bool) -> int:
    is_embedded = not portal_site.is_given("DATABASE_URL")
    sets = [environment.RUNTIME] + [environment.EMBEDDED] * is_embedded
    environment.prepare(sets, home / "logs" / "install.log")
    if not is_embedded:
        return _serve_on(None, home, port, demo=demo)
    cluster = Cluster(home, programs.embedded)
    with cluster.in_use():
        return _serve_on(cluster, home, port, demo=demo)


def _serve_on(cluster: Cluster | None, home: Path, port: int, *, demo: bool) -> int:
    site: subprocess.Popen[bytes] | None = None
    try:
        if cluster is not None:
            with step("Starting the database"):
                cluster.start()
        variables = portal_site.prepare(home, cluster, demo=demo)
        with step("Starting the portal"):
            site = _start(home, port, variables)
            _wait_until_it_answers(site, port)
        _greet(home, port, cluster)
        return _watch(site, cluster)
    finally:
        ignore_signals()
        _stop(site, cluster)


def _port() -> int:
    given = os.environ.get("PORT") or "8000"
    if not given.isdecimal() or not 0 < int(given) < 2**16:
        raise LauncherError(f"PORT={given!r} is not a port number.")
    return int(given)


def _refuse_taken(port: int) -> None:
    """Say so now, rather than after minutes of installing.

    A portal whose launcher was killed a moment ago gets time to leave.
    """
    deadline = time.monotonic() + LEAVING_SECONDS
    while (refusal := _refusal(port)) is not None:
        if time.monotonic() > deadline:
            raise LauncherError(
                f"Port {port} cannot be used ({refusal}). Set PORT to another."
            )
        time.sleep(0.2)


def _refusal(port: int) -> str | None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as error:
            return error.strerror or str(error)
    return None


def _start(home: Path, port: int, variables: dict[str, str]) -> subprocess.Popen[bytes]:
    access_log = home / "logs" / "access.log"
    rotate(access_log)
    command = [str(PYTHON), "-m", "gunicorn", "unido_portal.wsgi"]
    command += ["--bind", f"{ADDRESS}:{port}", "--workers", str(WORKERS)]
    command += ["--worker-class", "sync", "--graceful-timeout", str(GRACE_SECONDS)]
    command += ["--access-logfile", str(access_log), "--no-control-socket"]
    # Filters of a whole table fit; longer addresses are refused by the server itself.
    command += ["--limit-request-line", "8190"]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=variables,
        stdin=subprocess.DEVNULL,
        # Ctrl-C is for the launcher, which passes it on in order.
        start_new_session=True,
        preexec_fn=die_with_parent(signal.SIGTERM),
    )


def _wait_until_it_answers(site: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + BOOT_SECONDS
    while site.poll() is None and time.monotonic() < deadline:
        connection = http.client.HTTPConnection(ADDRESS, port, timeout=BOOT_SECONDS)
        try:
            connection.request("GET", "/healthz")
            connection.getresponse()
        except OSError:
            time.sleep(0.1)
        else:
            return
        finally:
            connection.close()
    raise LauncherError("The portal did not start; its messages are above.")


def _greet(home: Path, port: int, cluster: Cluster | None) -> None:
    say(f"\nThe portal is at http://{ADDRESS}:{port}/")
    if cluster is not None:
        say(f"Accounts and their passwords: {home / 'accounts.txt'}")
    say("Ctrl-C stops it.")


def _watch(site: subprocess.Popen[bytes], cluster: Cluster | None) -> int:
    """Wait for the end; a database that is killed meanwhile is started again."""
    while True:
        try:
            code = site.wait(1)
        except subprocess.TimeoutExpired:
            if cluster is not None and cluster.fell():
                with step("The database fell; starting it again"):
                    cluster.start()
        except KeyboardInterrupt:
            say("\nStopping.")
            return 0
        else:
            raise LauncherError(f"The portal's server ended by itself (code {code}).")


def _stop(site: subprocess.Popen[bytes] | None, cluster: Cluster | None) -> None:
    if site is not None and not end(site, signal.SIGTERM, GRACE_SECONDS + 5):
        end(site, signal.SIGKILL, GRACE_SECONDS)
    # One that a developer started to go on by itself is left to go on.
    if cluster is not None and not cluster.kept.exists():
        cluster.stop()
