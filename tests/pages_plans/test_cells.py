"""The citation of one printed figure: where it stands, where else, what rests on it."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories.governance import TableCellFactory
from tests.factories.workplans import (
    DeliverableContentFactory,
    PlannedQuantityFactory,
    PlanVersionFactory,
    RestatementFactory,
)
from tests.pages_plans.pages import publish, read
from unido_portal.governance.models import TableCell
from workplans.choices import RestatementKind
from workplans.models import Restatement

OVER = "documents/a-77-6-sect-10/tables"


def path_of(cell: TableCell) -> str:
    table = cell.table
    return (
        f"documents/{table.document.slug}/tables/{table.code}"
        f"/cells/{cell.row.order}/{cell.column.key}/"
    )


def test_all_eleven_disagreements_show_both_numbers(
    facts: None, client: Client
) -> None:
    found = Restatement.objects.filter(agrees=False).select_related(
        "cell__row", "cell__column", "cell__table__document"
    )
    assert found.count() >= 11
    for one in found:
        page = read(client, path_of(one.cell))
        assert one.cell.printed in page.words
        assert "no" in [cell.words for row in page.tables[0].rows for cell in row]


def test_cell_shows_the_number_of_the_other_table(facts: None, client: Client) -> None:
    page = read(client, f"{OVER}/table-10.16/cells/1/expenditure_2021/")
    rows = [[cell.words for cell in row] for row in page.tables[0].rows]
    assert ["Table 10.21, Posts, 2021 expenditure", "5 778.3", "no"] in [
        row[:3] for row in rows
    ]


def test_disagreement_is_told_from_the_other_side_too(
    facts: None, client: Client
) -> None:
    page = read(client, f"{OVER}/table-10.21/cells/2/expenditure_2021/")
    rows = [[cell.words for cell in row] for row in page.tables[0].rows]
    assert ["Table 10.16, Posts, 2021 expenditure", "5 778.4", "no"] in [
        row[:3] for row in rows
    ]


def test_nil_beside_a_change_shows_what_the_row_adds_up_to(
    facts: None, client: Client
) -> None:
    page = read(client, f"{OVER}/table-10.26/cells/2/total_change/")
    assert "As printed — (nil)" in page.words
    assert "83.5" in page.words


def test_cell_says_what_rests_on_it(facts: None, client: Client) -> None:
    page = read(client, f"{OVER}/table-10.22/cells/1/actual_2021/")
    assert "Compliance rate: Timely submission of documentation, 2021" in page.words


@pytest.mark.django_db
def test_what_only_a_draft_takes_from_a_cell_is_not_told(client: Client) -> None:
    cell = TableCellFactory()
    version = PlanVersionFactory()
    content = DeliverableContentFactory(plan_version=version)
    PlannedQuantityFactory(content=content, cell=cell, year=2031)
    assert "2031" not in read(client, path_of(cell)).words
    publish(version)
    assert "2031" in read(client, path_of(cell)).words


@pytest.mark.django_db
def test_agreeing_place_is_shown_as_agreeing(client: Client) -> None:
    one = RestatementFactory(kind=RestatementKind.PARAGRAPH, agrees=True)
    page = read(client, path_of(one.cell))
    assert [cell.words for cell in page.tables[0].rows[1]][2] == "yes"


def test_cell_in_words_shows_the_words_of_the_document_before_ours(
    facts: None, client: Client
) -> None:
    page = client.get(f"/en/{OVER}/table-10.4/cells/1/y2023/").content.decode()
    printed = page.index("As printed")
    ours = page.index("In the language of this page")
    assert page[printed:ours].count('lang="zh-hans"') == 1
    assert "A further 10" in page[ours:]
    assert "unofficial" in page[ours:]


@pytest.mark.parametrize(
    ("cell", "stated"),
    [
        ("table-10.23/cells/3/total_change", "10.62(a)"),
        ("table-10.23/cells/2/technical_adjustments", "10.62(a)"),
        ("table-10.16/cells/10/technical_adjustments", "10.62(a)"),
        ("table-10.26/cells/2/technical_adjustments", "10.62(b)"),
    ],
)
def test_cell_names_the_paragraph_that_states_its_change(
    facts: None, client: Client, cell: str, stated: str
) -> None:
    assert stated in read(client, f"{OVER}/{cell}/").words


def test_cell_in_words_has_a_value_in_the_api(facts: None, client: Client) -> None:
    answer = client.get("/api/v1/documents/a-77-6-sect-10/tables/table-10.4/").json()
    assert {cell["state"] for row in answer["rows"] for cell in row["cells"]} == {
        "value"
    }
