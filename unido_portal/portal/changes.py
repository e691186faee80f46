"""Everything that changed since the opening day of a session, in groups.

It goes by the decided date: the date of a document or decision (without one, the
opening day of its session), of the clearance of a report, of the session that had a
plan version before it, and the day on which a membership begins or has ended, one that
is computed from income classes or other groups too. When the portal learned of it does
not matter, so that the first load of facts is no change.
Demonstrations never stand beside facts and are left out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import Case, Count, F, QuerySet, Subquery, When, Window
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from unido_portal.core.choices import Precision
from unido_portal.governance.models import Decision, Document, Session
from unido_portal.portal import formats
from unido_portal.portal.standing import reports, with_subjects
from unido_portal.portal.stays import Computed, Roll, roll_since
from unido_portal.portal.telling import sessions as telling
from unido_portal.portal.telling.plans import ToldComparison, tell
from unido_portal.portal.telling.sentences import Linked, Sentence, sentence
from unido_portal.portal.telling.sessions import ToldEvent
from unido_portal.reference.choices import MembershipStatus
from unido_portal.reference.models import Country, GroupMembership
from workplans.comparison import compare_pairs
from workplans.models import PlanVersion


@dataclass(frozen=True)
class EventGroup:
    """Events of one kind, the newest first.

    ``key`` names the kind in addresses, ``label`` to readers; ``counted`` says how many
    there are in all, ``total`` is that number: the list may hold fewer.
    """

    key: str
    label: str
    counted: str
    total: int
    events: list[ToldEvent]

    @property
    def by_subject(self) -> list[tuple[str, list[ToldEvent]]]:
        """Reports by the kind of their subjects; other events under no heading."""
        if self.key != "reports":
            return [("", self.events)]
        found = {
            name: [event for event in self.events if _is_about(event, name)]
            for name in telling.SUBJECTS
        }
        return [
            (telling.SUBJECTS[name](), events)
            for name, events in found.items()
            if events
        ]

    @property
    def left_out(self) -> int:
        """How many are not in the list."""
        return self.total - len(self.events)


def _is_about(event: ToldEvent, subject: str) -> bool:
    return telling.subject_of(event.row) == subject


@dataclass(frozen=True)
class Changes:
    """What changed since a session: the kinds of which there is something."""

    session: Session
    groups: list[EventGroup]

    @property
    def summary(self) -> Sentence:
        """How much of each kind, in one sentence that leads to the groups."""
        session = self.session.name
        if not self.groups:
            return sentence(
                _("Nothing is recorded since the opening of “%(session)s”."),
                session=session,
            )
        return sentence(
            _("Since the opening of “%(session)s”: %(counts)s."),
            session=session,
            counts=[Linked(group.counted, f"#{group.key}") for group in self.groups],
        )

    def of(self, key: str) -> list[ToldEvent]:
        """Return the events of the kind called ``key``, none where there is none."""
        return next((group.events for group in self.groups if group.key == key), [])


def has_opening_day(session: Session) -> bool:
    """Say whether the day is known on which ``session`` opened."""
    return session.start is not None and session.precision == Precision.DAY


def latest_document() -> dict[str, Any]:
    """Return the columns that tell up to when documents are recorded.

    ``latest_document`` is the day of the latest, or the opening day of its session,
    and ``latest_precision`` how exactly it is known.
    """
    latest = (
        Document.objects.annotate(decided=Coalesce("start", "session__start"))
        .filter(decided__lte=timezone.localdate())
        .order_by("-decided", "slug")
    )
    exactness = Case(When(start=None, then="session__precision"), default="precision")
    return {
        "latest_document": Subquery(latest.values("decided")[:1]),
        "latest_precision": Subquery(latest.values(exact=exactness)[:1]),
    }


def changes_since(
    session: Session, user: Any, limit: int | None = None, roll: Roll | None = None
) -> Changes:
    """Return what changed since the opening day of ``session``, in eight queries.

    With a ``limit`` each group holds its newest events only, in seven queries: versions
    are not compared then. ``roll`` are all countries since that day, where the page has
    them already, which saves two more.
    """
    day = session.start
    assert day is not None  # noqa: S101  (who asks has looked at ``has_opening_day``)
    groups = [
        _decisions(day, limit),
        _documents(day, limit),
        _versions(day, user, limit),
        _reports(day, user, limit),
        _memberships(day, roll or roll_since(day, Country.objects.in_order()), limit),
    ]
    return Changes(session, [group for group in groups if group.total])


def changes_of_country(
    session: Session, reports: list[ToldEvent], memberships: list[ToldEvent]
) -> Changes:
    """Return what changed in a country since ``session``, as it was found already."""
    groups = [_of_reports(reports, len(reports)), _of_memberships(memberships)]
    return Changes(session, [group for group in groups if group.total])


def _total(rows: list[Any]) -> int:
    """Return how many rows there are in all, of a list that brought the number."""
    return rows[0].total if rows else 0


def _newest(rows: QuerySet, limit: int | None) -> list[Any]:
    """Return the first rows, each with the number of all."""
    return list(rows.annotate(total=Window(Count("pk")))[:limit])


def _group(
    key: str, label: str, counted: str, total: int, events: list[ToldEvent]
) -> EventGroup:
    """Return a group; ``counted`` is a message with a place for the ``total``."""
    return EventGroup(
        key, label, counted % {"number": formats.number(total)}, total, events
    )


def _decisions(day: dt.date, limit: int | None) -> EventGroup:
    rows = _newest(
        Decision.objects.annotate(decided=Coalesce("decided_on", "session__start"))
        .filter(decided__gte=day, decided__lte=timezone.localdate())
        .select_related("document", "citation__document")
        .order_by("-decided", "code"),
        limit,
    )
    total = _total(rows)
    counted = ngettext("%(number)s decision", "%(number)s decisions", total)
    events = [telling.of_decision(row) for row in rows]
    return _group("decisions", _("Decisions"), counted, total, events)


def _documents(day: dt.date, limit: int | None) -> EventGroup:
    """Return documents; a resolution or decision is told by what it decided."""
    rows = _newest(
        Document.objects.filter(decisions=None)
        .annotate(decided=Coalesce("start", "session__start"))
        .filter(decided__gte=day, decided__lte=timezone.localdate())
        .select_related("session")
        .order_by("-decided", "slug"),
        limit,
    )
    total = _total(rows)
    counted = ngettext("%(number)s document", "%(number)s documents", total)
    events = [telling.of_document(row) for row in rows]
    return _group("documents", _("Documents"), counted, total, events)


def _reports(day: dt.date, user: Any, limit: int | None) -> EventGroup:
    rows = _newest(
        with_subjects(reports(user).decided_since(day), user).order_by(
            "-decided_on", "code"
        ),
        limit,
    )
    return _of_reports([telling.of_report(row) for row in rows], _total(rows))


def _of_reports(events: list[ToldEvent], total: int) -> EventGroup:
    counted = ngettext("%(number)s report", "%(number)s reports", total)
    return _group("reports", _("Progress reported"), counted, total, events)


def _versions(day: dt.date, user: Any, limit: int | None) -> EventGroup:
    """Return plan versions, each with the version of its plan before it."""
    readable = PlanVersion.objects.visible_to(user).filter(work_plan__is_demo=False)
    since = readable.filter(
        presented_on__gte=day, presented_on__lte=timezone.localdate()
    )
    versions = list(
        readable.filter(work_plan__in=since.values("work_plan"))
        .select_related("work_plan", "document")
        .order_by(
            "work_plan",
            F("presented_on").asc(nulls_last=True),
            F("number").asc(nulls_last=True),
            "pk",
        )
    )
    before = {
        newer.pk: older
        for older, newer in pairwise(versions)
        if older.work_plan_id == newer.work_plan_id
    }
    found = [
        one
        for one in versions
        if one.presented_on and day <= one.presented_on <= timezone.localdate()
    ]
    found.sort(key=lambda one: one.code)
    found.sort(key=lambda one: one.presented_on or day, reverse=True)
    compared = _compared(found, before) if limit is None else {}
    counted = ngettext(
        "%(number)s plan version", "%(number)s plan versions", len(found)
    )
    events = [
        telling.of_version(one, before.get(one.pk), compared.get(one.pk))
        for one in found[:limit]
    ]
    return _group("versions", _("Plan versions"), counted, len(found), events)


def _compared(
    versions: list[PlanVersion], before: dict[int, PlanVersion]
) -> dict[int, ToldComparison]:
    """Return what differs from the version before, of those that everybody may read."""
    pairs = [
        (before[one.pk], one)
        for one in versions
        if one.pk in before and one.published_at and before[one.pk].published_at
    ]
    return {
        newer.pk: tell(comparison)
        for (_older, newer), comparison in zip(pairs, compare_pairs(pairs), strict=True)
    }


def membership_events(
    rows: Iterable[GroupMembership | Computed], day: dt.date
) -> list[ToldEvent]:
    """Tell which of ``rows`` began, or have ended, from ``day`` until today.

    A scheduled end is no change until somebody confirms it.
    """
    today = timezone.localdate()
    events = []
    for row in rows:
        if row.valid_from and day <= row.valid_from <= today:
            events.append(telling.of_joining(row))
        is_over = row.valid_to and day <= row.valid_to <= today
        if is_over and row.status != MembershipStatus.SCHEDULED:
            events.append(telling.of_leaving(row))
    return sorted(events, key=lambda event: event.day, reverse=True)


def _memberships(day: dt.date, roll: Roll, limit: int | None) -> EventGroup:
    rows: list[GroupMembership | Computed] = [*roll.memberships, *roll.stays]
    return _of_memberships(membership_events(rows, day), limit)


def _of_memberships(events: list[ToldEvent], limit: int | None = None) -> EventGroup:
    total = len(events)
    counted = ngettext(
        "%(number)s change of membership", "%(number)s changes of membership", total
    )
    label = _("Memberships in groups of countries")
    return _group("memberships", label, counted, total, events[:limit])
