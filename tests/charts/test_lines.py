"""Lines tell what is known and never what is not."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from django.utils import translation

from tests.charts.drawing import figure, labels, painted, year, years
from unido_portal.portal.charts.lines import Series, line_key, line_panels
from unido_portal.portal.charts.marks import Panel
from unido_portal.portal.charts.sentences import of_line, of_lines
from unido_portal.portal.charts.values import without_gaps


def drawn(*series: Series) -> list[Panel]:
    periods = without_gaps(period for one in series for period in one.figures)
    return line_panels(series, periods)


def one_line(figures: dict[int, object], **runs: int) -> Series:
    return Series(
        "Nepal",
        {
            year(number): figure(value, run=runs.get(f"in_{number}", 0))  # type: ignore[arg-type]
            for number, value in figures.items()
        },
    )


def places(path: str) -> int:
    """Return through how many places a line goes."""
    return len(re.findall("[ML]", path))


def test_line_joins_the_years_that_follow_one_another() -> None:
    (panel,) = drawn(one_line({2020: 4, 2021: 6, 2022: 5}))
    (line,) = painted(panel, "line-1")
    assert places(line) == 3


def test_line_stops_at_a_missing_year() -> None:
    (panel,) = drawn(one_line({2018: 4, 2019: 6, 2021: 5, 2022: 7}))
    assert [places(line) for line in painted(panel, "line-1")] == [2, 2]


def test_year_alone_between_gaps_is_a_dot_without_a_line() -> None:
    (panel,) = drawn(one_line({2018: 4, 2020: 6, 2022: 5}))
    assert painted(panel, "line-1") == []
    assert len(painted(panel, "dot-1")) == 3


@pytest.mark.parametrize("state", ["not_collected", "not_yet_reported", "nil", "blank"])
def test_state_without_a_number_breaks_the_line_and_is_no_zero(state: str) -> None:
    (panel,) = drawn(one_line({2019: 6, 2020: state, 2021: 5}))
    assert painted(panel, "line-1") == []
    assert len(painted(panel, "dot-1")) == 2
    assert len(painted(panel, "nothing")) == 1


def test_hidden_figure_is_hatched_and_is_no_zero() -> None:
    series = one_line({2019: 6, 2020: "suppressed", 2021: 5})
    (panel,) = drawn(series)
    assert painted(panel, "line-1") == []
    assert len(painted(panel, "hatch")) == 1
    assert [item.words for item in line_key([series])] == [
        "hidden, to protect persons or by its source"
    ]


def test_zero_is_a_number() -> None:
    (panel,) = drawn(one_line({2019: 6, 2020: 0, 2021: 5}))
    (line,) = painted(panel, "line-1")
    assert places(line) == 3


def test_no_line_joins_two_definitions() -> None:
    (panel,) = drawn(
        one_line({2019: 6, 2020: 4, 2021: 5, 2022: 7}, in_2021=1, in_2022=1)
    )
    assert [places(line) for line in painted(panel, "line-1")] == [2, 2]
    assert len(painted(panel, "break")) == 1


@pytest.mark.parametrize(
    ("qualifier", "shown"),
    [(">=", "≥ 40"), ("<", "< 40"), ("about", "about 40"), (">", "> 40")],
)
def test_figure_that_is_not_exact_shows_its_sign_and_a_hollow_dot(
    qualifier: str, shown: str
) -> None:
    figures = {year(number): figure(10) for number in range(2010, 2020)}
    figures[year(2020)] = figure(40, qualifier=qualifier)
    (panel,) = drawn(Series("Nepal", figures))
    assert labels(panel) == [shown]
    assert len(painted(panel, "ring-1")) == 1


def test_estimate_is_hollow_and_says_so() -> None:
    (panel,) = drawn(
        Series(
            "Nepal", {year(2020): figure(4, is_estimated=True), year(2021): figure(5)}
        )
    )
    assert panel.marks[0].says == "Nepal, 2020, 4, estimated"
    assert len(painted(panel, "ring-1")) == 1


def test_lines_differ_by_dash_shape_and_name() -> None:
    series = [
        Series(name, {year(2020): figure(one), year(2021): figure(one + 1)})
        for one, name in enumerate(["Bhutan", "Nepal", "Samoa", "Chad"])
    ]
    (panel,) = drawn(*series)
    assert all(painted(panel, f"line-{number}") for number in (1, 2, 3, 4))
    assert {"Bhutan", "Nepal", "Samoa", "Chad"} <= {one.words for one in panel.words}


def test_more_than_four_lines_have_a_drawing_each_on_one_scale() -> None:
    series = [
        Series(str(one), {year(2020): figure(one), year(2021): figure(10 * one)})
        for one in range(1, 6)
    ]
    panels = drawn(*series)
    assert [panel.heading for panel in panels] == ["1", "2", "3", "4", "5"]
    scales = {tuple(one.words for one in panel.words) for panel in panels}
    assert len(scales) == 1


def test_time_runs_from_right_to_left_in_arabic_and_names_of_years_stay() -> None:
    (panel,) = drawn(one_line({2020: 4, 2021: 6}))
    with translation.override("ar"):
        (mirrored,) = drawn(one_line({2020: 4, 2021: 6}))
    there = {one.words.strip("\u2068\u2069"): one.x for one in mirrored.words}
    for one in panel.words:
        assert there[one.words] == pytest.approx(480 - one.x)
    assert there["2021"] < there["2020"]


@pytest.mark.parametrize(
    ("figures", "sentence"),
    [
        ({2020: 4, 2022: 9}, "The figure rose from 4 for 2020 to 9 for 2022."),
        ({2020: 9, 2022: 4}, "The figure fell from 9 for 2020 to 4 for 2022."),
        ({2020: 9, 2022: 9}, "The figure was 9 for 2020 and for 2022 alike."),
        ({2020: 9, 2022: "suppressed"}, "The latest figure is 9, for 2020."),
        ({2022: "nil"}, "No number is recorded."),
    ],
)
def test_finding_tells_the_first_and_the_last_number(
    figures: dict[int, object], sentence: str
) -> None:
    assert of_line(one_line(figures)) == sentence


def test_finding_does_not_compare_across_definitions() -> None:
    series = one_line({2019: 90, 2020: 95, 2021: 5, 2022: 7}, in_2021=1, in_2022=1)
    assert of_line(series) == "The figure rose from 5 for 2021 to 7 for 2022."


def test_finding_calls_figures_that_are_not_exact_neither_higher_nor_lower() -> None:
    series = Series(
        "", {year(2020): figure(40, qualifier=">="), year(2021): figure(50)}
    )
    assert of_line(series) == "The figure was ≥ 40 for 2020 and 50 for 2021."


def test_finding_of_several_lines_tells_how_far_apart_they_are() -> None:
    series = [one_line({2020: 4, 2021: 6}), one_line({2020: 3, 2021: 45})]
    assert of_lines(series) == "The latest figures of 2 series run from 6 to 45."


def test_many_periods_are_named_without_touching() -> None:
    figures = {period: figure(5) for period in years(*range(1990, 2026))}
    (panel,) = drawn(Series("", figures))
    named = sorted(one.x for one in panel.words if len(one.words) == 4)
    assert len(named) >= 5
    assert min(after - before for before, after in pairwise(named)) > 35
