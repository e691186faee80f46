"""From what is measured to places in a drawing.

Places along a line of text are counted from where reading begins: ``Frame`` alone knows
that this is the right-hand side in Arabic.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from unido_portal.core.languages import current, direction

# A drawing is as wide as this many units, and shown at most as many pixels wide.
WIDTH = 480

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Frame:
    """The area of one panel: its size, and the margins around where figures stand.

    ``before`` and ``after`` are the margins at the beginning and at the end of a line
    of text. A ``mirrored`` frame begins at the right.
    """

    height: float
    top: float = 12
    bottom: float = 28
    before: float = 40
    after: float = 12
    width: float = WIDTH
    mirrored: bool = False

    def x(self, along: float) -> float:
        """Return the place from the left of what is ``along`` from the beginning."""
        return self.width - along if self.mirrored else along

    @property
    def first(self) -> float:
        return self.before

    @property
    def last(self) -> float:
        return self.width - self.after

    @property
    def floor(self) -> float:
        return self.height - self.bottom


def is_mirrored() -> bool:
    """Say whether the reader's language runs from right to left."""
    return direction(current()) == "rtl"


@dataclass(frozen=True)
class Linear:
    """Numbers from ``low`` to ``high`` on the places from ``start`` to ``end``."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: Decimal | float) -> float:
        """Return the place of ``value``; in the middle where there is one value."""
        if self.high == self.low:
            return (self.start + self.end) / 2
        part = (float(value) - self.low) / (self.high - self.low)
        return self.start + part * (self.end - self.start)


@dataclass(frozen=True)
class Days:
    """Days from ``first`` to ``last`` on the places from ``start`` to ``end``."""

    first: dt.date
    last: dt.date
    start: float
    end: float

    def at(self, day: dt.date) -> float:
        """Return the place of ``day``."""
        scale = Linear(
            self.first.toordinal(), self.last.toordinal(), self.start, self.end
        )
        return scale.at(day.toordinal())

    def has(self, day: dt.date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Bands(Generic[Key]):
    """Things in their order, each with an equal part of the places."""

    keys: Sequence[Key]
    start: float
    end: float

    @property
    def step(self) -> float:
        """How much room each has."""
        return (self.end - self.start) / max(len(self.keys), 1)

    def at(self, key: Key) -> float:
        """Return the middle of the part of ``key``."""
        return self.start + (self.keys.index(key) + 0.5) * self.step


def ticks(low: Decimal, high: Decimal, most: int = 5) -> list[Decimal]:
    """Return at most ``most`` round numbers, evenly apart, that reach over both ends.

    They are multiples of 1, 2 or 5 by a power of ten. One number alone gets a zero
    beside it, so that there is a scale.
    """
    if low == high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = Decimal(1)
    step = _step((high - low) / (most - 1))
    while True:
        first = (low / step).to_integral_value("ROUND_FLOOR")
        last = (high / step).to_integral_value("ROUND_CEILING")
        if last - first < most:
            return [step * (first + i) for i in range(int(last - first) + 1)]
        step = _step(step * Decimal("1.01"))


def _step(least: Decimal) -> Decimal:
    """Return the least of 1, 2, 5 by a power of ten that is not below ``least``."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(power * one for one in (1, 2, 5, 10) if power * one >= least)


def over(values: Sequence[Decimal], most: int = 5) -> list[Decimal]:
    """Return the ticks of an axis over ``values`` that begins at zero."""
    known = [Decimal(0), *values]
    return ticks(min(known), max(known), most)
