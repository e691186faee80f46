"""The tables of the portal, a valid row of each, and what the database says of them."""

from __future__ import annotations

from collections import defaultdict
from importlib import import_module
from typing import Any

from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from factory.django import DjangoModelFactory

from unido_portal.core.fields import TranslatedField
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
# What a plain row is given where a guard would keep it as it is.
OPEN = {"indicators.Observation": {"cleared_at": None}}
# Tables whose rows have a version and a history: those of people too.
WATCHED = {
    label: model
    for label, model in MODELS.items()
    if any(field.name == "version" for field in model._meta.concrete_fields)
}


def make(label: str, **given: Any) -> Any:
    """Return a valid row of the table of the model ``label``, open to changes."""
    return FACTORIES[label](**{**OPEN.get(label, {}), **given})


def run(sql: str, params: Any = None) -> list[Any]:
    """Run one statement and return what it answers."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall() if cursor.description else []


def told_by(sql: str, params: Any = None, *, deferred: str = "") -> Any:
    """Return what the database says when it refuses the statement, None if it does not.

    ``deferred`` is a constraint that would wait for the end of the transaction. What
    the statement does is undone.
    """
    try:
        with transaction.atomic():
            run(sql, params)
            if deferred:
                run(f'SET CONSTRAINTS "{deferred}" IMMEDIATE')
            transaction.set_rollback(True)
    except IntegrityError as error:
        return error.__cause__.diag
    return None


def refusal(sql: str, params: Any = None, *, deferred: str = "") -> tuple[str, str]:
    """Return which constraint refuses the statement and the message; fail if none."""
    told = told_by(sql, params, deferred=deferred)
    assert told is not None, f"Nothing refuses: {sql}"
    return told.constraint_name or "", told.message_primary


def settle() -> None:
    """Check what waits for the end of the transaction now."""
    run("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


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


def changed(field: models.Field) -> str:
    """Return an SQL expression that differs from what the column has."""
    column = f'"{field.column}"'
    match field:
        case TranslatedField():
            return '\'{"source": "en", "en": {"text": "Other", "mark": "official"}}\''
        case models.BooleanField():
            return f"NOT {column}"
        case models.DateTimeField():
            return f"coalesce({column}, now()) + interval '1 day'"
        case models.DateField():
            return f"coalesce({column} + 1, '2024-01-01')"
        case models.CharField():
            return f"{column} || 'x'"
    return f"coalesce({column}, 0) + 1"


def constraints_of(model: type[models.Model], kind: str) -> dict[str, list[str]]:
    """Return, by column, the constraints of ``kind`` (``c``, ``u``) on it alone."""
    found = defaultdict(list)
    for column, name in run(
        "SELECT attname, conname FROM pg_constraint JOIN pg_attribute"
        " ON attrelid = conrelid AND conkey = ARRAY[attnum]"
        " WHERE conrelid = %s::regclass AND contype = %s",
        [model._meta.db_table, kind],
    ):
        found[column].append(name)
    return found


def triggers() -> dict[str, set[str]]:
    """Return the tables that each of the house's triggers guards."""
    found: dict[str, set[str]] = {}
    for name, table in run(
        "SELECT tgname, tgrelid::regclass::text FROM pg_trigger"
        " WHERE NOT tgisinternal AND tgname LIKE 'portal%'"
    ):
        found.setdefault(name, set()).add(table)
    return found


def leave_only(trigger: str, table: str) -> None:
    """Switch off the other triggers of a table, so that none refuses first."""
    for name, tables in triggers().items():
        if name != trigger and table in tables:
            run(f'ALTER TABLE "{table}" DISABLE TRIGGER "{name}"')
