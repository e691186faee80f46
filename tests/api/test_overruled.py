"""An overruled status stands until its period ends, with the computed one beside it."""

import datetime as dt

import pytest
import time_machine

from tests.api.asking import ask
from tests.api.making import published
from tests.factories import workplans as made
from tests.factories.accounts import UnitFactory

pytestmark = pytest.mark.django_db

SET_AT = dt.datetime(2026, 9, 15, 12, tzinfo=dt.UTC)


def overruled(**given):
    """Make an activity whose status is overruled for the second half of 2026."""
    content = made.ActivityContentFactory(
        activity__code="thing", status="implementation"
    )
    published(content.plan_version)
    period = made.ReportingPeriodFactory(
        code="half",
        work_plan=content.activity.work_plan,
        start=dt.date(2026, 7, 1),
        end=dt.date(2026, 12, 31),
    )
    return made.StatusOverrideFactory(
        activity=content.activity, period=period, set_at=SET_AT, **given
    )


def status(day="2026-10-01"):
    with time_machine.travel(dt.datetime.fromisoformat(f"{day}T12:00+00:00")):
        return ask("activities/thing/?lang=en")["status"]


def test_it_is_told_with_reason_unit_and_end_and_with_what_is_computed():
    overruled(set_by_unit=UnitFactory(code="house"))

    told = status()

    computed = told["overruled"].pop("computed")
    assert told == {
        "value": "planned",
        "label": "planned",
        "as_of": "2026-09-15",
        "nature": "overruled",
        "report": None,
        "citation": None,
        "overruled": {
            "reason": "The partner withdrew",
            "reason_lang": "en",
            "reason_mark": "official",
            "reason_behind": False,
            "period": "half",
            "until": "2026-12-31",
            "unit": "house",
        },
        "late": None,
    }
    assert (computed["value"], computed["nature"]) == ("implementation", "at_source")


@pytest.mark.parametrize(
    ("day", "nature"),
    [
        ("2026-06-30", "at_source"),
        ("2026-07-01", "overruled"),
        ("2026-12-31", "overruled"),
        ("2027-01-01", "at_source"),
    ],
)
def test_it_holds_from_the_first_to_the_last_day_of_the_period(day, nature):
    overruled()

    assert status(day)["nature"] == nature


def test_a_report_that_is_cleared_later_stands_beside_it():
    row = overruled()
    latest = made.ProgressUpdateFactory(
        strategy=None, activity=row.activity, decided_on=dt.date(2026, 9, 30)
    )

    told = status()

    assert told["value"] == "planned"
    assert told["overruled"]["computed"]["report"] == latest.code


def test_of_two_periods_in_force_the_status_set_last_stands():
    row = overruled()
    year = made.ReportingPeriodFactory(
        work_plan=row.activity.work_plan,
        start=dt.date(2026, 1, 1),
        end=dt.date(2026, 12, 31),
    )
    made.StatusOverrideFactory(
        activity=row.activity,
        period=year,
        status="done",
        set_at=SET_AT + dt.timedelta(1),
    )

    assert status()["value"] == "done"


def test_an_overruled_status_leaves_a_late_report_late():
    row = overruled(status="done")
    made.ReportingPeriodFactory(code="y2023", work_plan=row.activity.work_plan)

    told = status()

    assert (told["value"], told["late"]["period"]) == ("done", "y2023")


def test_the_person_who_overruled_is_not_named():
    row = overruled()

    assert row.set_by.name not in str(status())
