"""What pages tell of country groups, beside their members (``reference.members``)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.contrib.postgres.aggregates import BoolOr
from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext as _

from unido_portal.reference.choices import MIDDLE_INCOME, GroupKind
from unido_portal.reference.members import LDC as LDC
from unido_portal.reference.members import (
    MEMBERS_OF_UNIDO,
    UNIDO_LISTED_IN,
    fiscal_year_of,
)
from unido_portal.reference.models import Country, GroupMembership, IncomeClass


def figures_of_group(code: str) -> Q:
    """Return the condition that a stated figure is of a group or of a part of it.

    A part is a group of a document whose code begins with that of the whole, as LDC-FO
    does with LDC.
    """
    return Q(country_group__code=code) | Q(
        country_group__kind=GroupKind.STATED, country_group__code__startswith=f"{code}-"
    )


def unido_is_recorded() -> Exists:
    """Return whether the portal knows who is a Member of UNIDO."""
    return Exists(GroupMembership.objects.filter(group__code=MEMBERS_OF_UNIDO))


def unido_is_unverified() -> Exists:
    """Return whether the Members of UNIDO are those of a list that nobody verified."""
    return Exists(
        GroupMembership.objects.filter(group__code=MEMBERS_OF_UNIDO, verified=False)
    )


def outside_unido(is_unverified: bool) -> str:
    """Return what a country is called that is not recorded as a Member of UNIDO."""
    if not is_unverified:
        return _("not a Member of UNIDO")
    message = _("not in the list of Members of UNIDO of %(year)s")
    return message % {"year": UNIDO_LISTED_IN}


def is_member(code: str, day: dt.date) -> Exists:
    """Return the condition that a country is in the dated group ``code`` on ``day``."""
    return Exists(
        GroupMembership.objects.on(day).filter(country=OuterRef("pk"), group__code=code)
    )


@dataclass(frozen=True)
class Overlap:
    """How the LDCs and the middle-income countries overlap on a day.

    ``members`` counts those of both that are Members of UNIDO; None where the
    membership of UNIDO is not recorded.
    """

    day: dt.date
    year: int
    ldcs: int
    both: int
    members: int | None


def overlap_on(day: dt.date) -> Overlap | None:
    """Return the overlap on ``day``; None where the income classes are not recorded."""
    year = fiscal_year_of(day)
    classes = IncomeClass.objects.filter(fiscal_year=year)
    middle = classes.filter(country=OuterRef("pk"), level__in=MIDDLE_INCOME)
    counted = (
        Country.objects.filter(is_member(LDC, day))
        .annotate(
            is_classified=Exists(classes),
            is_middle=Exists(middle),
            is_unido=is_member(MEMBERS_OF_UNIDO, day),
            unido_recorded=unido_is_recorded(),
        )
        .aggregate(
            ldcs=Count("pk"),
            both=Count("pk", filter=Q(is_middle=True)),
            members=Count("pk", filter=Q(is_middle=True, is_unido=True)),
            classified=BoolOr("is_classified"),
            recorded=BoolOr("unido_recorded"),
        )
    )
    if not counted.pop("classified"):
        return None
    if not counted.pop("recorded"):
        counted["members"] = None
    return Overlap(day=day, year=year, **counted)
