"""The progress updates of the demonstration, with their evidence.

Each is a submission that names nobody, written as a draft with its evidence and cleared
then. Some activities owe the period that is past due and have not reported: they are
late. The status of one is overruled for the last period.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from unido_portal.accounts.models import Unit
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
    StatusOverride,
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
_RESULTS_CLEARED = dt.date(2026, 2, 27)
_OVERRULED = "2"
_OVERRULED_PERIOD = PERIODS[-1][0]
_OVERRULED_ON = dt.date(2026, 9, 15)


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
    found: list[tuple[ProgressUpdate, dt.date | None]] = []
    for row, period, day in reports():
        number = int(row["number"])
        corrected = number in CORRECTED and period == _CORRECTED_PERIOD
        status = _status(row, period)
        texts = wordings[status]
        update = _update(builder, row["number"], period)
        update.status = status
        update.text = texts[draw(0, len(texts) - 1, "wording", number, period)]
        update.superseded_at = moment(_CORRECTED_ON) if corrected else None
        found.append((update, None if is_draft(number, period) else day))
        if corrected:
            update = _update(builder, row["number"], period)
            update.code += CORRECTION
            update.status = status
            update.text = builder.text("report.correction")
            found.append((update, _CORRECTED_ON))
    found += [(_on_result(builder, one), _RESULTS_CLEARED) for one in _RESULTS_REPORTED]
    _write(builder, found)
    _overrule(builder)


def _overrule(builder: Builder) -> None:
    """Write the status that the unit of one activity sets in place of the reports."""
    row = next(row for row in kept_rows_of(2) if row["number"] == _OVERRULED)
    builder.add(
        [
            StatusOverride(
                activity=builder.part(Activity, activity_part(_OVERRULED)),
                period=builder.part(ReportingPeriod, _OVERRULED_PERIOD),
                status=ProgressStatus.PLANNED,
                reason=builder.text("report.overruled"),
                set_by_unit=builder.find(Unit, row["unit"]),
                set_at=moment(_OVERRULED_ON),
            )
        ]
    )


def _write(
    builder: Builder, found: list[tuple[ProgressUpdate, dt.date | None]]
) -> None:
    """Write reports with their evidence; clear each on its day, if it has one."""
    builder.add([update for update, _day in found])
    builder.add(
        [
            Evidence(update=update, description=builder.text(f"evidence.{kind}"))
            for update, _day in found
            for kind in ("list", "photo")
            if kind == "list" or draw(0, 2, "evidence", update.code, kind)
        ]
    )
    cleared = [update for update, day in found if day]
    for update, day in found:
        update.state = UpdateState.CLEARED if day else UpdateState.DRAFT
        update.decided_on = day
    ProgressUpdate.objects.bulk_update(cleared, ["state", "decided_on"])


def _update(builder: Builder, number: str, period: str) -> ProgressUpdate:
    found = builder.part(ReportingPeriod, period)
    return ProgressUpdate(
        code=code_of(report_part(number, period)),
        activity=builder.part(Activity, activity_part(number)),
        period=found,
        happened_on=found.end,
        is_submission=True,
    )


def _on_result(builder: Builder, number: str) -> ProgressUpdate:
    return ProgressUpdate(
        code=code_of(f"u-{result_part(number)}-2025-S2"),
        result=builder.part(Result, result_part(number)),
        period=builder.part(ReportingPeriod, "2025-S2"),
        status=ProgressStatus.UNDER_WAY,
        text=builder.text("report.result"),
        happened_on=dt.date(2025, 12, 31),
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
