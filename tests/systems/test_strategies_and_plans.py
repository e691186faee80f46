"""S1 to S3, S6 and S7: the strategies of UNIDO and the plans that carry them out."""

from __future__ import annotations

import pytest
from django.test import Client

from indicators.models import Indicator
from strategies.models import Strategy
from tests.api.asking import ask
from tests.factories.indicators import DefinitionVersionFactory, ObservationFactory
from tests.factories.workplans import (
    ProjectCountryFactory,
    ProjectFactory,
    ProjectStrategyFactory,
)
from tests.systems.reading import page
from unido_portal.reference.models import Country

pytestmark = pytest.mark.usefixtures("facts")

LDC = "strategies/ldc-os-2022-2031/"
PLAN = "work-plans/ldc-ip/"
MIC_PLAN = "work-plans/mic-wp/"

SECTIONS = {
    "en": ["Background", "Mandate", "Vision", "Mission", "Scope"],
    "zh-hans": ["背景", "任务", "愿景", "使命", "范围", "业务战略的执行"],
}
AREAS = [
    "Investing in people in least developed countries",
    "Leveraging the power of science, technology and innovation",
    "Supporting structural transformation as a driver of prosperity",
    "Enhancing international trade of least developed countries",
    "Addressing climate change, environmental degradation",
    "Mobilizing international solidarity, reinvigorated global partnerships",
]


class TestStrategyForTheLeastDevelopedCountries:
    """S1."""

    def test_draft_has_eight_sections(self, client: Client) -> None:
        listed = page(client, LDC).part("Sections").items()
        for number, title in enumerate(SECTIONS["en"], start=1):
            assert listed[number - 1].startswith(f"{number}. {title}")
        assert len(listed) == 8

    def test_eight_sections_have_their_names_in_chinese(self, client: Client) -> None:
        listed = page(client, LDC, "zh-hans").main.items()
        for number, title in enumerate(SECTIONS["zh-hans"], start=1):
            assert any(item.startswith(f"{number}. {title}") for item in listed)

    def test_work_follows_the_six_areas_of_the_doha_programme(
        self, client: Client
    ) -> None:
        listed = page(client, LDC).part("Focus areas").items()
        assert len(listed) == 6
        for number, name in enumerate(AREAS, start=1):
            assert listed[number - 1].startswith(f"{number}. {name}")

    def test_third_area_says_of_which_area_it_is_a_part(self, client: Client) -> None:
        area = page(client, LDC).follow("Supporting structural transformation")
        serves = area.follow("Doha Programme of Action")
        assert "key agency" in area.words
        assert serves.url == "/en/strategies/dpoa/focus-areas/3/"

    def test_figures_of_the_group_stand_beside_the_work(self, client: Client) -> None:
        area = page(client, f"{LDC}focus-areas/3/")
        beside = area.part("The group of countries, for comparison").words
        assert "countries by the membership of" in beside
        assert "13% (2019) Source: A/77/6 (Sect. 10), para 10.22" in beside
        assert "double (2030, planned) Source: IDB.50, item 13, para 4" in beside
        assert "never added to it" in beside

    def test_page_says_what_the_strategy_draws_on(self, client: Client) -> None:
        listed = page(client, LDC).part("Decisions and other bases").items()
        before = (
            "UNIDO Operational Strategy for the Least Developed Countries 2012-2021"
        )
        for name in (
            "GC.19/Res.3",
            before,
            "Medium-term programme framework 2022-2025",
        ):
            assert any(name in item for item in listed), name

    def test_api_has_the_same_sections_areas_and_bases(self) -> None:
        found = ask("strategies/ldc-os-2022-2031/?lang=en")
        titles = [section["title"] for section in found["sections"]]
        drawn_on = {base["draws_on"] for base in found["bases"]}
        assert titles[:5] == SECTIONS["en"]
        assert len(titles) == 8
        assert found["focus_areas"] == [f"ldc-os-2022-2031.fa-{n}" for n in range(1, 7)]
        assert {"dpoa", "mtpf-2022-2025", "ldc-os-2012-2021"} <= drawn_on
        assert ask("stated-figures/ldc-sec/")["value"] == "8"

    def test_api_keeps_the_qualifier_of_a_figure_of_the_group(self) -> None:
        figure = ask("stated-figures/ldc-sci/?lang=en")
        assert (figure["value"], figure["qualifier"]) == ("1", "<")
        assert figure["country_group"] == "LDC"


class TestImplementationPlan:
    """S2."""

    def test_partners_stand_with_their_role(self, client: Client) -> None:
        cells = page(client, PLAN).table("Activities").row("Resource mobilization plan")
        assert "Traditional and non-traditional donors (potential partner)" in cells

    def test_partner_leads_to_what_it_is_to_pay_for(self, client: Client) -> None:
        donors = (
            page(client, PLAN).follow("Resource mobilization plan").follow("donors")
        )
        assert "Resource mobilization plan" in donors.part("Where it works").words
        assert "No amount is recorded." in donors.part("What it pays").words

    def test_advocacy_for_partnerships_is_an_outreach_action(
        self, client: Client
    ) -> None:
        action = page(client, PLAN).follow("Advocacy plan for public-private")
        assert action.main.fact("Kind") == "outreach action"

    def test_monitoring_mechanism_is_decided_and_its_progress_not_stated(
        self, client: Client
    ) -> None:
        reports = page(client, PLAN).part("Latest reports").words
        assert "21 November 2022 not stated C-06" in reports

    def test_four_risks_are_not_rated(self, client: Client) -> None:
        risks = page(client, PLAN).follow("Risks").table("As this version has them")
        names = ["Instability", "A highly volatile global environment"]
        names += ["Least developed countries lack the capacity that is needed"]
        names += ["Weak economic performance"]
        for name in names:
            row = risks.row(f"{name} summary")
            assert row[3:5] == ["not rated", "not rated"]
            assert row[-1] == "IDB.50, item 13, para 16"

    def test_risks_have_their_names_in_chinese(self, client: Client) -> None:
        assert "最不发达国家能力不足" in page(client, f"{PLAN}risks/", "zh-hans").words

    def test_api_has_partners_kinds_and_risks(self) -> None:
        mobilization = ask("activities/ldc-ip.a-03/")
        rated = [
            row["ratings"] for row in ask("risks/?strategy=ldc-os-2022-2031")["results"]
        ]
        assert mobilization["partners"] == [
            {"partner": "traditional-and-non-traditional-donors", "role": "potential"}
        ]
        assert mobilization["kind"] == "resource_mobilization"
        assert ask("activities/ldc-ip.a-04/")["kind"] == "outreach"
        assert ask("activities/ldc-ip.a-05/")["kind"] == "monitoring"
        assert [[one["version"] for one in row] for row in rated] == [["ldc-ip.v1"]] * 4


def register(*, reports_by_sex: bool) -> None:
    """Register a project in Bhutan of 2022 under the strategy."""
    project = ProjectFactory(start="2022-05-01", end="2025-12-31", precision="day")
    strategy = Strategy.objects.get(code="ldc-os-2022-2031")
    ProjectStrategyFactory(project=project, strategy=strategy)
    ProjectCountryFactory(project=project, country=Country.objects.get(iso3="BTN"))
    if reports_by_sex:
        jobs = Indicator.objects.get(code="SOC.1")
        definition = jobs.definitions.first() or DefinitionVersionFactory(
            indicator=jobs
        )
        ObservationFactory(
            country=None, project=project, sex="F", definition=definition, value=12
        )


class TestRuleOfReportingBySex:
    """S3."""

    def test_compliance_is_unknown_while_no_project_is_registered(
        self, client: Client
    ) -> None:
        told = page(client, PLAN).part("Reporting by sex").words
        assert "Unknown: no project or programme" in told
        assert "%" not in told
        assert ask("projects/?strategy=ldc-os-2022-2031")["count"] == 0

    def test_compliance_is_a_figure_once_projects_are_registered(
        self, client: Client
    ) -> None:
        register(reports_by_sex=True)
        register(reports_by_sex=False)
        told = page(client, PLAN).part("Reporting by sex").words
        assert "1 of 2 projects and programmes in least developed countries" in told
        assert ask("projects/?strategy=ldc-os-2022-2031")["count"] == 2

    def test_rule_leads_to_its_paragraph(self, client: Client) -> None:
        rule = page(client, LDC).follow("C-01")
        assert "indicators disaggregated by sex" in rule.words
        assert rule.follow("IDB.50, item 13, para 14").main.fact("Place") == "para 14"

    def test_api_names_the_rule(self) -> None:
        rule = ask("commitments/C-01/?lang=en")
        assert (rule["kind"], rule["measurable"]) == ("reporting_rule", "yes")
        assert rule["citation"]["reference"] == "para 14"


class TestFrameworkForMiddleIncomeCountries:
    """S6."""

    @pytest.mark.parametrize(
        ("language", "names"),
        [
            ("en", ["Technological progress", "Human capital", "Environmental sust"]),
            ("zh-hans", ["技术进步", "人力资本", "环境可持续性"]),
        ],
    )
    def test_framework_has_three_priority_areas(
        self, client: Client, language: str, names: list[str]
    ) -> None:
        listed = page(client, "strategies/mic-sf/", language).main.items()
        for number, name in enumerate(names, start=1):
            assert any(item.startswith(f"{number}. {name}") for item in listed)

    def test_work_plan_has_three_versions_and_what_was_reported(
        self, client: Client
    ) -> None:
        table = page(client, MIC_PLAN).table("All versions")
        assert [(row[1], row[3], row[4]) for row in table.rows()[1:]] == [
            ("IDB.48/15", "content unknown", "unknown"),
            ("IDB.49/CRP.8", "known in outline", "10"),
            ("IDB.51/CRP.4", "content unknown", "unknown"),
            ("GC.20, item 22", "known in outline", "13"),
        ]

    def test_version_with_unknown_content_cannot_be_compared(
        self, client: Client
    ) -> None:
        compared = page(client, MIC_PLAN).follow("Compare “IDB.49/CRP.8")
        assert "unknown, so no change can be shown" in compared.words

    @pytest.mark.parametrize(
        ("level", "count"), [("global", 2), ("regional", 3), ("national", 3)]
    )
    def test_activities_stand_at_three_levels(
        self, client: Client, level: str, count: int
    ) -> None:
        found = page(client, f"{MIC_PLAN}?version=2&level={level}")
        assert f"{count} of 10 activities" in found.words

    def test_activity_names_its_core_function(self, client: Client) -> None:
        listed = page(client, f"{MIC_PLAN}?version=2").table("Activities")
        row = listed.row(
            "Promote regional partnerships and multidisciplinary interventions summary"
        )
        assert row[3:5] == ["regional", "Technical cooperation"]

    def test_road_map_is_named_as_not_in_the_report(self, client: Client) -> None:
        told = page(client, f"{MIC_PLAN}?version=2").words
        assert "The road map itself is not in the report" in told

    def test_api_has_the_versions_levels_and_functions(self) -> None:
        known = {
            row["code"]: row["content_known"]
            for row in ask("plan-versions/?work_plan=mic-wp")["results"]
        }
        activities = ask("activities/?version=mic-wp.v2&page_size=100")["results"]
        levels = [row["level"] for row in activities]
        assert known == {
            "mic-wp.v1": "unknown",
            "mic-wp.v2": "outline",
            "mic-wp.v3": "unknown",
            "mic-wp.reported": "outline",
        }
        assert {"global", "regional", "national"} <= set(levels)
        assert all(row["core_functions"] for row in activities)


class TestSouthSouthCooperation:
    """S7."""

    def test_view_shows_the_activity_that_its_plan_marks(self, client: Client) -> None:
        view = page(client, "").follow("South-South cooperation")
        listed = [item for item in view.main.items() if "para 10" in item]
        assert len(listed) == 1
        assert "Link UNIDO services with South-South" in listed[0]
        assert "as this version has it: IDB.49/CRP.8" in listed[0]

    def test_activity_says_what_it_is(self, client: Client) -> None:
        found = page(client, "south-south/").follow("Link UNIDO services")
        assert "South-South or triangular cooperation" in found.main.fact("Kind")

    def test_activity_has_its_name_in_chinese(self, client: Client) -> None:
        assert "南南" in page(client, "activities/mic-wp.a-09/", "zh-hans").words

    def test_api_marks_the_activity(self) -> None:
        [found] = ask("activities/?is_south_south=true&version=mic-wp.v2")["results"]
        assert found["code"] == "mic-wp.a-09"
        assert found["citation"]["reference"] == "para 10"
