"""What a chart finds, in one sentence that holds numbers and periods alone."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from indicators.choices import Sex
from unido_portal.portal import formats
from unido_portal.portal.charts.labels import isolate
from unido_portal.portal.charts.lines import Series
from unido_portal.portal.charts.values import Figure, Period
from unido_portal.portal.figures_by_sex import SexRow


def of_line(series: Series) -> str:
    """Return how the latest figures under one definition compare, or the latest one."""
    run = _last_run(series)
    if not run:
        return _("No number is recorded.")
    (start, first), (end, last) = run[0], run[-1]
    told = {
        "first": isolate(first.words),
        "last": isolate(last.words),
        "start": start.inside,
        "end": end.inside,
    }
    if len(run) == 1:
        return _("The latest figure is %(last)s, for %(end)s.") % told
    if not (first.is_exact and last.is_exact):
        return _("The figure was %(first)s for %(start)s and %(last)s for %(end)s.") % (
            told
        )
    if first.number == last.number:
        return _("The figure was %(last)s for %(start)s and for %(end)s alike.") % told
    if (first.number or 0) < (last.number or 0):
        sentence = _(
            "The figure rose from %(first)s for %(start)s to %(last)s for %(end)s."
        )
    else:
        sentence = _(
            "The figure fell from %(first)s for %(start)s to %(last)s for %(end)s."
        )
    return sentence % told


def of_lines(series: Sequence[Series]) -> str:
    """Return how far apart the latest figures of several series are."""
    if len(series) == 1:
        return of_line(series[0])
    latest = [run[-1][1] for one in series if (run := _last_run(one))]
    if not latest:
        return _("No number is recorded.")
    least = min(latest, key=lambda one: one.number or 0)
    most = max(latest, key=lambda one: one.number or 0)
    sentence = ngettext(
        "The latest figure of %(number)s series is %(most)s.",
        "The latest figures of %(number)s series run from %(least)s to %(most)s.",
        len(latest),
    )
    return sentence % {
        "number": formats.number(len(latest)),
        "least": isolate(least.words),
        "most": isolate(most.words),
    }


def _last_run(series: Series) -> list[tuple[Period, Figure]]:
    """Return the numbers under the last definition, the earliest first."""
    known = [
        (period, figure)
        for period, figure in sorted(series.figures.items())
        if figure.number is not None
    ]
    run: list[tuple[Period, Figure]] = []
    for period, figure in reversed(known):
        if run and run[0][1].run != figure.run:
            break
        run.insert(0, (period, figure))
    return run


def by_sex(latest: Sequence[SexRow]) -> str:
    """Return how many of those counted were women, with what that rests on.

    ``latest`` has the last figures of each thing; those of several are never added.
    """
    if len(latest) == 1:
        return _of_one(latest[0])
    shares = [row.women_share for row in latest if row.women_share is not None]
    if not shares:
        return _("How many of those counted are women is not told.")
    half = sum(share >= 50 for share in shares)
    sentence = ngettext(
        "In %(half)s of %(number)s latest figure women were at least half of those "
        "whose sex is reported; the table tells how many that is.",
        "In %(half)s of %(number)s latest figures women were at least half of those "
        "whose sex is reported; the table tells how many that is.",
        len(shares),
    )
    return sentence % {
        "half": formats.number(half),
        "number": formats.number(len(shares)),
    }


def _of_one(row: SexRow) -> str:
    first = row.first
    period = Period(first.period_start, first.period_end, first.period_kind).inside
    if row.is_suppressed:
        return _(
            "The figures by sex for %(period)s are hidden, to protect persons or by "
            "their source."
        ) % {"period": period}
    known, total = row.reported, row.total
    if total and total.value == 0:
        return _("Nobody was counted for %(period)s.") % {"period": period}
    if row.women_share is None or known is None:
        if total and total.counts and not known:
            return _(
                "The sex of the %(all)s counted for %(period)s is not reported."
            ) % {"all": formats.number(total.value or 0), "period": period}
        return _("How many of those counted for %(period)s are women is not told.") % {
            "period": period
        }
    women = row.cells[Sex.FEMALE]
    told = {
        "women": isolate(Figure(women.state, women.value, women.qualifier).words),
        "known": formats.number(known),
        "rest": formats.number(row.untold or 0),
        "period": period,
    }
    if row.untold is None:
        return (
            _(
                "Women were %(women)s of the %(known)s whose sex is reported for "
                "%(period)s; how many there were in all is not told."
            )
            % told
        )
    if row.untold:
        return (
            _(
                "Women were %(women)s of the %(known)s whose sex is reported for "
                "%(period)s; of %(rest)s more it is not."
            )
            % told
        )
    return (
        _("Women were %(women)s of %(known)s for %(period)s; the sex of all is told.")
        % told
    )
