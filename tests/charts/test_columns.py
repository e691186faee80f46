"""Columns by sex: in one order, nothing hidden drawn, nothing unknown as zero."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.charts.drawing import figure, labels, painted, year, years
from unido_portal.portal.charts.marks import Panel
from unido_portal.portal.charts.stacked import (
    Column,
    Columns,
    column_key,
    column_panels,
)


def column(**figures: object) -> Column:
    """Return a column of figures by sex; its keys are those of CL_SEX."""
    return Column({sex: figure(value) for sex, value in figures.items()})  # type: ignore[arg-type]


def drawn(*columns: Column) -> Panel:
    periods = years(*range(2020, 2020 + len(columns)))
    series = Columns("Nepal", dict(zip(periods, columns, strict=True)))
    (panel,) = column_panels([series], periods)
    return panel


def says(panel: Panel) -> list[str]:
    return [mark.says for mark in panel.marks]


def test_parts_stand_in_one_order_whatever_they_are() -> None:
    panel = drawn(column(_T=20, _U=2, _O=3, M=8, F=7))
    assert says(panel) == [
        "Nepal, 2020, women, 7",
        "Nepal, 2020, men, 8",
        "Nepal, 2020, other, 3",
        "Nepal, 2020, not reported, 2",
        "Nepal, 2020, total, 20",
    ]
    paints = [mark.shapes[0].paint for mark in panel.marks if mark.shapes]
    assert paints == ["women", "men", "other", "untold"]


def test_column_with_a_hidden_part_shows_none_of_its_parts() -> None:
    panel = drawn(column(F="suppressed", M=8, _T=20))
    assert painted(panel, "men") == []
    assert painted(panel, "women") == []
    assert len(painted(panel, "hatch")) == 1
    assert labels(panel) == ["20"]


def test_column_hidden_altogether_is_hatched_and_says_so() -> None:
    panel = drawn(column(F="suppressed", M="suppressed"))
    assert len(painted(panel, "hatch")) == 1
    assert labels(panel) == ["suppressed"]


def test_total_that_nobody_told_by_sex_is_no_part() -> None:
    panel = drawn(column(F=None, M=None, _T=42), column(F=20, M=22, _T=42))
    assert len(painted(panel, "total")) == 1


def test_part_without_a_number_is_outlined_above_the_known_ones() -> None:
    panel = drawn(column(F=20, M=None))
    assert len(painted(panel, "nothing")) == 1
    assert "Nepal, 2020, men, not collected" in says(panel)


def test_nobody_is_drawn_as_a_line_and_told_as_zero() -> None:
    panel = drawn(column(F=0, M=0, _T=0))
    assert painted(panel, "women") == []
    assert says(panel)[0] == "Nepal, 2020, women, 0"


def test_missing_year_is_a_gap() -> None:
    series = Columns("", {year(2020): column(F=1, M=1), year(2022): column(F=1, M=1)})
    (panel,) = column_panels([series], years(2020, 2021, 2022))
    assert not any("2021" in mark.says for mark in panel.marks)


def test_key_names_what_is_drawn_and_nothing_else() -> None:
    hidden, known = column(F=4, M="suppressed"), column(F=4, M=5)
    series = Columns("", {year(2020): hidden, year(2021): known})
    assert [item.words for item in column_key([series])] == [
        "women",
        "men",
        "hidden, to protect persons or by its source",
    ]


@given(
    parts=st.lists(st.integers(1, 10_000), min_size=2, max_size=2),
    rest=st.integers(0, 500),
)
def test_column_is_as_high_as_its_total(parts: list[int], rest: int) -> None:
    women, men = parts
    one = column(F=women, M=men, _U=rest, _T=women + men + rest)
    assert one.height == Decimal(women + men + rest)


@pytest.mark.parametrize("count", [2, 7])
def test_each_thing_has_a_drawing_on_the_same_scale(count: int) -> None:
    series = [
        Columns(str(one), {year(2020): column(F=one, M=10 * one)})
        for one in range(1, count + 1)
    ]
    panels = column_panels(series, years(2020))
    assert len({tuple(one.words for one in panel.words) for panel in panels}) == 1
    assert len(panels) == count
