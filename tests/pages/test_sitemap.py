"""The map of the portal lists every page that everybody may read, and nothing else."""

from __future__ import annotations

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from tests.factories import workplans
from tests.pages.languages import pages
from tests.pages_plans.pages import publish, published
from unido_portal.core.languages import CODES
from unido_portal.portal.urls import urlpatterns

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
# Pages that are reached from others: places in documents, what a reader asks for, and
# what is made for programs.
NOT_LISTED = {"citation", "document-cell", "search", "my-country"}


def listed(client, language="en"):
    """Return the paths that the map of one language lists, in order."""
    response = client.get(f"/sitemap-{language}.xml")
    assert response.status_code == 200
    found = ElementTree.fromstring(response.content)  # noqa: S314  (our own)
    addresses = [one.text for one in found.iter(f"{SITEMAP}loc")]
    return [address.removeprefix("http://testserver") for address in addresses]


def names(paths):
    return {resolve(urlsplit(path).path).url_name for path in paths}


def test_robots_are_led_to_the_map_and_away_from_what_needs_signing_in(client):
    told = client.get("/robots.txt").content.decode().splitlines()

    assert told == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /staff/",
        "Disallow: /accounts/",
        "Sitemap: http://testserver/sitemap.xml",
    ]


@pytest.mark.django_db
def test_the_map_has_one_part_for_each_language(client):
    found = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314  (our own)
    parts = [one.text for one in found.iter(f"{SITEMAP}loc")]

    assert parts == [f"http://testserver/sitemap-{code}.xml" for code in CODES]
    assert {client.get(one).status_code for one in parts} == {200}


@pytest.mark.django_db
def test_there_is_no_map_of_another_language(client):
    assert client.get("/sitemap-de.xml").status_code == 404


@pytest.mark.usefixtures("facts")
def test_every_kind_of_page_is_listed(client):
    kinds = {one.name for one in urlpatterns if not _is_for_programs(one.name)}

    assert kinds - names(listed(client)) == NOT_LISTED & kinds


def _is_for_programs(name):
    return re.search(r"feed|chart|embed|file|component", name) is not None


@pytest.mark.full
@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("language", CODES)
def test_each_page_of_a_language_is_listed_once(client, language):
    paths = listed(client, language)

    assert len(set(paths)) == len(paths) > 500
    assert all(path.startswith(f"/{language}/") for path in paths)


@pytest.mark.full
@pytest.mark.usefixtures("facts")
def test_every_page_to_which_links_lead_is_listed(client):
    paths = set(listed(client))
    found = [
        path
        for path in pages(client, "en", of_a_kind=2)
        if resolve(path).url_name not in NOT_LISTED
        and not _is_for_programs(resolve(path).url_name)
    ]

    assert [path for path in found if path not in paths] == []


@pytest.mark.django_db
def test_drafts_and_demonstrations_are_not_listed(client):
    draft = workplans.ActivityContentFactory()
    made_up = workplans.ActivityContentFactory(plan_version__work_plan__is_demo=True)
    publish(made_up.plan_version)
    told = " ".join(listed(client))

    for content in (draft, made_up):
        assert content.activity.code not in told
        assert content.plan_version.work_plan.code not in told


@pytest.mark.django_db
def test_versions_are_listed_with_the_day_since_when_a_comparison_stands(client):
    plan = workplans.WorkPlanFactory(code="plan")
    for number in (1, 2):
        newest = published(
            lambda draft: workplans.ActivityContentFactory(plan_version=draft),
            work_plan=plan,
            number=number,
        )
    told = client.get("/sitemap-en.xml").content.decode()

    assert "/en/work-plans/plan/?version=1<" in told
    assert "/en/work-plans/plan/?version=2<" not in told
    day = newest.sealed_at.date().isoformat()
    assert f"/versions/1/compare/2/</loc><lastmod>{day}" in told
    assert told.count("<lastmod>") == 1


@pytest.mark.django_db
def test_the_map_takes_the_same_queries_for_few_and_many(client):
    counts = []
    for count in (2, 12):
        workplans.ActivityContentFactory.create_batch(count)
        with CaptureQueriesContext(connection) as queries:
            listed(client)
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 10
