"""The brief of a country prints on two pages in each language, on shorter paper too."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from unido_portal.core.languages import CODES

pytestmark = [pytest.mark.browser, pytest.mark.full]

# Those with the longest briefs: facts of several programmes and groups, and much
# demonstration data besides.
COUNTRIES = ["NPL", "EGY", "ETH", "KHM", "ZMB", "SEN", "PER"]
# One object of a printed file is one page; the tree of the pages is "/Pages".
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
# Points of an A4 page, 210 by 297 mm, as far as a printed file rounds them.
_A4 = re.compile(rb"/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]")


@pytest.mark.parametrize("language", CODES)
def test_briefs_print_on_two_pages(page: Page, base_url: str, language: str) -> None:
    pages = {}
    for country in COUNTRIES:
        page.goto(f"{base_url}/{language}/countries/{country}/brief/")
        for paper in ("A4", "Letter"):
            pages[country, paper] = len(_PAGE.findall(page.pdf(format=paper)))

    assert {one for one, count in pages.items() if not 1 <= count <= 2} == set()


def test_brief_asks_for_a4(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/en/countries/NPL/brief/")

    assert _A4.search(page.pdf(prefer_css_page_size=True))


@pytest.mark.parametrize("country", ["SEN", "PER"])
def test_brief_keeps_its_figures_by_sex(
    page: Page, base_url: str, country: str
) -> None:
    page.goto(f"{base_url}/en/countries/{country}/brief/")

    heads = page.get_by_role("columnheader").all_inner_texts()

    assert {"Women", "Men"} <= set(heads)
