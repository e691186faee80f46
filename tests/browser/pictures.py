"""Make a sheet of pictures of each kind of page: ``python -m tests.browser.pictures``.

It serves the database that ``DATABASE_URL`` names, which has the facts and the
demonstration data, and opens it in the Chromium that ``PORTAL_CHROMIUM`` names. The
sheets go to docs/pictures, or to the folder that is given; names of kinds may follow.
"""

from __future__ import annotations

import argparse
import base64
import logging
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from playwright.sync_api import CDPSession, Page

from tests.browser.kinds import KINDS, Kind
from tests.browser.opening import begin, opened
from unido_portal.core.languages import CODES

LANGUAGES = ["en", "zh-hans", "ar"]
PHONE = (390, 844)
DESKTOP = (1200, 900)
ON_PHONES, ON_DESKS = 0.42, 0.36
# The margins of a brief on A4, and what they leave of it, at 96 dots to the inch.
MARGIN = 45
PAPER = (794 - 2 * MARGIN, 1123 - 2 * MARGIN)
MOST_BYTES = 120_000
QUALITIES = (0.5, 0.4, 0.3, 0.2)
GAP = 6
PRINTED = "printed-brief"
BRIEF = "countries/SEN/brief/"
# Lays rows of pictures out on one, and tells it as the address of its data.
_DRAW = """async ([rows, gap, quality]) => {
  const outer = (inner, margin) => inner + 2 * margin;
  const row_width = (row) =>
    row.reduce((sum, one) => sum + outer(one[1], one[3]) + gap, -gap);
  const row_height = (row) => Math.max(...row.map((one) => outer(one[2], one[3])));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(...rows.map(row_width));
  canvas.height = rows.reduce((sum, row) => sum + row_height(row) + gap, -gap);
  const context = canvas.getContext("2d");
  context.fillStyle = "#888";
  context.fillRect(0, 0, canvas.width, canvas.height);
  let top = 0;
  for (const row of rows) {
    let left = 0;
    for (const [source, width, height, margin] of row) {
      const image = new Image();
      image.src = source;
      await image.decode();
      context.fillStyle = "#fff";
      context.fillRect(left, top, outer(width, margin), outer(height, margin));
      context.drawImage(image, left + margin, top + margin, width, height);
      left += outer(width, margin) + gap;
    }
    top += row_height(row) + gap;
  }
  return canvas.toDataURL("image/webp", quality);
}"""


@dataclass(frozen=True)
class Shot:
    """One picture on a sheet: its bytes, how large it stands there, and its margin."""

    data: str
    width: int
    height: int
    margin: int = 0

    @property
    def drawn(self) -> tuple[str, int, int, int]:
        """What the sheet is told of it."""
        source = f"data:image/png;base64,{self.data}"
        return source, self.width, self.height, self.margin


@dataclass(frozen=True)
class Camera:
    """Takes pictures of what ``page`` shows, as the browser at ``session`` draws it."""

    page: Page
    session: CDPSession

    def show(
        self, size: tuple[int, int], scheme: str = "light", media: str = "screen"
    ) -> None:
        """Make the window as large as ``size``, light or dark, or paper."""
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.page.emulate_media(media=media, color_scheme=scheme)

    def shoot(
        self, size: tuple[int, int], scale: float, top: int = 0, margin: int = 0
    ) -> Shot:
        """Take what a window of ``size`` shows from ``top`` on, at another scale."""
        width, height = size
        clip = {"x": 0, "y": top, "width": width, "height": height, "scale": scale}
        taken = self.session.send(
            "Page.captureScreenshot", {"format": "png", "clip": clip}
        )
        inner = round(width * scale), round(height * scale)
        return Shot(taken["data"], *inner, round(margin * scale))


def _screens(camera: Camera, host: str, kind: Kind) -> Iterator[list[Shot]]:
    """Yield for each language the page on a phone and on a desk, light and dark."""
    for language in LANGUAGES:
        camera.page.goto(f"{host}/{language}/{kind.addresses[0]}")
        shots = []
        for size, scale in ((PHONE, ON_PHONES), (DESKTOP, ON_DESKS)):
            for scheme in ("light", "dark"):
                camera.show(size, scheme)
                shots.append(camera.shoot(size, scale))
        yield shots


def _prints(camera: Camera, host: str) -> list[list[Shot]]:
    """Return the two sheets of the brief of a country, three languages in a row."""
    shots = []
    for language in CODES:
        camera.page.goto(f"{host}/{language}/{BRIEF}")
        camera.show((PAPER[0], 2 * PAPER[1]), media="print")
        shots += [camera.shoot(PAPER, ON_DESKS, top, MARGIN) for top in (0, PAPER[1])]
    camera.show(DESKTOP)
    return [shots[:6], shots[6:]]


def _save(page: Page, rows: list[list[Shot]], path: Path) -> None:
    """Save the pictures side by side as one that is small enough; tell its bytes."""
    drawn = [[one.drawn for one in row] for row in rows]
    for quality in QUALITIES:
        told = page.evaluate(_DRAW, [drawn, GAP, quality])
        content = base64.b64decode(told.partition(",")[2])
        if len(content) <= MOST_BYTES:
            break
    path.write_bytes(content)
    sys.stdout.write(f"{path.name}: {len(content):,}\n")


def _told(kinds: list[Kind]) -> str:
    """Return the page that tells what the pictures are."""
    lines = [
        "# How pages look",
        "",
        "Made by `python -m tests.browser.pictures`. Each sheet has one kind of page:",
        "on a phone and on a desk, light and dark, in English, Chinese and Arabic.",
        "",
        "| sheet | address below the language |",
        "|---|---|",
        *(
            f"| [{kind.name}]({kind.name}.webp) | `/{kind.addresses[0]}` |"
            for kind in kinds
        ),
        f"| [brief on paper, in six languages](printed-brief.webp) | `/{BRIEF}` |",
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Make the sheets of all kinds, or of those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="default docs/pictures")
    parser.add_argument("names", nargs="*", help="kinds; all of them by default")
    asked = parser.parse_args()
    begin()
    logging.disable(logging.CRITICAL)
    folder = asked.folder or Path(settings.BASE_DIR, "docs", "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    with opened() as (host, browser):
        page, table = browser.new_page(), browser.new_page()
        camera = Camera(page, page.context.new_cdp_session(page))
        for kind in KINDS:
            if not asked.names or kind.name in asked.names:
                rows = list(_screens(camera, host, kind))
                _save(table, rows, folder / f"{kind.name}.webp")
        if not asked.names or PRINTED in asked.names:
            _save(table, _prints(camera, host), folder / f"{PRINTED}.webp")
    (folder / "README.md").write_text(_told(KINDS), "utf-8")


if __name__ == "__main__":
    main()
