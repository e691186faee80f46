"""Add the demonstration data."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from unido_portal.portal.demo.building import FactsMissing
from unido_portal.portal.demo.loading import Outcome, load

SENTENCES = {
    Outcome.ADDED: "The demonstration data is in; clear_demo removes it.",
    Outcome.THERE_ALREADY: "The demonstration data is there already.",
    Outcome.THERE_BUT_OLDER: (
        "Demonstration data from older files is there and stays. To renew it, run"
        " clear_demo and then load_demo."
    ),
}


class Command(BaseCommand):
    help = (
        "Add a made-up plan of 60 activities in three versions, with projects, reports,"
        " money and figures by sex. It is labelled as demonstration data everywhere and"
        " counts in no total. Running it again writes nothing; clear_demo removes it."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        quiet = options["verbosity"] == 0
        tell = (lambda line: None) if quiet else self.stderr.write
        try:
            outcome = load(tell=tell)
        except FactsMissing as error:
            raise CommandError(
                f"Nothing was added: {error} is missing. Run load_facts first."
            ) from None
        if not quiet:
            self.stdout.write(SENTENCES[outcome])
