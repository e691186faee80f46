"""Load the facts of the documents and the reference facts."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from unido_portal.core.facts import FactFiles, FactsError, Loader
from unido_portal.core.facts.loader import Facts

# The floors whose facts are loaded, from the ground up.
APPS = ["accounts", "reference", "governance", "strategies", "workplans", "indicators"]


def all_facts() -> list[Facts]:
    """Return the facts of every app, in loading order."""
    found: list[Facts] = []
    for label in APPS:
        found += import_module(f"{apps.get_app_config(label).name}.facts").FACTS
    return found


class Command(BaseCommand):
    help = (
        "Load the facts from fixtures/. Running it again writes nothing; what people"
        " changed is kept and reported; a broken file is refused whole."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--dry-run", action="store_true", help="Report, and write nothing."
        )
        parser.add_argument(
            "--folder",
            type=Path,
            default=settings.BASE_DIR / "fixtures",
            help="The folder of the files (default: fixtures).",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        quiet = options["verbosity"] == 0
        tell = (lambda line: None) if quiet else self.stderr.write
        loader = Loader(all_facts(), FactFiles(options["folder"]), tell)
        try:
            report = loader.load(dry_run=options["dry_run"])
        except FactsError as error:
            raise CommandError(f"Nothing was loaded.\n{error}") from None
        if not quiet:
            self.stdout.write("\n".join(report.lines()))
            if options["dry_run"]:
                self.stdout.write("Dry run: nothing was written.")
