"""Late is what owes a report for an open period that is past due, and nothing else."""

import datetime as dt

import pytest
import time_machine

from tests.api.asking import ask
from tests.api.making import published
from tests.factories import workplans as made
from unido_portal.core.text import Text

pytestmark = pytest.mark.django_db

DUE = dt.date(2024, 2, 1)


def content(**given):
    """Make an activity of a plan that owes reports on 2023."""
    row = made.ActivityContentFactory(**{"activity__code": "thing", **given})
    made.ReportingPeriodFactory(
        code="y2023", work_plan=row.plan_version.work_plan, due_on=DUE
    )
    return row


def activity(**given):
    row = content(**given)
    published(row.plan_version)
    return row.activity


def period_of(thing):
    return thing.work_plan.reporting_periods.get()


def report(thing, **given):
    return made.ProgressUpdateFactory(
        **{"strategy": None, "activity": thing, "period": period_of(thing), **given}
    )


def late():
    return ask("activities/thing/")["status"]["late"]


def test_no_report_for_an_open_period_past_due_is_late():
    activity()

    assert late() == {"period": "y2023", "due_on": "2024-02-01"}


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2024-02-01T12:00+00:00", False),
        ("2024-02-01T22:59+00:00", False),
        ("2024-02-01T23:01+00:00", True),
    ],
)
def test_a_report_is_late_from_the_local_day_after_it_was_due(now, told, settings):
    settings.TIME_ZONE = "Europe/Vienna"
    activity()

    with time_machine.travel(dt.datetime.fromisoformat(now), tick=False):
        assert bool(late()) is told


def test_of_several_periods_the_one_due_longest_is_told():
    thing = activity()
    made.ReportingPeriodFactory(
        work_plan=thing.work_plan,
        start=dt.date(2024, 1, 1),
        end=dt.date(2024, 12, 31),
    )

    assert late()["period"] == "y2023"


def test_a_cleared_report_for_the_period_ends_it():
    report(activity())

    assert late() is None


NO_REPORTS = {
    "a draft": made.DRAFT,
    "one that was replaced": {"superseded_at": dt.datetime(2024, 3, 1, tzinfo=dt.UTC)},
    "one for no period": {"period": None},
}


@pytest.mark.parametrize("given", NO_REPORTS.values(), ids=NO_REPORTS)
def test_what_is_no_cleared_report_for_the_period_leaves_it_late(given):
    report(activity(), **given)

    assert late()["period"] == "y2023"


def test_a_period_that_was_closed_makes_nothing_late():
    period = period_of(activity())
    period.is_open = False
    period.save()

    assert late() is None


OWE_NONE = {
    "dropped": {"is_dropped": True, "drop_reason": Text.of(en="No money")},
    "cancelled": {"status": "cancelled"},
    "closed, nobody knows when": {"status": "closed"},
    "finished before": {"end": dt.date(2022, 12, 31), "precision": "day"},
    "begun after": {"start": dt.date(2024, 1, 1), "precision": "day"},
}


@pytest.mark.parametrize("given", OWE_NONE.values(), ids=OWE_NONE)
def test_an_activity_that_was_not_going_on_in_the_period_owes_no_report(given):
    activity(**given)

    assert late() is None


def test_an_activity_that_ended_in_the_period_owes_its_report():
    activity(end=dt.date(2023, 1, 1), precision="day", status="closed")

    assert late()["period"] == "y2023"


def test_what_was_reported_as_done_before_the_period_owes_no_report():
    report(
        activity(),
        period=None,
        status="done",
        happened_on=dt.date(2022, 12, 31),
        decided_on=dt.date(2023, 3, 1),
    )

    assert late() is None


def test_what_was_reported_as_done_in_the_period_owes_its_report():
    report(
        activity(),
        period=None,
        status="done",
        happened_on=dt.date(2023, 1, 1),
        decided_on=dt.date(2023, 3, 1),
    )

    assert late()["period"] == "y2023"


def test_an_activity_that_only_an_older_version_has_is_never_late():
    thing = activity(plan_version__number=1)
    published(made.PlanVersionFactory(work_plan=thing.work_plan, number=2))

    assert late() is None


def test_a_plan_of_another_entity_owes_us_no_report():
    activity(plan_version__work_plan__is_reference=True)

    assert late() is None


def test_the_filter_finds_what_is_late_and_what_is_not():
    activity()
    published(made.ActivityContentFactory(activity__code="calm").plan_version)

    found = {word: ask(f"activities/?late={word}") for word in ("true", "false")}

    codes = {word: [row["code"] for row in found[word]["results"]] for word in found}
    assert codes == {"true": ["thing"], "false": ["calm"]}
