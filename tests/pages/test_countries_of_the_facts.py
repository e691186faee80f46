"""What the facts say of a country is told first on its page."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.pages.countries import NOTHING_OWED, told
from tests.systems.reading import page

pytestmark = pytest.mark.usefixtures("facts")


@pytest.mark.parametrize(
    ("iso3", "expected"),
    [
        ("EGY", "1 activity, 1 work plan, 2 country programmes."),
        ("ZMB", "1 country programme."),
        ("BGD", "No work of UNIDO in the country is recorded"),
        ("BGD", "graduation is scheduled for 24 November 2026 and not confirmed."),
        ("BTN", "it is no member from 13 December 2023."),
        ("COL", NOTHING_OWED),
    ],
)
def test_facts_of_a_country_are_told_first(
    client: Client, iso3: str, expected: str
) -> None:
    assert expected in " ".join(told(client, f"countries/{iso3}/"))


def test_list_of_contents_leads_to_parts_that_the_page_has(client: Client) -> None:
    main = page(client, "countries/EGY/").main
    places = {one.attributes.get("id") for one in main.all()}
    targets = [one.attributes["href"] for one in main.all("a")]

    assert {one[1:] for one in targets if one.startswith("#")} <= places
