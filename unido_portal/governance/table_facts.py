"""Facts of governance that are read from files laid out as a reader sees them.

``fixtures/tables`` holds the printed tables; citations are gathered from the
``citation`` columns of all files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unido_portal.core.choices import RowType, State
from unido_portal.core.facts import (
    DerivedFacts,
    FactFiles,
    FactRow,
    FactsError,
    Problem,
)
from unido_portal.core.languages import CODES
from unido_portal.core.printed import parse_cell
from unido_portal.governance.models import (
    Citation,
    DocumentTable,
    TableCell,
    TableColumn,
    TableRow,
)

TABLES = "tables/tables.csv"
COLUMNS = "tables/columns.csv"
_WITHOUT_CELLS = {RowType.HEADING, RowType.TEXT}
_PARAGRAPH = re.compile(r"^para (\d+(?:\.\d+)?)(?:\(([a-z])\))?")


def table_key(row: FactRow) -> str:
    """Return the natural key of the table that a row of ``tables.csv`` describes."""
    return f"{row['document']}:{row['code']}"


def tables_by_code(files: FactFiles) -> dict[str, FactRow]:
    """Return the rows of ``tables.csv`` by the code of their table."""
    return {row["code"]: row for row in files.rows(TABLES)}


def read_tables(files: FactFiles) -> Iterator[FactRow]:
    for row in files.rows(TABLES):
        table = dict(row)
        table["part"] = table.pop("plan_part")
        yield table


def read_columns(files: FactFiles) -> Iterator[FactRow]:
    tables = tables_by_code(files)
    for row in files.rows(COLUMNS):
        yield row | {"table": table_key(tables[row["table"]])}


def read_table_rows(files: FactFiles) -> Iterator[FactRow]:
    """Yield the rows of all printed tables, headings included."""
    for table, rows in _printed(files):
        for row in rows:
            kept = {
                name: cell
                for name, cell in row.items()
                if name.partition(".")[0]
                in ("label", "unit", "text", "row_type", "level", "number", "line")
                or name.startswith("_")
            }
            yield kept | {"table": table_key(table), "order": row["row"]}


def read_cells(files: FactFiles) -> Iterator[FactRow]:
    """Yield the cells of all printed tables; headings and rows in words have none."""
    columns: dict[str, list[str]] = {}
    for column in files.rows(COLUMNS):
        columns.setdefault(column["table"], []).append(column["key"])
    for table, rows in _printed(files):
        for row in rows:
            if row["row_type"] in _WITHOUT_CELLS:
                continue
            for key in columns[table["code"]]:
                yield _cell(table_key(table), row, key)


def _printed(files: FactFiles) -> Iterator[tuple[FactRow, list[FactRow]]]:
    for code, table in tables_by_code(files).items():
        path = f"tables/cells/{code}.csv"
        if table["values_given"] == "true" or files.exists(path):
            yield table, files.rows(path)


def _cell(table: str, row: FactRow, key: str) -> FactRow:
    cell = {
        "_path": row["_path"],
        "_line": row["_line"],
        "table": table,
        "row": f"{table}:{row['row']}",
        "column": f"{table}:{key}",
        "column__key": key,
        "printed": row.get(key, ""),
    }
    words = {code: row[f"{key}.{code}"] for code in CODES if f"{key}.{code}" in row}
    if words and words["zh-hans"] not in ("", "—"):
        texts = {f"text.{code}": text for code, text in words.items()}
        return cell | texts | {"state": State.NOT_APPLICABLE, "value": ""}
    if words:
        cell["printed"] = words["zh-hans"]
    try:
        state, value = parse_cell(cell["printed"])
    except ValueError as error:
        problem = Problem(row["_path"], int(row["_line"]), key, str(error))
        raise FactsError([problem]) from None
    return cell | {"state": state, "value": value}


def citation_code(written: str) -> str:
    """Return the code of a citation as files write it, ``idb-50-item-13 para 14``."""
    slug, _space, reference = written.partition(" ")
    place = re.sub(r"[^A-Za-z0-9.]+", "-", reference).strip("-")
    return f"{slug}.{place}"


def read_citations(files: FactFiles) -> Iterator[FactRow]:
    """Yield one row for each place of a document that any file cites."""
    paragraphs = {
        (row["document"], row["number"], row["sub"])
        for row in files.rows("facts/governance/paragraphs.csv")
    }
    tables = {
        (row["document"], row["reference"]): table_key(row)
        for row in files.rows(TABLES)
    }
    seen: set[str] = set()
    for path in files.below("facts"):
        for row in files.rows(path):
            written = row.get("citation", "").strip()
            if not written or written in seen:
                continue
            seen.add(written)
            slug, _space, reference = written.partition(" ")
            match = _PARAGRAPH.match(reference)
            number, sub = (match[1], match[2] or "") if match else ("", "")
            known = (slug, number, sub) in paragraphs
            yield {
                "_path": row["_path"],
                "_line": row["_line"],
                "code": citation_code(written),
                "document": slug,
                "reference": reference,
                "paragraph": f"{slug}:{number}:{sub}" if known else "",
                "table": tables.get((slug, reference), ""),
            }


PRINTED_TABLES = [
    DerivedFacts(TABLES, DocumentTable, ["document", "code"], read_tables),
    DerivedFacts(COLUMNS, TableColumn, ["table", "key"], read_columns),
    DerivedFacts("tables/cells (rows)", TableRow, ["table", "order"], read_table_rows),
    DerivedFacts("tables/cells", TableCell, ["row", "column__key"], read_cells),
]
CITATIONS = [
    DerivedFacts(
        "citations", Citation, ["code"], read_citations, written_as=citation_code
    )
]
