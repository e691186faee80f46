"""Which countries are in a group on a day, whatever kind of group it is."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from unido_portal.core.choices import Precision
from unido_portal.reference.choices import (
    MIDDLE_INCOME,
    GroupKind,
    IncomeLevel,
    MembershipStatus,
)
from unido_portal.reference.models import CountryGroup, GroupMembership, IncomeClass

# The classes of the groups by income; a group within UNIDO adds its own condition.
INCOME_LEVELS = {
    "L": [IncomeLevel.LOW],
    "LM": [IncomeLevel.LOWER_MIDDLE],
    "UM": [IncomeLevel.UPPER_MIDDLE],
    "H": [IncomeLevel.HIGH],
    "MIC": MIDDLE_INCOME,
    "MIC-UNIDO": MIDDLE_INCOME,
}
MEMBERS_OF_UNIDO = "UNIDO"
_WITHIN_UNIDO = {"MIC-UNIDO"}


@dataclass(frozen=True)
class Member:
    """One country in a group; the end is the first day on which it is no member."""

    country: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    precision: str
    status: str


def members_on(group: CountryGroup, day: dt.date) -> dict[str, Member]:
    """Return the members of ``group`` on ``day`` by their code.

    Groups by income follow the fiscal year of the World Bank (July to June) as far as
    it is loaded. A union has everybody who is in one of its groups, once. A group that
    a document only counts has no known member.
    """
    if group.kind == GroupKind.UNION:
        return _in_any(group.code.split("-"), day)
    if group.kind == GroupKind.INCOME:
        members = _by_income(INCOME_LEVELS.get(group.code, []), day)
        if group.code in _WITHIN_UNIDO:
            ours = _listed([MEMBERS_OF_UNIDO], day)
            return {code: one for code, one in members.items() if code in ours}
        return members
    return {code: found[0] for code, found in _listed([group.code], day).items()}


def fiscal_year_of(day: dt.date) -> int:
    """Return the fiscal year of the World Bank: 2024 is July 2023 to June 2024."""
    return day.year + (day.month >= 7)


def _listed(groups: list[str], day: dt.date) -> dict[str, list[Member]]:
    rows = (
        GroupMembership.objects.on(day)
        .filter(group__code__in=groups)
        .order_by("country__iso3", "group__code", "pk")
        .values_list("country__iso3", "valid_from", "valid_to", "precision", "status")
    )
    found: dict[str, list[Member]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(Member(*row))
    return dict(found)


def _in_any(groups: list[str], day: dt.date) -> dict[str, Member]:
    return {code: _longest(members) for code, members in _listed(groups, day).items()}


def _longest(members: list[Member]) -> Member:
    """Return one membership as long as all together; what is unknown stays so."""
    starts = [one.valid_from for one in members]
    ends = [one.valid_to for one in members]
    first = next((one for one in members if one.status == "in_force"), members[0])
    start = None if None in starts else min(day for day in starts if day)
    end = None if None in ends else max(day for day in ends if day)
    precision = next(
        (one.precision for one in members if one.valid_from == start),
        Precision.UNKNOWN,
    )
    return Member(first.country, start, end, precision, first.status)


def _by_income(levels: list[IncomeLevel], day: dt.date) -> dict[str, Member]:
    years: dict[str, dict[int, bool]] = defaultdict(dict)
    latest = 0
    for code, year, level, derived in IncomeClass.objects.filter(
        country__isnull=False
    ).values_list("country__iso3", "fiscal_year", "level", "is_derived"):
        latest = max(latest, year)
        if level in levels:
            years[code][year] = derived
    asked = fiscal_year_of(day)
    return {
        code: _run(code, classed, asked, latest)
        for code, classed in sorted(years.items())
        if asked in classed
    }


def _run(code: str, classed: dict[int, bool], asked: int, latest: int) -> Member:
    """Return the membership over the years without a gap around ``asked``."""
    first = last = asked
    while first - 1 in classed:
        first -= 1
    while last + 1 in classed:
        last += 1
    status = (
        MembershipStatus.UNVERIFIED if classed[asked] else MembershipStatus.IN_FORCE
    )
    return Member(
        code,
        dt.date(first - 1, 7, 1),
        dt.date(last, 7, 1) if last < latest else None,
        Precision.DAY,
        status,
    )
