"""Readers without a pointer go everywhere by Tab and Enter, and see where they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.full]

# More steps than the longest of these pages has; whoever takes them is caught.
MANY_STEPS = 600
VALUES = "figure.chart .mark-of-figure"
# What has the keyboard: how it begins, whether it is drawn, and whether a ring is.
HERE = """() => {
  const here = document.activeElement;
  const box = here.getBoundingClientRect();
  const style = getComputedStyle(here);
  return {
    what: here.outerHTML.slice(0, 120),
    ends: here === document.body,
    drawn: box.width > 0 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth,
    ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
}"""


def _steps(page: Page) -> Iterator[None]:
    """Press Tab until the page ends; each stop is on the screen, with a ring."""
    for _step in range(MANY_STEPS):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here["ends"]:
            return
        assert here["drawn"], (page.url, here)
        assert here["ringed"], (page.url, here)
        yield
    pytest.fail(f"Tab never leaves {page.url}")


def _goes_to(page: Page, selector: str) -> None:
    """Press Tab until what ``selector`` finds has the keyboard."""
    for _step in _steps(page):
        if page.evaluate(f"document.activeElement.matches({selector!r})"):
            return
    pytest.fail(f"{selector} has no place in the order of {page.url}")


def _searches(page: Page, words: str, for_page: str) -> None:
    """Type ``words`` into the field of the header and open what is found."""
    _goes_to(page, "header [name=q]")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")
    _goes_to(page, f"main a[href$='{for_page}']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{for_page}")


@pytest.mark.parametrize(("language", "country"), [("en", "Bhutan"), ("ar", "بوتان")])
def test_keyboard_alone_leads_from_home_through_a_country_to_the_values_of_a_chart(
    page: Page, base_url: str, language: str, country: str
) -> None:
    page.goto(f"/{language}/")

    _searches(page, country, "/countries/BTN/")
    stops = sum(1 for _step in _steps(page))
    assert stops >= page.locator("main a:visible").count()
    page.reload()
    _searches(page, "SOC.1", "/indicators/SOC.1/")

    _goes_to(page, VALUES)
    told = page.locator(f"{VALUES}:focus").get_attribute("aria-label") or ""
    assert told.startswith("Vocational training for young textile workers")
    assert told.endswith("32")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_first_stop_of_a_page_leads_past_its_head(
    page: Page, base_url: str, language: str
) -> None:
    page.goto(f"/{language}/countries/")

    _goes_to(page, ".skip-link")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()

    _goes_to(page, "main *")
