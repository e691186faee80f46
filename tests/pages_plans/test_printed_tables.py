"""Every table and figure of the document comes out again as it is printed."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext as _

from tests.factories.governance import (
    DocumentFactory,
    DocumentTableFactory,
)
from tests.pages_plans.pages import Cell, read

TABLES = Path(settings.BASE_DIR) / "fixtures" / "tables"
SLUG = "a-77-6-sect-10"
FIGURE_WITHOUT_VALUES = "figure-10.1"


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CODES = [row["code"] for row in rows_of(TABLES / "tables.csv")]
PRINTED = [code for code in CODES if code != FIGURE_WITHOUT_VALUES]


def squeezed(words: str) -> str:
    return " ".join(words.split())


def as_printed(row: dict[str, str], key: str, language: str) -> str:
    return squeezed(row[key] if key in row else row[f"{key}.{language}"])


def label_of(row: dict[str, str], language: str) -> str:
    number = f"{row['number']}. " if row["number"] else ""
    # The file keeps the unit apart; each language has its brackets.
    opening, closing = "（）" if language == "zh-hans" else (" (", ")")
    unit = row[f"unit.{language}"] and f"{opening}{row[f'unit.{language}']}{closing}"
    return squeezed(f"{number}{row[f'label.{language}']}{unit}")


def words_of(cell: Cell) -> str:
    return cell.words.removesuffix("≠").strip()


def expected_row(
    row: dict[str, str], keys: list[str], language: str, *, has_labels: bool
) -> list[str]:
    if row["row_type"] == "heading":
        return [label_of(row, language)]
    if row["row_type"] == "text":
        return [label_of(row, language), squeezed(row[f"text.{language}"])]
    cells = [as_printed(row, key, language) for key in keys]
    return [label_of(row, language), *cells] if has_labels else cells


@pytest.mark.parametrize("language", ["en", "zh-hans"])
@pytest.mark.parametrize("code", PRINTED)
def test_table_comes_out_cell_for_cell(
    facts: None, client: Client, code: str, language: str
) -> None:
    columns = [row for row in rows_of(TABLES / "columns.csv") if row["table"] == code]
    keys = [column["key"] for column in columns]
    source = rows_of(TABLES / "cells" / f"{code}.csv")
    has_labels = any(
        row[f"label.{language}"] for row in source if row["row_type"] != "heading"
    )
    page = read(client, f"documents/{SLUG}/tables/{code}/", language)
    head = 2 if any(column["group.en"] for column in columns) else 1
    shown = [[words_of(cell) for cell in row] for row in page.tables[0].rows[head:]]
    expected = [
        expected_row(row, keys, language, has_labels=has_labels) for row in source
    ]
    assert shown == expected


@pytest.mark.parametrize("code", PRINTED)
def test_columns_stand_in_order_below_their_spanning_headers(
    facts: None, client: Client, code: str
) -> None:
    columns = [row for row in rows_of(TABLES / "columns.csv") if row["table"] == code]
    table = read(client, f"documents/{SLUG}/tables/{code}/").tables[0]
    first = [cell for cell in table.rows[0] if cell.is_heading]
    stub = next(row for row in rows_of(TABLES / "tables.csv") if row["code"] == code)
    if stub["stub.en"]:
        assert first.pop(0).words == squeezed(stub["stub.en"])
    width = sum(int(cell.attributes.get("colspan", 1)) for cell in first)
    below = [cell.words for cell in table.rows[1]]
    grouped = [squeezed(one["label.en"]) for one in columns if one["group.en"]]
    alone = [squeezed(one["label.en"]) for one in columns if not one["group.en"]]
    assert width == len(columns)
    assert [one.words for one in first if "colspan" not in one.attributes] == alone
    assert not grouped or below == grouped


def test_figure_whose_values_are_not_in_the_text_says_so(
    facts: None, client: Client
) -> None:
    page = read(client, f"documents/{SLUG}/tables/{FIGURE_WITHOUT_VALUES}/")
    assert "The values of this figure are not in the text of the document" in page.words
    assert page.tables == []


def test_each_figure_has_an_address_and_leads_to_its_citation(
    facts: None, client: Client
) -> None:
    page = read(client, f"documents/{SLUG}/tables/table-10.16/")
    cells = [cell for row in page.tables[0].rows for cell in row]
    posts = next(cell for cell in cells if words_of(cell) == "6 327.5")
    assert posts.attributes["id"] == "r1-estimate_2023"
    path = f"/en/documents/{SLUG}/tables/table-10.16/cells/1/estimate_2023/"
    assert posts.links == [path]
    assert client.get(path).status_code == 200


def test_blank_cell_has_neither_number_nor_link(facts: None, client: Client) -> None:
    page = read(client, f"documents/{SLUG}/tables/table-10.21/")
    posts = page.tables[0].rows[7]
    assert posts[1].words == ""
    assert posts[1].links == []


def test_table_of_a_reference_plan_names_its_owner(facts: None, client: Client) -> None:
    page = read(client, f"documents/{SLUG}/tables/table-10.1/")
    assert "counts in no total of UNIDO. Owner: Office of the High" in page.words


@pytest.mark.parametrize(
    "path",
    [
        f"documents/{SLUG}/tables/table-10.99/",
        "documents/nothing/tables/table-10.1/",
        f"documents/{SLUG}/tables/table-10.16/cells/1/nothing/",
        f"documents/{SLUG}/tables/table-10.16/cells/99/estimate_2023/",
    ],
)
def test_what_no_document_prints_is_not_found(
    facts: None, client: Client, path: str
) -> None:
    assert client.get(f"/en/{path}").status_code == 404


@pytest.mark.django_db
def test_table_of_any_other_document_has_no_owner(client: Client) -> None:
    table = DocumentTableFactory(document=DocumentFactory(slug="other"))
    page = read(client, f"documents/other/tables/{table.code}/")
    assert "Owner:" not in page.words


@pytest.mark.parametrize(("language", "count"), [("en", 1), ("zh-hans", 0)])
def test_translated_words_of_a_table_are_said_to_be_unofficial(
    facts: None, client: Client, language: str, count: int
) -> None:
    with translation.override(language):
        worth = _(
            "The words of this table are an unofficial translation; the numbers "
            "are as printed."
        )
    page = read(client, f"documents/{SLUG}/tables/table-10.3/", language)
    assert page.words.count(worth) == count


def test_printed_figure_says_what_the_words_of_its_place_are_worth(
    facts: None, client: Client
) -> None:
    path = f"documents/{SLUG}/tables/table-10.16/cells/1/estimate_2023/"
    page = read(client, path)
    assert "Posts unofficial" in page.words


def test_title_begins_with_a_capital_letter(facts: None, client: Client) -> None:
    path = f"documents/{SLUG}/tables/table-10.16/"
    page = read(client, path, "es")
    assert page.tables[0].caption.startswith("Cuadro 10.16.")
    assert "<h1>Cuadro 10.16." in client.get(f"/es/{path}").content.decode()
