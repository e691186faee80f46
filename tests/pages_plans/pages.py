"""Pages as tests read them: tables as rows of words, and how a version is published."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories.versions import not_empty
from tests.factories.workplans import (
    PlanVersionFactory,
)
from workplans import services
from workplans.models import PlanVersion

# Elements whose words stand apart from those before.
APART = {"caption", "dd", "div", "dt", "li", "p", "td", "th"}


@dataclass
class Cell:
    """One cell of a table: its words, its attributes and the addresses in it."""

    attributes: dict[str, str]
    is_heading: bool
    words: str = ""
    links: list[str] = field(default_factory=list)


@dataclass
class Table:
    caption: str = ""
    rows: list[list[Cell]] = field(default_factory=list)


class Page(HTMLParser):
    """A page with its tables; ``words`` is all that a reader reads."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tables: list[Table] = []
        self.styles: list[str] = []
        self.words = ""
        self._cell: Cell | None = None
        self._in_caption = False
        self.feed(content.decode())
        self.words = " ".join(self.words.split())
        for table in self.tables:
            table.caption = " ".join(table.caption.split())
            for row in table.rows:
                for cell in row:
                    cell.words = " ".join(cell.words.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if "style" in attributes or tag == "style":
            self.styles.append(tag)
        self.words += " " if tag in APART else ""
        if tag == "table":
            self.tables.append(Table())
        elif tag == "caption":
            self._in_caption = True
        elif tag == "tr":
            self.tables[-1].rows.append([])
        elif tag in ("td", "th"):
            self._cell = Cell(attributes, tag == "th")
            self.tables[-1].rows[-1].append(self._cell)
        elif tag == "a" and self._cell is not None:
            self._cell.links.append(attributes["href"])

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._cell = None
        elif tag == "caption":
            self._in_caption = False

    def handle_data(self, data: str) -> None:
        self.words += data
        if self._cell is not None:
            self._cell.words += data
        elif self._in_caption:
            self.tables[-1].caption += data


def read(client: Client, path: str, language: str = "en") -> Page:
    """Return the page at ``path`` below the language; it must be there."""
    response = client.get(f"/{language}/{path}")
    assert response.status_code == 200, path
    return Page(response.content)


def count_queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(f"/en/{path}").status_code == 200, path
    return len(queries)


def publish(version: PlanVersion) -> PlanVersion:
    """Seal and publish ``version``; its content never changes again."""
    return services.publish(version=services.seal(version=not_empty(version)))


def published(fill: Callable[[PlanVersion], object], **fields: object) -> PlanVersion:
    """Return a published version whose content ``fill`` made while it was a draft."""
    version = PlanVersionFactory(**fields)
    fill(version)
    return publish(version)
