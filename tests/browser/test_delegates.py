"""What delegates do beside their journeys: change the language, read on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.watching import scrolls_sideways, watch

pytestmark = [pytest.mark.browser, pytest.mark.full]

TABLE = "/documents/a-77-6-sect-10/tables"


def test_from_a_resolution_to_the_printed_words_of_table_10_4(
    page: Page, base_url: str
) -> None:
    page.goto("/en/decisions/")
    page.get_by_role("link", name="A/RES/76/258").click()
    page.locator("main a[href$='/work-plans/ohrlls-ppb-2023/']").click()
    page.get_by_role("link", name="Results", exact=True).first.click()
    expect(page.locator("main")).to_contain_text("20 in all")
    page.get_by_role("link", name="Table 10.4, 2023 (planned)").click()
    page.locator("main dd a", has_text="Table 10.4.").click()
    expect(page.locator("#r1-y2023")).to_contain_text("A further 10 least developed")
    expect(page.locator("#r1-y2023")).to_be_in_viewport()


def test_another_language_leaves_the_reader_on_the_country(
    page: Page, base_url: str
) -> None:
    page.goto("/en/countries/BTN/")
    page.locator(".languages summary").click()
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url(f"{base_url}/zh-hans/countries/BTN/")
    expect(page.locator("h1")).to_contain_text("不丹")
    page.locator(".languages summary").click()
    page.get_by_role("link", name="Français").click()
    expect(page).to_have_url(f"{base_url}/fr/countries/BTN/")
    expect(page.locator("h1")).to_contain_text("Bhoutan")


def test_cell_that_disagrees_leads_to_both_numbers(page: Page, base_url: str) -> None:
    page.goto(f"/en{TABLE}/table-10.16/")
    cell = page.locator("#r1-expenditure_2021")
    expect(cell).to_contain_text("5 778.4")
    cell.locator("a.differs").click()
    expect(page.locator("main table")).to_contain_text("Table 10.21")
    expect(page.locator("main table")).to_contain_text("5 778.3")


@pytest.mark.parametrize(
    "path",
    [
        "/en/",
        "/en/strategies/mic-sf/",
        "/en/work-plans/mic-wp/",
        "/en/work-plans/ohrlls-ppb-2023/resources/",
        "/en/countries/ETH/",
        "/fr/countries/ETH/brief/",
        "/ar/work-plans/ldc-ip/",
    ],
)
def test_phone_shows_the_page_without_scrolling_sideways(
    page: Page, base_url: str, path: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(path)
    assert not scrolls_sideways(page)


@pytest.mark.parametrize(
    "path", ["/", "/work-plans/mic-wp/", f"{TABLE}/table-10.16/", "/countries/ETH/"]
)
def test_arabic_page_reads_from_the_right_and_asks_nobody_else(
    page: Page, base_url: str, path: str
) -> None:
    watched = watch(page, base_url)
    page.goto(f"/ar{path}")
    heading = page.locator("h1").bounding_box()
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert heading is not None
    assert heading["x"] + heading["width"] > page.viewport_size["width"] / 2
    assert watched.is_quiet, watched


def test_documentation_of_the_api_opens_from_our_own_host(
    page: Page, base_url: str
) -> None:
    watched = watch(page, base_url)
    page.goto("/en/")
    page.get_by_role("contentinfo").get_by_role("link", name="API").click()
    expect(page.locator("#swagger-ui .opblock").first).to_be_visible(timeout=30_000)
    expect(page.locator("#swagger-ui")).to_contain_text("/api/v1/observations/")
    assert watched.is_quiet, watched


def test_country_is_remembered_on_the_device_when_asked_and_forgotten_when_asked(
    page: Page, base_url: str
) -> None:
    page.goto("/en/")
    page.get_by_label("Country", exact=True).select_option("ZMB")
    page.get_by_label("Remember it on this device").check()
    page.get_by_role("button", name="Show").click()
    expect(page.locator("h1")).to_contain_text("Zambia")
    page.goto("/en/")
    page.get_by_role("button", name="Forget it").click()
    page.goto("/en/")
    expect(page.locator("[data-my-country-known]")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0


def test_country_that_nobody_asked_to_remember_is_not_remembered(
    page: Page, base_url: str
) -> None:
    page.goto("/en/")
    page.get_by_label("Country", exact=True).select_option("ZMB")
    page.get_by_role("button", name="Show").click()
    page.goto("/en/")
    expect(page.locator("[data-my-country-known]")).to_be_hidden()
    assert page.context.cookies() == []
