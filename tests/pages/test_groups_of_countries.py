"""Group figures say which membership they use, and nothing is counted before it is."""

import datetime as dt

import pytest
from django.urls import reverse

from tests.factories.governance import SessionFactory
from tests.factories.reference import (
    CountryFactory,
    CountryGroupFactory,
    GroupMembershipFactory,
    IncomeClassFactory,
)
from tests.pages.links import shown, words
from tests.pages_plans.pages import Page
from unido_portal.portal.changes import changes_since

LDCS = "/en/countries/?group=LDC&on="


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("day", "count"), [("2023-12-12", 46), ("2023-12-13", 45), ("2024-12-13", 44)]
)
def test_country_is_no_member_on_its_graduation_date(client, day, count):
    assert f"{count} countries by the membership of" in words(client, LDCS + day)


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("code", ["ldc-os-2022-2031", "mic-sf"])
def test_both_strategies_tell_that_their_groups_overlap(client, code):
    page = words(client, reverse("strategy", args=[code]))

    assert "22 of the 46 least developed countries on 27 November 2023" in page
    assert "21 of them were Members of UNIDO" in page


@pytest.fixture
def ldcs():
    return CountryGroupFactory(code="LDC", kind="un")


@pytest.mark.django_db
def test_scheduled_end_that_nobody_confirmed_is_told_as_scheduled(client, ldcs):
    membership = GroupMembershipFactory(
        group=ldcs, valid_from="1975-01-01", valid_to="2020-01-01", status="scheduled"
    )

    page = words(client, membership.country.get_absolute_url())

    assert "Graduation is scheduled for 1 January 2020" in page
    assert "counts as a member" in page


@pytest.mark.django_db
def test_country_that_graduated_says_since_when(client, ldcs):
    membership = GroupMembershipFactory(
        group=ldcs, valid_from="1975-01-01", valid_to="2020-01-01", status="in_force"
    )

    page = words(client, membership.country.get_absolute_url())

    assert "no member of the group from 1 January 2020" in page


@pytest.mark.django_db
def test_country_outside_unido_is_marked(client):
    GroupMembershipFactory(group__code="UNIDO")
    other = CountryFactory()

    assert "not a Member of UNIDO" in shown(client, other.get_absolute_url())


@pytest.mark.django_db
def test_membership_of_unido_is_unknown_while_none_is_recorded(client):
    page = shown(client, CountryFactory().get_absolute_url())

    assert "not a Member of UNIDO" not in page
    assert "not recorded" in page


@pytest.mark.django_db
def test_country_that_nobody_is_known_to_cover_says_so(client):
    page = shown(client, CountryFactory().get_absolute_url())

    assert "who covers the country is not recorded" in page


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("year", [1970, 2035])
def test_members_by_income_are_unknown_outside_the_recorded_years(client, year):
    page = words(client, f"/en/countries/?group=MIC&on={year}-01-01")

    assert f"by the income classes of fiscal year {year} is not known" in page
    assert "0 countries" not in page


@pytest.mark.usefixtures("facts")
def test_group_that_a_document_only_counts_says_that_its_members_are_unknown(client):
    page = words(client, "/en/countries/?group=LDC-FO&on=2022-06-01")

    assert "Which countries were in the group on 1 June 2022 is not known." in page
    assert "17 in November 2022" in page


@pytest.mark.usefixtures("facts")
def test_list_for_a_day_to_come_says_that_nobody_knows_what_will_be(client):
    sentence = "This day lies ahead: told is what was known by today"

    assert sentence in words(client, "/en/countries/?group=LDC&on=2090-01-01")
    assert sentence not in words(client, "/en/countries/?group=LDC&on=2023-12-12")


@pytest.mark.usefixtures("facts")
def test_list_says_how_many_are_only_taken_as_members(client):
    page = words(client, "/en/countries/?group=LLDC&on=1960-01-01")

    assert "32 countries are taken as members: when they joined is not rec" in page


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    "url",
    ["/en/countries/?group=LDC", "/en/countries/graduation/", "/en/countries/ETH/"],
)
def test_seventeen_offices_stand_with_the_group_of_which_they_are_a_part(client, url):
    assert "LDCs with a field office of UNIDO summary: 17" in words(client, url)


@pytest.mark.usefixtures("facts")
def test_middle_income_country_shows_its_group_and_the_figures_of_it(client):
    page = words(client, "/en/countries/COL/")

    assert "Middle-income countries unknown no end recorded computed derived" in page
    assert "Share of middle-income countries in world investment summary: 45%" in page
    assert "None is recorded. Income class by fiscal year" not in page


@pytest.mark.usefixtures("facts")
def test_country_of_both_groups_says_so(client):
    both = "The country is both a least developed and a middle-income country."

    assert both in words(client, "/en/countries/NPL/")
    assert both not in words(client, "/en/countries/COL/")


@pytest.mark.usefixtures("facts")
def test_graduation_after_the_last_session_is_a_change_since(client):
    page = words(client, "/en/countries/BTN/")

    changes = page.partition("Changes since the last recorded session")[2]
    told = "Bhutan is no longer a member of the group “Least developed countries”."
    assert (
        f"13 December 2023: {told} not verified"
        in changes.partition("Least developed country ")[0]
    )


@pytest.mark.usefixtures("facts")
def test_scheduled_end_in_a_computed_group_is_told_as_scheduled(client):
    page = words(client, "/en/countries/BGD/")
    row = page[page.rindex("Most vulnerable countries") :]

    assert "24 November 2026 end scheduled, not confirmed" in row[:400]


def rows_of(client, path):
    """Return the rows of the table of memberships on a page, cell by cell."""
    (table,) = [
        one
        for one in Page(client.get(f"/en/{path}").content).tables
        if [one.rows[0][0].words, one.rows[0][-1].words] == ["Group", "Status"]
    ]
    return [[cell.words for cell in row] for row in table.rows[1:]]


@pytest.mark.usefixtures("facts")
def test_ended_stay_in_a_computed_group_stays_in_the_table(client):
    rows = rows_of(client, "countries/NAM/")
    upper = [row[1:] for row in rows if row[0] == "Upper-middle-income countries"]

    ((start, end, status),) = upper
    assert (start, end) == ("1 July 2009", "1 July 2025")
    assert status.startswith("ended computed")


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("path", ["countries/NAM/", "countries/NAM/brief/"])
def test_change_of_a_computed_group_is_a_change_since_the_session(client, path):
    page = words(client, f"/en/{path}")

    assert "Nothing is recorded since" not in page
    assert (
        "1 July 2025: Namibia is a member of the group “Lower-middle-income "
        "countries”. computed"
    ) in page


@pytest.mark.usefixtures("facts")
def test_change_that_rests_on_a_derived_class_says_so(client):
    page = words(client, "/en/sessions/gc-20/changes/")

    assert (
        "1 July 2026: Togo is a member of the group “Middle-income countries”. "
        "computed derived"
    ) in page


@pytest.mark.django_db
def test_start_that_is_only_the_earliest_possible_is_no_change(client):
    session = SessionFactory(
        start=dt.date(2023, 11, 27), end=dt.date(2023, 12, 1), precision="day"
    )
    unido = GroupMembershipFactory(group__code="UNIDO", valid_from=None)
    CountryGroupFactory(code="MIC-UNIDO", kind="income")
    for year, level in [(2024, "L"), (2025, "LM"), (2026, "LM"), (2027, "LM")]:
        IncomeClassFactory(country=unido.country, fiscal_year=year, level=level)

    assert changes_since(session, None).groups == []


@pytest.mark.usefixtures("facts")
def test_signs_of_computed_stays_are_explained_in_the_key(client):
    key = words(client, "/en/countries/NAM/").partition("Groups of countries computed")

    assert key[2].startswith("follows from the income class of the country")


@pytest.mark.usefixtures("facts")
def test_country_outside_the_ldcs_is_in_groups_and_in_no_further_ones(client):
    assert "further group" not in words(client, "/en/countries/NAM/")


@pytest.mark.usefixtures("facts")
def test_scheduled_graduation_is_no_change(client):
    assert "no longer a member" not in words(client, "/en/countries/BGD/")


@pytest.mark.django_db
def test_unverified_membership_of_unido_is_marked(client):
    ours = GroupMembershipFactory(group__code="UNIDO", verified=False)
    other = CountryFactory()

    member = words(client, ours.country.get_absolute_url())
    outside = words(client, other.get_absolute_url())

    assert "Member State of UNIDO not verified" in member
    assert "not in the list of Members of UNIDO of 2019 not verified" in outside


@pytest.mark.django_db
@pytest.mark.parametrize(("is_derived", "count"), [(False, 0), (True, 1)])
def test_derived_income_class_is_marked_at_the_head(client, is_derived, count):
    classed = IncomeClassFactory(is_derived=is_derived)

    page = words(client, classed.country.get_absolute_url())

    assert page.count("(World Bank, fiscal year 2024) derived") == count


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("end", "status", "told"),
    [
        ("2126-11-24", "in_force", "in force, end confirmed start not verified"),
        ("2126-11-24", "scheduled", "end scheduled, not confirmed dates not verified"),
        ("2020-11-24", "in_force", "ended dates not verified"),
    ],
)
def test_mark_of_a_graduation_says_which_date_it_is_about(
    client, ldcs, end, status, told
):
    GroupMembershipFactory(
        group=ldcs,
        valid_from="1975-01-01",
        valid_to=end,
        status=status,
        verified=False,
    )

    assert told in words(client, reverse("graduation"))
