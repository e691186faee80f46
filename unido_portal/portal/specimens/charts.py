"""A made-up chart of each kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from indicators.choices import Sex
from unido_portal.core.choices import Precision, Qualifier, State
from unido_portal.portal.charts.bars import Bar, bar_panel
from unido_portal.portal.charts.chart import Cell, Chart, KeyItem, Source, Table
from unido_portal.portal.charts.dots import Dot, Row, dot_key, dot_panels
from unido_portal.portal.charts.lines import Series, line_key, line_panels
from unido_portal.portal.charts.marks import Panel
from unido_portal.portal.charts.stacked import (
    Column,
    Columns,
    column_key,
    column_panels,
)
from unido_portal.portal.charts.steps import Step, step_key, step_panel
from unido_portal.portal.charts.tiles import Block, Tile, corner_key, tile_panels
from unido_portal.portal.charts.timelines import (
    Event,
    Lane,
    Stay,
    timeline_key,
    timeline_panel,
)
from unido_portal.portal.charts.timetables import (
    Calendar,
    Group,
    Progress,
    timetable_key,
    timetable_panels,
)
from unido_portal.portal.charts.timetables import Row as PlannedRow
from unido_portal.portal.charts.values import Figure, Period
from unido_portal.portal.specimens.rows import CITATION, CODE, DAY, NAME

_YEARS = [
    Period(dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in range(2020, 2025)
]


def charts() -> list[Chart]:
    """Return a chart of each kind, in the language that is active."""
    return [
        _lines(),
        _small_multiples(),
        _columns(),
        _bars(),
        _dots(),
        _steps(),
        _timeline(),
        _timetable(),
        _tiles(),
    ]


def _chart(
    name: str, panels: Sequence[Panel], key: Sequence[KeyItem], figures: list[Figure]
) -> Chart:
    words = NAME.render().text
    rows = [
        [Cell(period.name), Cell(figure=figure), Cell(source=Source(citation=CITATION))]
        for period, figure in zip(_YEARS, figures, strict=False)
    ]
    return Chart(
        name=f"{CODE}-{name}",
        title=f"{words} ({name})",
        about=[NAME, f"{_YEARS[0].name}–{_YEARS[-1].name}"],
        panels=panels,
        table=Table([words, words, words], rows),
        sources=[Source(citation=CITATION)],
        key=key,
        page=f"/{CODE}/",
        is_demo=True,
    )


def _value(value: float, qualifier: str = Qualifier.EXACT) -> Figure:
    return Figure(State.VALUE, Decimal(str(value)), qualifier)


def _series(*extra: float) -> Series:
    """Return a line with a gap, a bound, a hidden year and further values."""
    figures = [
        _value(4),
        Figure(State.NOT_COLLECTED),
        _value(7 + sum(extra), Qualifier.AT_LEAST),
        Figure(State.SUPPRESSED),
        _value(12),
    ]
    return Series(NAME, dict(zip(_YEARS, figures, strict=True)))


def _lines() -> Chart:
    series = [_series(), _series(2)]
    figures = list(series[0].figures.values())
    panels = line_panels(series, _YEARS)
    return _chart("lines", panels, line_key(series), figures)


def _small_multiples() -> Chart:
    series = [_series(more) for more in range(5)]
    figures = list(series[0].figures.values())
    panels = line_panels(series, _YEARS)
    return _chart("small-multiples", panels, line_key(series), figures)


def _columns() -> Chart:
    parts = [
        {Sex.FEMALE: 12, Sex.MALE: 9, Sex.OTHER: 3, Sex.NOT_REPORTED: 4, Sex.TOTAL: 28},
        {Sex.FEMALE: 20, Sex.MALE: 14, Sex.TOTAL: 34},
        {Sex.TOTAL: 18},
    ]
    columns = [
        Column({sex: _value(value) for sex, value in figures.items()})
        for figures in parts
    ]
    hidden = Figure(State.SUPPRESSED)
    columns.append(Column({Sex.FEMALE: hidden, Sex.MALE: hidden, Sex.TOTAL: _value(9)}))
    series = [Columns(NAME, dict(zip(_YEARS, columns, strict=False)))]
    figures = [column.figures[Sex.TOTAL] for column in columns]
    panels = column_panels(series, _YEARS[:4])
    return _chart("columns-by-sex", panels, column_key(series), figures)


def _bars() -> Chart:
    figures = [_value(53.9), _value(21.1), Figure(State.NOT_YET_REPORTED)]
    panel = bar_panel([Bar(NAME, figure) for figure in figures])
    return _chart("bars", [panel], [], figures)


def _dots() -> Chart:
    figures = [_value(12), _value(30), _value(18)]
    dots = [Dot(place, figure) for place, figure in enumerate(figures)]
    names = [NAME, NAME, NAME]
    panels = dot_panels([Row(NAME, _YEARS[0].name, dots)], names)
    return _chart("dots", panels, dot_key(names), figures)


def _steps() -> Chart:
    days = [(2016, 48), (2020, 47), (2023, 46), (2026, 45)]
    steps = [
        Step(dt.date(year, 1, 1), number, f"{year}: {number}", year > DAY.year)
        for year, number in days
    ]
    panel = step_panel(steps, dt.date(2028, 1, 1), DAY)
    figures = [_value(number) for _year, number in days]
    return _chart("steps", [panel], step_key(steps), figures)


def _timeline() -> Chart:
    start, end = dt.date(2019, 1, 1), dt.date(2027, 1, 1)
    times: list[Stay | Event] = [
        Stay(start, dt.date(2023, 12, 13), Precision.YEAR),
        Stay(None, end, is_scheduled=True),
        Event(start, start, is_done=True),
        Event(DAY, end, Precision.MONTH),
    ]
    lanes = [Lane(NAME, NAME.render().text, time) for time in times]
    panels = [timeline_panel(lanes, DAY)]
    return _chart("timeline", panels, timeline_key(lanes), [_value(4)])


def _timetable() -> Chart:
    words = NAME.render().text
    rows = [
        PlannedRow(NAME, day, last, precision, words, progress, words, is_event)
        for day, last, precision, progress, is_event in [
            (dt.date(2022, 1, 1), DAY, Precision.DAY, Progress.DONE, False),
            (dt.date(2023, 1, 1), None, Precision.YEAR, Progress.UNDER_WAY, False),
            (DAY, dt.date(2025, 6, 30), Precision.MONTH, Progress.PLANNED, False),
            (DAY, dt.date(2025, 6, 30), Precision.DAY, Progress.STOPPED, False),
            (DAY, DAY, Precision.DAY, Progress.UNTOLD, True),
        ]
    ]
    calendar = Calendar(rows, DAY)
    panels = timetable_panels([Group(NAME, rows)], calendar)
    return _chart("timetable", panels, timetable_key(rows, calendar), [_value(5)])


def _tiles() -> Chart:
    words = NAME.render().text
    tiles = [
        Tile(f"E{number}", words, is_in=number % 2 == 0, corner=number == 3)
        for number in range(1, 8)
    ]
    panels = tile_panels([Block(NAME, tiles), Block(NAME, tiles[:3])])
    return _chart("tiles", panels, [corner_key(NAME)], [_value(7)])
