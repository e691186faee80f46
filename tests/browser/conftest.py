"""A real browser in front of the production server, on a copy of the loaded facts.

Demonstration data is in it as well: the facts alone have nothing that is late, and no
two versions of a plan to compare. ``docs/testing.md`` tells where the database comes
from. What a journey writes is seen by the journeys after it: they touch different rows.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command

from tests import databases
from tests.browser.opening import FLAGS
from tests.served import serving

# Playwright keeps a loop running in this thread until the session ends, also below the
# tests that come after its own. Nothing asynchronous ever asks the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

ROLES = ["editor", "reviewer", "publisher", "administrator", "auditor"]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    chromium = os.environ.get("PORTAL_CHROMIUM")
    if not chromium:
        pytest.skip("no Chromium on this machine (PORTAL_CHROMIUM is not set)")
    return {"executable_path": chromium, "args": FLAGS}


@pytest.fixture(scope="session")
def accounts_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("accounts") / "accounts.txt"


def _make_accounts(database: str, file: Path) -> None:
    """Make the accounts as the server knows passwords, which the tests do not."""
    variables = os.environ | {
        "DATABASE_URL": databases.url_of(database),
        "PORTAL_EMBEDDED_DATABASE": "true",
    }
    subprocess.run(
        [sys.executable, "manage.py", "create_local_accounts", "--file", str(file)],
        cwd=settings.BASE_DIR,
        env=variables,
        check=True,
        capture_output=True,
    )


@pytest.fixture(scope="session")
def served_database(_database_with_facts: str, django_db_blocker: Any) -> Iterator[str]:
    """The name of the database that is served: facts and demonstration data."""
    name = f"{_database_with_facts}_served"
    with django_db_blocker.unblock():
        databases.clone(name, of=_database_with_facts)
        with databases.using(name):
            call_command("load_demo", verbosity=0)
    yield name
    with django_db_blocker.unblock():
        databases.drop(name)


@pytest.fixture(scope="session")
def base_url(
    served_database: str, accounts_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the served portal, with the five local accounts made."""
    _make_accounts(served_database, accounts_file)
    with serving(served_database, tmp_path_factory.mktemp("static")) as address:
        yield address


@pytest.fixture(scope="session")
def passwords(base_url: str, accounts_file: Path) -> dict[str, tuple[str, str]]:
    """E-mail address and password by role."""
    found = {}
    for line in accounts_file.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        for role in ROLES:
            if parts and parts[0].startswith(role):
                found[role] = (parts[0], parts[-1])
    return found
