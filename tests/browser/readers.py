"""Readers who walk through the portal by its links alone, in a language of theirs."""

from __future__ import annotations

import datetime as dt

from django.utils import translation
from django.utils.translation import gettext, pgettext
from playwright.sync_api import Locator, Page, expect

from tests.browser.watching import scrolls_sideways, watch
from unido_portal.portal import formats

PHONE = {"width": 390, "height": 844}
ELSEWHERE = "http://elsewhere.localhost/"
HTML = "text/html; charset=utf-8"


class Reader:
    """Somebody with a phone who types no address after that of the first page.

    ``page`` is theirs, ``host`` the portal and ``language`` the one that they read.
    Links are followed by what they say in that language, or by where they stand.
    """

    def __init__(self, page: Page, host: str, language: str) -> None:
        self.page = page
        self.host = host
        self.language = language
        self.watched = watch(page, host)
        page.goto(f"{host}/{language}/")

    @property
    def main(self) -> Locator:
        return self.page.locator("main")

    def word(self, message: str, context: str = "") -> str:
        """Return what the interface says for the English ``message``."""
        with translation.override(self.language):
            return pgettext(context, message) if context else gettext(message)

    def day(self, *ymd: int) -> str:
        """Return a day as pages of the language write it."""
        with translation.override(self.language):
            return formats.day(dt.date(*ymd))

    def number(self, value: int) -> str:
        """Return a number as pages of the language write it."""
        with translation.override(self.language):
            return formats.number(value)

    def turns_to(self, section: str) -> None:
        """Choose a section of the main menu by its English name."""
        menu = self.page.get_by_role("navigation", name=self.word("Main"), exact=True)
        menu.get_by_role("link", name=self.word(section), exact=True).click()

    def names_my_country(self, iso3: str) -> None:
        """Go to a country from the form of the front page."""
        self.chooses("Country", iso3)
        self.presses("Show")

    def chooses(self, label: str, code: str) -> None:
        """Choose ``code`` in the field of the content with that English label."""
        self.main.get_by_label(self.word(label), exact=True).select_option(code)

    def presses(self, button: str) -> None:
        """Press the button of the content with that English name."""
        self.main.get_by_role("button", name=self.word(button), exact=True).click()

    def searches(self, words: str) -> None:
        """Type ``words`` into the field at the head of the page and send them."""
        self.page.locator("header [name=q]").fill(words)
        self.page.locator("header [name=q]").press("Enter")

    def follows(self, words: str) -> None:
        """Follow the first link of the content that says ``words`` and no more."""
        self.main.get_by_role("link", name=words, exact=True).first.click()

    def goes_to(self, address: str) -> None:
        """Follow the first link of the content whose address ends so."""
        self.main.locator(f"a[href$='{address}']").first.click()

    def opens_a_page_elsewhere(self, content: str) -> None:
        """Go on in a page of another host that holds ``content``.

        Chromium asks before a page of the world frames one of the reader's own machine,
        where the portal of the tests is served.
        """
        self.page.context.grant_permissions(["local-network-access"])
        page = self.page.context.new_page()
        page.route(
            ELSEWHERE, lambda asked: asked.fulfill(body=content, content_type=HTML)
        )
        page.goto(ELSEWHERE)
        self.goes_on_with(page)

    def goes_on_with(self, page: Page) -> None:
        """Go on in another page of the same browser, and watch it as well."""
        self.page = page
        watch(page, self.host, self.watched)

    def sees(self, *words: str) -> None:
        """Make sure that the page says each of ``words``."""
        for one in words:
            expect(self.main).to_contain_text(one)

    def is_on(self, *words: str) -> None:
        """Make sure that the title of the page says each of ``words``."""
        for one in words:
            expect(self.page.locator("h1")).to_contain_text(one)

    def was_left_in_peace(self) -> bool:
        """Say whether no page complained, called another host, or set a cookie.

        Nor does the page that they end on scroll sideways.
        """
        context = self.page.context
        is_quiet = self.watched.is_quiet and not context.cookies()
        return is_quiet and not scrolls_sideways(self.page)
