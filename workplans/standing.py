"""Where a promise, a request or an event stands, from what was reported of it.

The latest cleared report tells the status; without one, what the source said stands.
The status of an activity may be overruled until a reporting period ends. Late is what
owes a report for an open period whose due date has passed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Case,
    Exists,
    F,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    When,
)
from django.db.models.functions import Coalesce, JSONObject, TruncDate
from django.utils import timezone
from django.utils.translation import gettext as _

from strategies.models import Milestone
from unido_portal.core.text import Text
from unido_portal.governance.models import Citation, Document
from workplans.choices import ActivityStatus, ProgressStatus, UpdateState
from workplans.models import (
    ActivityContent,
    ProgressUpdate,
    ReportingPeriod,
    StatusOverride,
)
from workplans.models.content import is_shown
from workplans.models.progress import ProgressUpdateQuerySet

NO_REPORT = "no_report"


@dataclass(frozen=True)
class Standing:
    """A status in words, the day on which it was told, and the report that told it."""

    status: str
    label: str
    as_of: dt.date | None = None
    update: ProgressUpdate | None = None


class Nature(StrEnum):
    """Whether a status was reported later, or is what the planning document said.

    Or it was overruled, and stands in the place of either.
    """

    REPORTED = "reported"
    AT_SOURCE = "at_source"
    OVERRULED = "overruled"


@dataclass(frozen=True)
class Late:
    """One period of the plan for which the report of an activity is late.

    ``period`` is its code, ``start`` and ``end`` are its first and last day.
    """

    period: str
    label: Text
    start: dt.date
    end: dt.date
    due_on: dt.date


@dataclass(frozen=True)
class Duty:
    """One open period for which an activity owes a report, or has a cleared one."""

    due_on: dt.date
    is_reported: bool


@dataclass(frozen=True)
class Overruled:
    """A status that stands until ``until``, the last day of the period.

    ``period`` and ``unit`` are codes; without a unit somebody set it who acts for the
    whole house.
    """

    standing: Standing
    reason: Text
    period: str
    until: dt.date
    unit: str | None
    unit_name: Text | None


@dataclass(frozen=True)
class Told:
    """Where a thing stands, whether that was reported, and the place that says it.

    That is worked out; ``overruled`` is what stands in its place. ``late`` has the
    periods whose report is late, the one that is due longest first.
    """

    standing: Standing
    nature: Nature
    citation: Citation | None
    overruled: Overruled | None = None
    late: tuple[Late, ...] = ()


def standing(updates: Iterable[ProgressUpdate]) -> Standing:
    """Return where a thing stands by those of ``updates`` that are cleared."""
    told = [one for one in updates if not one.is_draft and one.superseded_at is None]
    if not told:
        return Standing(NO_REPORT, _("no report"))
    latest = max(told, key=lambda update: (update.decided_on or dt.date.min, update.pk))
    return Standing(
        latest.status, str(latest.get_status_display()), latest.decided_on, latest
    )


def told_of(content: ActivityContent) -> Told:
    """Return where an activity stands; without a report, what its version says.

    It has the columns of ``standing_columns`` and its ``standing_reports``.
    """
    version = content.plan_version
    as_of = date_of(content.citation.document) if content.citation else None
    told = _told(
        content.activity.standing_reports,  # type: ignore[attr-defined]
        Standing(
            content.status,
            str(content.get_status_display()),
            as_of or version.presented_on,
        ),
        content.citation,
    )
    return replace(told, overruled=overruled_of(content), late=late_of(content))


def told_of_milestone(milestone: Milestone) -> Told:
    """Return where a milestone stands; without a report, what its source said."""
    status = str(milestone.get_status_at_source_display())
    as_of = date_of(milestone.citation.document)
    return _told(
        milestone.standing_reports,  # type: ignore[attr-defined]
        Standing(milestone.status_at_source, status, as_of),
        milestone.citation,
    )


def _told(
    updates: Iterable[ProgressUpdate], at_source: Standing, citation: Citation | None
) -> Told:
    reported = standing(updates)
    if reported.update is None:
        return Told(at_source, Nature.AT_SOURCE, citation)
    return Told(reported, Nature.REPORTED, reported.update.citation)


def date_of(document: Document) -> dt.date | None:
    """Return the date of a document, or else the opening day of its session."""
    if document.start:
        return document.start
    return document.session.start if document.session else None


def reports_on(path: str, updates: ProgressUpdateQuerySet) -> Prefetch[Any]:
    """Return the cleared reports at ``path`` that stand, of these ``updates``."""
    told = updates.cleared().filter(superseded_at=None)
    return Prefetch(
        path, told.select_related("citation__document"), to_attr="standing_reports"
    )


def reports(user: Any) -> ProgressUpdateQuerySet:
    """Return the reports that stand and that ``user`` may read, no demonstrations.

    Staff read drafts among them, which tell no status.
    """
    in_force = ProgressUpdate.objects.filter(superseded_at__isnull=True)
    return in_force.visible_to(user).facts()


def latest_report(about: str) -> dict[str, Subquery]:
    """Return what to annotate on rows for ``standing_of_row`` and filters by status.

    ``about`` is the foreign key of ``ProgressUpdate`` that leads to the row.
    """
    updates = reports(None).filter(**{about: OuterRef("pk")})
    latest = updates.order_by("-decided_on", "-pk")
    return {
        "reported": Subquery(latest.values("status")[:1]),
        "reported_on": Subquery(latest.values("decided_on")[:1]),
    }


def status_of_activity() -> Coalesce:
    """Return where an ``ActivityContent`` stands, as ``told_of`` works it out."""
    return Coalesce(overruled_status(), reported_status(), F("status"))


def overruled_status() -> Subquery:
    """Return the status set in the place of what an ``ActivityContent`` has."""
    overruled = StatusOverride.objects.in_force(timezone.localdate()).filter(
        activity=OuterRef("activity")
    )
    return Subquery(overruled.order_by("-set_at", "-pk").values("status")[:1])


def reported_status() -> Subquery:
    """Return the status of the latest cleared report on an ``ActivityContent``."""
    told = ProgressUpdate.objects.cleared().filter(
        activity=OuterRef("activity"), superseded_at=None
    )
    latest = told.order_by(F("decided_on").desc(nulls_last=True), "-pk")
    return Subquery(latest.values("status")[:1])


# --- Late ----------------------------------------------------------------------------


def is_late(day: dt.date | None = None) -> Q:
    """Return the condition on ``ActivityContent`` that a report of it is late."""
    return _owes_reports() & Q(Exists(_late_periods(day or timezone.localdate())))


def _owes_reports() -> Q:
    """Return the condition that the plan, as it stands, has the activity going on.

    What is closed without a date may have been finished before any period.
    """
    return (
        is_shown()
        & Q(
            plan_version__work_plan__is_reference=False,
            is_dropped=False,
        )
        & ~Q(status=ActivityStatus.CANCELLED)
        & ~Q(status=ActivityStatus.CLOSED, end__isnull=True)
    )


def _late_periods(day: dt.date) -> QuerySet[ReportingPeriod]:
    """Return the periods for which the activity of an outer query is late on ``day``.

    Its plan has them open, they were due before the day, and nothing cleared was
    reported for them.
    """
    return _duties().filter(is_reported=False, due_on__lt=day)


def _duties() -> QuerySet[ReportingPeriod]:
    """Return the open periods for which the activity of an outer query owes a report.

    ``is_reported`` tells for which of them it has one that is cleared. An activity owes
    no report for a period that was over before it began, or that began after it was
    finished.
    """
    cleared = ProgressUpdate.objects.filter(
        activity=OuterRef(OuterRef("activity")),
        state=UpdateState.CLEARED,
        superseded_at=None,
    )
    done = cleared.filter(status=ProgressStatus.DONE).annotate(
        finished_on=Coalesce("happened_on", "decided_on")
    )
    return (
        ReportingPeriod.objects.annotate(
            is_reported=Exists(cleared.filter(period=OuterRef("pk")))
        )
        .filter(
            ~Exists(done.filter(finished_on__lt=OuterRef("start"))),
            work_plan=OuterRef("plan_version__work_plan"),
            is_open=True,
            end__gte=Coalesce(OuterRef("start"), F("end")),
            start__lte=Coalesce(OuterRef("end"), F("start")),
        )
        .order_by("due_on", "code")
    )


# --- What comes with an activity in its own query ------------------------------------


def standing_columns(day: dt.date | None = None) -> dict[str, Any]:
    """Return what to annotate on ``ActivityContent`` for the functions below."""
    today = day or timezone.localdate()
    late = _late_periods(today).values(
        row=JSONObject(
            period="code", label="label", start="start", end="end", due_on="due_on"
        )
    )
    overruled = (
        StatusOverride.objects.in_force(today)
        .filter(activity=OuterRef("activity"))
        .order_by("-set_at", "-pk")
        .values(
            row=JSONObject(
                status="status",
                as_of=TruncDate("set_at"),
                reason="reason",
                period="period__code",
                until="period__end",
                unit="set_by_unit__code",
                unit_name="set_by_unit__name",
            )
        )
    )
    return {
        "late_rows": Case(
            When(_owes_reports(), then=ArraySubquery(late)), default=None
        ),
        "overruled_rows": ArraySubquery(overruled[:1]),
    }


def late_of(content: ActivityContent) -> tuple[Late, ...]:
    """Return the periods whose report is late, the one that is due longest first."""
    rows = content.late_rows or ()  # type: ignore[attr-defined]
    return tuple(
        Late(
            row["period"],
            Text(row["label"]),
            *(dt.date.fromisoformat(row[name]) for name in ("start", "end", "due_on")),
        )
        for row in rows
    )


def duty_column() -> dict[str, Any]:
    """Return what to annotate on ``ActivityContent`` for ``duties_of``."""
    duties = _duties().values(
        row=JSONObject(due_on="due_on", is_reported="is_reported")
    )
    return {
        "duty_rows": Case(
            When(_owes_reports(), then=ArraySubquery(duties)), default=None
        )
    }


def duties_of(content: ActivityContent) -> tuple[Duty, ...]:
    """Return for which open periods the activity owes a report, the first due first."""
    rows = content.duty_rows or ()  # type: ignore[attr-defined]
    return tuple(
        Duty(dt.date.fromisoformat(row["due_on"]), row["is_reported"]) for row in rows
    )


def overruled_of(content: ActivityContent) -> Overruled | None:
    """Return the status that is set in the place of the one that is worked out."""
    for row in content.overruled_rows:  # type: ignore[attr-defined]
        label = str(ProgressStatus(row["status"]).label)
        as_of = dt.date.fromisoformat(row["as_of"])
        return Overruled(
            standing=Standing(row["status"], label, as_of),
            reason=Text(row["reason"]),
            period=row["period"],
            until=dt.date.fromisoformat(row["until"]),
            unit=row["unit"],
            unit_name=Text(row["unit_name"]) if row["unit"] else None,
        )
    return None
