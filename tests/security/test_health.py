"""Machines ask whether the portal lives and can work; few may count what it holds."""

import pytest
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder

from tests.factories.accounts import UnitFactory, UserFactory
from unido_portal.accounts.choices import Role

TOKEN = "a-token-of-this-test"


def test_a_living_process_says_so_without_the_database(client):
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_a_portal_with_its_database_is_ready(client):
    response = client.get("/readyz")

    assert (response.status_code, response.content) == (200, b"ready\n")


@pytest.mark.django_db
def test_being_ready_is_one_question(client, django_assert_max_num_queries):
    client.get("/readyz")

    # The recorder looks for its table, then reads it.
    with django_assert_max_num_queries(2):
        client.get("/readyz")


@pytest.mark.django_db
def test_a_migration_that_is_not_applied_makes_it_unready(client):
    MigrationRecorder.Migration.objects.filter(app="workplans").delete()

    response = client.get("/readyz")

    assert response.status_code == 503


def test_a_database_that_does_not_answer_makes_it_unready(client, monkeypatch):
    def refuse(self):
        raise OperationalError("connection refused")

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", refuse)

    response = client.get("/readyz")

    assert response.status_code == 503


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_no_answer_about_health_is_kept(client, address, monkeypatch):
    monkeypatch.setattr(MigrationRecorder, "applied_migrations", lambda self: {})

    response = client.get(address)

    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
class TestMetrics:
    @pytest.fixture(autouse=True)
    def _token(self, settings):
        settings.METRICS_TOKEN = TOKEN

    @pytest.mark.parametrize("role", [None, Role.EDITOR, Role.AUDITOR])
    def test_they_are_closed_to_others(self, client, role):
        if role:
            client.force_login(UserFactory(roles=[role]))

        response = client.get("/metrics")

        assert response.status_code == 403

    def test_an_administrator_reads_them(self, client):
        UnitFactory()
        client.force_login(UserFactory(roles=[Role.ADMINISTRATOR]))

        response = client.get("/metrics")

        lines = response.content.decode().splitlines()
        assert 'portal_rows{table="accounts_user"} 1' in lines
        assert "portal_unapplied_migrations 0" in lines
        assert response["Content-Type"].startswith("text/plain; version=0.0.4")

    def test_a_program_on_the_machine_reads_them_with_the_token(self, client):
        response = client.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"})

        assert response.status_code == 200

    @pytest.mark.parametrize(
        ("address", "token"),
        [("192.0.2.1", TOKEN), ("127.0.0.1", "guess"), ("127.0.0.1", "")],
    )
    def test_a_token_is_good_on_the_machine_only(self, client, address, token):
        response = client.get(
            "/metrics",
            headers={"authorization": f"Bearer {token}"},
            REMOTE_ADDR=address,
        )

        assert response.status_code == 403

    def test_without_a_token_in_the_settings_none_is_right(self, client, settings):
        settings.METRICS_TOKEN = ""

        response = client.get("/metrics", headers={"authorization": "Bearer "})

        assert response.status_code == 403
