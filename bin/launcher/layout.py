"""Which directories a cluster uses, when PORTAL_HOME itself will not do."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from launcher.account import Account
from launcher.output import LauncherError
from launcher.places import write_atomically
from launcher.programs import SYSTEM_PLACE

# sockaddr_un holds 107 bytes on Linux and 103 elsewhere.
LONGEST_SOCKET = 100
SOCKET_FILE = ".s.PGSQL.5432"


def recorded_place(home: Path) -> Path:
    """Where the database of this PORTAL_HOME is, or would be if it is reachable."""
    record = home / "database.location"
    if not record.exists():
        return home / "database"
    place = Path(record.read_text().strip())
    if not place.is_dir():
        raise LauncherError(
            f"The database of {home} was kept in {place}, which is gone.\n"
            f"Bring it back, or delete {record} to begin with an empty database."
        )
    return place


def reachable_place(home: Path, account: Account) -> Path:
    """The same, moved to a system directory where the account cannot come in."""
    place = recorded_place(home)
    if place != home / "database":
        return place
    place.mkdir(exist_ok=True)
    if not account.is_other:
        return place
    place.chmod(0o755)
    if account.can("-x", place):
        return place
    if (place / "data").exists():
        raise LauncherError(
            f"The database in {place} belongs to {account.name}, who can no longer "
            "reach it: a directory above it was closed. Open it again (chmod o+x)."
        )
    SYSTEM_PLACE.mkdir(parents=True, exist_ok=True)
    SYSTEM_PLACE.chmod(0o755)
    place = Path(tempfile.mkdtemp(dir=SYSTEM_PLACE, prefix="database-"))
    place.chmod(0o755)
    write_atomically(home / "database.location", f"{place}\n")
    return place


def socket_directory(place: Path, account: Account) -> Path:
    """A directory of the account's own, with a path short enough for a socket."""
    directory = place / "socket"
    if _fits(directory):
        account.own(directory)
        return directory
    # The data's inode is part of the record: in a copy of PORTAL_HOME, the record
    # points at the original's directory, where another server may be listening.
    record = place / "socket.location"
    belongs = f"{(place / 'data').stat().st_ino}"
    if record.exists():
        recorded, of = record.read_text().splitlines()
        if of == belongs and _is_private(Path(recorded), account):
            return Path(recorded)
    directory = Path(tempfile.mkdtemp(dir="/tmp", prefix="portal-"))
    account.own(directory)
    write_atomically(record, f"{directory}\n{belongs}\n")
    return directory


def _fits(directory: Path) -> bool:
    return len(os.fsencode(directory / SOCKET_FILE)) <= LONGEST_SOCKET


def _is_private(directory: Path, account: Account) -> bool:
    """After a reboot anybody may have made a directory of that name."""
    try:
        found = directory.lstat()
    except FileNotFoundError:
        return False
    mode = stat.S_IMODE(found.st_mode)
    return stat.S_ISDIR(found.st_mode) and found.st_uid == account.uid and mode == 0o700
