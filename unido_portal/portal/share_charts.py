"""The chart of the shares of delivery that a document states; the rest is no bar."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from strategies.models import FocusArea
from unido_portal.core.choices import State
from unido_portal.governance.models import Citation, StatedFigure
from unido_portal.portal import formats
from unido_portal.portal.charts.bars import Bar, bar_panel
from unido_portal.portal.charts.chart import Cell, Chart, Source, Table, distinct
from unido_portal.portal.charts.values import Figure

_WHOLE = Decimal(100)


def charts_of_citation(code: str) -> list[Chart]:
    """Return the charts on the page of the citation with ``code``."""
    return shares_stated_in(get_object_or_404(Citation, code=code))


def shares_stated_in(citation: Citation) -> list[Chart]:
    """Return the chart of the shares of delivery that a place of a document states."""
    areas = FocusArea.objects.filter(delivery_share__citation=citation).select_related(
        "delivery_share__citation__document", "delivery_share__unit", "strategy"
    )
    return share_charts(citation.get_absolute_url(), areas)


def share_charts(page: str, areas: Iterable[FocusArea]) -> list[Chart]:
    """Return the chart on ``page`` of the shares of ``areas``, where they have any."""
    shared = [(area, area.delivery_share) for area in areas if area.delivery_share]
    if len(shared) < 2:
        return []
    return [_chart(shared).on(page)]


def _chart(shared: list[tuple[FocusArea, StatedFigure]]) -> Chart:
    figures = [_figure(share) for _area, share in shared]
    area, first = shared[0]
    bars = [
        Bar(one.name, figure)
        for (one, _share), figure in zip(shared, figures, strict=True)
    ]
    return Chart(
        name="shares-of-delivery",
        title=_title([one.number for one in figures if one.number is not None]),
        about=[area.strategy.name, first.unit.name, first.period_text],
        panels=[bar_panel(bars)],
        table=Table(
            [_("Area"), _("Share in per cent"), _("Source")],
            [
                [
                    Cell(one.name, href=one.get_absolute_url()),
                    Cell(figure=figure),
                    Cell(source=Source(citation=share.citation)),
                ]
                for (one, share), figure in zip(shared, figures, strict=True)
            ],
        ),
        sources=distinct([Source(citation=share.citation) for _area, share in shared]),
    )


def _figure(share: StatedFigure) -> Figure:
    state = State.BLANK if share.value is None else State.VALUE
    href = share.citation.get_absolute_url()
    return Figure(state, share.value, share.qualifier, href=href)


def _title(shares: list[Decimal]) -> str:
    if not shares:
        return _("No share is told as a number.")
    total = sum(shares, Decimal(0))
    told = {
        "most": formats.number(max(shares)),
        "number": formats.number(len(shares)),
        "total": formats.number(total),
        "rest": formats.number(_WHOLE - total),
    }
    if total >= _WHOLE:
        return (
            _(
                "The largest share is %(most)s per cent; the stated shares add up to "
                "%(total)s per cent."
            )
            % told
        )
    sentence = ngettext(
        "The largest share is %(most)s per cent; the %(number)s stated share makes "
        "%(total)s per cent, and the document does not explain the other %(rest)s.",
        "The largest share is %(most)s per cent; the %(number)s stated shares make "
        "%(total)s per cent, and the document does not explain the other %(rest)s.",
        len(shares),
    )
    return sentence % told
