"""Figures of several things: a panel each, under one title and above one table."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest
from django.test import Client

from indicators.models import DefinitionVersion, Release
from tests.charts.reading import charts, content
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

pytestmark = pytest.mark.django_db
AXIS = r'class="tone--soft"[^>]*text-anchor="end"[^>]*>([^<]*)<'


def observe(
    definition: DefinitionVersion, release: Release, value: int, **fields: object
) -> None:
    about = {"year": 2022, "sex": "_Z", "country": None} | fields
    year = about.pop("year")
    ObservationFactory(
        definition=definition,
        release=release,
        value=Decimal(value),
        period_start=dt.date(year, 1, 1),  # type: ignore[arg-type]
        period_end=dt.date(year, 12, 31),  # type: ignore[arg-type]
        **about,
    )


def panels(chart: str) -> list[str]:
    return chart.split('class="chart__panel"')[1:]


def scales(chart: str) -> set[tuple[str, ...]]:
    """Return the round numbers at the axes of the panels, each scale once."""
    return {tuple(re.findall(AXIS, panel)) for panel in panels(chart)}


def only_chart(client: Client, path: str) -> str:
    (chart,) = charts(content(client, path))
    assert chart.count("chart__title") == 1
    assert chart.count("<table") == 1
    return chart


def test_countries_of_one_indicator_have_a_panel_each_on_one_scale(
    client: Client,
) -> None:
    definition, release = DefinitionVersionFactory(), ReleaseFactory()
    for number, country in enumerate(CountryFactory.create_batch(6), start=1):
        for year in (2021, 2022):
            observe(definition, release, 10 * number, year=year, country=country)
    chart = only_chart(client, f"indicators/{definition.indicator.code}/")
    assert len(panels(chart)) == 6
    (scale,) = scales(chart)
    assert scale[0] == "0"
    assert chart.count("chart__heading") == 6


def test_women_and_men_of_several_countries_have_a_panel_each_on_one_scale(
    client: Client,
) -> None:
    definition = DefinitionVersionFactory(indicator__counts_persons=True)
    release = ReleaseFactory()
    for number, country in enumerate(CountryFactory.create_batch(3), start=1):
        for sex in ("F", "M"):
            observe(definition, release, 50 * number, sex=sex, country=country)
    chart = only_chart(client, f"indicators/{definition.indicator.code}/")
    assert len(panels(chart)) == 3
    assert len(scales(chart)) == 1


def test_indicators_of_one_country_beside_its_group_have_a_panel_each(
    client: Client,
) -> None:
    country, group = CountryFactory(), CountryGroupFactory()
    GroupMembershipFactory(country=country, group=group)
    release = ReleaseFactory()
    for number in range(1, 4):
        definition = DefinitionVersionFactory(indicator__family__framework="sdg")
        observe(definition, release, 10 * number, country=country)
        observe(definition, release, 5 * number, country_group=group)
    chart = only_chart(client, f"countries/{country.iso3}/")
    assert len(panels(chart)) == 3
    assert all(">0<" in panel for panel in panels(chart))
    assert "each on a scale of its own from zero" in chart
