"""The alphabetical order of names in each language, as the facts hold it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from pypinyin import Style, load_phrases_dict, pinyin
from pyuca import Collator

ARABIC_ARTICLE = "ال"
ONE_ALEF = str.maketrans("أإآٱ", "اااا")

# Readings of place names that the dictionary of pypinyin misses.
READINGS = {
    "佛得角": [["fó"], ["dé"], ["jiǎo"]],
    "洪都拉斯": [["hóng"], ["dū"], ["lā"], ["sī"]],
}
load_phrases_dict(READINGS)

_collator = Collator()


def rank(names: dict[str, str], language: str) -> dict[str, int]:
    """Return the place of each name, from 1, in the alphabetical order of ``language``.

    Names are given by code. Chinese goes by pinyin, syllable by syllable, the tone
    telling equal syllables apart; all else by the Unicode Collation Algorithm. Arabic
    loses its leading article, and its alefs with and without hamza are one letter.
    Punctuation before the first letter is ignored.
    """
    key = {"zh-hans": _by_pinyin, "ar": _by_letters_of_arabic}.get(
        language, _by_letters
    )
    codes = sorted(names, key=lambda code: (_key(key, names[code]), code))
    return {code: place for place, code in enumerate(codes, start=1)}


def _key(key: Callable[[str], Any], name: str) -> Any:
    start = next(
        (at for at, char in enumerate(name) if unicodedata.category(char)[0] in "LN"), 0
    )
    return key(name[start:])


def _by_letters(name: str) -> Any:
    return _collator.sort_key(name)


def _by_letters_of_arabic(name: str) -> Any:
    bare = name.removeprefix(ARABIC_ARTICLE)
    return _collator.sort_key(bare.translate(ONE_ALEF)), name


def _by_pinyin(name: str) -> Any:
    syllables = [readings[0] for readings in pinyin(name, style=Style.TONE3)]
    parts = [re.fullmatch(r"(.*?)(\d?)", syllable, re.S) for syllable in syllables]
    # A syllable without a digit has the neutral tone, which comes last.
    return [(part[1], part[2] or "5") for part in parts if part], name
