"""What readers ask first of a decision, a session or a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from indicators.models import Observation
from strategies.models import Commitment, Milestone, StrategyBasis
from unido_portal.core.rows import Dated
from unido_portal.governance.choices import Action
from unido_portal.governance.models import Decision, Document, Session, StatedFigure
from unido_portal.portal import formats
from unido_portal.portal.telling import counted, reported
from unido_portal.portal.telling.sentences import Day, Linked, Sentence, sentence
from workplans.models import ActivityContent, BudgetActual, DeliverableActual
from workplans.standing import Standing

# How many facts of each model there are.
Numbers = Mapping[type[Model], int]

# The kinds of facts that are counted by name, with their models.
_COUNTED: list[tuple[Callable[[int], Sentence], tuple[type[Model], ...]]] = [
    (counted.decisions, (Decision,)),
    (counted.commitments, (Commitment,)),
    (counted.activities, (ActivityContent,)),
    (counted.figures, (StatedFigure, Observation, DeliverableActual, BudgetActual)),
]


def of_decision(
    decision: Decision,
    responses: Sequence[Any],
    bases: Sequence[StrategyBasis],
    updates: Sequence[Any],
    standing: Standing,
) -> list[Sentence]:
    """Tell what was done about a decision, what answers it and when a body took it.

    ``responses`` are what answers it, activities with their ``activity_title``, and
    ``bases`` tell the strategies that rest on it; ``updates`` are the reports on the
    decision, with their evidence.
    """
    taken, followed = _taken(decision), _answered(responses, bases)
    latest = reported.latest(standing, "#reported")
    if standing.update is None:
        return [taken, *followed, latest]
    words = sentence("%(words)s", words=standing.update.text)
    return [latest, words, *followed, *_evidence(updates), taken]


def _taken(decision: Decision) -> Sentence:
    message = {
        Action.REQUESTED: _("Requested at this session (%(when)s): %(session)s."),
        Action.ADOPTED: _("Adopted at this session (%(when)s): %(session)s."),
        Action.ENDORSED: _("Endorsed at this session (%(when)s): %(session)s."),
        Action.TOOK_NOTE: _("Taken note of at this session (%(when)s): %(session)s."),
        Action.UNKNOWN: _(
            "What the body did is not recorded; the session (%(when)s): %(session)s."
        ),
    }[Action(decision.action)]
    return sentence(message, when=_when(decision), session=_session(decision))


def _when(decision: Decision) -> Any:
    if decision.decided_on:
        return Day(decision.decided_on)
    if decision.session:
        return reported.time_of(decision.session)
    return _("date not stated")


def _session(decision: Decision) -> Any:
    if decision.session is None:
        return _("not stated")
    return Linked(decision.session.name, decision.session.get_absolute_url())


def _answered(
    responses: Sequence[Any], bases: Sequence[StrategyBasis]
) -> list[Sentence]:
    """Tell what answers a decision, of the kind that is nearest to a deed.

    A plan or a strategy, made for much else, is told only where nothing nearer is;
    one of another entity stands in the list alone, which names whose it is.
    """
    if not responses and not bases:
        return [sentence(_("No answer to it is recorded."))]
    kinds = [
        [_milestone(one.milestone) for one in responses if one.milestone],
        [
            Linked(one.activity_title, one.activity.get_absolute_url())
            for one in responses
            if one.activity
        ],
        [
            Linked(one.commitment.code, one.commitment.get_absolute_url())
            for one in responses
            if one.commitment
        ],
        [
            Linked(one.work_plan.title, one.work_plan.get_absolute_url())
            for one in responses
            if one.work_plan and not one.work_plan.is_reference
        ],
        [
            Linked(one.strategy.name, one.strategy.get_absolute_url())
            for one in bases
            if one.strategy.is_ours
        ],
    ]
    nearest = next((kind for kind in kinds if kind), [])
    told = sentence(_("What answers it: %(answers)s."), answers=nearest)
    return [told] if nearest else []


def _milestone(milestone: Milestone) -> Sentence:
    """Tell a milestone with its time."""
    url = f"{milestone.strategy.get_absolute_url()}#milestone-{milestone.code}"
    when = formats.in_brackets(str(reported.time_of(milestone)))
    return sentence("%(title)s%(when)s", title=Linked(milestone.title, url), when=when)


def _evidence(updates: Sequence[Any]) -> list[Sentence]:
    """Tell how many reports there are, and on how much evidence they rest."""
    counts = counted.those_there_are(
        counted.reports(sum(not one.is_draft for one in updates)),
        counted.evidence(reported.evidence(updates)),
    )
    if not counts:
        return []
    return [sentence(_("What followed: %(counts)s."), counts=counts)]


def of_session(
    session: Session, documents: int, decisions: Sequence[Any], versions: int
) -> list[Sentence]:
    """Tell when a session was, what the portal has of it and what followed.

    ``decisions`` have ``reported``, the status last reported of each.
    """
    counts = [counted.documents(documents), counted.decisions(len(decisions))]
    counts += counted.those_there_are(counted.versions(versions))
    told = [
        sentence(_held(session), when=reported.time_of(session)),
        sentence(_("The portal has of it: %(counts)s."), counts=counts),
    ]
    return [*told, _followed(decisions)] if decisions else told


def _followed(decisions: Sequence[Any]) -> Sentence:
    number = sum(one.reported is not None for one in decisions)
    if not number:
        return sentence(_("No decision of it has a report of what followed."))
    message = ngettext(
        "%(number)s decision has a report of what followed.",
        "%(number)s decisions have a report of what followed.",
        number,
    )
    return sentence(message, number=formats.number(number))


def _held(session: Dated) -> str:
    if session.start and session.start > timezone.localdate():
        return _("To be held: %(when)s.")
    return _("Held: %(when)s.")


def of_document(document: Document, resting: Numbers) -> list[Sentence]:
    """Tell what a document is, and how many facts of each model rest on it."""
    places = {
        "kind": str(document.get_kind_display()),
        "when": reported.time_of(document),
    }
    if document.session is None:
        told = sentence(_("What it is: %(kind)s, %(when)s."), **places)
    else:
        told = sentence(
            _("What it is: %(kind)s, %(when)s; session: %(session)s."),
            **places,
            session=Linked(document.session.name, document.session.get_absolute_url()),
        )
    return [told, _resting(resting)]


def _resting(resting: Numbers) -> Sentence:
    counts = []
    left = sum(resting.values())
    for count, models in _COUNTED:
        number = sum(resting.get(model, 0) for model in models)
        counts.append(count(number))
        left -= number
    counts = counted.those_there_are(*counts, counted.facts(left))
    if not counts:
        return sentence(_("No fact of the portal cites a place in it."))
    return sentence(_("On it rest: %(counts)s."), counts=counts)
