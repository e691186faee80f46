"""The facts of the work plans: files, and readers of the printed tables.

The figures of deliverables, budget lines, posts and compliance rates stand in the
printed tables only. The readers below follow the printed row of each content row, or
the printed cell of each rate, and yield one row for each printed figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.db.models import F

from unido_portal.core.choices import RowType
from unido_portal.core.facts import (
    AfterFacts,
    DerivedFacts,
    FactFiles,
    FactRow,
    FactsError,
    FactSet,
    Problem,
)
from unido_portal.core.printed import parse_cell
from workplans.choices import FigureUnit
from workplans.models import (
    Activity,
    ActivityContent,
    ActivityCoreFunction,
    ActivityCountry,
    ActivityFocusArea,
    ActivityPartner,
    BudgetFigure,
    BudgetLine,
    BudgetLineContent,
    ComplianceRate,
    Component,
    DecisionResponse,
    Deliverable,
    DeliverableActual,
    DeliverableContent,
    Evidence,
    Mandate,
    MeasureContent,
    MeasureQuantity,
    PerformanceMeasure,
    PlanCommitment,
    PlanMilestone,
    PlannedQuantity,
    PlanVersion,
    Post,
    PostContent,
    PostFigure,
    ProgressUpdate,
    Restatement,
    Result,
    ResultContent,
    Risk,
    RiskContent,
    Statement,
    VarianceExplanation,
    WorkPlan,
)

FOLDER = "facts/workplans"
_YEAR = re.compile(r"\b20\d\d\b")


def _problem(row: FactRow, column: str, message: str) -> FactsError:
    return FactsError([Problem(row["_path"], int(row["_line"]), column, message)])


def _printed_row(files: FactFiles, row: FactRow, column: str, key: str) -> FactRow:
    """Return the printed row that ``key`` names in ``row`` under ``column``."""
    _document, _, place = key.partition(":")
    table, _, number = place.partition(":")
    for printed in files.rows(f"tables/cells/{table}.csv"):
        if printed["row"] == number:
            return printed
    raise _problem(row, column, f"The table “{table}” has no row “{number}”.")


def _read_cell(printed: FactRow, column: str) -> FactRow:
    """Return state and value of the cell of ``printed`` under ``column``."""
    if column not in printed:
        raise _problem(printed, column, "The printed table has no such column.")
    try:
        state, value = parse_cell(printed[column])
    except ValueError as error:
        raise _problem(printed, column, str(error)) from None
    return {"state": state, "value": value}


def _figures(
    files: FactFiles, name: str, subject: str
) -> Iterator[tuple[FactRow, FactRow, FactRow]]:
    """Yield content row, printed column and figure for each figure of a content file.

    ``name`` is the file, ``subject`` its column with the permanent row. The figure has
    the cell it was read in. A row in words or without a printed row has no figures,
    and a column in words none either.
    """
    columns = files.rows("tables/columns.csv")
    for row in files.rows(f"{FOLDER}/{name}.csv"):
        key = row["printed_row"]
        if not key or row["row_type"] in (RowType.HEADING, RowType.TEXT):
            continue
        printed = _printed_row(files, row, "printed_row", key)
        for column in columns:
            if column["table"] != key.split(":")[1] or column["kind"] == "text":
                continue
            figure = _read_cell(printed, column["key"]) | {
                "_path": row["_path"],
                "_line": row["_line"],
                "content": f"{row['plan_version']}:{row[subject]}",
                "cell": f"{key}:{column['key']}",
            }
            yield row, column, figure


def read_planned_quantities(files: FactFiles) -> Iterator[FactRow]:
    for _row, column, figure in _figures(files, "deliverable_contents", "deliverable"):
        if column["kind"] == "planned":
            yield figure | {"year": column["year"]}


def read_deliverable_actuals(files: FactFiles) -> Iterator[FactRow]:
    """Yield the actual quantities, which hang on the permanent deliverable."""
    for row, column, figure in _figures(files, "deliverable_contents", "deliverable"):
        if column["kind"] == "actual":
            del figure["content"]
            yield figure | {"deliverable": row["deliverable"], "year": column["year"]}


def _year_of_row(row: FactRow, column: FactRow) -> str:
    """Return the year of a figure whose year the label of its row gives.

    Table 10.17 prints the posts of both years in one column: a row for each year.
    """
    year = _YEAR.search(row["label.en"]) if column["kind"] == "value" else None
    return year[0] if year else ""


def _resource_figures(
    files: FactFiles, name: str, subject: str, unit: str
) -> Iterator[FactRow]:
    for row, column, figure in _figures(files, name, subject):
        is_share = column["kind"] == "percentage"
        yield figure | {
            "column": column["key"],
            "year": column["year"] or _year_of_row(row, column),
            "unit": FigureUnit.PERCENT if is_share else unit,
        }


def read_budget_figures(files: FactFiles) -> Iterator[FactRow]:
    return _resource_figures(files, "budget_line_contents", "line", FigureUnit.KUSD)


def read_post_figures(files: FactFiles) -> Iterator[FactRow]:
    return _resource_figures(files, "post_contents", "post", FigureUnit.POSTS)


def read_compliance_rates(files: FactFiles) -> Iterator[FactRow]:
    """Yield the rows of the file with the figure of the cell that each names."""
    for row in files.rows(f"{FOLDER}/compliance_rates.csv"):
        key, _, column = row["cell"].rpartition(":")
        printed = _printed_row(files, row, "cell", key)
        yield row | _read_cell(printed, column)


def clear_printed_actuals() -> None:
    """Clear what documents print, as of the day on which the portal learned it."""
    DeliverableActual.objects.filter(cell__isnull=False, cleared_at=None).update(
        cleared_at=F("recorded_at")
    )


FACTS = [
    FactSet("workplans/work_plans.csv", WorkPlan, ["code"]),
    FactSet("workplans/plan_versions.csv", PlanVersion, ["code"]),
    FactSet("workplans/components.csv", Component, ["code"]),
    FactSet(
        "workplans/mandates.csv", Mandate, ["plan_version", "component", "document"]
    ),
    FactSet("workplans/statements.csv", Statement, ["plan_version", "code"]),
    FactSet("workplans/activities.csv", Activity, ["code"]),
    FactSet(
        "workplans/activity_contents.csv",
        ActivityContent,
        ["plan_version", "activity"],
    ),
    FactSet(
        "workplans/activity_partners.csv",
        ActivityPartner,
        ["content", "partner", "role"],
    ),
    FactSet(
        "workplans/activity_countries.csv", ActivityCountry, ["content", "country"]
    ),
    FactSet(
        "workplans/activity_focus_areas.csv",
        ActivityFocusArea,
        ["content", "focus_area"],
    ),
    FactSet(
        "workplans/activity_core_functions.csv",
        ActivityCoreFunction,
        ["content", "core_function"],
    ),
    FactSet(
        "workplans/decision_responses.csv",
        DecisionResponse,
        ["decision", "commitment", "milestone", "work_plan", "activity"],
    ),
    FactSet(
        "workplans/plan_commitments.csv", PlanCommitment, ["work_plan", "commitment"]
    ),
    FactSet("workplans/plan_milestones.csv", PlanMilestone, ["work_plan", "milestone"]),
    FactSet("workplans/results.csv", Result, ["code"]),
    FactSet("workplans/result_contents.csv", ResultContent, ["plan_version", "result"]),
    FactSet("workplans/performance_measures.csv", PerformanceMeasure, ["code"]),
    FactSet(
        "workplans/measure_contents.csv", MeasureContent, ["plan_version", "measure"]
    ),
    FactSet("workplans/measure_quantities.csv", MeasureQuantity, ["content", "order"]),
    FactSet("workplans/deliverables.csv", Deliverable, ["code"]),
    FactSet(
        "workplans/deliverable_contents.csv",
        DeliverableContent,
        ["plan_version", "deliverable"],
    ),
    DerivedFacts(
        "planned quantities of the printed tables",
        PlannedQuantity,
        ["content", "year"],
        read_planned_quantities,
    ),
    DerivedFacts(
        "actual quantities of the printed tables",
        DeliverableActual,
        ["cell"],
        read_deliverable_actuals,
    ),
    AfterFacts("clearance of the printed actual quantities", clear_printed_actuals),
    FactSet("workplans/budget_lines.csv", BudgetLine, ["code"]),
    FactSet(
        "workplans/budget_line_contents.csv",
        BudgetLineContent,
        ["plan_version", "line"],
    ),
    DerivedFacts(
        "amounts of the printed tables",
        BudgetFigure,
        ["content", "column"],
        read_budget_figures,
    ),
    FactSet("workplans/posts.csv", Post, ["code"]),
    FactSet("workplans/post_contents.csv", PostContent, ["plan_version", "post"]),
    DerivedFacts(
        "posts of the printed tables",
        PostFigure,
        ["content", "column"],
        read_post_figures,
    ),
    DerivedFacts(
        "compliance rates of the printed tables",
        ComplianceRate,
        ["code"],
        read_compliance_rates,
    ),
    FactSet("workplans/variance_explanations.csv", VarianceExplanation, ["code"]),
    FactSet(
        "workplans/restatements.csv",
        Restatement,
        ["cell", "kind", "method", "other_cell", "stated_figure"],
    ),
    FactSet("workplans/risks.csv", Risk, ["code"]),
    FactSet("workplans/risk_contents.csv", RiskContent, ["plan_version", "risk"]),
    FactSet("workplans/progress_updates.csv", ProgressUpdate, ["code"]),
    FactSet("workplans/evidence.csv", Evidence, ["update", "document"]),
]
