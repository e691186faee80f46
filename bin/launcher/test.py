"""bin/test: every check, then a list of what could not run and one line of counts."""

from __future__ import annotations

import argparse
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from launcher import environment, programs
from launcher.database import Cluster
from launcher.output import LauncherError, say, step
from launcher.places import PYTHON, only_one, portal_home
from launcher.process import ignore_signals, run, stop_on_signals
from launcher.programs import Programs
from launcher.report import NO_TESTS, Counts, read_report

WORKERS = "2"
# Folders whose tests ask nothing of the database that others do not ask as well.
NOT_ON_STOCK = ("architecture", "charts", "locale", "running")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")

DEPLOY = ["manage.py", "check", "--deploy", "--fail-level", "WARNING"]
MIGRATIONS = ["manage.py", "makemigrations", "--check", "--dry-run"]
CHECKS = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy", "."],
    "manage.py check --deploy": DEPLOY,
    "manage.py makemigrations --check": MIGRATIONS,
}

HELP = """\
Check and test the portal. Arguments that are not named here go to pytest, and then only
pytest runs: bin/test -k sealed, bin/test tests/workplans.

--full runs everything, and a test that cannot run is a failure. --stock runs the
database tests on the machine's own PostgreSQL instead of the embedded one; --full does
that too, as a second round.
"""


@dataclass
class Outcome:
    """What the parts of a run came to."""

    counts: Counts = field(default_factory=Counts)
    failed_parts: list[str] = field(default_factory=list)
    not_run: dict[str, int] = field(default_factory=dict)

    def add_part(self, title: str, *, passed: bool) -> None:
        """Count a part without tests of its own as one check."""
        if passed:
            self.counts.passed += 1
        else:
            self.counts.failed += 1
            self.failed_parts.append(title)


def main(arguments: list[str]) -> int:
    """Run every part, even after one failed; 0 only when all of them passed."""
    parser = argparse.ArgumentParser(
        prog="bin/test",
        description=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--full", action="store_true", help="run everything")
    parser.add_argument("--stock", action="store_true", help="use the machine's server")
    options, for_pytest = parser.parse_known_args(arguments)
    stop_on_signals()
    home = portal_home() / "test"
    (home / "logs").mkdir(parents=True, exist_ok=True)
    with only_one(home / "lock", f"bin/test (process {os.getpid()})"):
        environment.prepare(
            [
                environment.RUNTIME,
                environment.EMBEDDED,
                environment.TEST,
                environment.BROWSER,
            ],
            home / "logs" / "install.log",
        )
        outcome = Outcome()
        if not options.stock:
            _test_embedded(home, outcome, for_pytest, full=options.full)
        if options.stock or (options.full and not for_pytest):
            _test_stock(home, outcome, for_pytest, full=options.full)
        return _conclude(outcome, full=options.full)


def _check_code(outcome: Outcome, cluster: Cluster) -> None:
    """Run what reads the code; mypy's plugin for Django needs the settings too."""
    variables = _variables(cluster)
    for title, command in CHECKS.items():
        with step(title):
            code = run([str(PYTHON), *command], variables)
        outcome.add_part(title, passed=code == 0)


def _test_embedded(
    home: Path, outcome: Outcome, for_pytest: list[str], *, full: bool
) -> None:
    with _throw_away(home / "embedded", programs.embedded) as cluster:
        if not for_pytest:
            _check_code(outcome, cluster)
        marks = "not server" if full else "not server and not full"
        title = "pytest on the embedded PostgreSQL"
        _pytest(title, home, outcome, cluster, ["-m", marks, *for_pytest], full=full)
    if not full:
        outcome.not_run["marked 'full' or 'server': bin/test --full runs them"] = 0


def _test_stock(
    home: Path, outcome: Outcome, for_pytest: list[str], *, full: bool
) -> None:
    title = "pytest on the machine's own PostgreSQL"
    try:
        with _throw_away(home / "stock", programs.stock) as cluster:
            marks = "server or not (browser or full)"
            left_out = [f"--ignore=tests/{folder}" for folder in NOT_ON_STOCK]
            selected = ["-m", marks, *left_out, *for_pytest]
            _pytest(title, home, outcome, cluster, selected, full=full)
    except LauncherError as error:
        say(str(error), error=True)
        outcome.add_part(title, passed=False)
        outcome.not_run[str(error)] = 0


@contextmanager
def _throw_away(
    home: Path, find_programs: Callable[[int | None], Programs]
) -> Iterator[Cluster]:
    """A new cluster that is gone afterwards, as is one that a killed run left."""
    if home.exists():
        Cluster(home, find_programs, careless=True).remove()
        shutil.rmtree(home)
    home.mkdir()
    cluster = Cluster(home, find_programs, careless=True)
    try:
        with step("Starting a database for the tests"):
            cluster.start()
        yield cluster
    finally:
        cluster.remove()


def _variables(cluster: Cluster) -> dict[str, str]:
    """Like production: a real key, a real host, no leniency for local use."""
    variables = {
        name: value
        for name, value in os.environ.items()
        if name not in ("PORTAL_LOCAL_HTTP", "DEBUG", "PORT")
    }
    return variables | {
        "DATABASE_URL": cluster.url,
        "PORTAL_HOME": str(cluster.home),
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ALLOWED_HOSTS": "portal.example.org,localhost,127.0.0.1",
        "DJANGO_SETTINGS_MODULE": "unido_portal.settings",
    }


def _pytest(
    title: str,
    home: Path,
    outcome: Outcome,
    cluster: Cluster,
    arguments: list[str],
    *,
    full: bool,
) -> None:
    variables = _variables(cluster)
    if full:
        variables["PORTAL_FULL"] = "1"
    if chromium := _chromium():
        variables["PORTAL_CHROMIUM"] = chromium
    report = home / "report.xml"
    report.unlink(missing_ok=True)
    command = [str(PYTHON), "-m", "pytest", "-n", WORKERS, f"--junitxml={report}"]
    with step(title):
        code = run([*command, *arguments], variables)
    result = read_report(report)
    outcome.counts += result.counts
    for reason, number in result.skipped.items():
        outcome.not_run[reason] = outcome.not_run.get(reason, 0) + number
    skips_count = full and result.counts.skipped > 0
    if code == NO_TESTS:
        say(f"   {title}: no test was selected")
    if code or skips_count:
        outcome.failed_parts.append(title)
        if not result.counts.failed and not skips_count:
            outcome.counts.failed += 1


def _chromium() -> str | None:
    if given := os.environ.get("PORTAL_CHROMIUM"):
        return given
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


def _conclude(outcome: Outcome, *, full: bool) -> int:
    """Say what failed and what did not run; the closing line holds the counts."""
    ignore_signals()
    say("")
    if outcome.not_run:
        say("Could not run here, or did not:")
        for reason, number in outcome.not_run.items():
            say(f"  - {reason}" + (f" (tests: {number})" if number else ""))
    if full and outcome.counts.skipped:
        say("With --full, a test that cannot run has failed.")
        outcome.counts.failed += outcome.counts.skipped
        outcome.counts.skipped = 0
    if outcome.failed_parts:
        say(f"Failed: {', '.join(outcome.failed_parts)}")
    say(str(outcome.counts))
    return 1 if outcome.failed_parts else 0
