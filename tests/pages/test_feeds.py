"""Who follows a strategy, a plan or a country is told what happened there."""

from __future__ import annotations

import datetime as dt
import re
from xml.etree import ElementTree

import pytest
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import governance, reference, strategies, workplans
from tests.factories.accounts import UserFactory
from tests.languages import all_six
from tests.pages.links import links, shown
from tests.pages_plans.pages import publish, published
from unido_portal.accounts.choices import Role
from unido_portal.core.text import Text
from workplans import services

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
FEEDS = [
    "strategies/mic-sf/",
    "strategies/ldc-os-2022-2031/",
    "strategies/dpoa/",
    "work-plans/mic-wp/",
    "work-plans/ldc-ip/",
    "work-plans/ohrlls-ppb-2023/",
    "countries/ETH/",
    "countries/BTN/",
]


def feed(client, page, language="en"):
    """Return the feed of the page at ``page`` below the language, as XML."""
    response = client.get(f"/{language}/{page}feed/")
    assert response.status_code == 200, page
    return ElementTree.fromstring(response.content)  # noqa: S314  (our own)


def entries(found, part="title"):
    """Return one part of every entry of a feed, in order."""
    return [one.findtext(f"{ATOM}{part}") for one in found.iter(f"{ATOM}entry")]


def feed_of(client, row):
    return feed(client, row.get_absolute_url().removeprefix("/en/"))


def faults(found):
    """Return what RFC 4287 asks for and ``found`` does not have."""
    missing = [
        f"{holder.tag} has no {part}"
        for holder in (found, *found.iter(f"{ATOM}entry"))
        for part in ("id", "title", "updated")
        if not holder.findtext(f"{ATOM}{part}")
    ]
    if found.find(f"{ATOM}author/{ATOM}name") is None:
        missing.append("nobody wrote it")
    for moment in found.iter(f"{ATOM}updated"):
        dt.datetime.fromisoformat(moment.text)
    for link in found.iter(f"{ATOM}link"):
        try:
            URLValidator()(link.attrib["href"].replace("testserver", "example.org"))
        except ValidationError:
            missing.append(f"{link.attrib['href']} is no address")
    return missing


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("language", all_six("en", "ar"))
@pytest.mark.parametrize("page", FEEDS)
def test_feed_is_valid_in_every_language(client, page, language):
    found = feed(client, page, language)

    assert found.tag == f"{ATOM}feed"
    assert found.attrib[LANGUAGE] == language
    assert faults(found) == []
    names = entries(found, "id")
    assert len(set(names)) == len(names) <= 50
    moments = entries(found, "updated")
    assert moments == sorted(moments, reverse=True)


@pytest.mark.full
@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("page", FEEDS)
def test_every_entry_leads_to_a_page(client, page):
    found = feed(client, page)
    addresses = {
        link.attrib["href"].partition("#")[0]
        for entry in found.iter(f"{ATOM}entry")
        for link in entry.iter(f"{ATOM}link")
    }

    assert {client.get(one).status_code for one in addresses} <= {200}


@pytest.mark.usefixtures("facts")
def test_entries_have_the_same_names_in_every_language(client):
    english, chinese = (
        entries(feed(client, "strategies/mic-sf/", language), "id")
        for language in ("en", "zh-hans")
    )

    assert english == chinese
    assert all(re.fullmatch(r"tag:testserver,2026:[\w./-]+", one) for one in english)


@pytest.mark.usefixtures("facts")
def test_feed_of_a_strategy_tells_reports_decisions_versions_and_documents(client):
    found = feed(client, "strategies/mic-sf/")
    kinds = {one.attrib["term"] for one in found.iter(f"{ATOM}category")}

    assert kinds == {
        "Progress reported",
        "Decisions",
        "Plan versions",
        "Documents",
        "Memberships in groups of countries",
    }


@pytest.mark.usefixtures("facts")
def test_feed_of_the_strategy_for_a_computed_group_tells_who_joined_and_left_it(
    client,
):
    found = feed(client, "strategies/mic-sf/")
    told = {one for one in entries(found, "id") if "memberships" in one}

    assert "tag:testserver,2026:memberships/MIC/CRI/left/2025-07-01" in told
    assert "tag:testserver,2026:memberships/MIC/TGO/joined/2026-07-01" in told


@pytest.mark.usefixtures("facts")
def test_feed_of_a_country_tells_its_computed_stays_as_computed(client):
    found = feed(client, "countries/CRI/")

    assert "No member from 1 July 2025 (computed)." in entries(found, "summary")


@pytest.mark.usefixtures("facts")
def test_feed_of_the_strategy_for_a_group_tells_who_left_the_group_since_its_start(
    client,
):
    found = feed(client, "strategies/ldc-os-2022-2031/")
    left = [one for one in entries(found, "id") if "memberships" in one]

    assert left == [
        "tag:testserver,2026:memberships/LDC/STP/left/2024-12-13",
        "tag:testserver,2026:memberships/LDC/BTN/left/2023-12-13",
    ]


@pytest.mark.usefixtures("facts")
def test_feed_of_another_entity_says_whose_it_is(client):
    told = feed(client, "work-plans/ohrlls-ppb-2023/").findtext(f"{ATOM}subtitle")

    assert "of another entity (Office of the High Representative" in told


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("page", FEEDS)
def test_page_offers_its_feed_to_readers_and_to_programs(client, page):
    offered = (
        '<link rel="alternate" type="application/atom+xml" '
        f'title="Follow what happens here (Atom feed)" href="/en/{page}feed/">'
    )

    assert f"/en/{page}feed/" in links(client, f"/en/{page}")
    assert offered in shown(client, f"/en/{page}")


@pytest.mark.usefixtures("facts")
def test_who_has_the_feed_already_is_told_so(client):
    response = client.get("/en/strategies/mic-sf/feed/")
    again = client.get(
        "/en/strategies/mic-sf/feed/", headers={"if-none-match": response["ETag"]}
    )

    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.django_db
def test_a_report_is_told_once_it_is_cleared(client):
    update = workplans.ProgressUpdateFactory(
        is_submission=True, citation=None, state="draft", decided_on=None
    )
    before = entries(feed_of(client, update.strategy))

    services.clear_update(update=update, by=UserFactory())
    found = feed_of(client, update.strategy)

    assert before == []
    assert entries(found, "summary") == ["Under way. It goes on"]
    assert entries(found, "updated") == [f"{timezone.localdate()}T00:00:00+00:00"]


@pytest.mark.django_db
def test_drafts_are_in_no_feed_even_for_staff(client):
    place = workplans.ActivityCountryFactory()
    plan = place.content.plan_version.work_plan
    workplans.ProgressUpdateFactory(strategy=None, activity=place.content.activity)
    workplans.DecisionResponseFactory(work_plan=plan)
    client.force_login(UserFactory(roles=[Role.EDITOR]))

    assert entries(feed_of(client, plan.strategy)) == []
    assert entries(feed_of(client, place.country)) == []
    assert client.get(f"{plan.get_absolute_url()}feed/").status_code == 404


@pytest.mark.django_db
def test_work_in_a_country_is_in_its_feed_and_in_those_of_plan_and_strategy(client):
    place = workplans.ActivityCountryFactory()
    version = publish(place.content.plan_version)
    update = workplans.ProgressUpdateFactory(
        strategy=None, activity=place.content.activity
    )
    told = [
        f"tag:testserver,2026:plan-versions/{version.code}",
        f"tag:testserver,2026:progress-updates/{update.code}",
    ]

    for row in (place.country, version.work_plan, version.work_plan.strategy):
        assert entries(feed_of(client, row), "id") == told


@pytest.mark.django_db
def test_a_demonstration_has_no_feed_and_is_in_none(client):
    content = workplans.ActivityContentFactory(plan_version__work_plan__is_demo=True)
    place = workplans.ActivityCountryFactory(content=content)
    version = publish(content.plan_version)
    workplans.ProgressUpdateFactory(strategy=None, activity=content.activity)
    plan = version.work_plan

    assert client.get(reverse("work-plan-feed", args=[plan.code])).status_code == 404
    assert "/feed/" not in shown(client, plan.get_absolute_url())
    assert entries(feed_of(client, plan.strategy)) == []
    assert entries(feed_of(client, place.country)) == []


@pytest.mark.django_db
def test_what_lies_ahead_and_what_is_only_scheduled_is_not_told_yet(client):
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    country = reference.CountryFactory()
    reference.GroupMembershipFactory(country=country, valid_from=tomorrow)
    reference.GroupMembershipFactory(
        country=country,
        valid_from=None,
        valid_to=dt.date(2024, 12, 13),
        status="scheduled",
    )

    assert entries(feed_of(client, country)) == []


@pytest.mark.django_db
def test_a_version_without_a_document_is_told_on_the_day_of_its_publication(client):
    version = published(
        lambda draft: workplans.ActivityContentFactory(plan_version=draft),
        presented_on=timezone.localdate() + dt.timedelta(days=30),
    )

    assert entries(feed_of(client, version.work_plan), "updated") == [
        f"{timezone.localdate()}T00:00:00+00:00"
    ]


@pytest.mark.django_db
def test_a_document_without_a_date_is_not_dated_by_the_day_of_its_entry(client):
    version = published(
        lambda draft: workplans.ActivityContentFactory(plan_version=draft),
        document=governance.DocumentFactory(start=None, end=None, precision="unknown"),
    )

    assert entries(feed_of(client, version.work_plan)) == []


@pytest.mark.django_db
def test_words_in_another_language_and_a_summary_say_so(client):
    decision = governance.DecisionFactory(
        decided_on="2023-11-27",
        title=Text.of("zh-hans", zh_hans="战略"),
        text=Text.of("en", mark="summary", en="To go on <fast> & far"),
    )
    basis = strategies.StrategyBasisFactory(decision=decision, document=None)
    found = feed_of(client, basis.strategy)

    assert entries(found)[0].endswith("战略 (in Chinese)")
    assert entries(found, "summary")[0] == "To go on <fast> & far (summary)"


@pytest.mark.django_db
def test_titles_say_what_their_wording_is_worth(client):
    name = Text.of("zh-hans", zh_hans="战略", en="Strategy")
    basis = strategies.StrategyBasisFactory(
        strategy__name=name,
        decision=governance.DecisionFactory(decided_on="2023-11-27", title=name),
        document=None,
    )
    workplans.ProgressUpdateFactory(strategy=basis.strategy)
    found = feed_of(client, basis.strategy)

    assert found.findtext(f"{ATOM}title").startswith("Strategy (unofficial) · ")
    assert [one.endswith("Strategy (unofficial)") for one in entries(found)] == [
        True,
        True,
    ]


@pytest.mark.django_db
def test_a_feed_has_the_latest_fifty(client):
    strategy = strategies.StrategyFactory()
    for day in range(1, 29):
        workplans.ProgressUpdateFactory.create_batch(
            2, strategy=strategy, decided_on=dt.date(2023, 2, day)
        )
    moments = entries(feed_of(client, strategy), "updated")

    assert len(moments) == 50
    assert min(moments) == "2023-02-04T00:00:00+00:00"


def strategy_with(count):
    strategy = strategies.StrategyFactory()
    strategies.StrategyBasisFactory.create_batch(count, strategy=strategy)
    workplans.ProgressUpdateFactory.create_batch(count, strategy=strategy)
    return strategy


def country_with(count):
    country = reference.CountryFactory()
    for place in workplans.ActivityCountryFactory.create_batch(count, country=country):
        publish(place.content.plan_version)
        workplans.ProgressUpdateFactory(strategy=None, activity=place.content.activity)
    reference.GroupMembershipFactory.create_batch(count, country=country)
    return country


def plan_with(count):
    plan = workplans.WorkPlanFactory()
    for _number in range(count):
        published(
            lambda draft: workplans.ActivityContentFactory(plan_version=draft),
            work_plan=plan,
        )
    return plan


@pytest.mark.django_db
@pytest.mark.parametrize("row_with", [strategy_with, country_with, plan_with])
def test_a_feed_takes_the_same_queries_for_few_and_many(client, row_with):
    counts = []
    for count in (2, 12):
        row = row_with(count)
        with CaptureQueriesContext(connection) as queries:
            assert entries(feed_of(client, row))
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 10


@pytest.mark.usefixtures("facts")
def test_membership_known_to_its_year_alone_is_told_since_that_year(client):
    told = entries(feed(client, "countries/SEN/"), "summary")

    assert "Member since 2000 (not verified)." in told
