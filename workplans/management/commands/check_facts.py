"""Check the arithmetic of the loaded tables."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from workplans.fact_checks import findings


class Command(BaseCommand):
    help = "Check that the printed tables add up, or differ just where it is recorded."

    def handle(self, *args: Any, **options: Any) -> None:
        found = findings()
        if found:
            raise CommandError("\n".join(str(finding) for finding in found))
        self.stdout.write("The tables add up, or differ where it is recorded.")
