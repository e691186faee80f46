"""The base of every resource's shape."""

from __future__ import annotations

from typing import Any

from django.db import models
from rest_framework import serializers

from unido_portal.core.api.fields import (
    COMPANIONS,
    CodeOf,
    NumberField,
    NumberOf,
    TextField,
    WordField,
    identifier_of,
)
from unido_portal.core.api.languages import ALL
from unido_portal.core.fields import TranslatedField


class ResourceSerializer(serializers.ModelSerializer):
    """Shows a row: related rows by their code, numbers exact, texts with their marks.

    ``fields`` and ``omit`` of the query thin the outermost row; a text takes its
    companions with it. An empty word is null.
    """

    def get_fields(self) -> dict[str, Any]:
        """Return the fields in order, each text followed by its companions."""
        chosen = self._chosen(super().get_fields())
        if self.context.get("language") == ALL:
            return chosen
        fields: dict[str, Any] = {}
        for name, field in chosen.items():
            fields[name] = field
            if isinstance(field, TextField):
                for end, companion in COMPANIONS.items():
                    fields[name + end] = companion(field)
        return fields

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """Return what ``fields`` and ``omit`` may name."""
        return tuple(cls.Meta.fields)

    def build_standard_field(self, field_name: str, model_field: Any) -> Any:
        kwargs: dict[str, Any] = {"allow_null": model_field.null or model_field.blank}
        if isinstance(model_field, TranslatedField):
            return TextField, kwargs
        if isinstance(model_field, models.DecimalField):
            return NumberField, kwargs
        if model_field.choices:
            words = [value for value, _label in model_field.flatchoices]
            return WordField, {**kwargs, "words": words}
        field_class, _given = super().build_standard_field(field_name, model_field)
        return field_class, {**kwargs, "read_only": True}

    def build_relational_field(self, field_name: str, relation_info: Any) -> Any:
        identifier = identifier_of(relation_info.related_model)
        kind = NumberOf if identifier == "number" else CodeOf
        null = relation_info.model_field.null
        return kind, {"source": f"{field_name}.{identifier}", "allow_null": null}

    def include_extra_kwargs(self, kwargs: Any, extra_kwargs: Any) -> Any:
        """Leave out what concerns writing only."""
        return kwargs

    def to_representation(self, instance: Any) -> dict[str, Any]:
        shown = super().to_representation(instance)
        return {name: None if value == "" else value for name, value in shown.items()}

    def _chosen(self, fields: dict[str, Any]) -> dict[str, Any]:
        if self is not self.root and self.parent is not self.root:
            return fields
        if self.parent is not None and not isinstance(
            self.parent, serializers.ListSerializer
        ):
            return fields
        only = self.context.get("fields")
        omit = self.context.get("omit", ())
        return {
            name: field
            for name, field in fields.items()
            if (only is None or name in only) and name not in omit
        }
