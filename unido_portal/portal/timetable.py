"""The timetable of a plan: milestones and activities in one order of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from strategies.choices import StatusAtSource
from strategies.models import Milestone
from unido_portal.core.text import Text
from unido_portal.portal import formats
from unido_portal.portal.charts.timetables import Progress
from unido_portal.portal.standing import (
    Standing,
    standing_of_milestone,
    standing_of_report,
)
from workplans.choices import ActivityStatus, ProgressStatus
from workplans.models import ActivityContent
from workplans.standing import late_of, overruled_of

# What each status means for the shape of a bar; any other says nothing.
_PROGRESS: dict[str, Progress] = {
    ProgressStatus.DONE: Progress.DONE,
    ProgressStatus.UNDER_WAY: Progress.UNDER_WAY,
    ProgressStatus.PLANNED: Progress.PLANNED,
    StatusAtSource.ONGOING: Progress.UNDER_WAY,
    ActivityStatus.PIPELINE: Progress.PLANNED,
    ActivityStatus.IMPLEMENTATION: Progress.UNDER_WAY,
    ActivityStatus.FINALISATION: Progress.UNDER_WAY,
    ActivityStatus.CLOSED: Progress.DONE,
    ActivityStatus.CANCELLED: Progress.STOPPED,
    ActivityStatus.SUSPENDED: Progress.STOPPED,
}


@dataclass(frozen=True)
class Event:
    """One line of a timetable: an activity as a version has it, or a milestone.

    ``standing`` is what somebody set in the place of what was reported, or else the
    latest report, or else what the source of a milestone said; None for an activity
    without any of them.
    """

    row: ActivityContent | Milestone
    standing: Standing | None
    is_overruled: bool = False
    is_late: bool = False

    @property
    def is_activity(self) -> bool:
        return isinstance(self.row, ActivityContent)

    @property
    def is_dated(self) -> bool:
        return bool(self.row.start or self.row.end)

    @property
    def url(self) -> str:
        """The address of the activity, or the milestone's place at its strategy."""
        if isinstance(self.row, ActivityContent):
            return self.row.get_absolute_url()
        strategy = self.row.strategy.get_absolute_url()
        return f"{strategy}#milestone-{self.row.code}"

    @property
    def place(self) -> tuple[dt.date, str]:
        """Where it stands among others: what has no date comes last."""
        row = self.row
        code = row.activity.code if isinstance(row, ActivityContent) else row.code
        return (row.start or row.end or dt.date.max, code)

    @property
    def when(self) -> str | Text:
        """Its time, or the words of the source, or that there are none."""
        return formats.period(self.row) or self.row.date_text or _("date not stated")

    @property
    def is_dropped(self) -> bool:
        return isinstance(self.row, ActivityContent) and self.row.is_dropped

    @property
    def progress(self) -> Progress:
        """How far it has come: where nothing was reported, by its version."""
        if self.is_dropped:
            return Progress.STOPPED
        if self.standing:
            return _PROGRESS.get(self.standing.status, Progress.UNTOLD)
        status = self.row.status if isinstance(self.row, ActivityContent) else ""
        return _PROGRESS.get(status, Progress.UNTOLD)

    @property
    def is_said_by_version(self) -> bool:
        """Whether its status is the one of the version, as nothing was reported."""
        return (
            isinstance(self.row, ActivityContent)
            and not self.is_dropped
            and self.standing is None
            and self.row.status != ActivityStatus.NOT_STATED
        )

    @property
    def status(self) -> str:
        """Its status in as few words as a drawing has room for."""
        if self.is_dropped:
            told = _("dropped")
        elif self.standing:
            told = self.standing.label
        elif self.is_said_by_version:
            told = formats.in_brackets(_status_in_version(self.row)).strip()
        else:
            told = _("no report")
        return told + formats.comma() + _("late") if self.is_late else told

    @property
    def told(self) -> str:
        """Its status in words: what was reported, when, and what the version says."""
        standing = self.standing
        told = standing.label if standing else _("no report")
        if standing and standing.as_of:
            date = formats.day(standing.as_of)
            told += " " + _("as of %(told)s") % {"told": date}
        parts = [
            told,
            *([_("overruled")] if self.is_overruled else []),
            *([_("late")] if self.is_late else []),
            *([_("dropped")] if self.is_dropped else []),
        ]
        if isinstance(self.row, ActivityContent):
            says = _("the version says:") + formats.label_gap()
            parts.append(says + _status_in_version(self.row))
        return formats.semicolon().join(parts)


def timetable(
    activities: Iterable[ActivityContent], milestones: Iterable[Milestone]
) -> list[Event]:
    """Return ``activities`` and ``milestones`` by date, those without a date last.

    Both have their ``last_report``, activities ``standing_columns`` as well. A
    milestone that one of these activities carries out on a date stands once, as the
    activity; the report of either tells where it stands.
    """
    reports: dict[int | None, Any] = {one.pk: _report(one) for one in milestones}
    rows = list(activities)
    events = [_of_activity(one, reports.get(one.milestone_id)) for one in rows]
    told = {one.milestone_id for one in rows if one.start or one.end}
    events += [
        Event(one, standing_of_milestone(one, standing_of_report(reports[one.pk])))
        for one in milestones
        if one.pk not in told
    ]
    return sorted(events, key=lambda event: event.place)


def _of_activity(content: ActivityContent, report_of_milestone: Any) -> Event:
    overruled = overruled_of(content)
    reported = standing_of_report(_report(content) or report_of_milestone)
    return Event(
        content,
        overruled.standing if overruled else reported,
        is_overruled=overruled is not None,
        is_late=bool(late_of(content)),
    )


def _report(row: Any) -> Any:
    """Return the latest report about a row that brought it, or None."""
    return next(iter(row.last_report), None)


def _status_in_version(row: Any) -> str:
    return str(row.get_status_display())
