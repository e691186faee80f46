"""Words in a drawing: how wide they are, how they break, how they keep apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from unido_portal.core.languages import current, direction
from unido_portal.core.text import Text
from unido_portal.portal import formats
from unido_portal.portal.templatetags.texts import (
    in_language,
    language_of,
    text_plain,
)

# The height of letters, in the units of a drawing.
SIZE = 15
LINE = 19
NO_BREAK = "\N{NO-BREAK SPACE}"
_WIDE = {"W", "F"}
# Letters that are wider or narrower than most, as parts of their height.
_USUAL, _CAPITAL, _NARROW = 0.56, 0.68, 0.3

Label = Text | str


def wording(label: Label) -> str:
    """Return the words of ``label``, telling of a text in another language."""
    if not isinstance(label, Text):
        return str(label)
    told = told_of(language(label))
    return text_plain(label).removesuffix(told.replace(NO_BREAK, " ")) + told


def language(label: Label) -> str:
    """Return the language of a text that is not in the reader's; else nothing."""
    return language_of(label).get("lang", "") if isinstance(label, Text) else ""


def told_of(code: str) -> str:
    """Return what says that words are in the language ``code``, which never breaks."""
    words = formats.in_brackets(in_language(code)) if code else ""
    gap = words[: len(words) - len(words.lstrip())]
    return gap + words.lstrip().replace(" ", NO_BREAK)


def width(words: str, size: float = SIZE) -> float:
    """Return about how wide ``words`` are, rather too wide than too narrow."""
    return size * sum(_part(sign) for sign in words)


def _part(sign: str) -> float:
    if unicodedata.category(sign) in ("Mn", "Cf"):
        return 0
    if unicodedata.east_asian_width(sign) in _WIDE:
        return 1
    if sign in " .,:;'|il!()":
        return _NARROW
    return _CAPITAL if sign.isupper() or sign in "%mw—" else _USUAL


def wrap(words: str, most: float, size: float = SIZE) -> list[str]:
    """Return ``words`` in lines that are at most ``most`` wide where they can break.

    Chinese breaks between any two signs, other writing at spaces.
    """
    lines = [""]
    for piece in _pieces(words):
        if lines[-1].strip() and width(lines[-1] + piece.rstrip(), size) > most:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line.rstrip() for line in lines]


def _pieces(words: str) -> list[str]:
    pieces = [""]
    for sign in words:
        wide = unicodedata.east_asian_width(sign) in _WIDE
        if wide and pieces[-1] and unicodedata.category(sign) not in ("Po", "Pe"):
            pieces.append("")
        pieces[-1] += sign
        if sign == " ":
            pieces.append("")
    return pieces


def shorten(words: str, most: float, size: float = SIZE) -> str:
    """Return ``words``, cut with an ellipsis where they are wider than ``most``."""
    if width(words, size) <= most:
        return words
    kept = words
    while kept and width(f"{kept}…", size) > most:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def in_lines(label: Label, room: float, most: int) -> list[str]:
    """Return the words of ``label`` in at most ``most`` lines as wide as ``room``.

    The last line is cut where there are more; what tells the language is never cut off.
    """
    words = wording(label)
    lines = wrap(words, room)
    if len(lines) <= most:
        return lines
    told = told_of(language(label))
    rest = words.removesuffix(told)
    for line in lines[: most - 1]:
        rest = rest.removeprefix(line).lstrip()
    return [*lines[: most - 1], shorten(rest, room - width(told)) + told]


def isolate(words: str) -> str:
    """Return figures so that words from right to left around leave them alone."""
    if direction(current()) == "ltr":
        return words
    return f"\N{FIRST STRONG ISOLATE}{words}\N{POP DIRECTIONAL ISOLATE}"


def spread(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return ``places`` moved apart so that ``gap`` lies between any two.

    Their order stays, and they stay between ``low`` and ``high`` where there is room.
    """
    order = sorted(range(len(places)), key=lambda index: places[index])
    moved = list(places)
    least = low
    for index in order:
        moved[index] = max(moved[index], least)
        least = moved[index] + gap
    most = high
    for index in reversed(order):
        moved[index] = min(moved[index], most)
        most = moved[index] - gap
    return moved


def joined(parts: Sequence[str]) -> str:
    """Return parts of a description with the comma of the language between them."""
    return formats.comma().join(part for part in parts if part)
