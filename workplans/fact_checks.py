"""Arithmetic of the printed tables: what adds up, and what is known not to.

Every equation is a printed cell and the number that others of the tables give for it. A
cell that differs is a finding, unless a restatement records just that difference; a
recorded difference that the arithmetic does not give is a finding too. Nil and blank
count as zero in a sum and only there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from unido_portal.core.choices import RowType
from unido_portal.governance.models import TableCell, TableRow
from workplans.choices import RestatementKind
from workplans.models import Restatement

DOCUMENT = "a-77-6-sect-10"
TENTH = Decimal("0.1")

DELIVERABLES = ("table-10.1", "table-10.6", "table-10.11", "table-10.15")
ADJUSTMENTS = ("technical_adjustments", "new_expanded_mandates", "other_changes")
BUDGET = (
    "expenditure_2021",
    "appropriation_2022",
    *ADJUSTMENTS,
    "total_change",
    "estimate_2023",
)
POSTS = ("approved_2022", *ADJUSTMENTS, "total_change", "proposed_2023")
EXTRA = ("expenditure_2021", "estimate_2022", "change_amount", "estimate_2023")
BLOCKS = ("table-10.21", "table-10.23", "table-10.24", "table-10.25", "table-10.26")
PARTS = BLOCKS[1:]

# Which rows add up to which: table, columns, row of the sum, rows that it sums.
SUMS: list[tuple[str, tuple[str, ...], int, tuple[int, ...]]] = [
    ("table-10.16", BUDGET, 12, tuple(range(1, 12))),
    ("table-10.19-1", BUDGET, 6, (3, 4, 5)),
    ("table-10.19-1", BUDGET, 7, (1, 6)),
    ("table-10.19-2", EXTRA, 6, (3, 4, 5)),
    ("table-10.19-2", EXTRA, 7, (1, 6)),
    ("table-10.18", POSTS, 9, tuple(range(2, 9))),
    ("table-10.18", POSTS, 12, (11,)),
    ("table-10.18", POSTS, 13, (9, 12)),
    ("table-10.20", POSTS, 7, (4, 5, 6)),
    ("table-10.20", POSTS, 8, (2, 7)),
    *((table, BUDGET, 4, (2, 3)) for table in BLOCKS),
    *((table, BUDGET, 8, (6, 7)) for table in BLOCKS),
]
# The same figures in two tables: the rows that must agree, column by column.
SAME: list[tuple[str, int, str, int]] = [
    ("table-10.16", 12, "table-10.19-1", 7),
    ("table-10.16", 12, "table-10.21", 4),
    ("table-10.16", 1, "table-10.21", 2),
    *(
        ("table-10.19-1", row, table, 4)
        for row, table in zip((1, 3, 4, 5), PARTS, strict=True)
    ),
]
# The extrabudgetary table calls 2022 and the change by other names.
GRAND_TOTAL = {
    "expenditure_2021": "expenditure_2021",
    "estimate_2022": "appropriation_2022",
    "change_amount": "total_change",
    "estimate_2023": "estimate_2023",
}
GRADES = ("usg", "d2", "d1", "p5", "p4", "p3", "p2", "gs_ol")


class Place(NamedTuple):
    """One printed cell: code of the table, row from 1, key of the column."""

    table: str
    row: int
    column: str

    def __str__(self) -> str:
        return f"{self.table}, row {self.row}, {self.column}"


@dataclass(frozen=True)
class Equation:
    """What the figure at ``place`` is by the figures at ``terms``."""

    place: Place
    terms: tuple[Place, ...]
    compute: Callable[[list[Decimal]], Decimal | None]


@dataclass(frozen=True)
class Finding:
    """One cell that does not fit, with every cell that is part of the arithmetic."""

    place: Place
    terms: tuple[Place, ...]
    message: str

    @property
    def rows(self) -> set[tuple[str, int]]:
        """The tables and rows that the finding names."""
        return {(place.table, place.row) for place in (self.place, *self.terms)}

    def __str__(self) -> str:
        others = sorted({f"{place.table}, row {place.row}" for place in self.terms})
        return f"{self.place}: {self.message} By {'; '.join(others)}."


Cells = dict[Place, Decimal | None]


def _sum(terms: list[Decimal]) -> Decimal:
    return sum(terms, Decimal(0))


def read_cells() -> Cells:
    """Return the printed numbers by place; None where a cell holds none."""
    cells = TableCell.objects.filter(table__document__slug=DOCUMENT).values_list(
        "table__code", "row__order", "column__key", "value"
    )
    return {Place(table, row, key): value for table, row, key, value in cells}


def findings() -> list[Finding]:
    """Return what does not add up in the loaded tables and is not recorded."""
    cells = read_cells()
    recorded = _recorded()
    found: list[Finding] = []
    given: set[tuple[Place, Decimal | None]] = set()
    for equation in [*_sums(cells), *_rows(cells), *_deliverables(), *_posts(cells)]:
        terms = [cells[place] or Decimal(0) for place in equation.terms]
        computed = equation.compute(terms)
        stated = cells[equation.place]
        if (stated or Decimal(0)) == (computed or Decimal(0)):
            continue
        given.add((equation.place, computed))
        if (equation.place, computed) not in recorded:
            message = f"printed {_shown(stated)}, computed {_shown(computed)}."
            found.append(Finding(equation.place, equation.terms, message))
    found += _unfounded(recorded, given, cells)
    return found


def _shown(value: Decimal | None) -> str:
    return "nil" if value is None else f"{value.normalize():f}"


def _recorded() -> dict[tuple[Place, Decimal | None], str]:
    rows = Restatement.objects.filter(
        agrees=False, cell__table__document__slug=DOCUMENT
    ).values_list(
        "cell__table__code", "cell__row__order", "cell__column__key", "other", "kind"
    )
    return {
        (Place(table, row, key), other): kind for table, row, key, other, kind in rows
    }


def _unfounded(
    recorded: dict[tuple[Place, Decimal | None], str],
    given: set[tuple[Place, Decimal | None]],
    cells: Cells,
) -> Iterator[Finding]:
    """Yield the recorded differences that the tables do not show."""
    for (place, other), kind in recorded.items():
        if kind == RestatementKind.PARAGRAPH:
            if cells[place] == other:
                yield Finding(place, (), "the recorded paragraph gives the same.")
        elif (place, other) not in given:
            message = f"{_shown(other)} is recorded, and nothing gives it."
            yield Finding(place, (), message)


def _sums(cells: Cells) -> Iterator[Equation]:
    for table, columns, total, rows in SUMS:
        for column in columns:
            terms = tuple(Place(table, row, column) for row in rows)
            yield Equation(Place(table, total, column), terms, _sum)
    for column, other in GRAND_TOTAL.items():
        pair = (Place("table-10.19-2", 7, column), Place("table-10.19-1", 7, other))
        yield Equation(Place("table-10.19-2", 8, column), pair, _sum)
    for table, row, other_table, other_row in SAME:
        for column in (*BUDGET, "percentage"):
            same = (Place(other_table, other_row, column),)
            if not _is_nil_beside_a_number(cells, Place(table, row, column), same[0]):
                yield Equation(Place(table, row, column), same, _sum)
            else:
                own = (Place(table, row, column),)
                yield Equation(same[0], own, _sum)


def _is_nil_beside_a_number(cells: Cells, place: Place, other: Place) -> bool:
    """True where the second table prints nil for a number of the first."""
    return cells[place] is not None and cells[other] is None


def _rows(cells: Cells) -> Iterator[Equation]:
    """Yield what each row of the resource tables says about itself."""
    for place in cells:
        if place.column == "estimate_2023":
            yield from _resource_row(cells, place.table, place.row)
        elif place.column == "proposed_2023":
            yield from _change(place.table, place.row, "approved_2022", "proposed_2023")


def _resource_row(cells: Cells, table: str, row: int) -> Iterator[Equation]:
    if table == "table-10.19-2":
        before, after = (
            Place(table, row, "estimate_2022"),
            Place(table, row, "estimate_2023"),
        )
        yield Equation(
            Place(table, row, "change_amount"), (after, before), lambda x: x[0] - x[1]
        )
        yield Equation(
            Place(table, row, "percentage"),
            (Place(table, row, "change_amount"), before),
            _percentage,
        )
        return
    yield from _change(table, row, "appropriation_2022", "estimate_2023")
    terms = (
        *(Place(table, row, column) for column in ADJUSTMENTS),
        Place(table, row, "appropriation_2022"),
    )
    yield Equation(
        Place(table, row, "percentage"),
        terms,
        lambda x: _percentage([sum(x[:3], Decimal(0)), x[3]]),
    )


def _change(table: str, row: int, before: str, after: str) -> Iterator[Equation]:
    changes = tuple(Place(table, row, column) for column in ADJUSTMENTS)
    yield Equation(Place(table, row, "total_change"), changes, _sum)
    terms = (Place(table, row, before), *changes)
    yield Equation(Place(table, row, after), terms, _sum)


def _percentage(terms: list[Decimal]) -> Decimal | None:
    part, whole = terms
    if not part or not whole:
        return None
    return (part / whole * 100).quantize(TENTH, ROUND_HALF_UP)


def _deliverables() -> Iterator[Equation]:
    """Yield, for each sub-total of the deliverable tables, the sum of its items."""
    columns = ("planned_2021", "actual_2021", "planned_2022", "planned_2023")
    for table in DELIVERABLES:
        for subtotal, items in _groups(table):
            for column in columns:
                terms = tuple(Place(table, row, column) for row in items)
                place = Place(table, subtotal, column)
                yield Equation(place, terms, _sum)


def _groups(table: str) -> Iterator[tuple[int, list[int]]]:
    rows: Iterable[tuple[int, str]] = TableRow.objects.filter(
        table__document__slug=DOCUMENT, table__code=table
    ).values_list("order", "row_type")
    subtotal, items = 0, list[int]()
    for order, row_type in [*rows, (0, RowType.SUBTOTAL)]:
        if row_type == RowType.SUBTOTAL:
            if subtotal:
                yield subtotal, items
            subtotal, items = order, []
        elif row_type == RowType.ITEM:
            items.append(order)


def _posts(cells: Cells) -> Iterator[Equation]:
    """Yield what the post tables and Annex I say of one another: 33 posts each."""
    for row, counts in _posts_in_words().items():
        place = Place("table-10.17", row, "posts")
        yield Equation(place, (), lambda _none, counts=counts: counts)
    total = Place("table-10.18", 13, "approved_2022")
    yield Equation(Place("table-10.17", 1, "posts"), (total,), _sum)
    proposed = Place("table-10.18", 13, "proposed_2023")
    yield Equation(Place("table-10.17", 2, "posts"), (proposed,), _sum)
    for column, other in (
        ("approved_2022", "appropriation_2022"),
        ("proposed_2023", "estimate_2023"),
    ):
        for row, table in zip((2, 4, 5, 6), PARTS, strict=True):
            same = (Place("table-10.20", row, column),)
            yield Equation(Place(table, 8, other), same, _sum)
        for row in (6, 7):
            terms = tuple(Place(table, row, other) for table in PARTS)
            yield Equation(Place("table-10.21", row, other), terms, _sum)
    yield from _annex()


def _posts_in_words() -> dict[int, Decimal]:
    """Return, for each row of table 10.17, the sum of the numbers in its words."""
    rows = TableCell.objects.filter(
        table__document__slug=DOCUMENT, table__code="table-10.17", column__key="detail"
    ).values_list("row__order", "text")
    return {
        row: Decimal(
            sum(
                int(n)
                for n in re.findall(r"(?<![-\d])\d+(?= )", str(text.render("en")))
            )
        )
        for row, text in rows
    }


def _annex() -> Iterator[Equation]:
    grades = {"p2": 8, "gs_ol": 11}
    grades |= {grade: row for row, grade in enumerate(GRADES[:6], start=2)}
    units = range(1, 7)
    for row in units:
        terms = tuple(Place("annex-1", row, grade) for grade in GRADES)
        yield Equation(Place("annex-1", row, "total"), terms, _sum)
    for grade, row in grades.items():
        terms = tuple(Place("annex-1", unit, grade) for unit in units)
        place = Place("table-10.18", row, "proposed_2023")
        yield Equation(place, terms, _sum)
