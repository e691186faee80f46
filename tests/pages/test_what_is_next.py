"""The front page tells what is to come, and a commitment how far it is kept."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories.reference import CountryGroupFactory, GroupMembershipFactory
from tests.factories.strategies import CommitmentFactory, MilestoneFactory
from tests.factories.workplans import ProgressUpdateFactory
from tests.pages.links import words
from unido_portal.core.text import Text
from unido_portal.portal.formats import day

pytestmark = pytest.mark.django_db


def leaving(days, status="scheduled"):
    """Return a country that is to leave the LDCs so many days from today."""
    membership = GroupMembershipFactory(
        group=CountryGroupFactory(code="LDC"),
        valid_to=timezone.localdate() + dt.timedelta(days=days),
        precision="year",
        status=status,
    )
    return membership.country


def test_scheduled_graduation_is_next(client):
    country = leaving(days=4)
    on = day(timezone.localdate() + dt.timedelta(days=4))

    following = words(client, reverse("home")).partition("What is next")[2]

    assert str(country.name) in following
    assert on in following
    assert "graduation from the group of least developed countries" in following
    assert "Nothing after today is recorded" not in following


def test_confirmed_graduation_is_next_until_its_day(client):
    country = leaving(days=4, status="in_force")

    following = words(client, reverse("home")).partition("What is next")[2]

    assert f"{country.name} confirmed" in following


def test_confirmed_graduation_is_approaching_until_its_day(client):
    country = leaving(days=4, status="in_force")

    page = words(client, reverse("graduation"))

    approaching, _graduated, left = page.partition("Graduated Graduated")
    assert f"{country.name}" in approaching
    assert "in force, end confirmed" in approaching
    assert str(country.name) not in left


def test_country_says_that_its_graduation_is_confirmed(client):
    country = leaving(days=4, status="in_force")
    on = day(timezone.localdate() + dt.timedelta(days=4))

    page = words(client, country.get_absolute_url())

    assert f"Graduation on {on} is confirmed. Until then the country is a mem" in page


def test_country_has_graduated_on_its_confirmed_day(client):
    country = leaving(days=0, status="in_force")

    page = words(client, reverse("graduation"))

    assert str(country.name) in page.partition("Graduated Graduated")[2]


def test_graduation_that_has_passed_is_not_next(client):
    leaving(days=-4)

    assert "Nothing after today is recorded" in words(client, reverse("home"))


def test_milestone_to_come_is_next_once_however_often_reported(client):
    start = timezone.localdate() + dt.timedelta(days=4)
    milestone = MilestoneFactory(
        start=start, end=start, precision="day", title=Text.of(en="The forum")
    )
    ProgressUpdateFactory.create_batch(2, strategy=None, milestone=milestone)

    following = words(client, reverse("home")).partition("What is next")[2]

    assert following.count("The forum") == 1
    assert "Planned in a document, no later report" not in following


def test_milestone_of_the_past_without_a_report_was_planned_then(client):
    MilestoneFactory(title=Text.of(en="The forum"))

    following = words(client, reverse("home")).partition("Planned in a document")[2]

    assert "The forum" in following


def test_rule_of_reporting_shows_how_far_it_is_kept(client):
    commitment = CommitmentFactory(kind="reporting_rule")

    page = words(client, commitment.get_absolute_url())

    assert "Reporting by sex" in page
    assert "Unknown: no project or programme in a least developed country" in page


def test_other_commitments_have_no_such_figure(client):
    assert "Reporting by sex" not in words(
        client, CommitmentFactory(kind="action").get_absolute_url()
    )
