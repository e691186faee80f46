"""What is no address is not found, and what is only read takes no other method."""

import re

import pytest
from django.urls import URLPattern, reverse

from tests.pages.links import shown
from unido_portal.core.api.problems import MEDIA_TYPE
from unido_portal.portal.urls import urlpatterns

pytestmark = pytest.mark.django_db

OTHERS = ["post", "put", "patch", "delete", "options", "trace"]
READ = ["/", "/healthz", "/readyz", "/staff/", "/en/", "/en/countries/", "/en/data/"]


def with_nul(pattern: URLPattern) -> str:
    """Return the address of a page with a character in its codes that none has."""
    path = re.sub(r"<(?!int)\w+:\w+>", "%00", str(pattern.pattern))
    return "/en/" + re.sub(r"<int:\w+>", "1", path)


@pytest.mark.parametrize(
    "path", sorted(with_nul(one) for one in urlpatterns if "<" in str(one.pattern))
)
def test_a_code_with_a_nul_is_not_found(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", READ)
@pytest.mark.parametrize("method", OTHERS)
def test_what_is_only_read_names_the_methods_that_it_takes(client, path, method):
    client.handler.enforce_csrf_checks = True

    response = getattr(client, method)(path)

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"


def test_every_page_is_only_read(client):
    for one in urlpatterns:
        path = re.sub(r"<(?!int)\w+:\w+>", "x", str(one.pattern))
        path = re.sub(r"<int:\w+>", "1", path)

        assert client.put(f"/en/{path}").status_code == 405, path


def test_staff_are_led_to_the_admin(client):
    assert client.get("/staff/")["Location"] == reverse("admin:index")


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("/api/v1/nope/", None),
        ("/api/v1/contries/", "countries"),
        ("/api/v1/documents/gc-20/tables/", "documents"),
        ("/api/nowhere", None),
    ],
)
def test_an_address_outside_the_resources_names_one_that_is_like_it(
    client, path, nearest
):
    response = client.get(path)
    told = response.json()
    [error] = told["errors"]

    assert response.status_code == told["status"] == 404
    assert response["Content-Type"] == MEDIA_TYPE
    assert told["instance"] == path
    assert error.get("nearest") == nearest
    assert (nearest or "There is nothing") in told["detail"]
    assert "countries" in error["valid"]


def test_a_page_that_is_not_there_is_told_to_people(client):
    assert client.get("/en/nowhere/").status_code == 404
    assert "<h1>" in shown(client, "/en/")
