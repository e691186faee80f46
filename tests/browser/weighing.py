"""What a page weighs: every byte that travels to a reader who has nothing of it yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.core.cache import caches
from django.db import connection, reset_queries
from django.test import Client
from django.test.utils import CaptureQueriesContext
from playwright.sync_api import CDPSession, Page

MOST_BYTES = 100_000
MOST_QUERIES = 10

# A browser without a window asks for no icon by itself; a reader's does.
_ASK_FOR_THE_ICON = """async () => {
  const icon = document.querySelector("link[rel~=icon]");
  if (icon) await (await fetch(icon.href, {cache: "no-store"})).blob();
}"""
_MOMENTS = 250
_MOMENT = 20  # milliseconds


@dataclass(frozen=True)
class Weight:
    """How many bytes travelled, how many of them for the page, in how many files.

    Headers are counted as well as bodies, each as it travels: compressed.
    """

    all: int
    html: int
    requests: int


@dataclass
class _Traffic:
    """What a page asked for so far, by the numbers that the browser gives."""

    kinds: dict[str, str] = field(default_factory=dict)
    bytes: dict[str, int] = field(default_factory=dict)

    def watch(self, session: CDPSession) -> None:
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.loadingFinished", self._finished)

    def _asked(self, event: dict[str, Any]) -> None:
        self.kinds[event["requestId"]] = event["type"]

    def _finished(self, event: dict[str, Any]) -> None:
        self.bytes[event["requestId"]] = int(event["encodedDataLength"])


def weigh(page: Page, address: str) -> Weight:
    """Open ``address`` as a reader does who was never here, and weigh what travels."""
    session = page.context.new_cdp_session(page)
    traffic = _Traffic()
    traffic.watch(session)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.goto(address)
    page.evaluate(_ASK_FOR_THE_ICON)
    for _moment in range(_MOMENTS):
        if traffic.bytes.keys() >= traffic.kinds.keys():
            break
        page.wait_for_timeout(_MOMENT)
    session.detach()
    assert traffic.bytes.keys() >= traffic.kinds.keys(), f"{address} never ends"
    return Weight(
        sum(traffic.bytes.values()),
        sum(
            size
            for request, size in traffic.bytes.items()
            if traffic.kinds.get(request) == "Document"
        ),
        len(traffic.bytes),
    )


def queries_of(client: Client, address: str, status: int = 200) -> int:
    """Return how often the page asks the database when nobody kept it."""
    caches["pages"].clear()
    reset_queries()
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address)
    assert answer.status_code == status, f"{address} answers {answer.status_code}"
    return len(captured)
