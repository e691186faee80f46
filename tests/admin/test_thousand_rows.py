"""What the admin site asks of the database when every table has a thousand rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import databases
from tests.admin.many import FIRST, ROWS, fill_all
from tests.admin.pages import address, edited, signed_in
from unido_portal.core import statistics

pytestmark = pytest.mark.full

MOST = 30
# More than any list of choices of the house has, and than a person reads through.
OPTIONS = 100


@pytest.fixture(scope="module")
def _full_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    with django_db_blocker.unblock():
        empty = databases.current_name()
        name = f"{empty}_thousands"
        databases.clone(name, of=empty)
        with databases.using(name), transaction.atomic():
            fill_all()
        with databases.using(name):
            statistics.refresh()
        yield name
        databases.drop(name)


@pytest.fixture
def client(_full_database: str, django_db_blocker: Any) -> Iterator[Client]:
    """A browser of an administrator, where every table has a thousand rows."""
    with (
        django_db_blocker.unblock(),
        databases.using(_full_database),
        transaction.atomic(),
    ):
        client = signed_in("administrator")
        client.get("/admin/")
        yield client
        transaction.set_rollback(True)


def _asked(client: Client, page: str) -> tuple[int, Any]:
    """Return how many queries ``page`` takes, and its answer."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(page)
    assert answer.status_code == 200, page
    return len(queries), answer


def _filters(answer: Any) -> Iterator[str]:
    """Yield the address of the first choice of each filter of a list."""
    shown = answer.context["cl"]
    for one in shown.filter_specs:
        choices = [choice for choice in one.choices(shown) if not choice["selected"]]
        yield from (choice["query_string"] for choice in choices[:1])


@pytest.mark.parametrize("label", edited())
def test_list_of_a_thousand_rows_asks_at_most_thirty_times(
    client: Client, label: str
) -> None:
    page = address(edited()[label], "changelist")
    first, answer = _asked(client, page)
    others = ["?p=2", "?q=a", *_filters(answer)]

    asked = {"": first} | {other: _asked(client, page + other)[0] for other in others}

    assert answer.context["cl"].result_count >= ROWS
    assert {other: count for other, count in asked.items() if count > MOST} == {}


@pytest.mark.parametrize("label", edited())
def test_form_among_thousands_asks_at_most_thirty_times_and_lists_no_thousand(
    client: Client, label: str
) -> None:
    count, answer = _asked(client, address(edited()[label], "change", FIRST + 7))
    lists = re.findall(r"<select.*?</select>", answer.content.decode(), re.DOTALL)

    assert count <= MOST
    assert max((one.count("<option") for one in lists), default=0) <= OPTIONS
