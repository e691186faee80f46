"""Bars of timetables: as exact as dates are known, and told apart without colour."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from tests.charts.drawing import labels, painted
from unido_portal.portal.charts.marks import Panel
from unido_portal.portal.charts.timetables import (
    Calendar,
    Group,
    Opening,
    Progress,
    Row,
    timetable_key,
    timetable_panels,
)

TODAY = dt.date(2026, 6, 1)


def row(start: str | None, end: str | None, **fields: Any) -> Row:
    """Return a row from ``start`` to ``end``, known to the day and under way."""
    about = {
        "name": "The survey",
        "precision": "day",
        "when": "then",
        "progress": Progress.UNDER_WAY,
        "status": "under way",
    }
    return Row(
        start=dt.date.fromisoformat(start) if start else None,
        end=dt.date.fromisoformat(end) if end else None,
        **(about | fields),
    )


def panel_of(*rows: Row, openings: tuple[Opening, ...] = ()) -> Panel:
    (panel,) = timetable_panels(
        [Group("", rows)], Calendar(rows, TODAY, openings=openings)
    )
    return panel


def sides(path: str) -> tuple[float, float]:
    """Return the least and the greatest place from the left in a path."""
    places = [float(one) for one in re.findall(r"[ML](-?[\d.]+) ", path)]
    return min(places), max(places)


def names_behind(panel: Panel) -> list[str]:
    return [one.words for one in panel.words]


# --- What is known of dates -----------------------------------------------------------


def test_bar_reaches_from_the_first_day_to_the_last() -> None:
    panel = panel_of(row("2025-01-01", "2026-12-31"), row("2025-07-02", "2025-12-31"))
    whole, part = [sides(path) for path in painted(panel, "ring-1")]
    year = (whole[1] - whole[0]) / 2
    assert part[0] == pytest.approx(whole[0] + year / 2, abs=1)
    assert part[1] == pytest.approx(whole[0] + year, abs=1)


def test_what_is_known_to_the_year_has_no_sharp_ends() -> None:
    panel = panel_of(row("2023-01-01", "2026-12-31", precision="year"))
    (bar,) = painted(panel, "ring-1")
    before, after = painted(panel, "axis")
    year = (panel.frame.last - panel.frame.first) / 4
    assert sides(bar)[0] == pytest.approx(panel.frame.first + year, abs=1)
    assert sides(bar)[1] == pytest.approx(panel.frame.last - year, abs=1)
    assert sides(before) == pytest.approx((panel.frame.first, sides(bar)[0]), abs=0.2)
    assert sides(after) == pytest.approx((sides(bar)[1], panel.frame.last), abs=0.2)


def test_what_falls_on_some_day_of_a_month_is_a_dot_between_brackets() -> None:
    panel = panel_of(row("2023-03-01", "2023-03-31", precision="month"))
    ring, _core = panel.marks[0].shapes[-2:]
    assert "a5 5" in ring.path
    (brackets,) = painted(panel, "axis")
    assert brackets.count("M") == 3


def test_end_that_is_not_stated_is_a_broken_line_and_no_bar() -> None:
    panel = panel_of(row("2022-01-01", None, precision="year"))
    (broken,) = painted(panel, "break")
    (brackets,) = painted(panel, "axis")
    assert sides(broken)[0] == sides(brackets)[1]
    assert sides(broken)[1] < panel.frame.last
    assert not [
        path
        for path in painted(panel, "ring-1")
        if path.endswith("Z") and "a5" not in path
    ]


def test_start_that_is_not_stated_is_a_broken_line_before_the_end() -> None:
    panel = panel_of(row(None, "2023-06-30"))
    (broken,) = painted(panel, "break")
    assert panel.frame.first < sides(broken)[0] < sides(broken)[1]


def test_milestone_is_a_dot_of_another_shape() -> None:
    panel = panel_of(row("2023-03-05", "2023-03-09", is_event=True))
    ring, _core = panel.marks[0].shapes
    assert ring.path.count("L") == 3
    assert not painted(panel, "axis")


@given(
    first=st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)),
    length=st.integers(0, 4000),
    precision=st.sampled_from(["day", "month", "year"]),
)
def test_what_is_certain_lies_within_what_is_possible(
    first: dt.date, length: int, precision: str
) -> None:
    end = first + dt.timedelta(days=length)
    one = row(first.isoformat(), end.isoformat(), precision=precision)
    assert one.first <= first <= end < one.last
    if one.sure:
        assert one.first <= one.sure[0] < one.sure[1] <= one.last


# --- What the shapes tell -------------------------------------------------------------


def test_each_status_has_a_shape_of_its_own_without_colour() -> None:
    looks = set()
    for progress in Progress:
        panel = panel_of(row("2025-01-01", "2025-12-31", progress=progress))
        shapes = panel.marks[0].shapes
        looks.add(tuple((one.paint, len(one.path)) for one in shapes))
    assert len(looks) == len(Progress)


def test_status_stands_beside_the_name_and_in_what_is_read_out() -> None:
    panel = panel_of(row("2025-01-01", "2025-12-31", status="done"))
    assert labels(panel) == ["The survey", "done"]
    assert panel.marks[0].says == "The survey, then, done"


def test_status_takes_a_line_of_its_own_where_the_name_is_long() -> None:
    long = panel_of(row("2025-01-01", "2025-12-31", name="survey " * 8))
    name, status = long.marks[0].words
    assert status.y > name.y


def test_key_tells_of_nothing_that_is_not_drawn() -> None:
    rows = [row("2025-01-01", "2025-12-31")]
    key = timetable_key(rows, Calendar(rows, TODAY))
    assert [item.label for item in key] == ["under way"]


def test_time_runs_from_right_to_left_in_arabic() -> None:
    rows = row("2025-01-01", "2025-03-31"), row("2026-10-01", "2026-12-31")
    with translation.override("ar"):
        panel = panel_of(*rows)
    early, late = [sides(path) for path in painted(panel, "ring-1")]
    assert early[0] > late[1]
    assert panel.marks[0].words[0].x > panel.marks[0].words[1].x


def test_today_is_ruled_through_all_bars_where_the_years_have_it() -> None:
    now, past = row("2026-01-01", "2026-12-31"), row("2023-01-01", "2023-12-31")
    (rule,) = painted(panel_of(now, now), "today")
    assert rule.count("M") == 1
    assert "today" in names_behind(panel_of(now))
    assert painted(panel_of(past), "today") == []


def test_opening_of_a_session_is_a_light_rule_with_its_name() -> None:
    opening = Opening(dt.date(2023, 7, 3), "IDB.51")
    outside = Opening(dt.date(2021, 7, 12), "IDB.49")
    panel = panel_of(row("2023-01-01", "2023-12-31"), openings=(opening, outside))
    assert len(painted(panel, "session")) == 1
    assert "IDB.51" in names_behind(panel)
    assert "IDB.49" not in names_behind(panel)


def test_sessions_without_room_for_their_names_have_rules_alone() -> None:
    openings = tuple(Opening(dt.date(2026, m, 1), f"IDB.{m}") for m in range(1, 13))
    panel = panel_of(row("2026-01-01", "2026-12-31"), openings=openings)
    assert len(painted(panel, "session")) == 12
    assert [one for one in names_behind(panel) if not one.isdigit()] == ["today"]
