"""The message files of the interface, and which words may stay as they are in English.

docs/translations.md tells how they are collected, translated and compiled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parents[2] / "locale"

# The folder of each translated language; English stands in the source.
LANGUAGES = ["ar", "es", "fr", "ru", "zh_Hans"]

# The languages in which no message may be missing.
COMPLETE = LANGUAGES

_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")

# For each language: why a translation may equal its source, and the words of which that
# is true. Capitals are not told apart.
_SAME_WORDS: dict[str, dict[str, list[str]]] = {
    "ar": {
        "nothing but placeholders": [
            "%(amount)s (%(what)s)",
            "%(kind)s %(number)s",
        ],
    },
    "es": {
        "the same word in Spanish": [
            "agenda",
            "auditor",
            "euros",
            "no",
            "portal",
            "regional",
            "total",
        ],
        "nothing but placeholders": [
            "%(amount)s (%(what)s)",
            "%(kind)s %(number)s",
        ],
        "the same mark of punctuation": [", "],
    },
    "fr": {
        "the same word in French": [
            "action",
            "adoption",
            "cause",
            "citation",
            "citations",
            "classification",
            "code",
            "codes",
            "conclusion",
            "consultation",
            "consultations",
            "date",
            "dates",
            "description",
            "dimension",
            "document",
            "documents",
            "euros",
            "figure",
            "Figure %(number)s",
            "finalisation",
            "forum",
            "impact",
            "initiative",
            "%(number)s initiative",
            "%(number)s service",
            "initiatives",
            "licence",
            "national",
            "nature",
            "note",
            "observation",
            "observations",
            "pages",
            "participants",
            "phase",
            "programme",
            "publication",
            "section",
            "sections",
            "service",
            "services",
            "session",
            "sessions",
            "source",
            "total",
            "transaction",
            "version",
            "Version %(number)s",
            "versions",
        ],
        "a name of a technique, used in French": ["API"],
        "nothing but placeholders": [
            "%(amount)s (%(what)s)",
            "%(kind)s %(number)s",
        ],
        "the same mark of punctuation": [", "],
    },
    "ru": {
        "nothing but placeholders": [
            "%(amount)s (%(what)s)",
            "%(kind)s %(number)s",
        ],
        "the same mark of punctuation": [", "],
    },
    "zh_Hans": {},
}


def source_of(language: str) -> Path:
    """Return the file in which the messages of ``language`` are translated."""
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def compiled_of(language: str) -> Path:
    """Return the file from which the portal reads the messages of ``language``."""
    return source_of(language).with_suffix(".mo")


def messages(language: str) -> polib.POFile:
    """Return the messages of ``language``, read anew."""
    return polib.pofile(str(source_of(language)))


def compiled(language: str) -> bytes:
    """Return what the messages of ``language`` compile to."""
    return messages(language).to_binary()


def translations(entry: polib.POEntry) -> list[str]:
    """Return the translation of a message: one text, or one for each plural form."""
    if entry.msgid_plural:
        return [entry.msgstr_plural[form] for form in sorted(entry.msgstr_plural)]
    return [entry.msgstr]


def stays_as_in_english(language: str, words: str) -> bool:
    """Say whether these words may be the same in ``language`` and in English."""
    listed = (word for group in _SAME_WORDS[language].values() for word in group)
    return words.casefold() in {word.casefold() for word in listed}


def listed_words(language: str) -> Iterator[str]:
    """Return every word that is listed as the same in ``language`` and in English."""
    for group in _SAME_WORDS[language].values():
        yield from group


def placeholders(text: str) -> set[str]:
    """Return the places in a message that the portal fills: names, %s, {count}."""
    return set(_PLACEHOLDER.findall(text))
