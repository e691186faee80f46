"""bin/serve on a fresh clone and after kill -9: slow, and close to what people do."""

import os
import pwd
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg2
import pytest
from launcher import programs
from launcher.account import Account
from launcher.database import Cluster
from launcher.places import ROOT
from psycopg2 import sql

from tests.running.serving import Serving

pytestmark = [pytest.mark.full, pytest.mark.timeout(600)]

FIRST_START = 180
SECOND_START = 20
USER = "portal-test"
PUBLIC = ("/en/", "/healthz", "/readyz")

TABLES = """
SELECT table_name FROM information_schema.tables
 WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1
"""


@pytest.fixture
def clone(open_directory: Path) -> Path:
    checkout = open_directory / "clone"
    command = ["git", "clone", "--quiet", str(ROOT), str(checkout)]
    subprocess.run(command, check=True)
    return checkout


@pytest.fixture
def ordinary_user() -> Iterator[Account | None]:
    """A user made for the test; None when the tests themselves run as one."""
    if os.geteuid() != 0:
        yield None
        return
    if shutil.which("useradd") is None:
        pytest.skip("no useradd on this machine to make an ordinary user with")
    subprocess.run(["userdel", USER], check=False, capture_output=True)
    subprocess.run(["useradd", "--no-create-home", USER], check=True)
    entry = pwd.getpwnam(USER)
    yield Account(USER, entry.pw_uid, entry.pw_gid)
    subprocess.run(["userdel", USER], check=True)


def own(account: Account, *directories: Path) -> None:
    for directory in directories:
        command = ["chown", "-R", f"{account.uid}:{account.gid}", str(directory)]
        subprocess.run(command, check=True)


@dataclass(frozen=True)
class TwoStarts:
    """What came of a first start, its stop and a second start.

    Each start has the status of every public address; ``status`` is that of the stop,
    ``left`` the database processes that it left, ``done_again`` what the second start
    did that was done already.
    """

    first: list[int]
    status: int
    left: list[int]
    second: list[int]
    done_again: list[str]


AS_PROMISED = TwoStarts([200, 200, 200], 0, [], [200, 200, 200], [])


def start_twice(serving: Serving) -> TwoStarts:
    """Start, stop and start again, each start within its time."""
    try:
        serving.start()
        serving.wait_until_it_serves(FIRST_START)
        first = [serving.status(path) for path in PUBLIC]
        status = serving.stop()
        left = Cluster(serving.home, programs.embedded).processes()

        serving.start()
        serving.wait_until_it_serves(SECOND_START)
        second = [serving.status(path) for path in PUBLIC]
        steps = ("== Installing", "== Loading the facts")
        done_again = [step for step in steps if step in serving.said()]
    finally:
        serving.stop()
    return TwoStarts(first, status, left, second, done_again)


def test_a_fresh_clone_serves_within_three_minutes(clone):
    assert start_twice(Serving(clone, clone / "var")) == AS_PROMISED


def test_a_fresh_clone_serves_an_ordinary_user(clone, ordinary_user):
    if ordinary_user is not None:
        own(ordinary_user, clone.parent)
    serving = Serving(clone, clone / "var", ordinary_user)

    assert start_twice(serving) == AS_PROMISED


def test_a_clone_in_a_closed_directory_serves_and_stays_closed(open_directory):
    closed = open_directory / "closed"
    closed.mkdir(mode=0o700)
    checkout = closed / "clone"
    command = ["git", "clone", "--quiet", str(ROOT), str(checkout)]
    subprocess.run(command, check=True)
    serving = Serving(checkout, checkout / "var")
    try:
        assert start_twice(serving) == AS_PROMISED
        assert closed.stat().st_mode & 0o777 == 0o700
    finally:
        Cluster(serving.home, programs.embedded).remove()


def test_two_homes_are_served_side_by_side_and_one_home_only_once(open_directory):
    one, two = (home_of_this_checkout(open_directory, name) for name in ("one", "two"))
    intruder = home_of_this_checkout(open_directory, "one")
    try:
        one.start()
        one.wait_until_it_serves(FIRST_START)
        two.start()
        two.wait_until_it_serves(FIRST_START)
        intruder.start()
        assert intruder.process.wait(60) == 1
        assert f"port {one.port}" in intruder.said()
        assert one.status("/readyz") == two.status("/readyz") == 200
    finally:
        one.stop()
        two.stop()


def test_a_load_that_is_killed_half_way_is_whole_at_the_next_start(open_directory):
    undisturbed = home_of_this_checkout(open_directory, "undisturbed")
    killed = home_of_this_checkout(open_directory, "killed")
    try:
        undisturbed.start()
        undisturbed.wait_until_it_serves(FIRST_START)
        expected = rows(undisturbed.home)
        undisturbed.stop()

        killed.start()
        killed.wait_until_it_says("== Loading the facts")
        wait_until_something_is_written(killed.home)
        kill_server(killed.home)
        killed.kill()
        assert "== Making an account per role" not in killed.said()

        killed.start()
        killed.wait_until_it_serves(FIRST_START)
        assert rows(killed.home) == expected
    finally:
        undisturbed.stop()
        killed.stop()


def test_a_server_killed_while_serving_is_started_again(open_directory):
    serving = home_of_this_checkout(open_directory, "home")
    try:
        serving.start()
        serving.wait_until_it_serves(FIRST_START)
        kill_server(serving.home)
        serving.wait_until_it_says("The database fell; starting it again")
        deadline = time.monotonic() + 30
        while serving.status("/readyz") != 200:
            assert time.monotonic() < deadline, serving.said()
            time.sleep(0.2)
    finally:
        serving.stop()


def home_of_this_checkout(open_directory: Path, name: str) -> Serving:
    """Nothing to install and another PORTAL_HOME: quicker than a clone."""
    home = open_directory / name
    home.mkdir(exist_ok=True)
    serving = Serving(ROOT, home)
    serving.log = open_directory / f"{name}-{serving.port}.log"
    return serving


def wait_until_something_is_written(home: Path) -> None:
    """A transaction gets its number with its first write."""
    connection = psycopg2.connect(Cluster(home, programs.embedded).url)
    connection.autocommit = True
    writers = "SELECT count(*) FROM pg_stat_activity WHERE backend_xid IS NOT NULL"
    deadline = time.monotonic() + 60
    try:
        with connection.cursor() as cursor:
            cursor.execute(writers)
            while cursor.fetchone() == (0,):
                assert time.monotonic() < deadline, "the loader writes nothing"
                time.sleep(0.01)
                cursor.execute(writers)
    finally:
        connection.close()


def rows(home: Path) -> dict[str, int]:
    """How many rows each table holds."""
    connection = psycopg2.connect(Cluster(home, programs.embedded).url)
    counted = {}
    try:
        with connection.cursor() as cursor:
            cursor.execute(TABLES)
            for (table,) in cursor.fetchall():
                count = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))
                cursor.execute(count)
                counted[table] = cursor.fetchone()[0]
    finally:
        connection.close()
    return counted


def kill_server(home: Path) -> None:
    file = Cluster(home, programs.embedded).data / "postmaster.pid"
    os.kill(int(file.read_text().split()[0]), signal.SIGKILL)
