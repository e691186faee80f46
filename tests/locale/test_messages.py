"""The message files are whole, say what their sources say, and are compiled."""

from pathlib import Path

import django
import polib
import pytest
from django.utils.translation import to_locale

from tests.locale.messages import (
    COMPLETE,
    LANGUAGES,
    compiled,
    compiled_of,
    listed_words,
    messages,
    placeholders,
    stays_as_in_english,
    translations,
)
from unido_portal.core.languages import CODES


def translated(language: str) -> list[polib.POEntry]:
    return messages(language).translated_entries()


def test_every_official_language_but_english_has_messages():
    assert {to_locale(code) for code in CODES} - {"en"} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_messages_are_those_of_their_source(language):
    same = compiled_of(language).read_bytes() == compiled(language)

    assert same, "run: python -m tests.locale.compile"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_guessed_or_left_from_an_older_source(language):
    doubtful = [entry.msgid for entry in messages(language) if entry.fuzzy]
    obsolete = [entry.msgid for entry in messages(language).obsolete_entries()]

    assert doubtful + obsolete == []


@pytest.mark.parametrize("language", COMPLETE)
def test_every_message_is_translated(language):
    missing = [entry.msgid for entry in messages(language).untranslated_entries()]

    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_repeats_its_source_unless_it_is_listed(language):
    repeated = {
        entry.msgid
        for entry in translated(language)
        if {entry.msgid, entry.msgid_plural} & set(translations(entry))
        and not stays_as_in_english(language, entry.msgid)
    }

    assert repeated == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_word_is_still_in_use(language):
    used = {entry.msgid.casefold() for entry in messages(language)}

    assert {word for word in listed_words(language) if word.casefold() not in used} == (
        set()
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_translation_fills_the_same_places_as_its_source(language):
    differing = [
        entry.msgid
        for entry in translated(language)
        if not entry.msgid_plural
        and placeholders(entry.msgstr) != placeholders(entry.msgid)
    ]

    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_form_fills_no_place_that_its_source_lacks(language):
    differing = [
        entry.msgid
        for entry in translated(language)
        if entry.msgid_plural
        and (
            any(placeholders(t) - places(entry) for t in translations(entry))
            or placeholders(translations(entry)[-1]) != places(entry)
        )
    ]

    assert differing == []


def places(entry: polib.POEntry) -> set[str]:
    """The last form holds for most numbers; one for a single number may spell it."""
    return placeholders(entry.msgid_plural)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_has_as_many_forms_as_the_language(language):
    header = messages(language).metadata["Plural-Forms"]
    count = int(header.partition("nplurals=")[2].partition(";")[0])

    forms = {
        len(entry.msgstr_plural) for entry in translated(language) if entry.msgid_plural
    }

    assert forms == {count}


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_rule_is_the_one_that_django_has_for_the_language(language):
    of_django = Path(django.__file__).parent / "conf" / "locale" / language
    theirs = polib.pofile(str(of_django / "LC_MESSAGES" / "django.po")).metadata

    assert messages(language).metadata["Plural-Forms"] == theirs["Plural-Forms"]
