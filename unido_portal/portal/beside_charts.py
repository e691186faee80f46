"""The chart of a country's official figures beside those of its groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from indicators.choices import Framework
from indicators.models import Observation
from unido_portal.portal import formats
from unido_portal.portal.charts.chart import Cell, Chart, Source, Table, distinct
from unido_portal.portal.charts.dots import Dot, Row, dot_key, dot_panels
from unido_portal.portal.charts.labels import Label
from unido_portal.portal.charts.values import Figure
from unido_portal.reference.models import Country

_MOST_ROWS, _MOST_GROUPS = 12, 3


def beside_charts(country: Country, observations: Iterable[Any]) -> list[Chart]:
    """Return the chart of a country beside its groups, where anything compares.

    Only official statistics stand there, of one indicator, definition, release and
    period; ``observations`` are of the country and of its groups, without made-up ones.
    """
    pairs = _pairs(observations)[:_MOST_ROWS]
    if not pairs:
        return []
    groups = {
        one.country_group_id: one.country_group
        for _own, *rest in pairs
        for one in rest
        if one.country_group
    }
    names: list[Label] = [country.name, *(one.name for one in groups.values())]
    places = {pk: place for place, pk in enumerate(groups, start=1)}
    rows = [
        Row(
            own.indicator.name,
            formats.span(own.period_start, own.period_end),
            [
                Dot(0, _figure(own)),
                *(Dot(places[one.country_group_id], _figure(one)) for one in rest),
            ],
        )
        for own, *rest in pairs
    ]
    figures = [one for pair in pairs for one in pair]
    chart = Chart(
        name="beside-its-groups",
        title=_title(pairs),
        about=[
            country.name,
            _("official statistics, each on a scale of its own from zero"),
        ],
        panels=dot_panels(rows, names),
        table=_table(country, figures),
        sources=distinct([_source(one) for one in figures]),
        key=dot_key(names),
    )
    return [chart.on(country.get_absolute_url())]


def _pairs(observations: Iterable[Any]) -> list[list[Observation]]:
    """Return the country's figure of an indicator, followed by those of its groups."""
    found: dict[tuple[Any, ...], list[Observation]] = defaultdict(list)
    for one in observations:
        is_official = one.indicator.family.framework == Framework.SDG
        if is_official and _figure(one).number is not None:
            key = one.indicator_id, one.definition_id, one.release_id
            found[(*key, one.period_start, one.period_end)].append(one)
    pairs = []
    for same in found.values():
        own = [one for one in same if one.country_id]
        groups = [one for one in same if one.country_group_id]
        if own and groups:
            pairs.append([own[0], *groups[:_MOST_GROUPS]])
    return pairs


def _figure(one: Observation) -> Figure:
    href = one.citation.get_absolute_url() if one.citation else ""
    return Figure(one.state, one.value, one.qualifier, href=href)


def _source(one: Observation) -> Source:
    return Source(citation=one.citation, release=one.release)


def _title(pairs: Sequence[Sequence[Observation]]) -> str:
    """Return in how many comparisons the country's figure is the higher one."""
    compared = [
        (own.value or 0) > (one.value or 0) for own, *rest in pairs for one in rest
    ]
    sentence = ngettext(
        "In %(higher)s of %(number)s comparison with a group the figure of the "
        "country is the higher one.",
        "In %(higher)s of %(number)s comparisons with a group the figure of the "
        "country is the higher one.",
        len(compared),
    )
    return sentence % {
        "higher": formats.number(sum(compared)),
        "number": formats.number(len(compared)),
    }


def _table(country: Country, figures: Sequence[Any]) -> Table:
    heads = [_("Indicator"), _("For"), _("Period"), _("Value"), _("Unit"), _("Source")]
    return Table(
        heads,
        [
            [
                Cell(one.indicator.name, href=one.indicator.get_absolute_url()),
                Cell(one.country_group.name if one.country_group else country.name),
                Cell(capfirst(formats.span(one.period_start, one.period_end))),
                Cell(figure=_figure(one)),
                Cell(one.indicator.unit.name),
                Cell(source=_source(one)),
            ]
            for one in figures
        ],
    )
