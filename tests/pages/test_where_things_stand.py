"""One thing stands in one place of time, with one status, whichever page tells it."""

import datetime as dt

import pytest
from django.urls import reverse

from tests.factories import governance, strategies, workplans
from tests.pages.links import words
from unido_portal.core.text import Text
from workplans import services

pytestmark = pytest.mark.django_db

REPORTED = dt.date(2024, 3, 5)


def published(content):
    """Return the activity ``content`` once everybody may read its version."""
    services.publish(version=services.seal(version=content.plan_version))
    return content


def told(day=REPORTED, status="done", **about):
    return workplans.ProgressUpdateFactory(
        strategy=None, status=status, decided_on=day, state="cleared", **about
    )


def timetable_of(client, plan):
    page = words(client, plan.get_absolute_url())
    return page.partition("Timetable")[2].partition("Latest reports")[0]


@pytest.fixture
def milestone():
    return strategies.MilestoneFactory(
        title=Text.of(en="The forum"),
        status_at_source="planned",
        start="2023-07-01",
        end="2023-07-01",
        precision="day",
        citation__document__start="2022-11-21",
        citation__document__end="2022-11-21",
        citation__document__precision="day",
    )


@pytest.fixture
def plan(milestone):
    version = workplans.PlanVersionFactory()
    workplans.PlanMilestoneFactory(work_plan=version.work_plan, milestone=milestone)
    workplans.ActivityContentFactory(
        plan_version=version,
        activity__work_plan=version.work_plan,
        title=Text.of(en="The survey"),
        start="2024-01-01",
        end="2024-01-01",
        precision="day",
    )
    return version


def test_timetable_tells_the_latest_report_of_a_milestone(client, plan, milestone):
    told(milestone=milestone)
    published(plan.activitycontents.get())

    assert "done as of 5 March 2024" in timetable_of(client, plan.work_plan)


def test_timetable_tells_what_was_planned_then_and_not_reported(client, plan):
    published(plan.activitycontents.get())

    there = timetable_of(client, plan.work_plan)

    assert "planned as of 21 November 2022, no later report" in there


def test_timetable_goes_by_date(client, plan):
    published(plan.activitycontents.get())

    there = timetable_of(client, plan.work_plan)

    assert 0 < there.index("The forum") < there.index("The survey")


def test_milestone_that_an_activity_carries_out_stands_once(client, plan, milestone):
    survey = plan.activitycontents.get()
    survey.milestone = milestone
    survey.save()
    told(milestone=milestone)
    published(survey)

    there = timetable_of(client, plan.work_plan)

    assert "The forum" not in there
    assert there.count("done as of 5 March 2024") == 1


@pytest.fixture
def activity():
    place = workplans.ActivityCountryFactory(
        content__status="implementation", content__is_south_south=True
    )
    published(place.content)
    return place.content


def test_page_of_an_activity_begins_with_its_latest_report(client, activity):
    told(activity=activity.activity)
    told(day=dt.date(2023, 1, 1), status="under_way", activity=activity.activity)

    page = words(client, activity.get_absolute_url())

    assert "Latest report (5 March 2024): done." in page.partition("Code")[0]
    assert "Status in this versionimplementation" in page


def test_activity_without_a_report_says_so(client, activity):
    page = words(client, activity.get_absolute_url())

    assert "No report is known." in page.partition("Code")[0]


def test_lists_of_activities_tell_the_latest_report_first(client, activity):
    told(activity=activity.activity)
    place = activity.activitycountrys.get().country

    for url in [place.get_absolute_url(), reverse("south-south")]:
        page = words(client, url)
        assert "done as of 5 March 2024 · the version says: implementation" in page


def test_session_had_no_decision_of_its_own_before_it(client):
    session = governance.SessionFactory()
    report, resolution = governance.DocumentFactory.create_batch(2, session=session)
    governance.DecisionFactory(session=session, document=resolution)

    page = words(client, session.get_absolute_url())
    before = page.partition("What it had before it")[2].partition("What it asked")[0]

    assert str(report.title) in before
    assert str(resolution.title) not in before
