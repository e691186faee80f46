"""A filtered list as a reader meets it: its form, its sentence, rows and addresses."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

# The rows of the list begin a new line; those of the timetable's table do not.
ACTIVITIES = r'<th scope="row">\s+<a href="/[\w-]+/activities/([^/"]+)/"'
# For each list, its address in English and what tells the code of a row on its page.
LISTS = {
    "decisions": (
        "decisions/",
        r'<th scope="row"><a href="/[\w-]+/decisions/([^/"]+)/"',
    ),
    "commitments": (
        "commitments/",
        r'<th scope="row"><a href="/[\w-]+/commitments/([^/"]+)/"',
    ),
    "consultations": ("consultations/", r'<section id="([^"]+)"'),
    "recommendations": ("recommendations/", r'<section id="([^"]+)"'),
    "documents": ("documents/", r'<li>\s*<a href="/[\w-]+/documents/([^/"]+)/"'),
    "partners": ("partners/", r'<li><a href="/[\w-]+/partners/([^/"]+)/"'),
    "countries": ("countries/", r'<li>\s*<a href="/[\w-]+/countries/(\w{3})/"'),
    "initiatives": ("initiatives/", r'<section id="([^"]+)"'),
    "indicators": ("indicators/", r'<li>\s*<a href="/[\w-]+/indicators/([^/"]+)/"'),
    "mic-wp": ("work-plans/mic-wp/", ACTIVITIES),
    "ldc-ip": ("work-plans/ldc-ip/", ACTIVITIES),
}


class ListPage(HTMLParser):
    """One page of a filtered list.

    ``options`` has the values that each filter offers, ``dates`` the names of filters
    by a day, ``found`` the sentence on what was found and ``chips`` the addresses that
    take a filter away.
    """

    def __init__(self, client: Any, url: str) -> None:
        super().__init__()
        response = client.get(url)
        assert response.status_code == 200, url
        self.text = response.content.decode()
        self.options: dict[str, list[str]] = {}
        self.chosen: dict[str, str] = {}
        self.dates: list[str] = []
        self.hidden: dict[str, str] = {}
        self.chips: list[str] = []
        self.found = ""
        self.next = ""
        self.api = ""
        self._select = ""
        self._in_found = False
        self.feed(self.text)
        self.found = " ".join(self.found.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "select":
            self._select = given["name"]
            self.options[self._select] = []
        elif tag == "option" and self._select:
            if given["value"] and "disabled" not in given:
                self.options[self._select].append(given["value"])
            if "selected" in given:
                self.chosen[self._select] = given["value"]
        elif tag == "input" and given.get("type") == "date":
            self.dates.append(given["name"])
        elif tag == "input" and given.get("type") == "hidden":
            self.hidden[given["name"]] = given["value"]
        elif tag == "p":
            self._in_found = given.get("class") == "found"
        elif tag == "a" and given.get("class") == "chip":
            self.chips.append(given["href"])
        elif tag == "a" and given.get("rel") == "next":
            self.next = given["href"]
        elif tag == "a" and "/api/v1/" in given["href"] and "://" in given["href"]:
            self.api = given["href"]

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""
        elif tag == "p":
            self._in_found = False

    def handle_data(self, data: str) -> None:
        if self._in_found:
            self.found += data


def codes_on(client: Any, url: str, pattern: str) -> list[str]:
    """Return the codes of the rows on the page at ``url`` and on those that follow."""
    codes: list[str] = []
    while True:
        page = ListPage(client, url)
        codes += re.findall(pattern, page.text)
        if not page.next:
            return codes
        url = url.partition("?")[0] + page.next


def codes_in_api(client: Any, address: str) -> list[str]:
    """Return the codes of the rows that the API answers at ``address``, all pages."""
    codes: list[str] = []
    while address:
        parts = urlsplit(address)
        response = client.get(f"{parts.path}?{parts.query}")
        assert response.status_code == 200, response.content
        answer = response.json()
        codes += [
            next(row[key] for key in ("code", "slug", "iso3") if key in row)
            for row in answer["results"]
        ]
        address = answer["next"]
    return codes
