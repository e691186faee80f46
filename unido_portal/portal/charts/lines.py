"""Lines over time: one per series, with gaps where nothing is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from unido_portal.core.choices import State
from unido_portal.portal.charts.axis import (
    band_axis,
    margin,
    rule_at_breaks,
    value_axis,
    vertical,
)
from unido_portal.portal.charts.chart import KeyItem, dotted, filled, hatched
from unido_portal.portal.charts.labels import (
    LINE,
    SIZE,
    Label,
    joined,
    shorten,
    spread,
    width,
    wording,
)
from unido_portal.portal.charts.marks import (
    Mark,
    Panel,
    Shape,
    Words,
    box,
    figure_at,
    hatching,
    line,
    shape_of,
)
from unido_portal.portal.charts.scale import Bands, Frame, Linear, is_mirrored, over
from unido_portal.portal.charts.values import Figure, Period

# More lines than these are drawn in a panel each.
MOST_LINES = 4
_HEIGHT, _LOW = 260, 170
_MOST_NAMED = 6
_NAME_WIDTH = 130


@dataclass(frozen=True)
class Series:
    """Figures of one thing by period; those that are missing are missing.

    ``code`` tells it apart from another of its name.
    """

    name: Label
    figures: Mapping[Period, Figure]
    code: str = ""

    @property
    def numbers(self) -> list[Decimal]:
        return [one.number for one in self.figures.values() if one.number is not None]


def line_panels(series: Sequence[Series], periods: Sequence[Period]) -> list[Panel]:
    """Return one panel for a few series, or one for each, all on the same scale."""
    numbers = over([number for one in series for number in one.numbers])
    if len(series) <= MOST_LINES:
        return [_panel(series, periods, numbers, _HEIGHT)]
    panels = []
    for one in series:
        panel = _panel([one], periods, numbers, _LOW)
        panel.heading, panel.code = one.name, one.code
        panels.append(panel)
    return panels


def line_key(series: Sequence[Series]) -> list[KeyItem]:
    """Return what hollow and hatched marks mean, where there are any."""
    figures = [one for own in series for one in own.figures.values()]
    key = []
    if any(one.number is not None and not one.is_exact for one in figures):
        key.append(dotted(_("not exact: the sign or the table tells how"), "ring-1"))
    return [*key, *key_to_no_number(figures)]


def key_to_no_number(figures: Iterable[Figure]) -> list[KeyItem]:
    """Return what stands for figures that are no number, where there are any."""
    states = {one.state for one in figures if one.number is None}
    key = []
    if State.SUPPRESSED in states:
        key.append(hatched(_("hidden, to protect persons or by its source")))
    if states - {State.SUPPRESSED}:
        key.append(filled(_("no number: the table tells why"), "nothing"))
    return key


def _panel(
    series: Sequence[Series],
    periods: Sequence[Period],
    numbers: Sequence[Decimal],
    height: float,
) -> Panel:
    names = [wording(one.name) for one in series] if len(series) > 1 else []
    after = min(max(map(width, names), default=0), _NAME_WIDTH) + 12
    frame = Frame(
        height,
        top=24,
        before=margin(numbers),
        after=after if names else 16,
        mirrored=is_mirrored(),
    )
    panel = Panel(frame)
    scale = vertical(frame, numbers)
    bands = Bands(periods, frame.first, frame.last)
    value_axis(panel, scale, numbers)
    band_axis(panel, bands, [period.name for period in periods])
    for index, one in enumerate(series):
        _draw(panel, one, index, bands, scale)
    runs = {period: one.run for own in series for period, one in own.figures.items()}
    rule_at_breaks(panel, bands, runs)
    _name_lines(panel, series, bands, scale)
    return panel


def _draw(
    panel: Panel, series: Series, index: int, bands: Bands[Period], scale: Linear
) -> None:
    """Draw the line of a series, broken at gaps and at changes of the definition."""
    frame = panel.frame
    run: list[tuple[float, float]] = []
    last: Figure | None = None
    number = index % MOST_LINES + 1
    for period in bands.keys:
        figure = series.figures.get(period)
        value = figure.number if figure else None
        joins = figure is not None and last is not None and last.run == figure.run
        if value is None or not joins:
            _stroke(panel, run, number)
            run = []
        if value is not None:
            run.append((bands.at(period), scale.at(value)))
        last = figure if value is not None else None
    _stroke(panel, run, number)
    few = len(series.figures) <= _MOST_NAMED
    for period in bands.keys:
        figure = series.figures.get(period)
        if figure is not None:
            place = (bands.at(period), frame.floor)
            if figure.number is not None:
                place = (place[0], scale.at(figure.number))
            panel.marks.append(_mark(frame, series, period, figure, place, index, few))


def _stroke(panel: Panel, places: list[tuple[float, float]], number: int) -> None:
    if len(places) > 1:
        panel.shapes.append(Shape(line(panel.frame, places), f"line-{number}"))


def _mark(
    frame: Frame,
    series: Series,
    period: Period,
    figure: Figure,
    place: tuple[float, float],
    index: int,
    is_few: bool,
) -> Mark:
    """Return a dot for a number, and what stands on the axis in place of one."""
    says = joined([wording(series.name), period.name, figure.description])
    x, y = place
    if figure.number is None:
        shapes = no_number(frame, (x - 7, y - 18), (x + 7, y), figure)
        return Mark(says, shapes, href=figure.href)
    kind = "dot" if figure.is_exact else "ring"
    dot = Shape(shape_of(frame, place, index), f"{kind}-{index % MOST_LINES + 1}")
    words: list[Words] = []
    if is_few or not figure.is_exact:
        words = [figure_at(frame, (x, y - 10), figure.words)]
    return Mark(says, [dot], words, figure.href)


def no_number(
    frame: Frame,
    start: tuple[float, float],
    end: tuple[float, float],
    figure: Figure,
) -> list[Shape]:
    """Return what is drawn in a rectangle for a figure that is no number."""
    outline = box(frame, start, end)
    if figure.is_hidden:
        hatch = Shape(hatching(frame, start, end), "hatch")
        return [hatch, Shape(outline, "hidden")]
    return [Shape(outline, "nothing")]


def _name_lines(
    panel: Panel, series: Sequence[Series], bands: Bands[Period], scale: Linear
) -> None:
    """Write the name of each of several lines beside where it ends."""
    if len(series) < 2:
        return
    ends = [_end(one, bands, scale) or panel.frame.floor for one in series]
    places = spread(ends, LINE, panel.frame.top, panel.frame.floor)
    for index, (one, y) in enumerate(zip(series, places, strict=True)):
        words = shorten(wording(one.name), _NAME_WIDTH)
        x = panel.frame.last + 4
        shape = shape_of(panel.frame, (x + 1, y), index, 3.5)
        panel.shapes.append(Shape(shape, f"dot-{index % MOST_LINES + 1}"))
        panel.words.append(
            Words(panel.frame.x(x + 9), y + SIZE / 3, words, "start", "ink")
        )


def _end(series: Series, bands: Bands[Period], scale: Linear) -> float | None:
    known = [
        figure.number
        for period in bands.keys
        if (figure := series.figures.get(period)) and figure.number is not None
    ]
    return scale.at(known[-1]) if known else None
