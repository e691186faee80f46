"""Sealing a version and writing its content at once: one waits for the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import psycopg2
import pytest
from django.db import transaction

from tests import databases
from tests.factories.workplans import StatementFactory
from tests.models.tables import copy
from workplans.services import broken_seals, seal

WAITING = (
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE wait_event_type = 'Lock' AND datname = current_database()"
)


@contextmanager
def _another_connection() -> Iterator[psycopg2.extensions.connection]:
    other = psycopg2.connect(databases.url_of(databases.current_name()))
    try:
        yield other
    finally:
        other.close()


def _until_somebody_waits(cursor: psycopg2.extensions.cursor) -> None:
    for _try in range(250):
        cursor.execute(WAITING)
        if cursor.fetchone()[0]:
            return
        cursor.execute("SELECT pg_sleep(0.02)")


@pytest.mark.usefixtures("committed")
def test_seal_covers_a_row_that_was_being_written_when_it_was_asked_for() -> None:
    statement = StatementFactory()

    with _another_connection() as writing, _another_connection() as watching:
        writing.cursor().execute(copy(statement, code="'late'"))

        def commit_late() -> None:
            _until_somebody_waits(watching.cursor())
            writing.commit()

        committing = Thread(target=commit_late)
        committing.start()
        version = seal(version=statement.plan_version)
        committing.join()

    assert version.statements.count() == 2
    assert list(broken_seals()) == []


@pytest.mark.usefixtures("committed")
def test_row_that_is_written_while_its_version_is_being_sealed_is_refused() -> None:
    statement = StatementFactory()
    refused: list[str] = []

    with _another_connection() as writing, _another_connection() as watching:

        def write() -> None:
            try:
                writing.cursor().execute(copy(statement, code="'late'"))
                writing.commit()
            except psycopg2.IntegrityError as error:
                refused.append(error.diag.message_primary)

        with transaction.atomic():
            seal(version=statement.plan_version)
            late = Thread(target=write)
            late.start()
            _until_somebody_waits(watching.cursor())
        late.join()

    assert [words.partition(":")[0] for words in refused] == [
        "A sealed plan version does not change"
    ]
    assert list(broken_seals()) == []
