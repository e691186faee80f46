"""S4, S8, S12 and S13: what was asked, what was reported and what was learnt."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.api.asking import ask
from tests.systems.reading import page

pytestmark = pytest.mark.usefixtures("facts")

SHARES = {
    "tc-env": ("53.9", "Supporting environmentally sustainable industry"),
    "tc-prosp": ("21.1", "Creating shared prosperity through industry"),
    "tc-comp": ("19.9", "Economic competitiveness"),
    "tc-xcut": ("4.4", "Cross-cutting services"),
}
RESOURCES = "work-plans/ohrlls-ppb-2023/resources/"


class TestDecisionsAndConsultations:
    """S4."""

    def test_request_of_the_board_stands_with_the_event_that_answers_it(
        self, client: Client
    ) -> None:
        decision = page(client, "decisions/").follow("IDB.50/Dec.6")
        answers = decision.part("What answers it").items()
        assert "Requested at this session" in decision.summary
        assert decision.main.fact("Operative paragraph") == "not given by any source"
        assert decision.summary.startswith("Latest report (27 November 2023): done.")
        assert any(
            item.startswith("milestone Side event") and "12 July 2023" in item
            for item in answers
        )

    def test_request_of_the_board_is_restated_in_chinese(self, client: Client) -> None:
        decision = page(client, "decisions/idb-50-dec-6/", "zh-hans")
        assert "会外活动" in decision.words
        assert "2023年7月12日" in decision.words

    def test_dialogue_of_september_2022_has_its_speakers(self, client: Client) -> None:
        dialogue = page(client, "consultations/").part("Development dialogue")
        assert dialogue.fact("Date") == "19 September 2022"
        assert dialogue.fact("About the draft") == "IDB.50/CRP.8"
        assert "Malawi (permanent mission in Geneva)" in dialogue.words
        assert "Organisation of African, Caribbean and Pacific States" in dialogue.words

    def test_comment_says_what_became_of_it(self, client: Client) -> None:
        told = page(client, "consultations/").part("Development dialogue").words
        assert (
            "The source does not give the comment. What became of it: not told" in told
        )
        assert "What became of it: Views given at the event and after it helped" in told

    def test_dialogue_has_its_date_in_chinese(self, client: Client) -> None:
        assert "2022年9月19日" in page(client, "consultations/", "zh-hans").words

    def test_session_tells_the_action_asked_of_it(self, client: Client) -> None:
        session = page(client, "sessions/").follow("Fiftieth session of the Industrial")
        assert "Action asked: The Board is invited to take note" in session.words

    def test_draft_leads_to_the_report_that_names_it(self, client: Client) -> None:
        draft = page(client, "consultations/").follow("IDB.50/CRP.8")
        report = draft.follow("IDB.50, item 13")
        asked = report.part("Action asked of the body").words
        assert asked.startswith("The Board is invited to take note")

    def test_api_has_the_decision_and_the_dialogue(self) -> None:
        decision = ask("decisions/idb-50-dec-6/?lang=en")
        [held] = ask("milestones/?kind=consultation&start_from=2022-01-01")["results"]
        speakers = [one["partner"] for one in held["consultation"]["comments"]]
        assert (decision["action"], decision["paragraph"]) == ("requested", None)
        assert held["start"] == held["consultation"]["start"] == "2022-09-19"
        assert speakers[:3] == ["permanent-mission-of-malawi-geneva", "ohrlls", "oacps"]


class TestCooperationWithMiddleIncomeCountries:
    """S8."""

    def test_shares_of_delivery_stand_with_their_sum(self, client: Client) -> None:
        areas = page(client, "strategies/mtpf-2022-2025/").part("Thematic areas")
        for value, name in SHARES.values():
            [share] = [item for item in areas.items() if name in item]
            assert f"{value}% (2022) Source: GC.20, item 22, para 12" in share
        assert "The stated shares add up to 99.3 per cent." in areas.words
        assert "does not explain the rest" in areas.words

    def test_shares_of_delivery_stand_in_chinese(self, client: Client) -> None:
        shown = page(client, "strategies/mtpf-2022-2025/", "zh-hans").words
        for value, _name in SHARES.values():
            assert value in shown
        assert "99.3" in shown
        assert "其余部分来源文件未说明归属" in shown

    def test_share_leads_to_the_source_of_the_source(self, client: Client) -> None:
        strategy = page(client, "strategies/mtpf-2022-2025/")
        report = strategy.follow("GC.20, item 22, para 12").follow("UNIDO activities")
        relations = report.part("How it relates to other documents").words
        assert "UNIDO Annual Report 2022, appendices" in relations
        assert "para 12, footnote 1" in relations

    def test_partner_of_an_initiative_leads_back_to_it(self, client: Client) -> None:
        partner = page(client, "initiatives/").follow("Hydrogen Europe")
        assert "Green hydrogen value chain skills map" in partner.words

    def test_api_has_the_four_shares(self) -> None:
        areas = ask("focus-areas/?strategy=mtpf-2022-2025&lang=en")["results"]
        stated = {
            row["code"]: row for row in ask("stated-figures/?page_size=100")["results"]
        }
        shares = {
            area["delivery_share"]: (
                stated[area["delivery_share"]]["value"],
                area["name"],
            )
            for area in areas
        }
        assert shares == SHARES
        for area in areas:
            assert "does not name the medium-term programme framework" in area["note"]
            assert not area["verified"]

    def test_api_has_the_initiatives_with_their_partners(self) -> None:
        found = ask("initiatives/green-hydrogen-value-chain-skills-map/")
        assert found["partners"] == ["hydrogen-europe"]
        assert found["citation"]["reference"] == "para 10"


class TestCompliance:
    """S12."""

    def test_rates_stand_with_their_years(self, client: Client) -> None:
        rates = page(client, RESOURCES).part("Compliance rates")
        timely = [row for row in rates.rows() if row[0] == "2021 (actual)"]
        assert [row[1].split()[0] for row in timely] == ["85", "47"]

    def test_rates_stand_in_chinese(self, client: Client) -> None:
        told = page(client, RESOURCES, "zh-hans").words
        assert "85 %" in told
        assert "47 %" in told

    def test_rate_has_its_cause_and_the_measure_taken(self, client: Client) -> None:
        told = page(client, RESOURCES).part("Compliance rates").words
        assert "Cause Advance booking fell in 2021" in told
        assert "Omicron" in told
        assert "Measure taken Awareness among staff and managers" in told

    def test_evaluation_leads_to_its_lesson(self, client: Client) -> None:
        strategy = page(client, "strategies/ohrlls-ppb-2023/")
        assert "sustainable energy" in strategy.part("Evaluations").words
        assert len(strategy.part("Lessons").items()) == 4

    def test_recommendation_stands_with_what_was_done(self, client: Client) -> None:
        found = page(client, "recommendations/")
        done = found.part("What was done").items()
        assert found.main.fact("Body").startswith("Advisory Committee on Admin")
        assert found.main.fact("Follow-up") == "not stated"
        assert len(done) == 4

    def test_api_has_rates_evaluations_lessons_and_follow_up(self) -> None:
        rates = ask("compliance-rates/?year=2021&kind=actual")["results"]
        [recommendation] = ask("recommendations/")["results"]
        evaluation = ask("evaluations/ohrlls-sustainable-energy-2021/")
        assert [(row["value"], row["unit"]) for row in rates] == [
            ("85", "percent"),
            ("47", "percent"),
        ]
        assert ask(f"lessons/{evaluation['lessons'][0]}/")["citation"]["document"]
        assert len(recommendation["actions"]) == 4


class TestContributionToTheAgenda:
    """S13."""

    def test_industry_related_indicators_are_marked(self, client: Client) -> None:
        families = page(client, "indicators/").part("Sustainable Development Goals")
        marked = [
            one.words.partition(":")[0]
            for one in families.all("h3", "h4", "summary")
            if one.words.endswith("industry-related")
        ]
        assert marked == ["9.2.1", "9.2.2", "9.3.1", "9.3.2", "9.4.1", "9.b.1"]

    def test_index_is_custodied_by_unido_and_has_no_figure(
        self, client: Client
    ) -> None:
        index = page(client, "indicators/").follow("sdg9-index")
        assert "It is counted in: index (0 to 1)." in index.summary
        assert "No figure is recorded, which does not mean zero." in index.words

    def test_portfolio_and_agreements_keep_their_qualifiers(
        self, client: Client
    ) -> None:
        told = page(client, "documents/idb-48-item-7/").words
        portfolio = page(client, "citations/idb-48-item-7.para-13-a/").words
        agenda = page(client, "strategies/2030a/").words
        assert "586.6 million" in portfolio
        assert "more than 130" in told
        assert "586.6 million" in agenda
        assert "more than 130" in agenda

    def test_portfolio_stands_in_chinese(self, client: Client) -> None:
        told = page(client, "strategies/2030a/", "zh-hans").words
        assert "待执行的项目和方案达 5.866 亿美元" in told

    def test_parity_policy_is_an_initiative(self, client: Client) -> None:
        policy = page(client, "initiatives/").part("Panel parity policy")
        assert policy.fact("Source") == "IDB.48, item 7, para 11"

    def test_api_has_indicators_and_stated_figures(self) -> None:
        found = ask("indicators/?framework=sdg&is_industry_related=true")["results"]
        portfolio = ask("stated-figures/portf/?lang=en")
        agreements = ask("stated-figures/legal/?lang=en")
        assert len({row["family"] for row in found}) == 6
        assert (portfolio["value"], portfolio["unit"]) == ("586600000", "USD")
        assert portfolio["value_text"] == "586.6 million"
        assert (agreements["value"], agreements["qualifier"]) == ("130", ">")
        assert ask("stated-figures/sdg9-cust/")["value"] == "6"
