"""The alphabetical order of names in each language, as the facts hold it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

from pypinyin import Style, pinyin
from pyuca import Collator

ARABIC_ARTICLE = "ال"
_collator = Collator()


def rank(names: dict[str, str], language: str) -> dict[str, int]:
    """Return the place of each name, from 1, in the alphabetical order of ``language``.

    Names are given by code. Chinese goes by pinyin, syllable by syllable, the tones
    telling equal syllables apart; all else by the Unicode Collation Algorithm, Arabic
    without its leading article. Punctuation before the first letter is ignored.
    """
    key = {"zh-hans": _by_pinyin, "ar": _by_letters_of_arabic}.get(language, _by_letters)
    codes = sorted(names, key=lambda code: (_key(key, names[code]), code))
    return {code: place for place, code in enumerate(codes, start=1)}


def _key(key: Callable[[str], Any], name: str) -> Any:
    start = next(
        (at for at, char in enumerate(name) if unicodedata.category(char)[0] in "LN"), 0
    )
    return key(name[start:])


def _by_letters(name: str) -> tuple[int, ...]:
    return _collator.sort_key(name)


def _by_letters_of_arabic(name: str) -> tuple[int, ...]:
    return _collator.sort_key(name.removeprefix(ARABIC_ARTICLE))


def _by_pinyin(name: str) -> tuple[list[str], list[str], str]:
    syllables = [
        syllable[0]
        for syllable in pinyin(
            name, style=Style.TONE3, neutral_tone_with_five=True, heteronym=False
        )
    ]
    plain = [syllable.rstrip("12345") for syllable in syllables]
    return plain, [syllable[-1] for syllable in syllables], name
