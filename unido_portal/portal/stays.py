"""The stays of countries in groups by their income class or their other groups.

Nobody keeps a row of these: they are computed, the ended ones too.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from unido_portal.portal.children import children
from unido_portal.reference.choices import MembershipStatus
from unido_portal.reference.members import (
    Makeup,
    Member,
    fiscal_year_of,
    longest,
    makeups,
    member_over,
    runs_of_years,
    within,
)
from unido_portal.reference.models import (
    Country,
    CountryGroup,
    GroupMembership,
    IncomeClass,
)

# The income class of a country, and whether it was derived, by fiscal year.
Classes = dict[int, tuple[str, bool]]


@dataclass(frozen=True)
class Computed:
    """One stay of a country in a group, by its income class or its other groups.

    ``is_now`` says whether it is in the group today. ``derived`` are those of its days
    that rest on a class that was worked out and not read in the list; today stands for
    the whole of a stay that is not over. What rests on an unverified membership is not
    ``verified``.
    """

    country: Country
    group: CountryGroup
    member: Member
    is_now: bool
    derived: frozenset[dt.date]
    verified: bool

    @property
    def valid_from(self) -> dt.date | None:
        """The first day, where it is known and not only the earliest possible one."""
        return None if self.member.start_is_earliest else self.member.valid_from

    @property
    def valid_to(self) -> dt.date | None:
        return self.member.valid_to

    @property
    def precision(self) -> str:
        return self.member.precision

    @property
    def status(self) -> str:
        return self.member.status

    @property
    def is_derived(self) -> bool:
        return bool(self.derived)

    @property
    def is_over(self) -> bool:
        return self.valid_to is not None and not self.is_now


def stays_of(
    country: Any, found: Iterable[Makeup], rows: Sequence[GroupMembership]
) -> list[Computed]:
    """Return the computed stays of a country ``with_classes``, in a group by time.

    ``found`` is what makes a member of each group today, ``rows`` are all memberships
    of the country.
    """
    classes = {
        row["year"]: (row["level"], row["is_derived"]) for row in country.income_list
    }
    recorded = (country.first_year or 0, country.last_year or 0)
    own = {row.group.code for row in rows}
    stays = []
    for makeup in found:
        if not makeup.is_recorded or makeup.group.code in own:
            continue
        listed = [row for row in rows if row.group.code in makeup.listed]
        for member, resting in _members(makeup, listed, classes, recorded):
            is_now = makeup.is_known and _holds(member, makeup.day)
            if not is_now and member.valid_to is None:
                continue
            days = {one for one in (member.valid_from, member.valid_to) if one}
            days |= {makeup.day} if is_now else set()
            stays.append(
                Computed(
                    country,
                    makeup.group,
                    member,
                    is_now,
                    _derived(makeup, days, classes),
                    verified=all(row.verified for row in resting),
                )
            )
    return stays


def _derived(
    makeup: Makeup, days: Iterable[dt.date], classes: Classes
) -> frozenset[dt.date]:
    """Return the days whose class was derived, none of a group that has no classes."""
    if not makeup.levels:
        return frozenset()
    unread = ("", False)
    return frozenset(day for day in days if classes.get(fiscal_year_of(day), unread)[1])


def _members(
    makeup: Makeup,
    listed: Sequence[GroupMembership],
    classes: Classes,
    recorded: tuple[int, int],
) -> Iterator[tuple[Member, list[GroupMembership]]]:
    """Yield each time in a group with the memberships on which it rests."""
    blocks = list(_blocks(listed))
    if not makeup.levels:
        yield from blocks
        return
    years = {year for year, (one, _derived) in classes.items() if one in makeup.levels}
    for first, last in runs_of_years(years):
        is_derived = classes[last][1]
        run = member_over("", first, last, recorded, is_derived=is_derived)
        if not makeup.listed:
            yield run, []
        for block, resting in blocks if makeup.listed else []:
            if _meet(run, block):
                yield within(run, block), resting


def _blocks(
    rows: Iterable[GroupMembership],
) -> Iterator[tuple[Member, list[GroupMembership]]]:
    """Yield the memberships that follow one another without a gap as one."""
    blocks: list[list[GroupMembership]] = []
    for row in sorted(rows, key=lambda row: row.valid_from or dt.date.min):
        last = blocks[-1] if blocks else []
        ends = [_takes_effect(one) for one in last]
        if last and (row.valid_from is None or row.valid_from <= max(ends)):
            last.append(row)
        else:
            blocks.append([row])
    for block in blocks:
        yield longest([_as_member(row) for row in block]), block


def _as_member(row: GroupMembership) -> Member:
    return Member("", row.valid_from, row.valid_to, row.precision, row.status)


def _takes_effect(row: GroupMembership | Member) -> dt.date:
    """Return the end; a scheduled one takes no effect until somebody confirms it."""
    is_scheduled = row.status == MembershipStatus.SCHEDULED
    return dt.date.max if is_scheduled or not row.valid_to else row.valid_to


def _meet(some: Member, other: Member) -> bool:
    start = max(one.valid_from or dt.date.min for one in (some, other))
    return start < min(_takes_effect(some), _takes_effect(other))


def _holds(member: Member, day: dt.date) -> bool:
    return (member.valid_from or dt.date.min) <= day < _takes_effect(member)


def with_classes(countries: QuerySet, since: int = 0) -> QuerySet:
    """Return ``countries`` with their income classes from a fiscal year on.

    ``income_list`` begins with the latest; ``first_year`` and ``last_year`` are those
    of all classes that are recorded from that year on, of whichever country.
    """
    classes = IncomeClass.objects.filter(fiscal_year__gte=since)
    years = classes.filter(country__isnull=False).values("fiscal_year")
    return countries.annotate(
        income_list=children(
            classes.filter(country=OuterRef("pk")).order_by("-fiscal_year"),
            year="fiscal_year",
            level="level",
            is_derived="is_derived",
        ),
        first_year=Subquery(years.order_by("fiscal_year")[:1]),
        last_year=Subquery(years.order_by("-fiscal_year")[:1]),
    )


@dataclass(frozen=True)
class Roll:
    """Countries with their classes since a day, and their memberships that stand."""

    countries: list[Any]
    memberships: list[GroupMembership]

    @property
    def stays(self) -> list[Computed]:
        """Their computed stays, in one query.

        One that began before the day of the roll is told without its start.
        """
        found = makeups(timezone.localdate()).values()
        rows: dict[int, list[GroupMembership]] = defaultdict(list)
        for row in self.memberships:
            rows[row.country_id].append(row)
        return [
            stay
            for country in self.countries
            for stay in stays_of(country, found, rows[country.pk])
        ]


def roll_since(day: dt.date, countries: QuerySet[Country]) -> Roll:
    """Return the roll of ``countries`` since ``day``, in two queries."""
    found = list(with_classes(countries, fiscal_year_of(day) - 1))
    by_key = {country.pk: country for country in found}
    rows = list(
        GroupMembership.objects.filter(superseded_at=None, country__in=countries)
        .select_related("group")
        .order_by("group__code", "country__iso3")
    )
    for row in rows:
        row.country = by_key[row.country_id]
    return Roll(found, rows)
