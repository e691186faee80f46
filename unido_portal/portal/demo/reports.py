"""The progress updates of the demonstration, with their evidence.

Each is a submission that names nobody. Some activities owe the period that is past due
and have not reported: they are late.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from unido_portal.core.text import Text
from unido_portal.portal.demo.activities import activity_part, kept_rows_of
from unido_portal.portal.demo.building import Builder, code_of, moment
from unido_portal.portal.demo.files import FileRow, draw, rows, text_of
from unido_portal.portal.demo.plan import PERIODS
from unido_portal.portal.demo.results import result_part
from workplans.choices import ActivityStatus, ProgressStatus, UpdateState
from workplans.models import (
    Activity,
    Evidence,
    ProgressUpdate,
    ReportingPeriod,
    Result,
)

LATE = {3, 12, 18, 24, 30, 39, 45, 51, 57}
DRAFTS = {8, 20, 36, 46}
CORRECTED = {1, 10}
CORRECTION = "-corrected"

_REPORTED = PERIODS[:3]
_LAST = _REPORTED[-1][0]
_CORRECTED_PERIOD = "2025-S2"
_CORRECTED_ON = dt.date(2026, 5, 11)
_RESULTS_REPORTED = ("1", "3", "5")


def report_part(number: str | int, period: str) -> str:
    """Return what ends the code of a report, such as ``u-01-2025-S1``."""
    return f"u-{int(number):02}-{period}"


def reports() -> Iterator[tuple[FileRow, str, dt.date]]:
    """Yield each report: activity, period, and the day when it was or will be cleared.

    Who began after the period, or was dropped before the last one, owes none.
    """
    versions = {period: 2 if period == _LAST else 1 for period, *_days in _REPORTED}
    files = {number: kept_rows_of(number) for number in set(versions.values())}
    for period, _start, end, due, _is_open in _REPORTED:
        for row in files[versions[period]]:
            number = int(row["number"])
            if row["start"] > end:
                continue
            if period == _LAST and number in LATE:
                continue
            days = draw(2, 25, "cleared", number, period)
            yield row, period, dt.date.fromisoformat(due) - dt.timedelta(days=days)


def is_draft(number: int, period: str) -> bool:
    return period == _LAST and number in DRAFTS


def add_reports(builder: Builder) -> None:
    """Write all reports, the corrections of some, and their evidence."""
    wordings = _wordings()
    updates = []
    for row, period, day in reports():
        number = int(row["number"])
        corrected = number in CORRECTED and period == _CORRECTED_PERIOD
        status = _status(row, period)
        texts = wordings[status]
        update = _update(builder, row["number"], period, day)
        update.status = status
        update.text = texts[draw(0, len(texts) - 1, "wording", number, period)]
        update.superseded_at = moment(_CORRECTED_ON) if corrected else None
        updates.append(update)
        if corrected:
            update = _update(builder, row["number"], period, _CORRECTED_ON)
            update.code += CORRECTION
            update.status = status
            update.text = builder.text("report.correction")
            updates.append(update)
    builder.add(updates)
    builder.add(
        [
            ProgressUpdate(
                code=code_of(f"u-{result_part(number)}-2025-S2"),
                result=builder.part(Result, result_part(number)),
                period=builder.part(ReportingPeriod, "2025-S2"),
                status=ProgressStatus.UNDER_WAY,
                text=builder.text("report.result"),
                happened_on=dt.date(2025, 12, 31),
                decided_on=dt.date(2026, 2, 27),
                state=UpdateState.CLEARED,
                is_submission=True,
            )
            for number in _RESULTS_REPORTED
        ]
    )
    builder.add(
        [
            Evidence(update=update, description=builder.text(f"evidence.{kind}"))
            for update in updates
            for kind in ("list", "photo")
            if draw(0, 2, "evidence", update.code, kind)
        ]
    )


def _update(builder: Builder, number: str, period: str, day: dt.date) -> ProgressUpdate:
    found = builder.part(ReportingPeriod, period)
    draft = is_draft(int(number), period)
    return ProgressUpdate(
        code=code_of(report_part(number, period)),
        activity=builder.part(Activity, activity_part(number)),
        period=found,
        happened_on=found.end,
        decided_on=None if draft else day,
        state=UpdateState.DRAFT if draft else UpdateState.CLEARED,
        is_submission=True,
    )


def _status(row: FileRow, period: str) -> str:
    if row["status"] == ActivityStatus.PIPELINE:
        return ProgressStatus.PLANNED
    if row["status"] == ActivityStatus.FINALISATION and period == _LAST:
        return ProgressStatus.DONE
    return ProgressStatus.UNDER_WAY


def _wordings() -> dict[str, list[Text]]:
    """Return the wordings of reports by the status that they tell."""
    found: dict[str, list[Text]] = {}
    for row in rows("reports"):
        found.setdefault(row["status"], []).append(text_of(row))
    return found
