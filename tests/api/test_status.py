"""Where activities and milestones stand: the latest cleared report tells it."""

import datetime as dt

import pytest

from tests.api.asking import ask
from tests.api.making import published
from tests.factories import strategies
from tests.factories import workplans as made
from workplans.models import ProgressUpdate

pytestmark = pytest.mark.django_db


def milestone():
    return strategies.MilestoneFactory(code="thing", status_at_source="planned")


def activity():
    content = made.ActivityContentFactory(
        activity__code="thing", status="implementation"
    )
    published(content.plan_version)
    return content.activity


KINDS = {
    "milestones": ("milestone", milestone, "planned"),
    "activities": ("activity", activity, "implementation"),
}
# What the status of activities tells besides.
ONLY_OF = {"activities": {"overruled": None, "late": None}}


def report(about, thing, day, **given):
    return made.ProgressUpdateFactory(
        strategy=None, decided_on=dt.date(*day), **{about: thing}, **given
    )


@pytest.mark.parametrize("name", KINDS)
def test_without_a_report_the_source_tells_the_status(name):
    _about, make, at_source = KINDS[name]
    make()

    row = ask(f"{name}/thing/")

    assert row["status_at_source"] == row["status"]["value"] == at_source
    assert (row["status"]["nature"], row["status"]["report"]) == ("at_source", None)


@pytest.mark.parametrize("name", KINDS)
def test_the_latest_cleared_report_tells_the_status(name):
    about, make, at_source = KINDS[name]
    thing = make()
    report(about, thing, (2023, 1, 1), status="under_way")
    latest = report(about, thing, (2024, 1, 1), status="done")
    report(about, thing, (2025, 1, 1), superseded_at=dt.datetime.now(dt.UTC))
    made.ProgressUpdateFactory(strategy=None, **{about: thing}, **made.DRAFT)

    [row] = ask(f"{name}/?lang=en")["results"]

    assert row["status_at_source"] == at_source
    assert row["status"] == {
        "value": "done",
        "label": "done",
        "as_of": "2024-01-01",
        "nature": "reported",
        "report": latest.code,
        "citation": row["status"]["citation"],
        **ONLY_OF.get(name, {}),
    }
    cited = latest.citation
    assert row["status"]["citation"]["document"] == cited.document.slug
    assert ProgressUpdate.objects.count() == 4


def test_thin_answers_keep_the_status_whole():
    thing = milestone()
    report("milestone", thing, (2024, 1, 1), status="done")

    row = ask("milestones/thing/?fields=status")

    assert list(row) == ["status"]
    assert row["status"]["citation"]["document"]


def test_activities_are_filtered_by_what_their_version_says():
    report("activity", activity(), (2024, 1, 1), status="done")

    assert ask("activities/?status_at_source=implementation")["count"] == 1
    assert ask("activities/?status_at_source=closed")["count"] == 0
