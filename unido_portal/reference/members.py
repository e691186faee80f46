"""Which countries are in a group on a day, whatever kind of group it is."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

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
# The year of the list on which the memberships of UNIDO rest that nobody has verified.
UNIDO_LISTED_IN = 2019
LDC = "LDC"
_WITHIN_UNIDO = {"MIC-UNIDO"}


@dataclass(frozen=True)
class Member:
    """One country in a group; the end is the first day on which it is no member.

    Where ``start_is_earliest``, the country may have joined later than ``valid_from``,
    and not before.
    """

    country: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    precision: str
    status: str
    start_is_earliest: bool = False

    @property
    def is_scheduled(self) -> bool:
        """Whether nobody has confirmed the end yet."""
        return self.status == MembershipStatus.SCHEDULED

    @property
    def status_label(self) -> str:
        return str(MembershipStatus(self.status).label)


@dataclass(frozen=True)
class Members:
    """The members of a group on a day by their code, as far as they are recorded.

    Where they are not known, their number is not zero but unknown. ``taken`` are those
    only taken as members, because nobody recorded when they joined.
    """

    by_code: dict[str, Member]
    are_known: bool = True
    taken: frozenset[str] = frozenset()

    @property
    def certain(self) -> int:
        """How many are recorded to have joined by that day."""
        return len(self.by_code) - len(self.taken)


@dataclass(frozen=True)
class Makeup:
    """What makes a country a member of ``group`` on ``day``.

    Its income class is one of ``levels``, unless there are none, and it is in one of
    the dated groups ``listed``, unless there are none. Without a record of these
    nobody knows the members; the record of the ``listed`` may be there, and the classes
    of the day be missing.
    """

    group: CountryGroup
    day: dt.date
    levels: list[IncomeLevel]
    listed: list[str]
    is_known: bool
    is_recorded: bool

    def has(self, level: str | None, groups: Iterable[str]) -> bool:
        """Say whether a country of class ``level`` in dated ``groups`` is a member."""
        return (
            self.is_known
            and (not self.levels or level in self.levels)
            and (not self.listed or not set(groups).isdisjoint(self.listed))
        )

    def condition(self) -> Q:
        """Return the condition that a country is a member."""
        if not self.is_known:
            return Q(pk__in=[])
        inside = Q()
        if self.levels:
            year = fiscal_year_of(self.day)
            classes = IncomeClass.objects.filter(
                fiscal_year=year, level__in=self.levels
            )
            inside &= Q(pk__in=classes.values("country"))
        if self.listed:
            rows = GroupMembership.objects.on(self.day)
            rows = rows.filter(group__code__in=self.listed)
            inside &= Q(pk__in=rows.values("country"))
        return inside


def makeups(day: dt.date) -> dict[str, Makeup]:
    """Return what makes a member of each group on ``day``, by the code of the group.

    Groups by income follow the fiscal year of the World Bank (July to June). A union
    has everybody who is in one of its groups, once. The members of a group that a
    document only counts are not known.
    """
    memberships = GroupMembership.objects.filter(superseded_at__isnull=True)
    groups = list(
        CountryGroup.objects.annotate(
            is_recorded=Exists(memberships.filter(group=OuterRef("pk"))),
            is_classified=Exists(
                IncomeClass.objects.filter(fiscal_year=fiscal_year_of(day))
            ),
        )
    )
    recorded = {group.code for group in groups if group.is_recorded}
    made: dict[str, Makeup] = {}
    for group in groups:
        levels, listed = _parts(group)
        is_recorded = bool(levels or listed) and recorded.issuperset(listed)
        is_known = is_recorded and (not levels or group.is_classified)
        made[group.code] = Makeup(group, day, levels, listed, is_known, is_recorded)
    return made


def _parts(group: CountryGroup) -> tuple[list[IncomeLevel], list[str]]:
    """Return the income classes and the dated groups that make up ``group``."""
    if group.kind == GroupKind.UNION:
        return [], group.code.split("-")
    if group.kind == GroupKind.INCOME:
        listed = [MEMBERS_OF_UNIDO] if group.code in _WITHIN_UNIDO else []
        return INCOME_LEVELS.get(group.code, []), listed
    return [], [group.code]


def members_on(group: CountryGroup, day: dt.date) -> Members:
    """Return the members of ``group`` on ``day``."""
    return members_of(makeups(day)[group.code])


def members_of(makeup: Makeup) -> Members:
    """Return the members of a group, and their day, of which the makeup is known."""
    day = makeup.day
    if not makeup.is_known:
        return Members({}, are_known=False)
    listed = _listed(makeup.listed, day)
    if not makeup.levels:
        by_code = {code: longest(rows) for code, rows in listed.items()}
    else:
        by_code = _by_income(makeup.levels, day)
    if makeup.levels and makeup.listed:
        by_code = {
            code: within(one, longest(listed[code]))
            for code, one in by_code.items()
            if code in listed
        }
    joined = {code for code, rows in listed.items() if any(r.valid_from for r in rows)}
    taken = by_code.keys() - joined if makeup.listed else ()
    return Members(by_code, taken=frozenset(taken))


def fiscal_year_of(day: dt.date) -> int:
    """Return the fiscal year of the World Bank: 2024 is July 2023 to June 2024."""
    return day.year + (day.month >= 7)


def _listed(groups: list[str], day: dt.date) -> dict[str, list[Member]]:
    if not groups:
        return {}
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


def longest(members: list[Member]) -> Member:
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


def within(member: Member, other: Member) -> Member:
    """Return the membership for as long as both are so.

    It begins with the later start. Where one start is unknown, the other is the
    earliest day on which it can have begun; where both are, it stays unknown.
    """
    starts = [day for day in (member.valid_from, other.valid_from) if day]
    ends = [day for day in (member.valid_to, other.valid_to) if day]
    start = max(starts, default=None)
    precision = member.precision if start == member.valid_from else other.precision
    status = member.status
    if status == MembershipStatus.IN_FORCE:
        status = other.status
    return Member(
        member.country,
        start,
        min(ends, default=None),
        precision if start else Precision.UNKNOWN,
        status,
        start_is_earliest=len(starts) == 1,
    )


def _by_income(levels: list[IncomeLevel], day: dt.date) -> dict[str, Member]:
    years: dict[str, dict[int, bool]] = defaultdict(dict)
    recorded: set[int] = set()
    for code, year, level, derived in IncomeClass.objects.filter(
        country__isnull=False
    ).values_list("country__iso3", "fiscal_year", "level", "is_derived"):
        recorded.add(year)
        if level in levels:
            years[code][year] = derived
    asked = fiscal_year_of(day)
    return {
        code: _run_around(asked, code, classed, (min(recorded), max(recorded)))
        for code, classed in sorted(years.items())
        if asked in classed
    }


def _run_around(
    asked: int, code: str, classed: dict[int, bool], recorded: tuple[int, int]
) -> Member:
    """Return the membership over the years without a gap around ``asked``."""
    first, last = next(
        run for run in runs_of_years(classed) if run[0] <= asked <= run[1]
    )
    return member_over(code, first, last, recorded, is_derived=classed[asked])


def runs_of_years(years: Iterable[int]) -> list[tuple[int, int]]:
    """Return the first and the last year of each run without a gap, in their order."""
    runs: list[tuple[int, int]] = []
    for year in sorted(years):
        if runs and runs[-1][1] == year - 1:
            runs[-1] = (runs[-1][0], year)
        else:
            runs.append((year, year))
    return runs


def member_over(
    code: str, first: int, last: int, recorded: tuple[int, int], *, is_derived: bool
) -> Member:
    """Return the membership over the fiscal years from ``first`` to ``last``.

    ``recorded`` has the first and the last year of all classes. What was before the
    first is unknown. A class is derived that was worked out, not read in the list.
    """
    starts_within = first > recorded[0]
    return Member(
        code,
        dt.date(first - 1, 7, 1) if starts_within else None,
        dt.date(last, 7, 1) if last < recorded[1] else None,
        Precision.DAY if starts_within else Precision.UNKNOWN,
        MembershipStatus.UNVERIFIED if is_derived else MembershipStatus.IN_FORCE,
    )
