"""Totals of measures that a source states year by year, as far as they can be told."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from unido_portal.core.choices import Qualifier
from workplans.choices import Accumulation


def with_totals(measures: Iterable[Any]) -> None:
    """Give each measure ``computed_total``: the sum so far, or None.

    ``measures`` are those of one result, each with ``quantities_found``. There is a sum
    only where a year states an increment upon exact numbers of the years before
    ("a further 10" after "10"); it is computed here and stated nowhere.
    """
    running: dict[int, Decimal | None] = {}
    for measure in sorted(measures, key=lambda one: (one.year or 0, one.order)):
        measure.computed_total = None
        for quantity in measure.quantities_found:
            place = quantity["order"]
            value = Decimal(quantity["value"])
            is_exact = quantity["qualifier"] == Qualifier.EXACT
            if quantity["accumulation"] == Accumulation.TOTAL:
                running[place] = value if is_exact else None
                continue
            before = running.get(place)
            running[place] = before + value if before is not None and is_exact else None
            measure.computed_total = running[place]
