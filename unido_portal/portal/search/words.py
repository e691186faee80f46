"""Words as they are sought: whatever their case, accents and punctuation.

A name or code stands between two breaks, so that a search can tell the whole of one, or
its beginning, from words in its midst. What stands between words is one space, of a
code as well: ``IDB.51/CRP.4`` is sought as ``idb 51 crp 4``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models.expressions import Combinable

from unido_portal.core.choosing import Folded, Wordings, field_at, folded
from unido_portal.core.fields import TranslatedField

# Nobody names anything at such a length.
LONGEST = 200
BREAK = "\x1f"

# What is no part of a word: signs of ASCII, Latin, Arabic, Chinese and all scripts.
_SIGNS = (
    r"\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9"
    r"\u00bb-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u2000-\u206f"
    r"\u3000-\u3004\u3008-\u3020\uff01-\uff0f\uff1a-\uff20"
)
_BETWEEN_WORDS = re.compile(rf"[\u0000-\u001f{_SIGNS}]+")
# Scripts that write words without a space before each.
_JOINED = ("CJK ", "ARABIC ", "HIRAGANA ", "KATAKANA ", "HANGUL ", "THAI ")


def plain(typed: str) -> str:
    """Return what a person typed as ``plain_sql`` has what it is sought in."""
    return _BETWEEN_WORDS.sub(" ", folded(typed).lower()).strip()


@dataclass(frozen=True)
class Asked:
    """What a reader seeks: as typed, and each of its words as it is sought.

    A word with signs in it, such as a symbol, is several words that follow each other.
    """

    typed: str
    words: tuple[str, ...] = ()

    @classmethod
    def of(cls, typed: str) -> Asked:
        shown = " ".join(typed.replace("\x00", " ").split())
        if len(shown) > LONGEST:
            return cls(shown)
        found = (plain(word) for word in shown.split())
        return cls(shown, tuple(word for word in found if word))

    @property
    def is_too_long(self) -> bool:
        return len(self.typed) > LONGEST

    @property
    def whole(self) -> str:
        return " ".join(self.words)

    @property
    def patterns(self) -> list[str]:
        """What a text is like that has every word: at the beginning of one of its own.

        Chinese and Arabic words are found wherever they stand.
        """
        return [f"%{'' if _is_joined(word) else ' '}{word}%" for word in self.words]

    def is_in(self, text: str) -> bool:
        """Say whether ``text``, as ``plain`` has it, has every word."""
        return all(pattern.strip("%") in f" {text}" for pattern in self.patterns)


def _is_joined(word: str) -> bool:
    return unicodedata.name(word[0], "").startswith(_JOINED)


class Joined(models.Func):
    """Columns one after the other; what is null is left out."""

    function = "concat"
    output_field = models.TextField()


def joined(model: type[models.Model], paths: Iterable[str | Combinable]) -> Joined:
    """Return everything at ``paths`` of rows of ``model``, for ``plain_sql``.

    Each wording of a text, and each code or number, stands between quotation marks.
    """
    quote = models.Value('"')
    parts: list[Any] = []
    for path in paths:
        if not isinstance(path, str):
            parts += [quote, path, quote]
        elif isinstance(field_at(model, path), TranslatedField):
            parts.append(Wordings(models.F(path)))
        else:
            parts += [quote, models.F(path), quote]
    return Joined(*parts)


def plain_sql(column: str) -> str:
    """Return the SQL for what ``plain`` makes of a column, with its breaks."""
    text = Folded.template % {"expressions": column}
    return (
        f"regexp_replace(replace(lower({text}), '\"', ' ' || chr(31) || ' '),"
        rf" '(\\n|[\u0001-\u001e{_SIGNS}])+', ' ', 'g')"
    )
