"""The database versions every row that people edit, whatever the path of a change."""

import pytest

from tests.models.tables import WATCHED, make, run, update

# A person's log-in is written to the row and is nobody's edit.
LOGGED_IN = {"last_login": "now()"}
# Where not every UPDATE counts as an edit, one that does.
EDIT = {"accounts.User": {"is_staff": "NOT is_staff"}}


def _version(row) -> int:
    return run(f'SELECT version FROM "{row._meta.db_table}" WHERE id = {row.pk}')[0][0]


@pytest.mark.django_db
@pytest.mark.parametrize("label", WATCHED)
def test_row_version_rises_with_an_update_by_sql(label: str) -> None:
    row = make(label)
    before = _version(row)

    run(update(row, **EDIT.get(label, {"version": "version"})))

    assert _version(row) == before + 1


@pytest.mark.django_db
def test_row_version_cannot_be_set_by_hand() -> None:
    unit = make("accounts.Unit")

    run(update(unit, version="41"))

    assert _version(unit) == 2


@pytest.mark.django_db
def test_row_version_rises_once_for_each_row_of_a_bulk_update() -> None:
    units = [make("accounts.Unit"), make("accounts.Unit")]

    run("UPDATE accounts_unit SET parent_id = NULL")

    assert [_version(unit) for unit in units] == [2, 2]


@pytest.mark.django_db
def test_row_version_of_a_person_stays_when_they_log_in() -> None:
    person = make("accounts.User")

    run(update(person, **LOGGED_IN))

    assert _version(person) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("edit", [{"name": "'Else'"}, {"version": "41"}])
def test_row_version_of_a_person_rises_with_an_edit_beside_the_log_in(
    edit: dict[str, str],
) -> None:
    person = make("accounts.User")

    run(update(person, **LOGGED_IN, **edit))

    assert _version(person) == 2


@pytest.mark.django_db
def test_log_in_is_all_that_is_left_uncounted() -> None:
    uncounted = run(
        "SELECT tgrelid::regclass::text, tgargs FROM pg_trigger"
        " WHERE tgname = 'portal_version' AND tgnargs > 0"
    )

    assert [(table, bytes(columns)) for table, columns in uncounted] == [
        ("accounts_user", b"last_login\0")
    ]
