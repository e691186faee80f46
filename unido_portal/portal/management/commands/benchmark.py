"""Measure what the portal is held to."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from unido_portal.portal.benchmarks import pages
from unido_portal.portal.benchmarks.ratios import ROUNDS, measure
from unido_portal.portal.benchmarks.serving import serving


class Command(BaseCommand):
    help = (
        "Measure the portal's ratios on this machine and database, both sides of each"
        " in turns, and print each beside its bar: the median, and the lowest and"
        " highest of all rounds. See docs/benchmarks.md."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--rounds", type=int, default=ROUNDS, help=f"default {ROUNDS}"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with serving() as port:
            for one in measure(pages.ratios(port), options["rounds"]):
                self.stdout.write(
                    f"{one.ratio.number:>3}. {one.ratio.what}\n"
                    f"     {one.middle:.2f} ({one.lowest:.2f} to {one.highest:.2f});"
                    f" bar: at least {one.ratio.bar:g};"
                    f" {'kept' if one.is_kept else 'NOT kept'}"
                )
