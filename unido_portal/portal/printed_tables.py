"""Printed tables laid out again as their documents print them, cell for cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q, QuerySet
from django.urls import reverse

from unido_portal.core.choices import Mark, RowType, State
from unido_portal.core.text import Text
from unido_portal.governance.choices import ColumnKind, TableKind
from unido_portal.governance.models import (
    DocumentTable,
    TableCell,
    TableColumn,
    TableRow,
)
from workplans.models import Restatement

_HAS_FIGURE = {State.VALUE, State.NIL}


@dataclass(frozen=True)
class Heading:
    """One cell of the head: a column, or the header that spans several."""

    label: Text
    span: int
    column: TableColumn | None


@dataclass(frozen=True)
class PrintedCell:
    """One cell under its column; ``cell`` is None where the row has none."""

    table: DocumentTable
    row: TableRow
    column: TableColumn
    cell: TableCell | None
    disagrees: bool

    @property
    def anchor(self) -> str:
        return f"r{self.row.order}-{self.column.key}"

    @property
    def has_figure(self) -> bool:
        """Say whether a number, or the sign for nil, is printed here."""
        return self.cell is not None and self.cell.state in _HAS_FIGURE

    @property
    def has_citation(self) -> bool:
        """Say whether a number, the sign for nil or words are printed here."""
        return self.has_figure or (self.cell is not None and bool(self.cell.text))

    @property
    def url(self) -> str:
        """The page of the cell's citation."""
        return cell_url(self.table, self.row, self.column)


def cell_url(table: DocumentTable, row: TableRow, column: TableColumn) -> str:
    """Return the address of the citation of one cell."""
    return reverse(
        "document-cell", args=[table.document.slug, table.code, row.order, column.key]
    )


@dataclass(frozen=True)
class PrintedRow:
    """One row with a cell for each column; headings and rows in words have none."""

    row: TableRow
    cells: list[PrintedCell]

    @property
    def is_heading(self) -> bool:
        return self.row.row_type == RowType.HEADING

    @property
    def is_text(self) -> bool:
        return self.row.row_type == RowType.TEXT


@dataclass(frozen=True)
class PrintedTable:
    """One table with its columns and rows, in the order of the page.

    ``disagreements`` are the places that give one of its figures differently.
    """

    table: DocumentTable
    columns: list[TableColumn]
    rows: list[PrintedRow]
    disagreements: list[Restatement]

    @cached_property
    def has_stub(self) -> bool:
        """Say whether the rows have labels of their own."""
        return any(
            line.row.label or line.row.number
            for line in self.rows
            if not line.is_heading
        )

    @cached_property
    def is_chart(self) -> bool:
        """Say whether the document draws it: units with numbers, in an annex."""
        numbers = any(column.kind != ColumnKind.TEXT for column in self.columns)
        return self.table.kind == TableKind.ANNEX and numbers

    @cached_property
    def is_translated(self) -> bool:
        """Say whether words of it reach the reader as an unofficial translation."""
        heads = [self.table.stub, self.table.unit]
        heads += [words for one in self.columns for words in (one.group, one.label)]
        cells = [one.cell.text for line in self.rows for one in line.cells if one.cell]
        rows = [
            words
            for line in self.rows
            for words in (line.row.label, line.row.unit, line.row.text)
        ]
        return any(
            words.render().mark == Mark.UNOFFICIAL for words in heads + rows + cells
        )

    @property
    def width(self) -> int:
        return len(self.columns) + self.has_stub

    @cached_property
    def head(self) -> list[Heading]:
        """The first line of the head; the label of a spanning header stands once."""
        headings: list[Heading] = []
        for column in self.columns:
            last = headings[-1] if headings else None
            if not column.group:
                headings.append(Heading(column.label, 1, column))
            elif (
                last is not None and last.column is None and last.label == column.group
            ):
                headings[-1] = Heading(last.label, last.span + 1, None)
            else:
                headings.append(Heading(column.group, 1, None))
        return headings

    @property
    def under(self) -> list[TableColumn]:
        """The columns below spanning headers: the second line of the head."""
        return [column for column in self.columns if column.group]

    @cached_property
    def groups(self) -> list[list[PrintedRow]]:
        """The rows in groups, each beginning with a heading of the outermost level."""
        groups: list[list[PrintedRow]] = [[]]
        for line in self.rows:
            if line.is_heading and line.row.level == 0 and groups[-1]:
                groups.append([])
            groups[-1].append(line)
        return groups


def printed_tables(tables: QuerySet[DocumentTable]) -> list[PrintedTable]:
    """Return ``tables`` laid out, in four queries; one without columns is left out."""
    columns = list(
        TableColumn.objects.filter(table__in=tables)
        .select_related("table__document")
        .order_by("table__order", "order")
    )
    if not columns:
        return []
    by_table: dict[DocumentTable, list[TableColumn]] = {}
    for column in columns:
        by_table.setdefault(column.table, []).append(column)
    keys = [table.pk for table in by_table]
    rows: dict[int, list[TableRow]] = {key: [] for key in keys}
    for row in TableRow.objects.filter(table__in=keys).order_by("order"):
        rows[row.table_id].append(row)
    cells = {
        (cell.row_id, cell.column_id): cell
        for cell in TableCell.objects.filter(table__in=keys).order_by()
    }
    differences: dict[int, list[Restatement]] = {key: [] for key in keys}
    for one in _disagreements(keys):
        for cell in (one.cell, one.other_cell):
            found = differences.get(cell.table_id, []) if cell is not None else []
            if one not in found:
                found.append(one)
    return [
        PrintedTable(
            table,
            own,
            list(_rows(table, rows[table.pk], own, cells, differences[table.pk])),
            differences[table.pk],
        )
        for table, own in by_table.items()
    ]


def _rows(
    table: DocumentTable,
    rows: Iterable[TableRow],
    columns: list[TableColumn],
    cells: dict[tuple[int, int], TableCell],
    differences: list[Restatement],
) -> Iterator[PrintedRow]:
    differing = {pk for one in differences for pk in (one.cell_id, one.other_cell_id)}
    for row in rows:
        line = []
        if row.row_type not in (RowType.HEADING, RowType.TEXT):
            for column in columns:
                cell = cells.get((row.pk, column.pk))
                differs = cell is not None and cell.pk in differing
                line.append(PrintedCell(table, row, column, cell, differs))
        yield PrintedRow(row, line)


def _disagreements(tables: list[int]) -> QuerySet[Restatement]:
    places = Q(cell__table__in=tables) | Q(other_cell__table__in=tables)
    return (
        Restatement.objects.filter(places, agrees=False)
        .select_related(
            "cell__row",
            "cell__column",
            "cell__table__document",
            "other_cell__row",
            "other_cell__column",
            "other_cell__table__document",
            "stated_figure__unit",
            "stated_figure__citation__document",
        )
        .order_by("cell__table__order", "cell__row__order", "cell__column__order", "pk")
    )
