"""Figures and documents of a country, on its page and in its brief."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories.governance import (
    CitationFactory,
    OrganFactory,
    SessionFactory,
    StatedFigureFactory,
)
from tests.factories.indicators import (
    DefinitionVersionFactory,
    ObservationFactory,
    ReleaseFactory,
)
from tests.factories.reference import (
    CountryFactory,
    CountryGroupFactory,
    GroupMembershipFactory,
)
from tests.factories.strategies import (
    CountryProgrammeFactory,
    InitiativeCountryFactory,
)
from tests.factories.workplans import (
    ActivityPartnerFactory,
    DecisionResponseFactory,
    PlanVersionFactory,
    ProgressUpdateFactory,
    ProjectCountryFactory,
)
from tests.pages.countries import (
    HERE,
    activity,
    by_sex,
    country_q,
    days,
    first,
    period,
    published,
)
from tests.pages_plans.pages import count_queries, publish
from tests.systems.reading import page
from unido_portal.core.text import Text

pytestmark = pytest.mark.django_db


@pytest.fixture
def country() -> Any:
    return country_q()


# --- Figures, decisions and documents ------------------------------------------------


@pytest.mark.parametrize("path", [HERE, f"{HERE}brief/"])
def test_figures_by_sex_of_the_country_stand_beside_those_of_its_group(
    client: Client, country: Any, path: str
) -> None:
    group = GroupMembershipFactory(country=country, valid_from="1975-01-01").group
    by_sex(country=country)
    by_sex(country=None, country_group=group)

    table = page(client, path).table("Latest figures by indicator").rows()

    assert table[0][3:6] == ["Women", "Men", "Total"]
    assert table[1][1].startswith("Country Q")
    assert table[2][1].startswith(group.code)
    assert [row[3:6] for row in table[1:]] == [["30", "20", "50"]] * 2


def test_figures_of_a_year_that_a_later_one_follows_are_left_out(
    client: Client, country: Any
) -> None:
    definition = DefinitionVersionFactory()
    for year, sex in ((2021, "F"), (2021, "_T"), (2022, "_T")):
        ObservationFactory(
            country=country,
            definition=definition,
            sex=sex,
            period_start=f"{year}-01-01",
            period_end=f"{year}-12-31",
        )

    [_heads, row] = page(client, HERE).table("Latest figures by indicator").rows()

    assert row[2:4] == ["2022", "7"]


@pytest.mark.parametrize("path", [HERE, f"{HERE}brief/"])
def test_figures_by_sex_of_the_work_there_are_told_of_the_activity(
    client: Client, country: Any, path: str
) -> None:
    content = published(country)
    by_sex(country=None, activity=content.activity)

    part = page(client, path).part("Figures of the work there")

    [_heads, row] = part.first("table").rows()
    assert f"{content.title} ({content.activity.code})" in " ".join(row)
    assert {"30", "20", "50"} <= set(row)


@pytest.mark.parametrize("path", [HERE, f"{HERE}brief/"])
def test_made_up_figures_stand_with_the_demonstrations_only(
    client: Client, country: Any, path: str
) -> None:
    content = published(country, plan_version__work_plan__is_demo=True)
    by_sex(country=None, activity=content.activity)
    by_sex(country=country, release=ReleaseFactory(is_demo=True))

    found = page(client, path)

    assert "30" in found.part("Demonstration data").words
    assert "No figure is recorded." in found.part("Figures, beside").words


def test_decision_that_work_in_the_country_answers_is_listed(
    client: Client, country: Any
) -> None:
    content = published(country)
    response = DecisionResponseFactory(work_plan=None, activity=content.activity)

    found = page(client, HERE).follow(
        str(response.decision.title), within="Decisions and documents"
    )

    assert found.url == response.decision.get_absolute_url()


def test_document_that_names_the_country_is_listed_with_its_places(
    client: Client, country: Any
) -> None:
    citation = CitationFactory(reference="para 7")
    for _number in range(2):
        InitiativeCountryFactory(country=country, citation=citation)

    [item] = page(client, HERE).part("Decisions and documents").items()

    assert item.startswith(str(citation.document.title))
    assert item.count("para 7") == 1


# --- The brief -----------------------------------------------------------------------


def test_brief_leaves_out_what_is_too_much_and_says_where_it_stands(
    client: Client, country: Any
) -> None:
    version = PlanVersionFactory()
    for number in range(9):
        activity(country, f"No. {number}", plan_version=version)
    publish(version)

    found = page(client, f"{HERE}brief/")

    assert "as recorded: 9 activities" in first(client)
    assert len(found.part("Activities").items()) == 4
    assert (
        "Left out here: 5 activities. The page of the country has them: "
        f"http://testserver/en/{HERE}"
    ) in found.words


def test_brief_leaves_out_whatever_is_too_much(client: Client, country: Any) -> None:
    for number in range(6):
        CountryProgrammeFactory(country=country)
        InitiativeCountryFactory(country=country)
        by_sex(country=country)
        published(country, is_dropped=True, drop_reason=Text.of(en="No money"))
        GroupMembershipFactory(country=country, valid_from=days(-number))
    SessionFactory(
        organ=OrganFactory(code="gc"), start=days(-9), end=days(-8), precision="day"
    )

    found = page(client, f"{HERE}brief/")

    assert (
        "Left out here: 2 activities, 2 country programmes, 2 initiatives, "
        "2 rows of figures, 2 changes of membership."
    ) in found.words
    assert len(found.table("Latest figures by indicator").rows()) == 5


def test_figure_that_may_not_include_the_country_is_the_first_left_out(
    client: Client, country: Any
) -> None:
    group = GroupMembershipFactory(country=country, valid_from="1975-01-01").group
    part = CountryGroupFactory(code=f"{group.code}-part", kind="stated")
    for of, label in ((group, "Known"), (part, "Perhaps")):
        StatedFigureFactory(country_group=of, label=Text.of(en=label))

    apart = page(client, HERE).part("Figures, beside").words
    brief = page(client, f"{HERE}brief/").words

    intro = "The figures of these groups may or may not include the country:"
    assert "Perhaps" in apart.partition(intro)[2]
    assert "Known" in apart.partition(intro)[0]
    assert "Known" in brief
    assert "Perhaps" not in brief
    assert "Left out here: 1 figure." in brief


def test_brief_keeps_what_is_late_and_then_what_is_next(
    client: Client, country: Any
) -> None:
    version = PlanVersionFactory()
    for number in range(6):
        activity(country, f"Other {number}", plan_version=version)
    activity(country, "Soon", plan_version=version, end=days(5))
    late = activity(country, "Late", end=days(500))
    publish(version)
    publish(late.plan_version)
    period(late, -5)

    items = page(client, f"{HERE}brief/").part("Activities").items()

    assert items[0].startswith("Late")
    assert items[1].startswith("Soon")


def test_short_brief_leaves_nothing_out(client: Client, country: Any) -> None:
    published(country)

    assert "Left out" not in page(client, f"{HERE}brief/").words


def test_sentences_of_the_brief_lead_to_the_page_of_the_country(
    client: Client, country: Any
) -> None:
    published(country)

    links = page(client, f"{HERE}brief/").main.all("a")

    assert f"/en/{HERE}#activities" in [one.attributes["href"] for one in links]


# --- Cost, and what the facts say ----------------------------------------------------


@pytest.mark.parametrize("path", ["", "brief/"])
def test_full_page_takes_as_many_queries_as_an_empty_one(
    client: Client, country: Any, path: str
) -> None:
    def fill(country: Any, number: int) -> None:
        for _each in range(number):
            content = activity(country, end=days(9))
            ActivityPartnerFactory(content=content)
            ProjectCountryFactory(country=country)
            CountryProgrammeFactory(country=country)
            InitiativeCountryFactory(country=country)
            publish(content.plan_version)
            period(content, -5)
            ProgressUpdateFactory(strategy=None, activity=content.activity)
            DecisionResponseFactory(work_plan=None, activity=content.activity)
            by_sex(country=country)
            by_sex(country=None, activity=content.activity)

    other = CountryFactory(iso3="QQR")
    fill(country, 1)
    fill(other, 6)

    few = count_queries(client, f"countries/QQQ/{path}")

    assert few == count_queries(client, f"countries/QQR/{path}") <= 10
