"""Find the valid word that somebody probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, valid: Iterable[str]) -> str:
    """Return the one of ``valid`` that is most like ``word``; empty where none is.

    Case does not count, so that ``btn`` leads to ``BTN``.
    """
    by_lower = {candidate.lower(): candidate for candidate in valid}
    # Only the beginning of a very long word is compared: it is nobody's slip.
    found = difflib.get_close_matches(word.lower()[:100], by_lower, n=1, cutoff=0.0)
    return by_lower[found[0]] if found else ""
