"""What axe finds on the pages: nothing serious, in light and dark, left and right."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.kinds import KINDS
from tests.browser.watching import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.full]

SERIOUS = {"serious", "critical"}
ADDRESSES = [address for kind in KINDS for address in kind.addresses]
RULES_OF_COLOURS = ("color-contrast", "link-in-text-block")
# Into so many tests the pages of a language are split, for workers side by side.
PARTS = 2
STAFF = [
    "/admin/",
    "/admin/workplans/activity/",
    "/admin/workplans/progressupdate/add/",
    "/admin/workplans/project/add/",
    "/admin/workplans/activitycontent/add/",
    "/admin/workplans/planversion/",
    "/admin/strategies/commitment/",
    "/admin/governance/document/",
]


def _faults(page: Page, *rules: str) -> list[str]:
    """Return each serious fault as its rule and the element that breaks it.

    With ``rules`` only these are looked at.
    """
    options: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
    if rules:
        options["runOnly"] = {"type": "rule", "values": rules}
    return [
        f"{page.url} {found['id']}: {node['target']}"
        for found in Axe().run(page, options=options).response["violations"]
        if found["impact"] in SERIOUS
        for node in found["nodes"]
    ]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("language", ["en", "zh-hans", "ar"])
def test_public_pages_have_no_serious_fault_of_accessibility(
    page: Page, base_url: str, language: str, part: int
) -> None:
    faults = []

    for address in ADDRESSES[part::PARTS]:
        page.emulate_media(color_scheme="light")
        page.goto(f"/{language}/{address}")
        faults += _faults(page)
        page.emulate_media(color_scheme="dark")
        faults += _faults(page, *RULES_OF_COLOURS)

    assert faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_of_staff_have_no_serious_fault_of_accessibility(
    page: Page,
    base_url: str,
    passwords: dict[str, tuple[str, str]],
    scheme: str,
) -> None:
    page.emulate_media(color_scheme=scheme)
    sign_in(page, passwords["administrator"])
    faults = []

    for path in STAFF:
        page.goto(path)
        faults += _faults(page)

    assert faults == []
