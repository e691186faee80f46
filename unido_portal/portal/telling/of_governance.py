"""What readers ask first of a decision, a session or a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from indicators.models import Observation
from strategies.models import Commitment
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
    decision: Decision, answers: int, updates: Sequence[Any], standing: Standing
) -> list[Sentence]:
    """Tell when a body decided what, how many answers there are and the last report.

    ``updates`` are the reports on the decision, with their evidence.
    """
    message = {
        Action.REQUESTED: _("Requested at this session (%(when)s): %(session)s."),
        Action.ADOPTED: _("Adopted at this session (%(when)s): %(session)s."),
        Action.ENDORSED: _("Endorsed at this session (%(when)s): %(session)s."),
        Action.TOOK_NOTE: _("Taken note of at this session (%(when)s): %(session)s."),
        Action.UNKNOWN: _(
            "What the body did is not recorded; the session (%(when)s): %(session)s."
        ),
    }[Action(decision.action)]
    told = sentence(message, when=_when(decision), session=_session(decision))
    return [told, *_answered(answers, updates), reported.latest(standing, "#reported")]


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


def _answered(answers: int, updates: Sequence[Any]) -> list[Sentence]:
    """Tell what the portal has of what followed, if it has anything."""
    counts = counted.those_there_are(
        counted.answers(answers),
        counted.reports(sum(not one.is_draft for one in updates)),
        counted.evidence(reported.evidence(updates)),
    )
    if not counts:
        return [sentence(_("No answer to it is recorded."))]
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
        return sentence(_("No fact of the portal cites it."))
    return sentence(_("On it rest: %(counts)s."), counts=counts)
