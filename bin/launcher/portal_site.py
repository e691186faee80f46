"""Bringing the portal's own parts up to date: tables, facts, accounts, static files."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from launcher.database import Cluster
from launcher.output import say, step
from launcher.places import (
    ROOT,
    VENV,
    fingerprint,
    waiting_for,
    write_atomically,
)
from launcher.process import manage

PACKAGES = ("unido_portal", "strategies", "workplans", "indicators")


def is_given(name: str) -> bool:
    """Whether the caller sets this variable, itself or by the file that holds it."""
    return bool(os.environ.get(name) or os.environ.get(f"{name}_FILE"))


def variables(home: Path, cluster: Cluster | None) -> dict[str, str]:
    """The environment of the portal's processes."""
    given = dict(os.environ)
    given["PORTAL_HOME"] = str(home)
    given.setdefault("PORTAL_LOCAL_HTTP", "true")
    if cluster is not None:
        given["DATABASE_URL"] = cluster.url
    # Local accounts are made in this very database and in no other.
    given["PORTAL_EMBEDDED_DATABASE"] = "true" if cluster is not None else "false"
    if not is_given("SECRET_KEY"):
        given["SECRET_KEY"] = secret_key(home)
    return given


def secret_key(home: Path) -> str:
    """The key of this PORTAL_HOME, made at random once and readable by its owner."""
    file = home / "secret_key"
    if not file.exists():
        write_atomically(file, secrets.token_urlsafe(64), mode=0o600)
    return file.read_text().strip()


def prepare(home: Path, cluster: Cluster | None, *, demo: bool) -> dict[str, str]:
    """Take every step between an empty database and a portal that can serve."""
    environment = variables(home, cluster)
    with step("Bringing the tables up to date"):
        manage(environment, "migrate", "--noinput")
    _load_facts(environment, cluster)
    if demo:
        with step("Loading the demonstration data"):
            manage(environment, "load_demo")
    if cluster is not None:
        with step("Making an account per role"):
            accounts = str(home / "accounts.txt")
            manage(environment, "create_local_accounts", "--file", accounts)
    _collect_static(environment)
    return environment


def _load_facts(environment: dict[str, str], cluster: Cluster | None) -> None:
    """Load them unless this very database holds what these files say.

    Of somebody else's database nothing is known, so there the loader is asked.
    """
    stamp = cluster.place / "facts.stamp" if cluster else None
    state = fingerprint(_files_that_make_facts())
    if cluster and stamp and _read(stamp) == f"{cluster.identity} {state}":
        say("== The facts are loaded and unchanged")
        return
    with step("Loading the facts"):
        manage(environment, "load_facts")
    if cluster and stamp:
        write_atomically(stamp, f"{cluster.identity} {state}")


def _files_that_make_facts() -> Iterator[Path]:
    yield from _files(ROOT / "fixtures")
    for package in PACKAGES:
        for path in _files(ROOT / package):
            if path.suffix in (".py", ".sql"):
                yield path


def _collect_static(environment: dict[str, str]) -> None:
    # Beside the files, which every PORTAL_HOME of this checkout shares.
    stamp = VENV / "static.stamp"
    state = fingerprint(_files_that_make_static())
    with waiting_for(ROOT, "collecting static files"):
        if _read(stamp) == state and (ROOT / "staticfiles").is_dir():
            return
        with step("Collecting the static files"):
            manage(environment, "collectstatic", "--noinput", "--verbosity", "0")
        write_atomically(stamp, state)


def _files_that_make_static() -> Iterator[Path]:
    yield ROOT / "requirements.txt"
    yield ROOT / "unido_portal" / "settings.py"
    yield from _files(ROOT / "static")
    for package in PACKAGES:
        for directory in (ROOT / package).rglob("static"):
            yield from _files(directory)


def _files(directory: Path) -> Iterator[Path]:
    return (
        path
        for path in directory.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )


def _read(stamp: Path) -> str | None:
    try:
        return stamp.read_text()
    except FileNotFoundError:
        return None
