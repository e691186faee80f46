"""The number of members of a group over time, with what is to come."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from tests.charts.reading import charts, content, drawing, marks, titles
from tests.factories.reference import (
    CountryFactory,
    CountryGroupFactory,
    GroupMembershipFactory,
)
from tests.pages_plans.pages import Page
from unido_portal.core.text import Text
from unido_portal.portal.charts.marks import Panel
from unido_portal.portal.charts.steps import Step, step_panel
from unido_portal.portal.membership_charts import members_chart
from unido_portal.reference.models import GroupMembership

TODAY = dt.date(2026, 6, 1)
PAGE = "countries/graduation/"


def memberships(*ends: tuple[str | None, str]) -> list[GroupMembership]:
    """Return a member of one group for each (end, status), all since 2001."""
    group = CountryGroupFactory()
    return [
        GroupMembershipFactory(
            group=group,
            country=CountryFactory(name=Text.of(en=f"Country {number}")),
            valid_from=dt.date(2001, 1, 1),
            precision="year",
            valid_to=dt.date.fromisoformat(end) if end else None,
            status=status,
        )
        for number, (end, status) in enumerate(ends)
    ]


def panel_of(rows: list[GroupMembership]) -> Panel:
    chart = members_chart("members", rows, TODAY)
    assert chart is not None
    return chart.panels[0]  # type: ignore[return-value]


def says(rows: list[GroupMembership]) -> list[str]:
    return [mark.says for mark in panel_of(rows).marks]


@pytest.mark.django_db
def test_country_is_no_member_on_the_day_on_which_it_leaves() -> None:
    rows = memberships(("2023-12-13", "in_force"), (None, "in_force"))
    assert says(rows) == [
        "1 January 2016, 2",
        "13 December 2023, 1, leaving: Country 0",
    ]


@pytest.mark.django_db
def test_scheduled_end_is_dashed_hollow_and_called_scheduled() -> None:
    rows = memberships(("2027-12-13", "scheduled"), (None, "in_force"))
    panel = panel_of(rows)
    assert "scheduled" in {shape.paint for shape in panel.shapes}
    assert panel.marks[-1].says.endswith("leaving: Country 0, scheduled")
    assert panel.marks[-1].shapes[0].paint == "ring-1"


@pytest.mark.django_db
def test_scheduled_end_that_nobody_confirmed_changes_nothing() -> None:
    rows = memberships(("2026-03-01", "scheduled"), (None, "in_force"))
    chart = members_chart("members", rows, TODAY)
    assert says(rows) == ["1 January 2016, 2"]
    assert chart is not None
    assert any("nobody has confirmed it" in note for note in chart.notes)


@pytest.mark.django_db
def test_countries_that_leave_on_one_day_are_one_step() -> None:
    rows = memberships(
        ("2026-11-24", "scheduled"), ("2026-11-24", "scheduled"), (None, "in_force")
    )
    assert says(rows)[-1] == (
        "24 November 2026, 1, leaving: Country 0, Country 1, scheduled"
    )


@pytest.mark.django_db
def test_finding_tells_then_now_and_what_is_to_come() -> None:
    rows = memberships(
        ("2023-12-13", "in_force"), ("2027-12-13", "scheduled"), (None, "in_force")
    )
    chart = members_chart("members", rows, TODAY)
    assert chart is not None
    assert chart.title == (
        "The group had 3 members on 1 January 2016 and has 2 on 1 June 2026; "
        "1 end is scheduled, for 13 December 2027, and not confirmed."
    )


@pytest.mark.django_db
def test_finding_says_of_a_confirmed_end_that_the_country_is_to_leave() -> None:
    rows = memberships(("2027-12-13", "in_force"), (None, "in_force"))
    chart = members_chart("members", rows, TODAY)
    assert chart is not None
    assert chart.title.endswith("; 1 is to leave it by 13 December 2027.")


@pytest.mark.django_db
def test_group_without_a_record_of_members_has_no_chart() -> None:
    assert members_chart("members", [], TODAY) is None


def test_steps_change_on_their_day_and_not_between() -> None:
    steps = [
        Step(dt.date(2016, 1, 1), 48, ""),
        Step(dt.date(2020, 1, 1), 47, ""),
    ]
    panel = step_panel(steps, dt.date(2027, 1, 1), TODAY)
    (stairs,) = [shape.path for shape in panel.shapes if shape.paint == "line-1"]
    places = [tuple(map(float, one.split())) for one in stairs[1:].split("L")]
    assert [place[1] for place in places[:2]] == [places[0][1]] * 2
    assert places[1][0] == places[2][0]


@pytest.mark.usefixtures("facts")
def test_page_draws_46_45_and_44_least_developed_countries(client: Client) -> None:
    page = content(client, PAGE)
    (chart,) = charts(page)
    told = [mark.split(", leaving")[0] for mark in marks(chart)]
    assert "13 December 2023, 45" in told
    assert "13 December 2024, 44" in told
    (before,) = [one for one in told if one.endswith(", 46")]
    assert before == "4 December 2020, 46"


@pytest.mark.usefixtures("facts")
def test_number_drawn_for_today_is_the_number_of_members_today(client: Client) -> None:
    members = GroupMembership.objects.on(timezone.localdate())
    now = members.filter(group__code="LDC").count()
    (title,) = titles(content(client, PAGE))
    assert f"and has {now} on" in title


@pytest.mark.usefixtures("facts")
def test_table_has_the_numbers_that_are_drawn(client: Client) -> None:
    (chart,) = charts(content(client, PAGE))
    (table,) = Page(chart.encode()).tables
    rows = {(row[0].words, row[3].words) for row in table.rows[1:]}
    drawn = {tuple(mark.split(", ")[:2]) for mark in marks(chart)}
    assert drawn == rows


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("language", ["en", "ar", "zh-hans"])
def test_file_with_names_of_countries_carries_the_disclaimer(
    client: Client, language: str
) -> None:
    root = drawing(client, f"{PAGE}charts/members-over-time.svg", language)
    small = [one for one in root if one.attrib.get("font-size") == "12"]
    assert len("".join(small[-1].itertext())) > 80
