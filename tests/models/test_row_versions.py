"""The database versions every row that people edit, whatever the path of a change."""

import pytest

from tests.models.tables import WATCHED, make, run, update


def _version(row) -> int:
    return run(f'SELECT version FROM "{row._meta.db_table}" WHERE id = {row.pk}')[0][0]


@pytest.mark.django_db
@pytest.mark.parametrize("label", WATCHED)
def test_row_version_rises_with_an_update_by_sql(label: str) -> None:
    row = make(label)
    before = _version(row)

    run(update(row, version="version"))

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
