"""What lists cost: as many queries for many rows as for few."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.api.asking import RESOURCES, ask
from tests.api.rows import AT_MOST, ROWS
from tests.factories.reference import CountryFactory
from unido_portal.core import statistics

MOST_QUERIES = 6


def queries_of(name: str) -> tuple[int, int]:
    with CaptureQueriesContext(connection) as queries:
        answer = ask(f"{name}/?page_size=1000")
    return len(answer["results"]), len(queries)


@pytest.mark.full
@pytest.mark.django_db
@pytest.mark.parametrize("name", RESOURCES)
def test_a_list_of_a_thousand_rows_asks_no_more_than_one_of_ten(name):
    CountryFactory.reset_sequence(0, force=True)
    ROWS[name](10)
    rows_before, few = queries_of(name)

    ROWS[name](AT_MOST.get(name, 1000) - 10)
    statistics.refresh()
    rows_after, many = queries_of(name)

    assert rows_after > rows_before >= 10
    assert rows_after >= AT_MOST.get(name, 1000)
    assert many == few
    assert many <= MOST_QUERIES
