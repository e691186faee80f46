"""The chart of how many countries a group has over time, with what is scheduled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from unido_portal.core.choices import State
from unido_portal.core.languages import item_comma
from unido_portal.portal import formats
from unido_portal.portal.charts.chart import Cell, Chart, Source, Table, distinct
from unido_portal.portal.charts.labels import joined, wording
from unido_portal.portal.charts.steps import Step, step_key, step_panel
from unido_portal.portal.charts.values import Figure
from unido_portal.portal.groups import LDC
from unido_portal.reference.choices import MembershipStatus
from unido_portal.reference.models import GroupMembership

_YEARS_SHOWN = 10


@dataclass
class _Turn:
    """One day on which countries join or leave the group.

    Turns that are ``ahead`` are to come.
    """

    day: dt.date
    ahead: bool
    joins: list[GroupMembership] = field(default_factory=list)
    leaves: list[GroupMembership] = field(default_factory=list)

    @property
    def change(self) -> int:
        return len(self.joins) - len(self.leaves)


def ldc_memberships() -> list[GroupMembership]:
    """Return every membership in the group of the LDCs that stands."""
    return list(
        GroupMembership.objects.filter(group__code=LDC, superseded_at__isnull=True)
        .select_related("country", "group")
        .order_by("valid_to", "country__iso3")
    )


def graduation_charts(rows: Sequence[GroupMembership] | None = None) -> list[Chart]:
    """Return the charts on the page about leaving the group of the LDCs.

    ``rows`` are its memberships, where the page has them already.
    """
    found = ldc_memberships() if rows is None else rows
    chart = members_chart("members-over-time", found, timezone.localdate())
    return [chart.on(reverse("graduation"))] if chart else []


def members_chart(
    name: str, rows: Sequence[GroupMembership], today: dt.date
) -> Chart | None:
    """Return how many members the memberships ``rows`` of one group make over time."""
    if not rows:
        return None
    start = dt.date(today.year - _YEARS_SHOWN, 1, 1)
    turns = _turns(rows, start, today)
    before = sum(is_in(row, start) for row in rows)
    steps = _steps(before, start, turns)
    ahead = [turn for turn in turns if turn.ahead]
    last = max(turn.day for turn in turns) if turns else today
    panel = step_panel(steps, dt.date(max(last, today).year + 1, 1, 1), today)
    return Chart(
        name=name,
        title=_title(before, start, steps, ahead, today),
        about=[
            rows[0].group.name,
            _("number of countries"),
            _("%(start)s to %(end)s")
            % {"start": formats.day(start), "end": formats.day(max(last, today))},
        ],
        panels=[panel],
        table=_table(before, start, steps, turns),
        sources=distinct(
            [source_of(row) for turn in turns for row in [*turn.joins, *turn.leaves]]
            or [source_of(rows[0])]
        ),
        key=step_key(steps),
        notes=list(_notes(rows, today)),
    )


def is_in(row: GroupMembership, day: dt.date) -> bool:
    """Say whether a membership is in force on ``day``, as ``on`` does in a query."""
    started = row.valid_from is None or row.valid_from <= day
    is_scheduled = row.status == MembershipStatus.SCHEDULED
    return started and (row.valid_to is None or row.valid_to > day or is_scheduled)


def _turns(
    rows: Sequence[GroupMembership], start: dt.date, today: dt.date
) -> list[_Turn]:
    """Return the days after ``start`` on which the number changes, in their order."""
    turns: dict[dt.date, _Turn] = {}

    def turn(day: dt.date) -> _Turn:
        return turns.setdefault(day, _Turn(day, ahead=day > today))

    for row in rows:
        if row.valid_from and row.valid_from > start:
            turn(row.valid_from).joins.append(row)
        ends = row.valid_to
        is_scheduled = row.status == MembershipStatus.SCHEDULED
        if ends and ends > start and not (is_scheduled and ends <= today):
            turn(ends).leaves.append(row)
    return [turns[day] for day in sorted(turns)]


def _steps(before: int, start: dt.date, turns: Sequence[_Turn]) -> list[Step]:
    number = before
    steps = [Step(start, number, joined([formats.day(start), formats.number(number)]))]
    for turn in turns:
        number += turn.change
        steps.append(Step(turn.day, number, _says(turn, number), turn.ahead))
    return steps


def _says(turn: _Turn, number: int) -> str:
    """Return what a step is called: the day, the number and what changed it."""
    told = [formats.day(turn.day), formats.number(number)]
    if turn.joins:
        told.append(_("joining: %(countries)s") % {"countries": _names(turn.joins)})
    if turn.leaves:
        told.append(_("leaving: %(countries)s") % {"countries": _names(turn.leaves)})
    return joined([*told, *([_("scheduled")] if turn.ahead else [])])


def _names(rows: Sequence[GroupMembership]) -> str:
    return item_comma().join(wording(row.country.name) for row in rows)


def _title(
    before: int,
    start: dt.date,
    steps: Sequence[Step],
    ahead: Sequence[_Turn],
    today: dt.date,
) -> str:
    now = [step.number for step in steps if not step.is_scheduled][-1]
    told = {
        "before": formats.number(before),
        "start": formats.day(start),
        "now": formats.number(now),
        "today": formats.day(today),
    }
    leaves = [(turn.day, row) for turn in ahead for row in turn.leaves]
    scheduled = [one for one in leaves if one[1].status == MembershipStatus.SCHEDULED]
    if not leaves:
        return (
            _(
                "The group had %(before)s members on %(start)s and has %(now)s on "
                "%(today)s."
            )
            % told
        )
    return _ahead(len(scheduled or leaves), bool(scheduled)) % {
        **told,
        "ahead": formats.number(len(scheduled or leaves)),
        "end": formats.day((scheduled or leaves)[-1][0]),
    }


def _ahead(number: int, is_scheduled: bool) -> str:
    """Return the sentence that tells of ends to come, scheduled or confirmed."""
    if is_scheduled:
        return ngettext(
            "The group had %(before)s members on %(start)s and has %(now)s on "
            "%(today)s; %(ahead)s end is scheduled, for %(end)s, and not confirmed.",
            "The group had %(before)s members on %(start)s and has %(now)s on "
            "%(today)s; %(ahead)s ends are scheduled by %(end)s, and not confirmed.",
            number,
        )
    return ngettext(
        "The group had %(before)s members on %(start)s and has %(now)s on %(today)s; "
        "%(ahead)s is to leave it by %(end)s.",
        "The group had %(before)s members on %(start)s and has %(now)s on %(today)s; "
        "%(ahead)s are to leave it by %(end)s.",
        number,
    )


def _table(
    before: int, start: dt.date, steps: Sequence[Step], turns: Sequence[_Turn]
) -> Table:
    """Return a row for each country that joins or leaves, with the number then."""
    after = {step.day: step.number for step in steps}
    rows = [[Cell(formats.day(start)), Cell(), Cell(), _count(before), Cell()]]
    for turn in turns:
        changes = [(row, _("joins")) for row in turn.joins]
        changes += [(row, _("leaves")) for row in turn.leaves]
        rows += [
            [
                Cell(formats.day(turn.day)),
                Cell(row.country.name, href=row.country.get_absolute_url()),
                Cell(change),
                _count(after[turn.day]),
                Cell(str(row.get_status_display()) if turn.ahead else ""),
            ]
            for row, change in changes
        ]
    heads = [_("From"), _("Country"), _("Change"), _("Members"), _("Status")]
    return Table(heads, rows)


def _count(number: int) -> Cell:
    return Cell(figure=Figure(State.VALUE, Decimal(number)))


def source_of(row: GroupMembership) -> Source:
    """Return where a membership comes from, and whether anybody has verified it."""
    worth = [] if row.verified else [_("not verified")]
    words = joined([str(row.get_origin_display()), *worth])
    return Source(words=words, note=row.origin_note)


def with_unconfirmed(finding: str, number: int) -> str:
    """Return a finding that counts memberships, and how many are not confirmed."""
    if not number:
        return finding
    sentence = ngettext(
        "%(number)s of these memberships is not confirmed.",
        "%(number)s of these memberships are not confirmed.",
        number,
    )
    told = sentence % {"number": formats.number(number)}
    return finding + formats.label_gap() + told


def _notes(rows: Sequence[GroupMembership], today: dt.date) -> list[str]:
    notes = [_("The axis of numbers does not begin at zero.")]
    unconfirmed = [
        row
        for row in rows
        if row.status == MembershipStatus.SCHEDULED
        and row.valid_to
        and row.valid_to <= today
    ]
    if unconfirmed:
        told = ngettext(
            "%(number)s end was scheduled for a day that has passed, and nobody has "
            "confirmed it: the country counts as a member.",
            "%(number)s ends were scheduled for days that have passed, and nobody has "
            "confirmed them: the countries count as members.",
            len(unconfirmed),
        )
        notes.append(told % {"number": formats.number(len(unconfirmed))})
    return notes
