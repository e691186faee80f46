"""The front page tells what is known at a glance, and leads to a reader's country."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from strategies.models import Commitment
from tests.factories.governance import OrganFactory, SessionFactory
from tests.factories.reference import CountryFactory
from tests.factories.strategies import CommitmentFactory, StrategyFactory
from tests.factories.workplans import ProgressUpdateFactory
from tests.pages.links import words
from unido_portal.core.text import Text


@pytest.mark.usefixtures("facts")
def test_front_page_tells_where_the_commitments_of_each_strategy_stand(client):
    page = words(client, "/en/")

    assert "Where the commitments stand, as last reported" in page
    for code in ("ldc-os-2022-2031", "mic-sf"):
        assert str(Commitment.objects.filter(strategy__code=code).count()) in page


@pytest.mark.django_db
def test_commitment_is_counted_where_its_latest_report_puts_it(client):
    strategy = StrategyFactory(is_ours=True, is_tracked=True)
    commitment = CommitmentFactory(strategy=strategy)
    CommitmentFactory(strategy=strategy)
    for day, status in (("2024-01-01", "under_way"), ("2025-01-01", "done")):
        ProgressUpdateFactory(
            strategy=None, commitment=commitment, decided_on=day, status=status
        )

    page = words(client, "/en/")

    assert "done: 1" in page
    assert "no report: 1" in page
    assert "under way: 1" not in page


@pytest.mark.django_db
def test_reader_who_chooses_a_country_is_led_to_its_page(client):
    country = CountryFactory(iso3="ZMB")

    answer = client.get("/en/my-country/?iso3=ZMB")

    assert answer.headers["Location"] == country.get_absolute_url()


@pytest.mark.django_db
@pytest.mark.parametrize("asked", ["", "XYZ", "S%00EN", "%E9%9D%9E"])
def test_reader_who_chooses_no_country_is_led_to_the_list(client, asked):
    answer = client.get(f"/en/my-country/?iso3={asked}")

    assert answer.headers["Location"] == "/en/countries/"


@pytest.mark.usefixtures("facts")
def test_front_page_tells_what_changed_the_class_of_a_country_as_computed(client):
    page = words(client, "/en/")

    assert (
        "1 July 2026: Jordan is no longer a member of the group "
        "“Lower-middle-income countries”. computed derived"
    ) in page


@pytest.mark.django_db
def test_session_to_come_is_next_and_the_last_one_closed_is_what_changes_are_since(
    client,
):
    organ = OrganFactory(code="idb", is_unido=True)
    for number, day in ((51, dt.date(2023, 7, 3)), (99, dt.date(2199, 7, 3))):
        SessionFactory(
            organ=organ, name=Text.of(en=f"Session {number}"), start=day, end=day
        )

    page = words(client, "/en/")

    assert "the opening of “Session 51”" in page
    assert "3 July 2199: Session 99" in page


@pytest.mark.usefixtures("facts")
def test_front_page_takes_at_most_ten_queries(client):
    with CaptureQueriesContext(connection) as captured:
        client.get("/en/")

    assert len(captured) <= 10
