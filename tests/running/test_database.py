"""The embedded database survives whatever is done to its processes and files."""

import os
import pwd
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psycopg2
import pytest
from launcher import programs
from launcher.account import Account, account_for
from launcher.database import SETTINGS, Cluster
from launcher.output import LauncherError

pytestmark = pytest.mark.timeout(90)


def ask(cluster: Cluster, sql: str) -> str:
    connection = psycopg2.connect(cluster.url)
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            cursor.execute(sql)
            return str(cursor.fetchone()[0]) if cursor.description else ""
    finally:
        connection.close()


def again(cluster: Cluster) -> Cluster:
    """What the next run of the launcher sees: the same directory and no memory."""
    return Cluster(cluster.home, programs.embedded)


def write_a_row(cluster: Cluster) -> None:
    ask(cluster, "CREATE TABLE kept (word text)")
    ask(cluster, "INSERT INTO kept VALUES ('committed')")


def postmaster(cluster: Cluster) -> int:
    return int((cluster.data / "postmaster.pid").read_text().split()[0])


def wait_until(condition: Callable[[], bool], seconds: float = 15) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def test_a_new_cluster_has_the_portals_database_and_sorts_by_code_point(cluster):
    cluster.start()

    assert ask(cluster, "SELECT current_database() || current_user") == "portalportal"
    assert ask(cluster, "SELECT 'Z' < 'a'") == "True"
    assert ask(cluster, "SELECT upper('é')") == "É"


def test_the_portals_role_is_no_superuser_but_may_make_test_databases(cluster):
    cluster.start()

    assert ask(cluster, "SELECT rolsuper FROM pg_roles WHERE rolname = user") == "False"
    assert ask(cluster, "SELECT rolcreatedb FROM pg_roles WHERE rolname = user") == (
        "True"
    )


def test_committed_data_is_still_there_after_a_stop_and_a_start(cluster):
    cluster.start()
    write_a_row(cluster)
    cluster.stop()
    assert cluster.processes() == []

    cluster.start()

    assert ask(cluster, "SELECT word FROM kept") == "committed"


def test_fsync_is_on_where_data_is_kept_and_off_where_it_is_thrown_away(home, cluster):
    cluster.start()
    assert ask(cluster, "SHOW fsync") == "on"

    (home / "other").mkdir()
    careless = Cluster(home / "other", programs.embedded, careless=True)
    try:
        careless.start()
        assert ask(careless, "SHOW fsync") == "off"
    finally:
        careless.remove()


def test_the_server_listens_on_no_network_address(cluster):
    cluster.start()

    assert ask(cluster, "SHOW listen_addresses") == SETTINGS["listen_addresses"] == ""


def test_only_the_servers_account_can_enter_the_socket_directory(cluster):
    cluster.start()

    found = cluster.sockets.stat()
    assert stat.S_IMODE(found.st_mode) == 0o700
    assert found.st_uid == cluster.account.uid
    sock = (cluster.sockets / ".s.PGSQL.5432").stat()
    assert stat.S_IMODE(sock.st_mode) == 0o700


def test_a_killed_server_starts_again_with_all_that_was_committed(cluster):
    cluster.start()
    write_a_row(cluster)
    os.kill(postmaster(cluster), signal.SIGKILL)

    after = again(cluster)
    after.start()

    assert ask(after, "SELECT word FROM kept") == "committed"
    after.stop()


def test_a_killed_server_with_a_client_at_work_starts_again(cluster):
    cluster.start()
    write_a_row(cluster)
    client = psycopg2.connect(cluster.url)
    client.cursor().execute("INSERT INTO kept VALUES ('not committed')")
    os.kill(postmaster(cluster), signal.SIGKILL)

    after = again(cluster)
    after.start()

    assert ask(after, "SELECT count(*) FROM kept") == "1"
    after.stop()


@pytest.mark.full
def test_backends_that_outlive_their_server_are_ended_first(cluster):
    cluster.start()
    write_a_row(cluster)
    client = psycopg2.connect(cluster.url)
    backend = client.info.backend_pid
    os.kill(backend, signal.SIGSTOP)  # too stuck to notice that its server is gone
    os.kill(postmaster(cluster), signal.SIGKILL)
    cluster.server.wait()
    assert backend in cluster.processes()

    after = again(cluster)
    after.start()

    assert backend not in after.processes()
    assert ask(after, "SELECT word FROM kept") == "committed"
    after.stop()


def test_a_number_in_the_pid_file_that_now_is_a_stranger_stops_nobody(cluster):
    cluster.start()
    cluster.stop()
    stranger = subprocess.Popen(["/bin/sleep", "60"], **cluster.account.options())
    try:
        forge_pid_file(cluster, stranger.pid)

        cluster.start()

        assert ask(cluster, "SELECT 1") == "1"
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


@pytest.mark.full
def test_a_number_in_the_pid_file_that_is_a_zombie_stops_nobody(cluster):
    cluster.start()
    cluster.stop()
    zombie = subprocess.Popen(["/bin/true"], **cluster.account.options())
    stat_file = Path(f"/proc/{zombie.pid}/stat")
    wait_until(lambda: ") Z " in stat_file.read_text())
    forge_pid_file(cluster, zombie.pid)

    cluster.start()

    assert ask(cluster, "SELECT 1") == "1"
    zombie.wait()


def forge_pid_file(cluster: Cluster, pid: int) -> None:
    """As a killed server leaves it, with a number that is in use again."""
    lines = [str(pid), str(cluster.data), "1", "5432", str(cluster.sockets), "", "1 1"]
    file = cluster.data / "postmaster.pid"
    file.write_text("\n".join([*lines, "ready", ""]))
    os.chown(file, cluster.account.uid, cluster.account.gid)
    lock = cluster.sockets / ".s.PGSQL.5432.lock"
    lock.write_text("\n".join([*lines[:4], ""]))
    os.chown(lock, cluster.account.uid, cluster.account.gid)


@pytest.mark.full
def test_a_server_left_behind_is_used_and_then_stopped(cluster):
    cluster.start()
    left_behind = postmaster(cluster)

    after = again(cluster)
    after.start()

    assert postmaster(after) == left_behind
    after.stop()
    cluster.server.wait(10)
    assert after.processes() == []


@pytest.mark.full
def test_a_server_whose_socket_directory_is_gone_is_replaced(cluster):
    """As after a clean-up of temporary files while a server was left behind."""
    cluster.start()
    write_a_row(cluster)
    for path in cluster.sockets.iterdir():
        path.unlink()
    cluster.sockets.rmdir()

    after = again(cluster)
    after.start()

    assert ask(after, "SELECT word FROM kept") == "committed"
    after.stop()


def test_a_cut_off_creation_is_begun_anew(cluster):
    partial = cluster.place / "data.new"
    partial.mkdir()
    (partial / "PG_VERSION").write_text("18\n")

    cluster.start()

    assert ask(cluster, "SELECT 1") == "1"
    assert not partial.exists()


@pytest.mark.full
def test_a_directory_too_deep_for_a_socket_gets_one_elsewhere(open_directory):
    home = open_directory / ("d" * 100)
    home.mkdir()
    cluster = Cluster(home, programs.embedded)
    try:
        cluster.start()
        sockets = cluster.sockets
        assert home not in sockets.parents
        assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
        assert again(cluster).sockets == sockets
    finally:
        cluster.remove()
    assert not sockets.exists()


@pytest.mark.full
def test_after_a_reboot_a_socket_directory_made_by_others_is_not_trusted(
    open_directory,
):
    home = open_directory / ("d" * 100)
    home.mkdir()
    cluster = Cluster(home, programs.embedded)
    try:
        cluster.start()
        cluster.stop()
        before = cluster.sockets
        before.chmod(0o777)

        cluster.start()

        assert cluster.sockets != before
        before.rmdir()
    finally:
        cluster.remove()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root hands over to another account")
def test_root_opens_no_closed_directory_but_keeps_the_database_elsewhere(
    open_directory,
):
    closed = open_directory / "closed"
    closed.mkdir(mode=0o700)
    home = closed / "home"
    home.mkdir()
    cluster = Cluster(home, programs.embedded)
    try:
        cluster.start()
        assert ask(cluster, "SELECT 1") == "1"
        assert stat.S_IMODE(closed.stat().st_mode) == 0o700
        assert home not in cluster.data.parents
        assert again(cluster).data == cluster.data
    finally:
        cluster.remove()
    assert not cluster.place.exists()


def test_a_database_whose_place_is_gone_is_not_silently_replaced(home):
    (home / "database.location").write_text(str(home / "gone"))

    with pytest.raises(LauncherError, match="which is gone"):
        Cluster(home, programs.embedded)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can take up others' data")
def test_root_runs_an_ordinary_users_database_as_that_user(cluster, home):
    data = home / "database" / "data"
    data.mkdir(parents=True)
    os.chown(data, 4321, 4321)

    account = account_for(data)

    assert (account.uid, account.gid) == (4321, 4321)
    data.rmdir()


@pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user is who runs this now")
def test_an_ordinary_user_needs_no_root(open_directory, ordinary_copy):
    """The launcher and the wheel, copied to where that user can read them."""
    nobody = pwd.getpwnam("nobody")
    account = Account(nobody.pw_name, nobody.pw_uid, nobody.pw_gid)
    home = open_directory / "theirs"
    home.mkdir()
    os.chown(home, account.uid, account.gid)
    script = (
        f"import sys; sys.path.insert(0, {str(ordinary_copy / 'bin')!r})\n"
        "from pathlib import Path\n"
        "from launcher import programs\n"
        "from launcher.database import Cluster\n"
        f"cluster = Cluster(Path({str(home)!r}), programs.embedded)\n"
        "cluster.start(); print(cluster.identity); cluster.stop()\n"
        "print(cluster.processes())\n"
    )
    python = sys.executable if account.can("-x", Path(sys.executable)) else "python3"

    said = account.run([python, "-c", script])

    assert said.returncode == 0, said.stderr
    assert said.stdout.endswith("[]\n")
