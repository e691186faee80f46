"""The timetable of a plan as a chart: its rows are what the drawings and table have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlsplit

from django.core.paginator import Page
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from unido_portal.core.choices import Precision
from unido_portal.portal import formats
from unido_portal.portal.charts.chart import Cell, Chart, Source, Table, distinct
from unido_portal.portal.charts.labels import Label, isolate
from unido_portal.portal.charts.timetables import (
    Calendar,
    Group,
    Opening,
    Progress,
    Row,
    timetable_key,
    timetable_panels,
)
from unido_portal.portal.filtering import Filtered
from unido_portal.portal.plan_reading import ShownPlan
from unido_portal.portal.timetable import Event
from workplans.models import ActivityContent

NAME = "timetable"
Grouped = list[tuple[Label, list[Event]]]


def timetable_charts(
    shown: ShownPlan, events: Sequence[Event], about: Sequence[Label], query: str
) -> list[Chart]:
    """Return the timetable of a plan as a chart, where anything in it has a date.

    ``about`` says which activities are shown where others are not, ``query`` is what
    asks for them.
    """
    grouped = _grouped(events)
    rows = {id(one): _row(one) for one in events if one.is_dated}
    if not rows:
        return []
    calendar = Calendar(list(rows.values()), timezone.localdate(), _openings(shown))
    groups = [
        Group(heading, [rows[id(one)] for one in members if one.is_dated])
        for heading, members in grouped
    ]
    plan, version = shown.plan, shown.version
    chart = Chart(
        name=NAME,
        title=finding(events, calendar.today),
        about=[
            plan.title,
            *([version.label] if version else []),
            _years(calendar),
            *about,
        ],
        panels=timetable_panels([one for one in groups if one.rows], calendar),
        table=_table(grouped),
        sources=_sources(events),
        key=timetable_key(calendar.rows, calendar),
        notes=_notes(events),
        is_demo=plan.is_demo,
        owner=plan.owner if plan.is_reference else "",
        names=[one.row.title for one in events if one.is_dated],
    )
    return [chart.on(plan.get_absolute_url(), query)]


def selection(
    shown: ShownPlan, filtered: Filtered | None, page: Page | None
) -> tuple[list[Label], str]:
    """Return what tells which activities a page shows, and the query that asks so.

    There is nothing to tell where they are all those of the version.
    """
    if filtered is None or page is None:
        return [], shown.query
    about: list[Label] = []
    if filtered.is_chosen:
        chosen = filtered.chosen_options
        about = [filtered.counted, *(one.text or one.label for one in chosen)]
    query = QueryDict(urlsplit(filtered.url).query, mutable=True)
    if page.has_other_pages():
        about.append(
            _("activities %(first)s to %(last)s of %(number)s")
            % {
                "first": formats.number(page.start_index()),
                "last": formats.number(page.end_index()),
                "number": formats.number(filtered.found),
            }
        )
    if page.number > 1:
        query["page"] = str(page.number)
    words = query.urlencode(safe=",")
    return about, f"?{words}" if words else ""


def finding(events: Sequence[Event], today: dt.date) -> str:
    """Return how many activities end in the year in which the next one does.

    Where none is to end, how many have a date; where there are none, the milestones.
    """
    activities = [one for one in events if one.is_activity]
    milestones = [one for one in events if not one.is_activity]
    dated = [one for one in activities if one.is_dated]
    if not dated and (not activities or any(one.is_dated for one in milestones)):
        return _of_milestones(milestones, today)
    if not dated:
        return ngettext(
            "The %(number)s activity has no date.",
            "None of the %(number)s activities has a date.",
            len(activities),
        ) % {"number": formats.number(len(activities))}
    ends = [(one.row.end, one) for one in dated if one.row.end and _may_end(one)]
    ahead = [(end, one) for end, one in ends if end >= today and not _is_done(one)]
    if not ahead:
        return ngettext(
            "%(dated)s of %(number)s activity has a date; the latest is %(last)s.",
            "%(dated)s of %(number)s activities have a date; the latest is %(last)s.",
            len(activities),
        ) % _dated(activities)
    following, nearest = min(ahead, key=lambda pair: pair[0])
    return ngettext(
        "%(ends)s of %(number)s activity ends in %(year)s; the next end is %(next)s.",
        "%(ends)s of %(number)s activities end in %(year)s; the next end is %(next)s.",
        len(activities),
    ) % {
        "ends": formats.number(sum(end.year == following.year for end, _one in ends)),
        "number": formats.number(len(activities)),
        "year": isolate(_year(following)),
        "next": isolate(formats.day(following, nearest.row.precision)),
    }


def _of_milestones(milestones: Sequence[Event], today: dt.date) -> str:
    ahead = [one for one in milestones if one.is_dated and _days(one)[0] >= today]
    if not ahead:
        return ngettext(
            "%(dated)s of %(number)s milestone has a date; the latest is %(last)s.",
            "%(dated)s of %(number)s milestones have a date; the latest is %(last)s.",
            len(milestones),
        ) % _dated(milestones)
    following = min(ahead, key=lambda one: _days(one)[0])
    return ngettext(
        "%(ahead)s of %(number)s milestone lies ahead; the next is %(next)s.",
        "%(ahead)s of %(number)s milestones lie ahead; the next is %(next)s.",
        len(milestones),
    ) % {
        "ahead": formats.number(len(ahead)),
        "number": formats.number(len(milestones)),
        "next": isolate(formats.day(_days(following)[0], following.row.precision)),
    }


def _dated(events: Sequence[Event]) -> dict[str, str]:
    """Return how many of ``events`` have a date, and the latest one."""
    dated = [one for one in events if one.is_dated]
    latest = max(dated, key=lambda one: _days(one)[1], default=None)
    last = formats.day(_days(latest)[1], latest.row.precision) if latest else ""
    return {
        "dated": formats.number(len(dated)),
        "number": formats.number(len(events)),
        "last": isolate(last),
    }


def _days(event: Event) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that is known of a dated event."""
    known = [day for day in (event.row.start, event.row.end) if day]
    return known[0], known[-1]


def _may_end(event: Event) -> bool:
    return event.progress != Progress.STOPPED


def _is_done(event: Event) -> bool:
    return event.progress == Progress.DONE


# --- Rows -----------------------------------------------------------------------------


def _row(event: Event) -> Row:
    row = event.row
    return Row(
        name=row.title,
        start=row.start,
        end=row.end,
        precision=row.precision,
        when=formats.period(row),
        progress=event.progress,
        status=event.status,
        is_event=not event.is_activity,
        href=event.url,
    )


def _grouped(events: Iterable[Event]) -> Grouped:
    """Return the milestones, then the activities by their part of the plan."""
    found: dict[tuple[int, int], tuple[Label, list[Event]]] = {}
    for one in events:
        place, heading = _group_of(one)
        found.setdefault(place, (heading, []))[1].append(one)
    return [found[place] for place in sorted(found)]


def _group_of(event: Event) -> tuple[tuple[int, int], Label]:
    if not isinstance(event.row, ActivityContent):
        return (0, 0), _("Milestones")
    component = event.row.component
    if component is None:
        return (2, 0), _("Activities without a part of the plan")
    return (1, component.order), component.name


def _table(grouped: Grouped) -> Table:
    """Return a row for each activity and milestone, those without a date as well."""
    heads = [
        _("What"),
        _("Kind"),
        _("Part of the plan"),
        _("Time"),
        _("Status"),
        _("Source"),
    ]
    return Table(
        heads,
        [
            [
                Cell(one.row.title, href=one.url),
                Cell(str(one.row.get_kind_display())),
                Cell(_part(one)),
                Cell(one.when),
                Cell(one.told),
                _source_cell(one),
            ]
            for _heading, members in grouped
            for one in members
        ],
    )


def _part(event: Event) -> Label:
    row = event.row
    part = row.component if isinstance(row, ActivityContent) else None
    return part.name if part else ""


def _source_cell(event: Event) -> Cell:
    citation = event.row.citation
    return Cell(source=Source(citation=citation)) if citation else Cell()


# --- What stands around ---------------------------------------------------------------


def _openings(shown: ShownPlan) -> list[Opening]:
    """Return the sessions of the Board and the Conference whose first day is known."""
    found: Any = shown.versions[0].openings  # type: ignore[attr-defined]
    return [Opening(dt.date.fromisoformat(one["day"]), one["name"]) for one in found]


def _years(calendar: Calendar) -> str:
    first, last = calendar.years[0], calendar.years[-1]
    start = _year(dt.date(first, 1, 1))
    if first == last:
        return start
    end = _year(dt.date(last, 1, 1))
    return _("%(start)s to %(end)s") % {"start": start, "end": end}


def _year(day: dt.date) -> str:
    return formats.day(day, Precision.YEAR)


def _sources(events: Sequence[Event]) -> list[Source]:
    """Return what the dates rest on; a plan kept here is its own source."""
    cited = [
        Source(citation=one.row.citation)
        if one.row.citation
        else Source(words=_("the plan itself"))
        for one in events
        if one.is_dated
    ]
    return distinct(cited)


def _notes(events: Sequence[Event]) -> list[str]:
    notes = []
    if any(one.is_dated and one.is_said_by_version for one in events):
        notes.append(
            _("In brackets: what the version says, as nothing has been reported.")
        )
    missing = sum(not one.is_dated for one in events)
    if missing:
        told = ngettext(
            "%(number)s has no date: it stands in the table and is not drawn.",
            "%(number)s have no date: they stand in the table and are not drawn.",
            missing,
        )
        notes.append(told % {"number": formats.number(missing)})
    return notes
