"""Shares that do not make the whole, and a country beside its groups."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.test import Client

from indicators.models import Indicator
from tests.charts.drawing import figure, labels, painted
from tests.charts.reading import charts, content, drawing, marks, names, titles
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
from unido_portal.core.text import Text
from unido_portal.portal.charts.bars import Bar, bar_panel
from unido_portal.reference.models import Country, CountryGroup

SHARES = "strategies/mtpf-2022-2025/"


@pytest.mark.usefixtures("facts")
def test_shares_are_drawn_and_the_unexplained_rest_is_told_and_no_bar(
    client: Client,
) -> None:
    page = content(client, SHARES)
    (chart,) = charts(page)
    assert titles(page) == [
        "The largest share is 53.9 per cent; the 4 stated shares make 99.3 per cent, "
        "and the document does not explain the other 0.7."
    ]
    drawn = [mark.rsplit(", ", 1)[1] for mark in marks(chart)]
    assert drawn == ["53.9", "21.1", "19.9", "4.4"]


@pytest.mark.usefixtures("facts")
def test_each_share_leads_to_the_place_that_states_it(client: Client) -> None:
    (chart,) = charts(content(client, SHARES))
    assert chart.count('class="mark-of-figure" href="/en/citations/') == 4


def test_bar_is_as_long_as_its_number() -> None:
    panel = bar_panel([Bar("one", figure(20)), Bar("two", figure(40))])
    ends = [
        max(float(place.split()[0]) for place in path[1:-1].split("L"))
        for path in painted(panel, "total")
    ]
    first = panel.frame.first
    assert (ends[1] - first) == pytest.approx(2 * (ends[0] - first), abs=0.2)


def test_bar_without_a_number_is_no_bar() -> None:
    panel = bar_panel([Bar("one", figure(20)), Bar("two", figure("not_collected"))])
    assert len(painted(panel, "total")) == 1
    assert labels(panel) == ["one", "20", "two", "not collected"]


def member(framework: str = "sdg") -> tuple[Country, CountryGroup, Indicator]:
    """Return a country, a group in which it is, and an indicator of a framework.

    Since when it is in the group nobody knows, so that no timeline is drawn.
    """
    country = CountryFactory(name=Text.of(en="Bhutan"))
    group = CountryGroupFactory(name=Text.of(en="Least developed countries"))
    GroupMembershipFactory(country=country, group=group)
    definition = DefinitionVersionFactory(indicator__family__framework=framework)
    return country, group, definition.indicator


def observe(indicator: Indicator, value: int, **fields: object) -> None:
    about = {"country": None} | fields
    ObservationFactory(
        definition=indicator.definitions.get(),
        sex="_Z",
        value=Decimal(value),
        **about,
    )


def page_of(client: Client, country: Country) -> str:
    return content(client, f"countries/{country.iso3}/")


@pytest.mark.django_db
def test_country_stands_beside_its_group_in_the_same_year_and_release(
    client: Client,
) -> None:
    country, group, indicator = member()
    release = ReleaseFactory()
    observe(indicator, 30, country=country, release=release)
    observe(indicator, 20, country_group=group, release=release)
    page = page_of(client, country)
    (chart,) = charts(page)
    assert marks(chart) == [
        "Bhutan, 2022, 30",
        "Least developed countries, 2022, 20",
    ]
    assert titles(page) == [
        "In 1 of 1 comparison with a group the figure of the country is the higher one."
    ]


@pytest.mark.django_db
def test_country_and_group_differ_by_the_shape_of_their_dots(client: Client) -> None:
    country, group, indicator = member()
    release = ReleaseFactory()
    observe(indicator, 30, country=country, release=release)
    observe(indicator, 20, country_group=group, release=release)
    (chart,) = charts(page_of(client, country))
    assert 'class="paint--dot-1"' in chart
    assert 'class="paint--dot-2"' in chart


@pytest.mark.django_db
def test_figures_of_two_releases_do_not_stand_beside_one_another(
    client: Client,
) -> None:
    country, group, indicator = member()
    observe(indicator, 30, country=country, release=ReleaseFactory())
    observe(indicator, 20, country_group=group, release=ReleaseFactory())
    assert names(page_of(client, country)) == []


@pytest.mark.django_db
def test_figures_of_two_years_do_not_stand_beside_one_another(client: Client) -> None:
    country, group, indicator = member()
    release = ReleaseFactory()
    observe(indicator, 30, country=country, release=release)
    observe(
        indicator,
        20,
        country_group=group,
        release=release,
        period_start=dt.date(2021, 1, 1),
        period_end=dt.date(2021, 12, 31),
    )
    assert names(page_of(client, country)) == []


@pytest.mark.django_db
def test_results_of_unido_do_not_stand_beside_a_group(client: Client) -> None:
    country, group, indicator = member("irpf")
    release = ReleaseFactory()
    observe(indicator, 30, country=country, release=release)
    observe(indicator, 20, country_group=group, release=release)
    assert names(page_of(client, country)) == []


@pytest.mark.django_db
def test_brief_has_the_table_alone(client: Client) -> None:
    country, group, indicator = member()
    release = ReleaseFactory()
    observe(indicator, 30, country=country, release=release)
    observe(indicator, 20, country_group=group, release=release)
    page = content(client, f"countries/{country.iso3}/brief/")
    assert charts(page) == []
    assert "Latest figures by indicator" in page


@pytest.mark.usefixtures("facts")
def test_shares_stated_in_a_paragraph_are_drawn_on_its_page(client: Client) -> None:
    path = "citations/gc-20-item-22.para-12/"
    (chart,) = charts(content(client, path))
    assert "the 4 stated shares make 99.3 per cent" in chart
    told = "".join(drawing(client, f"{path}charts/shares-of-delivery.svg").itertext())
    assert "53.9" in told
    assert "GC.20, item 22, para 12" in told
