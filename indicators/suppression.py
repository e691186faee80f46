"""Which figures are kept from the public, since they could tell of single persons."""

from __future__ import annotations

from typing import Any

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, Value, When

from indicators.choices import Sex
from indicators.models import Observation
from unido_portal.core.choices import State

FEWEST_SHOWN = 5
# A count about one of these is close to the persons that it counts.
CLOSE_TO_PERSONS = (
    "activity",
    "project",
    "programme",
    "initiative",
    "result",
    "country",
)
TOTAL = "total"


def suppressed() -> Case:
    """Return whether an observation is kept from the public, for an annotation.

    A count of one to four persons close to them is; and with it every other part of
    the same count, so that no subtraction gives it away. The grand total stays. What a
    document or a dataset has published is public already. Of what a correction replaced
    the total goes too, since it could be set against the parts that replaced it.
    """
    same_subject = Q()
    for name in CLOSE_TO_PERSONS:
        same_subject |= Q(**{name: OuterRef(name)})
    few = Q(indicator__counts_persons=True, value__gt=0, value__lt=FEWEST_SHOWN) | Q(
        numerator__gt=0, numerator__lt=FEWEST_SHOWN
    )

    def small(rows: Any) -> Exists:
        cleared = rows.filter(
            same_subject,
            few,
            update__isnull=False,
            state=State.VALUE,
            cleared_at__isnull=False,
            indicator=OuterRef("indicator"),
            definition=OuterRef("definition"),
            period_start=OuterRef("period_start"),
            period_end=OuterRef("period_end"),
        )
        return Exists(cleared.order_by())

    is_total = Q(sex=Sex.TOTAL, breakdown__code=TOTAL) & ~few
    return Case(
        When(update__isnull=True, then=Value(False)),
        When(superseded_at__isnull=False, then=small(Observation.objects.all())),
        When(is_total, then=Value(False)),
        default=small(Observation.objects.in_force()),
        output_field=BooleanField(),
    )
