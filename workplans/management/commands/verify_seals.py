"""Find sealed plan versions whose content was forced past the seal."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from workplans.choices import VersionState
from workplans.models import PlanVersion
from workplans.services import broken_seals


class Command(BaseCommand):
    help = (
        "Compare the content of every sealed plan version with the digest of its seal,"
        " and name those that an owner of the database changed."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        broken = [version.code for version in broken_seals()]
        if broken:
            raise CommandError(f"Changed since it was sealed: {', '.join(broken)}.")
        sealed = PlanVersion.objects.filter(state=VersionState.SEALED).count()
        self.stdout.write(f"{sealed} seals are whole.")
