"""Rows of a plan go by the printed table that they stand in."""

import pytest

from tests.api.asking import ask

NAMING = {
    "results": "Table 10.4",
    "performance-measures": "Table 10.4",
    "deliverables": "Table 10.6",
    "budget-lines": "Table 10.19(1)",
    "posts": "Annex I",
    "compliance-rates": "Table 10.22",
}
TABLES_OF_POSTS = ["10.18", "10.20", "10.21"]

pytestmark = pytest.mark.usefixtures("facts")


@pytest.mark.parametrize("name", NAMING)
def test_rows_of_a_table_are_found_by_what_they_name_it(name):
    every = ask(f"{name}/?page_size=1000")["results"]
    wanted = [row["code"] for row in every if row["table"] == NAMING[name]]

    answer = ask(f"{name}/", data={"table": NAMING[name]})

    assert [row["code"] for row in answer["results"]] == wanted
    assert answer["count"] == len(wanted) > 0


@pytest.mark.parametrize(
    ("code", "reference"),
    [("table-10.19-1", "Table 10.19(1)"), ("table-10.16", "Table 10.16")],
)
def test_rows_of_a_table_are_found_by_its_code_too(code, reference):
    rows = ask(f"budget-lines/?table={code}")["results"]

    assert {row["table"] for row in rows} == {reference}


def test_several_tables_are_asked_for_as_one():
    rows = ask("posts/?table=table-10.17,Table 10.18")["results"]

    assert {row["table"] for row in rows} == {"Table 10.17", "Table 10.18"}


@pytest.mark.parametrize("number", TABLES_OF_POSTS)
def test_each_table_of_posts_has_one_total_of_33(number):
    rows = ask(f"posts/?table=table-{number}&row_type=total")["results"]
    proposed = [row["figures"][-1]["value"] for row in rows]

    assert proposed == ["33"]


def test_a_table_without_rows_of_the_kind_is_empty_and_not_unknown():
    assert ask("posts/?table=table-10.6")["count"] == 0


def test_a_table_that_is_none_is_refused_with_the_nearest_code():
    [error] = ask("posts/?table=10.17", status=400)["errors"]

    assert (error["parameter"], error["nearest"]) == ("table", "table-10.17")
