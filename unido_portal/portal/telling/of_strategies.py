"""What readers ask first of a strategy, one of its areas or a commitment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from strategies.choices import MAIN_AREAS, AreaKind
from strategies.models import Commitment, FocusArea, Milestone, Strategy
from unido_portal.portal import formats
from unido_portal.portal.telling import counted, reported
from unido_portal.portal.telling.sentences import Day, Linked, Sentence, sentence
from workplans.standing import Standing, late_of


def of_strategy(
    strategy: Strategy,
    areas: Sequence[FocusArea],
    plans: Sequence[Any],
    commitments: Sequence[tuple[Commitment, Standing]],
    milestone: Milestone | None,
    updates: Sequence[Any],
) -> list[Sentence]:
    """Tell where a strategy stands, what is next and late, its time and what it has.

    ``plans`` have ``late_count``, the activities of which a report is late;
    ``milestone`` is the next one, None where none lies ahead; ``updates`` are all
    reports under the strategy.
    """
    late = sum(plan.late_count for plan in plans)
    return [
        _promises([standing for _row, standing in commitments]),
        _reported(updates),
        *_next(milestone),
        *reported.late_activities(late, "#plans"),
        _extent(strategy, areas, len(plans)),
    ]


def _reported(updates: Sequence[Any]) -> Sentence:
    """Tell how many reports there are under a strategy, and the day of the latest.

    Each is about a part of it: none tells where the strategy as a whole stands.
    """
    days = [one.decided_on for one in updates if not one.is_draft and one.decided_on]
    if not days:
        return sentence(_("No report is known."))
    message = ngettext(
        "%(number)s report tells what happened under it, on %(day)s.",
        "%(number)s reports tell what happened under it, the latest on %(day)s.",
        len(days),
    )
    number = Linked(formats.number(len(days)), "#updates")
    return sentence(message, number=number, day=Day(max(days)))


def _extent(strategy: Strategy, areas: Sequence[FocusArea], plans: int) -> Sentence:
    when = reported.time_of(strategy)
    kinds = [area.kind for area in areas]
    counts = counted.those_there_are(
        counted.areas(sum(kind in MAIN_AREAS for kind in kinds)),
        counted.services(kinds.count(AreaKind.SERVICE)),
        counted.plans(plans),
    )
    if not counts:
        return sentence(_("Time: %(when)s."), when=when)
    return sentence(_("Time: %(when)s. It has %(counts)s."), when=when, counts=counts)


def _promises(standings: Sequence[Standing]) -> Sentence:
    if not standings:
        return sentence(_("No commitment is recorded."))
    message = ngettext(
        "%(number)s commitment: %(standings)s.",
        "%(number)s commitments: %(standings)s.",
        len(standings),
    )
    statuses = [one.status if one.update else None for one in standings]
    return sentence(
        message,
        number=Linked(formats.number(len(standings)), "#commitments"),
        standings=counted.by_status(statuses),
    )


def _next(milestone: Milestone | None) -> list[Sentence]:
    if milestone is None:
        return [sentence(_("No milestone lies ahead."))]
    return [
        sentence(
            _("Next: %(milestone)s (%(when)s)."),
            milestone=Linked(milestone.title, f"#milestone-{milestone.code}"),
            when=reported.time_of(milestone),
        )
    ]


def next_milestone(milestones: Sequence[Milestone], today: dt.date) -> Milestone | None:
    """Return the first of ``milestones`` that is not over on ``today``."""
    ahead = [
        (row.start or row.end, row.code, row)
        for row in milestones
        if (row.end or row.start or dt.date.min) >= today
    ]
    return min(ahead)[-1] if ahead else None


def of_area(
    contents: int, activities: Sequence[Any], served_by: int, indicators: int
) -> list[Sentence]:
    """Tell what an area covers, what serves it, what was reported of it and is late.

    ``contents`` is how many pathways and areas of work the strategy names for it;
    ``activities`` have their ``last_report`` and the columns of ``workplans.standing``.
    """
    counts = counted.those_there_are(
        counted.activities(len(activities)),
        counted.serving(served_by),
        counted.indicators(indicators),
    )
    told = _covers(contents)
    if counts:
        told.append(sentence(_("What serves this area: %(counts)s."), counts=counts))
    if not activities:
        told.append(sentence(_("No activity is recorded.")))
    else:
        number = sum(bool(one.last_report) for one in activities)
        told.append(reported.of_activities(number, len(activities)))
    late = sum(bool(late_of(one)) for one in activities)
    return told + reported.late_activities(late, "#activities")


def _covers(contents: int) -> list[Sentence]:
    if not contents:
        return []
    message = ngettext(
        "It covers %(number)s pathway or area of work.",
        "It covers %(number)s pathways and areas of work.",
        contents,
    )
    return [sentence(message, number=Linked(formats.number(contents), "#contents"))]


def of_commitment(commitment: Commitment, standing: Standing) -> list[Sentence]:
    """Tell who promised it and where, when it is due and the latest report."""
    strategy = commitment.strategy
    return [
        sentence(
            _("%(owner)s promised this in: %(strategy)s."),
            owner=strategy.owner,
            strategy=Linked(strategy.name, strategy.get_absolute_url()),
        ),
        _due(commitment),
        reported.latest(standing, "#reported"),
    ]


def _due(commitment: Commitment) -> Sentence:
    if commitment.due_on:
        return sentence(_("Due on %(day)s."), day=Day(commitment.due_on))
    if commitment.due_text:
        return sentence(_("Due as stated: %(words)s."), words=commitment.due_text)
    return sentence(_("No due date is stated."))
