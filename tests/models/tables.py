"""The tables of the portal, a valid row of each, and what the database says of them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from factory.django import DjangoModelFactory

from unido_portal.core.models import LoadedRow

APPS = [
    "core",
    "accounts",
    "reference",
    "governance",
    "strategies",
    "workplans",
    "indicators",
]


class LoadedRowFactory(DjangoModelFactory):
    class Meta:
        model = LoadedRow

    model = "reference.Country"
    key = "BTN"
    row_id = 1
    values: dict[str, Any] = {}


def _factories() -> dict[str, type[DjangoModelFactory]]:
    found = {LoadedRow._meta.label: LoadedRowFactory}
    for app in APPS[1:]:
        for thing in vars(import_module(f"tests.factories.{app}")).values():
            if isinstance(thing, type) and issubclass(thing, DjangoModelFactory):
                model = thing._meta.model
                if model is not None and not thing._meta.abstract:
                    found[model._meta.label] = thing
    return found


FACTORIES = _factories()
MODELS: dict[str, type[models.Model]] = {
    model._meta.label: model
    for app in APPS
    for model in apps.get_app_config(app).get_models()
}
# Tables whose rows have a version and a history: those of people too.
WATCHED = {
    label: model
    for label, model in MODELS.items()
    if any(field.name == "version" for field in model._meta.concrete_fields)
}


def make(label: str, **given: Any) -> Any:
    """Return a valid row of the table of the model ``label``."""
    return FACTORIES[label](**given)


def run(sql: str, params: Any = None) -> list[Any]:
    """Run one statement and return what it answers."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall() if cursor.description else []


def refusal(sql: str, params: Any = None, *, deferred: str = "") -> tuple[str, str]:
    """Return which constraint refuses the statement and the message; fail if none.

    ``deferred`` is a constraint that would wait for the end of the transaction.
    """
    try:
        with transaction.atomic():
            run(sql, params)
            if deferred:
                run(f'SET CONSTRAINTS "{deferred}" IMMEDIATE')
    except IntegrityError as error:
        told = error.__cause__.diag
        return told.constraint_name or "", told.message_primary
    raise AssertionError(f"Nothing refuses: {sql}")


def update(row: models.Model, **values: str) -> str:
    """Return the statement that sets columns of ``row`` to SQL expressions."""
    pairs = ", ".join(f'"{column}" = {value}' for column, value in values.items())
    return f'UPDATE "{row._meta.db_table}" SET {pairs} WHERE id = {row.pk}'


def copy(row: models.Model, **values: str) -> str:
    """Return the statement that adds ``row`` again, ``values`` set to expressions."""
    columns = [
        field.column for field in row._meta.concrete_fields if not field.primary_key
    ]
    names = ", ".join(f'"{column}"' for column in columns)
    copied = ", ".join(values.get(column, f'"{column}"') for column in columns)
    table = row._meta.db_table
    return (
        f'INSERT INTO "{table}" ({names}) SELECT {copied} FROM "{table}"'
        f" WHERE id = {row.pk}"
    )


def constraints_on(model: type[models.Model], column: str, kind: str) -> list[str]:
    """Return the constraints of ``kind`` (``c``, ``u``) on exactly one column."""
    rows = run(
        "SELECT conname FROM pg_constraint JOIN pg_attribute"
        " ON attrelid = conrelid AND conkey = ARRAY[attnum]"
        " WHERE conrelid = %s::regclass AND attname = %s AND contype = %s",
        [model._meta.db_table, column, kind],
    )
    return [row[0] for row in rows]


def triggers() -> dict[str, set[str]]:
    """Return the tables that each of the house's triggers guards."""
    found: dict[str, set[str]] = {}
    for name, table in run(
        "SELECT tgname, tgrelid::regclass::text FROM pg_trigger"
        " WHERE NOT tgisinternal AND tgname LIKE 'portal%'"
    ):
        found.setdefault(name, set()).add(table)
    return found
