"""What to tell a person when a constraint of a table is violated.

A constraint may bring a sentence of its own. For the others there is one here for each
kind, with the names that the fields have on the form, in the language of the reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.contrib.postgres.constraints import ExclusionConstraint
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import pgettext


class ExactlyOne(models.CheckConstraint):
    """Exactly one of the nullable fields that the condition names is set.

    For migrations it is a plain check: its sentence is no part of the schema.
    """

    def deconstruct(self) -> Any:
        _path, args, kwargs = super().deconstruct()
        return "django.db.models.CheckConstraint", args, kwargs


def sentence(
    model: type[models.Model], constraint: Any, row: models.Model | None = None
) -> str:
    """Return what a violation of ``constraint`` on ``model`` means, now and here.

    With ``row`` only those fields are named in which it has something to share.
    """
    if constraint.violation_error_message != constraint.default_violation_error_message:
        return str(constraint.violation_error_message)
    names = list(fields_of(model, constraint))
    if isinstance(constraint, models.UniqueConstraint):
        filled = [name for name in names if row is None or _holds(row, name)]
        return already(model, filled or names)
    told = {"names": listed(model, names)}
    if isinstance(constraint, ExactlyOne):
        return _("Exactly one of these is set: %(names)s.") % told
    if len(names) == 1:
        return _("This value is not allowed: %(names)s.") % told
    return _("These do not go together as they are: %(names)s.") % told


def already(model: type[models.Model], names: Iterable[str]) -> str:
    """Return the sentence that another row of ``model`` has the same in ``names``."""
    told = {"names": listed(model, names)}
    return _("There is one like this already, with the same: %(names)s.") % told


def listed(model: type[models.Model], names: Iterable[str]) -> str:
    """Return the fields called ``names`` as a person knows them, one after another."""
    labels = [str(model._meta.get_field(name).verbose_name) for name in names]  # type: ignore[union-attr]
    return pgettext("between the names of fields", ", ").join(labels)


def fields_of(model: type[models.Model], constraint: Any) -> Iterator[str]:
    """Yield once each field of ``model`` that ``constraint`` compares."""
    if isinstance(constraint, models.UniqueConstraint):
        compared: list[Any] = [models.F(name) for name in constraint.fields]
        compared += constraint.expressions
    elif isinstance(constraint, ExclusionConstraint):
        compared = [expression for expression, _operator in constraint.expressions]
    else:
        compared = [constraint.condition]
    seen = set()
    for expression in compared:
        for name, *_lookups in model._get_expr_references(expression):  # type: ignore[attr-defined]
            field = model._meta.get_field(name)
            if field.name not in seen and not getattr(field, "primary_key", False):
                seen.add(field.name)
                yield field.name


def constraint_called(name: str) -> tuple[type[models.Model], Any] | None:
    """Return the constraint that the database calls ``name``, and its model."""
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return model, constraint
    return None


def unique_column_called(name: str) -> tuple[type[models.Model], str] | None:
    """Return the model and the unique field of which ``name`` is the constraint."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if field.unique and name == f"{model._meta.db_table}_{field.column}_key":
                return model, field.name
    return None


def refuse_violations(row: Any, exclude: Iterable[str] | None) -> None:
    """Raise ValidationError with a sentence for each constraint that ``row`` violates.

    It stands at the field when only one is concerned. Constraints with a field in
    ``exclude`` are left to the database.
    """
    found: dict[str, list[ValidationError]] = {}
    for model, constraints in row.get_constraints():
        for constraint in sorted(constraints, key=_is_of_ranges):
            if found and _is_of_ranges(constraint):
                continue  # The database reads no range of a period out of order.
            try:
                constraint.validate(model, row, exclude=exclude)
            except ValidationError as refusal:
                names = list(fields_of(model, constraint))
                place = names[0] if len(names) == 1 else NON_FIELD_ERRORS
                told = ValidationError(sentence(model, constraint, row), refusal.code)
                found.setdefault(place, []).append(told)
    if found:
        raise ValidationError(found)  # type: ignore[arg-type]


def _is_of_ranges(constraint: Any) -> bool:
    return isinstance(constraint, ExclusionConstraint)


def _holds(row: models.Model, name: str) -> bool:
    column = row._meta.get_field(name).attname  # type: ignore[union-attr]
    return getattr(row, column) not in (None, "")
