"""Where a page leads down the thread from decisions to figures and their sources."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One list that a page leads to: what it is called, where it is, how many it has.

    ``url`` is a page or a section that lists exactly ``count`` rows.
    """

    label: str
    url: str
    count: int


def steps(*found: tuple[object, str, int]) -> list[Step]:
    """Return the steps that lead to something, each a label, an address, a number."""
    return [Step(str(label), url, count) for label, url, count in found if count]
