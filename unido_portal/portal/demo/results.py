"""Results with their measures, risks and statements of the demonstration."""

from __future__ import annotations

from unido_portal.accounts.models import Unit
from unido_portal.core.choices import State
from unido_portal.core.text import Text
from unido_portal.portal.demo.activities import activity_part
from unido_portal.portal.demo.building import CODE, END, Builder, code_of
from unido_portal.portal.demo.files import FileRow, rows, text_of
from workplans.choices import ResultKind
from workplans.models import (
    Activity,
    Component,
    MeasureContent,
    MeasureQuantity,
    PerformanceMeasure,
    PlanVersion,
    Result,
    ResultContent,
    Risk,
    RiskContent,
    Statement,
    WorkPlan,
)

# The result whose target the second version brings forward by a year.
_SOONER = "3"


def result_part(number: str) -> str:
    """Return what ends the code of a result, such as ``r-1``."""
    return f"r-{number}"


def _measure_part(row: FileRow) -> str:
    return f"{result_part(row['result'])}.{row['year']}-{row['kind']}"


def _risk_part(number: str) -> str:
    return f"risk-{number}"


def add_permanent(builder: Builder) -> None:
    """Write the permanent rows of results, measures and risks."""
    plan = builder.find(WorkPlan, CODE)
    builder.add(
        [
            Result(code=code_of(result_part(row["number"])), work_plan=plan)
            for row in rows("results")
        ]
    )
    builder.add(
        [
            PerformanceMeasure(
                code=code_of(_measure_part(row)),
                result=builder.part(Result, result_part(row["result"])),
            )
            for row in rows("measures")
        ]
    )
    builder.add(
        [
            Risk(
                code=code_of(_risk_part(row["number"])),
                work_plan=plan,
                kind=row["kind"],
                text=text_of(row),
            )
            for row in rows("risks")
        ]
    )


def add_contents(builder: Builder, version: PlanVersion) -> None:
    """Write results, measures, risks and statements as ``version`` has them."""
    number = version.number or 0
    components = {row["number"]: row["component"] for row in rows("results")}
    builder.add(
        [
            ResultContent(
                plan_version=version,
                result=builder.part(Result, result_part(row["number"])),
                component=builder.part(Component, row["component"]),
                order=int(row["number"]),
                kind=ResultKind.PLANNED,
                number=row["number"],
                title=text_of(row, "title"),
                target_year=END.year - (number > 1 and row["number"] == _SOONER),
                activity=builder.part(Activity, activity_part(row["activity"])),
            )
            for row in rows("results")
        ]
    )
    _add_measures(builder, version, components)
    _add_risks(builder, version)
    builder.add(
        [
            Statement(
                plan_version=version,
                code=code_of(row["code"]),
                component=_component(builder, row),
                order=order,
                kind=row["kind"],
                text=text_of(row),
            )
            for order, row in enumerate(rows("statements"), start=1)
        ]
    )


def _component(builder: Builder, row: FileRow) -> Component | None:
    name = row["component"]
    return builder.part(Component, name) if name else None


def _add_measures(
    builder: Builder, version: PlanVersion, components: dict[str, str]
) -> None:
    files = rows("measures")
    contents = builder.add(
        [
            MeasureContent(
                plan_version=version,
                measure=builder.part(PerformanceMeasure, _measure_part(row)),
                component=builder.part(Component, components[row["result"]]),
                order=order,
                year=int(row["year"]),
                kind=row["kind"],
                state=State.VALUE if row["count"] else State.NOT_YET_REPORTED,
                text=text_of(row, count=row["count"]) if row["count"] else Text(),
            )
            for order, row in enumerate(files, start=1)
        ]
    )
    builder.add(
        [
            MeasureQuantity(
                content=content,
                order=1,
                qualifier=row["qualifier"],
                value=int(row["count"]),
                meaning=text_of(row, "meaning"),
                accumulation=row["accumulation"],
            )
            for content, row in zip(contents, files, strict=True)
            if row["count"]
        ]
    )


def _add_risks(builder: Builder, version: PlanVersion) -> None:
    """Write the risks that ``version`` rates; each rating is likelihood and impact."""
    contents = []
    for row in rows("risks"):
        rating = row[f"rating_{version.number}"].split()
        if not rating:
            continue
        likelihood, impact = rating
        contents.append(
            RiskContent(
                plan_version=version,
                risk=builder.part(Risk, _risk_part(row["number"])),
                component=_component(builder, row),
                order=int(row["number"]),
                likelihood=likelihood,
                impact=impact,
                mitigation=text_of(row, "mitigation"),
                unit=builder.find(Unit, row["unit"]),
            )
        )
    builder.add(contents)
