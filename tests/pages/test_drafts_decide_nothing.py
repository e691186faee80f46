"""A report that nobody has cleared decides no status: not on a page, in a list or in
the API, and not for those who read it."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from tests.api.making import published
from tests.factories import workplans as made
from tests.factories.accounts import UserFactory
from tests.factories.governance import DecisionFactory
from tests.factories.strategies import (
    CommitmentFactory,
    InitiativeFactory,
    MilestoneFactory,
    StrategyFactory,
)
from tests.pages.links import shown, words
from unido_portal.accounts.choices import Role
from unido_portal.core.text import Text

pytestmark = pytest.mark.django_db

CLEARED = dt.date(2021, 7, 12)
DRAFT_TAG = '<span class="tag tag--warn">draft</span>'


@pytest.fixture
def editor():
    client = Client()
    client.force_login(UserFactory(roles=[Role.EDITOR]))
    return client


def reported(**about):
    """Report that something is under way, and, in a draft, that it is done."""
    given = {"strategy": None, **about}
    made.ProgressUpdateFactory(status="under_way", decided_on=CLEARED, **given)
    drafted(**about)


def drafted(**about):
    given = {"strategy": None, "status": "done", "text": Text.of(en="All of it")}
    made.ProgressUpdateFactory(**given, **about, **made.DRAFT)


def decision():
    one = DecisionFactory()
    reported(decision=one)
    return one


def commitment():
    one = CommitmentFactory()
    reported(commitment=one)
    return one


def activity():
    content = made.ActivityContentFactory()
    published(content.plan_version)
    reported(activity=content.activity)
    return content.activity


THINGS = {"decisions": decision, "commitments": commitment, "activities": activity}
STANDS = "under way as of 12 July 2021"
TOLD = "Latest report (12 July 2021): under way."


@pytest.mark.parametrize("name", THINGS)
def test_page_tells_the_status_that_was_cleared(editor, name):
    thing = THINGS[name]()

    assert TOLD in words(editor, thing.get_absolute_url())


@pytest.mark.parametrize("make", [DecisionFactory, CommitmentFactory])
def test_page_says_that_a_draft_is_no_report(editor, make):
    thing = make()
    drafted(**{thing._meta.model_name: thing})

    above, _heading, _reports = shown(editor, thing.get_absolute_url()).partition(
        '<h2 id="reported">'
    )

    assert "No report is known." in above
    assert "status--done" not in above


def test_activity_with_a_draft_alone_is_found_by_what_its_version_says(editor):
    content = made.ActivityContentFactory(status="implementation")
    published(content.plan_version)
    drafted(activity=content.activity)

    def found(status):
        return editor.get(f"/api/v1/activities/?status={status}").json()["count"]

    assert (found("implementation"), found("done")) == (1, 0)


@pytest.mark.parametrize("name", ["decisions", "commitments"])
def test_list_tells_the_same_status_as_the_page(editor, name):
    THINGS[name]()

    assert STANDS in words(editor, reverse(name))


@pytest.mark.parametrize("name", THINGS)
def test_filter_by_status_finds_what_the_lists_tell(editor, name):
    thing = THINGS[name]()

    def found(status):
        answer = editor.get(f"/api/v1/{name}/?status={status}").json()
        return [row["code"] for row in answer["results"]]

    assert (found("under_way"), found("done")) == ([thing.code], [])


@pytest.mark.parametrize("name", ["decisions", "commitments"])
def test_filter_of_the_page_finds_what_the_api_finds(editor, name):
    thing = THINGS[name]()
    address = thing.get_absolute_url()

    assert address in shown(editor, reverse(name) + "?status=under_way")
    assert address not in shown(editor, reverse(name) + "?status=done")


def test_strategy_tells_where_its_commitments_and_milestones_stand(editor):
    strategy = StrategyFactory()
    drafted(commitment=CommitmentFactory(strategy=strategy))
    drafted(milestone=MilestoneFactory(strategy=strategy, status_at_source="planned"))

    page = shown(editor, strategy.get_absolute_url())
    above, _heading, reports = page.partition('id="updates"')

    assert "no report" in above
    assert "status--done" not in above
    assert reports.count("status--done") == 2


def test_api_tells_where_a_milestone_and_an_activity_stand(editor):
    milestone = MilestoneFactory(status_at_source="planned")
    drafted(milestone=milestone)
    content = made.ActivityContentFactory(status="implementation")
    published(content.plan_version)
    drafted(activity=content.activity)

    told = {
        path: editor.get(f"/api/v1/{path}/").json()["status"]
        for path in (
            f"milestones/{milestone.code}",
            f"activities/{content.activity.code}",
        )
    }

    assert [(one["value"], one["nature"]) for one in told.values()] == [
        ("planned", "at_source"),
        ("implementation", "at_source"),
    ]


def test_report_for_a_made_up_period_tells_no_status_of_a_milestone(client):
    milestone = MilestoneFactory(status_at_source="planned")
    period = made.ReportingPeriodFactory(work_plan__is_demo=True)
    made.ProgressUpdateFactory(
        strategy=None, milestone=milestone, period=period, status="done"
    )

    page = words(client, milestone.strategy.get_absolute_url())
    answer = client.get(f"/api/v1/milestones/{milestone.code}/").json()

    assert "done" not in page
    assert answer["status"]["nature"] == "at_source"


def test_front_page_keeps_what_only_a_draft_reports_among_the_unreported(client):
    milestone = MilestoneFactory(
        strategy__is_ours=True,
        title=Text.of(en="The forum"),
        status_at_source="planned",
    )
    before = shown(client, reverse("home"))
    drafted(milestone=milestone)

    assert "The forum" in before
    assert "The forum" in shown(client, reverse("home"))


def test_front_page_counts_commitments_by_what_was_cleared(client, editor):
    drafted(commitment=CommitmentFactory(strategy__is_ours=True))

    pages = [words(one, reverse("home")) for one in (client, editor)]

    assert pages[0].count("done") == pages[1].count("done")


def page_of_an_initiative():
    one = InitiativeFactory()
    drafted(initiative=one)
    return reverse("initiatives")


def page_of(name):
    return lambda: THINGS[name]().get_absolute_url()


PAGES = {**{name: page_of(name) for name in THINGS}, "others": page_of_an_initiative}


@pytest.mark.parametrize("name", PAGES)
def test_draft_is_marked_for_those_who_read_it(client, editor, name):
    address = PAGES[name]()

    page = shown(editor, address)

    assert "All of it" in page
    assert DRAFT_TAG in page
    assert DRAFT_TAG not in shown(client, address)


def test_draft_of_an_activity_is_not_said_to_be_cleared(editor):
    content = made.ActivityContentFactory()
    published(content.plan_version)
    drafted(activity=content.activity, citation=None, is_submission=True)

    page = words(editor, content.get_absolute_url())

    assert "No report is known." in page.partition("Code")[0]
    assert "cleared on the day above" not in page


@pytest.mark.parametrize("place", ["document", "citation"])
def test_draft_is_none_of_the_facts_that_rest_on_a_document(editor, place):
    update = made.ProgressUpdateFactory(text=Text.of(en="All of it"), **made.DRAFT)
    address = update.citation.get_absolute_url()
    if place == "document":
        address = update.citation.document.get_absolute_url()

    assert "All of it" not in words(editor, address)
