"""The brief of a country prints on two pages, whatever the paper and the language."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from unido_portal.core.languages import CODES

pytestmark = [pytest.mark.browser, pytest.mark.full]

# Two of which the facts tell much, and two with much demonstration data besides.
COUNTRIES = ["NPL", "EGY", "SEN", "PER"]
# One object of a printed file is one page; the tree of the pages is "/Pages".
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("country", COUNTRIES)
def test_brief_prints_on_two_pages(
    page: Page, base_url: str, country: str, language: str
) -> None:
    page.goto(f"{base_url}/{language}/countries/{country}/brief/")

    printed = {paper: page.pdf(format=paper) for paper in ("A4", "Letter")}

    pages = {paper: len(_PAGE.findall(file)) for paper, file in printed.items()}
    assert all(1 <= count <= 2 for count in pages.values()), pages


@pytest.mark.parametrize("country", ["SEN", "PER"])
def test_brief_keeps_its_figures_by_sex(
    page: Page, base_url: str, country: str
) -> None:
    page.goto(f"{base_url}/en/countries/{country}/brief/")

    heads = page.get_by_role("columnheader").all_inner_texts()

    assert {"Women", "Men"} <= set(heads)
