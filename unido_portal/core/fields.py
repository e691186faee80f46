"""Model fields of the house: codes, figures and what they refuse."""

from __future__ import annotations

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

CODE_PATTERN = r"^[A-Za-z0-9._-]+$"


class CodeField(models.CharField):
    """A public identifier: letters, digits, dot, underscore and hyphen, never empty.

    The rule of each resource is in docs/identifiers.md. A code never changes.
    """

    def __init__(self, verbose_name: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 120)
        super().__init__(verbose_name or _("code"), **kwargs)
        self.validators.append(
            RegexValidator(
                CODE_PATTERN,
                _("A code has letters, digits, dots, underscores and hyphens only."),
            )
        )

    def db_check(self, connection: Any) -> str:
        column = connection.ops.quote_name(self.column)
        # The pattern is doubled for the schema editor, which formats the clause.
        return f"{column} ~ '{CODE_PATTERN}'"


class AmountField(models.DecimalField):
    """A number with up to six decimals, exact; units are told beside it."""

    def __init__(self, verbose_name: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("max_digits", 24)
        kwargs.setdefault("decimal_places", 6)
        super().__init__(verbose_name or _("value"), **kwargs)


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


def exactly_one(name: str, *fields: str) -> Any:
    """Return the constraint that exactly one of the nullable ``fields`` is set."""
    condition = models.Q()
    for chosen in fields:
        condition |= models.Q(
            **{f"{field}__isnull": field != chosen for field in fields}
        )
    return models.CheckConstraint(
        name=name,
        condition=condition,
        violation_error_message=_("Exactly one of these is set: %(names)s.")
        % {"names": ", ".join(fields)},
    )
