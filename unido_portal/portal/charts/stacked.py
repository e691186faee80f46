"""Columns over time, stacked of their parts: women, men, other and not reported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from indicators.choices import Sex
from unido_portal.core.choices import State
from unido_portal.portal.charts.axis import (
    band_axis,
    margin,
    rule_at_breaks,
    value_axis,
    vertical,
)
from unido_portal.portal.charts.chart import KeyItem, filled
from unido_portal.portal.charts.labels import Label, joined, width, wording
from unido_portal.portal.charts.lines import key_to_no_number, no_number
from unido_portal.portal.charts.marks import (
    Mark,
    Panel,
    Shape,
    Words,
    box,
    figure_at,
    line,
    say,
)
from unido_portal.portal.charts.scale import Bands, Frame, Linear, is_mirrored, over
from unido_portal.portal.charts.values import Figure, Period

# From the floor upwards, always in this order.
PARTS = {
    Sex.FEMALE: "women",
    Sex.MALE: "men",
    Sex.OTHER: "other",
    Sex.NOT_REPORTED: "untold",
}
# How the figure within a part is written where the part is no dark one.
_TONES = {Sex.OTHER: "dark", Sex.NOT_REPORTED: "ink"}
_HEIGHT, _LOW = 280, 190
_WIDEST = 56
# What a column without a number is high, and the least that takes a label within.
_EMPTY, _ROOM = 36, 20


@dataclass(frozen=True)
class Column:
    """The figures of one period by sex, the total among them where it is stated."""

    figures: Mapping[str, Figure]

    @property
    def parts(self) -> list[tuple[Sex, Figure]]:
        return [(sex, self.figures[sex]) for sex in PARTS if sex in self.figures]

    @property
    def total(self) -> Figure | None:
        return self.figures.get(Sex.TOTAL)

    @property
    def is_hidden(self) -> bool:
        """Say whether a part is hidden: then none is drawn, as none is told."""
        return any(one.is_hidden for _sex, one in self.parts)

    @property
    def height(self) -> Decimal | None:
        """How high it is: its parts, or its total; None where no number is known."""
        known = [one.number for _sex, one in self.parts if one.number is not None]
        total = self.total.number if self.total else None
        if self.is_hidden or not known:
            return total
        return max(sum(known, Decimal(0)), total or Decimal(0))

    @property
    def run(self) -> int:
        return next(iter(self.figures.values())).run


@dataclass(frozen=True)
class Columns:
    """The columns of one thing by period; those that are missing are missing.

    ``code`` tells it apart from another of its name.
    """

    name: Label
    columns: Mapping[Period, Column]
    code: str = ""


def column_panels(series: Sequence[Columns], periods: Sequence[Period]) -> list[Panel]:
    """Return a panel for each of ``series``, all on the same scale."""
    heights = [
        column.height or Decimal(0) for one in series for column in one.columns.values()
    ]
    numbers = over(heights)
    height = _HEIGHT if len(series) == 1 else _LOW
    return [_panel(one, periods, numbers, height) for one in series]


def column_key(series: Sequence[Columns]) -> list[KeyItem]:
    """Return what each paint means that is drawn, in the order of the parts."""
    columns = [column for one in series for column in one.columns.values()]
    drawn = {
        sex
        for column in columns
        if not column.is_hidden
        for sex, figure in column.parts
        if figure.number is not None
    }
    key = [
        filled(str(sex.label), paint) for sex, paint in PARTS.items() if sex in drawn
    ]
    if any(_is_whole(column) for column in columns):
        key.append(filled(str(Sex.TOTAL.label), "total"))
    return key + key_to_no_number(
        figure for column in columns for figure in column.figures.values()
    )


def _is_whole(column: Column) -> bool:
    """Say whether a total is drawn that nobody told by sex."""
    total = column.total
    return (
        total is not None
        and total.number is not None
        and not column.is_hidden
        and all(figure.number is None for _sex, figure in column.parts)
    )


def _panel(
    series: Columns,
    periods: Sequence[Period],
    numbers: Sequence[Decimal],
    height: float,
) -> Panel:
    frame = Frame(height, top=26, before=margin(numbers), mirrored=is_mirrored())
    panel = Panel(frame, heading=series.name, code=series.code)
    scale = vertical(frame, numbers)
    bands = Bands(periods, frame.first, frame.last)
    value_axis(panel, scale, numbers)
    band_axis(panel, bands, [period.name for period in periods])
    runs = {period: column.run for period, column in series.columns.items()}
    rule_at_breaks(panel, bands, runs)
    half = min(bands.step * 0.7, _WIDEST) / 2
    for period in periods:
        if period in series.columns:
            middle = bands.at(period)
            sides = (middle - half, middle + half)
            panel.marks += _marks(panel, series, period, sides, scale)
    return panel


def _marks(
    panel: Panel,
    series: Columns,
    period: Period,
    sides: tuple[float, float],
    scale: Linear,
) -> list[Mark]:
    """Return the marks of one column, from the floor upwards, its total last."""
    column, frame = series.columns[period], panel.frame
    name = joined([wording(series.name), period.name])
    if column.is_hidden:
        return [_hidden(frame, column, name, sides, scale)]
    marks, reached, unknown = [], Decimal(0), []
    for sex, figure in column.parts:
        says = joined([name, str(sex.label), figure.description])
        if figure.number is None:
            unknown.append((says, figure))
            continue
        start, reached = reached, reached + figure.number
        corners = (sides[0], scale.at(reached)), (sides[1], scale.at(start))
        part = _part(frame, corners, PARTS[sex])
        words = _within(frame, corners, figure, sex)
        marks.append(Mark(says, [part], words, figure.href))
    if column.total and _is_whole(column):
        reached = column.total.number or Decimal(0)
        whole = (sides[0], scale.at(reached)), (sides[1], scale.at(0))
        marks.append(_total(frame, column.total, name, whole, is_drawn=True))
    elif column.total:
        top = (sides[0], scale.at(reached)), (sides[1], scale.at(reached))
        marks.append(_total(frame, column.total, name, top))
    edge = scale.at(reached)
    for says, figure in unknown if not column.total else []:
        shapes = no_number(frame, (sides[0], edge - 14), (sides[1], edge), figure)
        marks.append(Mark(says, shapes, href=figure.href))
        edge -= 14
    return marks


def _part(frame: Frame, corners: tuple[tuple[float, float], ...], paint: str) -> Shape:
    """Return a part of a column; one that is zero is a line on what is below it."""
    (start, top), (end, floor) = corners
    if top == floor:
        return Shape(line(frame, [(start, top), (end, top)]), "axis")
    return Shape(box(frame, (start, top), (end, floor)), paint)


def _within(
    frame: Frame, corners: tuple[tuple[float, float], ...], figure: Figure, sex: Sex
) -> list[Words]:
    """Return the figure of a part, where the part has room for it."""
    (start, top), (end, floor) = corners
    if floor - top < _ROOM or width(figure.words) > end - start - 4:
        return []
    tone = _TONES.get(sex, "paper")
    place = ((start + end) / 2, (top + floor) / 2 + 5)
    return [figure_at(frame, place, figure.words, "middle", tone)]


def _total(
    frame: Frame,
    total: Figure,
    name: str,
    corners: tuple[tuple[float, float], ...],
    is_drawn: bool = False,
) -> Mark:
    """Return the total above a column, or as a column that nobody told by sex."""
    (start, top), (end, _floor) = corners
    says = joined([name, str(Sex.TOTAL.label), total.description])
    shapes = [_part(frame, corners, "total")] if is_drawn else []
    if total.number is None:
        shapes = no_number(frame, (start, top - 14), (end, top), total)
        return Mark(says, shapes, href=total.href)
    words = [figure_at(frame, ((start + end) / 2, top - 6), total.words)]
    return Mark(says, shapes, words, total.href)


def _hidden(
    frame: Frame,
    column: Column,
    name: str,
    sides: tuple[float, float],
    scale: Linear,
) -> Mark:
    """Return a column whose parts are hidden: as high as its total, where told."""
    total = column.total
    known = total.number if total else None
    top = scale.at(known) if known is not None else scale.at(0) - _EMPTY
    top = min(top, scale.at(0) - _EMPTY / 2)
    floor = (sides[1], scale.at(0))
    hidden = Figure(State.SUPPRESSED)
    shapes = no_number(frame, (sides[0], top), floor, hidden)
    told = joined(
        [f"{sex.label} {figure.words}" for sex, figure in column.parts]
        + ([f"{Sex.TOTAL.label} {total.words}"] if total else [])
    )
    middle = (sides[0] + sides[1]) / 2
    shown = total.words if total and known is not None else ""
    words = [figure_at(frame, (middle, top - 6), shown)] if shown else []
    if not shown and width(hidden.words) < 1.6 * (sides[1] - sides[0]):
        words = [say(frame, (middle, top - 6), hidden.words, "middle", "soft")]
    return Mark(joined([name, told]), shapes, words, _link(column))


def _link(column: Column) -> str:
    return next((one.href for one in column.figures.values() if one.href), "")
