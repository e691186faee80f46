"""Group figures say which membership they use, and nothing is counted before it is."""

import pytest
from django.urls import reverse

from tests.factories.reference import (
    CountryFactory,
    CountryGroupFactory,
    GroupMembershipFactory,
)
from tests.pages.links import shown, words

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


@pytest.mark.usefixtures("facts")
def test_stated_shares_of_delivery_sum_to_less_than_the_whole(client):
    strategies = ["mic-sf", "mtpf-2022-2025", "irpf"]
    pages = [shown(client, reverse("strategy", args=[code])) for code in strategies]

    assert any("99.3" in page for page in pages)


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
