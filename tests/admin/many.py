"""Tables with a thousand rows each: a valid row copied, with all that it points at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import models

from tests.admin.pages import made
from tests.models.tables import FACTORIES, MODELS, run, settle

ROWS = 1_000
# The copies are numbered from here on, so that each finds its parents by its number.
FIRST = 1_000_000
# What the world has few of; their codes leave no room for a thousand.
FEW = {"core.LoadedRow", "reference.Country", "reference.SdgGoal"}


def fill_all() -> None:
    """Give each table that can have them a thousand rows more.

    The copy with a number points at the copies with the same number, so whatever must
    belong together does. The house's triggers rest meanwhile: the copied row passed.
    """
    labels = [label for label in _parents_first() if label not in FEW]
    rows = {label: made(label) for label in labels}
    settle()
    for label in labels:
        run(f'ALTER TABLE "{MODELS[label]._meta.db_table}" DISABLE TRIGGER USER')
    for label in labels:
        run(_copies(rows[label]))
    settle()
    for label in labels:
        run(f'ALTER TABLE "{MODELS[label]._meta.db_table}" ENABLE TRIGGER USER')


def _parents_first() -> list[str]:
    """Return the labels of the tables, each after those that it points at."""
    order: list[str] = []

    def add(label: str) -> None:
        for parent in _parents(MODELS[label]):
            if parent != label and parent not in order:
                add(parent)
        if label not in order:
            order.append(label)

    for label in FACTORIES:
        add(label)
    return order


def _parents(model: type[models.Model]) -> list[str]:
    return [
        field.related_model._meta.label
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model._meta.label in FACTORIES
    ]


def _copies(row: models.Model) -> str:
    """Return the statement that adds the copies of ``row``."""
    known = dict(_values(row))
    columns = ", ".join(f'"{column}"' for column in known)
    table = row._meta.db_table
    return (
        f'INSERT INTO "{table}" ({columns}) SELECT {", ".join(known.values())}'
        f' FROM "{table}", generate_series(1, {ROWS}) AS n WHERE id = {row.pk}'
    )


def _values(row: models.Model) -> Iterator[tuple[str, str]]:
    """Yield each column with the expression of what the copy ``n`` holds there."""
    apart = set(_set_apart(row))
    pointed: set[Any] = set()
    for field in row._meta.concrete_fields:
        value = f'"{field.column}"'
        remote = field.related_model
        if field.primary_key:
            value = f"{FIRST} + n"
        elif remote is not None and _is_copied(row, field) and remote not in pointed:
            pointed.add(remote)
            value = f"{FIRST} + n"
        elif field.name in apart and isinstance(field, models.CharField):
            value = f"n || {value}"
        elif field.name in apart:
            value = f"{value} + {2 * ROWS} + n"
        yield field.column, value


def _is_copied(row: models.Model, field: Any) -> bool:
    """Say whether the copies of ``row`` point at copies of what it points at."""
    label = field.related_model._meta.label
    filled = label in FACTORIES and label not in FEW and label != row._meta.label
    return filled and getattr(row, field.attname) is not None


def _set_apart(row: models.Model) -> Iterator[str]:
    """Yield the fields in which the copies must differ, besides what they point at."""
    meta = row._meta
    for field in meta.concrete_fields:
        if field.unique and not field.primary_key and not field.is_relation:
            yield field.name
    for constraint in meta.constraints:
        if not isinstance(constraint, models.UniqueConstraint):
            continue
        fields = [meta.get_field(name) for name in constraint.fields]
        if not any(f.is_relation and _is_copied(row, f) for f in fields):
            own = [f for f in fields if not f.is_relation and not f.choices]
            own.sort(key=lambda field: isinstance(field, models.CharField))
            yield from (field.name for field in own[:1])
