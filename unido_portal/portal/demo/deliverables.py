"""The deliverables of the demonstration: planned by version, and what came of them."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from unido_portal.core.choices import RowType, State
from unido_portal.core.text import Text
from unido_portal.portal.demo.activities import activity_part
from unido_portal.portal.demo.building import CODE, YEARS, Builder, code_of, moment
from unido_portal.portal.demo.files import FileRow, rows, text_of
from unido_portal.portal.demo.reports import CORRECTED, CORRECTION, report_part
from workplans.models import (
    Activity,
    Deliverable,
    DeliverableActual,
    DeliverableContent,
    PlannedQuantity,
    PlanVersion,
    ProgressUpdate,
    WorkPlan,
)

_ADVICE = ("1", "2")
_NOT_PLANNED = "-"
_REPORTED = 2025
_PERIOD = "2025-S2"


def _part(number: str) -> str:
    return f"d-{number}"


def _since(row: FileRow) -> int:
    """Return the first version that has the deliverable."""
    return int(row["since"] or 1)


def _planned(row: FileRow, version: int) -> list[str]:
    later = row["planned_later"] if version > 1 else ""
    return (later or row["planned"]).split()


def add_deliverables(builder: Builder) -> None:
    """Write the permanent rows: items, sub-totals, and advice in words."""
    files = rows("deliverables")
    parts = [
        *(_part(row["number"]) for row in files),
        *dict.fromkeys(f"d-{row['category']}" for row in files),
        *(f"d-advice-{number}" for number in _ADVICE),
    ]
    plan = builder.find(WorkPlan, CODE)
    builder.add([Deliverable(code=code_of(part), work_plan=plan) for part in parts])


def add_contents(builder: Builder, version: PlanVersion) -> None:
    """Write the deliverables as ``version`` has them: a sub-total above its items."""
    number = version.number or 0
    files = [row for row in rows("deliverables") if _since(row) <= number]
    made: list[tuple[DeliverableContent, list[str]]] = []

    def add(part: str, planned: list[str], **values: Any) -> None:
        content = DeliverableContent(
            plan_version=version,
            deliverable=builder.part(Deliverable, part),
            order=len(made) + 1,
            **values,
        )
        made.append((content, planned))

    for category, group in groupby(files, key=lambda row: row["category"]):
        items = list(group)
        name, unit = builder.text(f"category.{category}"), f"unit.{category}"
        headings: dict[str, Text] = {"category": name, "unit": builder.text(unit)}
        planned = [_planned(row, number) for row in items]
        sums = [_sum(column) for column in zip(*planned, strict=True)]
        add(f"d-{category}", sums, row_type=RowType.SUBTOTAL, name=name, **headings)
        for row, quantities in zip(items, planned, strict=True):
            activity = builder.part(Activity, activity_part(row["activity"]))
            add(
                _part(row["number"]),
                quantities,
                number=row["number"].lstrip("0"),
                name=text_of(row, "name"),
                activity=activity,
                component=None,
                **headings,
            )
    for one in _ADVICE:
        add(
            f"d-advice-{one}",
            [],
            row_type=RowType.TEXT,
            category=builder.text("category.advice"),
            name=builder.text(f"advice.{one}"),
            text=builder.text(f"advice.{one}.text"),
        )
    builder.add([content for content, _planned_then in made])
    builder.add(
        [
            PlannedQuantity(content=content, year=year, **_figure(quantity))
            for content, planned in made
            for year, quantity in zip(YEARS, planned, strict=False)
        ]
    )


def _sum(column: tuple[str, ...]) -> str:
    return str(sum(int(cell) for cell in column if cell != _NOT_PLANNED))


def _figure(cell: str) -> dict[str, Any]:
    """Return state and value for a number, the name of a state, or no plan."""
    if cell.isdigit():
        return {"state": State.VALUE, "value": int(cell)}
    state = State.NOT_APPLICABLE if cell == _NOT_PLANNED else State(cell)
    return {"state": state, "value": None}


def add_actuals(builder: Builder) -> None:
    """Write what was handed over in the first year, as the reports say."""
    actuals = []
    for row in rows("deliverables"):
        if _since(row) > 1:
            continue
        report = report_part(row["activity"], _PERIOD)
        deliverable = builder.part(Deliverable, _part(row["number"]))
        if int(row["activity"]) in CORRECTED:
            first = builder.part(ProgressUpdate, report)
            report += CORRECTION
            actuals.append(
                DeliverableActual(
                    deliverable=deliverable,
                    year=_REPORTED,
                    value=int(row["actual"]) + 1,
                    update=first,
                    cleared_at=moment(first.decided_on),  # type: ignore[arg-type]
                    superseded_at=first.superseded_at,
                )
            )
        update = builder.part(ProgressUpdate, report)
        actuals.append(
            DeliverableActual(
                deliverable=deliverable,
                year=_REPORTED,
                update=update,
                cleared_at=moment(update.decided_on),  # type: ignore[arg-type]
                **_figure(row["actual"]),
            )
        )
    builder.add(actuals)
