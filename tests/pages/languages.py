"""The words of a page, each with the language in which it says they are."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from typing import Any

from django.urls import resolve

_LINK = re.compile(r'<a[^>]* href="([^"]+)"')
_VOID = frozenset(["br", "col", "hr", "img", "input", "link", "meta", "wbr"])
# Elements that stand within a sentence; any other one begins or ends one.
_INLINE = frozenset(["a", "abbr", "bdi", "em", "span", "strong", "time"])
# What an element of these holds is no sentence: a code, an address, a value to copy.
_NO_WORDS = frozenset(["code", "kbd", "pre", "samp", "script", "style"])


class _Words(HTMLParser):
    """Collects the text of a page with the ``lang`` that holds for it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        around = self.open[-1][1] if self.open else ""
        self._end_sentence(tag)
        if tag not in _VOID:
            self.open.append((tag, dict(attrs).get("lang") or around))

    def handle_endtag(self, tag: str) -> None:
        self._end_sentence(tag)
        while self.open:
            if self.open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if self.open and not _NO_WORDS & {tag for tag, _language in self.open}:
            self.found.append((self.open[-1][1], data))

    def _end_sentence(self, tag: str) -> None:
        if tag not in _INLINE:
            self.found.append(("", "\n"))


def words_in(page: str, language: str) -> str:
    """Return what the page says in ``language``; other languages leave a line break."""
    parser = _Words()
    parser.feed(page)
    return "".join(
        words if spoken == language else "\n" for spoken, words in parser.found
    )


def pages(client: Any, language: str, of_a_kind: int) -> dict[str, str]:
    """Follow the links from the front page; return each page by its address.

    Of the pages that share the name of an address, ``of_a_kind`` are read.
    """
    waiting = [f"/{language}/"]
    known = set(waiting)
    counted: dict[str | None, int] = {}
    found = {}
    while waiting:
        here = waiting.pop(0)
        response = client.get(here)
        assert response.status_code == 200, f"{here} answers {response.status_code}"
        found[here] = response.content.decode()
        for link in _LINK.findall(found[here]):
            there = html.unescape(link).partition("#")[0].partition("?")[0]
            if there in known or not there.startswith(f"/{language}/"):
                continue
            name = resolve(there).url_name
            if counted.get(name, 0) < of_a_kind:
                counted[name] = counted.get(name, 0) + 1
                known.add(there)
                waiting.append(there)
    return found
