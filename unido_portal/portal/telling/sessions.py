"""What happened since a session, each told in one sentence with its day.

Every function takes one row with what it points to, and returns one event.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from unido_portal.core.choices import Precision
from unido_portal.governance.choices import Action
from unido_portal.governance.models import Decision, Document
from unido_portal.portal import formats
from unido_portal.portal.plan_reading import version_key
from unido_portal.portal.stays import Computed
from unido_portal.portal.telling.plans import ToldComparison
from unido_portal.portal.telling.sentences import Linked, Sentence, sentence
from unido_portal.reference.models import GroupMembership
from workplans.choices import ProgressStatus, VersionKind
from workplans.models import PlanVersion, ProgressUpdate


@dataclass(frozen=True)
class ToldEvent:
    """One thing that happened, on ``day``, as exactly as ``precision`` says.

    ``is_of_session`` says that the day is the opening day of its session, because it
    has none of its own; ``more`` is a second sentence; ``row`` is what is told, with
    its source and its own words. A change is ``is_computed`` that follows from income
    classes or other groups, and ``is_derived`` where such a class was worked out.
    """

    day: dt.date
    told: Sentence
    row: Any
    precision: str = Precision.DAY
    is_of_session: bool = False
    more: Sentence | None = None
    is_computed: bool = False
    is_derived: bool = False

    def __str__(self) -> str:
        day = formats.day(self.day, self.precision)
        more = "" if self.more is None else f"{formats.full_stop()}{self.more}"
        return f"{day}{formats.colon()}{self.told}{more}"


def of_decision(decision: Decision) -> ToldEvent:
    """Tell a decision; ``decided`` is its day, or the opening day of its session."""
    message = {
        Action.REQUESTED: _("%(document)s requested: %(title)s"),
        Action.ADOPTED: _("%(document)s adopted: %(title)s"),
        Action.ENDORSED: _("%(document)s endorsed: %(title)s"),
        Action.TOOK_NOTE: _("%(document)s took note: %(title)s"),
        Action.UNKNOWN: _("%(document)s (what it did is not recorded): %(title)s"),
    }[Action(decision.action)]
    return ToldEvent(
        decision.decided,  # type: ignore[attr-defined]
        sentence(
            message,
            document=_called(decision.document),
            title=Linked(decision.title, decision.get_absolute_url()),
        ),
        decision,
        is_of_session=decision.decided_on is None,
    )


def of_document(document: Document) -> ToldEvent:
    """Tell a document; ``decided`` is its day, or the opening day of its session."""
    title = Linked(document.title, document.get_absolute_url())
    if document.label:
        told = sentence(
            _("%(document)s was issued: %(title)s"),
            document=document.label,
            title=title,
        )
    else:
        told = sentence(_("A document was issued: %(title)s"), title=title)
    is_of_session = document.start is None
    return ToldEvent(
        document.decided,  # type: ignore[attr-defined]
        told,
        document,
        precision=Precision.DAY if is_of_session else document.precision,
        is_of_session=is_of_session,
    )


def _called(document: Document) -> Any:
    return document.label or document.title


def of_version(
    version: PlanVersion, before: PlanVersion | None, compared: ToldComparison | None
) -> ToldEvent:
    """Tell a plan version that a session had before it.

    ``before`` is the version before it; ``compared`` what differs, None where that was
    not asked for.
    """
    message = (
        _("A plan was reported on: %(plan)s, %(version)s")
        if version.kind == VersionKind.AS_REPORTED
        else _("A plan version was presented: %(plan)s, %(version)s")
    )
    told = sentence(
        message,
        plan=version.work_plan.title,
        version=Linked(version.label, version.get_absolute_url()),
    )
    more = _against(version, before, compared) if before is None or compared else None
    return ToldEvent(version.presented_on, told, version, more=more)  # type: ignore[arg-type]


def _against(
    version: PlanVersion, before: PlanVersion | None, compared: ToldComparison | None
) -> Sentence:
    """Tell how much differs from the version before, with the page that tells what."""
    if before is None or compared is None:
        return sentence(_("No earlier version is known."))
    url = reverse(
        "work-plan-compare",
        args=[version.work_plan.code, version_key(before), version_key(version)],
    )
    linked = Linked(before.label, url)
    if compared.unknown:
        return sentence(
            _(
                "The content of this version or of the one before it is not known, so "
                "what differs is unknown: %(before)s"
            ),
            before=linked,
        )
    message = ngettext(
        "%(number)s thing differs from the version before it: %(before)s",
        "%(number)s things differ from the version before it: %(before)s",
        compared.total,
    )
    return sentence(message, number=formats.number(compared.total), before=linked)


# What a report is about, by the foreign key that leads to it, in the order of the page.
SUBJECTS = {
    "strategy": lambda: _("Strategies"),
    "commitment": lambda: _("Commitments"),
    "decision": lambda: _("Decisions"),
    "milestone": lambda: _("Milestones"),
    "activity": lambda: _("Activities"),
    "result": lambda: _("Results"),
    "initiative": lambda: _("Initiatives"),
    "programme": lambda: _("Country programmes"),
}


def subject_of(update: ProgressUpdate) -> str:
    """Return the foreign key of what a report is about."""
    return next(name for name in SUBJECTS if getattr(update, f"{name}_id"))


def of_report(update: ProgressUpdate) -> ToldEvent:
    """Tell a report, as ``with_subjects`` brings it, by its status and its subject.

    Of a strategy a report tells one thing that was done under it; the status is of that
    thing, and never of the whole strategy.
    """
    if subject_of(update) == "strategy":
        message = {
            ProgressStatus.DONE: _("Reported as done, under: %(subject)s"),
            ProgressStatus.UNDER_WAY: _("Reported as under way, under: %(subject)s"),
            ProgressStatus.PLANNED: _("Reported as planned, under: %(subject)s"),
            ProgressStatus.NOT_STATED: _("Reported without a status: %(subject)s"),
        }
    else:
        message = {
            ProgressStatus.DONE: _("Reported as done: %(subject)s"),
            ProgressStatus.UNDER_WAY: _("Reported as under way: %(subject)s"),
            ProgressStatus.PLANNED: _("Reported as planned: %(subject)s"),
            ProgressStatus.NOT_STATED: _("Reported without a status: %(subject)s"),
        }
    return ToldEvent(
        update.decided_on,  # type: ignore[arg-type]
        sentence(message[ProgressStatus(update.status)], subject=subject(update)),
        update,
    )


def subject(update: Any) -> Linked:
    """Return what a report is about, with its page or its place on one."""
    name = subject_of(update)
    row = getattr(update, name)
    match name:
        case "activity":
            return Linked(update.activity_title or row.code, row.get_absolute_url())
        case "milestone":
            page = row.strategy.get_absolute_url()
            return Linked(row.title, f"{page}#milestone-{row.code}")
        case "decision":
            named = sentence(
                f"%(document)s{formats.comma()}%(title)s",
                document=_called(row.document),
                title=row.title,
            )
            return Linked(named, row.get_absolute_url())
        case "initiative":
            return Linked(row.name, f"{reverse('initiatives')}#{row.code}")
        case "programme":
            page = row.country.get_absolute_url()
            return Linked(row.name, f"{page}#programme-{row.code}")
        case "result":
            return Linked(row.work_plan.title, row.work_plan.get_absolute_url())
        case "commitment":
            return Linked(row.text, row.get_absolute_url())
    return Linked(row.name, row.get_absolute_url())


def of_joining(row: GroupMembership | Computed) -> ToldEvent:
    """Tell from when a country belongs to a group."""
    message = _("%(country)s is a member of the group “%(group)s”.")
    return _change(row, row.valid_from, message, row.precision)


def of_leaving(row: GroupMembership | Computed) -> ToldEvent:
    """Tell from when a country no longer belongs to a group."""
    message = _("%(country)s is no longer a member of the group “%(group)s”.")
    return _change(row, row.valid_to, message)


def _change(
    row: GroupMembership | Computed,
    day: dt.date | None,
    message: str,
    precision: str = Precision.DAY,
) -> ToldEvent:
    country = Linked(row.country.name, row.country.get_absolute_url())
    return ToldEvent(
        day,  # type: ignore[arg-type]
        sentence(message, country=country, group=row.group.name),
        row,
        precision=precision,
        is_computed=isinstance(row, Computed),
        is_derived=isinstance(row, Computed) and day in row.derived,
    )
