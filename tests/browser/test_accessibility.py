"""What axe finds on the pages: nothing serious, in light and dark, left and right."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.watching import sign_in
from tests.systems.test_pages_of_the_contract import PROMISED

pytestmark = [pytest.mark.browser, pytest.mark.full]

SERIOUS = {"serious", "critical"}
# Charts as they stand in a frame of another site.
FRAMES = [
    "countries/graduation/charts/members-over-time/",
    "strategies/mtpf-2022-2025/charts/shares-of-delivery/",
]
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


def _faults(page: Page) -> list[str]:
    """Return each serious fault as its rule and the element that breaks it."""
    return [
        f"{page.url} {found['id']}: {node['target']}"
        for found in Axe().run(page).response["violations"]
        if found["impact"] in SERIOUS
        for node in found["nodes"]
    ]


# Other letters and directions have no colours of their own.
@pytest.mark.parametrize(
    ("language", "scheme"),
    [("en", "light"), ("en", "dark"), ("zh-hans", "light"), ("ar", "light")],
)
def test_public_pages_have_no_serious_fault_of_accessibility(
    page: Page, base_url: str, language: str, scheme: str
) -> None:
    page.emulate_media(color_scheme=scheme)
    faults = []

    for path in [*PROMISED, *FRAMES]:
        page.goto(f"/{language}/{path}")
        faults += _faults(page)

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
