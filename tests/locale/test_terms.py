"""The interface uses the terms of the United Nations in each language.

``terms.csv`` holds terms in the six languages; a message that is no more than such a
term is translated by it.
"""

import csv
from pathlib import Path

import pytest

from tests.locale.messages import LANGUAGES, messages

TERMS = Path(__file__).with_name("terms.csv")

# Where the interface says something else, and why.
OTHERWISE = {
    ("ar", "Progress"): "a heading, with the verb that Arabic puts beside it",
    ("ar", "Search"): "the name of a thing, with its article",
    ("fr", "Evidence"): "in the singular, as the name of one row",
    ("ru", "Milestone"): "a step on a road map; the term is that of a measured one",
    ("zh_Hans", "Mandate"): "the term offers two words, of which one is used",
    **{
        (language, "Thousands of United States dollars"): "a unit, without “in”"
        for language in ("ar", "es", "fr", "ru")
    },
}


def plain(words: str) -> str:
    return words.casefold().replace("’", "'")


@pytest.mark.parametrize("language", LANGUAGES)
def test_terms_are_those_of_the_united_nations(language):
    said: dict[str, set[str]] = {}
    for entry in messages(language):
        if not entry.msgctxt and not entry.msgid_plural:
            said.setdefault(plain(entry.msgid), set()).add(plain(entry.msgstr))
    with TERMS.open(encoding="utf-8", newline="") as file:
        differing = {
            row["en"]: found
            for row in csv.DictReader(file)
            if (found := said.get(plain(row["en"]), set())) - {plain(row[language])}
        }

    allowed = {english for code, english in OTHERWISE if code == language}
    assert differing.keys() == allowed, differing
