"""Whole pages are kept for readers who are not signed in, and never a stale one."""

from __future__ import annotations

import gzip

import brotli
import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from strategies.models import Strategy
from tests.factories.accounts import UserFactory
from tests.factories.strategies import CommitmentFactory, StrategyFactory
from tests.factories.versions import version_that_says_something
from unido_portal.core.text import Text
from workplans import services

pytestmark = pytest.mark.django_db


def queries_of(client: Client, url: str, **headers: str) -> tuple[int, int]:
    """Return the status of the answer and how many queries it took."""
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(url, headers=headers)
    return answer.status_code, len(captured)


@pytest.fixture
def strategy() -> Strategy:
    return StrategyFactory()


@pytest.fixture
def url(client: Client, strategy: Strategy) -> str:
    """The address of the page of ``strategy``, which a reader has asked for before."""
    client.get(strategy.get_absolute_url())
    return strategy.get_absolute_url()


def test_page_that_nothing_changed_asks_for_the_edition_alone(client, url):
    assert queries_of(client, url) == (200, 0)


def test_reader_who_has_the_page_is_told_so_by_the_edition_alone(client, url):
    tag = client.get(url).headers["ETag"]

    assert queries_of(client, url, if_none_match=tag) == (304, 0)


def test_page_says_what_changed_at_once(client, strategy, url):
    commitment = CommitmentFactory(
        strategy=strategy,
        text=Text.of(en="Build a school of welding"),
    )

    answer = client.get(url)

    assert str(commitment.text) in answer.content.decode()


def test_tag_of_a_page_that_changed_is_another(client, strategy, url):
    tag = client.get(url).headers["ETag"]
    CommitmentFactory(strategy=strategy)

    assert client.get(url, headers={"if-none-match": tag}).status_code == 200


def test_plan_is_there_as_soon_as_it_is_published(client):
    version = services.seal(version=version_that_says_something())
    url = version.work_plan.get_absolute_url()
    before = client.get(url).status_code

    services.publish(version=version)

    assert (before, client.get(url).status_code) == (404, 200)


def test_another_day_has_another_page(client):
    with time_machine.travel("2026-11-20 12:00:00+00:00", tick=False):
        tag = client.get("/en/").headers["ETag"]
    with time_machine.travel("2026-11-21 12:00:00+00:00", tick=False):
        assert client.get("/en/").headers["ETag"] != tag


def test_who_is_signed_in_gets_a_page_of_their_own(client, url):
    client.force_login(UserFactory())

    answer = client.get(url)

    assert "Log out" in answer.content.decode()
    assert "ETag" not in answer.headers
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_nobody_else_gets_the_page_of_who_is_signed_in(url):
    staff, reader = Client(), Client()
    staff.force_login(UserFactory())
    staff.get(url)

    assert "Log out" not in reader.get(url).content.decode()


@pytest.mark.parametrize(
    ("accepted", "coding", "decoded"),
    [
        ("gzip, deflate, br", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("br;q=0, gzip", "gzip", gzip.decompress),
    ],
)
def test_page_travels_in_the_best_coding_that_the_reader_takes(
    client, accepted, coding, decoded, url
):
    plain = client.get(url).content

    answer = client.get(url, headers={"accept-encoding": accepted})

    assert answer.headers["Content-Encoding"] == coding
    assert decoded(answer.content) == plain


def test_answer_to_an_address_that_is_nowhere_is_not_kept(client):
    client.get("/en/strategies/none/")
    StrategyFactory(code="none")

    assert client.get("/en/strategies/none/").status_code == 200


def test_headers_of_a_kept_page_are_those_of_the_first(client, url):
    first = Client().get(f"{url}?first")
    again = Client().get(f"{url}?first")

    assert dict(again.headers) == dict(first.headers)
    assert "frame-ancestors 'none'" in again.headers["Content-Security-Policy"]
