"""Every text of the facts can be read in English and in Chinese."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.apps import apps

from unido_portal.core.fields import TranslatedField
from unido_portal.core.text import Text

pytestmark = pytest.mark.usefixtures("facts")


def texts() -> Iterator[tuple[str, Text]]:
    """Yield every text that is not empty, with the place where it stands."""
    for model in apps.get_models():
        names = [
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, TranslatedField)
        ]
        for row in model._default_manager.all() if names else []:
            for name in names:
                if text := getattr(row, name):
                    yield f"{model.__name__} {row.pk}, {name}", text


def test_every_text_has_english_and_chinese_words() -> None:
    found = dict(texts())

    lacking = [
        place for place, text in found.items() if not {"en", "zh-hans"} <= set(text)
    ]
    assert len(found) > 3_000
    assert lacking == []


def test_translation_of_a_summary_is_a_summary() -> None:
    claimed = [
        place
        for place, text in texts()
        if text[text.source]["mark"] == "summary"
        and any(text[code]["mark"] != "summary" for code in text.languages)
    ]

    assert claimed == []
