"""Where a promise, a request or an event stands, from what was reported of it.

The rule is published on the page about the method: the latest cleared report tells the
status. Where nothing was reported, what a document planned is told as planned on that
day, and never as late: only an open duty to report in this portal makes anything late.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from strategies.models import Milestone
from unido_portal.governance.models import Document
from workplans.choices import ProgressStatus
from workplans.models import Activity, ActivityContent, ProgressUpdate, WorkPlan
from workplans.models.progress import ProgressUpdateQuerySet

NO_REPORT = "no_report"


@dataclass(frozen=True)
class Standing:
    """A status in words, the day on which it was told, and the report that told it."""

    status: str
    label: str
    as_of: dt.date | None = None
    update: ProgressUpdate | None = None


def standing(updates: Iterable[ProgressUpdate]) -> Standing:
    """Return where a thing stands by its visible ``updates``."""
    told = [update for update in updates if update.superseded_at is None]
    if not told:
        return Standing(NO_REPORT, _("no report"))
    latest = max(told, key=lambda update: (update.decided_on or dt.date.min, update.pk))
    return Standing(
        latest.status, str(latest.get_status_display()), latest.decided_on, latest
    )


def standing_of_milestone(
    milestone: Milestone, updates: Iterable[ProgressUpdate]
) -> Standing:
    """Return where a milestone stands; without a report, what its source said."""
    reported = standing(updates)
    if reported.status != NO_REPORT:
        return reported
    as_of = _date_of(milestone.citation.document)
    status = milestone.status_at_source
    if status == "planned":
        return Standing(status, _("planned then, no later report"), as_of)
    return Standing(status, str(milestone.get_status_at_source_display()), as_of)


def _date_of(document: Document) -> dt.date | None:
    """Return the date of a document, or else the opening day of its session."""
    if document.start:
        return document.start
    return document.session.start if document.session else None


# Which status a reader filters by, with the reports that make it.
FILTERED = [*ProgressStatus.values, NO_REPORT]


def latest_status(about: str, user: Any) -> Subquery:
    """Return the status of the latest report about the row of an outer query.

    ``about`` is the foreign key of ``ProgressUpdate`` that leads to it.
    """
    updates = reports(user).filter(**{about: OuterRef("pk")})
    return Subquery(updates.order_by("-decided_on", "-pk").values("status")[:1])


def reports(user: Any) -> ProgressUpdateQuerySet:
    """Return the reports that stand and that ``user`` may read, no demonstrations."""
    standing = ProgressUpdate.objects.filter(superseded_at__isnull=True)
    return standing.visible_to(user).facts()


def with_subjects(updates: QuerySet, user: Any) -> QuerySet:
    """Add what the reports are about, and leave out what ``user`` may not see.

    ``activity_title`` is the title of the activity in the version that its page shows.
    """
    return (
        updates.filter(
            Q(activity__isnull=True) | Q(Exists(_visible_content("activity", user))),
            Q(result__isnull=True)
            | Q(result__work_plan__in=WorkPlan.objects.visible_to(user)),
        )
        .annotate(activity_title=title_of_activity("activity", user))
        .select_related(
            "activity",
            "commitment",
            "milestone__strategy",
            "decision__document",
            "initiative",
            "programme__country",
            "strategy",
            "result__work_plan",
            "citation__document",
        )
    )


def _visible_content(path: str, user: Any) -> QuerySet:
    return ActivityContent.objects.visible_to(user).filter(activity=OuterRef(path))


def title_of_activity(path: str, user: Any) -> Subquery:
    """Return the title of the activity at ``path``, in the latest readable version."""
    contents = _visible_content(path, user).order_by(
        "plan_version__is_superseded", "-plan_version__number", "-plan_version"
    )
    return Subquery(contents.values("title")[:1])


def visible_activities(user: Any) -> QuerySet:
    """Return the activities that ``user`` may read, with their titles."""
    return Activity.objects.visible_to(user).annotate(
        shown_title=title_of_activity("pk", user)
    )
