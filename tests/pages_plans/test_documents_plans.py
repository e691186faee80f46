"""The plans of the documents, as the loaded facts have them."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.pages_plans.pages import count_queries, read
from workplans.models import WorkPlan

OHRLLS = "work-plans/ohrlls-ppb-2023/"
PARTS = ["", "deliverables/", "results/", "resources/", "risks/"]


def test_preliminary_proposal_for_middle_income_countries_is_unknown(
    facts: None, client: Client
) -> None:
    page = read(client, "work-plans/mic-wp/versions/1/compare/2/")
    assert "IDB.48/15, preliminary proposal: the content of this version" in page.words


def test_outline_says_that_silence_is_not_dropping(facts: None, client: Client) -> None:
    page = read(client, "work-plans/mic-wp/versions/2/compare/reported/")
    assert "told as not known, and not as added or dropped" in page.words
    assert "Not named in what is known of the newer version." in page.words
    assert "dropped:" not in page.words


def test_headings_of_results_stand_below_those_of_their_parts(
    facts: None, client: Client
) -> None:
    page = client.get("/en/work-plans/ohrlls-ppb-2023/results/").content.decode()
    levels = [int(level) for level in re.findall(r"<h([2-6])", page)]
    assert levels.count(2) == 3
    assert levels.count(3) == 12
    assert levels.count(4) == 0


def test_words_of_a_measure_say_that_our_rendering_is_unofficial(
    facts: None, client: Client
) -> None:
    page = read(client, "work-plans/ohrlls-ppb-2023/results/")
    measures = [one for one in page.tables if one.caption.startswith("Performance")]
    words = [row[1].words for one in measures for row in one.rows[1:]]
    told = [one for one in words if len(one) > 60 and "not in the text" not in one]
    assert len(told) > 40
    assert [one for one in told if not one.endswith("unofficial")] == []


def test_share_of_extrabudgetary_resources_is_a_figure_with_its_source(
    facts: None, client: Client
) -> None:
    figure = client.get("/api/v1/stated-figures/xb-share/").json()
    assert (figure["value"], figure["citation"]["reference"]) == ("24.1", "para 10.63")
    assert "24.1" in read(client, "citations/a-77-6-sect-10.para-10.63/").words


@pytest.mark.parametrize("part", PARTS)
def test_plan_of_another_entity_names_its_owner_on_every_page(
    facts: None, client: Client, part: str
) -> None:
    page = read(client, OHRLLS + part)
    assert "counts in no total of UNIDO. Owner: Office of the High" in page.words


def test_list_puts_the_plan_of_another_entity_apart(
    facts: None, client: Client
) -> None:
    words = read(client, "work-plans/").words
    ours, theirs = words.split("Plans of other entities")
    assert "Proposed programme budget" not in ours
    assert "Proposed programme budget" in theirs


def test_version_with_unknown_content_says_so(facts: None, client: Client) -> None:
    page = read(client, "work-plans/mic-wp/?version=1")
    assert "The content of this version is not known" in page.words
    assert "Multilateral Industrial Policy Forum" not in page.words


def test_as_reported_version_has_an_address(facts: None, client: Client) -> None:
    page = read(client, "work-plans/mic-wp/?version=reported")
    assert "Multilateral Industrial Policy Forum" in page.words


def test_further_ten_countries_make_twenty_in_all_as_computed(
    facts: None, client: Client
) -> None:
    page = read(client, OHRLLS + "results/")
    table = next(one for one in page.tables if "Table 10.4" in one.caption)
    year_2022, year_2023 = (row[2].words for row in table.rows[-2:])
    assert year_2022.startswith("10 least developed countries")
    assert "computed" not in year_2022
    assert "10 further least developed countries" in year_2023
    assert year_2023.endswith("20 in all computed")


def test_nothing_but_the_increment_is_totalled(facts: None, client: Client) -> None:
    assert read(client, OHRLLS + "results/").words.count("in all computed") == 1


def test_target_of_another_entity_is_told_as_stated(
    facts: None, client: Client
) -> None:
    assert "Target for 2021: met, as stated" in read(client, OHRLLS + "results/").words


def test_figures_by_year_that_are_not_in_the_text_are_said_to_be_missing(
    facts: None, client: Client
) -> None:
    page = read(client, OHRLLS + "results/")
    assert "The values of the figure are not in the text" in page.words


def test_deliverables_are_the_printed_tables(facts: None, client: Client) -> None:
    captions = [one.caption for one in read(client, OHRLLS + "deliverables/").tables]
    assert [caption.partition(".  ")[0][:11] for caption in captions] == [
        "Table 10.1.",
        "Table 10.6.",
        "Table 10.11",
        "Table 10.15",
    ]


def test_resources_show_tables_figures_and_both_sides_of_disagreements(
    facts: None, client: Client
) -> None:
    page = read(client, OHRLLS + "resources/")
    captions = " ".join(one.caption for one in page.tables)
    for place in ("Table 10.16.", "Table 10.26.", "Figure 10.II.", "Annex I."):
        assert place in captions
    both = next(one for one in page.tables if "Both numbers" in one.caption)
    assert len(both.rows) - 1 >= 11
    rows = [[cell.words for cell in row] for row in both.rows]
    assert ["Table 10.26, Posts, Total", "—"] in [row[:2] for row in rows]


def test_compliance_rates_stand_with_cause_and_measure(
    facts: None, client: Client
) -> None:
    words = read(client, OHRLLS + "resources/").words
    assert "Air tickets purchased at least two weeks" in words
    assert "Cause Advance booking fell in 2021" in words
    assert "Measure taken Awareness among staff" in words


def test_reporting_by_sex_is_unknown_while_no_project_is_registered(
    facts: None, client: Client
) -> None:
    words = read(client, "work-plans/ldc-ip/").words
    assert "Unknown: no project or programme in a least developed country" in words
    assert "Reporting by sex" not in read(client, OHRLLS).words


def test_side_event_leads_to_the_decision_that_asked_for_it(
    facts: None, client: Client
) -> None:
    page = read(client, "activities/mic-wp.a-17/")
    assert "Decisions answered IDB.50/Dec.6" in page.words
    assert "happened on 12 July 2023" in page.words


def test_sex_of_the_participants_is_not_reported(facts: None, client: Client) -> None:
    page = read(client, "indicators/doc-participants/")
    assert "The sex of the 240 is not reported." in page.words
    assert "240 computed" in [cell.words for cell in page.tables[0].rows[1]]


def test_results_framework_is_marked_unverified(facts: None, client: Client) -> None:
    assert "Not verified: codes and names" in read(client, "indicators/").words
    assert "Not verified." in read(client, "indicators/SOC.1/").words


def test_no_plan_costs_more_than_ten_queries(facts: None, client: Client) -> None:
    for plan in WorkPlan.objects.all():
        for part in PARTS:
            assert count_queries(client, f"work-plans/{plan.code}/{part}") <= 10
