"""Ways to break the invariants of the tables by SQL, made from the models.

One breach takes a valid row and a statement that violates one invariant and no other.
What cannot be told from the kind of a constraint stands in ``special.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from tests.models.tables import MODELS, copy, make, update
from unido_portal.core.fields import exactly_one
from unido_portal.core.rows import Figure, dated_constraints, figure_constraints


@dataclass(frozen=True)
class Breach:
    """One way to break the invariant ``name`` of the table of the model ``label``.

    ``given`` makes the valid row that is there before; ``sets`` are the columns that
    the statement sets, with SQL expressions. ``repeats`` says that it adds the row
    again instead of changing it. ``beside`` names invariants that the same statement
    cannot but break and that are set aside for it.
    """

    label: str
    name: str
    sets: dict[str, str] = field(default_factory=dict)
    given: dict[str, Any] = field(default_factory=dict)
    repeats: bool = False
    beside: tuple[str, ...] = ()

    def valid_row(self) -> Any:
        return make(self.label, **self.given)

    def statement(self, row: Any) -> str:
        return copy(row, **self.sets) if self.repeats else update(row, **self.sets)

    def __str__(self) -> str:
        return self.name


def unique_fields(model: type[models.Model]) -> list[models.Field]:
    """Return the fields that are unique by themselves."""
    return [
        one
        for one in model._meta.concrete_fields
        if one.unique and not one.primary_key and not one.remote_field
    ]


def name_of_unique(model: type[models.Model], column: str) -> str:
    """Return what stands for the name of ``unique=True``, which the database names."""
    return f"{model._meta.db_table}.{column}"


def names_of_invariants() -> set[str]:
    """Return the name of every check, unique and exclusion constraint there is."""
    return {
        name
        for model in MODELS.values()
        for name in (
            *(constraint.name for constraint in model._meta.constraints),
            *(name_of_unique(model, one.column) for one in unique_fields(model)),
        )
    }


def generic_breaches(by_hand: set[str]) -> Iterator[Breach]:
    """Yield the breaches of each invariant whose kind says how to break it.

    ``by_hand`` are the names that ``special.py`` breaks.
    """
    for label, model in MODELS.items():
        keys = _unique_keys(model)
        for constraint in model._meta.constraints:
            if constraint.name in by_hand:
                continue
            if isinstance(constraint, models.CheckConstraint):
                for sets in _ways(model, constraint):
                    yield Breach(label, constraint.name, sets)
        for name in keys:
            if name not in by_hand:
                yield Breach(label, name, _only_in(model, keys, name), repeats=True)


def _ways(
    model: type[models.Model], check: models.CheckConstraint
) -> list[dict[str, str]]:
    """Return what to set, for each way to break a check of a known kind."""
    if len(check.condition.children) == 1:
        lookup, _values = check.condition.children[0]
        if lookup.endswith("__in"):
            return [_nonsense(model, lookup.removesuffix("__in"))]
    for suffix, builder, ways in _KINDS:
        if check in builder(check.name.removesuffix(suffix)):
            return ways
    fields = _alternatives(check)
    if fields and check == exactly_one(check.name, *fields):
        columns = [model._meta.get_field(name).column for name in fields]
        # Keys of no row: the foreign keys are compared when the transaction ends.
        return [dict.fromkeys(columns, "NULL"), dict.fromkeys(columns[:2], "1")]
    return []


def _nonsense(model: type[models.Model], column: str) -> dict[str, str]:
    sets = {column: "'nonsense'"}
    if issubclass(model, Figure) and column == "state":
        sets["value"] = "NULL"
    return sets


def _alternatives(check: models.CheckConstraint) -> list[str]:
    """Return, for a check in the manner of ``exactly_one``, the fields in its order."""
    fields = []
    for clause in check.condition.children:
        if not isinstance(clause, models.Q):
            return []
        pairs = [pair for pair in clause.children if isinstance(pair, tuple)]
        fields += [name.removesuffix("__isnull") for name, null in pairs if not null]
    return fields


_KINDS = (
    (
        "_period_is_in_order",
        dated_constraints,
        [{"start": "'2024-02-01'", "end": "'2024-01-31'", "precision": "'day'"}],
    ),
    (
        "_precision_fits_its_dates",
        dated_constraints,
        [
            {"start": "'2024-01-01'", "end": "NULL", "precision": "'unknown'"},
            {"start": "NULL", "end": "NULL", "precision": "'day'"},
        ],
    ),
    (
        "_has_a_number_only_as_a_value",
        figure_constraints,
        [
            {"state": "'nil'", "value": "7"},
            {"state": "'value'", "value": "NULL"},
        ],
    ),
)


def _unique_keys(model: type[models.Model]) -> dict[str, list[models.Field]]:
    """Return the fields of each thing that is unique in the table, by its name."""
    keys = {name_of_unique(model, one.column): [one] for one in unique_fields(model)}
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            keys[constraint.name] = [
                model._meta.get_field(name) for name in constraint.fields
            ]
    return keys


def _only_in(
    model: type[models.Model], keys: dict[str, list[models.Field]], name: str
) -> dict[str, str]:
    """Return what to set so that a copied row is like the old one in ``name`` alone."""
    sets: dict[str, str] = {}
    for other, fields in keys.items():
        free = [one for one in fields if one not in keys[name] and not one.choices]
        if other != name and free and not any(one.column in sets for one in free):
            one = min(free, key=lambda one: one.is_relation)
            sets[one.column] = _another(one)
    return sets


def _another(one: models.Field) -> str:
    if isinstance(one, models.CharField):
        return "'" + "zz"[: one.max_length] + "'"
    return f'"{one.column}" + 1'
