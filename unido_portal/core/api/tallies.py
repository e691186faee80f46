"""Which values of a filter rows have, and how many rows have each.

Every tally is a query of the same columns, so that one question to the database tells
those of all filters of a list.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Case, Count, F, QuerySet, Value, When
from django.db.models.functions import Cast

from unido_portal.core.fields import TranslatedField
from unido_portal.core.languages import current
from unido_portal.core.text import Text

NAMES = ("name", "title")


def tally(
    rows: QuerySet[Any],
    value: Any,
    *,
    among: QuerySet[Any] | None = None,
    words: Any = None,
    rank: Any = None,
    detail: Any = None,
    count: Any = None,
) -> QuerySet[Any]:
    """Return each ``value`` of ``rows`` with the number of rows that have it.

    Where ``among`` is given, only rows in it are counted. ``words`` is the name of the
    value, ``rank`` its place among the others and ``detail`` a word more about it,
    where it has them. With ``count`` each row is a value by itself.
    """
    told = rows.order_by().annotate(
        tally_value=Cast(value, models.CharField()),
        tally_words=Cast(words or Value("{}"), TranslatedField()),
        tally_rank=Cast(Value(0) if rank is None else rank, models.IntegerField()),
        tally_detail=Cast(detail or Value(""), models.CharField()),
    )
    columns = ("tally_value", "tally_words", "tally_rank", "tally_detail")
    if count is not None:
        count = Cast(count, models.IntegerField())
        return told.annotate(tally_count=count).values_list(*columns, "tally_count")
    return (
        told.values(*columns)
        .annotate(tally_count=counted(among))
        .values_list(*columns, "tally_count")
    )


def counted(among: QuerySet[Any] | None) -> Count:
    """Return the number of rows of a query, or only of those in ``among``."""
    if among is None:
        return Count("pk", distinct=True)
    inside = models.Q(pk__in=among.order_by().values("pk"))
    return Count("pk", distinct=True, filter=inside)


def name_at(model: type[models.Model], prefix: str) -> Any:
    """Return what readers call the row of ``model`` at ``prefix``, in short if it can.

    Nothing where it goes by its code alone.
    """
    fields = {field.name for field in model._meta.concrete_fields}
    name = next((one for one in NAMES if one in fields), "")
    if not name:
        return None
    if "short_name" not in fields:
        return F(f"{prefix}{name}")
    short = f"{prefix}short_name"
    return Case(When(**{short: Text()}, then=F(f"{prefix}{name}")), default=F(short))


def rank_at(model: type[models.Model], prefix: str) -> Any:
    """Return the place of the row of ``model`` at ``prefix`` in the language's order.

    Countries have one in every language; what meets stands with the latest first, and
    other rows in the order of their number, if they have one.
    """
    fields = {field.name: field for field in model._meta.concrete_fields}
    rank = f"rank_{current().replace('-', '_')}"
    if rank in fields:
        return F(f"{prefix}{rank}")
    if "organ" in fields and "start" in fields:
        return -12 * F(f"{prefix}start__year") - F(f"{prefix}start__month")
    for name in ("order", "number"):
        if isinstance(fields.get(name), models.IntegerField):
            return F(f"{prefix}{name}")
    return None
