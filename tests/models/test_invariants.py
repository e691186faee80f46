"""Breaking any invariant of the model by SQL is refused, under its name."""

import pytest
from django.db import transaction

from tests.models import special
from tests.models.breaches import (
    Breach,
    generic_breaches,
    names_of_invariants,
)
from tests.models.tables import MODELS, constraints_on, refusal, run

SPECIAL = {breach.name for breach in special.BREACHES}
BREACHES = [*special.BREACHES, *generic_breaches(SPECIAL)]


def _in_database(breach: Breach) -> str:
    """Return the name that the database has for the invariant."""
    _table, _dot, column = breach.name.partition(".")
    return (
        constraints_on(MODELS[breach.label], column, "u")[0] if column else breach.name
    )


def _deferred(name: str) -> str:
    """Return the constraint's name if it waits for the end of the transaction."""
    found = run(
        "SELECT conname FROM pg_constraint WHERE conname = %s AND condeferred", [name]
    )
    return found[0][0] if found else ""


def _set_aside(table: str, name: str) -> None:
    if run("SELECT 1 FROM pg_constraint WHERE conname = %s", [name]):
        run(f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}"')
    else:
        run(f'DROP INDEX "{name}"')


def test_every_invariant_has_a_breach() -> None:
    assert {breach.name for breach in BREACHES} == names_of_invariants()


@pytest.mark.django_db
@pytest.mark.parametrize("breach", BREACHES, ids=str)
def test_breaking_an_invariant_by_sql_is_refused_under_its_name(breach: Breach) -> None:
    row = breach.valid_row()
    run("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
    for name in breach.beside:
        _set_aside(row._meta.db_table, name)

    name = _in_database(breach)
    refused, _message = refusal(breach.statement(row), deferred=_deferred(name))

    assert refused == name


@pytest.mark.django_db
@pytest.mark.parametrize("breach", BREACHES, ids=str)
def test_breach_of_one_invariant_breaks_no_other(breach: Breach) -> None:
    row = breach.valid_row()
    run("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
    for name in (*breach.beside, _in_database(breach)):
        _set_aside(row._meta.db_table, name)

    with transaction.atomic():
        run(breach.statement(row))
        transaction.set_rollback(True)
