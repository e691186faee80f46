"""bin/manage runs a command of manage.py where bin/serve keeps its data."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from launcher import programs
from launcher.database import Cluster
from launcher.places import ROOT

from tests.running.serving import PASSED_ON, Serving

pytestmark = pytest.mark.timeout(90)

DATABASE = (
    "from django.db import connection as c; c.ensure_connection(); print(c.vendor)"
)
COMMAND = re.compile(r"^ *(bin/manage [^#\n]+)|`(bin/manage [^`<]+)`", re.MULTILINE)


@pytest.fixture(scope="module")
def served_home() -> Iterator[Path]:
    """A home whose database runs already, so that a command starts at once."""
    directory = Path(tempfile.mkdtemp(prefix="portal-test-", dir="/tmp"))
    directory.chmod(0o755)
    home = directory / "home"
    home.mkdir()
    cluster = Cluster(home, programs.embedded)
    cluster.start()
    yield home
    cluster.remove()
    shutil.rmtree(directory)


def shell(python: str) -> list[str]:
    return ["shell", "--no-imports", "-c", python]


def managed(
    home: Path, *arguments: str, checkout: Path = ROOT, **options: object
) -> subprocess.CompletedProcess[str]:
    """Run bin/manage as a newcomer does: with PORTAL_HOME and nothing else set."""
    passed_on = {k: v for k, v in os.environ.items() if k.startswith(PASSED_ON)}
    own = {"PORTAL_HOME": str(home), "HOME": os.environ.get("HOME", "/")}
    given = options.pop("given", {})
    return subprocess.run(
        [checkout / "bin" / "manage", *arguments],
        env=passed_on | own | given,
        capture_output=True,
        text=True,
        check=False,
        **options,
    )


def test_a_command_starts_the_embedded_database_and_stops_it_again(home):
    ran = managed(home, *shell(DATABASE))

    assert (ran.returncode, ran.stdout) == (0, "postgresql\n"), ran.stderr
    assert Cluster(home, programs.embedded).processes() == []


@pytest.mark.full
def test_a_new_database_is_told_apart_from_one_that_lost_its_tables(home):
    first = managed(home, "check")
    second = managed(home, "check")

    assert "this database is new: bin/serve fills it" in first.stderr
    assert "this database is new" not in second.stderr


@pytest.mark.parametrize(
    ("python", "status"),
    [
        ("raise SystemExit(7)", 7),
        ("import os; os.kill(os.getpid(), 15)", 128 + 15),
    ],
)
def test_the_status_of_the_command_is_passed_on(served_home, python, status):
    assert managed(served_home, *shell(python)).returncode == status


@pytest.mark.full
def test_a_database_that_was_started_by_hand_is_left_running(home, cluster):
    cluster.start(keep=True)
    managed(home, "check")

    assert cluster.processes() != []


@pytest.mark.full
def test_a_database_whose_starter_left_goes_on_for_those_who_joined(home):
    joined = Cluster(home, programs.embedded)
    with joined.in_use():
        managed(home, "check")
        assert joined.processes() != []
    joined.stop_after_the_last()

    assert joined.processes() == []


def test_a_database_of_ones_own_is_used_and_none_is_started(home):
    given = {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/absent"}
    ran = managed(
        home,
        *shell("from django.db import connection; print(connection.settings_dict)"),
        given=given,
    )

    assert "'absent'" in ran.stdout, ran.stderr
    assert not (home / "database").exists()


def test_the_settings_are_those_of_the_portal_that_is_served(served_home):
    ran = managed(
        served_home,
        *shell("from django.conf import settings; print(settings.SECRET_KEY)"),
    )

    assert ran.stdout.strip() == (served_home / "secret_key").read_text()


def test_every_argument_is_the_commands_own(served_home):
    ran = managed(served_home, "load_facts", "--help")

    assert "--dry-run" in ran.stdout, ran.stderr


def test_a_command_reads_what_it_is_given_where_its_caller_stands(
    served_home, tmp_path
):
    (tmp_path / "word").write_text("written here\n")
    python = "import sys; print(open('word').read() + sys.stdin.read())"
    ran = managed(served_home, *shell(python), cwd=tmp_path, input="said here")

    assert ran.stdout == "written here\nsaid here\n", ran.stderr


@pytest.mark.full
@pytest.mark.timeout(600)
def test_what_newcomers_are_told_to_run_works_beside_a_running_portal(open_directory):
    serving = Serving(ROOT, open_directory / "home")
    serving.log = open_directory / "serve.log"
    serving.home.mkdir()
    try:
        serving.start()
        serving.wait_until_it_serves(180)
        for command in told_to_newcomers():
            ran = managed(serving.home, *command.split()[1:])
            assert ran.returncode == 0, f"{command}: {ran.stderr}"
        assert serving.status("/readyz") == 200
    finally:
        serving.stop()


def told_to_newcomers() -> list[str]:
    """Each command of the pages on facts and demonstration, in their order."""
    found = []
    for page in ("README.md", "docs/facts.md", "docs/demo.md"):
        for match in COMMAND.finditer((ROOT / page).read_text()):
            found.append(" ".join((match[1] or match[2]).split()))
    return list(dict.fromkeys(found))
