"""The demonstration on the loaded facts, in a database of its own."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from tests import databases
from unido_portal.portal.demo.loading import load


@pytest.fixture(scope="session")
def _database_with_demo(_database_with_facts: str, django_db_blocker) -> Iterator[str]:
    with django_db_blocker.unblock():
        name = f"{_database_with_facts}_demo"
        databases.clone(name, of=_database_with_facts)
        with databases.using(name):
            load()
        yield name
        databases.drop(name)


@pytest.fixture
def demo(_database_with_demo: str, django_db_blocker) -> Iterator[None]:
    """Run the test on facts and demonstration; what it writes is rolled back."""
    with (
        django_db_blocker.unblock(),
        databases.using(_database_with_demo),
        transaction.atomic(),
    ):
        yield
        transaction.set_rollback(True)
