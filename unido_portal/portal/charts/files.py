"""A chart as a file of its own, with its finding, source and disclaimer in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _

from unido_portal.portal import formats
from unido_portal.portal.charts.chart import Chart, KeyItem
from unido_portal.portal.charts.labels import LINE, SIZE, isolate, width, wording, wrap
from unido_portal.portal.charts.marks import Mark, Panel, Shape, Words, at
from unido_portal.portal.charts.scale import Frame, is_mirrored

_MARGIN, _SWATCH = 12, 28
_LARGE, _SMALL = 18, 12


@dataclass(frozen=True)
class Block:
    """A part of a file at its place: a panel, or shapes and words."""

    place: tuple[str, str]
    panel: Panel | None = None
    shapes: Sequence[Shape] = ()
    words: Sequence[Words] = ()
    size: str = ""
    is_bold: bool = False


@dataclass
class Sheet:
    """A file with its blocks one below the other.

    ``address`` is that of the page of the chart, which has its table and every source.
    """

    chart: Chart
    disclaimer: str
    address: str
    blocks: list[Block] = field(default_factory=list)
    reached: float = _MARGIN

    def __post_init__(self) -> None:
        panels = self.chart.panels
        self.frame = Frame(
            0,
            width=max(panel.frame.width for panel in panels),
            mirrored=is_mirrored(),
        )
        self._words(self.chart.title, _LARGE, is_bold=True)
        for line in self._above():
            self._words(line, SIZE)
        self._key()
        for panel in panels:
            if panel.heading and len(panels) > 1:
                code = formats.in_brackets(panel.code) if panel.code else ""
                self._words(wording(panel.heading) + code, SIZE, is_bold=True)
            self._panel(panel)
        for line in self._below():
            self._words(line, _SMALL)

    @property
    def size(self) -> tuple[str, str]:
        return at(self.frame.width), at(self.reached + _MARGIN)

    def _above(self) -> list[str]:
        made_up = _("Demonstration data: made up, counts in no total.")
        owner = wording(self.chart.owner)
        return [
            self.chart.about_line,
            *([made_up] if self.chart.is_demo else []),
            *([_("Of another entity: %(owner)s") % {"owner": owner}] if owner else []),
        ]

    def _below(self) -> list[str]:
        source = _("Source:") + formats.label_gap() + self.chart.source_line
        worth = self.chart.worth_line
        worded = _("Wording:") + formats.label_gap() + worth
        page = _("This chart on its page:") + formats.label_gap()
        lines = [*self.chart.notes, source, page + isolate(self.address)]
        return [*lines, *([worded] if worth else []), self.disclaimer]

    def _words(self, words: str, size: float, *, is_bold: bool = False) -> None:
        """Write lines of words below what is there already."""
        room = self.frame.width - 2 * _MARGIN
        lines = wrap(words, room, size * 1.05 if is_bold else size)
        step = size * LINE / SIZE
        x = self.frame.x(_MARGIN)
        self.blocks.append(
            Block(
                ("0", at(self.reached)),
                words=[
                    Words(x, step * (number + 0.75), line)
                    for number, line in enumerate(lines)
                ],
                size=at(size),
                is_bold=is_bold,
            )
        )
        self.reached += step * len(lines) + 4

    def _key(self) -> None:
        """Write the key in as many lines as it needs."""
        along: float = _MARGIN
        for item in self.chart.key:
            wide = _SWATCH + width(item.words) + _MARGIN
            if along > _MARGIN and along + wide > self.frame.width:
                along = _MARGIN
                self.reached += LINE + 4
            self._item(item, along)
            along += wide
        if self.chart.key:
            self.reached += LINE + 4

    def _item(self, item: KeyItem, along: float) -> None:
        left = along + (22 if self.frame.mirrored else 0)
        place = (at(self.frame.x(left)), at(self.reached))
        self.blocks.append(Block(place, shapes=item.shapes))
        words = Words(self.frame.x(along + _SWATCH), 13, item.words)
        self.blocks.append(Block(("0", at(self.reached)), words=[words]))

    def _panel(self, panel: Panel) -> None:
        """Draw a panel; in a file its marks lead nowhere, as they would from a page."""
        plain = replace(panel, marks=[_without_link(mark) for mark in panel.marks])
        self.blocks.append(Block(("0", at(self.reached)), panel=plain))
        self.reached += panel.frame.height + 6


def _without_link(mark: Mark) -> Mark:
    return replace(mark, href="")
