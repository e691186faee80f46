"""What the documents state and print, no more and no less than it."""

from __future__ import annotations

import datetime as dt

import pytest

from strategies.models import Commitment, Strategy
from unido_portal.core.rows import Row
from unido_portal.governance.models import Decision, DocumentTable, Paragraph
from workplans.models import PostFigure, ProgressUpdate

pytestmark = pytest.mark.usefixtures("facts")


def test_paragraph_has_its_place_and_no_text() -> None:
    told = {field.name for field in Paragraph._meta.concrete_fields}
    of_every_row = {field.name for field in Row._meta.fields} | {"id"}

    assert told - of_every_row == {
        *("document", "order", "number", "sub", "section", "line_from", "line_to"),
    }


def test_decision_has_a_day_only_where_a_document_states_it() -> None:
    dated = Decision.objects.exclude(decided_on=None)

    assert dict(dated.values_list("code", "decided_on")) == {
        "a-res-76-258": dt.date(2022, 4, 1)
    }


def test_tables_have_the_heading_that_is_printed_over_their_labels() -> None:
    headings: dict[str, set[str]] = {}
    for table in DocumentTable.objects.exclude(stub={}):
        heading = table.stub.render("zh-hans").text
        headings.setdefault(heading, set()).add(table.code)

    assert headings == {
        "类别和次类别": {"table-10.1", "table-10.6", "table-10.11", "table-10.15"},
        "支出用途": {"table-10.16"},
        "职类和职等": {"table-10.18"},
        "构成部分/次级方案": {"table-10.19-1", "table-10.19-2", "table-10.20"},
    }


def test_posts_of_table_10_17_are_of_the_year_that_their_row_names() -> None:
    figures = PostFigure.objects.filter(cell__table__code="table-10.17")

    assert set(figures.values_list("content__post__code", "year", "value")) == {
        ("ohrlls-ppb-2023.p10.17-01", 2022, 33),
        ("ohrlls-ppb-2023.p10.17-02", 2023, 33),
    }


@pytest.mark.parametrize(
    ("commitment", "activity"),
    [("C-23", "mic-wp.a-19"), ("C-24", "mic-wp.a-16"), ("C-25", "mic-wp.a-15")],
)
def test_commitment_stands_where_its_activity_stands(
    commitment: str, activity: str
) -> None:
    told = ProgressUpdate.objects.order_by("-decided_on", "-pk")

    promised = told.filter(commitment__code=commitment).first()
    done = told.filter(activity__code=activity).first()

    assert promised is not None
    assert done is not None
    assert promised.status == done.status == "under_way"


@pytest.mark.parametrize(
    "update", ["idb-49-item-12.u-02", "gc-20-item-22.u-22", "gc-20-item-22.u-01"]
)
def test_what_the_board_took_up_of_the_work_plan_is_done(update: str) -> None:
    assert ProgressUpdate.objects.get(code=update).status == "done"


@pytest.mark.parametrize(
    "update",
    ["idb-50-item-13.u-05", "idb-48-item-7.u-16", "idb-48-item-7.u-18"],
)
def test_report_that_says_nothing_of_progress_states_no_status(update: str) -> None:
    assert ProgressUpdate.objects.get(code=update).status == "not_stated"


def test_work_plan_that_was_still_to_be_submitted_is_not_done() -> None:
    told = ProgressUpdate.objects.filter(decision__code="idb-48-dec-7")

    assert [update.status for update in told] == ["under_way"]


def test_no_strategy_is_called_in_force_where_no_document_says_so() -> None:
    told = {
        strategy.code: strategy.status_at_source.render("en").text
        for strategy in Strategy.objects.all()
    }

    assert [code for code, words in told.items() if "in force" in words.lower()] == []


def test_plan_keeps_every_commitment_that_the_section_on_it_makes() -> None:
    kept = Commitment.objects.filter(plans__work_plan__code="ldc-ip")

    assert set(kept.values_list("code", flat=True)) == {
        *(f"C-0{number}" for number in (1, 3, 4, 5, 6, 7, 8))
    }
