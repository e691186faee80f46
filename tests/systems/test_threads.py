"""The three threads of the documents, walked by what each page and answer leads to.

The first address is where a reader begins; every other one is a link or a code that
the page or answer before it gave.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.api.asking import ask
from tests.systems.reading import page

pytestmark = pytest.mark.usefixtures("facts")

FRAMEWORK = "UNIDO strategic framework for partnering"
WORK_PLAN = "Work plan for partnering with middle-income countries"
BUDGET = "Proposed programme budget for 2023"


def test_from_the_request_of_2019_to_an_activity_without_figures(
    client: Client,
) -> None:
    decisions = page(client, "decisions/")
    decision = decisions.follow("GC.18/Res.9", beside="Prepare a work plan")
    strategy = decision.follow(FRAMEWORK, within="What answers it")
    plan = strategy.follow(WORK_PLAN, within="Work plans")
    activity = plan.follow("Multilateral Industrial Policy Forum")
    source = activity.follow("GC.20, item 22, para 9")
    assert "No figure is reported, which does not mean zero" in activity.words
    assert source.main.fact("Place") == "para 9"
    assert "report" in source.follow("UNIDO activities").summary


def test_from_the_report_of_2023_back_to_the_request_of_2019(client: Client) -> None:
    session = page(client, "sessions/").follow("Twentieth session of the General")
    report = session.follow("GC.20, item 22")
    activity = report.follow("Named among the new initiatives under the policy")
    strategy = activity.follow(WORK_PLAN).follow(FRAMEWORK)
    decision = strategy.follow("Prepare a work plan for carrying out")
    assert decision.main.fact("Document").startswith("GC.18/Res.9")
    assert decision.main.fact("Operative paragraph") == "not given by any source"


def test_from_the_request_for_a_side_event_to_its_day_and_source(
    client: Client,
) -> None:
    decision = page(client, "decisions/").follow("IDB.50/Dec.6")
    told = decision.part("What was reported").words
    source = decision.follow("GC.20, item 22, para 11", within="Evidence")
    assert "done" in told
    assert "When: 12 July 2023" in told
    assert "report" in source.follow("UNIDO activities").summary


def test_from_the_report_back_to_the_request_for_a_side_event(client: Client) -> None:
    session = page(client, "sessions/").follow("Twentieth session of the General")
    source = session.follow("GC.20, item 22").follow("para 11")
    activity = source.follow("Speakers dealt with jobs")
    decision = activity.follow("IDB.50/Dec.6")
    assert "time: 12 July 2023" in activity.summary
    assert "asked for a side event" in decision.part("What was asked").words
    assert source.follow("The side event that the Board").url == decision.url


def test_from_the_resolution_of_the_assembly_to_twenty_countries(
    client: Client,
) -> None:
    decision = page(client, "decisions/").follow("A/RES/76/258")
    plan = decision.follow(BUDGET).follow("Proposed programme budget for 2023, section")
    results = plan.follow("Results")
    years = [row for row in results.main.all("tr") if "Table 10.4" in row.words]
    cell = results.follow("Table 10.4, 2023 (planned)")
    table = cell.follow("Table 10.4")
    assert "10 least developed countries" in years[3].words
    assert "20 in all computed" in years[4].words
    assert "A further 10 least developed countries" in table.words
    assert table.follow("A/77/6 (Sect. 10)").main.fact("Job number") == "22-04068"


def test_from_the_printed_table_back_to_the_resolution(client: Client) -> None:
    document = page(client, "documents/").follow("A/77/6 (Sect. 10)")
    table = document.follow("Table 10.4")
    results = table.follow("A further 10").follow("A further 10", "What rests on it")
    plan = results.follow("Overview")
    by_mandate = plan.follow("A/RES/76/258", within="Mandates")
    decision = plan.follow(BUDGET).follow("A/RES/76/258")
    assert results.url == "/en/work-plans/ohrlls-ppb-2023/results/"
    assert by_mandate.follow("A/RES/76/258").url == decision.url
    assert decision.summary.startswith("Endorsed at this session")


def test_plan_of_another_entity_is_told_as_such_on_the_whole_way(
    client: Client,
) -> None:
    plan = page(client, "strategies/ohrlls-ppb-2023/").follow("section 10: least")
    way = [plan, plan.follow("Results"), plan.follow("Results").follow("Table 10.4,")]
    for here in [*way, way[-1].follow("Table 10.4")]:
        assert "This belongs to another entity" in here.words, here.url


def one(path: str) -> dict[str, Any]:
    """Return the only row that a list answers."""
    [row] = ask(path)["results"]
    return row


def subjects(decision: dict[str, Any], kind: str) -> list[str]:
    """Return the codes of what answers a decision, of one kind."""
    told = [response["subject"] for response in decision["responses"]]
    return [subject["code"] for subject in told if subject["type"] == kind]


class TestInTheApi:
    def test_from_the_request_of_2019_to_its_activities(self) -> None:
        decision = ask("decisions/gc-18-res-9-2/")
        plan = ask(f"work-plans/{subjects(decision, 'work_plan')[0]}/")
        listed = ask(f"activities/?version={plan['current_version']}")["results"]
        activity = ask(f"activities/{listed[0]['code']}/")
        document = ask(f"documents/{activity['citation']['document']}/")
        assert plan["strategy"] in decision["strategies"]
        assert document["session"] == "gc-20"

    def test_from_an_activity_back_to_the_request_of_2019(self) -> None:
        plan = ask(f"work-plans/{ask('activities/mic-wp.a-11/')['work_plan']}/")
        strategy = ask(f"strategies/{plan['strategy']}/")
        rest = [base["decision"] for base in strategy["bases"] if base["decision"]]
        symbols = [ask(f"decisions/{code}/")["symbol"] for code in rest]
        assert "GC.18/Res.9" in symbols

    def test_from_the_request_for_a_side_event_to_its_day_and_source(self) -> None:
        decision = ask("decisions/idb-50-dec-6/")
        [milestone] = subjects(decision, "milestone")
        [activity] = subjects(decision, "activity")
        event = ask(f"milestones/{milestone}/")
        assert (event["start"], event["precision"]) == ("2023-07-12", "day")
        assert ask(f"activities/{activity}/")["milestone"] == milestone
        assert ask(f"documents/{event['citation']['document']}/")["session"] == "gc-20"

    def test_from_what_was_reported_back_to_the_request_for_a_side_event(self) -> None:
        update = one("progress-updates/?decision=idb-50-dec-6")
        decision = ask(f"decisions/{update['subject']['code']}/")
        assert update["citation"]["reference"] == "para 11"
        assert ask(f"sessions/{decision['session']}/")["organ"] == "idb"

    def test_from_the_resolution_of_the_assembly_to_ten_and_ten_more(self) -> None:
        decision = ask("decisions/a-res-76-258/")
        strategy = next(
            code for code in decision["strategies"] if code.startswith("ohrlls")
        )
        plan = one(f"work-plans/?strategy={strategy}")
        version = ask(f"plan-versions/{plan['current_version']}/")
        component = next(
            mandate["component"]
            for mandate in version["mandates"]
            if mandate["document"] == decision["document"]
        )
        results = ask(f"results/?component={component}")["results"]
        [result] = [row for row in results if row["table"] == "Table 10.4"]
        measures = [ask(f"performance-measures/{code}/") for code in result["measures"]]
        stated = [
            (row["year"], quantity["value"], quantity["accumulation"])
            for row in measures
            for quantity in row["quantities"]
        ]
        citation = measures[-1]["citation"]
        tables = ask(f"documents/{citation['document']}/")["tables"]
        assert stated == [(2022, "10", "total"), (2023, "10", "increment")]
        assert citation["reference"] in [table["reference"] for table in tables]

    def test_from_the_measure_back_to_the_resolution(self) -> None:
        found = ask("performance-measures/?year=2023")["results"]
        measure = next(row for row in found if row["table"] == "Table 10.4")
        result = ask(f"results/{measure['result']}/")
        version = ask(f"plan-versions/{result['version']}/")
        listed = [
            mandate["document"]
            for mandate in version["mandates"]
            if mandate["component"] == result["component"]
        ]
        resolution = ask("documents/a-res-76-258/")
        assert resolution["slug"] in listed
        assert one(f"decisions/?document={resolution['slug']}")["action"] == "endorsed"
