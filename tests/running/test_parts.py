"""The launcher's small parts: locks, stamps, reports and what it refuses."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from launcher import environment, portal_site, serve
from launcher.output import LauncherError
from launcher.places import ROOT, fingerprint, only_one, portal_home, write_atomically
from launcher.report import Counts, read_report

REPORT = """<testsuites><testsuite>
<testcase name="a"/>
<testcase name="b"><failure message="no"/></testcase>
<testcase name="c"><skipped type="pytest.skip" message="no Chromium"/></testcase>
<testcase name="d"><skipped type="pytest.skip" message="no Chromium"/></testcase>
<testcase name="e"><skipped type="pytest.xfail" message="known"/></testcase>
<testcase name="f"><error message="set-up"/></testcase>
</testsuite></testsuites>"""


def test_a_second_run_in_the_same_home_is_told_who_is_there(tmp_path):
    lock = tmp_path / "lock"
    with (
        only_one(lock, "bin/serve (process 1, port 8000)"),
        pytest.raises(LauncherError, match=r"in use by bin/serve .process 1, port 80"),
        only_one(lock, "another"),
    ):
        pytest.fail("both were let in")


def test_a_lock_ends_with_the_process_that_holds_it(tmp_path):
    script = (
        f"import sys, os; sys.path.insert(0, {str(ROOT / 'bin')!r})\n"
        "from pathlib import Path\n"
        "from launcher.places import only_one\n"
        f"with only_one(Path({str(tmp_path / 'lock')!r}), 'killed'):\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=False)

    with only_one(tmp_path / "lock", "after"):
        assert (tmp_path / "lock").read_text() == "after"


def test_the_secret_key_is_made_once_and_only_its_owner_reads_it(tmp_path):
    key = portal_site.secret_key(tmp_path)

    assert portal_site.secret_key(tmp_path) == key
    assert len(key) > 50
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_a_secret_key_from_outside_is_passed_on(tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "given")

    assert portal_site.variables(tmp_path, None)["SECRET_KEY"] == "given"
    assert not (tmp_path / "secret_key").exists()


def test_a_database_named_in_a_file_counts_as_given(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("DATABASE_URL_FILE", "a-mounted-secret")

    assert portal_site.is_given("DATABASE_URL")


def test_a_fingerprint_changes_with_a_byte():
    one = [ROOT / "requirements.txt"]

    assert fingerprint(one) == fingerprint(one * 2)
    assert fingerprint(one) != fingerprint([ROOT / "requirements" / "test.txt"])


def test_an_atomic_write_leaves_nothing_beside_the_file(tmp_path):
    write_atomically(tmp_path / "stamp", "whole")

    assert os.listdir(tmp_path) == ["stamp"]


def test_portal_home_is_made_where_the_variable_says(tmp_path, monkeypatch):
    monkeypatch.setenv("PORTAL_HOME", str(tmp_path / "a" / "home"))

    assert portal_home() == tmp_path / "a" / "home"
    assert (tmp_path / "a" / "home" / "logs").is_dir()


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1"])
def test_a_port_that_is_none_is_refused(port, monkeypatch):
    monkeypatch.setenv("PORT", port)

    with pytest.raises(LauncherError, match="is not a port number"):
        serve._port()


def test_what_is_installed_is_not_installed_again(tmp_path, monkeypatch):
    """This very environment carries the stamp that bin/test gave it."""
    wanted = fingerprint([ROOT / environment.RUNTIME])
    monkeypatch.setattr(
        environment, "_installed", lambda: {environment.RUNTIME: wanted}
    )
    installed = []
    monkeypatch.setattr(environment, "_install", lambda *given: installed.append(given))

    environment.prepare([environment.RUNTIME], tmp_path / "install.log")

    assert installed == []


def test_a_report_tells_tests_that_failed_from_those_that_could_not_run(tmp_path):
    (tmp_path / "report.xml").write_text(REPORT)

    report = read_report(tmp_path / "report.xml")

    assert report.counts == Counts(passed=2, failed=2, skipped=2)
    assert report.skipped == {"no Chromium": 2}


def test_a_run_that_broke_off_reports_no_tests(tmp_path):
    assert read_report(tmp_path / "absent.xml").counts == Counts()


def test_the_closing_line_is_one_that_ci_systems_read():
    assert str(Counts(3, 0, 0)) == "3 passed, 0 failed"
    assert str(Counts(3, 1, 2)) == "3 passed, 1 failed, 2 skipped"


@pytest.mark.parametrize("command", ["serve", "test"])
def test_help_says_what_a_command_takes_and_starts_nothing(command):
    said = subprocess.run(
        [ROOT / "bin" / command, "--help"], capture_output=True, text=True, check=False
    )

    assert said.returncode == 0
    assert "usage: bin/" in said.stdout


def test_without_python_the_script_names_the_package_to_install(tmp_path):
    for tool in ("sh", "dirname"):
        (tmp_path / tool).symlink_to(Path("/usr/bin") / tool)

    said = subprocess.run(
        ["/bin/sh", ROOT / "bin" / "serve"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert said.returncode == 1
    assert "apt-get install python3 python3-venv" in said.stderr


def test_without_the_venv_module_the_script_names_its_package(tmp_path):
    for tool in ("sh", "dirname"):
        (tmp_path / tool).symlink_to(Path("/usr/bin") / tool)
    python = tmp_path / "python3"
    # A Python as Debian ships it without python3-venv: ensurepip cannot be imported.
    python.write_text(
        "#!/bin/sh\n"
        'case "$2" in *ensurepip*) exit 1;; esac\n'
        f'exec {sys.executable} "$@"\n'
    )
    python.chmod(0o755)

    said = subprocess.run(
        ["/bin/sh", ROOT / "bin" / "serve"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert said.returncode == 1
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"apt-get install python{version}-venv" in said.stderr
