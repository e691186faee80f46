"""The money of the demonstration, by stage and source, in euros.

Lines do not overlap: one for each activity that has or seeks a donor, and one for the
time of staff in each component.
"""

from __future__ import annotations

from collections.abc import Iterator

from unido_portal.portal.demo.activities import activity_part, kept_rows_of, title_of
from unido_portal.portal.demo.building import CODE, YEARS, Builder, code_of, moment
from unido_portal.portal.demo.files import FileRow, draw, filled, rows
from unido_portal.portal.demo.plan import AREAS, PRIORITIES, pairs
from unido_portal.portal.demo.reports import CORRECTED, CORRECTION, report_part
from unido_portal.reference.models import Partner
from workplans.choices import (
    Dimension,
    FigureUnit,
    FundingSource,
    PartnerRole,
    ResourceStage,
)
from workplans.models import (
    Activity,
    BudgetActual,
    BudgetFigure,
    BudgetLine,
    BudgetLineContent,
    Component,
    PlanVersion,
    ProgressUpdate,
    WorkPlan,
)

# What share of the amount required each stage reaches, in per cent.
_FUNDED = {
    ResourceStage.REQUIRED: 100,
    ResourceStage.PIPELINE: 100,
    ResourceStage.HARD_PIPELINE: 80,
    ResourceStage.SIGNED: 60,
}
_SOUGHT = {ResourceStage.REQUIRED: 100, ResourceStage.PIPELINE: 40}
_STAFF = {ResourceStage.REQUIRED: 100}
_REPORTED = 2025
_PERIOD = "2025-S2"
_THOUSAND = 1000


def _donor(row: FileRow) -> tuple[str, str]:
    """Return the partner that pays or may pay for an activity, and its role."""
    for wanted in (PartnerRole.FUNDING, PartnerRole.POTENTIAL):
        for code, role in pairs(row["partners"]):
            if role == wanted:
                return code, role
    return "", ""


def _part(number: str) -> str:
    return f"b-{int(number):02}"


def _staff_part(component: str) -> str:
    return f"b-staff-{component}"


def required(number: int, year: int, version: int) -> int:
    """Return what the activity needs in ``year``, as ``version`` has it."""
    amount = draw(40, 240, "required", number, year)
    if version > 1 and number % 3 == 1:
        amount = amount * 115 // 100
    if version > 2 and number % 7 == 0:
        amount = amount * 90 // 100
    return amount * _THOUSAND


def add_lines(builder: Builder) -> None:
    """Write the permanent rows of all budget lines."""
    parts = [_part(row["number"]) for row in rows("activities") if _donor(row)[0]]
    parts += [_staff_part(component) for component in [*AREAS, *PRIORITIES]]
    plan = builder.find(WorkPlan, CODE)
    builder.add([BudgetLine(code=code_of(part), work_plan=plan) for part in parts])


def add_contents(builder: Builder, version: PlanVersion) -> None:
    """Write the lines and amounts as ``version`` has them."""
    number = version.number or 0
    files = [row for row in kept_rows_of(number) if _donor(row)[0]]
    lines = builder.add([_line(builder, version, row) for row in files])
    figures = [
        figure
        for line, row in zip(lines, files, strict=True)
        for figure in _figures(line, row, number)
    ]
    staff = builder.add(
        [
            BudgetLineContent(
                plan_version=version,
                line=builder.part(BudgetLine, _staff_part(component)),
                component=builder.part(Component, component),
                order=100 + order,
                dimension=Dimension.COMPONENT,
                funding_source=FundingSource.REGULAR,
                label=filled(
                    builder.text("budget.staff"),
                    name=builder.text(f"component.{component}"),
                ),
            )
            for order, component in enumerate([*AREAS, *PRIORITIES], start=1)
        ]
    )
    for line in staff:
        for year in YEARS:
            amount = draw(20, 60, "staff", line.order, year) * _THOUSAND
            figures += [_figure(line, year, stage, amount) for stage in _STAFF]
    builder.add(figures)


def _line(builder: Builder, version: PlanVersion, row: FileRow) -> BudgetLineContent:
    return BudgetLineContent(
        plan_version=version,
        line=builder.part(BudgetLine, _part(row["number"])),
        component=builder.part(Component, row["component"]),
        order=int(row["number"]),
        dimension=Dimension.COMPONENT,
        funding_source=FundingSource.EXTRABUDGETARY,
        label=title_of(row),
        activity=builder.part(Activity, activity_part(row["number"])),
        partner=builder.find(Partner, _donor(row)[0]),
    )


def _figures(
    line: BudgetLineContent, row: FileRow, version: int
) -> Iterator[BudgetFigure]:
    role = _donor(row)[1]
    stages = _FUNDED if role == PartnerRole.FUNDING else _SOUGHT
    for year in range(int(row["start"][:4]), int(row["end"][:4]) + 1):
        amount = required(int(row["number"]), year, version)
        for stage, percent in stages.items():
            yield _figure(line, year, stage, amount * percent // 100)


def _figure(
    line: BudgetLineContent, year: int, stage: ResourceStage, amount: int
) -> BudgetFigure:
    return BudgetFigure(
        content=line,
        column=f"{stage.value}_{year}",
        year=year,
        stage=stage,
        unit=FigureUnit.EUR,
        value=amount,
    )


def add_actuals(builder: Builder) -> None:
    """Write what was received and spent in the first year, as the reports say."""
    actuals: list[BudgetActual] = []
    for row in kept_rows_of(1):
        number = int(row["number"])
        if (
            _donor(row)[1] != PartnerRole.FUNDING
            or not row["start"] < f"{_REPORTED}-12"
        ):
            continue
        signed = required(number, _REPORTED, 1) * _FUNDED[ResourceStage.SIGNED] // 100
        for stage, percent in (
            (ResourceStage.SIGNED, 100),
            (ResourceStage.RECEIVED, 90),
            (ResourceStage.SPENT, draw(30, 85, "spent", number)),
        ):
            amount = signed * percent // 100
            actuals += _actuals(builder, row, stage, amount)
    builder.add(actuals)


def _actuals(
    builder: Builder, row: FileRow, stage: ResourceStage, amount: int
) -> Iterator[BudgetActual]:
    report = report_part(row["number"], _PERIOD)
    line = builder.part(BudgetLine, _part(row["number"]))
    values = {"line": line, "year": _REPORTED, "stage": stage, "unit": FigureUnit.EUR}
    update = builder.part(ProgressUpdate, report)
    if int(row["number"]) in CORRECTED:
        if stage == ResourceStage.SIGNED:
            yield BudgetActual(
                amount=amount + 5 * _THOUSAND,
                update=update,
                cleared_at=moment(update.decided_on),  # type: ignore[arg-type]
                superseded_at=update.superseded_at,
                note=builder.text("money.correction"),
                **values,
            )
        update = builder.part(ProgressUpdate, report + CORRECTION)
    yield BudgetActual(
        amount=amount,
        update=update,
        cleared_at=moment(update.decided_on),  # type: ignore[arg-type]
        **values,
    )
