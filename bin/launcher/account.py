"""Who runs PostgreSQL: this user, or an unprivileged one when this user is root."""

from __future__ import annotations

import os
import pwd
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from launcher.output import LauncherError

ROOT_UID = 0
# PostgreSQL refuses to run as root. Debian's own account comes first.
UNPRIVILEGED = ("postgres", "nobody")

# Only what the programs need: PGHOST, PGOPTIONS and the like must not reach them.
ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}


@dataclass(frozen=True)
class Account:
    """An operating-system user and how to run a program as that user."""

    name: str
    uid: int
    gid: int

    @property
    def is_other(self) -> bool:
        """Whether programs must change the user before they run."""
        return self.uid != os.geteuid()

    def options(self) -> dict[str, object]:
        """Arguments for subprocess that run the program as this account."""
        options: dict[str, object] = {
            "env": ENVIRONMENT,
            "cwd": "/",
            "stdin": subprocess.DEVNULL,
        }
        if self.is_other:
            options |= {"user": self.uid, "group": self.gid, "extra_groups": []}
        return options

    def can(self, shell_test: str, path: Path) -> bool:
        """Ask the kernel, as this account, about one path: `-x`, `-r`, `-w`..."""
        command = ["/bin/sh", "-c", f'test {shell_test} "$0"', str(path)]
        return self.run(command).returncode == 0

    def run(
        self, command: list[str], *, given: str | None = None, **changes: object
    ) -> subprocess.CompletedProcess[str]:
        """Run a short program as this account and collect what it says."""
        options: Mapping[str, object] = self.options() | changes
        if given is not None:
            options = {k: v for k, v in options.items() if k != "stdin"}
        return subprocess.run(  # type: ignore[call-overload, no-any-return]
            command,
            check=False,
            text=True,
            input=given,
            capture_output=True,
            **options,
        )

    def own(self, directory: Path) -> None:
        """Make a directory that is this account's alone."""
        directory.mkdir(exist_ok=True)
        if self.is_other:
            os.chown(directory, self.uid, self.gid)
        directory.chmod(0o700)


def account_for(data: Path) -> Account:
    """The owner of the data directory; for a new one, this user or a stand-in."""
    mine = os.geteuid()
    if data.exists():
        found = data.stat()
        owner = found.st_uid
        if mine not in (owner, ROOT_UID):
            raise LauncherError(
                f"{data} belongs to {_named(owner)}: run this as that user, "
                "or set PORTAL_HOME to a directory of your own."
            )
        if owner != ROOT_UID:
            return Account(_named(owner), owner, found.st_gid)
    if mine != ROOT_UID:
        return Account(_named(mine), mine, os.getegid())
    for name in UNPRIVILEGED:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(name, entry.pw_uid, entry.pw_gid)
    raise LauncherError(
        "PostgreSQL does not run as root, and this machine has neither a user "
        f"{' nor '.join(UNPRIVILEGED)}: run this as an ordinary user."
    )


def _named(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"user {uid}"
