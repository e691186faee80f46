"""What readers ask first of an indicator: its unit, its latest figure, its target."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from indicators.choices import Direction, Sex, TargetKind
from indicators.models import Indicator, Target
from indicators.models.periods import InPeriod
from unido_portal.core.choices import Qualifier
from unido_portal.portal import formats
from unido_portal.portal.figures_by_sex import SexCell, SexRow
from unido_portal.portal.telling.sentences import Amount, Linked, Sentence, sentence


def of_indicator(
    indicator: Indicator,
    latest: Sequence[SexRow],
    targets: Sequence[Target],
    *,
    has_made_up: bool,
) -> list[Sentence]:
    """Tell the latest figure of an indicator, its unit and how far the target is.

    ``latest`` are the figures of the latest period, of the facts alone;
    ``has_made_up`` says that there are others, of demonstration data.
    """
    told = [sentence(_("It is counted in: %(unit)s."), unit=indicator.unit.name)]
    if not latest and has_made_up:
        told.insert(0, sentence(_("No figure is recorded but demonstration data.")))
        return told
    if not latest:
        told.insert(0, sentence(_("No figure is recorded, which does not mean zero.")))
        return told
    row = latest[0]
    period = formats.span(*_days(row.first), inside=True)
    if len(latest) > 1:
        told.insert(
            0,
            sentence(
                _("For %(period)s, the latest period, %(figures)s stand in the table."),
                period=period,
                figures=Linked(_("several figures"), "#figures"),
            ),
        )
        return told
    cell = _whole(row)
    told.insert(
        0,
        sentence(
            _("Latest figure, for %(period)s: %(figure)s (%(about)s)."),
            period=period,
            figure=Amount(cell.value, cell.state, cell.qualifier),
            about=_subject(row.first),
        ),
    )
    return [*told, *_by_sex(row), _target(row, targets)]


def _days(about: InPeriod) -> tuple[dt.date, dt.date]:
    return about.period_start, about.period_end


def _whole(row: SexRow) -> SexCell:
    """Return the figure of all sexes, or the only one that there is."""
    return (
        row.cells.get(Sex.TOTAL)
        or row.cells.get(Sex.NOT_ABOUT_PERSONS)
        or next(iter(row.cells.values()))
    )


def _subject(row: Any) -> Any:
    """Return what a figure is about, and whose it is where it is not UNIDO's."""
    subject = row.subject
    if row.subject_type == "activity" and row.activity_title:
        name = row.activity_title
    elif row.subject_type in ("activity", "result", "economy"):
        name = subject.code
    elif row.subject_type == "project":
        name = subject.title
    else:
        name = subject.name
    if row.subject_type in ("activity", "country", "partner", "strategy"):
        name = Linked(name, subject.get_absolute_url())
    elif row.subject_type == "result":
        page = reverse("work-plan-results", args=[subject.work_plan.code])
        name = Linked(name, f"{page}#{subject.code}")
    return [name, row.owner_named] if row.is_of_another else name


def _by_sex(row: SexRow) -> list[Sentence]:
    """Tell the share of women with what it rests on, where both are counted."""
    if row.women_share is None:
        return []
    return [
        sentence(
            _("Women are %(share)s per cent of these %(known)s."),
            share=formats.number(row.women_share),
            known=formats.number(row.reported or 0),
        )
    ]


def _target(row: SexRow, targets: Sequence[Target]) -> Sentence:
    """Tell the last target for what the figure is about, and the way to it."""
    whole, first = _whole(row), row.first
    of_same = [
        one
        for one in targets
        if one.kind == TargetKind.TARGET
        and one.sex == whole.sex
        and one.value is not None
        and one.definition_id in (None, first.definition_id)
        and (one.subject_type, one.subject) == (first.subject_type, first.subject)
    ]
    if not of_same:
        return sentence(_("No target is set for it."))
    target = max(of_same, key=lambda one: one.period_end)
    places = {
        "period": formats.span(*_days(target), inside=True),
        "target": Amount(target.value, target.state, target.qualifier),
    }
    left = _left(whole, target, first.indicator)
    if left is None:
        return sentence(_("The target for %(period)s is %(target)s."), **places)
    if left <= 0:
        return sentence(
            _("The target for %(period)s, %(target)s, is reached."), **places
        )
    return sentence(
        _("The target for %(period)s is %(target)s: %(left)s away."),
        **places,
        left=Amount(left),
    )


def _left(whole: SexCell, target: Target, indicator: Indicator) -> Decimal | None:
    """Return how far a target is away; None where the two numbers do not tell."""
    numbers = {whole.qualifier, target.qualifier}
    if whole.value is None or target.value is None or numbers != {Qualifier.EXACT}:
        return None
    if indicator.direction == Direction.NEITHER:
        return None
    left = target.value - whole.value
    return left if indicator.direction == Direction.INCREASE else -left
