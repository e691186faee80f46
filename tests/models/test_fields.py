"""What the fields of every table refuse by themselves: texts, codes and counts."""

import json

import pytest
from django.db import models

from tests.models.tables import FACTORIES, MODELS, constraints_on, make, refusal, run
from tests.models.tables import update as setting
from unido_portal.core.fields import CodeField, TranslatedField

WORDS = {"text": "Words", "mark": "official"}
COUNTS = (
    models.PositiveIntegerField,
    models.PositiveSmallIntegerField,
    models.PositiveBigIntegerField,
)


def _tables_with(*kinds: type[models.Field]) -> list[str]:
    return [label for label in FACTORIES if _fields_of(label, *kinds)]


def _fields_of(label: str, *kinds: type[models.Field]) -> list[models.Field]:
    fields = MODELS[label]._meta.concrete_fields
    return [one for one in fields if isinstance(one, kinds)]


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
    ],
)
def test_text_of_another_shape_is_not_valid(body: object) -> None:
    assert run("SELECT portal_text_is_valid(%s)", [json.dumps(body)]) == [(False,)]


@pytest.mark.django_db
@pytest.mark.parametrize("body", [{}, {"source": "en", "en": WORDS, "fr": WORDS}])
def test_text_in_the_shape_of_the_house_is_valid(body: object) -> None:
    assert run("SELECT portal_text_is_valid(%s)", [json.dumps(body)]) == [(True,)]


@pytest.mark.django_db
@pytest.mark.parametrize("label", _tables_with(TranslatedField))
def test_every_text_of_a_table_refuses_another_shape(label: str) -> None:
    row = make(label)

    for one in _fields_of(label, TranslatedField):
        body = json.dumps({"en": WORDS})
        name, _message = refusal(setting(row, **{one.column: f"'{body}'"}))

        assert [name] == constraints_on(type(row), one.column, "c")


@pytest.mark.django_db
@pytest.mark.parametrize("label", _tables_with(TranslatedField))
def test_every_text_that_is_required_refuses_to_be_empty(label: str) -> None:
    row = make(label)

    for one in _fields_of(label, TranslatedField):
        if not one.blank:
            name, _message = refusal(setting(row, **{one.column: "'{}'"}))

            assert [name] == constraints_on(type(row), one.column, "c")


@pytest.mark.django_db
@pytest.mark.parametrize("label", _tables_with(CodeField))
@pytest.mark.parametrize("code", ["", "/", "ä"])
def test_every_code_of_a_table_refuses_what_is_no_code(label: str, code: str) -> None:
    row = make(label)

    for one in _fields_of(label, CodeField):
        name, _message = refusal(setting(row, **{one.column: f"'{code}'"}))

        assert [name] == constraints_on(type(row), one.column, "c")


@pytest.mark.django_db
@pytest.mark.parametrize("label", _tables_with(*COUNTS))
def test_every_count_of_a_table_refuses_a_negative_number(label: str) -> None:
    row = make(label)

    for one in _fields_of(label, *COUNTS):
        if one.name != "version":
            name, _message = refusal(setting(row, **{one.column: "-1"}))

            assert name in constraints_on(type(row), one.column, "c")
