"""Figures and periods as the tests of drawings make them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from unido_portal.portal.charts.marks import Panel
from unido_portal.portal.charts.values import Figure, Period


def year(number: int) -> Period:
    """Return the year with this number."""
    return Period(dt.date(number, 1, 1), dt.date(number, 12, 31))


def years(*numbers: int) -> list[Period]:
    return [year(number) for number in numbers]


def figure(value: float | str | None, **fields: Any) -> Figure:
    """Return a figure: a number, or the state that is told by a word or by None."""
    if isinstance(value, str) or value is None:
        return Figure(value or "not_collected", **fields)
    return Figure("value", Decimal(str(value)), **fields)


def painted(panel: Panel, paint: str) -> list[str]:
    """Return the paths of ``panel`` with this paint, those of marks included."""
    shapes = [*panel.shapes, *(one for mark in panel.marks for one in mark.shapes)]
    return [shape.path for shape in shapes if shape.paint == paint]


def labels(panel: Panel) -> list[str]:
    """Return the words that stand at the marks of ``panel``."""
    return [one.words for mark in panel.marks for one in mark.words]
