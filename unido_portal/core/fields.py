"""Model fields of the house: codes, amounts, texts and what they refuse."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from unido_portal.core.printed import plain
from unido_portal.core.text import Text, validate_text
from unido_portal.core.text_fields import TextFormField
from unido_portal.core.violations import ExactlyOne

# A code within an address, and alone: no part of it is ``.`` or ``..``.
CODE_IN_PATH = r"[A-Za-z0-9]+(?:(?:\.|[_-]+)[A-Za-z0-9]+)*"
CODE_PATTERN = f"^{CODE_IN_PATH}$"


class CodeField(models.CharField):
    """A public identifier: letters and digits, joined by a dot, hyphens or underscores.

    The rule of each resource is in docs/identifiers.md. A code never changes.
    """

    def __init__(self, verbose_name: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 120)
        super().__init__(verbose_name or _("code"), **kwargs)
        self.validators.append(
            RegexValidator(
                CODE_PATTERN,
                _(
                    "A code has letters and digits, and between them single dots, "
                    "underscores or hyphens."
                ),
            )
        )

    def db_check(self, connection: Any) -> str:
        column = connection.ops.quote_name(self.column)
        # The pattern is doubled for the schema editor, which formats the clause.
        return f"{column} ~ '{CODE_PATTERN}'"


class AmountFormField(forms.DecimalField):
    """The form field of an ``AmountField``; it shows no zeros that say nothing."""

    def prepare_value(self, value: Any) -> Any:
        return plain(value) if isinstance(value, Decimal) else value


class AmountField(models.DecimalField):
    """A number with up to six decimals, exact; units are told beside it."""

    def __init__(self, verbose_name: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("max_digits", 24)
        kwargs.setdefault("decimal_places", 6)
        super().__init__(verbose_name or _("value"), **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": AmountFormField, **kwargs})


class TranslatedField(models.JSONField):
    """A model field whose value is a ``Text``; see the module for its shape.

    With ``blank=False`` the text must have words in at least one language.
    """

    description = _("text in six languages")

    def __init__(self, verbose_name: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("default", Text)
        super().__init__(verbose_name, **kwargs)

    def db_check(self, connection: Any) -> str:
        column = connection.ops.quote_name(self.column)
        words = "" if self.blank else f" AND {column} <> '{{}}'::jsonb"
        return f"portal_text_is_valid({column}){words}"

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        value = super().from_db_value(value, expression, connection)
        # A key transform (`name__en__text`) answers a part of the text, not a text.
        return Text(value) if isinstance(value, dict) else value

    def get_prep_value(self, value: Any) -> Any:
        return value.as_dict() if isinstance(value, Text) else value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, Text):
            return value
        return Text(value) if isinstance(value, Mapping) else value

    def validate(self, value: Any, model_instance: Any) -> None:
        validate_text(value)
        if not value and not self.blank:
            raise ValidationError(self.error_messages["blank"], code="blank")

    def value_to_string(self, obj: Any) -> Any:
        return self.value_from_object(obj).as_dict()

    def formfield(self, **kwargs: Any) -> Any:  # type: ignore[override]
        return models.Field.formfield(self, form_class=TextFormField, **kwargs)


def choice_field(label: Any, choices: Any, **kwargs: Any) -> models.CharField:
    """Return a short text column for ``choices``; pair it with ``is_one_of``."""
    longest = max(len(value) for value in choices.values)
    return models.CharField(
        label, choices=choices, max_length=max(20, longest), **kwargs
    )


def is_one_of(name: str, field: str, choices: Any, *, blank: bool = False) -> Any:
    """Return the constraint that ``field`` is one of ``choices``."""
    values = [*choices.values, ""] if blank else list(choices.values)
    return models.CheckConstraint(
        name=name, condition=models.Q(**{f"{field}__in": values})
    )


def ends_after_start(name: str, *, start: str = "start", end: str = "end") -> Any:
    """Return the constraint that a period does not end before it starts."""
    return models.CheckConstraint(
        name=name,
        condition=models.Q(**{f"{start}__isnull": True})
        | models.Q(**{f"{end}__isnull": True})
        | models.Q(**{f"{end}__gte": models.F(start)}),
        violation_error_message=_("A period does not end before it starts."),
    )


def only(expression: Any) -> models.Func:
    """Return the range of just the number ``expression``.

    With it an exclusion constraint compares numbers without an extension.
    """
    return models.Func(expression, expression, models.Value("[]"), function="int8range")


def exactly_one(name: str, *fields: str) -> Any:
    """Return the constraint that exactly one of the nullable ``fields`` is set."""
    condition = models.Q()
    for chosen in fields:
        condition |= models.Q(
            **{f"{field}__isnull": field != chosen for field in fields}
        )
    return ExactlyOne(name=name, condition=condition)
