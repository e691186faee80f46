"""The charts of an indicator: what they find, keep apart and leave out."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from indicators.models import DefinitionVersion, Observation
from tests.charts.reading import charts, content, marks, names, titles
from tests.factories.governance import CitationFactory
from tests.factories.indicators import (
    DefinitionVersionFactory,
    ObservationFactory,
    ReleaseFactory,
)
from tests.factories.reference import CountryFactory
from tests.factories.workplans import (
    ActivityContentFactory,
    PlanVersionFactory,
    ProgressUpdateFactory,
)
from tests.pages_plans.pages import Page, publish
from unido_portal.core.text import Text
from workplans.models import ProgressUpdate

pytestmark = pytest.mark.django_db


def counted(**fields: object) -> DefinitionVersion:
    """Return a definition of an indicator that counts persons."""
    return DefinitionVersionFactory(indicator__counts_persons=True, **fields)


def observe(
    definition: DefinitionVersion, year: int, value: object, **fields: object
) -> Observation:
    """Return a figure of a year; a word in place of the value is its state."""
    is_state = isinstance(value, str)
    return ObservationFactory(
        definition=definition,
        period_start=dt.date(year, 1, 1),
        period_end=dt.date(year, 12, 31),
        state=value if is_state else "value",
        value=None if is_state else value,
        **fields,
    )


def by_sex(definition: DefinitionVersion, year: int, **figures: object) -> None:
    """Write figures of one country and release by sex."""
    release = ReleaseFactory() if "release" not in figures else figures.pop("release")
    country = figures.pop("country", None) or CountryFactory()
    for sex, value in figures.items():
        observe(definition, year, value, sex=sex, country=country, release=release)


def page_of(client: Client, definition: DefinitionVersion, language: str = "en") -> str:
    return content(client, f"indicators/{definition.indicator.code}/", language)


@pytest.mark.parametrize(
    ("figures", "sentence"),
    [
        (
            {"F": 48, "M": 72, "_T": 120},
            "Women were 48 of 120 for 2024; the sex of all is told.",
        ),
        (
            {"F": 48, "M": 42, "_T": 120},
            "Women were 48 of the 90 whose sex is reported for 2024; "
            "of 30 more it is not.",
        ),
        (
            {"F": 48, "M": 72},
            "Women were 48 of the 120 whose sex is reported for 2024; "
            "how many there were in all is not told.",
        ),
        (
            {"F": "suppressed", "M": "suppressed", "_T": 79},
            "The figures by sex for 2024 are hidden, to protect persons or by "
            "their source.",
        ),
        (
            {"F": "not_collected", "M": "not_collected", "_T": 42},
            "The sex of the 42 counted for 2024 is not reported.",
        ),
    ],
)
def test_finding_tells_the_women_and_what_that_rests_on(
    client: Client, figures: dict[str, object], sentence: str
) -> None:
    definition = counted()
    by_sex(definition, 2024, **figures)
    assert titles(page_of(client, definition)) == [sentence]


def test_finding_of_several_things_counts_them_and_adds_nothing(
    client: Client,
) -> None:
    definition, release = counted(), ReleaseFactory()
    for women in (48, 20, 50):
        by_sex(definition, 2024, F=women, M=50, _T=110, release=release)
    assert titles(page_of(client, definition)) == [
        "In 1 of 3 latest figures women were at least half of those whose sex is "
        "reported; the table tells how many that is."
    ]


def test_table_beneath_has_the_figures_that_are_drawn(client: Client) -> None:
    definition = counted()
    country, release = CountryFactory(), ReleaseFactory()
    for year, women in ((2022, 8), (2024, 48)):
        by_sex(definition, year, F=women, M=60, country=country, release=release)
    (chart,) = charts(page_of(client, definition))
    (table,) = Page(chart.encode()).tables
    told = {
        (row[1].words, head.words, cell.words)
        for row in table.rows[1:]
        for head, cell in zip(table.rows[0][2:-1], row[2:-1], strict=True)
        if cell.words
    }
    drawn = {tuple(mark.split(", ")[-3:]) for mark in marks(chart)}
    assert drawn == told
    assert len(drawn) == 4


def test_year_between_two_without_a_figure_is_named_and_empty(client: Client) -> None:
    definition = DefinitionVersionFactory()
    country, release = CountryFactory(), ReleaseFactory()
    for year in (2020, 2022):
        observe(definition, year, 7, country=country, release=release, sex="_Z")
    (chart,) = charts(page_of(client, definition))
    assert ">2021</text>" in chart
    assert not any("2021" in mark for mark in marks(chart))


def test_each_release_has_a_chart_of_its_own(client: Client) -> None:
    definition, country = DefinitionVersionFactory(), CountryFactory()
    for code in ("world-2023", "world-2024"):
        release = ReleaseFactory(code=code)
        for year in (2020, 2021):
            observe(definition, year, 7, country=country, release=release, sex="_Z")
    assert names(page_of(client, definition)) == [
        "over-time-world-2023-year",
        "over-time-world-2024-year",
    ]


def test_two_documents_that_state_a_figure_for_one_year_are_not_joined(
    client: Client,
) -> None:
    definition, country = DefinitionVersionFactory(), CountryFactory()
    for value in (7, 9):
        citation = CitationFactory()
        for year in (2020, 2021):
            observe(
                definition, year, value, country=country, release=None,
                citation=citation, sex="_Z",
            )  # fmt: skip
    (chart,) = charts(page_of(client, definition))
    assert len(re.findall(r'class="paint--line-\d"', chart)) == 2
    assert "each is drawn apart" in chart


def test_mark_leads_to_the_place_that_states_the_figure(client: Client) -> None:
    definition, citation = DefinitionVersionFactory(), CitationFactory()
    country = CountryFactory()
    for year in (2020, 2021):
        observe(
            definition, year, 7, country=country, release=None, citation=citation,
            sex="_Z",
        )  # fmt: skip
    (chart,) = charts(page_of(client, definition))
    assert chart.count(f'class="mark-of-figure" href="/en/citations/{citation.code}/"')


def test_mark_without_a_place_of_its_own_is_reached_by_keyboard(client: Client) -> None:
    definition = counted()
    by_sex(definition, 2024, F=8, M=9)
    (chart,) = charts(page_of(client, definition))
    assert chart.count('class="mark-of-figure" role="img" tabindex="0"') == 2


def test_made_up_figures_have_a_labelled_chart_after_those_of_the_facts(
    client: Client,
) -> None:
    definition = counted()
    by_sex(definition, 2024, release=ReleaseFactory(code="a", is_demo=True), F=8, M=9)
    by_sex(definition, 2024, release=ReleaseFactory(code="b"), F=18, M=19)
    facts, made_up = charts(page_of(client, definition))
    assert "demonstration data" not in facts
    assert "demonstration data" in made_up
    assert not set(marks(facts)) & set(marks(made_up))


def test_single_total_is_read_in_the_table_without_a_chart(client: Client) -> None:
    definition = counted()
    by_sex(definition, 2024, _T=240)
    assert charts(page_of(client, definition)) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"cleared_at": None},
        {"release__withdrawn_at": dt.datetime(2024, 1, 1, tzinfo=dt.UTC)},
    ],
)
def test_what_the_public_may_not_see_is_not_drawn(
    client: Client, fields: dict[str, object]
) -> None:
    definition, country = counted(), CountryFactory()
    by_sex(definition, 2024, F=8, M=9)
    observe(definition, 2023, 770077, sex="F", country=country, **fields)
    (chart,) = charts(page_of(client, definition))
    assert "770077" not in chart
    assert "770 077" not in chart
    assert "770,077" not in chart


def test_first_twelve_things_are_drawn_and_the_page_says_so(client: Client) -> None:
    definition, release = counted(), ReleaseFactory()
    for _number in range(13):
        by_sex(definition, 2024, F=8, M=9, release=release)
    (chart,) = charts(page_of(client, definition))
    assert chart.count('class="chart__panel"') == 12
    assert "The first 12 series are drawn" in chart


def test_page_costs_the_same_for_few_and_many_figures(client: Client) -> None:
    few, many = counted(), counted()
    by_sex(few, 2024, F=8, M=9)
    for year in range(2000, 2024):
        for _number in range(3):
            by_sex(many, year, F=8, M=9)
    assert queries(client, few) == queries(client, many) <= 10


def queries(client: Client, definition: DefinitionVersion) -> int:
    with CaptureQueriesContext(connection) as captured:
        page_of(client, definition)
    return len(captured)


# --- Figures of activities ------------------------------------------------------------


def reported_by_activities(definition: DefinitionVersion) -> list[ProgressUpdate]:
    """Return the reports of two activities of one title, by women and men."""
    version, reports = PlanVersionFactory(), []
    for code in ("first-one", "other-one"):
        content = ActivityContentFactory(
            plan_version=version, activity__code=code, title=Text.of(en="The same work")
        )
        report = ProgressUpdateFactory(strategy=None, activity=content.activity)
        for sex, value in (("F", 7), ("M", 8)):
            ObservationFactory(
                definition=definition,
                country=None,
                activity=content.activity,
                release=None,
                update=report,
                sex=sex,
                value=value,
                period_kind="half",
                period_start=dt.date(2026, 1, 1),
                period_end=dt.date(2026, 6, 30),
            )
        reports.append(report)
    publish(version)
    return reports


def test_activities_have_their_titles_with_the_code_after_it(client: Client) -> None:
    definition = counted()
    reported_by_activities(definition)
    page = page_of(client, definition)
    headings = re.findall(r'class="chart__heading">(.*?)</p>', page)
    drawn, listed = Page(page.encode()).tables[:2]
    names = ["The same work (first-one)", "The same work (other-one)"]
    assert [re.sub("<.*?>", "", one) for one in headings] == names
    assert [row[0].words for row in drawn.rows[1:]] == names
    assert sorted(row[0].words for row in listed.rows[1:]) == names


def test_period_of_a_figure_is_in_words_on_the_axis_and_in_both_tables(
    client: Client,
) -> None:
    definition = counted()
    reported_by_activities(definition)
    page = page_of(client, definition)
    drawn, listed = Page(page.encode()).tables[:2]
    assert ">first half of 2026</text>" in page
    assert drawn.rows[1][1].words == listed.rows[1][1].words == "First half of 2026"
    assert "2026-S1" not in page


def test_part_of_a_column_leads_to_the_report_that_gives_its_figure(
    client: Client,
) -> None:
    definition = counted()
    reports = reported_by_activities(definition)
    (chart,) = charts(page_of(client, definition))
    for report in reports:
        address = f"/en/activities/{report.activity.code}/#{report.code}"
        assert chart.count(f'<a class="mark-of-figure" href="{address}"') == 2
