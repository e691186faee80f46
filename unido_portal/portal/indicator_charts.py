"""The charts of an indicator's page: its figures over time, by sex where they are.

Figures made up, figures of another entity, releases, kinds of period and breakdowns
are never in one chart; definitions are never in one line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from django.db.models import Case, QuerySet, Value, When, Window
from django.db.models.functions import DenseRank
from django.http import Http404
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from indicators.choices import Nature, Sex
from indicators.models import DefinitionVersion, Indicator, Observation
from indicators.models.subjects import SUBJECTS
from indicators.public import made_up
from unido_portal.core.choices import State
from unido_portal.portal import formats
from unido_portal.portal.charts import sentences
from unido_portal.portal.charts.chart import Cell, Chart, Source, Table, distinct
from unido_portal.portal.charts.labels import Label
from unido_portal.portal.charts.lines import Series, line_key, line_panels
from unido_portal.portal.charts.stacked import (
    PARTS,
    Column,
    Columns,
    column_key,
    column_panels,
)
from unido_portal.portal.charts.values import Figure, Period, without_gaps
from unido_portal.portal.figures_by_sex import (
    SexCell,
    SexRow,
    SexTable,
    public_observations,
    report_address,
    sex_table,
)

MOST_SERIES = 12
_SUBJECT_COLUMNS = tuple(f"{name}_id" for name in SUBJECTS)
_SERIES = (*_SUBJECT_COLUMNS, "breakdown_id", "release_id", "period_kind")
_ESTIMATES = {Nature.ESTIMATED, Nature.MODELLED}
_OF_SEXES = {*PARTS, Sex.TOTAL}
_TOLD = {Sex.FEMALE, Sex.MALE, Sex.OTHER}


def charts_of_indicator(code: str) -> list[Chart]:
    """Return the charts on the page of the indicator with ``code``."""
    found = Indicator.objects.select_related("unit").filter(code=code).first()
    if found is None:
        raise Http404
    return indicator_charts(found, list(found.definitions.all()))


def indicator_charts(
    indicator: Indicator, definitions: Iterable[DefinitionVersion]
) -> list[Chart]:
    """Return the charts of the public figures of ``indicator``, made-up ones last."""
    observations = public_observations(Observation.objects.filter(indicator=indicator))
    figures = _first_series(observations)
    has_more = any(one.series > MOST_SERIES for one in figures)  # type: ignore[attr-defined]
    table = SexTable()
    for one in figures:
        if one.series <= MOST_SERIES:  # type: ignore[attr-defined]
            table.take(one)
    groups: dict[tuple[Any, ...], _Group] = {}
    for row in sex_table(table).rows.values():
        group = groups.setdefault(_group_of(row), _Group(row.first))
        group.take(row)
    runs = _runs(definitions)
    charts = [
        _chart(group, runs, has_more=has_more)
        for _key, group in sorted(groups.items(), key=lambda item: item[0])
        if group.is_worth_drawing
    ]
    page = indicator.get_absolute_url()
    return [chart.on(page) for chart in charts]


def _first_series(observations: QuerySet) -> list[Observation]:
    """Return the figures of the first series in the order of time, and of one more."""
    order: list[Any] = [Case(When(made_up(), then=Value(True)), default=Value(False))]
    order += _SERIES
    return list(
        observations.annotate(series=Window(DenseRank(), order_by=order))
        .filter(series__lte=MOST_SERIES + 1)
        .select_related(*SUBJECTS, "activity__work_plan", "result__work_plan")
        .order_by("period_start", *_SUBJECT_COLUMNS, "citation_id", "sex")
    )


@dataclass
class _Group:
    """The rows of one chart by what they are about; ``first`` is any observation.

    The last part of a key numbers the figures of one thing and period that several
    sources or definitions state: each has a line of its own.
    """

    first: Observation
    rows: dict[tuple[str, int, int], list[SexRow]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def take(self, row: SexRow) -> None:
        """Put ``row`` into the first series of its subject that lacks its period."""
        one, period = row.first, _period(row.first)
        for number in count():
            series = self.rows[(one.subject_type, one.subject.pk, number)]
            if all(_period(other.first) != period for other in series):
                series.append(row)
                return

    @property
    def has_rivals(self) -> bool:
        """Say whether two figures are stated for one thing and period."""
        return any(number for _kind, _pk, number in self.rows)

    @property
    def every_row(self) -> list[SexRow]:
        return [row for rows in self.rows.values() for row in rows]

    @property
    def has_sexes(self) -> bool:
        return any(_TOLD & row.cells.keys() for row in self.every_row)

    @property
    def is_worth_drawing(self) -> bool:
        """Say whether there is more than a number to read: sexes, or a course."""
        over_time = any(len(rows) > 1 for rows in self.rows.values())
        return self.has_sexes or over_time

    @property
    def name(self) -> str:
        """A code of its own, which the address of the chart keeps."""
        first = self.first
        parts = [
            "by-sex" if self.has_sexes else "over-time",
            first.release.code if first.release else _way(first),
            first.period_kind,
            *([first.breakdown.code] if first.breakdown.code != "total" else []),
            *(["of-another"] if _is_of_another(first) else []),
            *(["demo"] if SexRow(first).is_demo else []),
        ]
        return "-".join(parts)


def _way(one: Observation) -> str:
    """Return by which way a figure came that is of no release."""
    return "cited" if one.citation_id else "reported"


def _is_of_another(one: Any) -> bool:
    return bool(one.is_of_another)


def _group_of(row: SexRow) -> tuple[Any, ...]:
    """Return what figures of one chart have in common, those of the facts first."""
    first = row.first
    return (
        row.is_demo,
        _is_of_another(first),
        str(first.owner_named) if _is_of_another(first) else "",  # type: ignore[attr-defined]
        first.release.code if first.release else "",
        _way(first),
        first.breakdown.code,
        first.period_kind,
    )


def _subject_label(one: Observation) -> Label:
    """Return what a figure is about: a code where the thing has no short name."""
    if one.subject_type == "activity" and one.activity_title:  # type: ignore[attr-defined]
        return one.activity_title  # type: ignore[attr-defined]
    if one.subject_type in ("activity", "result", "economy"):
        return one.subject.code  # type: ignore[attr-defined]
    if one.subject_type == "project":
        return one.subject.title  # type: ignore[attr-defined]
    return one.subject.name  # type: ignore[attr-defined]


def _subject_code(one: Observation) -> str:
    """Return the code that tells apart activities of one title."""
    is_activity = one.subject_type == "activity" and one.activity_title  # type: ignore[attr-defined]
    return one.activity.code if is_activity else ""  # type: ignore[union-attr]


def _runs(definitions: Iterable[DefinitionVersion]) -> dict[int, int]:
    """Return a number per definition, the same for those that may be joined."""
    runs: dict[int, int] = {}
    run = 0
    for one in sorted(definitions, key=lambda each: each.number):
        run += not one.is_comparable
        runs[one.pk] = run
    return runs


def _chart(group: _Group, runs: dict[int, int], *, has_more: bool) -> Chart:
    first, rows = group.first, group.every_row
    drawn = _by_sex(group, runs) if group.has_sexes else _over_time(group, runs)
    periods = sorted({_period(row.first) for row in rows})
    told = {"start": periods[0].name, "end": periods[-1].name}
    breakdown = first.breakdown.code
    return Chart(
        name=group.name,
        about=[
            first.indicator.name,
            first.indicator.unit.name,
            *([breakdown] if breakdown != "total" else []),
            _("%(start)s to %(end)s") % told if len(periods) > 1 else told["end"],
        ],
        table=_table(rows),
        sources=distinct([_source(row.first) for row in rows]),
        notes=list(_notes(group, runs, has_more=has_more)),
        is_demo=rows[0].is_demo,
        owner=first.owner_named if _is_of_another(first) else "",  # type: ignore[attr-defined]
        **drawn,
    )


def _by_sex(group: _Group, runs: dict[int, int]) -> dict[str, Any]:
    series = [
        Columns(
            _subject_label(rows[0].first),
            {
                _period(row.first): Column(
                    {
                        sex: _figure(row, cell, runs)
                        for sex, cell in row.cells.items()
                        if sex in _OF_SEXES
                    }
                )
                for row in rows
            },
            _subject_code(rows[0].first),
        )
        for rows in group.rows.values()
    ]
    periods = without_gaps(_period(row.first) for row in group.every_row)
    return {
        "title": sentences.by_sex([rows[-1] for rows in group.rows.values()]),
        "panels": column_panels(series, periods),
        "key": column_key(series),
    }


def _over_time(group: _Group, runs: dict[int, int]) -> dict[str, Any]:
    series = [
        Series(
            _subject_label(rows[0].first),
            {
                _period(row.first): _figure(row, cell, runs)
                for row in rows
                for cell in row.cells.values()
            },
            _subject_code(rows[0].first),
        )
        for rows in group.rows.values()
    ]
    periods = without_gaps(_period(row.first) for row in group.every_row)
    return {
        "title": sentences.of_lines(series),
        "panels": line_panels(series, periods),
        "key": line_key(series),
    }


def _period(one: Observation) -> Period:
    return Period(one.period_start, one.period_end, one.period_kind)


def _figure(row: SexRow, cell: SexCell, runs: dict[int, int]) -> Figure:
    first = row.first
    return Figure(
        state=cell.state,
        value=cell.value,
        qualifier=cell.qualifier,
        is_computed=cell.is_computed,
        is_estimated=first.nature in _ESTIMATES,
        run=runs.get(first.definition_id, 0),
        href=first.citation.get_absolute_url()
        if first.citation
        else report_address(first),
    )


def _source(one: Observation) -> Source:
    if one.citation or one.release:
        return Source(citation=one.citation, release=one.release)
    return Source(reported_on=one.update.decided_on if one.update else None)


def _table(rows: Sequence[SexRow]) -> Table:
    """Return the figures that are drawn, a row for all sexes at once."""
    found = {sex for row in rows for sex in row.cells}
    sexes = [sex for sex in Sex if sex in found]
    alone = len(sexes) == 1
    return Table(
        heads=[
            _("About"),
            _("Period"),
            *[_("Value") if alone else str(sex.label) for sex in sexes],
            _("Source"),
        ],
        rows=[
            [
                Cell(
                    _subject_label(row.first),
                    href=_address(row.first),
                    code=_subject_code(row.first),
                ),
                Cell(capfirst(_period(row.first).name)),
                *[
                    Cell(figure=_figure(row, row.cells[sex], {}))
                    if sex in row.cells
                    else Cell()
                    for sex in sexes
                ],
                Cell(source=_source(row.first), href=report_address(row.first)),
            ]
            for row in rows
        ],
    )


def _address(one: Observation) -> str:
    """Return the page of what a figure is about, where it has one."""
    if one.subject_type in ("activity", "country", "partner", "strategy"):
        return one.subject.get_absolute_url()  # type: ignore[attr-defined]
    return ""


def _notes(group: _Group, runs: dict[int, int], *, has_more: bool) -> Iterable[str]:
    """Yield what a reader has to know of the drawing."""
    rows = group.every_row
    if group.has_rivals:
        yield _("Where two sources state a figure for one period, each is drawn apart.")
    if len({runs.get(row.first.definition_id, 0) for row in rows}) > 1:
        yield _(
            "A dashed rule stands where the definition changes: figures on its two "
            "sides do not compare."
        )
    states = {cell.state for row in rows for cell in row.cells.values()}
    if State.NOT_COLLECTED in states:
        yield _("What was not collected is not zero.")
    if has_more:
        told = ngettext(
            "The first %(number)s series is drawn; the list of figures has all.",
            "The first %(number)s series are drawn; the list of figures has all.",
            MOST_SERIES,
        )
        yield told % {"number": formats.number(MOST_SERIES)}
