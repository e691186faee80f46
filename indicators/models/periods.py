"""The time that a figure is about."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import ExpressionWrapper, F, Q, Value
from django.db.models.functions import ExtractDay, ExtractYear
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from indicators.choices import PeriodKind
from unido_portal.core.fields import choice_field


class InPeriod(models.Model):
    """A figure about a year, half-year, quarter or month, or from date to date."""

    period_kind = choice_field(_("kind of period"), PeriodKind, default=PeriodKind.YEAR)
    period_start = models.DateField(_("first day"))
    period_end = models.DateField(_("last day"))

    class Meta:
        abstract = True

    @property
    def period(self) -> str:
        """The period in SDMX form: 2022, 2022-S1, 2022-Q1, 2022-03 or two dates."""
        return period_code(self.period_kind, self.period_start, self.period_end)


def period_code(kind: str, start: dt.date, end: dt.date) -> str:
    """Return the code in SDMX form of the period of ``kind`` between two days."""
    match kind:
        case PeriodKind.YEAR:
            return str(start.year)
        case PeriodKind.HALF:
            return f"{start.year}-S{(start.month + 5) // 6}"
        case PeriodKind.QUARTER:
            return f"{start.year}-Q{(start.month + 2) // 3}"
        case PeriodKind.MONTH:
            return f"{start.year}-{start.month:02}"
    return f"{start.isoformat()}/{end.isoformat()}"


# The months in which a period of each kind begins, and how many it lasts.
_CALENDAR = {
    PeriodKind.YEAR: ((1,), 12),
    PeriodKind.HALF: ((1, 7), 6),
    PeriodKind.QUARTER: ((1, 4, 7, 10), 3),
    PeriodKind.MONTH: (tuple(range(1, 13)), 1),
}


# The day of the month after the last day: 1 where a period ends with its month.
_DAY_AFTER = ExtractDay(
    ExpressionWrapper(
        F("period_end") + Value(dt.timedelta(days=1)), output_field=models.DateField()
    )
)


def period_constraints(name: str) -> list[models.CheckConstraint]:
    """Return the constraints of ``InPeriod`` for the model called ``name``."""
    usual = Q(period_kind=PeriodKind.DATES)
    for kind, (months, length) in _CALENDAR.items():
        for month in months:
            usual |= Q(
                period_kind=kind,
                period_start__month=month,
                period_start__day=1,
                period_end__month=month + length - 1,
                period_end__year=ExtractYear("period_start"),
            )
    return [
        models.CheckConstraint(
            name=f"{name}_period_kind_is_known",
            condition=Q(period_kind__in=PeriodKind.values),
        ),
        models.CheckConstraint(
            name=f"{name}_period_is_in_order",
            condition=Q(period_end__gte=F("period_start")),
        ),
        models.CheckConstraint(
            name=f"{name}_period_is_of_its_kind",
            condition=usual
            & (Q(period_kind=PeriodKind.DATES) | Q(Exact(_DAY_AFTER, Value(1)))),
            violation_error_message=_("The days are not those of such a period."),
        ),
    ]
