"""Names that the admin site shows are looked up in the language of the reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.db import models
from django.utils.functional import Promise

from tests.models.tables import MODELS
from unido_portal.core.languages import LANGUAGES

# Languages are called by their own names in each of them.
OWN_NAMES = {name for _code, name in LANGUAGES}


def _words_of_fields(model: type[models.Model]) -> Iterator[Any]:
    yield from (model._meta.verbose_name, model._meta.verbose_name_plural)
    for field in model._meta.concrete_fields:
        if not field.primary_key:
            yield from (field.verbose_name, field.help_text)
            yield from (label for _value, label in field.choices or ())
    for constraint in model._meta.constraints:
        yield constraint.violation_error_message  # type: ignore[attr-defined]


def _words_of_pages(model_admin: admin.ModelAdmin) -> Iterator[Any]:
    for name in model_admin.actions or ():
        yield getattr(model_admin, str(name)).short_description
    for shown in (*model_admin.list_display, *model_admin.readonly_fields):
        if function := getattr(model_admin, str(shown), None):
            yield getattr(function, "short_description", "")
    yield from (title for title, _options in model_admin.fieldsets or ())


@pytest.mark.parametrize("label", MODELS)
def test_names_of_a_table_are_looked_up_in_the_language_of_the_reader(
    label: str,
) -> None:
    words = [*_words_of_fields(MODELS[label])]
    if model_admin := admin.site._registry.get(MODELS[label]):
        words += _words_of_pages(model_admin)

    fixed = [word for word in words if word and not isinstance(word, Promise)]

    assert set(fixed) - OWN_NAMES == set()
