"""The words of a page, each with the language in which it says they are."""

from __future__ import annotations

import html
import json
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.apps import apps
from django.urls import resolve
from django.utils import translation

from unido_portal.core.languages import CODES

_LINK = re.compile(r'<a[^>]* href="([^"]+)"')
_LISTED = re.compile(r"<loc>([^<]+)</loc>")
_VOID = frozenset(["br", "col", "hr", "img", "input", "link", "meta", "wbr"])
# Elements that stand within a sentence; any other one begins or ends one. The lines of
# a name in a drawing are elements of their own (``text``).
_INLINE = frozenset(["a", "abbr", "bdi", "em", "span", "strong", "text", "time"])
# What an element of these holds is no sentence: a code, an address, a value to copy.
_NO_WORDS = frozenset(["code", "id", "kbd", "pre", "samp", "script", "style"])
# Attributes that are read out or shown.
_SPOKEN = frozenset(
    ["abbr", "alt", "aria-description", "aria-label", "label", "placeholder", "title"]
)
_SPOKEN_META = frozenset(
    ["description", "og:description", "og:site_name", "og:title", "twitter:title"]
)

# What programs are told of a page that is words.
_TOLD = frozenset(["alternateName", "author", "description", "name"])

# Kinds of pages of which there are more than forty. The first few of each are read in
# all six languages; each other one in one language that is not English, by turns. The
# pages of one thing share their turn, so that what only its own page leads to is found.
BY_TURNS = frozenset(
    [
        *("citation", "document", "document-cell", "indicator", "partner"),
        *("country", "country-brief", "country-feed", "country-file"),
    ]
)
FIRST = 5

# A style of its own, which the policy for contents of pages forbids.
_STYLE = re.compile(r"<style|<[a-z][^>]* style=")


class Said(NamedTuple):
    """Words of a page, and the language in which the page says that they are.

    A piece is what stands between two tags; it may be part of a sentence only.
    """

    language: str
    words: str
    is_piece: bool = False


class _Words(HTMLParser):
    """Collects the sentences, labels and single pieces of text of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.silent = 0
        self.is_data = False
        self.sentence: list[str] = []
        self.found: set[Said] = set()

    @property
    def language(self) -> str:
        """The language that holds where the page has been read to."""
        return self.open[-1][1] if self.open else ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value for name, value in attrs if value}
        language = told.get("lang") or told.get("xml:lang") or self.language
        if tag not in _INLINE or language != self.language:
            self.end_sentence()
        self.found.update(Said(language, words) for words in _spoken(tag, told))
        if tag not in _VOID:
            self.open.append((tag, language))
            self.silent += tag in _NO_WORDS
            self.is_data = told.get("type") == "application/ld+json"

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.end_sentence()
        before = self.language
        while self.open:
            last, _language = self.open.pop()
            self.silent -= last in _NO_WORDS
            if last == tag:
                break
        if self.language != before:
            self.end_sentence(before)

    def handle_data(self, data: str) -> None:
        if self.is_data and self.open[-1][0] == "script":
            self.found.update(
                Said(self.language, words) for words in _told(json.loads(data))
            )
        elif self.open and not self.silent:
            is_line = self.open[-1][0] == "text"
            self.sentence.append(f" {data}" if is_line else data)
            self.add(self.language, data, is_piece=True)

    def end_sentence(self, language: str | None = None) -> None:
        """Add what was said since the last end, in ``language`` or that of here."""
        sentence = "".join(self.sentence)
        self.add(self.language if language is None else language, sentence)
        self.sentence.clear()

    def add(self, language: str, words: str, *, is_piece: bool = False) -> None:
        """Add one piece or sentence, unless it holds nothing."""
        words = re.sub("[ \n\t]+", " ", words).strip(" ")
        if words:
            self.found.add(Said(language, words, is_piece))


def _spoken(tag: str, told: dict[str, str]) -> Iterator[str]:
    for name, value in told.items():
        if name in _SPOKEN:
            yield value
    if tag == "meta" and _SPOKEN_META & {told.get("name"), told.get("property")}:
        yield told.get("content", "")
    if tag == "input" and told.get("type") in ("button", "reset", "submit"):
        yield told.get("value", "")


def _told(data: Any) -> Iterator[str]:
    """Yield the words among structured ``data``, however deep."""
    if isinstance(data, list):
        for one in data:
            yield from _told(one)
    elif isinstance(data, dict):
        for name, value in data.items():
            if name in _TOLD and isinstance(value, str):
                yield value
            else:
                yield from _told(value)


def said_on(page: str) -> set[Said]:
    """Return what ``page`` says: sentences, and also each piece of text by itself.

    Labels and descriptions that stand in attributes are among them. What is marked to
    be in no language (``zxx``) is left out.
    """
    parser = _Words()
    parser.feed(page)
    parser.end_sentence()
    return {said for said in parser.found if said.language != "zxx"}


def pages(client: Any, language: str, of_a_kind: int) -> dict[str, str]:
    """Follow the links from the front page; return each page by its address.

    Of the pages that share the name of an address, ``of_a_kind`` are read.
    """
    counted: Counter[str | None] = Counter()

    def is_read(address: str) -> bool:
        name = resolve(address).url_name
        counted[name] += 1
        return counted[name] <= of_a_kind

    return dict(_walk(client, language, [f"/{language}/"], is_read))


def every_page(client: Any, language: str) -> Iterator[tuple[str, str]]:
    """Yield every page of ``language``, with its address: listed, or led to by links.

    Of the kinds in ``BY_TURNS`` the first ones, and those whose turn it is. Citations
    are not listed, and links may lead to one only from pages whose turn it is not.
    """
    counted: Counter[str | None] = Counter()
    others = [code for code in CODES if code != "en"]

    def is_read(address: str) -> bool:
        name = resolve(urlsplit(address).path).url_name
        counted[name] += 1
        if name not in BY_TURNS or counted[name] <= FIRST:
            return True
        thing = address.removeprefix(f"/{language}/")
        if name != "document-cell":
            thing = "/".join(thing.split("/")[:2])
        return others[zlib.crc32(thing.encode()) % len(others)] == language

    map_of_pages = client.get(f"/sitemap-{language}.xml").content.decode()
    listed = [
        html.unescape(one).removeprefix("http://testserver")
        for one in _LISTED.findall(map_of_pages)
    ]
    with translation.override(language):
        citations = apps.get_model("governance", "Citation").objects.all()
        places = [one.get_absolute_url() for one in citations]
    yield from _walk(client, language, [*listed, *places], is_read)


def _walk(
    client: Any, language: str, addresses: Iterable[str], is_read: Any
) -> Iterator[tuple[str, str]]:
    known = set(addresses)
    waiting = list(addresses)
    for here in waiting:
        with translation.override(language):
            wanted = is_read(here)
        if not wanted:
            continue
        response = client.get(here)
        assert response.status_code == 200, f"{here} answers {response.status_code}"
        page = response.content.decode()
        assert not _STYLE.search(page), f"{here} has a style of its own"
        yield here, page
        for link in _LINK.findall(page):
            there = html.unescape(link).partition("#")[0].partition("?")[0]
            if there not in known and there.startswith(f"/{language}/"):
                known.add(there)
                waiting.append(there)
