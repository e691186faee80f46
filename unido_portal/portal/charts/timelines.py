"""Things along one axis of days, each in a lane of its own below its name.

A time is drawn as far as it is known: an unknown start is dotted and open, a day that
is known to a month or a year only is no edge, and what has not come about is dashed.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from unido_portal.core.choices import Precision
from unido_portal.portal.charts.axis import LABEL_DROP, rule_today, year_axis
from unido_portal.portal.charts.chart import KeyItem, dotted, filled
from unido_portal.portal.charts.labels import (
    LINE,
    Label,
    in_lines,
    joined,
    language,
    wording,
    wrap,
)
from unido_portal.portal.charts.marks import (
    Mark,
    Panel,
    Shape,
    Words,
    line,
    shape_of,
)
from unido_portal.portal.charts.scale import Days, Frame, is_mirrored

_HIGH, _GAP, _EDGE = 16, 18, 24
# How far a time that goes on points beyond today, and the least width of a whisker.
_TIP, _LEAST = 10, 8
_MOST_LINES, _ROOM = 2, 430
_MONTH, _YEAR = Precision.MONTH, Precision.YEAR


@dataclass(frozen=True)
class Stay:
    """A time from ``start`` until ``end``, the first day after; None where unknown.

    ``start`` is known as exactly as ``precision`` says; where it is only the earliest
    that it can be, the start itself is unknown. An end that ``is_scheduled`` takes no
    effect by itself.
    """

    start: dt.date | None
    end: dt.date | None
    precision: str = Precision.DAY
    start_is_earliest: bool = False
    is_scheduled: bool = False

    @property
    def has_known_start(self) -> bool:
        return self.start is not None and not self.start_is_earliest

    @property
    def days(self) -> list[dt.date]:
        """The days that are known."""
        return [day for day in (self.start, self.end) if day]


@dataclass(frozen=True)
class Event:
    """Something from its first to its last day, or on a day between them.

    The latter where ``precision`` is a month or a year. What is not told to be done is
    drawn hollow.
    """

    start: dt.date
    end: dt.date
    precision: str = Precision.DAY
    is_done: bool = False

    @property
    def days(self) -> list[dt.date]:
        return [self.start, self.end]


@dataclass(frozen=True)
class Lane:
    """One thing with its time; ``told`` is that time, and what it is worth, in words.

    ``href`` leads to where more is told of it.
    """

    name: Label
    told: str
    time: Stay | Event
    href: str = ""

    @property
    def lines(self) -> list[str]:
        """Its name in lines, the last of them cut where there are too many."""
        return in_lines(self.name, _ROOM, _MOST_LINES)

    @property
    def told_lines(self) -> list[str]:
        return wrap(self.told, _ROOM)

    @property
    def height(self) -> float:
        return LINE * (len(self.lines) + len(self.told_lines)) + _HIGH + _GAP


def timeline_panel(lanes: Sequence[Lane], today: dt.date) -> Panel:
    """Return the lanes in their order, with a rule at today through all of them."""
    frame = Frame(
        2 * LINE + sum(lane.height for lane in lanes) + LABEL_DROP,
        top=2 * LINE,
        before=_EDGE,
        after=_EDGE,
        mirrored=is_mirrored(),
    )
    panel = Panel(frame)
    known = [day for lane in lanes for day in lane.time.days]
    first, last = min([*known, today]), max([*known, today])
    days = Days(
        dt.date(first.year, 1, 1),
        dt.date(last.year + 1, 1, 1),
        frame.first,
        frame.last,
    )
    floor = line(frame, [(frame.first, frame.floor), (frame.last, frame.floor)])
    panel.shapes.append(Shape(floor, "axis"))
    year_axis(panel, days)
    rule_today(panel, days, today)
    top = frame.top
    for lane in lanes:
        panel.marks.append(_mark(frame, lane, days, today, top))
        top += lane.height
    return panel


def timeline_key(lanes: Sequence[Lane]) -> list[KeyItem]:
    """Return what the shapes that are drawn stand for."""
    stays = [lane.time for lane in lanes if isinstance(lane.time, Stay)]
    events = [lane.time for lane in lanes if isinstance(lane.time, Event)]
    key = []
    if any(stay.has_known_start for stay in stays):
        key.append(filled(_("member"), "total"))
    if any(not stay.has_known_start for stay in stays):
        key.append(filled(_("member, start not recorded"), "nothing"))
    if any(stay.is_scheduled for stay in stays):
        key.append(dotted(_("scheduled, not confirmed"), "ring-1"))
    if any(event.is_done for event in events):
        key.append(dotted(_("done"), "dot-1"))
    if not all(event.is_done for event in events):
        key.append(dotted(_("not known to be done"), "ring-2", 3))
    if any(_is_vague(event.precision) for event in events):
        frame = Frame(height=16, width=22)
        path = _whisker(frame, (2, 21), 2, 14)
        key.append(KeyItem(_("day in that time unknown"), [Shape(path, "axis")]))
    return key


def _is_vague(precision: str) -> bool:
    return precision in (_MONTH, _YEAR)


def _mark(frame: Frame, lane: Lane, days: Days, today: dt.date, top: float) -> Mark:
    """Return a lane: its name, its time in words, and beneath them what is drawn."""
    in_words = [(one, "ink", language(lane.name)) for one in lane.lines]
    in_words += [(one, "soft", "") for one in lane.told_lines]
    words = [
        Words(
            frame.x(frame.first),
            top + LINE * (number + 0.75),
            one,
            tone=tone,
            language=code,
        )
        for number, (one, tone, code) in enumerate(in_words)
    ]
    y = top + LINE * len(in_words) + 2
    if isinstance(lane.time, Stay):
        shapes = _stay(frame, lane.time, days, today, y)
    else:
        shapes = _event(frame, lane.time, days, y)
    says = joined([wording(lane.name), lane.told])
    return Mark(says, shapes, words, lane.href)


# --- Times that last ------------------------------------------------------------------


def _stay(
    frame: Frame, stay: Stay, days: Days, today: dt.date, top: float
) -> list[Shape]:
    """Return what has come about as one shape, and what is to come beyond it.

    A time that goes on ends in a point beyond today.
    """
    goes_on = stay.end is None or stay.is_scheduled
    until = today if stay.end is None or stay.is_scheduled else stay.end
    middle = top + _HIGH / 2
    begin = days.at(stay.start) if stay.start else days.start
    shapes = []
    if stay.start is None or stay.start < until:
        end = days.at(until)
        places = [(begin, top + _HIGH), (end, top + _HIGH)]
        places += [(end + _TIP, middle)] if goes_on else []
        places += [(end, top), (min(_latest(stay, days), end), top)]
        edge = "Z" if stay.start else ""
        paint = "total" if stay.has_known_start else "nothing"
        shapes.append(Shape(line(frame, places) + edge, paint))
    else:
        end = days.at(stay.end) if stay.end else days.end
        shapes.append(Shape(line(frame, [(begin, middle), (end, middle)]), "scheduled"))
    if stay.is_scheduled and stay.end:
        end = days.at(stay.end)
        if stay.end > today:
            way = line(frame, [(days.at(today), middle), (end, middle)])
            shapes.append(Shape(way, "scheduled"))
        shapes.append(Shape(shape_of(frame, (end, middle), 0, 6), "ring-1"))
    return shapes


def _latest(stay: Stay, days: Days) -> float:
    """Return where a start lies at the latest, so that a vague one slants."""
    if stay.start is None:
        return days.start
    if stay.has_known_start:
        return days.at(_last_day(stay.start, stay.precision))
    return days.at(stay.start)


def _last_day(day: dt.date, precision: str) -> dt.date:
    """Return the last day of the month or year of ``day``, or else the day."""
    if precision == _YEAR:
        return dt.date(day.year, 12, 31)
    if precision == _MONTH:
        return day.replace(day=monthrange(day.year, day.month)[1])
    return day


# --- Events ---------------------------------------------------------------------------


def _event(frame: Frame, event: Event, days: Days, top: float) -> list[Shape]:
    first, last = days.at(event.start), days.at(event.end)
    middle = ((first + last) / 2, top + _HIGH / 2)
    shapes = []
    if _is_vague(event.precision):
        sides = min(first, middle[0] - _LEAST), max(last, middle[0] + _LEAST)
        shapes.append(Shape(_whisker(frame, sides, top, top + _HIGH), "axis"))
    elif event.end > event.start:
        way = line(frame, [(first, middle[1]), (last, middle[1])])
        shapes.append(Shape(way, "axis"))
    kind, paint = (0, "dot-1") if event.is_done else (3, "ring-2")
    return [*shapes, Shape(shape_of(frame, middle, kind), paint)]


def _whisker(frame: Frame, sides: tuple[float, float], top: float, floor: float) -> str:
    """Return the path of a line with an edge at each end: a day between the two."""
    first, last = sides
    middle = (top + floor) / 2
    return "".join(
        line(frame, places)
        for places in (
            [(first, middle), (last, middle)],
            [(first, top), (first, floor)],
            [(last, top), (last, floor)],
        )
    )
