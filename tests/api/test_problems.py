"""What goes wrong is told as a problem document with a sentence."""

import pytest
from django.test import Client, RequestFactory
from rest_framework import exceptions
from rest_framework.request import Request

from tests.api.asking import ask
from tests.factories.reference import CountryFactory
from unido_portal.core.api.problems import MEDIA_TYPE, exception_handler

pytestmark = pytest.mark.django_db


def handled(error: Exception):
    request = Request(RequestFactory().get("/api/v1/countries/"))
    return exception_handler(error, {"request": request})


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (exceptions.ParseError(), 400),
        (exceptions.ValidationError({"name": ["Too long."]}), 400),
        (exceptions.NotAuthenticated(), 401),
        (exceptions.PermissionDenied(), 403),
        (exceptions.NotFound(), 404),
        (exceptions.MethodNotAllowed("PUT"), 405),
        (exceptions.NotAcceptable(), 406),
        (exceptions.Throttled(wait=2.5), 429),
    ],
)
def test_every_problem_has_its_status_a_title_and_a_sentence(error, status):
    response = handled(error)
    assert response.status_code == response.data["status"] == status
    assert response.content_type == MEDIA_TYPE
    assert response.data["title"]
    assert response.data["detail"].endswith(".")


def test_a_throttled_program_learns_when_to_come_back():
    assert handled(exceptions.Throttled(wait=2.5)).headers["Retry-After"] == "3"


def test_what_is_ours_to_mend_is_not_answered_here():
    assert handled(RuntimeError()) is None


def test_a_fault_of_ours_is_a_problem_document_too(settings):
    settings.ROOT_URLCONF = "tests.api.broken_urls"
    client = Client(raise_request_exception=False)
    response = client.get("/api/v1/broken/")
    assert response.status_code == 500
    assert response["Content-Type"] == MEDIA_TYPE
    assert response.json()["detail"]


def test_what_is_not_there_names_the_nearest_code():
    CountryFactory(iso3="BTN", iso2="BT", m49="064")
    answer = ask("countries/btn/", status=404)
    assert "“BTN”" in answer["detail"]


def test_an_address_that_is_none_is_a_problem_document():
    assert ask("countrys/", status=404)["status"] == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_is_written_yet(method):
    response = getattr(Client(), method)("/api/v1/countries/")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert "only read" in response.json()["detail"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("accepted", ["*/*", "text/html", "application/yaml"])
@pytest.mark.parametrize("path", ["docs/", "v1/schema/"])
def test_what_has_a_form_of_its_own_tells_problems_as_documents(path, accepted, method):
    client = Client(headers={"Accept": accepted})
    response = getattr(client, method)(f"/api/{path}")
    assert response["Content-Type"] == MEDIA_TYPE
    assert response.json()["status"] == response.status_code >= 405


def test_a_form_of_answer_that_does_not_exist_is_refused():
    answer = ask("countries/", status=406, headers={"Accept": "text/csv"})
    assert "application/json" in answer["detail"]


def test_the_sentence_is_in_the_language_asked_for():
    response = Client().get("/api/v1/countries/?lang=fr&x=1")
    assert response["Content-Language"] == "fr"
