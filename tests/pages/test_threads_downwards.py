"""Each page leads further down the thread, to lists of as many rows as it says."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from django.test import Client

from tests.factories import workplans
from tests.pages_plans.pages import publish
from tests.systems.reading import Element, Page, page
from unido_portal.portal.thread import Step, steps

# Pages of each kind with the steps that they lead to.
LEADS = {
    "strategies/mic-sf/": [
        "Priority areas",
        "Services",
        "Work plans",
        "Commitments",
        "Milestones",
        "Decisions and other bases",
    ],
    "strategies/mic-sf/focus-areas/1/": ["Activities"],
    "strategies/ldc-os-2022-2031/focus-areas/3/": ["Pathways and areas of work"],
    "strategies/dpoa/focus-areas/3/": ["Areas of strategies that serve this one"],
    "work-plans/mic-wp/": [
        "Activities",
        "Decisions answered",
        "Commitments",
        "Versions",
    ],
    "work-plans/ohrlls-ppb-2023/": ["Results", "Commitments", "Versions"],
    "activities/mic-wp.a-17/": ["What was reported"],
    "commitments/C-06/": ["Plans that keep it", "What was reported"],
    "decisions/gc-19-res-3/": ["What answers it", "What was reported"],
    "decisions/a-res-76-258/": [
        "What answers it",
        "Plans that name it among their mandates",
    ],
    "sessions/idb-50/": ["Documents", "Decisions", "Plan versions", "Milestones"],
    "partners/iso/": ["Where it works", "Where documents name it"],
    "documents/gc-20-item-22/": ["What is built on it", "Places that facts rest on"],
    "documents/a-77-6-sect-10/": [
        "What is built on it",
        "Tables and figures as printed",
        "Places that facts rest on",
    ],
    "indicators/doc-participants/": ["Figures", "Sources of these figures"],
}
# Pages with the page above them, in whose list they stand.
BELOW = [
    "strategies/mic-sf/",
    "strategies/mic-sf/focus-areas/service-1/",
    "work-plans/ldc-ip/",
    "activities/mic-wp.a-17/",
    "commitments/C-06/",
    "decisions/idb-50-dec-6/",
    "sessions/idb-50/",
    "sessions/idb-50/changes/",
    "partners/iso/",
    "documents/gc-20-item-22/",
    "citations/gc-20-item-22.para-11/",
    "documents/a-77-6-sect-10/tables/table-10.4/",
    "indicators/doc-participants/",
    "consultations/",
]


def leads(found: Page) -> list[tuple[str, int, str]]:
    """Return the name, the number and the address of each step of a page."""
    nav = found.main.first("nav", **{"aria-labelledby": "thread"})
    told = []
    for item in nav.all("li"):
        name, number = re.fullmatch(r"(.+) \((\d+)\)", item.words).groups()  # type: ignore[union-attr]
        told.append((name, int(number), item.first("a").attributes["href"]))
    return told


def rows(found: Page, place: str) -> int:
    """Return how many rows stand in the list, table or sections at ``place``."""
    [head] = [one for one in found.main.all() if one.attributes.get("id") == place]
    if head.tag == "ul":
        return len(list(items(head)))
    assert head.parent is not None
    after = head.parent.parts[head.parent.parts.index(head) + 1 :]
    section = list(
        itertools.takewhile(
            lambda one: one.tag not in ("h1", "h2", "h3"),
            (one for one in after if isinstance(one, Element)),
        )
    )
    bodies = [body for one in section for body in one.all("tbody")]
    if bodies and head.attributes["id"] != "rests":
        return sum(len(list(body.all("tr"))) for body in bodies)
    lists = [one for one in section if one.tag in ("ul", "ol")]
    parts = [one for one in section if one.tag == "section"]
    return len(parts) + sum(len(list(items(one))) for one in lists)


def items(one: Element) -> Iterator[Element]:
    """Yield the items of a list without those of the lists in it."""
    return (item for item in one.all("li") if item.parent is one)


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("path", LEADS)
def test_each_step_leads_to_as_many_rows_as_it_says(client, path):
    found = page(client, path)
    told = leads(found)

    assert [name for name, _number, _url in told] == LEADS[path]
    for name, number, url in told:
        assert number == listed(client, found, url), name


def listed(client: Client, found: Page, url: str) -> int:
    """Return how many rows there are where ``url`` leads, over all of its pages."""
    address, _mark, place = url.partition("#")
    if not place:
        there = Page(client, urljoin(found.url, address))
        return sum("id" in one.attributes for one in there.main.all("section"))
    number = rows(found, place)
    following = [
        link.attributes["href"]
        for nav in found.main.all("nav")
        if "pagination" in nav.attributes.get("class", "") and place == "rests"
        for link in nav.all("a")
        if "next" in link.words.lower()
    ]
    for next_page in following:
        number += listed(client, Page(client, found.url + next_page), url)
    return number


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("path", BELOW)
def test_page_above_in_the_breadcrumbs_leads_back_down(client, path):
    found = page(client, path)
    crumbs = found.main.first("nav", **{"class": "breadcrumbs"})
    above = list(crumbs.all("a"))[-1].attributes["href"]

    down = {one.attributes["href"] for one in Page(client, above).main.all("a")}

    assert f"/en/{path}" in {address.partition("#")[0] for address in down}


@pytest.mark.django_db
def test_activity_leads_to_its_deliverables_results_and_indicators(client):
    content = workplans.ActivityContentFactory()
    same = {"plan_version": content.plan_version, "activity": content.activity}
    workplans.DeliverableContentFactory.create_batch(2, **same)
    workplans.ResultContentFactory.create_batch(3, **same)
    publish(content.plan_version)

    found = Page(client, content.get_absolute_url())

    assert leads(found) == [
        ("Deliverables", 2, "#deliverables"),
        ("Results", 3, "#results"),
    ]
    assert (rows(found, "deliverables"), rows(found, "results")) == (2, 3)


def test_step_to_nothing_is_left_out():
    found = steps(("Figures", "#figures", 2), ("Targets", "#targets", 0))

    assert found == [Step("Figures", "#figures", 2)]


@pytest.mark.usefixtures("facts")
def test_page_that_leads_nowhere_has_no_list_of_steps(client):
    found = page(client, "decisions/gc-15-res-1/")

    assert "Where to go from here" not in found.words


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("path", "is_long"),
    [("strategies/mic-sf/", True), ("decisions/gc-15-res-1/", False)],
)
def test_only_a_long_page_begins_with_its_contents(client, path, is_long):
    found = page(client, path)
    navs = found.main.all("nav")
    lists = [nav for nav in navs if nav.attributes.get("aria-label") == "On this page"]

    places = [link.attributes["href"] for nav in lists for link in nav.all("a")]

    sections = [f"#{one.attributes.get('id')}" for one in found.main.all("h2")]
    assert len(lists) == is_long
    assert places == (sections[:-1] if is_long else [])
