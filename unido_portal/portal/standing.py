"""Where a promise, a request or an event stands, from what was reported of it.

The rule is published on the page about the method: the latest cleared report tells the
status. Where nothing was reported, what a document planned is told as planned on that
day, and never as late: only an open duty to report in this portal makes anything late.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from strategies.models import Milestone
from unido_portal.portal import formats
from unido_portal.portal.shares import shares_stated_at
from workplans.choices import ProgressStatus
from workplans.models import ActivityContent, WorkPlan
from workplans.standing import NO_REPORT, Standing, date_of
from workplans.standing import latest_report as latest_report
from workplans.standing import reports as reports
from workplans.standing import standing as standing


def standing_of_report(report: Mapping[str, Any] | None) -> Standing | None:
    """Return what a report told that came with its subject, as ``last_report`` does."""
    if report is None:
        return None
    day = report["decided_on"]
    return Standing(
        report["status"],
        str(ProgressStatus(report["status"]).label),
        dt.date.fromisoformat(day) if day else None,
    )


def standing_of_milestone(milestone: Milestone, reported: Standing | None) -> Standing:
    """Return where a milestone stands; without a report, what its source said."""
    if reported and reported.status != NO_REPORT:
        return reported
    as_of = date_of(milestone.citation.document)
    status = milestone.status_at_source
    if status != "planned":
        return Standing(status, str(milestone.get_status_at_source_display()), as_of)
    if as_of is None:
        return Standing(status, _("planned then, no later report"))
    told = _("planned as of %(date)s, no later report") % {"date": formats.day(as_of)}
    return Standing(status, told)


def standing_of_row(row: Any) -> Standing:
    """Return where a row with the columns of ``latest_report`` stands."""
    if row.reported is None:
        return Standing(NO_REPORT, _("no report"))
    label = str(ProgressStatus(row.reported).label)
    return Standing(row.reported, label, row.reported_on)


def with_subjects(updates: QuerySet, user: Any) -> QuerySet:
    """Add what the reports are about, and leave out what ``user`` may not see.

    ``activity_title`` is the title of the activity in the version that its page shows,
    ``shares`` the sum of the shares of delivery that stand where the report does.
    """
    return (
        updates.filter(
            Q(activity__isnull=True) | Q(Exists(_visible_content("activity", user))),
            Q(result__isnull=True)
            | Q(result__work_plan__in=WorkPlan.objects.visible_to(user)),
        )
        .annotate(
            activity_title=title_of_activity("activity", user),
            shares=shares_stated_at("citation"),
        )
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
