"""Which figures of groups stand beside a country: those of the groups of their time.

A group figure uses the membership of its own day, so a country shows the figures of a
group that it has left, for the time before, and none from before it joined.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Exists, F, OuterRef, Q

from unido_portal.governance.models import StatedFigure
from unido_portal.portal.groups import figures_of_group
from unido_portal.portal.standing import date_of
from unido_portal.reference.choices import GroupKind, MembershipStatus
from unido_portal.reference.members import Makeup, runs_of_years
from unido_portal.reference.models import Country, CountryGroup, GroupMembership

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_PERIOD = re.compile(rf"(?:\b({'|'.join(_MONTHS)}) )?\b((?:19|20)\d\d)\b")


@dataclass(frozen=True)
class Span:
    """One time for which a country is in the group ``code``; the end is excluded.

    A start or an end that is None is open. A group is ``listed`` whose members are
    recorded one by one; figures of its parts count as its own.
    """

    code: str
    start: dt.date | None
    end: dt.date | None
    is_listed: bool = False

    def has(self, day: dt.date) -> bool:
        """Say whether the country is in the group on ``day``."""
        started = self.start is None or self.start <= day
        return started and (self.end is None or day < self.end)

    def concerns(self, group: CountryGroup) -> bool:
        """Say whether figures of ``group`` are figures of this one."""
        is_part = self.is_listed and group.kind == GroupKind.STATED
        whole = group.code.startswith(f"{self.code}-") if is_part else False
        return whole or group.code == self.code

    def within(self, other: Span) -> Span | None:
        """Return the time for which the country is in both; None without any."""
        starts = [day for day in (self.start, other.start) if day]
        ends = [day for day in (self.end, other.end) if day]
        start, end = max(starts, default=None), min(ends, default=None)
        if start and end and end <= start:
            return None
        return replace(self, start=start, end=end)


def spans_of(
    memberships: Iterable[GroupMembership],
    classes: Iterable[tuple[int, str]],
    makeups: Iterable[Makeup],
) -> list[Span]:
    """Return the times for which a country was or is in each group.

    ``classes`` are its income classes by fiscal year, ``makeups`` what makes a member
    of each group. A scheduled end takes no effect until somebody confirms it.
    """
    listed = [
        Span(
            row.group.code,
            row.valid_from,
            None if row.status == MembershipStatus.SCHEDULED else row.valid_to,
            is_listed=True,
        )
        for row in memberships
    ]
    years = sorted(classes)
    spans = list(listed)
    for makeup in makeups:
        code = makeup.group.code
        inside = [
            replace(one, code=code, is_listed=False)
            for one in listed
            if one.code in makeup.listed and one.code != code
        ]
        if makeup.levels:
            runs = _runs(
                code, [year for year, level in years if level in makeup.levels]
            )
            inside = _in_both(runs, inside) if makeup.listed else runs
        spans += inside
    return spans


def _runs(code: str, years: list[int]) -> list[Span]:
    """Return the fiscal years (July to June) as times without a gap."""
    return [
        Span(code, dt.date(first - 1, 7, 1), dt.date(last, 7, 1))
        for first, last in runs_of_years(years)
    ]


def _in_both(some: list[Span], others: list[Span]) -> list[Span]:
    found = (one.within(other) for one in some for other in others)
    return [span for span in found if span]


@dataclass(frozen=True)
class ToldFigure:
    """One stated figure; ``membership_on`` is the day of the group that it uses.

    That is None where the figure is of no group. ``are_members_known`` says whether the
    portal knows who is in the group, or only the number that a document states.
    """

    stated: StatedFigure
    membership_on: dt.date | None
    are_members_known: bool

    @property
    def is_of_its_countries(self) -> bool:
        """Say whether it is known of which countries the figure is."""
        return self.membership_on is None or self.are_members_known


def stated_figures(condition: Q, today: dt.date) -> list[ToldFigure]:
    """Return the figures that documents state, those of no group first.

    A figure of a group whose day nobody knows uses the membership of ``today``.
    """
    recorded = GroupMembership.objects.filter(
        group=OuterRef("country_group"), superseded_at__isnull=True
    )
    found = (
        StatedFigure.objects.filter(condition)
        .select_related("citation__document__session", "unit", "country_group")
        .annotate(is_recorded=Exists(recorded))
        .order_by(F("country_group").asc(nulls_first=True), "code")
    )
    return [
        ToldFigure(
            one,
            (day_of(one) or today) if one.country_group else None,
            one.is_recorded or not _is_only_stated(one.country_group),
        )
        for one in found
    ]


def _is_only_stated(group: CountryGroup | None) -> bool:
    return group is not None and group.kind == GroupKind.STATED


def stated_beside(
    country: Country, spans: list[Span], today: dt.date
) -> list[ToldFigure]:
    """Return the stated figures of a country, and of its groups as they were then.

    Parts of a group by computation are left out: most have nothing to do with the
    country.
    """
    condition = Q(country=country)
    for span in spans:
        if span.is_listed:
            condition |= figures_of_group(span.code)
        else:
            condition |= Q(country_group__code=span.code)
    return [
        told
        for told in stated_figures(condition, today)
        if told.membership_on is None
        or _is_member(spans, told.stated.country_group, told.membership_on)
    ]


def first_of_each_group(figures: Iterable[ToldFigure]) -> list[ToldFigure]:
    """Return the figures of no group, and the first of each group."""
    seen: set[int] = set()
    first = []
    for told in figures:
        group = told.stated.country_group_id
        if group not in seen:
            first.append(told)
        if group is not None:
            seen.add(group)
    return first


def _is_member(spans: list[Span], group: CountryGroup | None, day: dt.date) -> bool:
    return group is not None and any(
        span.concerns(group) and span.has(day) for span in spans
    )


def day_of(figure: StatedFigure) -> dt.date | None:
    """Return the day whose membership a stated figure uses; None where unknown.

    It is the last day of the month or year that the period of the figure names, or the
    day on which the figure was stated where that came before.
    """
    stated = date_of(figure.citation.document)
    named = _PERIOD.findall(figure.period_text.render("en").text)
    days = [_last_day(*named[-1])] if named else []
    return min([*days, *([stated] if stated else [])], default=None)


def _last_day(month: str, year: str) -> dt.date:
    """Return the last day of a month in English of a year, of December without one."""
    number = _MONTHS.index(month) + 1 if month else 12
    return dt.date(int(year), number, monthrange(int(year), number)[1])


def of_groups(spans: list[Span]) -> Q:
    """Return the condition that an observation is of a group to which ``spans`` belong.

    The country is in the group on the last day of the period.
    """
    condition = Q(pk__in=[])
    for span in spans:
        inside = Q(country_group__code=span.code)
        if span.start:
            inside &= Q(period_end__gte=span.start)
        if span.end:
            inside &= Q(period_end__lt=span.end)
        condition |= inside
    return condition
