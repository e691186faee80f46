"""Figures as charts take them, and the periods that they are about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from indicators.choices import PeriodKind
from unido_portal.core.choices import Qualifier, State
from unido_portal.portal import formats
from unido_portal.portal.charts.labels import isolate
from unido_portal.portal.templatetags.texts import SIGNS

# Over more periods than these, empty ones are left out and lines are not joined.
_MOST_PERIODS = 60
_MONTHS = {PeriodKind.HALF: 6, PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}


@dataclass(frozen=True, order=True)
class Period:
    """One year, half-year, quarter or month, or the time between two days."""

    start: dt.date
    end: dt.date
    kind: str = PeriodKind.YEAR

    @property
    def name(self) -> str:
        """What it is called beside other things, as on an axis."""
        return formats.span(self.start, self.end)

    @property
    def inside(self) -> str:
        """What it is called within a sentence."""
        return isolate(formats.span(self.start, self.end, inside=True))

    def next(self) -> Period:
        """Return the period of the same kind that follows."""
        start = self.end + dt.timedelta(days=1)
        months = start.month - 1 + _MONTHS.get(PeriodKind(self.kind), 12)
        after = dt.date(start.year + months // 12, months % 12 + 1, 1)
        return Period(start, after - dt.timedelta(days=1), self.kind)


def without_gaps(periods: Iterable[Period]) -> list[Period]:
    """Return the periods from the first to the last, those without figures too.

    Periods from date to date follow no calendar: nobody knows what is missing.
    """
    found = sorted(set(periods))
    if not found or found[0].kind == PeriodKind.DATES:
        return found
    every = [found[0]]
    while every[-1].start < found[-1].start and len(every) < _MOST_PERIODS:
        every.append(every[-1].next())
    return every if set(every) >= set(found) else found


@dataclass(frozen=True)
class Figure:
    """One figure with its state; only the state ``value`` is a number.

    ``is_computed`` marks what no source states, ``is_estimated`` an estimate or a
    model; ``run`` numbers the definition, across whose changes no line is drawn;
    ``href`` leads to its source.
    """

    state: str
    value: Decimal | None = None
    qualifier: str = Qualifier.EXACT
    is_computed: bool = False
    is_estimated: bool = False
    run: int = 0
    href: str = ""

    @property
    def number(self) -> Decimal | None:
        """The number to draw; None where there is none."""
        return self.value if self.state == State.VALUE else None

    @property
    def is_hidden(self) -> bool:
        return self.state == State.SUPPRESSED

    @property
    def is_exact(self) -> bool:
        exact = self.qualifier == Qualifier.EXACT
        return exact and not self.is_computed and not self.is_estimated

    @property
    def words(self) -> str:
        """The number with its sign, or what is known instead of a number."""
        if self.number is None:
            return str(State(self.state).label)
        shown = SIGNS.get(self.qualifier, "") + formats.number(self.number)
        if self.qualifier == Qualifier.ABOUT:
            return _("about %(value)s") % {"value": shown}
        return shown

    @property
    def description(self) -> str:
        """The same with what it is worth."""
        worth = [_("computed")] if self.is_computed else []
        worth += [_("estimated")] if self.is_estimated else []
        return formats.comma().join([self.words, *worth])
