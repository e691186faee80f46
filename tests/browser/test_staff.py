"""What staff do: sign in with their roles, edit, and meet each other's edits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.watching import sign_in, watch

pytestmark = pytest.mark.browser

COMMITMENTS = "/admin/strategies/commitment/"
NOTE = "[name=note_en]"


def open_commitment(page: Page, code: str) -> None:
    page.goto(COMMITMENTS)
    page.locator("#result_list a", has_text=code).first.click()
    expect(page.locator("[name=row_version], .readonly").first).to_be_attached()


@pytest.mark.full
@pytest.mark.parametrize("role", ["editor", "reviewer", "publisher", "administrator"])
def test_role_signs_in_and_finds_the_lists(
    page: Page, base_url: str, passwords: dict[str, tuple[str, str]], role: str
) -> None:
    sign_in(page, passwords[role])
    expect(page).to_have_url(f"{base_url}/admin/")
    expect(page.locator("#content")).to_contain_text("Commitments")


def test_auditor_reads_and_finds_nothing_to_save(
    page: Page, base_url: str, passwords: dict[str, tuple[str, str]]
) -> None:
    sign_in(page, passwords["auditor"])
    open_commitment(page, "C-01")
    expect(page.locator("#content")).to_contain_text("C-01")
    expect(page.locator("[name=_save]")).to_have_count(0)
    expect(page.locator("#content textarea")).to_have_count(0)


@pytest.fixture
def other(browser: Browser, base_url: str) -> Iterator[Page]:
    """A second person at a browser of their own."""
    context = browser.new_context(base_url=base_url)
    yield context.new_page()
    context.close()


def test_second_of_two_editors_is_refused_and_keeps_what_they_typed(
    page: Page, other: Page, base_url: str, passwords: dict[str, tuple[str, str]]
) -> None:
    sign_in(page, passwords["editor"])
    sign_in(other, passwords["administrator"])
    open_commitment(page, "C-05")
    open_commitment(other, "C-05")
    other.locator(NOTE).fill("First to save")
    other.locator("[name=_continue]").click()
    expect(other.locator(NOTE)).to_have_value("First to save")
    page.locator(NOTE).fill("Typed at the same time")
    page.locator("[name=_save]").click()
    expect(page.locator("#content")).to_contain_text("changed by somebody else")
    expect(page.locator(NOTE)).to_have_value("Typed at the same time")
    other.reload()
    expect(other.locator(NOTE)).to_have_value("First to save")


@pytest.mark.full
def test_sixth_wrong_password_is_refused_with_a_sentence(
    page: Page, base_url: str
) -> None:
    stranger = ("nobody@portal.example", "not the password")
    for _time in range(5):
        sign_in(page, stranger, "/accounts/login/")
        expect(page.locator("main form")).to_be_visible()
    sign_in(page, stranger, "/accounts/login/")
    expect(page.locator("main")).to_contain_text("Please wait 5 minutes")


@pytest.mark.full
@pytest.mark.parametrize("language", ["en", "ar"])
def test_admin_asks_no_other_host_and_breaks_no_rule(
    page: Page, base_url: str, passwords: dict[str, tuple[str, str]], language: str
) -> None:
    watched = watch(page, base_url)
    sign_in(page, passwords["administrator"])
    page.locator("#admin-language").select_option(language)
    page.locator(
        "form:has(#admin-language) button, form:has(#admin-language) [type=submit]"
    ).first.click()
    open_commitment(page, "C-02")
    direction = page.evaluate("getComputedStyle(document.body).direction")
    assert direction == ("rtl" if language == "ar" else "ltr")
    assert watched.is_quiet, watched


@pytest.mark.full
def test_front_page_plan_and_table_break_no_rule(page: Page, base_url: str) -> None:
    watched = watch(page, base_url)
    for path in ("", "work-plans/mic-wp/", "work-plans/ohrlls-ppb-2023/resources/"):
        page.goto(f"/en/{path}")
    assert watched.is_quiet, watched
