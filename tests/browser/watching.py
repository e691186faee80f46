"""What goes on in a page beside what is shown: other hosts, errors, broken rules."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page, Request


@dataclass
class Watched:
    """What a page asked for elsewhere and complained of, while it was watched."""

    host: str
    elsewhere: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def is_quiet(self) -> bool:
        return not self.elsewhere and not self.complaints

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.host}/", "data:", "blob:")):
            self.elsewhere.append(request.url)

    def _on_console(self, message: ConsoleMessage) -> None:
        # A breach of the content security policy is told as an error.
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)


def watch(page: Page, host: str, watched: Watched | None = None) -> Watched:
    """Begin to watch ``page``, which is to talk to ``host`` alone.

    What is seen is added to ``watched``, what was seen of other pages.
    """
    watched = watched or Watched(host)
    page.on("request", watched._on_request)
    page.on("console", watched._on_console)
    page.on("pageerror", lambda error: watched.complaints.append(str(error)))
    return watched


def sign_in(page: Page, who: tuple[str, str], to: str = "/admin/") -> None:
    """Sign in through the form, on the way to the address ``to``."""
    page.goto(to)
    page.locator("[name=username]").fill(who[0])
    page.locator("[name=password]").fill(who[1])
    page.locator("main form button[type=submit]").click()


def scrolls_sideways(page: Page) -> bool:
    """Say whether the page is wider than the window."""
    root = "document.documentElement"
    return bool(page.evaluate(f"{root}.scrollWidth > {root}.clientWidth"))
