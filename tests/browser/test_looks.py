"""Heads of tables stay, pages fit narrow windows, and forced colours tell the same."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS
from tests.browser.watching import scrolls_sideways, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.full]

TABLES = "documents/a-77-6-sect-10/tables"
# How far the head of the columns, the corner and the name of the last row are from
# the edges of the region, once it is moved to its other end; none where nothing moves.
_KEPT = """
() => [...document.querySelectorAll(".table-scroll:has(table)")].flatMap(region => {
  const rtl = getComputedStyle(region).direction === "rtl";
  const across = region.scrollWidth - region.clientWidth;
  const down = region.scrollHeight - region.clientHeight;
  region.scrollTo(rtl ? -across : across, down);
  const edge = region.getBoundingClientRect();
  const side = one => {
    const place = one.getBoundingClientRect();
    return rtl ? edge.right - place.right : place.left - edge.left;
  };
  const head = region.querySelector("thead");
  const names = [...region.querySelectorAll("tbody th[scope=row]:first-child")];
  const kept = [];
  if (head && down > 60) kept.push(head.getBoundingClientRect().top - edge.top);
  if (names.length && across) kept.push(side(names.pop()), side(head.rows[0].cells[0]));
  return kept;
})
"""
# The captions, and what the list of activities says first of each, that are not seen
# whole before a table is moved.
_CUT = """
() => [...document.querySelectorAll(".table-scroll:has(table)")].flatMap(region => {
  const edge = region.getBoundingClientRect();
  const seen = [region.querySelector("caption")];
  if (region.previousElementSibling?.matches("form, .chips, .found"))
    seen.push(...region.querySelectorAll("th[scope=row]:first-child + td"));
  return seen.filter(one => {
    const place = one.getBoundingClientRect();
    return place.left < edge.left - 1 || place.right > edge.right + 1;
  }).map(one => one.textContent);
})
"""
_FILL = "one => getComputedStyle(one).fill"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_names_of_rows_and_columns_stay_on_a_phone(
    page: Page, base_url: str, language: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    found: dict[str, list[float]] = {}

    for path in [
        *(f"{TABLES}/table-10.{number}/" for number in (1, 6, 16, 21)),
        f"{TABLES}/annex-1/",
        "work-plans/mic-wp/",
        "commitments/",
    ]:
        page.goto(f"/{language}/{path}")
        found[path] = page.evaluate(_KEPT)

    assert all(found.values())
    assert {
        path for path, kept in found.items() if not all(abs(one) < 3 for one in kept)
    } == set()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_captions_and_where_activities_stand_fit_a_phone(
    page: Page, base_url: str, language: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    cut = []

    for path in ("work-plans/demo-2026/", "work-plans/ohrlls-ppb-2023/resources/"):
        page.goto(f"/{language}/{path}")
        cut += page.evaluate(_CUT)

    assert cut == []


def test_steps_between_the_pages_of_a_list_fit_a_narrow_window(
    page: Page, base_url: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 600})

    page.goto("/ru/documents/a-77-6-sect-10/?page=2")

    assert page.locator(".pagination").count()
    assert not scrolls_sideways(page)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_page_scrolls_sideways_at_four_times_its_size(
    page: Page, base_url: str, language: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    wide = []

    for address in [one.facts for one in KINDS if one.facts is not None]:
        page.goto(f"/{language}/{address}", wait_until="domcontentloaded")
        if scrolls_sideways(page):
            wide.append(address)

    assert wide == []


def test_forced_colours_keep_the_parts_of_a_column_and_the_frame_apart(
    page: Page,
    base_url: str,
    passwords: dict[str, tuple[str, str]],
) -> None:
    page.emulate_media(forced_colors="active")
    sign_in(page, passwords["editor"], "/en/about/components/")
    columns = page.locator("#component-chart li[lang=en]")

    fills = {
        part: columns.locator(f".paint--{part}").first.evaluate(_FILL)
        for part in ("women", "men", "other", "untold")
    }
    frame = page.locator(".site-header").first.evaluate(
        "one => getComputedStyle(one).borderBottomWidth"
    )

    assert len(set(fills.values())) == 4, fills
    assert frame == "1px"
