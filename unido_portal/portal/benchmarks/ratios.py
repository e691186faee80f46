"""Ratios of two ways to do one thing, measured side by side."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median

ROUNDS = 9
# Both ways take their turns for about this long in each round.
SECONDS_OF_A_TURN = 0.5
READERS = 3


@dataclass(frozen=True)
class Ratio:
    """One ratio that the portal is held to.

    ``number`` is its number in docs/benchmarks.md; ``what`` says how many times the
    throughput of ``than`` the throughput of ``of`` is to be, at least ``bar``.
    """

    number: int
    what: str
    of: Callable[[], None]
    than: Callable[[], None]
    bar: float


@dataclass(frozen=True)
class Measured:
    """What one run came to: the median of the rounds, the lowest and the highest."""

    ratio: Ratio
    middle: float
    lowest: float
    highest: float

    @property
    def is_kept(self) -> bool:
        return self.middle >= self.ratio.bar


def measure(ratios: list[Ratio], rounds: int = ROUNDS) -> Iterator[Measured]:
    """Yield each of ``ratios`` as measured in ``rounds`` of turns."""
    for ratio in ratios:
        ratio.of()
        ratio.than()
        found = [_rate(ratio.of) / _rate(ratio.than) for _round in range(rounds)]
        yield Measured(ratio, median(found), min(found), max(found))


def _rate(way: Callable[[], None]) -> float:
    """Return how often a second a few readers at once get through ``way``."""
    start = time.perf_counter()
    with ThreadPoolExecutor(READERS) as readers:
        turns = [readers.submit(_turn, way, start) for _reader in range(READERS)]
        done = sum(turn.result() for turn in turns)
    return done / (time.perf_counter() - start)


def _turn(way: Callable[[], None], start: float) -> int:
    done = 0
    while time.perf_counter() - start < SECONDS_OF_A_TURN:
        way()
        done += 1
    return done
