"""Which state of all rows a reader sees, where several write at once."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg2
import pytest
from django.db import connection, transaction

from tests.factories.governance import OrganFactory
from tests.factories.strategies import CommitmentFactory
from unido_portal.core.edition import edition

pytestmark = pytest.mark.usefixtures("committed")


@pytest.fixture
def other() -> Iterator[psycopg2.extensions.connection]:
    """Somebody else's connection, in a database that holds one organ."""
    OrganFactory()
    settings = connection.get_connection_params()
    settings.pop("cursor_factory", None)
    settings.pop("context", None)
    writer = psycopg2.connect(**settings)
    yield writer
    writer.close()


def write(writer: psycopg2.extensions.connection) -> None:
    writer.cursor().execute(
        "UPDATE governance_organ SET name = name || "
        """'{"en": {"text": "Written elsewhere", "mark": "official"}}'"""
    )


def test_what_is_not_committed_is_no_new_edition(other):
    before = edition()
    write(other)

    assert edition() == before


def test_what_began_first_and_is_committed_last_is_a_new_edition(other):
    write(other)
    with transaction.atomic():
        CommitmentFactory()
    between = edition()
    other.commit()

    assert edition() != between


def test_what_is_rolled_back_is_no_new_edition(other):
    before = edition()
    write(other)
    other.rollback()

    assert edition() == before
