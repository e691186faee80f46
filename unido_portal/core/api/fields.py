"""Values of an answer: codes of related rows, exact numbers, texts with their marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db import models
from rest_framework import serializers

from unido_portal.core.api.languages import ALL
from unido_portal.core.choices import Mark
from unido_portal.core.languages import CODES
from unido_portal.core.text import Text

# The public identifier of a model is the first of these that it has.
IDENTIFIERS = ("code", "slug", "iso3", "number")


def identifier_of(model: type[models.Model]) -> str:
    """Return the name of the field that readers know rows of ``model`` by."""
    names = {field.name for field in model._meta.get_fields()}
    return next(name for name in IDENTIFIERS if name in names)


def plain_number(value: Decimal) -> str:
    """Return an exact number in digits, without zeros that say nothing."""
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


class ReadField(serializers.Field):
    """A field that is only read; ``schema`` is its JSON schema."""

    schema: Mapping[str, Any] = {"type": "string"}

    def __init__(self, **kwargs: Any) -> None:
        kwargs["read_only"] = True
        super().__init__(**kwargs)
        # The place where drf-spectacular looks for the schema of one field.
        self._spectacular_annotation: dict[str, Any] = {"field": dict(self.schema)}

    def to_representation(self, value: Any) -> Any:
        return value


class NumberField(ReadField):
    """An exact number, as a string so that nobody's float changes it."""

    schema = {"type": "string", "format": "decimal", "examples": ["5778.4"]}

    def to_representation(self, value: Decimal) -> str:
        return plain_number(value)


class WordField(ReadField):
    """One of ``words``; the empty word is null."""

    def __init__(self, words: Iterable[str], **kwargs: Any) -> None:
        values: list[str | None] = [word for word in words if word]
        if kwargs.get("allow_null"):
            values.append(None)
        self.schema = {"type": "string", "enum": values}
        super().__init__(**kwargs)

    def to_representation(self, value: str) -> str | None:
        return value or None


class CodeOf(ReadField):
    """The code of a related row, or any attribute, along ``source``; null without it.

    The view's queryset joins what the path passes through.
    """

    def __init__(self, source: str | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("allow_null", True)
        super().__init__(source=source, **kwargs)

    def get_attribute(self, instance: Any) -> Any:
        value = instance
        for name in self.source_attrs:
            if value is None:
                return None
            value = getattr(value, name)
        return value

    def to_representation(self, value: Any) -> str | None:
        return str(value) or None


class NumberOf(CodeOf):
    """A whole number along ``source``, such as the number of a Goal."""

    schema = {"type": "integer"}

    def to_representation(self, value: Any) -> Any:
        return value


class FlagOf(NumberOf):
    """A yes or no along ``source``, such as whether the plan is another entity's."""

    schema = {"type": "boolean"}


class NotOf(FlagOf):
    """The contrary of a yes or no along ``source``; no where nothing stands there."""

    def __init__(self, source: str, **kwargs: Any) -> None:
        super().__init__(source, allow_null=False, **kwargs)

    def get_attribute(self, instance: Any) -> bool:
        return super().get_attribute(instance) is False


class CodesOf(ReadField):
    """Codes that the view's queryset gathered into one column."""

    schema = {"type": "array", "items": {"type": "string"}}

    def to_representation(self, value: Iterable[Any]) -> list[Any]:
        return list(value)


class NumbersOf(CodesOf):
    """Whole numbers that the view's queryset gathered into one column."""

    schema = {"type": "array", "items": {"type": "integer"}}


_WORDING = {
    "type": ["object", "null"],
    "properties": {
        "text": {"type": "string"},
        "mark": {"type": "string", "enum": list(Mark.values)},
        "behind": {
            "type": "boolean",
            "description": "Whether the source has changed since this was translated.",
        },
    },
    "required": ["text", "mark", "behind"],
}
_IN_ALL_LANGUAGES = {
    "type": "object",
    "description": "With lang=all: every language, null where a wording is missing.",
    "properties": {
        "source": {"type": "string", "enum": list(CODES)},
        **dict.fromkeys(CODES, _WORDING),
    },
    "required": ["source", *CODES],
}


class TextField(CodeOf):
    """A text: its wording in the asked language, or else in its source language.

    Its companions ``<name>_lang``, ``<name>_mark`` and ``<name>_behind`` tell which
    language that is, what the wording is worth, and whether its source has changed
    since. With ``lang=all`` it holds all six and has no companion.
    """

    schema = {"oneOf": [{"type": "string"}, _IN_ALL_LANGUAGES]}

    def to_representation(self, value: Text) -> Any:
        if not value:
            return None
        language = self.context["language"]
        if language != ALL:
            return value.render(language).text
        return {
            "source": value.source,
            **dict.fromkeys(CODES),
            **{code: self._worded(value, code) for code in value.languages},
        }

    def _worded(self, value: Text, code: str) -> dict[str, Any]:
        shown = value.render(code)
        return {"text": shown.text, "mark": shown.mark, "behind": shown.is_behind}


class _Companion(ReadField):
    """What is told beside the text of ``field``; null where there is no text."""

    def __init__(self, field: TextField) -> None:
        self.text = field
        super().__init__(source="*", allow_null=True)

    def get_attribute(self, instance: Any) -> Any:
        return self.text.get_attribute(instance) or None


class TextLanguage(_Companion):
    """The language in which the text beside it stands."""

    schema = {"type": "string", "enum": [*CODES, None]}

    def to_representation(self, value: Text) -> str:
        return value.render(self.context["language"]).language


class TextMark(_Companion):
    """What the wording beside it is worth."""

    schema = {"type": "string", "enum": [*Mark.values, None]}

    def to_representation(self, value: Text) -> str:
        return value.render(self.context["language"]).mark


class TextBehind(_Companion):
    """Whether the source has changed since the wording beside it was translated."""

    schema = {"type": ["boolean", "null"]}

    def to_representation(self, value: Text) -> bool:
        return value.render(self.context["language"]).is_behind


# What is told beside a text, by how its name ends.
COMPANIONS: dict[str, type[_Companion]] = {
    "_lang": TextLanguage,
    "_mark": TextMark,
    "_behind": TextBehind,
}
