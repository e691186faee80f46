"""The timetable of a plan: drawn from the rows of its table, and as a file."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.api.test_former_codes import rename
from tests.charts.reading import SVG, charts, content, drawing, marks, titles
from tests.factories.governance import OrganFactory, SessionFactory
from tests.factories.strategies import MilestoneFactory
from tests.factories.workplans import (
    ActivityContentFactory,
    ComponentFactory,
    PlanMilestoneFactory,
    PlanVersionFactory,
    ProgressUpdateFactory,
    ReportingPeriodFactory,
    StatusOverrideFactory,
    WorkPlanFactory,
)
from tests.pages_plans.pages import Page, count_queries, publish
from unido_portal.core.text import Text
from workplans.models import Activity, ActivityContent, PlanVersion

TODAY = dt.date(2026, 6, 1)
MOST_QUERIES = 10


def version(**fields: Any) -> PlanVersion:
    return PlanVersionFactory(work_plan=WorkPlanFactory(code="plan", **fields))


def activity(
    of: PlanVersion, title: str, start: str | None, end: str | None, **fields: Any
) -> ActivityContent:
    """Return an activity of a version, with its dates known to the day."""
    dated = {"start": start, "end": end, "precision": "day"} if start or end else {}
    return ActivityContentFactory(
        plan_version=of,
        activity__work_plan=of.work_plan,
        title=Text.of(en=title),
        **(dated | fields),
    )


def page_of(client: Client, of: PlanVersion, query: str = "") -> str:
    publish(of)
    return content(client, f"work-plans/plan/{query}")


def year_after(number: int) -> int:
    return timezone.localdate().year + number


@pytest.mark.django_db
def test_table_has_what_is_drawn_and_what_has_no_date(client: Client) -> None:
    plan = version()
    activity(plan, "The survey", "2024-01-01", "2024-03-31")
    activity(plan, "The forum", "2023-01-01", "2023-03-31")
    activity(plan, "The guide", None, None)
    (chart,) = charts(page_of(client, plan))
    (table,) = Page(chart.encode()).tables
    rows = [(one[0].words, one[3].words) for one in table.rows[1:]]
    drawn = [tuple(mark.split(", ")[:2]) for mark in marks(chart)]
    assert drawn == rows[:2]
    assert rows[2] == ("The guide", "date not stated")
    assert "1 has no date: it stands in the table and is not drawn." in chart


@pytest.mark.django_db
def test_bar_leads_to_its_activity(client: Client) -> None:
    plan = version()
    survey = activity(plan, "The survey", "2024-01-01", "2024-03-31")
    (chart,) = charts(page_of(client, plan))
    assert f'class="mark-of-figure" href="/en{survey_path(survey)}"' in chart


def survey_path(content_row: ActivityContent) -> str:
    return f"/activities/{content_row.activity.code}/"


@pytest.mark.django_db
def test_activities_stand_by_part_of_the_plan_after_the_milestones(
    client: Client,
) -> None:
    plan = version()
    second, first = [
        ComponentFactory(
            work_plan=plan.work_plan, order=n, name=Text.of(en=f"Part {n}")
        )
        for n in (2, 1)
    ]
    activity(plan, "The survey", "2024-01-01", "2024-03-31", component=second)
    activity(plan, "The forum", "2025-01-01", "2025-03-31", component=first)
    activity(plan, "The guide", "2023-01-01", "2023-03-31")
    PlanMilestoneFactory(
        work_plan=plan.work_plan,
        milestone=MilestoneFactory(
            start="2026-01-05", end="2026-01-05", precision="day"
        ),
    )
    (chart,) = charts(page_of(client, plan))
    headings = re.findall(r'class="chart__heading">(?:<[^>]*>)?([^<]+)', chart)
    assert headings == [
        "Milestones",
        "Part 1",
        "Part 2",
        "Activities without a part of the plan",
    ]


@pytest.mark.django_db
def test_finding_counts_what_ends_in_the_year_of_the_next_end(client: Client) -> None:
    plan = version()
    year = year_after(1)
    activity(plan, "One", "2024-01-01", f"{year}-03-31")
    activity(plan, "Two", "2024-01-01", f"{year}-09-30")
    activity(plan, "Three", "2024-01-01", f"{year + 1}-09-30")
    activity(plan, "Dropped", "2024-01-01", f"{year}-01-31", status="cancelled")
    assert titles(page_of(client, plan)) == [
        f"2 of 4 activities end in {year}; the next end is 31 March {year}."
    ]


@pytest.mark.django_db
def test_finding_says_no_more_of_what_is_past_than_its_dates(client: Client) -> None:
    plan = version()
    activity(plan, "One", "2024-01-01", "2024-03-31")
    activity(plan, "Two", None, None)
    assert titles(page_of(client, plan)) == [
        "1 of 2 activities have a date; the latest is 31 March 2024."
    ]


@pytest.mark.django_db
def test_plan_without_any_date_says_so_and_draws_nothing(client: Client) -> None:
    plan = version()
    activity(plan, "One", None, None)
    activity(plan, "Two", None, None)
    milestone = MilestoneFactory(title=Text.of(en="The congress"))
    PlanMilestoneFactory(work_plan=plan.work_plan, milestone=milestone)
    page = page_of(client, plan)
    assert charts(page) == []
    assert "None of the 2 activities has a date." in page
    assert f'#milestone-{milestone.code}">The congress</a>' in page


@pytest.mark.django_db
def test_silence_is_told_by_what_the_version_says_in_brackets(client: Client) -> None:
    plan = version()
    activity(plan, "One", "2024-01-01", "2024-03-31", status="implementation")
    (chart,) = charts(page_of(client, plan))
    assert marks(chart) == ["One, 1 January 2024 to 31 March 2024, (implementation)"]
    assert "In brackets: what the version says" in chart
    assert "late" not in marks(chart)[0]


@pytest.mark.django_db
def test_latest_report_tells_the_status_and_the_shape(client: Client) -> None:
    plan = version()
    one = activity(plan, "One", "2024-01-01", "2024-03-31", status="pipeline")
    ProgressUpdateFactory(
        strategy=None, activity=one.activity, status="done", state="cleared"
    )
    (chart,) = charts(page_of(client, plan))
    assert marks(chart) == ["One, 1 January 2024 to 31 March 2024, done"]
    mark = chart[chart.index('class="mark-of-figure"') :]
    assert mark.index("paint--dot-1") > 0
    assert "paint--ring-1" not in mark


@pytest.mark.django_db
def test_late_report_is_told_and_an_overruled_status_stands_first(
    client: Client,
) -> None:
    plan = version()
    one = activity(plan, "One", "2023-01-01", "2023-12-31", status="implementation")
    ReportingPeriodFactory(work_plan=plan.work_plan)
    page = page_of(client, plan)
    assert marks(page) == [
        "One, 1 January 2023 to 31 December 2023, (implementation), late"
    ]
    period = ReportingPeriodFactory(
        work_plan=plan.work_plan, start=TODAY, end=dt.date(2999, 12, 31)
    )
    StatusOverrideFactory(activity=one.activity, period=period, status="planned")
    (chart,) = charts(content(client, "work-plans/plan/"))
    assert marks(chart) == ["One, 1 January 2023 to 31 December 2023, planned, late"]
    assert "overruled" in Page(chart.encode()).tables[0].rows[1][4].words


@pytest.mark.django_db
def test_plan_that_is_made_up_is_labelled_on_its_page_and_in_its_file(
    client: Client,
) -> None:
    plan = version(is_demo=True)
    activity(plan, "One", "2024-01-01", "2024-03-31")
    (chart,) = charts(page_of(client, plan))
    assert "demonstration data" in chart
    words = "".join(drawing(client, "work-plans/plan/charts/timetable.svg").itertext())
    assert "Demonstration data: made up" in words


@pytest.mark.django_db
def test_plan_of_another_entity_is_labelled_in_its_file(client: Client) -> None:
    plan = version(is_reference=True, owner=Text.of(en="Another office"))
    activity(plan, "One", "2024-01-01", "2024-03-31")
    (chart,) = charts(page_of(client, plan))
    assert "of another entity" in chart
    words = "".join(drawing(client, "work-plans/plan/charts/timetable.svg").itertext())
    assert "Of another entity: Another office" in words


@pytest.mark.django_db
def test_file_and_frame_show_what_the_filters_of_the_page_let_through(
    client: Client,
) -> None:
    plan = version()
    activity(plan, "One", "2024-01-01", "2024-03-31", level="global")
    activity(plan, "Two", "2024-01-01", "2024-03-31", level="national")
    page = page_of(client, plan, "?level=global")
    file = "work-plans/plan/charts/timetable.svg?level=global"
    assert f'href="/en/{file}" download' in page
    texts = [one.text for one in drawing(client, file).iter(f"{SVG}text")]
    assert "One" in texts
    assert "Two" not in texts
    told = " ".join(one or "" for one in texts)
    assert "1 of 2 activities" in told
    assert "The designations employed" in told
    frame = content(client, "work-plans/plan/charts/timetable/?level=global")
    assert marks(frame) == marks(page)
    assert 'href="http://testserver/en/work-plans/plan/?level=global#chart' in frame


@pytest.mark.django_db
@pytest.mark.parametrize("ending", [".svg", "/"])
def test_timetable_of_a_draft_is_not_found(client: Client, ending: str) -> None:
    activity(version(), "One", "2024-01-01", "2024-03-31")
    answer = client.get(f"/en/work-plans/plan/charts/timetable{ending}")
    assert answer.status_code == 404


@pytest.mark.django_db
def test_timetable_is_found_under_the_old_code_of_its_plan(client: Client) -> None:
    plan = version()
    activity(plan, "One", "2024-01-01", "2024-03-31")
    publish(plan)
    rename(plan.work_plan)
    answer = client.get("/en/work-plans/plan/charts/timetable.svg")
    assert answer["Location"] == "/en/work-plans/new/charts/timetable.svg"


def plan_with(count: int, code: str) -> str:
    """Return the page of a plan with ``count`` dated activities."""
    plan = PlanVersionFactory(work_plan=WorkPlanFactory(code=code))
    part = ComponentFactory(work_plan=plan.work_plan)
    found = Activity.objects.bulk_create(
        Activity(code=f"{code}.a-{number}", work_plan=plan.work_plan)
        for number in range(count)
    )
    ActivityContent.objects.bulk_create(
        ActivityContent(
            plan_version=plan,
            activity=one,
            order=number,
            title=Text.of(en=f"Activity {number}"),
            component=part,
            start="2024-01-01",
            end="2026-12-31",
            precision="day",
        )
        for number, one in enumerate(found)
    )
    publish(plan)
    return f"work-plans/{code}/"


@pytest.mark.django_db
def test_timetable_costs_as_many_queries_with_ten_rows_and_with_five_hundred(
    client: Client,
) -> None:
    few, many = plan_with(10, "few"), plan_with(500, "many")
    assert count_queries(client, few) == count_queries(client, many) <= MOST_QUERIES


@pytest.mark.django_db
def test_long_plan_is_drawn_in_parts_that_say_which_they_are(client: Client) -> None:
    path = plan_with(101, "many")
    (chart,) = charts(content(client, f"{path}?page=2"))
    assert len(marks(chart)) == 1
    assert "activities 101 to 101 of 101" in chart
    assert f'href="/en/{path}charts/timetable.svg?page=2" download' in chart
    file = drawing(client, f"{path}charts/timetable.svg")
    told = " ".join(one.text or "" for one in file.iter(f"{SVG}text"))
    assert "activities 1 to 100 of 101" in told


@pytest.mark.django_db
def test_sessions_of_other_bodies_have_no_rule(client: Client) -> None:
    plan = version()
    activity(plan, "One", "2024-01-01", "2024-12-31")
    for organ, code in (("idb", "idb-52"), ("ga", "ga-78")):
        SessionFactory(
            organ=OrganFactory(code=organ),
            code=code,
            start="2024-06-01",
            end="2024-06-05",
            precision="day",
        )
    (chart,) = charts(page_of(client, plan))
    assert ">IDB.52<" in chart
    assert "GA.78" not in chart
    assert chart.count('class="paint--session"') == 2


@pytest.mark.usefixtures("facts")
def test_cooperation_with_middle_income_countries_is_drawn_as_reported(
    client: Client,
) -> None:
    (chart,) = charts(content(client, "work-plans/mic-wp/?version=reported"))
    told = marks(chart)
    assert "SDG 9 accelerator platform, from 2022, under way" in told
    assert any(one.endswith("March 2023, done") for one in told)
    assert ">GC.20<" in chart
