"""Dots on a line: a figure of one thing beside the same figure of others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unido_portal.portal import formats
from unido_portal.portal.charts.chart import KeyItem, dotted
from unido_portal.portal.charts.labels import LINE, SIZE, Label, joined, spread, wording
from unido_portal.portal.charts.marks import (
    Mark,
    Panel,
    Shape,
    figure_at,
    line,
    shape_of,
)
from unido_portal.portal.charts.scale import Frame, Linear, is_mirrored, over
from unido_portal.portal.charts.values import Figure

_ROW = 74
_APART = 62


@dataclass(frozen=True)
class Dot:
    """The figure of one of ``names``, told by its place among them."""

    place: int
    figure: Figure


@dataclass(frozen=True)
class Row:
    """The figures of one indicator and period: all have one unit."""

    heading: Label
    period: str
    dots: Sequence[Dot]


def dot_panels(rows: Sequence[Row], names: Sequence[Label]) -> list[Panel]:
    """Return a panel for each row, on a scale of its own that begins at zero."""
    return [_panel(row, names) for row in rows]


def dot_key(names: Sequence[Label]) -> list[KeyItem]:
    """Return which shape of dot stands for which of ``names``."""
    return [
        dotted(name, f"dot-{place % 4 + 1}", place) for place, name in enumerate(names)
    ]


def _panel(row: Row, names: Sequence[Label]) -> Panel:
    numbers = over([dot.figure.number for dot in row.dots if dot.figure.number])
    frame = Frame(_ROW, before=24, after=40, bottom=26, mirrored=is_mirrored())
    panel = Panel(frame, heading=row.heading)
    scale = Linear(float(numbers[0]), float(numbers[-1]), frame.first, frame.last)
    y = frame.floor - 6
    axis = line(frame, [(frame.first, y), (frame.last, y)])
    panel.shapes.append(Shape(axis, "axis"))
    for one in (numbers[0], numbers[-1]):
        place = (scale.at(one), y + LINE)
        shown = formats.number(one)
        panel.words.append(figure_at(frame, place, shown, "middle", "soft"))
    known = [dot for dot in row.dots if dot.figure.number is not None]
    places = [scale.at(dot.figure.number or 0) for dot in known]
    labels = spread(places, _APART, frame.first, frame.last)
    for dot, x, label in zip(known, places, labels, strict=True):
        shape = shape_of(frame, (x, y), dot.place, 6)
        says = joined([wording(names[dot.place]), row.period, dot.figure.description])
        words = [figure_at(frame, (label, y - SIZE), dot.figure.words)]
        paint = f"dot-{dot.place % 4 + 1}"
        panel.marks.append(Mark(says, [Shape(shape, paint)], words, dot.figure.href))
    return panel
