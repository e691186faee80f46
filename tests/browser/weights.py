"""Write what each kind of page weighs and asks: ``python -m tests.browser.weights``.

It serves the database that ``DATABASE_URL`` names, which has the facts and the
demonstration data, and opens it in the Chromium that ``PORTAL_CHROMIUM`` names. With
``--walk`` it tells instead which of all pages are heaviest: the list of kinds takes
its addresses from there.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import brotli
from django.conf import settings
from django.test import Client
from django.test.utils import override_settings
from playwright.sync_api import Page

from tests.browser.kinds import KINDS, Kind
from tests.browser.opening import begin, opened
from tests.browser.weighing import (
    MOST_BYTES,
    MOST_QUERIES,
    Weight,
    queries_of,
    weigh,
)
from tests.pages.languages import pages

HEAVIEST = 10
# As many pages of a kind as there are.
ALL = 10_000
STORAGES = {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
HEAD = f"""\
# What pages weigh

Made by `python -m tests.browser.weights`; `tests/browser/test_weights.py` holds it.

At most {MOST_BYTES:,} bytes travel to a reader who has nothing of the portal yet, and
a page asks the database at most {MOST_QUERIES} times when nobody kept it. Each kind of
page is opened in Chromium without any cache, on the server that `bin/serve` starts, at
the row where it is heaviest. All that travels is counted, headers too: the page, style
sheets, scripts and the icon; the second column of bytes is the page alone. Russian is
the heaviest of the six languages, as its letters take two bytes. What shows
demonstration data is in italics.

| kind | address below the language | bytes | page | files | queries | in Russian |
|---|---|---:|---:|---:|---:|---:|
"""


@dataclass(frozen=True)
class Line:
    """What was measured of one kind at one address."""

    kind: Kind
    address: str
    queries: int
    english: Weight
    russian: Weight

    def __str__(self) -> str:
        name = self.kind.name
        if self.address == self.kind.demo:
            name = f"*{name}*"
        return (
            f"| {name} | `/{self.address}` | {self.english.all:,}"
            f" | {self.english.html:,} | {self.english.requests} | {self.queries}"
            f" | {self.russian.all:,} |"
        )


def _compressed(body: bytes) -> int:
    return len(brotli.compress(body, quality=7))


def _asked(client: Client) -> Iterator[tuple[Kind, str, int]]:
    """Yield each kind and address with its queries."""
    for kind in KINDS:
        for address in kind.addresses:
            yield kind, address, queries_of(client, f"/en/{address}", kind.status)


def _line(page: Page, host: str, kind: Kind, address: str, queries: int) -> Line:
    return Line(
        kind,
        address,
        queries,
        weigh(page, f"{host}/en/{address}"),
        weigh(page, f"{host}/ru/{address}"),
    )


def _walk(client: Client) -> None:
    """Tell the heaviest of all pages that links lead to in English."""
    found = pages(client, "en", ALL)
    sizes = {one: _compressed(body.encode()) for one, body in found.items()}
    sys.stdout.write(f"{len(sizes):,} pages; the heaviest, compressed:\n")
    for one in sorted(sizes, key=sizes.__getitem__, reverse=True)[:HEAVIEST]:
        sys.stdout.write(f"{sizes[one]:>8,} {one}\n")


def _write(client: Client) -> None:
    """Measure every kind, and write docs/weights.md."""
    asked = list(_asked(client))
    with opened() as (host, browser):
        page = browser.new_page()
        lines = [_line(page, host, *one) for one in asked]
    told = HEAD + "".join(f"{line}\n" for line in lines)
    Path(settings.BASE_DIR, "docs", "weights.md").write_text(told, "utf-8")
    heaviest = max(lines, key=lambda line: line.russian.all)
    sys.stdout.write(f"{len(lines)} addresses; the heaviest:\n{heaviest}\n")


def main() -> None:
    """Write what kinds of pages weigh, or tell the heaviest of all pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--walk", action="store_true", help="tell the heaviest pages")
    begin()
    logging.disable(logging.CRITICAL)
    client = Client(headers={"host": "127.0.0.1"})
    with override_settings(STORAGES=settings.STORAGES | STORAGES):
        (_walk if parser.parse_args().walk else _write)(client)


if __name__ == "__main__":
    main()
