"""S9 to S11: the plan and budget of another entity, shown and never counted."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.api.asking import ask
from tests.factories.workplans import DeliverableActualFactory
from tests.systems.reading import page
from workplans.models import Deliverable

pytestmark = pytest.mark.usefixtures("facts")

PLAN = "work-plans/ohrlls-ppb-2023/"
OWNER = "Office of the High Representative for the Least Developed Countries"
REPORTS = "1. Reports to the General Assembly and ECOSOC"
SUBTOTAL = "Parliamentary documentation (documents)"

# Table, row and column; what is printed there, and what the other place gives.
DISAGREEMENTS = [
    ("Table 10.16", "Posts", "2021 expenditure", "5 778.4", "5 778.3"),
    ("Table 10.16", "Total", "2021 expenditure", "6 488.3", "6 488.2"),
    (
        "Table 10.19(1)",
        "2. Landlocked developing countries",
        "2021 expenditure",
        "648.7",
        "648.6",
    ),
    ("Table 10.19(1)", "Subtotal (B)", "2022 appropriation", "5 818.0", "5 818.1"),
    ("Table 10.19(1)", "Subtotal (B)", "2023 estimate", "5 901.6", "5 901.5"),
    ("Table 10.19(1)", "Subtotal (1)", "2022 appropriation", "7 320.2", "7 320.1"),
    ("Table 10.19(2)", "1. Least developed countries", "Change", "395.6", "395 500"),
    ("Table 10.23", "Non-post", "Percentage", "0.9", "(0.9)"),
    ("Table 10.26", "Posts", "Total", "—", "83.5"),
    ("Table 10.26", "Total", "Total", "—", "83.5"),
    ("Table 10.26", "Total", "Percentage", "—", "8.7"),
]


class TestPlanOfAnotherEntity:
    """S9."""

    @pytest.mark.parametrize(
        "part", ["", "deliverables/", "results/", "resources/", "risks/"]
    )
    def test_every_page_names_its_owner(self, client: Client, part: str) -> None:
        told = page(client, PLAN + part).words
        assert "counts in no total of UNIDO. Owner: " + OWNER in told

    def test_front_page_counts_the_strategies_of_unido_alone(
        self, client: Client
    ) -> None:
        front = page(client, "").part("Strategies at a glance")
        codes = {
            link.attributes["href"].split("/")[3]
            for link in front.all("a")
            if "/strategies/" in link.attributes["href"]
            or "/work-plans/" in link.attributes["href"]
        }
        assert codes - {""} == {"ldc-os-2022-2031", "mic-sf", "ldc-ip", "mic-wp"}

    def test_performance_stands_in_words_and_numbers_as_stated(
        self, client: Client
    ) -> None:
        results = page(client, f"{PLAN}results/")
        numbers = results.table("Performance measures (Table 10.4)").row("2023")[2]
        assert numbers.startswith("10 further least developed countries")
        assert numbers.endswith("20 in all computed")
        assert "Target for 2021: met, as stated" in results.words

    def test_assumptions_and_lessons_are_told(self, client: Client) -> None:
        told = page(client, PLAN).words
        lessons = page(client, "strategies/ohrlls-ppb-2023/").part("Lessons")
        assert "Development partners keep up their international support" in told
        assert len(lessons.items()) == 4

    def test_plan_has_its_words_in_chinese(self, client: Client) -> None:
        results = page(client, f"{PLAN}results/", "zh-hans").words
        assert "另有 10 个最不发达国家" in results

    def test_api_can_leave_it_out_of_every_list(self) -> None:
        ours = ask("work-plans/?is_reference=false")["results"]
        theirs = ask("work-plans/ohrlls-ppb-2023/?lang=en")
        assert [row["code"] for row in ours] == ["ldc-ip", "mic-wp"]
        assert theirs["is_reference"] is True
        assert theirs["owner"].startswith(OWNER)
        for name in ("results", "deliverables", "budget-lines", "posts"):
            assert ask(f"{name}/?is_reference=false")["count"] == 0


def printed(client: Client, start: str, language: str = "en") -> list[str]:
    """Return the one row of the printed table 10.6 that begins so."""
    shown = page(client, "documents/a-77-6-sect-10/tables/table-10.6/", language)
    return shown.main.row(start)


def figures(code: str) -> list[tuple[Any, ...]]:
    """Return year, kind and value of each figure that the API has of a deliverable."""
    told = ask(f"deliverables/{code}/")["figures"]
    return [(one["year"], one["kind"], one["value"]) for one in told]


class TestDeliverables:
    """S10."""

    def test_row_has_planned_and_actual_figures_by_year(self, client: Client) -> None:
        table = page(client, f"{PLAN}deliverables/").table("Table 10.6.")
        assert table.row(REPORTS)[1:] == ["1", "2", "1", "3"]
        assert printed(client, REPORTS)[1:] == ["1", "2", "1", "3"]
        assert figures("ohrlls-ppb-2023.t10.6-03") == [
            (2021, "planned", "1"),
            (2021, "actual", "2"),
            (2022, "planned", "1"),
            (2023, "planned", "3"),
        ]

    def test_category_has_its_printed_subtotal(self, client: Client) -> None:
        assert printed(client, SUBTOTAL)[1:] == ["10", "11", "7", "7"]
        assert ask("deliverables/ohrlls-ppb-2023.t10.6-02/")["row_type"] == "subtotal"

    def test_row_has_the_same_figures_in_chinese(self, client: Client) -> None:
        row = printed(client, "1. 提交大会和经济及社会理事会的报告", "zh-hans")
        assert row[1:] == ["1", "2", "1", "3"]

    def test_category_in_words_stays_in_words(self, client: Client) -> None:
        words = printed(client, "Consultation, advice and advocacy")
        rows = ask("deliverables/?component=ohrlls-ppb-2023.sp1&page_size=100")
        in_words = [row for row in rows["results"] if row["row_type"] == "text"]
        assert len(words) == 2
        assert all(row["text"] and row["figures"] == [] for row in in_words)

    def test_later_actual_stands_beside_and_changes_nothing_printed(
        self, client: Client
    ) -> None:
        code = "ohrlls-ppb-2023.t10.6-03"
        before = printed(client, REPORTS), figures(code)
        DeliverableActualFactory(
            deliverable=Deliverable.objects.get(code=code),
            year=2022,
            value=5,
            cleared_at=timezone.now(),
        )
        beside = page(client, f"{PLAN}deliverables/").table("Table 10.6.")
        assert beside.row(REPORTS)[1:] == ["1", "2", "1", "3", "5"]
        assert "2022 actual, reported later" in beside.words
        assert beside.row(SUBTOTAL)[1:] == ["10", "11", "7", "7", ""]
        assert printed(client, REPORTS) == before[0]
        assert set(figures(code)) == {*before[1], (2022, "actual", "5")}


class TestResources:
    """S11."""

    def test_printed_row_comes_out_in_page_and_api(self, client: Client) -> None:
        table = page(client, f"{PLAN}resources/").table("Table 10.16.")
        line = ask("budget-lines/ohrlls-ppb-2023.b10.16-12/")
        last = line["figures"][-1]
        assert table.row("Total")[1:][0].startswith("6 488.3")
        assert table.row("Total")[-1] == "7 469.9"
        assert (last["column"], last["value"]) == ("estimate_2023", "7469.9")

    @pytest.mark.full
    @pytest.mark.parametrize(
        ("table", "row", "column", "stated", "other"), DISAGREEMENTS
    )
    def test_both_numbers_are_shown_where_places_disagree(
        self, client: Client, table: str, row: str, column: str, stated: str, other: str
    ) -> None:
        both = page(client, f"{PLAN}resources/").table("Both numbers")
        found = both.row(f"{table}, {row}, {column}", stated)
        assert other in found[3]

    def test_api_tells_the_eleven_disagreements(self) -> None:
        rows = [*all_of("budget-lines"), *all_of("posts")]
        told = [
            (one["stated"], one["other"])
            for row in rows
            for one in row["disagreements"]
        ]
        assert len(told) == len(DISAGREEMENTS) == 11
        assert ("5778.4", "5778.3") in told
        assert ("0.9", "-0.9") in told
        assert (None, "83.5") in told

    def test_disagreements_stand_in_chinese(self, client: Client) -> None:
        told = page(client, f"{PLAN}resources/", "zh-hans").words
        assert "5 778.4" in told
        assert "5 778.3" in told

    def test_variance_is_explained(self, client: Client) -> None:
        told = page(client, f"{PLAN}resources/").words
        explained = ask("work-plans/ohrlls-ppb-2023/?lang=en")["variance_explanations"]
        [management] = [one for one in explained if one["amount"] == "66200"]
        assert "66,200 USD" in told
        assert "Associate Data Analyst (P-2)" in told
        assert management["citation"]["reference"] == "para 10.62(a)"
        assert management["component"] == "ohrlls-ppb-2023.edm"

    def test_posts_stand_by_grade(self, client: Client) -> None:
        table = page(client, f"{PLAN}resources/").table("Table 10.18.")
        grades = {
            row["grade"] for row in all_of("posts") if row["table"] == "Table 10.18"
        }
        assert "Total" in [row[0] for row in table.rows() if row]
        assert {"USG", "D-2", "P-5"} <= grades


def all_of(name: str) -> list[dict[str, Any]]:
    return list(ask(f"{name}/?page_size=1000&lang=en")["results"])
