"""Places on a scale: round numbers, and an order that is kept."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import pairwise

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from indicators.choices import PeriodKind
from unido_portal.portal.charts.scale import (
    Bands,
    Days,
    Frame,
    Linear,
    is_mirrored,
    over,
    ticks,
)
from unido_portal.portal.charts.values import Period, without_gaps

amounts = st.decimals(
    min_value=Decimal("-1e9"), max_value=Decimal("1e12"), places=6, allow_nan=False
)


@given(low=amounts, high=amounts, most=st.integers(min_value=3, max_value=9))
def test_round_numbers_reach_over_both_ends_and_are_few(
    low: Decimal, high: Decimal, most: int
) -> None:
    low, high = min(low, high), max(low, high)
    found = ticks(low, high, most)
    assert found[0] <= low
    assert high <= found[-1]
    assert 2 <= len(found) <= most


@given(low=amounts, high=amounts)
def test_round_numbers_are_evenly_apart_and_round(low: Decimal, high: Decimal) -> None:
    found = ticks(min(low, high), max(low, high))
    steps = {after - before for before, after in pairwise(found)}
    assert len(steps) == 1
    step = steps.pop().normalize()
    assert step.as_tuple().digits in {(1,), (2,), (5,)}
    assert all(one % step == 0 for one in found)


@given(values=st.lists(amounts.map(abs), max_size=20))
def test_axis_of_amounts_begins_at_zero(values: list[Decimal]) -> None:
    assert over(values)[0] == 0


@given(first=st.floats(0, 100), second=st.floats(0, 100), end=st.floats(1, 480))
def test_larger_number_stands_farther_along_and_none_outside(
    first: float, second: float, end: float
) -> None:
    scale = Linear(0, 100, 0, end)
    places = [scale.at(one) for one in sorted([first, second])]
    assert places == sorted(places)
    assert all(0 <= place <= end * 1.000001 for place in places)


def test_later_day_stands_farther_along() -> None:
    days = Days(dt.date(2020, 1, 1), dt.date(2030, 1, 1), 0, 100)
    assert days.at(dt.date(2020, 1, 1)) == 0
    assert days.at(dt.date(2025, 1, 1)) == pytest.approx(50, abs=0.1)
    assert days.at(dt.date(2030, 1, 1)) == 100


@given(count=st.integers(1, 40))
def test_things_have_equal_parts_of_the_room(count: int) -> None:
    bands = Bands(list(range(count)), 40, 460)
    places = [bands.at(key) for key in range(count)]
    assert places[0] - 40 == pytest.approx(460 - places[-1])
    assert all(
        after - before == pytest.approx(bands.step)
        for before, after in pairwise(places)
    )


@given(along=st.floats(0, 480))
def test_mirrored_drawing_has_each_place_as_far_from_the_other_side(
    along: float,
) -> None:
    frame = Frame(100, mirrored=True)
    assert frame.x(along) == frame.width - Frame(100).x(along)


@pytest.mark.parametrize(
    ("language", "mirrored"), [("en", False), ("zh-hans", False), ("ar", True)]
)
def test_drawings_are_mirrored_in_arabic_alone(language: str, mirrored: bool) -> None:
    with translation.override(language):
        assert is_mirrored() is mirrored


def year(number: int) -> Period:
    return Period(dt.date(number, 1, 1), dt.date(number, 12, 31))


def test_years_without_figures_keep_their_place() -> None:
    names = [period.name for period in without_gaps([year(2024), year(2020)])]
    assert names == ["2020", "2021", "2022", "2023", "2024"]


@pytest.mark.parametrize(
    ("kind", "first", "last", "names"),
    [
        (
            PeriodKind.HALF,
            (dt.date(2024, 7, 1), dt.date(2024, 12, 31)),
            (dt.date(2025, 7, 1), dt.date(2025, 12, 31)),
            [
                "second half of 2024",
                "first half of 2025",
                "second half of 2025",
            ],
        ),
        (
            PeriodKind.QUARTER,
            (dt.date(2024, 10, 1), dt.date(2024, 12, 31)),
            (dt.date(2025, 4, 1), dt.date(2025, 6, 30)),
            ["quarter 4 of 2024", "quarter 1 of 2025", "quarter 2 of 2025"],
        ),
        (
            PeriodKind.MONTH,
            (dt.date(2023, 12, 1), dt.date(2023, 12, 31)),
            (dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
            ["December 2023", "January 2024", "February 2024"],
        ),
    ],
)
def test_shorter_periods_without_figures_keep_their_place(
    kind: str,
    first: tuple[dt.date, dt.date],
    last: tuple[dt.date, dt.date],
    names: list[str],
) -> None:
    found = without_gaps([Period(*first, kind), Period(*last, kind)])
    assert [period.name for period in found] == names


def test_nobody_knows_what_is_missing_between_times_of_no_calendar() -> None:
    times = [
        Period(dt.date(2020, 1, 5), dt.date(2020, 3, 1), PeriodKind.DATES),
        Period(dt.date(2024, 1, 5), dt.date(2024, 3, 1), PeriodKind.DATES),
    ]
    assert without_gaps(times) == times
