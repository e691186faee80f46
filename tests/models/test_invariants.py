"""Breaking any invariant of the model by SQL is refused, under its name."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from django.db import models, transaction

from tests.models import special
from tests.models.breaches import Breach, generic_breaches, names_of_invariants
from tests.models.tables import constraints_of, make, run, settle, told_by

BREACHES: dict[str, list[Breach]] = defaultdict(list)
for _breach in [
    *special.BREACHES,
    *generic_breaches({breach.name for breach in special.BREACHES}),
]:
    BREACHES[_breach.label].append(_breach)


def _in_database(breach: Breach, model: type[models.Model]) -> str:
    """Return the name that the database has for the invariant."""
    _table, _dot, column = breach.name.partition(".")
    return constraints_of(model, "u")[column][0] if column else breach.name


def _constraints(table: str) -> dict[str, bool]:
    """Return the constraints of a table by name; whether they wait for the end."""
    return dict(
        run(
            "SELECT conname, condeferred FROM pg_constraint"
            " WHERE conrelid = %s::regclass",
            [table],
        )
    )


def _set_aside(table: str, name: str) -> None:
    if name in _constraints(table):
        run(f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}"')
    else:
        run(f'DROP INDEX IF EXISTS "{name}"')


def _wrong_with(breach: Breach, row: models.Model) -> Iterator[str]:
    """Yield what is not as it should be when the invariant is broken."""
    table, statement = row._meta.db_table, breach.statement(row)
    name = _in_database(breach, type(row))
    for other in breach.beside:
        _set_aside(table, other)
    told = told_by(statement, deferred=name if _constraints(table).get(name) else "")
    if told is None:
        yield f"nothing refuses: {statement}"
    elif told.constraint_name != name:
        yield f"{told.constraint_name or told.message_primary} refuses: {statement}"
    _set_aside(table, name)
    told = told_by(statement)
    if told is not None:
        other = told.constraint_name or told.message_primary
        yield f"breaks {other} as well: {statement}"


def test_every_invariant_has_a_breach() -> None:
    broken = {breach.name for breaches in BREACHES.values() for breach in breaches}

    assert broken == names_of_invariants()


@pytest.mark.django_db
@pytest.mark.parametrize("label", BREACHES)
def test_each_invariant_of_a_table_alone_refuses_its_breach_by_sql(label: str) -> None:
    plain = make(label)
    settle()
    wrong = []

    for breach in BREACHES[label]:
        with transaction.atomic():
            row = breach.valid_row() if breach.given else plain
            settle()
            wrong += [f"{breach.name}: {what}" for what in _wrong_with(breach, row)]
            transaction.set_rollback(True)

    assert not wrong, "\n".join(wrong)
