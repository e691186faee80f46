"""The timetable of a plan: milestones and dated activities in one order of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from strategies.models import Milestone
from unido_portal.portal.standing import (
    Standing,
    standing_of_milestone,
    standing_of_report,
)
from workplans.models import ActivityContent


@dataclass(frozen=True)
class Event:
    """One line of a timetable: an activity as a version has it, or a milestone.

    ``standing`` is what the latest report tells, and for a milestone without a report
    what its source said; None for an activity without a report.
    """

    row: ActivityContent | Milestone
    standing: Standing | None

    @property
    def is_activity(self) -> bool:
        return isinstance(self.row, ActivityContent)

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


def timetable(
    activities: Iterable[ActivityContent], milestones: Iterable[Milestone]
) -> list[Event]:
    """Return what has a date among ``activities``, and the ``milestones``, by date.

    Both have their ``last_report``. A milestone that one of these activities carries
    out stands once, as the activity; the report of either tells where it stands.
    """
    reports: dict[int | None, Any] = {one.pk: _report(one) for one in milestones}
    dated = [one for one in activities if one.start or one.end]
    events = [
        Event(one, standing_of_report(_report(one) or reports.get(one.milestone_id)))
        for one in dated
    ]
    told = {one.milestone_id for one in dated}
    events += [
        Event(one, standing_of_milestone(one, standing_of_report(reports[one.pk])))
        for one in milestones
        if one.pk not in told
    ]
    return sorted(events, key=lambda event: event.place)


def _report(row: Any) -> Any:
    """Return the latest report about a row that brought it, or None."""
    return next(iter(row.last_report), None)
