"""Things as tiles of one size, in blocks, each block a panel of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unido_portal.portal.charts.chart import KeyItem
from unido_portal.portal.charts.labels import SIZE, Label
from unido_portal.portal.charts.marks import Mark, Panel, Shape, box, figure_at, line
from unido_portal.portal.charts.scale import WIDTH, Frame, is_mirrored

# So many that a tile is still larger than a fingertip asks for on a phone.
COLUMNS = 8
_STEP = WIDTH / COLUMNS
_WIDE, _HIGH, _LINE = 54, 40, 46
_CORNER = 15


@dataclass(frozen=True)
class Tile:
    """One thing: the code that stands in its tile, and what it is called in full.

    A tile that ``is_in`` is filled; one with a ``corner`` is an exception of some kind.
    """

    code: str
    says: str
    is_in: bool
    corner: bool = False
    href: str = ""


@dataclass(frozen=True)
class Block:
    """Tiles that belong together, in the order of reading."""

    heading: Label
    tiles: Sequence[Tile]


def tile_panels(blocks: Sequence[Block]) -> list[Panel]:
    """Return a panel for each block."""
    return [_panel(block) for block in blocks]


def corner_key(label: Label) -> KeyItem:
    """Return the key to a tile with a corner."""
    frame = Frame(height=16, width=22, mirrored=is_mirrored())
    tile = Shape(box(frame, (1, 1), (21, 15)), "untold")
    return KeyItem(label, [tile, Shape(_corner(frame, (21, 1), 10), "ring-1")])


def _panel(block: Block) -> Panel:
    rows = -(-len(block.tiles) // COLUMNS)
    frame = Frame(rows * _LINE, mirrored=is_mirrored())
    panel = Panel(frame, heading=block.heading)
    for number, tile in enumerate(block.tiles):
        row, column = divmod(number, COLUMNS)
        panel.marks.append(_mark(frame, tile, column * _STEP + 3, row * _LINE + 3))
    return panel


def _mark(frame: Frame, tile: Tile, x: float, y: float) -> Mark:
    end = x + _WIDE
    paint = "total" if tile.is_in else "untold"
    shapes = [Shape(box(frame, (x, y), (end, y + _HIGH)), paint)]
    if tile.corner:
        shapes.append(Shape(_corner(frame, (end, y), _CORNER), "ring-1"))
    place = (x + _WIDE / 2, y + _HIGH / 2 + SIZE / 3)
    tone = "paper" if tile.is_in else "ink"
    words = [figure_at(frame, place, tile.code, "middle", tone)]
    return Mark(tile.says, shapes, words, tile.href)


def _corner(frame: Frame, place: tuple[float, float], size: float) -> str:
    """Return the path of a corner cut off at the upper end of a tile."""
    x, y = place
    return line(frame, [(x - size, y), (x, y), (x, y + size)]) + "Z"
