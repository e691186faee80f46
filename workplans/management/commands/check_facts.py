"""Check the arithmetic of the loaded tables, and the least developed countries."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from unido_portal.reference.group_checks import miscounted
from workplans.fact_checks import findings


class Command(BaseCommand):
    help = (
        "Check that the printed tables add up, or differ just where it is recorded,"
        " and that the least developed countries are as many as they were."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        found = [*(str(finding) for finding in findings()), *miscounted()]
        if found:
            raise CommandError("\n".join(found))
        self.stdout.write("The tables add up, or differ where it is recorded.")
        self.stdout.write("The least developed countries are as many as they were.")
