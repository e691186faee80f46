"""What is late and what is overruled, on the pages that show activities."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from indicators.models import Observation
from tests.factories.accounts import UnitFactory
from tests.factories.indicators import ObservationFactory
from tests.factories.reference import CountryFactory
from tests.factories.workplans import (
    ActivityContentFactory,
    ActivityCountryFactory,
    PlanVersionFactory,
    ProgressUpdateFactory,
    ReportingPeriodFactory,
    StatusOverrideFactory,
    WorkPlanFactory,
)
from tests.pages_plans.pages import count_queries, publish, read
from unido_portal.core.text import Text
from workplans.models import ActivityContent

pytestmark = pytest.mark.django_db

LATE = "late report for 2023, due on 1 February 2024"
PLACES = ["activities/thing/", "work-plans/plan/", "countries/BTN/"]


@pytest.fixture
def content() -> ActivityContent:
    """An activity in Bhutan that has not reported on 2023, beside one that has."""
    version = PlanVersionFactory(work_plan=WorkPlanFactory(code="plan"))
    late, calm = (
        ActivityContentFactory(
            plan_version=version,
            activity__code=code,
            status="implementation",
            title=Text.of(en=f"Title of {code}"),
        )
        for code in ("thing", "calm")
    )
    ActivityCountryFactory(content=late, country=CountryFactory(iso3="BTN"))
    period = ReportingPeriodFactory(work_plan=version.work_plan)
    ProgressUpdateFactory(strategy=None, activity=calm.activity, period=period)
    publish(version)
    return late


def overrule(content: Any) -> None:
    period = ReportingPeriodFactory(
        work_plan=content.activity.work_plan,
        start=dt.date(2024, 1, 1),
        end=dt.date(2999, 12, 31),
    )
    StatusOverrideFactory(
        activity=content.activity,
        period=period,
        set_by__name="Ada Person",
        set_by_unit=UnitFactory(name=Text.of(en="Unit of Ada")),
    )


@pytest.mark.parametrize("place", PLACES)
def test_what_is_late_is_told_wherever_the_activity_is_listed(
    client: Client, content: ActivityContent, place: str
) -> None:
    assert LATE in read(client, place).words


def test_where_an_activity_stands_is_the_first_that_its_plan_says_of_it(
    client: Client, content: ActivityContent
) -> None:
    rows = read(client, "work-plans/plan/").tables[0].rows

    assert rows[0][1].words == "Latest report"
    assert {row[0].words: LATE in row[1].words for row in rows[1:]} == {
        "Title of thing": True,
        "Title of calm": False,
    }


def test_what_has_reported_is_not_late(
    client: Client, content: ActivityContent
) -> None:
    assert "due on" not in read(client, "activities/calm/").words


def test_what_is_late_is_not_called_silent(
    client: Client, content: ActivityContent
) -> None:
    assert "Silence does not mean" not in read(client, "activities/thing/").words


@pytest.mark.parametrize("place", PLACES)
def test_an_overruled_status_is_told_wherever_the_activity_is_listed(
    client: Client, content: ActivityContent, place: str
) -> None:
    overrule(content)

    assert "planned overruled until 31 December 2999" in read(client, place).words


def test_the_page_of_the_activity_tells_reason_unit_and_computed_status(
    client: Client, content: ActivityContent
) -> None:
    overrule(content)

    words = read(client, "activities/thing/").words

    assert "Reason: The partner withdrew" in words
    assert "Set by: Unit of Ada" in words
    assert "Ada Person" not in words
    assert "Without this the status would be: implementation" in words
    assert LATE in words


def test_figures_of_reports_cost_the_page_of_an_activity_no_query_each(
    client: Client, content: ActivityContent
) -> None:
    def figure() -> Observation:
        update = ProgressUpdateFactory(strategy=None, activity=content.activity)
        return ObservationFactory(
            country=None,
            activity=content.activity,
            release=None,
            citation=None,
            update=update,
        )

    figure()
    few = count_queries(client, "activities/thing/")
    for _number in range(5):
        figure()

    assert count_queries(client, "activities/thing/") == few <= 10
