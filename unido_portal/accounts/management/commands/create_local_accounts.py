"""Make one account per role in the embedded database of a developer's machine."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from unido_portal.accounts.choices import Role
from unido_portal.accounts.models import Appointment, Unit, User
from unido_portal.accounts.permissions import HOUSE_WIDE
from unido_portal.core.history import acting
from unido_portal.core.text import Text
from unido_portal.env import env_bool

HEADING = "# Accounts of this machine's own database: e-mail address, password."
OWNER_ONLY = 0o600


class Command(BaseCommand):
    help = (
        "Make one account per role with a random password, for the embedded database"
        " only. Accounts and passwords that are there already stay as they are."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--file",
            type=Path,
            required=True,
            help="Where the passwords are kept, readable by its owner only.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not env_bool("PORTAL_EMBEDDED_DATABASE", default=False):
            raise CommandError(
                "Accounts with known addresses are made in the embedded database only;"
                " bin/serve says so with PORTAL_EMBEDDED_DATABASE=true."
            )
        file: Path = options["file"]
        with transaction.atomic(), acting(door="command", reason="local accounts"):
            unit = _unit()
            passwords = _read(file)
            for role in Role:
                _make_account(role, unit, passwords)
            # Before the commit: no account is made whose password was not kept.
            _write(file, passwords)
        for role in Role:
            self._tell(role, is_kept=_address(role) in passwords)
        self.stdout.write(f"The passwords are in {file}.")

    def _tell(self, role: Role, *, is_kept: bool) -> None:
        line = f"{_address(role)}  {role.label}"
        if not is_kept:
            line += " (password not in the file; `bin/manage changepassword` sets one)"
        self.stdout.write(line)


def _unit() -> Unit:
    unit, _created = Unit.objects.get_or_create(
        code="unido",
        defaults={
            "name": Text.of(en="United Nations Industrial Development Organization")
        },
    )
    return unit


def _make_account(role: Role, unit: Unit, passwords: dict[str, str]) -> None:
    """Make the account of ``role`` unless it exists; ``passwords`` gains its own.

    A password that the file holds from an earlier database is used again.
    """
    address = _address(role)
    if User.objects.filter(email__iexact=address).exists():
        return
    password = passwords.setdefault(address, secrets.token_urlsafe(15))
    user = User.objects.create_user(
        address, password, name=f"Local {role.value}", is_staff=True
    )
    Appointment.objects.create(
        user=user, role=role, unit=None if role in HOUSE_WIDE else unit
    )


def _address(role: Role) -> str:
    return f"{role.value}@portal.example"


def _read(file: Path) -> dict[str, str]:
    """Return the passwords that ``file`` holds, by address."""
    if not file.exists():
        return {}
    lines = file.read_text(encoding="utf-8").splitlines()
    pairs = [line.split() for line in lines if line and not line.startswith("#")]
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2}


def _write(file: Path, passwords: dict[str, str]) -> None:
    """Bring ``file`` up to date in one step; nobody else can read it meanwhile."""
    if file.exists() and _read(file) == passwords:
        file.chmod(OWNER_ONLY)
        return
    lines = [HEADING, *(f"{address} {word}" for address, word in passwords.items())]
    draft = file.with_name(f".{file.name}.new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(descriptor, "w", encoding="utf-8") as handle:
        handle.write("\n".join(lines) + "\n")
    draft.replace(file)
