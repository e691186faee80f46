"""Every change of every row is in the history, which nobody can rewrite."""

import pytest

from tests.factories.accounts import UnitFactory, UserFactory
from tests.models.tables import WATCHED, make, refusal, run, update
from unido_portal.core.history import acting
from unido_portal.core.models import HistoryEvent

PERSONAL = {"password", "email", "name", "last_login", "country_iso3"}


def _events(row) -> list[HistoryEvent]:
    return list(
        HistoryEvent.objects.filter(
            table_name=row._meta.db_table, row_id=row.pk
        ).order_by("pk")
    )


def _transaction() -> int:
    return run("SELECT pg_current_xact_id()::text::bigint")[0][0]


@pytest.mark.django_db
@pytest.mark.parametrize("label", WATCHED)
def test_new_row_is_in_the_history_with_its_transaction(label: str) -> None:
    row = make(label)

    event = _events(row)[0]

    assert event.operation == "insert"
    assert event.transaction_id == _transaction()
    columns = {field.column for field in row._meta.concrete_fields}
    assert set(event.changes) == columns - (
        PERSONAL if label == "accounts.User" else set()
    )


@pytest.mark.django_db
def test_change_by_sql_is_in_the_history_field_by_field() -> None:
    unit = UnitFactory(code="before")

    run(update(unit, code="'after'"))

    event = _events(unit)[-1]
    assert (event.operation, event.changes) == ("update", {"code": ["before", "after"]})
    assert event.door == "sql"


@pytest.mark.django_db
def test_change_of_many_rows_at_once_is_one_event_for_each() -> None:
    units = [UnitFactory(), UnitFactory()]

    run("UPDATE accounts_unit SET code = code || '-2'")

    assert [len(_events(unit)) for unit in units] == [2, 2]


@pytest.mark.django_db
def test_update_that_changes_nothing_is_no_event() -> None:
    unit = UnitFactory()

    run(update(unit, code="code"))

    assert len(_events(unit)) == 1


@pytest.mark.django_db
def test_removed_row_is_in_the_history_as_it_was() -> None:
    unit = UnitFactory(code="gone")

    run(f"DELETE FROM accounts_unit WHERE id = {unit.pk}")

    event = _events(unit)[-1]
    assert (event.operation, event.changes["code"]) == ("delete", "gone")


@pytest.mark.django_db
def test_history_says_who_through_which_door_and_why() -> None:
    unit, person = UnitFactory(), UserFactory()

    with acting(actor=person, door="admin", reason="A typing error"):
        run(update(unit, code="'mended'"))

    event = _events(unit)[-1]
    told = (event.actor_id, event.door, event.reason)
    assert told == (person.pk, "admin", "A typing error")


@pytest.mark.django_db
def test_history_of_a_write_by_a_signed_out_reader_names_nobody() -> None:
    with acting(door="page"):
        unit = UnitFactory()

    event = _events(unit)[0]
    assert (event.actor_id, event.door) == (None, "page")


@pytest.mark.django_db
def test_history_leaves_out_what_identifies_a_person() -> None:
    person = UserFactory(email="who@example.org", name="Who")

    run(update(person, email="'else@example.org'", name="'Else'", is_staff="false"))

    added, changed = _events(person)
    assert not PERSONAL & set(added.changes)
    assert changed.changes == {"is_staff": [True, False]}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE core_historyevent SET reason = 'other'",
        "DELETE FROM core_historyevent",
        "TRUNCATE core_historyevent",
    ],
)
def test_history_refuses_to_be_rewritten(statement: str) -> None:
    UnitFactory()
    run("SET CONSTRAINTS ALL IMMEDIATE")

    _name, message = refusal(statement)

    assert "written once" in message
