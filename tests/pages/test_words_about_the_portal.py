"""The pages about the portal say what it does, and nothing that nobody decided."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.accounts import PASSWORD, UserFactory
from tests.languages import all_six
from tests.pages.links import links, shown, words
from tests.pages.test_sharing import KINDS
from unido_portal.core.languages import CODES

ABOUT = ["about", "method", "accessibility", "privacy", "data"]
SILENCE = "wrote and compiled may be used is not stated."
# Where other pages lead for what they do not explain themselves.
ANCHORS = [
    "states",
    "status",
    "late",
    "progress",
    "totals",
    "sex",
    "membership",
    "texts",
    "reference",
    "demo",
    "sessions",
]


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("language", all_six("en"))
@pytest.mark.parametrize("path", KINDS)
def test_who_reads_gets_no_cookie(path, language):
    reader = Client()

    response = reader.get(f"/{language}/{path}")

    assert response.status_code == 200
    assert response.cookies == {}
    assert dict(reader.cookies) == {}


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/en/nowhere/", "/sitemap.xml", "/robots.txt"])
def test_who_looks_for_a_page_gets_no_cookie(client, path):
    assert client.get(path).cookies == {}


@pytest.mark.django_db
def test_signing_in_sets_the_cookies_that_the_page_on_privacy_names(client):
    user = UserFactory()
    client.get(reverse("login"))
    client.post(
        f"{reverse('login')}?language=fr",
        {"username": user.email, "password": PASSWORD},
    )

    assert set(client.cookies) <= {"sessionid", "csrftoken", "django_language"}
    assert "sessionid" in client.cookies
    assert "signed in for 12 hours" in words(client, "/en/about/privacy/")


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("language", CODES)
def test_method_has_a_place_for_whatever_other_pages_do_not_explain(client, language):
    page = shown(client, f"/{language}/about/method/")

    assert [one for one in ANCHORS if page.count(f' id="{one}"') != 1] == []


@pytest.mark.django_db
def test_places_that_the_method_lists_are_on_its_page(client):
    page = shown(client, "/en/about/method/")
    listed = set(re.findall(r'href="#([\w-]+)"', page))

    assert {one for one in listed if f'id="{one}"' not in page} == set()


@pytest.mark.django_db
def test_pages_about_the_portal_lead_to_one_another(client):
    there = {reverse(name) for name in ABOUT} - {reverse("about")}

    assert there <= links(client, reverse("about"))
    for address in there:
        assert reverse("about") in links(client, address)


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["about", "accessibility", "privacy"])
def test_that_nobody_is_named_to_write_to_is_told(client, name):
    assert "Whom to write to is not stated." in words(client, reverse(name))


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["about", "accessibility", "privacy"])
def test_whom_to_write_to_is_said_where_it_is_stated(client, settings, name):
    settings.CONTACT_EMAIL = "portal@example.org"

    page = shown(client, reverse(name))

    assert 'href="mailto:portal@example.org"' in page
    assert "Whom to write to is not stated." not in page


@pytest.mark.django_db
def test_that_no_terms_of_the_portal_are_stated_is_told(client):
    assert SILENCE in words(client, reverse("data"))


@pytest.mark.django_db
def test_terms_of_the_portal_are_said_where_they_are_stated(client, settings):
    settings.LICENCE = "CC BY 4.0"
    settings.LICENCE_URL = "https://example.org/by"
    page = shown(client, reverse("data"))

    assert SILENCE not in page
    assert '<a href="https://example.org/by" rel="license' in page
    assert "CC BY 4.0" in page


@pytest.mark.django_db
def test_data_are_cited_in_words_and_for_programs(client):
    page = shown(client, reverse("data"))

    assert "UNIDO strategy portal, “Data”, as of" in page
    assert "@misc{unido-portal-en-data," in page
    assert "@misc{unido-portal-api-v1-observations," in page


@pytest.mark.django_db
def test_method_says_that_few_persons_are_not_shown(client):
    told = words(client, "/en/about/method/").partition("Women and men")[2]

    assert "a count of one to four persons" in told


@pytest.mark.usefixtures("facts")
def test_method_names_the_session_that_changes_are_told_since(client):
    told = words(client, "/en/about/method/")

    assert (
        "Last session that the portal has recorded: Twentieth session of the General "
        "Conference of UNIDO, 27 November 2023 to 1 December 2023. The latest document "
        "recorded is of 27 November 2023."
    ) in told
