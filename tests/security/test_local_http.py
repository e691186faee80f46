"""Plain http stays on the machine that it is meant for."""

import pytest


@pytest.fixture
def _local(settings):
    settings.PORTAL_LOCAL_HTTP = True


@pytest.mark.usefixtures("_local")
@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_the_machine_itself_is_answered(client, address):
    response = client.get("/healthz", REMOTE_ADDR=address)

    assert response.status_code == 200


@pytest.mark.usefixtures("_local")
def test_another_machine_is_refused(client):
    response = client.get("/healthz", REMOTE_ADDR="192.0.2.1")

    assert response.status_code == 403


@pytest.mark.usefixtures("_local")
def test_what_a_proxy_passes_on_is_refused(client):
    response = client.get("/healthz", headers={"x-forwarded-for": "192.0.2.1"})

    assert response.status_code == 403


def test_in_production_everybody_is_answered(client):
    response = client.get("/healthz", REMOTE_ADDR="192.0.2.1")

    assert response.status_code == 200
