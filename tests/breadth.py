"""Parameters of which some run quickly, and all of them with ``bin/test --full``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest


def some_quickly(values: Iterable[Any], is_quick: Callable[[Any], bool]) -> list[Any]:
    """Return ``values``, of which those that are not quick are left to the full run."""
    found = []
    for value in values:
        parts = value if isinstance(value, tuple) else (value,)
        marks = () if is_quick(value) else pytest.mark.full
        found.append(pytest.param(*parts, marks=marks))
    return found


def one_of_each_app() -> Callable[[Any], bool]:
    """Return a test that the first ``app.Model`` of each app passes and no other.

    Of several in a row, the first is looked at.
    """
    seen = set()

    def is_first(value: Any) -> bool:
        label = value[0] if isinstance(value, tuple) else value
        app = label.partition(".")[0]
        is_new = app not in seen
        seen.add(app)
        return is_new

    return is_first
