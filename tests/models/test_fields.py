"""What the fields of every table refuse by themselves: texts, codes and counts."""

import json
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import models

from tests.models.tables import (
    FACTORIES,
    MODELS,
    constraints_of,
    make,
    run,
    told_by,
)
from tests.models.tables import update as setting
from unido_portal.core.fields import CodeField, TranslatedField
from unido_portal.core.text import validate_text

WORDS = {"text": "Words", "mark": "official"}
COUNTS = (
    models.PositiveIntegerField,
    models.PositiveSmallIntegerField,
    models.PositiveBigIntegerField,
)


def _own_fields(label: str) -> list[models.Field]:
    """Return the texts, codes and counts of a table; the database counts versions."""
    return [
        one
        for one in MODELS[label]._meta.concrete_fields
        if isinstance(one, (TranslatedField, CodeField, *COUNTS))
        and one.name != "version"
    ]


TABLES = [label for label in FACTORIES if _own_fields(label)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "body",
    [
        pytest.param([], id="a list"),
        pytest.param({"en": WORDS}, id="no source language"),
        pytest.param({"source": "fr", "en": WORDS}, id="no wording in its source"),
        pytest.param({"source": "de", "de": WORDS}, id="a seventh language"),
        pytest.param({"source": "en", "en": "Words"}, id="no mark"),
        pytest.param(
            {"source": "en", "en": {"text": "Words", "mark": "good"}},
            id="an unknown mark",
        ),
        pytest.param(
            {"source": "en", "en": {"text": " ", "mark": "official"}}, id="no words"
        ),
        pytest.param(
            {"source": "en", "en": {**WORDS, "by": "me"}}, id="what a wording has not"
        ),
        pytest.param(
            {"source": "en", "en": WORDS, "fr": {**WORDS, "of": "yesterday"}},
            id="a revision that is none",
        ),
    ],
)
def test_text_of_another_shape_is_not_valid(body: object) -> None:
    assert run("SELECT portal_text_is_valid(%s)", [json.dumps(body)]) == [(False,)]
    with pytest.raises(ValidationError):
        validate_text(body)


@pytest.mark.django_db
def test_source_of_a_text_renders_no_other_source() -> None:
    body = {"source": "en", "en": {**WORDS, "of": "0123456789ab"}}

    assert run("SELECT portal_text_is_valid(%s)", [json.dumps(body)]) == [(False,)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "body",
    [
        {},
        {"source": "en", "en": WORDS, "fr": WORDS},
        {"source": "en", "en": WORDS, "fr": {**WORDS, "of": "0123456789ab"}},
    ],
)
def test_text_in_the_shape_of_the_house_is_valid(body: object) -> None:
    assert run("SELECT portal_text_is_valid(%s)", [json.dumps(body)]) == [(True,)]


def _refused(one: models.Field) -> list[str]:
    """Return what the field refuses by itself, as SQL expressions."""
    match one:
        case TranslatedField():
            shapeless = f"'{json.dumps({'en': WORDS})}'"
            return [shapeless] if one.blank else [shapeless, "'{}'"]
        case CodeField():
            return ["''", "'/'", "'ä'", "'.'", "'..'", "'.a'", "'a-'"]
    return ["-1"]


@pytest.mark.django_db
@pytest.mark.parametrize("label", TABLES)
def test_texts_codes_and_counts_of_a_table_refuse_what_is_none(label: str) -> None:
    row = make(label)
    checks = constraints_of(type(row), "c")
    wrong = []

    for one in _own_fields(label):
        for value in _refused(one):
            told = told_by(setting(row, **{one.column: value}))
            if told is None or told.constraint_name not in checks[one.column]:
                wrong.append(f"{one.column} = {value} is refused by {_by(told)}")

    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("code", ["a..b", "..", ".", "-a", "a-", "_a", "a.", "a.-b"])
def test_code_that_an_address_could_not_hold_is_refused(code: str) -> None:
    with pytest.raises(ValidationError):
        CodeField().run_validators(code)


@pytest.mark.parametrize(
    "code", ["9.2.1-per-capita", "SOC.1", "C-01", "sp1__a--b", "9"]
)
def test_code_of_the_house_is_taken(code: str) -> None:
    assert CodeField().clean(code, None) == code


def _by(told: Any) -> str:
    """Return what refused, as a failing test shows it."""
    return "nothing" if told is None else told.constraint_name or told.message_primary
