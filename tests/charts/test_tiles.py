"""The countries as tiles by region, as the filters of their list find them."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.charts.reading import charts, content, drawing, marks, titles
from tests.factories.reference import (
    CountryFactory,
    CountryGroupFactory,
    GroupMembershipFactory,
)
from tests.pages_plans.pages import Page
from unido_portal.portal.charts.tiles import COLUMNS, Block, Tile, tile_panels
from unido_portal.reference.members import MEMBERS_OF_UNIDO
from unido_portal.reference.models import Country

LDCS = "countries/?group=LDC&on=2023-12-12"
LISTED = r'<li>\s*<a href="/[\w-]+/countries/(\w{3})/"'


def tile(code: str, *, is_in: bool = True, corner: bool = False) -> Tile:
    return Tile(code, code, is_in, corner)


def chart_of(client: Client, path: str, language: str = "en") -> str:
    (chart,) = charts(content(client, path, language))
    return chart


def codes(chart: str) -> list[str]:
    """Return the codes in the tiles of a chart, in the order of reading."""
    return re.findall(r'<text [^>]*text-anchor="middle"[^>]*>\W*([A-Z]{3})\W*<', chart)


def filled(chart: str) -> set[str]:
    """Return the codes of the tiles that are filled."""
    return set(re.findall(r'tone--paper"[^>]*>\W*([A-Z]{3})\W*<', chart))


def test_tiles_break_into_rows_that_fit_a_phone() -> None:
    (panel,) = tile_panels([Block("A region", [tile("AAA")] * (COLUMNS + 1))])
    rows = {mark.words[0].y for mark in panel.marks}
    assert len(rows) == 2
    assert 360 / COLUMNS - 6 > 24


def test_tile_is_told_apart_by_shape_and_not_by_colour_alone() -> None:
    (panel,) = tile_panels(
        [Block("A region", [tile("AAA"), tile("BBB", is_in=False, corner=True)])]
    )
    paints = [[shape.paint for shape in mark.shapes] for mark in panel.marks]
    assert paints == [["total"], ["untold", "ring-1"]]


@pytest.mark.usefixtures("facts")
def test_finding_counts_the_members_of_the_group_on_the_day(client: Client) -> None:
    assert titles(content(client, LDCS)) == [
        "On 12 December 2023, 46 of 195 countries are in the group."
    ]
    assert titles(content(client, "countries/?group=LDC&on=2023-12-13")) == [
        "On 13 December 2023, 45 of 195 countries are in the group."
    ]


@pytest.mark.usefixtures("facts")
def test_finding_tells_how_many_memberships_nobody_confirms(client: Client) -> None:
    (title,) = titles(content(client, "countries/?group=PCP&on=2019-01-01"))
    assert title.endswith("10 of these memberships are not confirmed.")


@pytest.mark.usefixtures("facts")
def test_sources_of_the_tiles_name_the_lists(client: Client) -> None:
    chart = chart_of(client, "countries/?group=LLDC")
    assert "UNSD list M49. Day of joining not recorded" in chart
    assert "List of Members of 2019, not read in a source" in chart


@pytest.mark.usefixtures("facts")
def test_filled_tiles_are_the_countries_of_the_list_beneath(client: Client) -> None:
    page = content(client, LDCS)
    (chart,) = charts(page)
    listed = re.findall(LISTED, page.split(chart)[1])
    assert len(listed) == 46
    assert filled(chart) == set(listed)


@pytest.mark.usefixtures("facts")
def test_list_without_filters_shows_who_is_a_member_of_unido(client: Client) -> None:
    chart = chart_of(client, "countries/?on=2024-06-01")
    others = [mark for mark in marks(chart) if "not in the list of Members" in mark]
    assert len(filled(chart)) + len(others) == len(codes(chart)) == 195
    assert titles(chart) == [
        f"On 1 June 2024, {len(filled(chart))} of 195 countries are Member "
        "States of UNIDO by the list of 2019, which is not verified."
    ]


@pytest.mark.usefixtures("facts")
def test_who_is_no_member_of_unido_is_told_beside_any_group(client: Client) -> None:
    told = marks(chart_of(client, LDCS))
    assert (
        "South Sudan, in the group, not in the list of Members of UNIDO of 2019" in told
    )
    assert "Bhutan, in the group, Member State of UNIDO" in told


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("language", ["fr", "zh-hans"])
def test_countries_of_a_region_stand_in_the_order_of_the_language(
    client: Client, language: str
) -> None:
    ordered = list(Country.objects.in_order(language).values_list("iso3", flat=True))
    panels = chart_of(client, "countries/", language).split("chart__heading")[1:]
    assert len(panels) == 5
    for panel in panels:
        assert codes(panel) == [code for code in ordered if code in codes(panel)]


@pytest.mark.usefixtures("facts")
def test_group_whose_members_nobody_knows_has_no_tiles(client: Client) -> None:
    assert not charts(content(client, "countries/?group=LDC-FO"))


@pytest.mark.usefixtures("facts")
def test_file_and_frame_follow_the_filters_of_the_page(client: Client) -> None:
    chart = chart_of(client, LDCS)
    query = "?on=2023-12-12&amp;group=LDC"
    assert f"charts/by-region.svg{query}" in chart
    frame = content(client, "countries/charts/by-region/?group=LDC&on=2023-12-12")
    assert titles(frame) == titles(chart)
    assert f"/en/countries/{query}#chart-by-region" in frame
    (table,) = Page(frame.encode()).tables
    inside = [row for row in table.rows if row[3].words.startswith("in the group")]
    assert len(table.rows) == 196
    assert len(inside) == 46


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("language", ["en", "ar"])
def test_file_of_the_tiles_carries_source_and_disclaimer(
    client: Client, language: str
) -> None:
    path = "countries/charts/by-region.svg?group=LDC"
    root = drawing(client, path, language)
    small = [
        "".join(one.itertext()) for one in root if one.attrib.get("font-size") == "12"
    ]
    assert len(small) == 3
    assert f"/{language}/countries/?group=LDC" in small[1]
    assert len(small[-1]) > 80


@pytest.mark.usefixtures("facts")
def test_tiles_run_from_right_to_left_in_arabic(client: Client) -> None:
    def first(language: str) -> float:
        root = chart_of(client, LDCS, language)
        return float(re.findall(r'<text [^>]*x="([\d.]+)"', root)[0])

    assert first("ar") == 480 - first("en")


@pytest.mark.django_db
def test_list_takes_the_same_queries_for_few_countries_and_many(
    client: Client,
) -> None:
    CountryGroupFactory(code=MEMBERS_OF_UNIDO)
    group = CountryGroupFactory(code="G")

    def queries(number: int) -> int:
        for country in CountryFactory.create_batch(number):
            GroupMembershipFactory(group=group, country=country)
        with CaptureQueriesContext(connection) as captured:
            assert charts(content(client, "countries/?group=G"))
        return len(captured)

    assert queries(2) == queries(20) <= 10


@pytest.mark.django_db
@pytest.mark.parametrize(("number", "can_be_passed"), [(12, False), (13, True)])
def test_drawing_with_many_links_can_be_passed_over_by_keyboard(
    client: Client, number: int, can_be_passed: bool
) -> None:
    CountryGroupFactory(code=MEMBERS_OF_UNIDO)
    group = CountryGroupFactory(code="G")
    for country in CountryFactory.create_batch(number):
        GroupMembershipFactory(group=group, country=country)
    (chart,) = charts(content(client, "countries/?group=G"))
    skip, after = 'href="#after-by-region"', 'id="after-by-region"'
    assert (skip in chart, after in chart) == (can_be_passed, can_be_passed)
