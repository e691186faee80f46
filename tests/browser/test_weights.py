"""No kind of page is heavy for a slow line, or asks much of the database."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from tests import databases
from tests.browser.kinds import KINDS
from tests.browser.weighing import MOST_BYTES, MOST_QUERIES, queries_of, weigh

pytestmark = [pytest.mark.browser, pytest.mark.full]


@pytest.fixture
def facts_and_demonstration(
    served_database: str, django_db_blocker: Any
) -> Iterator[None]:
    """Ask the database that has both; nothing is written."""
    with django_db_blocker.unblock(), databases.using(served_database):
        yield


# Russian is the heaviest language: its letters take two bytes.
@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_kind_of_page_travels_in_100_kb(
    page: Page, base_url: str, language: str
) -> None:
    weights = {
        address: weigh(page, f"{base_url}/{language}/{address}").all
        for kind in KINDS
        for address in kind.addresses
    }

    heavy = {one: size for one, size in weights.items() if size > MOST_BYTES}
    assert heavy == {}


@pytest.mark.usefixtures("facts_and_demonstration")
def test_every_kind_of_page_asks_the_database_ten_times_at_most(client: Client) -> None:
    asked = {
        address: queries_of(client, f"/en/{address}", kind.status)
        for kind in KINDS
        for address in kind.addresses
    }

    many = {one: queries for one, queries in asked.items() if queries > MOST_QUERIES}
    assert many == {}
