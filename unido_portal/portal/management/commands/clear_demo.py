"""Remove the demonstration data."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from unido_portal.portal.demo.clearing import StillNeeded, clear


class Command(BaseCommand):
    help = (
        "Remove every plan, project and release that is flagged as demonstration data,"
        " with all that hangs on them, sealed versions included. Facts stay, and so"
        " does the history of what was removed."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        quiet = options["verbosity"] == 0
        tell = (lambda line: None) if quiet else self.stderr.write
        try:
            removed = clear(tell=tell)
        except StillNeeded as error:
            raise CommandError(
                "Nothing was removed. These are no demonstration data and point at"
                f" some: {error}"
            ) from None
        if not quiet:
            self.stdout.write(f"{removed} rows of demonstration data were removed.")
