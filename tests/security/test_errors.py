"""What went wrong is told in the reader's language, and does no further harm."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404
from django.test import Client, override_settings
from django.urls import path

from tests.factories.accounts import UserFactory
from unido_portal import urls as house


def raising(error):
    def view(request):
        raise error

    return view


handler400, handler403 = house.handler400, house.handler403
handler404, handler500 = house.handler404, house.handler500
BROKEN = {400: SuspiciousOperation(), 403: PermissionDenied(), 404: Http404()}
BROKEN[500] = ZeroDivisionError()
urlpatterns = [
    *(path(f"broken/{status}/", raising(error)) for status, error in BROKEN.items()),
    *(path(f"api/{status}/", raising(error)) for status, error in BROKEN.items()),
    *house.urlpatterns,
]

pytestmark = pytest.mark.usefixtures("_broken_pages")


@pytest.fixture
def _broken_pages():
    with override_settings(ROOT_URLCONF=__name__):
        yield


@pytest.fixture
def reader():
    """A client that gets the page where the test client would get the exception."""
    return Client(raise_request_exception=False)


@pytest.mark.full
@pytest.mark.django_db
@pytest.mark.parametrize("status", BROKEN)
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_an_error_has_a_page_in_the_language_of_the_reader(reader, status, language):
    response = reader.get(f"/broken/{status}/", headers={"accept-language": language})

    assert response.status_code == status
    assert response["Content-Language"] == language
    assert f'lang="{language}"' in response.content.decode()


@pytest.mark.django_db
def test_a_form_without_its_token_is_told_why():
    response = Client(enforce_csrf_checks=True).post("/accounts/login/")

    assert response.status_code == 403
    assert "reload the page" in response.content.decode()


@pytest.mark.django_db
def test_a_page_about_a_server_error_asks_the_database_nothing(
    reader, django_assert_num_queries
):
    reader.force_login(UserFactory())

    with django_assert_num_queries(0):
        response = reader.get("/broken/500/")

    assert response.status_code == 500


def test_a_page_about_an_unknown_host_is_shown(reader):
    response = reader.get("/en/", headers={"host": "elsewhere.example"})

    assert response.status_code == 400
    assert "text/html" in response["Content-Type"]


@pytest.mark.django_db
@pytest.mark.parametrize("status", BROKEN)
def test_a_program_gets_a_problem_document(reader, status):
    response = reader.get(f"/api/{status}/")

    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["status"] == status
    assert response.json()["detail"].endswith(".")


@pytest.mark.django_db
def test_an_error_says_nothing_about_the_code(reader):
    response = reader.get("/broken/500/")

    assert "ZeroDivision" not in response.content.decode()
