"""Bars one below the other: numbers of one unit, in their own order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unido_portal.portal.charts.labels import (
    LINE,
    Label,
    joined,
    width,
    wording,
    wrap,
)
from unido_portal.portal.charts.labels import language as language_of
from unido_portal.portal.charts.lines import no_number
from unido_portal.portal.charts.marks import (
    Mark,
    Panel,
    Shape,
    Words,
    box,
    figure_at,
)
from unido_portal.portal.charts.scale import Frame, Linear, is_mirrored, over
from unido_portal.portal.charts.values import Figure

_BAR, _GAP = 20, 14


@dataclass(frozen=True)
class Bar:
    """One number with its name."""

    name: Label
    figure: Figure


def bar_panel(bars: Sequence[Bar]) -> Panel:
    """Return a bar below each name, all from zero on one scale."""
    names = [wrap(wording(bar.name), 440) for bar in bars]
    height = sum(len(lines) * LINE + _BAR + _GAP for lines in names)
    frame = Frame(height, before=4, after=0, bottom=0, mirrored=is_mirrored())
    known = [bar.figure.number for bar in bars if bar.figure.number is not None]
    high = float(max(over(known))) if known else 1.0
    room = max(width(bar.figure.words) for bar in bars) + 12
    scale = Linear(0, high, frame.first, frame.last - room)
    panel = Panel(frame)
    y = 0.0
    for bar, lines in zip(bars, names, strict=True):
        panel.marks.append(_mark(frame, bar, lines, y, scale))
        y += len(lines) * LINE + _BAR + _GAP
    return panel


def _mark(
    frame: Frame, bar: Bar, lines: Sequence[str], top: float, scale: Linear
) -> Mark:
    first = frame.first
    words = [
        Words(
            frame.x(first),
            top + LINE * (number + 0.75),
            words,
            language=language_of(bar.name),
        )
        for number, words in enumerate(lines)
    ]
    y = top + LINE * len(lines)
    number = bar.figure.number
    end = scale.at(number) if number is not None else first + 3 * _BAR
    corners = (first, y), (end, y + _BAR)
    if number is None:
        shapes = no_number(frame, *corners, bar.figure)
    else:
        shapes = [Shape(box(frame, *corners), "total")]
    words.append(figure_at(frame, (end + 6, y + _BAR - 5), bar.figure.words, "start"))
    says = joined([wording(bar.name), bar.figure.description])
    return Mark(says, shapes, words, bar.figure.href)
