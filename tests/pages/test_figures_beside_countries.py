"""A figure of a group stands beside the countries that were in the group then."""

import re

import pytest
from django.utils import timezone

from tests.api.asking import ask
from tests.factories.governance import StatedFigureFactory
from tests.factories.indicators import ObservationFactory
from tests.factories.reference import CountryGroupFactory, GroupMembershipFactory
from tests.pages.links import words
from unido_portal.core.text import Text
from unido_portal.portal import formats

PARTNERSHIPS = ["CIV", "EGY", "ETH", "KGZ", "KHM", "MAR", "PER", "RWA", "SEN", "ZMB"]
RULE = (
    "on the last day of the period, or on the day on which the figure was stated where "
    "that came before"
)
BESIDE = [
    "strategies/ldc-os-2022-2031/focus-areas/3",
    "strategies/mic-sf/focus-areas/1",
]
PARKS = ["COL", "EGY", "IDN", "PER", "UKR", "VNM", "ZAF"]
NAMED = [("PCP", "2020-08-15", PARTNERSHIPS), ("EIP", "2023-12-01", PARKS)]


def figures(client, iso3):
    return words(client, f"/en/countries/{iso3}/").partition("beside those of")[2]


@pytest.mark.usefixtures("facts")
def test_country_that_became_middle_income_shows_no_earlier_figure(client):
    there = figures(client, "TGO")

    assert "middle-income" not in there
    assert "Share of the LDCs in world population summary: 13%" in there


@pytest.mark.usefixtures("facts")
def test_country_that_graduated_shows_the_figures_of_its_time(client):
    there = figures(client, "BTN")

    assert "13% (2019)" in there
    assert "(membership of 31 December 2019)" in there
    assert "LDCs with a field office of UNIDO summary: 17" in there
    assert "(membership of 21 November 2022)" in there


@pytest.mark.usefixtures("facts")
def test_country_that_graduated_before_shows_none_of_later_years(client):
    assert "LDCs" not in figures(client, "MDV")


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    "path",
    ["countries/ETH", "countries/ETH/brief", "countries/graduation", *BESIDE],
)
def test_pages_with_figures_of_groups_tell_one_rule_for_the_membership(client, path):
    assert words(client, f"/en/{path}/").count(RULE) == 1


@pytest.mark.usefixtures("facts")
def test_list_of_a_group_tells_the_rule_for_the_membership(client):
    assert words(client, "/en/countries/?group=LDC").count(RULE) == 1


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("path", "figure", "day"),
    [
        (BESIDE[0], "world population", "31 December 2019"),
        (BESIDE[1], "world population", "27 November 2023"),
        ("countries/graduation", "world population", "31 December 2019"),
        ("countries/ETH", "Countries with a Programme", "31 August 2020"),
        ("countries/ETH/brief", "Countries with a Programme", "31 August 2020"),
    ],
)
def test_figure_of_a_group_says_which_membership_it_uses(client, path, figure, day):
    told = words(client, f"/en/{path}/").partition("A figure of a group uses")[2]

    after = told.partition(figure)[2]

    assert after.partition("(membership of ")[2].startswith(day)


@pytest.mark.usefixtures("facts")
def test_figure_of_a_group_whose_members_nobody_named_says_so(client):
    told = words(client, "/en/countries/BTN/").partition("LDCs with a field office")[2]

    assert "is not known" in told.partition("(membership of")[0]


@pytest.mark.usefixtures("facts")
def test_graduation_since_a_session_is_among_its_changes(client):
    page = words(client, "/en/sessions/gc-20/changes/")

    told = "Bhutan is no longer a member of the group “Least developed countries”."
    assert f"13 December 2023: {told}" in page


@pytest.mark.usefixtures("facts")
def test_focus_area_counts_a_group_that_is_made_by_income(client):
    page = words(client, f"/en/{BESIDE[1]}/")

    assert re.search(
        r"Middle-income countries: \d+ countries by the membership of", page
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("period", "stated", "day"),
    [
        ("August 2020", "2020-10-22", "31 August 2020"),
        ("February 2024", "2024-03-05", "29 February 2024"),
        ("November 2022", "2022-11-21", "21 November 2022"),
        ("2018 to 2019", "2022-11-21", "31 December 2019"),
        ("", "2022-11-21", "21 November 2022"),
    ],
)
def test_membership_is_of_the_end_of_the_period_unless_stated_before(
    client, period, stated, day
):
    group = CountryGroupFactory(code="LDC")
    StatedFigureFactory(
        country_group=group,
        period_text=Text.of(en=period) if period else Text(),
        citation__document__start=stated,
        citation__document__end=stated,
        citation__document__precision="day",
    )

    assert f"(membership of {day})" in words(client, "/en/countries/?group=LDC")


@pytest.mark.django_db
def test_figure_of_a_group_whose_time_nobody_knows_uses_the_membership_of_today(
    client,
):
    StatedFigureFactory(country_group=CountryGroupFactory(code="LDC"))

    page = words(client, "/en/countries/?group=LDC&on=2021-01-01")

    assert f"(membership of {formats.day(timezone.localdate())})" in page


@pytest.fixture
def left():
    return GroupMembershipFactory(
        group=CountryGroupFactory(code="LDC"), valid_from="1975-01-01",
        valid_to="2020-06-01", status="in_force",
    )  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(("year", "is_shown"), [("2019", True), ("2020", False)])
def test_stated_figure_uses_the_membership_at_the_end_of_its_year(
    client, left, year, is_shown
):
    StatedFigureFactory(
        country_group=left.group,
        label=Text.of(en="Share of trade"),
        period_text=Text.of(en=year),
    )

    page = words(client, left.country.get_absolute_url())

    assert ("Share of trade" in page) == is_shown


@pytest.mark.django_db
@pytest.mark.parametrize(("year", "is_shown"), [(2019, True), (2021, False)])
def test_observation_of_a_group_uses_the_membership_of_its_period(
    client, left, year, is_shown
):
    ObservationFactory(
        definition__indicator__name=Text.of(en="Exports"),
        country_group=left.group,
        country=None,
        period_start=f"{year}-01-01",
        period_end=f"{year}-12-31",
    )

    page = words(client, left.country.get_absolute_url())

    assert ("Exports" in page) == is_shown


@pytest.mark.usefixtures("facts")
def test_member_cannot_have_joined_before_it_was_of_the_class(client):
    page = words(client, "/en/countries/TGO/")

    assert "unknown, not before 1 July 2026" in page


@pytest.mark.usefixtures("facts")
def test_api_marks_a_start_that_is_only_the_earliest():
    answer = ask("country-groups/MIC-UNIDO/members/?on=2026-08-01&page_size=1000")

    found = {row["country"]: row for row in answer["results"]}
    assert found["TGO"]["valid_from"] == "2026-07-01"
    assert found["TGO"]["start_is_earliest"] is True


@pytest.mark.usefixtures("facts")
def test_api_does_not_mark_a_start_that_is_known():
    answer = ask("country-groups/MIC/members/?on=2026-08-01&page_size=1000")

    assert not any(row["start_is_earliest"] for row in answer["results"])


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(("group", "on", "named"), NAMED)
def test_countries_that_a_document_names_are_listed(client, group, on, named):
    page = words(client, f"/en/countries/?group={group}&on={on}")

    assert f"{len(named)} countries by the membership of" in page


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(("group", "on", "named"), NAMED)
def test_api_lists_the_countries_that_a_document_names(group, on, named):
    answer = ask(f"country-groups/{group}/members/?on={on}")

    assert [row["country"] for row in answer["results"]] == named
    assert answer["start_unknown"] == len(named)
