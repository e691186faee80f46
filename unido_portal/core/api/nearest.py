"""Find the valid word that somebody probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

# How like two words must be, from 0 to 1: below it one is no slip for the other.
_LIKENESS = 0.7
# A part of a word that is shorter tells nothing.
_PART = 2


def nearest(word: str, valid: Iterable[str]) -> str:
    """Return the one of ``valid`` that is most like ``word``; empty where none is.

    Case does not count, so that ``btn`` leads to ``BTN``. Where none is like it, the
    shortest that it is the first or last part of is: ``zh`` leads to ``zh-hans``.
    """
    by_lower = {candidate.lower(): candidate for candidate in valid}
    # Only the beginning of a very long word is compared: it is nobody's slip.
    asked = word.lower()[:100]
    found = difflib.get_close_matches(asked, by_lower, n=1, cutoff=_LIKENESS)
    if not found and len(asked) >= _PART:
        ends = tuple(f"{mark}{asked}" for mark in "-_.")
        whole = (one for one in by_lower if one.startswith(asked) or one.endswith(ends))
        found = sorted(whole, key=lambda one: (len(one), one))[:1]
    return by_lower[found[0]] if found else ""
