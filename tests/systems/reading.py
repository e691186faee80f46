"""A page as a reader meets it: elements with their words, languages and links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin

from django.test import Client

# Elements without an end tag, and those whose words stand apart from what is around.
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
APART = {"caption", "dd", "div", "dt", "h1", "h2", "h3", "li", "option", "p", "td"}
APART |= {"section", "summary", "th", "title"}


@dataclass
class Element:
    """One element of a page; ``parts`` are the texts and elements in it, in order."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    parts: list[Element | str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """All that a reader reads in it, on one line."""
        return " ".join("".join(self._texts()).split())

    @property
    def language(self) -> str:
        """The language that it, or the nearest element around it, is said to be in."""
        here: Element | None = self
        while here is not None:
            if here.attributes.get("lang"):
                return here.attributes["lang"]
            here = here.parent
        return ""

    def all(self, *tags: str) -> Iterator[Element]:
        """Yield every element within, in order; those with one of ``tags`` if given."""
        for part in self.parts:
            if isinstance(part, Element):
                if not tags or part.tag in tags:
                    yield part
                yield from part.all(*tags)

    def first(self, tag: str, **attributes: str) -> Element:
        """Return the first ``tag`` within that has these attributes."""
        for one in self.all(tag):
            if attributes.items() <= one.attributes.items():
                return one
        raise AssertionError(f"there is no {tag} with {attributes}")

    def items(self, tag: str = "li") -> list[str]:
        """Return the words of every ``tag`` within."""
        return [one.words for one in self.all(tag)]

    def rows(self) -> list[list[str]]:
        """Return the words of the cells of every table row within."""
        return [[cell.words for cell in tr.all("th", "td")] for tr in self.all("tr")]

    def row(self, *starts: str) -> list[str]:
        """Return the cells of the one table row whose cells begin with ``starts``."""
        found = [
            row
            for row in self.rows()
            if len(row) >= len(starts) and all(map(str.startswith, row, starts))
        ]
        assert len(found) == 1, f"{len(found)} rows begin with {starts}"
        return found[0]

    def fact(self, term: str) -> str:
        """Return what stands beside ``term`` in the first list of facts that has it."""
        for pair in self.all("div"):
            if [one.words for one in pair.all("dt")] == [term]:
                return pair.first("dd").words
        raise AssertionError(f"“{term}” is in no list of facts")

    def _texts(self) -> Iterator[str]:
        apart = " " if self.tag in APART else ""
        yield apart
        for part in self.parts:
            if isinstance(part, str):
                yield part
            elif part.tag not in ("script", "style"):
                yield from part._texts()
        yield apart


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.top = self.here = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        element = Element(tag, known, self.here)
        self.here.parts.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.here.parts.append(Element(tag, known, self.here))

    def handle_endtag(self, tag: str) -> None:
        here: Element | None = self.here
        while here is not None and here.tag != tag:
            here = here.parent
        assert here is not None, f"an end tag without a {tag}"
        assert here.parent is not None
        self.here = here.parent

    def handle_data(self, data: str) -> None:
        self.here.parts.append(data)


class Page:
    """The page at ``url``, which must be there."""

    def __init__(self, client: Client, url: str) -> None:
        response = client.get(url)
        assert response.status_code == 200, f"{url} answers {response.status_code}"
        self.client = client
        self.url = url.partition("?")[0].partition("#")[0]
        builder = _Builder()
        builder.feed(response.content.decode())
        self.top = builder.top
        self.main = self.top.first("main")

    @property
    def words(self) -> str:
        return self.main.words

    @property
    def summary(self) -> str:
        """The sentences below the title, which answer what its readers ask first."""
        return self.main.first("p", **{"class": "summary"}).words

    def part(self, heading: str) -> Element:
        """Return what follows ``heading`` up to the next one of its rank."""
        for one in self.main.all("h1", "h2", "h3"):
            if one.words.startswith(heading):
                break
        else:
            raise AssertionError(f"{self.url} has no heading “{heading}”")
        assert one.parent is not None
        after = one.parent.parts[one.parent.parts.index(one) + 1 :]
        part = Element("section", {}, one.parent)
        for found in after:
            if isinstance(found, Element) and found.tag in ("h1", one.tag):
                break
            part.parts.append(found)
        return part

    def table(self, caption: str) -> Element:
        """Return the table whose caption begins so."""
        for one in self.main.all("table"):
            if any(words.startswith(caption) for words in one.items("caption")):
                return one
        raise AssertionError(f"{self.url} has no table “{caption}”")

    def follow(self, words: str, within: str = "", beside: str = "") -> Page:
        """Go where the first link leads whose words contain ``words``.

        With ``within``, the link stands below that heading; with ``beside``, in the
        row or item that has those words too.
        """
        places = [self.part(within) if within else self.main]
        if beside:
            rows = places[0].all("tr", "li")
            places = [row for row in rows if beside in row.words]
        for link in (link for place in places for link in place.all("a")):
            if words in link.words and not link.attributes["href"].startswith("#"):
                return Page(self.client, urljoin(self.url, link.attributes["href"]))
        raise AssertionError(f"{self.url} has no link “{words}”")


def page(client: Client, path: str, language: str = "en") -> Page:
    """Return the page at ``path`` below the language."""
    return Page(client, f"/{language}/{path}")
