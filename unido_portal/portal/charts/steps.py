"""A number that changes on certain days, as steps; what is scheduled is dashed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from unido_portal.portal import formats
from unido_portal.portal.charts.axis import (
    margin,
    rule_today,
    value_axis,
    vertical,
    year_axis,
)
from unido_portal.portal.charts.chart import KeyItem, dotted, stroked
from unido_portal.portal.charts.labels import width
from unido_portal.portal.charts.marks import (
    Mark,
    Panel,
    Shape,
    disc,
    figure_at,
    line,
)
from unido_portal.portal.charts.scale import Days, Frame, Linear, is_mirrored, ticks

# How far after and above its dot a number stands, clear of the line that comes down.
_AFTER = 7


@dataclass(frozen=True)
class Step:
    """The number from a day on; ``says`` tells what changed it.

    What ``is_scheduled`` has not come about.
    """

    day: dt.date
    number: int
    says: str
    is_scheduled: bool = False
    href: str = ""


def step_panel(steps: Sequence[Step], last: dt.date, today: dt.date) -> Panel:
    """Return the steps from the first of them until ``last``, with a rule at today."""
    known = [Decimal(step.number) for step in steps]
    numbers = [one for one in ticks(min(known), max(known)) if one % 1 == 0]
    frame = Frame(240, top=30, before=margin(numbers), after=32, mirrored=is_mirrored())
    panel = Panel(frame)
    scale = vertical(frame, numbers)
    days = Days(steps[0].day, last, frame.first, frame.last)
    value_axis(panel, scale, numbers)
    year_axis(panel, days)
    rule_today(panel, days, today)
    past = [step for step in steps if not step.is_scheduled]
    end = min(today, last)
    _stairs(panel, past, end, days, scale, "line-1")
    ahead = [step for step in steps if step.is_scheduled]
    if ahead:
        now = Step(end, past[-1].number, "", is_scheduled=True)
        _stairs(panel, [now, *ahead], last, days, scale, "scheduled")
    _marks(panel, steps, days, scale)
    return panel


def step_key(steps: Sequence[Step]) -> list[KeyItem]:
    """Return what dashes and hollow dots mean, where there are any."""
    if not any(step.is_scheduled for step in steps):
        return []
    return [
        stroked(_("in force"), "line-1"),
        stroked(_("scheduled, not confirmed"), "scheduled"),
        dotted(_("scheduled day"), "ring-1"),
    ]


def _stairs(
    panel: Panel,
    steps: Sequence[Step],
    last: dt.date,
    days: Days,
    scale: Linear,
    paint: str,
) -> None:
    places: list[tuple[float, float]] = []
    for step in steps:
        x = days.at(step.day)
        if places:
            places.append((x, places[-1][1]))
        places.append((x, scale.at(step.number)))
    places.append((days.at(last), places[-1][1]))
    panel.shapes.append(Shape(line(panel.frame, places), paint))


def _marks(panel: Panel, steps: Sequence[Step], days: Days, scale: Linear) -> None:
    """Put a dot where the number changes, and the number where it has room."""
    frame, free = panel.frame, 0.0
    for step in steps:
        x, y = days.at(step.day), scale.at(step.number)
        paint = "ring-1" if step.is_scheduled else "dot-1"
        dot = Shape(disc(frame, (x, y), 5), paint)
        shown = formats.number(step.number)
        words = []
        if x + _AFTER >= free:
            words = [figure_at(frame, (x + _AFTER, y - _AFTER), shown, "start")]
            free = x + _AFTER + width(shown) + 4
        panel.marks.append(Mark(step.says, [dot], words, step.href))
