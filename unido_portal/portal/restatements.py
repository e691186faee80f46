"""Every other place where a figure is stated, by the links between the places.

The facts hold a link for each pair of places that were read beside each other. A figure
that stands in three tables and a paragraph is a chain of such links, and each of its
places names all the others.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from unido_portal.core.choices import State
from unido_portal.core.text import Text
from unido_portal.governance.models import StatedFigure, TableCell
from workplans.models import Restatement


class Spot(NamedTuple):
    """A printed cell or a figure of a paragraph, by its model and primary key."""

    model: type[TableCell] | type[StatedFigure]
    pk: int


@dataclass(frozen=True)
class Place:
    """One other place of a figure, or the arithmetic of its table that gives it.

    ``link`` led here in ``steps`` links; ``agrees`` is about the figure that was asked
    for. Of ``cell`` and ``stated`` one is set; for arithmetic neither.
    """

    link: Restatement
    steps: int
    agrees: bool
    cell: TableCell | None
    stated: StatedFigure | None

    @property
    def note(self) -> Text:
        """What the link says of its two places, else what the stated figure says."""
        if self.steps == 1 and self.link.note:
            return self.link.note
        return self.stated.note if self.stated else Text()

    @property
    def order(self) -> tuple[int, ...]:
        """Nearest first: arithmetic, then tables, then paragraphs as they follow."""
        if self.cell:
            cell = self.cell
            return self.steps, 1, cell.table.order, cell.row.order, cell.column.order
        if self.stated:
            paragraph = self.stated.citation.paragraph
            return self.steps, 2, paragraph.order if paragraph else 0, self.stated.pk
        return self.steps, 0


class _Here(NamedTuple):
    """How far a chain came, and whether the figure there agrees with the one asked."""

    steps: int
    agrees: bool
    asked: Decimal | None


class _Step(NamedTuple):
    """A place that was reached, by which link; arithmetic has no spot."""

    link: Restatement
    spot: Spot | None
    here: _Here


_Links = dict[Spot, list[tuple[Restatement, Spot | None]]]


def other_places(spots: Iterable[Spot]) -> dict[Spot, list[Place]]:
    """Return for each of ``spots`` every other place of its figure, in three queries.

    A spot whose figure stands nowhere else is left out. All links are read, because a
    chain may pass through any document.
    """
    links = _links()
    reached = {spot: _reached(spot, links) for spot in spots if spot in links}
    found = {step.spot for steps in reached.values() for step in steps}
    cells = TableCell.objects.select_related(
        "row", "column", "table__document"
    ).in_bulk({spot.pk for spot in found if spot and spot.model is TableCell})
    figures = StatedFigure.objects.select_related(
        "unit", "citation__document", "citation__paragraph"
    ).in_bulk({spot.pk for spot in found if spot and spot.model is StatedFigure})
    return {
        spot: sorted(
            (_place(step, cells, figures) for step in steps),
            key=lambda place: place.order,
        )
        for spot, steps in reached.items()
    }


def _links() -> _Links:
    links: _Links = defaultdict(list)
    for link in Restatement.objects.select_related("cell", "other_cell").order_by("pk"):
        near = Spot(TableCell, link.cell_id)
        far = _far_end(link)
        links[near].append((link, far))
        if far is not None:
            links[far].append((link, near))
    return links


def _far_end(link: Restatement) -> Spot | None:
    if link.other_cell_id is not None:
        return Spot(TableCell, link.other_cell_id)
    if link.stated_figure_id is not None:
        return Spot(StatedFigure, link.stated_figure_id)
    return None


def _reached(start: Spot, links: _Links) -> list[_Step]:
    """Return what the links lead to from ``start``, each place once, nearest first.

    A cell in words ends a chain, because it may hold several figures; arithmetic is
    told of its own cell alone.
    """
    found: list[_Step] = []
    seen = {start}
    waiting = deque([(start, _Here(0, True, None))])
    while waiting:
        near, here = waiting.popleft()
        for link, spot in links[near]:
            if spot is None:
                if near == start:
                    found.append(_Step(link, None, _Here(1, link.agrees, None)))
                continue
            if spot in seen:
                continue
            seen.add(spot)
            asked = _value(start, link) if near == start else here.asked
            agrees = here.agrees and link.agrees
            if not here.agrees and not link.agrees:
                agrees = _value(spot, link) == asked
            there = _Here(here.steps + 1, agrees, asked)
            found.append(_Step(link, spot, there))
            if not _is_in_words(spot, link):
                waiting.append((spot, there))
    return found


def _cell_at(spot: Spot, link: Restatement) -> TableCell | None:
    """Return the cell at the end ``spot`` of ``link``; None for a paragraph."""
    if spot.model is not TableCell:
        return None
    return link.cell if spot.pk == link.cell_id else link.other_cell


def _is_in_words(spot: Spot, link: Restatement) -> bool:
    cell = _cell_at(spot, link)
    return cell is not None and cell.state == State.NOT_APPLICABLE


def _value(spot: Spot, link: Restatement) -> Decimal | None:
    """Return the number at the end ``spot`` of ``link``, in the unit of its table."""
    cell = _cell_at(spot, link)
    if cell is None or _is_in_words(spot, link):
        return link.other
    return cell.value


def _place(
    step: _Step, cells: dict[int, TableCell], figures: dict[int, StatedFigure]
) -> Place:
    spot = step.spot
    return Place(
        link=step.link,
        steps=step.here.steps,
        agrees=step.here.agrees,
        cell=cells[spot.pk] if spot and spot.model is TableCell else None,
        stated=figures[spot.pk] if spot and spot.model is StatedFigure else None,
    )
