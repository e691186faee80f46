"""Who has the answer already gets 304."""

import pytest
from django.test import Client

from tests.factories.reference import PartnerFactory
from unido_portal.core.text import Text

pytestmark = pytest.mark.django_db

PATHS = [
    "/api/v1/",
    "/api/v1/schema/",
    "/api/v1/partners/",
    "/api/v1/partners/one/",
]


@pytest.fixture(autouse=True)
def partner():
    return PartnerFactory(code="one", name=Text.of(en="One", fr="Un"))


def tag(path: str, **headers: str) -> str:
    return Client(headers=headers).get(path)["ETag"]


@pytest.mark.parametrize("path", PATHS)
def test_the_same_answer_is_not_sent_twice(path):
    client = Client(headers={"If-None-Match": tag(path)})
    response = client.get(path)
    assert response.status_code == 304
    assert response.content == b""
    assert response["ETag"].startswith('W/"')


def test_the_schema_in_yaml_has_a_tag_of_its_own():
    path = "/api/v1/schema/"
    assert tag(path, Accept="application/yaml") != tag(path)


def test_a_changed_row_is_sent_again(partner):
    before = tag("/api/v1/partners/")
    partner.name = Text.of(en="Another")
    partner.save()
    client = Client(headers={"If-None-Match": before})
    assert client.get("/api/v1/partners/").status_code == 200


def test_another_language_is_another_answer():
    path = "/api/v1/partners/one/"
    assert tag(path, **{"Accept-Language": "fr"}) != tag(path)


def test_a_problem_is_not_kept():
    response = Client().get("/api/v1/partners/?x=1")
    assert "ETag" not in response
    assert response["Cache-Control"] == "no-store"


def test_the_head_of_an_answer_has_its_tag():
    response = Client().head("/api/v1/partners/")
    assert response.status_code == 200
    assert response["ETag"] == tag("/api/v1/partners/")
