"""Timelines: the memberships of a country, and the milestones of a strategy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from strategies.models import Milestone
from unido_portal.portal import formats
from unido_portal.portal.charts.chart import Cell, Chart, Source, Table, distinct
from unido_portal.portal.charts.labels import isolate
from unido_portal.portal.charts.timelines import (
    Event,
    Lane,
    Stay,
    timeline_key,
    timeline_panel,
)
from unido_portal.portal.membership_charts import is_in, source_of, with_unconfirmed
from unido_portal.portal.stays import Computed
from unido_portal.reference.choices import MembershipStatus
from unido_portal.reference.members import MEMBERS_OF_UNIDO
from unido_portal.reference.models import Country, CountryGroup, GroupMembership
from workplans.choices import ProgressStatus
from workplans.standing import Standing

# Fewer than these with a date make no timeline.
_LEAST = 2


# --- Memberships of a country ---------------------------------------------------------


@dataclass(frozen=True)
class _Membership:
    """One membership as it is drawn and told: the group, its time and its worth.

    ``is_now`` says whether the country is in the group today, which may not be
    ``confirmed``.
    """

    group: CountryGroup
    stay: Stay
    worth: str
    is_now: bool
    source: Source
    confirmed: bool = True

    @property
    def begins(self) -> str:
        start, precision = self.stay.start, self.stay.precision
        if start is None:
            return _("unknown")
        if self.stay.start_is_earliest:
            earliest = formats.day(start, precision)
            return _("unknown, not before %(earliest)s") % {"earliest": earliest}
        return formats.day(start, precision)

    @property
    def ends(self) -> str:
        return formats.day(self.stay.end) if self.stay.end else ""

    @property
    def told(self) -> str:
        """Its time and what it is worth, in words."""
        parts = [_("member from") + formats.colon() + self.begins]
        parts += (
            [_("no member from") + formats.colon() + self.ends] if self.ends else []
        )
        return formats.semicolon().join([*parts, self.worth])

    @property
    def lane(self) -> Lane:
        href = f"{reverse('countries')}?group={self.group.code}"
        return Lane(self.group.name, self.told, self.stay, href)


def country_timelines(
    country: Country,
    memberships: Iterable[GroupMembership],
    computed: Iterable[Computed],
    today: dt.date,
) -> list[Chart]:
    """Return the chart of a country's groups over time, where any day is known.

    ``computed`` are its stays in groups by its income class or its other groups.
    Whether it is a Member of UNIDO is told apart.
    """
    listed = [row for row in memberships if row.group.code != MEMBERS_OF_UNIDO]
    rows = [_listed(row, today) for row in listed]
    rows += [_computed(row) for row in computed]
    if not any(row.stay.days for row in rows):
        return []
    lanes = [row.lane for row in rows]
    chart = Chart(
        name="groups-over-time",
        title=_groups_found(rows, today),
        about=[country.name, _("groups of countries"), formats.day(today)],
        panels=[timeline_panel(lanes, today)],
        table=Table(
            [
                _("Group"),
                _("Member from"),
                _("No member from"),
                _("Status"),
                _("Source"),
            ],
            [
                [
                    Cell(row.group.name, href=row.lane.href),
                    Cell(row.begins),
                    Cell(row.ends or _("no end recorded")),
                    Cell(row.worth),
                    Cell(source=row.source),
                ]
                for row in rows
            ],
        ),
        sources=distinct([row.source for row in rows[: len(listed)] or rows]),
        key=timeline_key(lanes),
        has_rows=True,
    )
    return [chart.on(country.get_absolute_url())]


def _listed(row: GroupMembership, today: dt.date) -> _Membership:
    stay = Stay(
        row.valid_from,
        row.valid_to,
        row.precision,
        is_scheduled=row.status == MembershipStatus.SCHEDULED,
    )
    worth = str(row.get_status_display())
    if row.status == MembershipStatus.IN_FORCE and row.valid_to:
        worth = _("ended") if row.valid_to <= today else _("in force, end confirmed")
    if not row.verified:
        worth += formats.comma() + _("not verified")
    confirmed = row.status != MembershipStatus.UNVERIFIED
    here = is_in(row, today)
    return _Membership(row.group, stay, worth, here, source_of(row), confirmed)


def _computed(row: Computed) -> _Membership:
    member = row.member
    stay = Stay(
        member.valid_from,
        member.valid_to,
        member.precision,
        start_is_earliest=member.start_is_earliest,
        is_scheduled=member.is_scheduled,
    )
    told = [member.status_label] if member.is_scheduled else []
    told += [_("ended")] if row.is_over else []
    told += [_("computed"), *([_("derived")] if row.is_derived else [])]
    told += [] if row.verified else [_("not verified")]
    source = Source(words=_("computed"))
    return _Membership(row.group, stay, formats.comma().join(told), row.is_now, source)


def _groups_found(rows: Sequence[_Membership], today: dt.date) -> str:
    """Return in how many groups the country is, and which end is next or was last."""
    number = len({row.group.code for row in rows if row.is_now})
    stays = [(row.stay, row.stay.end) for row in rows]
    ahead = [end for one, end in stays if one.is_scheduled and end and end > today]
    past = [end for one, end in stays if not one.is_scheduled and end and end <= today]
    if ahead:
        sentence = ngettext(
            "On %(today)s the country is in %(number)s group; the next end is "
            "scheduled for %(end)s.",
            "On %(today)s the country is in %(number)s groups; the next end is "
            "scheduled for %(end)s.",
            number,
        )
    elif past:
        sentence = ngettext(
            "On %(today)s the country is in %(number)s group; it last left one on "
            "%(end)s.",
            "On %(today)s the country is in %(number)s groups; it last left one on "
            "%(end)s.",
            number,
        )
    else:
        sentence = ngettext(
            "On %(today)s the country is in %(number)s group.",
            "On %(today)s the country is in %(number)s groups.",
            number,
        )
    end = min(ahead) if ahead else max(past, default=today)
    told = sentence % {
        "today": formats.day(today),
        "number": formats.number(number),
        "end": formats.day(end),
    }
    doubtful = [row for row in rows if row.is_now and not row.confirmed]
    return with_unconfirmed(told, len(doubtful))


# --- Milestones of a strategy ---------------------------------------------------------


def milestone_charts(
    page: str, milestones: Sequence[tuple[Milestone, Standing]], today: dt.date
) -> list[Chart]:
    """Return the chart of milestones, each with where it stands, on ``page``."""
    dated = [(row, standing) for row, standing in milestones if row.start]
    if len(dated) < _LEAST:
        return []
    lanes = [_lane(page, row, standing) for row, standing in dated]
    chart = Chart(
        name="milestones",
        title=_milestones_found(milestones, today),
        about=[
            dated[0][0].strategy.name,
            _("milestones"),
            _from_to([row for row, _standing in dated]),
        ],
        panels=[timeline_panel(lanes, today)],
        table=Table(
            [_("Milestone"), _("Date"), _("Status"), _("Source")],
            [
                [
                    Cell(row.title, href=_anchor(page, row)),
                    Cell(_when(row)),
                    Cell(standing.label),
                    Cell(source=Source(citation=row.citation)),
                ]
                for row, standing in milestones
            ],
        ),
        sources=distinct([Source(citation=row.citation) for row, _standing in dated]),
        key=timeline_key(lanes),
        notes=_undated(len(milestones) - len(dated)),
        has_rows=True,
    )
    return [chart.on(page)]


def _from_to(rows: Sequence[Milestone]) -> str:
    """Return from when until when milestones with a date lie."""
    first = min(rows, key=lambda row: row.start or dt.date.max)
    last = max(rows, key=lambda row: row.end or row.start or dt.date.min)
    days = [(first.start, first.precision), (last.end or last.start, last.precision)]
    start, end = (formats.day(day, known) for day, known in days if day)
    return _("%(start)s to %(end)s") % {"start": isolate(start), "end": isolate(end)}


def _lane(page: str, row: Milestone, standing: Standing) -> Lane:
    start = row.start or dt.date.min
    event = Event(start, row.end or start, row.precision, _is_done(standing))
    told = formats.semicolon().join([_when(row), standing.label])
    return Lane(row.title, told, event, _anchor(page, row))


def _anchor(page: str, row: Milestone) -> str:
    return f"{page}#milestone-{row.code}"


def _when(row: Milestone) -> str:
    return formats.period(row) or _("unknown")


def _is_done(standing: Standing) -> bool:
    return standing.status == ProgressStatus.DONE


def _undated(number: int) -> list[str]:
    if not number:
        return []
    sentence = ngettext(
        "%(number)s milestone has no date and is not drawn.",
        "%(number)s milestones have no date and are not drawn.",
        number,
    )
    return [sentence % {"number": formats.number(number)}]


def _milestones_found(
    milestones: Sequence[tuple[Milestone, Standing]], today: dt.date
) -> str:
    """Return how many milestones are done, and which is next where one is to come."""
    done = sum(_is_done(standing) for _row, standing in milestones)
    ahead = [
        row
        for row, standing in milestones
        if row.start and row.start > today and not _is_done(standing)
    ]
    told = {"done": formats.number(done), "all": formats.number(len(milestones))}
    if not ahead:
        sentence = ngettext(
            "%(done)s of %(all)s milestone is told to be done.",
            "%(done)s of %(all)s milestones are told to be done.",
            len(milestones),
        )
        return sentence % told
    sentence = ngettext(
        "%(done)s of %(all)s milestone is told to be done; the next is planned for "
        "%(next)s.",
        "%(done)s of %(all)s milestones are told to be done; the next is planned for "
        "%(next)s.",
        len(milestones),
    )
    first = min(ahead, key=lambda row: row.start or today)
    return sentence % {**told, "next": isolate(formats.period(first))}
