"""Guessing passwords is slow, and nobody locks somebody else out."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test import Client, RequestFactory

from tests.factories.accounts import PASSWORD, UserFactory
from unido_portal.accounts.network import client_network
from unido_portal.accounts.throttling import Limit, Throttled, attempt

HERE, ELSEWHERE = "192.0.2.1", "192.0.2.2"
WRONG = "not the password"
NOON = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)


def guess(client, email, address=HERE, password=WRONG):
    return client.post(
        "/accounts/login/",
        {"username": email, "password": password},
        REMOTE_ADDR=address,
    )


def fail(client, times, email="awa@example.org", address=HERE):
    for _time in range(times):
        assert guess(client, email, address).status_code == 200


@pytest.mark.django_db
class TestSigningIn:
    def test_the_sixth_guess_is_refused(self, client):
        fail(client, 5)

        response = guess(client, "awa@example.org")

        assert response.status_code == 429
        assert "Please wait 5 minutes" in response.content.decode()

    def test_a_refusal_says_when_to_come_back(self, client):
        with time_machine.travel(NOON, tick=False) as clock:
            fail(client, 5)
            clock.shift(100)

            response = guess(client, "awa@example.org")

        assert response["Retry-After"] == "200"

    def test_the_right_password_does_not_help_while_refused(self, client):
        UserFactory(email="awa@example.org")
        fail(client, 5)

        response = guess(client, "awa@example.org", password=PASSWORD)

        assert response.status_code == 429

    def test_spelling_an_address_differently_does_not_help(self, client):
        fail(client, 5)

        response = guess(client, " AWA@example.org ")

        assert response.status_code == 429

    def test_an_address_without_an_account_is_refused_just_the_same(self, client):
        UserFactory(email="awa@example.org")
        fail(client, 5, email="nobody@example.org")

        response = guess(client, "nobody@example.org")

        assert response.status_code == 429

    def test_the_person_signs_in_meanwhile_from_another_network(self, client):
        UserFactory(email="awa@example.org")
        fail(client, 5)

        response = guess(client, "awa@example.org", ELSEWHERE, PASSWORD)

        assert response.status_code == 302

    def test_a_network_gets_twenty_guesses_for_all_accounts(self, client):
        for number in range(4):
            fail(client, 5, email=f"person-{number}@example.org")

        response = guess(client, "person-4@example.org")

        assert response.status_code == 429

    def test_five_minutes_after_a_guess_there_is_another(self, client):
        with time_machine.travel(NOON, tick=False) as clock:
            fail(client, 5)
            clock.shift(300)

            response = guess(client, "awa@example.org")

        assert response.status_code == 200

    def test_signing_in_forgets_the_guesses_before(self, client):
        UserFactory(email="awa@example.org")
        fail(client, 4)
        guess(client, "awa@example.org", password=PASSWORD)

        fail(client, 5)

        assert guess(client, "awa@example.org").status_code == 429

    def test_a_whole_office_behind_one_address_signs_in(self, client):
        people = UserFactory.create_batch(25)

        answers = [guess(client, one.email, password=PASSWORD) for one in people]

        assert {answer.status_code for answer in answers} == {302}

    def test_nobody_learns_an_address_from_the_cache(self, client):
        guess(client, "awa@example.org")

        with connection.cursor() as cursor:
            cursor.execute("SELECT cache_key || value FROM portal_cache")
            kept = "".join(row[0] for row in cursor.fetchall())

        assert kept
        assert "awa" not in kept


@pytest.mark.usefixtures("committed")
def test_many_guesses_at_once_get_no_more_than_five_through():
    def guess_apart(_number):
        try:
            return guess(Client(), "awa@example.org").status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as threads:
        answers = list(threads.map(guess_apart, range(20)))
    cache.clear()

    assert sorted(answers) == [200] * 5 + [429] * 15


@pytest.mark.django_db
def test_a_refused_attempt_is_counted_nowhere():
    tight, wide = Limit("tight", 1, 60).of("awa"), Limit("wide", 9, 60).of("awa")
    attempt(wide, tight)

    with pytest.raises(Throttled):
        attempt(wide, tight)

    assert len(cache.get(wide.key)) == 1


class TestNetwork:
    @pytest.fixture
    def request_of(self, settings):
        def make(proxies, **headers):
            settings.TRUSTED_PROXIES = proxies
            return RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", headers=headers)

        return make

    def test_without_a_proxy_of_ours_a_forwarded_address_is_a_claim(self, request_of):
        request = request_of(0, **{"x-forwarded-for": "192.0.2.7"})

        assert client_network(request) == "10.0.0.1"

    def test_our_proxy_says_where_a_request_comes_from(self, request_of):
        request = request_of(1, **{"x-forwarded-for": "203.0.113.9, 192.0.2.7"})

        assert client_network(request) == "192.0.2.7"

    def test_a_home_with_ipv6_is_one_network(self, request_of):
        request = request_of(1, **{"x-forwarded-for": "2001:db8:1:2:3:4:5:6"})

        assert client_network(request) == "2001:db8:1:2::/64"
