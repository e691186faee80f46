"""Bars from start to end, one below the name of each thing, in groups on one scale.

The ends of a bar are as sharp as the dates are known: what is known to the month or
year is told by a line to a bracket around it, what is not stated by a broken line.
How far a thing has come is told by the shape within the bar, and by a word.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.translation import gettext as _

from unido_portal.core.choices import Precision
from unido_portal.portal import formats
from unido_portal.portal.charts.chart import KeyItem, dotted, stroked
from unido_portal.portal.charts.labels import (
    LINE,
    SIZE,
    Label,
    in_lines,
    joined,
    spread,
    width,
    wording,
    wrap,
)
from unido_portal.portal.charts.labels import language as language_of
from unido_portal.portal.charts.marks import (
    Mark,
    Panel,
    Shape,
    Words,
    box,
    figure_at,
    line,
    shape_of,
)
from unido_portal.portal.charts.scale import Days, Frame, is_mirrored

_SIDE = 6
_BAR, _GAP, _LEAST = 12, 16, 5
_STUB = 24
_FOOT = 3
_MOST_LINES = 3
# Of the shapes of dots: an activity and a milestone that have no length.
_DISC, _DIAMOND = 0, 3
_SWATCH = Frame(height=16, width=22)


class Progress(StrEnum):
    """How far a thing has come, as far as it has a shape."""

    DONE = "done"
    UNDER_WAY = "under_way"
    PLANNED = "planned"
    STOPPED = "stopped"
    UNTOLD = "untold"


@dataclass(frozen=True)
class Row:
    """One thing with its time, as exactly as it is known; it has a start or an end.

    ``when`` is its time in words, ``status`` the word for its ``progress``. An event is
    drawn as a dot of its own shape; ``href`` leads to its page.
    """

    name: Label
    start: dt.date | None
    end: dt.date | None
    precision: str
    when: str
    progress: Progress
    status: str
    is_event: bool = False
    href: str = ""

    @property
    def first(self) -> dt.date:
        """The first day on which it may have begun."""
        return _unit(self._known[0], self.precision)[0]

    @property
    def last(self) -> dt.date:
        """The day after the last one on which it may have ended."""
        return _unit(self._known[1], self.precision)[1]

    @property
    def sure(self) -> tuple[dt.date, dt.date] | None:
        """The days between which it certainly goes on; None where there are none."""
        if self.start is None or self.end is None:
            return None
        if self.precision == Precision.DAY:
            return self.first, self.last
        begun = _unit(self.start, self.precision)[1]
        ends = _unit(self.end, self.precision)[0]
        return (begun, ends) if begun < ends else None

    @property
    def is_open(self) -> bool:
        """Whether it has a length of which one end is not stated."""
        return not self.is_event and None in (self.start, self.end)

    @property
    def _known(self) -> tuple[dt.date, dt.date]:
        known = [day for day in (self.start, self.end) if day]
        return known[0], known[-1]


@dataclass(frozen=True)
class Group:
    """Rows that belong together, under a heading."""

    heading: Label
    rows: Sequence[Row]


@dataclass(frozen=True)
class Opening:
    """The day on which a session opens, and what the session is called in short."""

    day: dt.date
    name: str


@dataclass
class Calendar:
    """The years that all panels show, today, and the sessions that open in them."""

    rows: Sequence[Row]
    today: dt.date
    openings: Sequence[Opening] = ()
    first: dt.date = field(init=False)
    last: dt.date = field(init=False)

    def __post_init__(self) -> None:
        # What is open at one end gets a year in which to be seen to be so.
        first = min(row.first.year - (row.start is None) for row in self.rows)
        last = max(
            (row.last - dt.timedelta(days=1)).year + (row.end is None)
            for row in self.rows
        )
        self.first, self.last = dt.date(first, 1, 1), dt.date(last + 1, 1, 1)
        self.openings = [one for one in self.openings if self._has(one.day)]

    def _has(self, day: dt.date) -> bool:
        return self.first <= day < self.last

    @property
    def years(self) -> range:
        return range(self.first.year, self.last.year)

    @property
    def named_days(self) -> list[tuple[dt.date, str, str]]:
        """The days that have a rule, each with its name and paint."""
        days = [(one.day, one.name, "session") for one in self.openings]
        if self._has(self.today):
            days.append((self.today, _("today"), "today"))
        return sorted(days)


def timetable_panels(groups: Sequence[Group], calendar: Calendar) -> list[Panel]:
    """Return a panel for each group, all on the years of ``calendar``."""
    return [_panel(group, calendar) for group in groups]


def timetable_key(rows: Sequence[Row], calendar: Calendar) -> list[KeyItem]:
    """Return what the shapes mean that the drawings of ``rows`` have."""
    frame, key = _SWATCH, []
    for progress, label in (
        (Progress.DONE, _("done")),
        (Progress.UNDER_WAY, _("under way")),
        (Progress.PLANNED, _("planned")),
        (Progress.STOPPED, _("cancelled, suspended or dropped")),
        (Progress.UNTOLD, _("not stated")),
    ):
        if any(row.progress == progress for row in rows):
            key.append(KeyItem(label, _bar(frame, (1, 21), 8, progress)))
    if any(row.is_event for row in rows):
        key.append(dotted(_("milestone"), "dot-1", _DIAMOND))
    if any(row.precision != Precision.DAY for row in rows):
        whisker = [_whisker(frame, (2, 20), 8, (True, True))]
        key.append(KeyItem(_("day in that time unknown"), whisker))
    if any(row.is_open for row in rows):
        key.append(stroked(_("start or end not stated"), "break"))
    if calendar.openings:
        rule = Shape(line(frame, [(11, 0), (11, 16)]), "session")
        key.append(
            KeyItem(_("opening of a session of the Board or the Conference"), [rule])
        )
    return key


# --- One panel ------------------------------------------------------------------------


def _panel(group: Group, calendar: Calendar) -> Panel:
    room = Frame(0).width - 2 * _SIDE
    names = [_lines(row, room) for row in group.rows]
    named = calendar.named_days
    head = LINE * (2 if named else 1) + 8
    tops = [float(head)]
    for lines in names:
        tops.append(tops[-1] + len(lines) * LINE + _BAR + _GAP)
    frame = Frame(
        tops[-1],
        top=head,
        bottom=0,
        before=_SIDE,
        after=_SIDE,
        mirrored=is_mirrored(),
    )
    days = Days(calendar.first, calendar.last, frame.first, frame.last)
    panel = Panel(frame, heading=group.heading)
    middles = []
    for row, lines, top in zip(group.rows, names, tops, strict=False):
        middle = top + len(lines) * LINE + _BAR / 2 + 2
        middles.append(middle)
        panel.marks.append(_mark(frame, row, lines, (top, middle), days))
    _years(panel, calendar, days, middles)
    _named_days(panel, named, days, middles)
    return panel


def _lines(row: Row, room: float) -> list[tuple[str, str]]:
    """Return the lines above a bar: what stands at the beginning, and at the end.

    The status stands at the end of the name where both have room in one line.
    """
    name = in_lines(row.name, room, _MOST_LINES)
    lines = [(one, "") for one in name]
    if width(name[-1]) + width(row.status) + 2 * _SIDE <= room:
        return [*lines[:-1], (name[-1], row.status)]
    return [*lines, *(("", one) for one in wrap(row.status, room))]


def _mark(
    frame: Frame,
    row: Row,
    lines: Sequence[tuple[str, str]],
    place: tuple[float, float],
    days: Days,
) -> Mark:
    top, middle = place
    begin, end, tongue = (
        frame.x(frame.first),
        frame.x(frame.last),
        language_of(row.name),
    )
    words = []
    for number, (name, status) in enumerate(lines):
        y = top + LINE * (number + 0.75)
        words += [Words(begin, y, name, language=tongue)] if name else []
        words += [Words(end, y, status, "end", "soft")] if status else []
    says = joined([wording(row.name), row.when, row.status])
    return Mark(says, _shapes(frame, row, middle, days), words, row.href)


def _shapes(frame: Frame, row: Row, y: float, days: Days) -> list[Shape]:
    """Return the bar of a row, or its dot, with the ends that are not known exactly."""
    outer = days.at(row.first), days.at(row.last)
    sure = row.sure
    inner = (days.at(sure[0]), days.at(sure[1])) if sure else outer
    is_dot = sure is None or (row.is_event and inner[1] - inner[0] < 2 * _BAR)
    is_exact = row.precision == Precision.DAY
    shapes = [] if is_exact else _soft_ends(frame, outer, inner if sure else None, y)
    if row.is_open:
        shapes.append(_open_end(frame, row, outer, y))
    if is_dot:
        kind = _DIAMOND if row.is_event else _DISC
        middle = outer[0] if is_exact and row.is_open else sum(outer) / 2
        return [*shapes, *_dot(frame, (middle, y), kind, row.progress)]
    length = max(inner[1], inner[0] + _LEAST)
    return [*shapes, *_bar(frame, (inner[0], length), y, row.progress)]


def _soft_ends(
    frame: Frame,
    outer: tuple[float, float],
    inner: tuple[float, float] | None,
    y: float,
) -> list[Shape]:
    """Return whiskers over the time in which a thing may begin or end."""
    if inner is None:
        middle = sum(outer) / 2
        sides = min(outer[0], middle - _BAR), max(outer[1], middle + _BAR)
        return [_whisker(frame, sides, y, (True, True))]
    return [
        _whisker(frame, (outer[0], inner[0]), y, (True, False)),
        _whisker(frame, (inner[1], outer[1]), y, (False, True)),
    ]


def _whisker(
    frame: Frame, ends: tuple[float, float], y: float, brackets: tuple[bool, bool]
) -> Shape:
    path = line(frame, [(ends[0], y), (ends[1], y)])
    above, below = y - _BAR / 2, y + _BAR / 2
    for x, has_bracket, foot in zip(ends, brackets, (_FOOT, -_FOOT), strict=True):
        if has_bracket:
            path += line(
                frame, [(x + foot, above), (x, above), (x, below), (x + foot, below)]
            )
    return Shape(path, "axis")


def _open_end(frame: Frame, row: Row, outer: tuple[float, float], y: float) -> Shape:
    """Return a short broken line that says nothing of where it leads."""
    if row.end is None:
        start = outer[0] if row.precision == Precision.DAY else outer[1]
        return Shape(line(frame, [(start, y), (start + _STUB, y)]), "break")
    return Shape(line(frame, [(outer[0], y), (outer[0] - _STUB, y)]), "break")


def _bar(
    frame: Frame, ends: tuple[float, float], y: float, progress: Progress
) -> list[Shape]:
    """Return a bar: full, with a core, empty, crossed out, or dotted."""
    start, end = ends
    whole = box(frame, (start, y - _BAR / 2), (end, y + _BAR / 2))
    if progress == Progress.DONE:
        return [Shape(whole, "dot-1")]
    if progress == Progress.UNDER_WAY:
        core = box(frame, (start, y - 2), (end, y + 2))
        return [Shape(whole, "ring-1"), Shape(core, "dot-1")]
    if progress == Progress.STOPPED:
        return [Shape(whole, "ring-1"), _cross(frame, ((start + end) / 2, y))]
    return [Shape(whole, "ring-1" if progress == Progress.PLANNED else "nothing")]


def _dot(
    frame: Frame, place: tuple[float, float], kind: int, progress: Progress
) -> list[Shape]:
    """Return a dot: full, with a core, empty, crossed out, or dotted."""
    whole = shape_of(frame, place, kind)
    if progress == Progress.DONE:
        return [Shape(whole, "dot-1")]
    if progress == Progress.UNDER_WAY:
        core = shape_of(frame, place, kind, 1.5)
        return [Shape(whole, "ring-1"), Shape(core, "dot-1")]
    if progress == Progress.STOPPED:
        return [Shape(whole, "ring-1"), _cross(frame, place)]
    return [Shape(whole, "ring-1" if progress == Progress.PLANNED else "nothing")]


def _cross(frame: Frame, place: tuple[float, float]) -> Shape:
    x, y = place
    reach = _BAR / 2 + 2
    return Shape(
        line(frame, [(x - reach, y - reach), (x + reach, y + reach)])
        + line(frame, [(x - reach, y + reach), (x + reach, y - reach)]),
        "axis",
    )


# --- What lies behind -----------------------------------------------------------------


def _years(
    panel: Panel, calendar: Calendar, days: Days, middles: Sequence[float]
) -> None:
    """Name the years above the bars, and part them behind the bars."""
    names = {year: dt.date(year, 1, 1) for year in calendar.years}
    written = {year: formats.day(day, Precision.YEAR) for year, day in names.items()}
    room = (days.end - days.start) / len(names)
    every = max(1, -(-int(max(map(width, written.values())) + 4) // max(int(room), 1)))
    for number, (year, day) in enumerate(names.items()):
        _rule(panel, days.at(day), middles, "grid")
        if number % every == 0:
            middle = days.at(day) + room / 2
            place = (middle, SIZE)
            panel.words.append(
                figure_at(panel.frame, place, written[year], "middle", "soft")
            )
    _rule(panel, days.end, middles, "grid")


def _named_days(
    panel: Panel,
    named: Sequence[tuple[dt.date, str, str]],
    days: Days,
    middles: Sequence[float],
) -> None:
    """Draw a rule at each of these days, through all bars at today.

    They are named where there is room for all, today always.
    """
    if not named:
        return
    frame = panel.frame
    for day, _name, paint in named:
        x = days.at(day)
        if paint == "today":
            through = line(frame, [(x, frame.top - 6), (x, frame.floor)])
            panel.shapes.append(Shape(through, paint))
        else:
            _rule(panel, x, middles, paint)
    widest = max(width(name) for _day, name, _paint in named)
    if len(named) * (widest + 4) > days.end - days.start:
        named = [one for one in named if one[2] == "today"]
    half = widest / 2
    places = spread(
        [days.at(day) for day, _name, _paint in named],
        widest + 4,
        days.start + half,
        days.end - half,
    )
    for (_day, name, _paint), x in zip(named, places, strict=True):
        panel.words.append(figure_at(frame, (x, LINE + SIZE), name, "middle", "soft"))


def _rule(panel: Panel, x: float, middles: Sequence[float], paint: str) -> None:
    """Draw a rule behind the bars alone, so that it crosses no name."""
    reach = _BAR / 2 + 4
    path = "".join(
        line(panel.frame, [(x, middle - reach), (x, middle + reach)])
        for middle in middles
    )
    panel.shapes.append(Shape(path, paint))


def _unit(day: dt.date, precision: str) -> tuple[dt.date, dt.date]:
    """Return the first day of the day, month or year of ``day``, and the next one's."""
    if precision == Precision.YEAR:
        return dt.date(day.year, 1, 1), dt.date(day.year + 1, 1, 1)
    if precision == Precision.MONTH:
        after = dt.date(day.year + day.month // 12, day.month % 12 + 1, 1)
        return dt.date(day.year, day.month, 1), after
    return day, day + dt.timedelta(days=1)
