"""Texts of the facts in plain words, for where no markup can say what they are worth.

A description that is passed on and an entry of a feed leave the page with its notices
behind: what the wording is worth stands in brackets after it.
"""

from __future__ import annotations

import re

from unido_portal.core.choices import Mark
from unido_portal.core.languages import item_comma
from unido_portal.core.text import Text
from unido_portal.portal import formats
from unido_portal.portal.templatetags.texts import (
    behind_in_words,
    in_language,
    short_mark,
)

# What still fits where links are shown to those who may follow them, and how much of it
# is left for what the wording is worth.
LONGEST_DESCRIPTION = 300
LONGEST_MARKS = 60
ELLIPSIS = "…"

# What nobody can read and a feed must not hold.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# A no-break space stays one: French has it before half of its punctuation.
_SPACES = re.compile(r"[ \t\r\n\u2028\u2029]+")


def plain(value: Text | None, longest: int | None = None) -> str:
    """Return ``value`` for the reader with its marks.

    At most ``longest`` letters of it are returned; the marks are never cut off.
    """
    rendered = (value or Text()).render()
    if not rendered:
        return ""
    marks = [in_language(rendered.language)] if rendered.is_fallback else []
    if rendered.mark != Mark.OFFICIAL:
        marks.append(short_mark(rendered.mark))
    if rendered.is_behind:
        marks.append(behind_in_words()[0])
    words = on_one_line(rendered.text)
    if longest is not None:
        words = shortened(words, longest)
    return words + formats.in_brackets(item_comma().join(marks)) if marks else words


def description(value: Text | None) -> str:
    """Return ``value`` with its marks, so short that they are not cut off anywhere."""
    return plain(value, LONGEST_DESCRIPTION - LONGEST_MARKS)


def name(value: Text | None, closing: str = "") -> str:
    """Return a name or title; only where it is in another language it says so.

    ``closing`` is the mark that ends a quotation of it.
    """
    rendered = (value or Text()).render()
    words = on_one_line(rendered.text) + closing
    if rendered and rendered.is_fallback:
        return words + formats.in_brackets(in_language(rendered.language))
    return words


def on_one_line(words: str) -> str:
    return _SPACES.sub(" ", _CONTROLS.sub(" ", words)).strip()


def shortened(words: str, longest: int = LONGEST_DESCRIPTION) -> str:
    """Return ``words``, cut before the word that would make them longer."""
    if len(words) <= longest:
        return words
    cut = words[: longest - len(ELLIPSIS)]
    before, space, _after = cut.rpartition(" ")
    # Chinese has no spaces between words.
    kept = before if space and len(before) > longest // 2 else cut
    return kept.rstrip(" ,;:.") + ELLIPSIS
