"""Between the cells of a file, the values of fields, and what is remembered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from unido_portal.core.choices import Mark
from unido_portal.core.facts.files import FactRow
from unido_portal.core.fields import TranslatedField
from unido_portal.core.languages import CODES
from unido_portal.core.text import Text, validate_text

_BOOLEANS = {"true": True, "false": False}


class BadCell(Exception):
    """A cell that does not fit its field; ``column`` is the column of the file."""

    def __init__(self, column: str, message: str) -> None:
        self.column = column
        super().__init__(message)


def columns_of(
    model: type[models.Model], columns: Iterable[str]
) -> dict[str, list[str]]:
    """Return the file's columns by the field of ``model`` that they fill.

    Columns that begin with an underscore or follow a foreign key (``row__field``) fill
    none. Raises BadCell for a column that belongs to no field.
    """
    fields = {field.name: field for field in model._meta.concrete_fields}
    found: dict[str, list[str]] = {}
    for column in columns:
        name, _dot, part = column.partition(".")
        if column.startswith("_") or "__" in column:
            continue
        if name not in fields:
            raise BadCell(column, "There is no such field.")
        if bool(part) != isinstance(fields[name], TranslatedField):
            raise BadCell(column, "A text, and only a text, has a column per language.")
        if (
            part
            and part not in ("source", "mark", *CODES)
            and not part.startswith("mark.")
        ):
            raise BadCell(column, f"“{part}” is not one of the six languages.")
        found.setdefault(name, []).append(column)
    return found


def read_text(name: str, row: FactRow, *, source: str, others: str) -> Text:
    """Return the text of the field ``name`` from the columns of ``row``.

    ``source`` and ``others`` are the defaults of the file for the source language and
    for the mark of the other languages.
    """
    wordings = {code: row.get(f"{name}.{code}", "").strip() for code in CODES}
    wordings = {code: words for code, words in wordings.items() if words}
    if not wordings:
        return Text()
    origin = row.get(f"{name}.source") or source
    if origin not in wordings:
        origin = next(iter(wordings))
    own = row.get(f"{name}.mark") or Mark.OFFICIAL
    other = Mark.SUMMARY if own == Mark.SUMMARY else others
    data: dict[str, Any] = {"source": origin}
    for code, words in wordings.items():
        mark = row.get(f"{name}.mark.{code}") or (own if code == origin else other)
        data[code] = {"text": words, "mark": mark}
    try:
        validate_text(data)
    except ValidationError as error:
        raise BadCell(name, " ".join(error.messages)) from None
    return Text(data)


def read_plain(field: models.Field[Any, Any], cell: str) -> Any:
    """Return the value of a field that is neither a text nor a reference."""
    cell = cell.strip()
    if cell == "":
        if isinstance(field, models.CharField | models.TextField):
            return ""
        if field.null:
            return None
        if field.has_default():
            return field.get_default()
        raise BadCell(field.name, "The cell is empty.")
    if isinstance(field, models.BooleanField):
        if cell not in _BOOLEANS:
            raise BadCell(field.name, f"“{cell}” is neither true nor false.")
        return _BOOLEANS[cell]
    try:
        return field.to_python(cell)
    except (ValidationError, InvalidOperation):
        raise BadCell(field.name, f"“{cell}” does not fit the field.") from None


def remembered(field: models.Field[Any, Any], value: Any) -> Any:
    """Return ``value`` in the form in which it is remembered and compared.

    References are remembered by their natural key, which the caller passes in. Which
    revision of its source a wording renders is the database's, and no edit.
    """
    if isinstance(value, Text):
        return value.wordings
    if isinstance(value, Decimal):
        places = getattr(field, "decimal_places", 6)
        return format(value.quantize(Decimal(1).scaleb(-places)), "f")
    if isinstance(value, dt.date | dt.datetime):
        return value.isoformat()
    return value
