"""Axes: round numbers on one side, periods or days along the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext as _

from unido_portal.core.choices import Precision
from unido_portal.portal import formats
from unido_portal.portal.charts.labels import SIZE, width
from unido_portal.portal.charts.marks import Panel, Shape, figure_at, line
from unido_portal.portal.charts.scale import Bands, Days, Frame, Linear
from unido_portal.portal.charts.values import Period

_GAP = 8
# How far below the axis its labels stand.
LABEL_DROP = 20


def margin(numbers: Sequence[Decimal]) -> float:
    """Return the room that the labels of ``numbers`` need before the figures."""
    return max(width(formats.number(one)) for one in numbers) + 2 * _GAP


def value_axis(panel: Panel, scale: Linear, numbers: Sequence[Decimal]) -> None:
    """Draw a line across ``panel`` for each round number, named where lines begin."""
    frame = panel.frame
    for one in numbers:
        y = scale.at(one)
        panel.shapes.append(
            Shape(
                line(frame, [(frame.first, y), (frame.last, y)]),
                "axis" if one == 0 else "grid",
            )
        )
        place = (frame.first - _GAP, y + SIZE / 3)
        panel.words.append(figure_at(frame, place, formats.number(one), "end", "soft"))


def vertical(frame: Frame, numbers: Sequence[Decimal]) -> Linear:
    """Return the scale of the round numbers from the floor of ``frame`` upwards."""
    return Linear(float(numbers[0]), float(numbers[-1]), frame.floor, frame.top)


def band_axis(panel: Panel, bands: Bands, names: Sequence[str]) -> None:
    """Name as many of the bands as there is room for, the last one always."""
    widest = max((width(name) for name in names), default=0) + _GAP
    every = max(1, -(-int(widest) // max(int(bands.step), 1)))
    frame = panel.frame
    for index, (key, name) in enumerate(zip(bands.keys, names, strict=True)):
        if (len(names) - 1 - index) % every:
            continue
        place = (bands.at(key), frame.floor + LABEL_DROP)
        panel.words.append(figure_at(frame, place, name, "middle", "soft"))


def rule_at_breaks(
    panel: Panel, bands: Bands[Period], runs: Mapping[Period, int]
) -> None:
    """Draw a rule before each period that is counted by another definition."""
    known = [period for period in bands.keys if period in runs]
    for before, period in pairwise(known):
        if runs[before] != runs[period]:
            x = bands.at(period) - bands.step / 2
            rule = line(panel.frame, [(x, 0), (x, panel.frame.floor)])
            panel.shapes.append(Shape(rule, "break"))


def year_axis(panel: Panel, days: Days) -> None:
    """Mark the first day of as many years as there is room to name."""
    frame = panel.frame
    firsts = [
        dt.date(year, 1, 1)
        for year in range(days.first.year, days.last.year + 1)
        if days.has(dt.date(year, 1, 1))
    ]
    if not firsts:
        return
    names = [formats.day(day, Precision.YEAR) for day in firsts]
    room = (days.end - days.start) / max(len(firsts), 1)
    every = max(1, -(-int(max(map(width, names)) + _GAP) // max(int(room), 1)))
    for index, (day, name) in enumerate(zip(firsts, names, strict=True)):
        x = days.at(day)
        rule = line(frame, [(x, frame.floor), (x, frame.floor + 5)])
        panel.shapes.append(Shape(rule, "axis"))
        if index % every == 0:
            place = (x, frame.floor + LABEL_DROP)
            panel.words.append(figure_at(frame, place, name, "middle", "soft"))


def rule_today(panel: Panel, days: Days, today: dt.date) -> None:
    """Draw a rule at today, named, where the drawing has today."""
    if not days.has(today):
        return
    frame, x = panel.frame, days.at(today)
    rule = line(frame, [(x, frame.top - 12), (x, frame.floor)])
    panel.shapes.append(Shape(rule, "today"))
    words = _("today")
    middle = min(max(x, frame.first + width(words) / 2), frame.last - width(words) / 2)
    panel.words.append(figure_at(frame, (middle, SIZE - 2), words, "middle", "soft"))
