"""The brief of a country prints on two pages, whatever the paper and the language."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page

from tests import databases
from tests.served import serving

pytestmark = [pytest.mark.browser, pytest.mark.full]

COUNTRIES = ["NPL", "KHM", "EGY", "COL", "TGO", "BTN"]
LANGUAGES = ["en", "zh-hans", "ar", "fr"]
# One object of a printed file is one page; the tree of the pages is "/Pages".
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


@pytest.fixture(scope="module")
def with_demonstration(
    _database_with_facts: str,
    tmp_path_factory: pytest.TempPathFactory,
    django_db_blocker: Any,
) -> Iterator[str]:
    """The address of the portal with demonstration data beside the facts."""
    name = f"{_database_with_facts}_printed"
    with django_db_blocker.unblock():
        databases.clone(name, of=_database_with_facts)
    subprocess.run(
        [sys.executable, "manage.py", "load_demo"],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DATABASE_URL": databases.url_of(name)},
        check=True,
        capture_output=True,
    )
    with serving(name, tmp_path_factory.mktemp("static")) as address:
        yield address
    with django_db_blocker.unblock():
        databases.drop(name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", COUNTRIES)
def test_brief_prints_on_two_pages(
    page: Page, with_demonstration: str, country: str, language: str
) -> None:
    page.goto(f"{with_demonstration}/{language}/countries/{country}/brief/")

    printed = {paper: page.pdf(format=paper) for paper in ("A4", "Letter")}

    pages = {paper: len(_PAGE.findall(file)) for paper, file in printed.items()}
    assert all(1 <= count <= 2 for count in pages.values()), pages
