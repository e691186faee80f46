"""What pages tell of country groups, beside their members (``reference.members``)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.postgres.aggregates import BoolOr
from django.db.models import Count, Exists, OuterRef, Q

from unido_portal.reference.choices import MIDDLE_INCOME, GroupKind
from unido_portal.reference.members import LDC as LDC
from unido_portal.reference.members import (
    MEMBERS_OF_UNIDO,
    Makeup,
    Member,
    fiscal_year_of,
    longest,
    run_of,
    within,
)
from unido_portal.reference.models import (
    Country,
    CountryGroup,
    GroupMembership,
    IncomeClass,
)


def figures_of_group(code: str) -> Q:
    """Return the condition that a stated figure is of a group or of a part of it.

    A part is a group of a document whose code begins with that of the whole, as LDC-FO
    does with LDC.
    """
    return Q(country_group__code=code) | Q(
        country_group__kind=GroupKind.STATED, country_group__code__startswith=f"{code}-"
    )


@dataclass(frozen=True)
class Computed:
    """One group in which a country is by its income class or its other groups.

    A class is derived that was worked out, not read in the list. What rests on an
    unverified membership is not ``verified``.
    """

    group: CountryGroup
    member: Member
    is_derived: bool
    verified: bool


def computed_groups(
    found: Iterable[Makeup],
    current: list[GroupMembership],
    classes: dict[int, tuple[str, bool]],
    recorded: tuple[int, int],
) -> list[Computed]:
    """Return the groups, among ``found``, in which a country is by computation.

    ``current`` are its memberships on the day, ``classes`` its income class and whether
    it was derived by fiscal year, ``recorded`` the first and the last year recorded.
    """
    codes = [row.group.code for row in current]
    computed = []
    for makeup in found:
        asked = fiscal_year_of(makeup.day)
        level, is_derived = classes.get(asked, (None, False))
        if makeup.group.code in codes or not makeup.has(level, codes):
            continue
        rows = [row for row in current if row.group.code in makeup.listed]
        members = [
            Member("", row.valid_from, row.valid_to, row.precision, row.status)
            for row in rows
        ]
        if makeup.levels:
            years = {
                year: derived
                for year, (one, derived) in classes.items()
                if one in makeup.levels
            }
            member = run_of("", years, asked, recorded=recorded)
            member = within(member, longest(members)) if members else member
        else:
            member, is_derived = longest(members), False
        verified = all(row.verified for row in rows)
        computed.append(Computed(makeup.group, member, is_derived, verified))
    return computed


def unido_is_recorded() -> Exists:
    """Return whether the portal knows who is a Member of UNIDO."""
    return Exists(GroupMembership.objects.filter(group__code=MEMBERS_OF_UNIDO))


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
