"""Timelines: memberships and milestones, drawn as far as their days are known."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from tests.charts.drawing import painted
from tests.charts.reading import charts, content, drawing, marks, titles
from tests.factories.reference import (
    CountryFactory,
    CountryGroupFactory,
    GroupMembershipFactory,
)
from tests.factories.strategies import MilestoneFactory, StrategyFactory
from tests.pages_plans.pages import Page
from unido_portal.core.text import Text
from unido_portal.portal.charts.chart import Chart
from unido_portal.portal.charts.marks import Panel
from unido_portal.portal.charts.timelines import (
    Event,
    Lane,
    Stay,
    timeline_key,
    timeline_panel,
)
from unido_portal.portal.timeline_charts import country_timelines, milestone_charts
from workplans.standing import Standing

TODAY = dt.date(2026, 6, 1)
PAGE = "countries/BTN/"


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def panel_of(time: Stay | Event) -> Panel:
    return timeline_panel([Lane("A thing", "its time", time)], TODAY)


def places(path: str) -> list[tuple[float, float]]:
    """Return the places through which a path of lines goes."""
    pairs = path.rstrip("Z")[1:].replace("M", "L").split("L")
    return [(float(x), float(y)) for x, y in (pair.split() for pair in pairs)]


def ends(path: str) -> tuple[float, float]:
    """Return where a path begins and ends along the line."""
    along = [x for x, _y in places(path)]
    return min(along), max(along)


def place_of_today(panel: Panel) -> float:
    return ends(painted(panel, "today")[0])[0]


# --- How a time is drawn --------------------------------------------------------------


def test_unknown_start_is_dotted_and_open() -> None:
    panel = panel_of(Stay(None, None))
    (path,) = painted(panel, "nothing")
    assert not path.endswith("Z")
    assert not painted(panel, "total")


def test_start_of_which_only_the_earliest_day_is_known_is_dotted_from_there() -> None:
    panel = panel_of(Stay(day("2010-01-01"), None, start_is_earliest=True))
    (path,) = painted(panel, "nothing")
    assert ends(path)[0] == panel.frame.first
    assert not painted(panel, "total")


def test_known_start_is_a_closed_area() -> None:
    (path,) = painted(panel_of(Stay(day("2010-01-01"), None)), "total")
    assert path.endswith("Z")


def test_start_known_to_the_year_slants_over_that_year() -> None:
    exact = painted(panel_of(Stay(day("2010-01-01"), None)), "total")[0]
    vague = painted(panel_of(Stay(day("2010-01-01"), None, "year")), "total")[0]
    assert places(exact)[0][0] == places(exact)[-1][0]
    assert places(vague)[0][0] < places(vague)[-1][0]


def test_time_that_goes_on_points_beyond_today() -> None:
    panel = panel_of(Stay(day("2010-01-01"), None))
    assert ends(painted(panel, "total")[0])[1] > place_of_today(panel)


def test_time_that_ended_is_drawn_to_its_last_day_and_no_further() -> None:
    panel = panel_of(Stay(day("2010-01-01"), day("2020-01-01")))
    assert ends(painted(panel, "total")[0])[1] < place_of_today(panel)


def test_scheduled_end_is_reached_by_a_dashed_line_and_hollow() -> None:
    stay = Stay(day("2010-01-01"), day("2028-01-01"), is_scheduled=True)
    panel = panel_of(stay)
    (dashed,) = painted(panel, "scheduled")
    assert ends(dashed)[0] == place_of_today(panel)
    assert len(painted(panel, "ring-1")) == 1
    assert ends(painted(panel, "total")[0])[1] < ends(dashed)[1]


def test_scheduled_end_that_passed_unconfirmed_ends_nothing() -> None:
    stay = Stay(day("2010-01-01"), day("2025-01-01"), is_scheduled=True)
    panel = panel_of(stay)
    assert ends(painted(panel, "total")[0])[1] > place_of_today(panel)
    assert not painted(panel, "scheduled")
    assert len(painted(panel, "ring-1")) == 1


def test_time_that_has_not_begun_is_dashed() -> None:
    panel = panel_of(Stay(day("2027-01-01"), None))
    assert len(painted(panel, "scheduled")) == 1
    assert not painted(panel, "total")


def test_event_of_a_year_has_a_whisker_over_that_year_and_one_of_a_day_none() -> None:
    vague = Event(day("2023-01-01"), day("2023-12-31"), "year")
    exact = Event(day("2023-07-02"), day("2023-07-02"))
    strokes = [
        "".join(painted(panel_of(one), "axis")).count("M") for one in (vague, exact)
    ]
    assert strokes[0] == strokes[1] + 3


def test_event_that_is_done_differs_by_shape() -> None:
    done = panel_of(Event(TODAY, TODAY, is_done=True)).marks[0].shapes[0]
    planned = panel_of(Event(TODAY, TODAY)).marks[0].shapes[0]
    assert "a" in done.path
    assert "a" not in planned.path


def test_time_runs_from_right_to_left_in_arabic() -> None:
    stay = Stay(day("2010-01-01"), day("2012-01-01"))
    usual = ends(painted(panel_of(stay), "total")[0])
    with translation.override("ar"):
        turned = ends(painted(panel_of(stay), "total")[0])
    assert turned == tuple(round(480 - x, 1) for x in reversed(usual))


def test_key_tells_of_what_is_drawn_and_of_nothing_else() -> None:
    lanes = [Lane("A", "", Stay(day("2010-01-01"), None))]
    assert [item.words for item in timeline_key(lanes)] == ["member"]
    lanes.append(Lane("B", "", Stay(None, None)))
    assert "member, start not recorded" in [one.words for one in timeline_key(lanes)]


def test_long_name_is_cut_after_two_lines_and_said_whole() -> None:
    name = "A name of many words " * 12
    panel = timeline_panel([Lane(name, "2023", Event(TODAY, TODAY))], TODAY)
    (mark,) = panel.marks
    assert [one.tone for one in mark.words] == ["ink", "ink", "soft"]
    assert mark.words[1].words.endswith("…")
    assert mark.says.startswith(name)


# --- Memberships of a country ---------------------------------------------------------


def timeline(*rows: tuple[str | None, str | None, str]) -> Chart | None:
    """Return the timeline of a country with these (start, end, status)."""
    country = CountryFactory()
    memberships = [
        GroupMembershipFactory(
            group=CountryGroupFactory(name=Text.of(en=f"Group {number}")),
            country=country,
            valid_from=day(start) if start else None,
            valid_to=day(end) if end else None,
            precision="day" if start else "unknown",
            status=status,
        )
        for number, (start, end, status) in enumerate(rows)
    ]
    return next(iter(country_timelines(country, memberships, [], TODAY)), None)


@pytest.mark.django_db
def test_finding_counts_the_groups_of_today_and_tells_the_next_scheduled_end() -> None:
    chart = timeline(
        ("2001-01-01", "2028-01-01", "scheduled"),
        (None, None, "in_force"),
        ("2001-01-01", "2020-01-01", "in_force"),
    )
    assert chart is not None
    assert chart.title == (
        "On 1 June 2026 the country is in 2 groups; the next end is scheduled for "
        "1 January 2028."
    )


@pytest.mark.django_db
def test_finding_tells_when_the_country_last_left_a_group() -> None:
    chart = timeline(("2001-01-01", "2020-01-01", "in_force"), (None, None, "in_force"))
    assert chart is not None
    assert chart.title == (
        "On 1 June 2026 the country is in 1 group; it last left one on 1 January 2020."
    )


@pytest.mark.django_db
def test_finding_tells_how_many_memberships_nobody_confirms() -> None:
    chart = timeline(("2001-01-01", None, "in_force"), (None, None, "unverified"))
    assert chart is not None
    assert chart.title == (
        "On 1 June 2026 the country is in 2 groups. "
        "1 of these memberships is not confirmed."
    )


@pytest.mark.django_db
def test_scheduled_end_is_told_as_scheduled_and_not_confirmed() -> None:
    chart = timeline(("2001-01-01", "2028-01-01", "scheduled"))
    assert chart is not None
    assert chart.panels[0].marks[0].says == (
        "Group 0, member from: 1 January 2001; no member from: 1 January 2028; "
        "end scheduled, not confirmed"
    )


@pytest.mark.django_db
def test_country_of_whose_groups_no_day_is_known_has_no_timeline() -> None:
    assert timeline((None, None, "in_force"), (None, None, "unverified")) is None


@pytest.mark.usefixtures("facts")
def test_drawing_has_the_rows_of_the_table_beneath_it_and_of_its_own(
    client: Client,
) -> None:
    page = content(client, PAGE)
    (chart,) = charts(page)
    assert "<table" not in chart
    drawn = [mark.split(",")[0] for mark in marks(chart)]
    beneath = Page(page.split(chart)[1].encode()).tables[0]
    frame = Page(content(client, f"{PAGE}charts/groups-over-time/").encode())
    for table in (beneath, frame.tables[0]):
        named = [row[0].words for row in table.rows[1:]]
        assert len(named) == len(drawn) == 7
        assert all(map(str.startswith, named, drawn))


@pytest.mark.usefixtures("facts")
def test_country_that_graduated_is_told_to_have_left_on_that_day(
    client: Client,
) -> None:
    (title,) = titles(content(client, PAGE))
    assert title.endswith("it last left one on 13 December 2023.")


@pytest.mark.usefixtures("facts")
def test_file_of_the_memberships_has_source_and_disclaimer(client: Client) -> None:
    root = drawing(client, f"{PAGE}charts/groups-over-time.svg", "ar")
    small = [
        "".join(one.itertext()) for one in root if one.attrib.get("font-size") == "12"
    ]
    assert root.attrib["direction"] == "rtl"
    assert len(small) == 3
    assert len(small[-1]) > 80


# --- Milestones of a strategy ---------------------------------------------------------


def milestones(*rows: tuple[str, str]) -> Chart:
    """Return the timeline of milestones with these days and standings."""
    strategy = StrategyFactory()
    stood = [
        (
            MilestoneFactory(
                strategy=strategy,
                start=day(start) if start else None,
                end=day(start) if start else None,
                precision="day" if start else "unknown",
            ),
            Standing(status, status),
        )
        for start, status in rows
    ]
    (chart,) = milestone_charts(strategy.get_absolute_url(), stood, TODAY)
    return chart


@pytest.mark.django_db
def test_finding_counts_what_is_done_and_tells_what_is_next() -> None:
    chart = milestones(
        ("2024-01-05", "done"), ("2025-01-05", "planned"), ("2027-01-05", "planned")
    )
    assert chart.title == (
        "1 of 3 milestones are told to be done; the next is planned for 5 January 2027."
    )


@pytest.mark.django_db
def test_milestone_without_a_date_is_listed_and_not_drawn() -> None:
    chart = milestones(("2024-01-05", "done"), ("2025-01-05", "done"), ("", "done"))
    assert len(chart.panels[0].marks) == 2
    assert len(chart.table.rows) == 3
    assert list(chart.notes) == ["1 milestone has no date and is not drawn."]


@pytest.mark.django_db
def test_single_milestone_makes_no_timeline(client: Client) -> None:
    milestone = MilestoneFactory(
        start=TODAY, end=TODAY, precision="day", strategy=StrategyFactory()
    )
    page = content(client, f"strategies/{milestone.strategy.code}/")
    assert not charts(page)


@pytest.mark.usefixtures("facts")
def test_each_milestone_that_is_drawn_leads_to_its_place_in_the_list(
    client: Client,
) -> None:
    page = content(client, "strategies/ldc-os-2022-2031/")
    (chart,) = charts(page)
    rest = page.split(chart)[1]
    codes = [part.split('"')[0] for part in chart.split("#milestone-")[1:]]
    assert len(codes) == len(marks(chart)) == 5
    assert all(f'id="milestone-{code}"' in rest for code in codes)


@pytest.mark.usefixtures("facts")
def test_milestones_can_be_taken_along_with_their_sources(client: Client) -> None:
    path = "strategies/ldc-os-2022-2031/charts/milestones"
    frame = Page(content(client, f"{path}/").encode())
    assert len(frame.tables[0].rows) == 8
    words = " ".join(drawing(client, f"{path}.svg").itertext())
    assert "Source:" in words
    assert "3 of 7 milestones are told to be done." in words


# --- What a page asks of the database -------------------------------------------------


def queries(client: Client, path: str) -> int:
    """Return how many queries a page with one timeline takes."""
    with CaptureQueriesContext(connection) as captured:
        assert len(charts(content(client, path))) == 1
    return len(captured)


@pytest.mark.django_db
def test_country_takes_the_same_queries_for_few_memberships_and_many(
    client: Client,
) -> None:
    country = CountryFactory()

    def cost(number: int) -> int:
        GroupMembershipFactory.create_batch(
            number, country=country, valid_from=day("2001-01-01"), precision="day"
        )
        return queries(client, f"countries/{country.iso3}/")

    assert cost(2) == cost(12) <= 10


@pytest.mark.django_db
def test_strategy_takes_the_same_queries_for_few_milestones_and_many(
    client: Client,
) -> None:
    strategy = StrategyFactory()

    def cost(number: int) -> int:
        MilestoneFactory.create_batch(
            number, strategy=strategy, start=TODAY, end=TODAY, precision="day"
        )
        return queries(client, f"strategies/{strategy.code}/")

    assert cost(2) == cost(12) <= 10
