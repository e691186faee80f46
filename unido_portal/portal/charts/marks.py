"""What a drawing consists of: shapes, words, and marks that stand for figures.

Shapes take places along the line of text (``Frame``) and give the path of SVG.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from unido_portal.portal.charts.labels import (
    Label,
    isolate,
    language,
    told_of,
    wording,
)
from unido_portal.portal.charts.scale import Frame

Place = tuple[float, float]


@dataclass(frozen=True)
class Paint:
    """How a shape is painted in a file, where no style sheet reaches.

    On a page the class ``paint--<name>`` of ``charts.css`` says so in light and dark.
    """

    fill: str = "none"
    stroke: str = "none"
    width: str = ""
    dash: str = ""


INK, SOFT, PAPER, GRID = "#16212b", "#4d5b68", "#ffffff", "#ccd5dd"
# Words on what is light in every scheme.
DARK = "#12181e"

# Parts of columns differ in lightness, so that they do in print without colours; lines
# differ by their dash and by the shape of their dots.
PAINTS = {
    "women": Paint(fill="#4a2376", stroke=PAPER, width="1.5"),
    "men": Paint(fill="#a0540a", stroke=PAPER, width="1.5"),
    "other": Paint(fill="#2b9a89", stroke=PAPER, width="1.5"),
    "untold": Paint(fill="#e3e8ec", stroke=SOFT, width="1.5"),
    "total": Paint(fill="#00557f", stroke=PAPER, width="1.5"),
    "hidden": Paint(fill="none", stroke=SOFT, width="1.5", dash="4 3"),
    "hatch": Paint(stroke=SOFT, width="1"),
    "nothing": Paint(fill="none", stroke=SOFT, width="1.5", dash="2 3"),
    "grid": Paint(stroke=GRID, width="1"),
    "axis": Paint(stroke=SOFT, width="1.5"),
    "break": Paint(stroke=SOFT, width="1.5", dash="6 4"),
    "session": Paint(stroke=SOFT, width="1", dash="1 3"),
    "today": Paint(stroke="#a3221c", width="2"),
    "scheduled": Paint(stroke="#00557f", width="2.5", dash="6 5"),
    "line-1": Paint(stroke="#00557f", width="2.5"),
    "line-2": Paint(stroke="#a84a00", width="2.5", dash="9 4"),
    "line-3": Paint(stroke="#6b3fa0", width="2.5", dash="2 4"),
    "line-4": Paint(stroke="#1c6b36", width="2.5", dash="9 4 2 4"),
    "dot-1": Paint(fill="#00557f", stroke="#00557f", width="2"),
    "dot-2": Paint(fill="#a84a00", stroke="#a84a00", width="2"),
    "dot-3": Paint(fill="#6b3fa0", stroke="#6b3fa0", width="2"),
    "dot-4": Paint(fill="#1c6b36", stroke="#1c6b36", width="2"),
    "ring-1": Paint(fill=PAPER, stroke="#00557f", width="2"),
    "ring-2": Paint(fill=PAPER, stroke="#a84a00", width="2"),
    "ring-3": Paint(fill=PAPER, stroke="#6b3fa0", width="2"),
    "ring-4": Paint(fill=PAPER, stroke="#1c6b36", width="2"),
}


@dataclass(frozen=True)
class Shape:
    """A path of SVG, painted by the name of a ``Paint``."""

    path: str
    paint: str

    @property
    def look(self) -> Paint:
        return PAINTS[self.paint]


@dataclass(frozen=True)
class Words:
    """One line of words at a place, its anchor told as ``text-anchor`` tells it."""

    x: float
    y: float
    words: str
    anchor: str = "start"
    tone: str = "ink"
    language: str = ""

    @property
    def place(self) -> tuple[str, str]:
        """Where it stands, as SVG writes it."""
        return at(self.x), at(self.y)

    @property
    def told(self) -> str:
        """What says, in the reader's language, that the words are in another one."""
        told = told_of(self.language).lstrip()
        return told if self.words.endswith(told) else ""

    @property
    def own(self) -> str:
        """The words without what says in which language they are."""
        return self.words.removesuffix(self.told)

    @property
    def colour(self) -> str:
        return {"ink": INK, "soft": SOFT, "paper": PAPER, "dark": DARK}[self.tone]


@dataclass(frozen=True)
class Mark:
    """Shapes and words that stand for one figure or thing.

    ``says`` is what it is called by whoever does not see it, and shown on pointing at
    it; ``href`` leads to its source or its page.
    """

    says: str
    shapes: Sequence[Shape] = ()
    words: Sequence[Words] = ()
    href: str = ""


@dataclass
class Panel:
    """One drawing: what lies behind, and the marks in the order of reading.

    ``heading`` names it where a chart has several, followed by a ``code`` if any.
    """

    frame: Frame
    shapes: list[Shape] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    heading: Label = ""
    code: str = ""

    @property
    def size(self) -> tuple[str, str]:
        """Its width and height, as SVG writes them."""
        return at(self.frame.width), at(self.frame.height)


def at(value: float) -> str:
    """Return a place as SVG writes it, to a tenth of a unit."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def line(frame: Frame, places: Sequence[Place]) -> str:
    """Return the path of a line through ``places``."""
    return "M" + "L".join(f"{at(frame.x(x))} {at(y)}" for x, y in places)


def box(frame: Frame, start: Place, end: Place) -> str:
    """Return the path of a rectangle between two corners."""
    (x, y), (to_x, to_y) = start, end
    return line(frame, [(x, y), (to_x, y), (to_x, to_y), (x, to_y)]) + "Z"


def shape_of(frame: Frame, place: Place, kind: int, size: float = 5) -> str:
    """Return the path of a dot: a disc, a square, a triangle or a diamond by turns."""
    x, y = place
    if kind % 4 == 0:
        return disc(frame, place, size)
    if kind % 4 == 1:
        return box(frame, (x - size, y - size), (x + size, y + size))
    if kind % 4 == 2:
        wide = size * 1.3
        corners = [(x, y - wide), (x + wide, y + size), (x - wide, y + size)]
    else:
        wide = size * 1.4
        corners = [(x, y - wide), (x + wide, y), (x, y + wide), (x - wide, y)]
    return line(frame, corners) + "Z"


def disc(frame: Frame, place: Place, radius: float) -> str:
    """Return the path of a disc around ``place``."""
    x, y = frame.x(place[0]), place[1]
    r = at(radius)
    return (
        f"M{at(x - radius)} {at(y)}a{r} {r} 0 1 0 {at(2 * radius)} 0"
        f"a{r} {r} 0 1 0 {at(-2 * radius)} 0Z"
    )


def hatching(frame: Frame, start: Place, end: Place, gap: float = 7) -> str:
    """Return the path of slanting lines within a rectangle: what is hidden."""
    (x, y), (to_x, to_y) = start, end
    wide, high = to_x - x, to_y - y
    strokes = []
    for number in range(1, math.ceil((wide + high) / gap)):
        reach = number * gap
        above, below = max(0.0, reach - high), min(reach, wide)
        strokes.append(
            line(
                frame,
                [
                    (x + above, y + min(reach, high)),
                    (x + below, y + max(0.0, reach - wide)),
                ],
            )
        )
    return "".join(strokes)


def say(
    frame: Frame,
    place: Place,
    label: Label,
    anchor: str = "start",
    tone: str = "ink",
) -> Words:
    """Return the words of ``label`` at a place."""
    x, y = place
    return Words(frame.x(x), y, wording(label), anchor, tone, language(label))


def figure_at(
    frame: Frame, place: Place, words: str, anchor: str = "middle", tone: str = "ink"
) -> Words:
    """Return a figure at a place, whose signs keep their order in any direction."""
    return Words(frame.x(place[0]), place[1], isolate(words), anchor, tone)
