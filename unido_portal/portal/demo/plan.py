"""The plan of the demonstration: its components, periods and projects."""

from __future__ import annotations

import datetime as dt

from strategies.models import FocusArea, Strategy
from unido_portal.core.choices import Precision
from unido_portal.portal.demo.building import CODE, END, START, Builder, code_of
from unido_portal.portal.demo.files import FileRow, rows, text_of
from unido_portal.reference.models import Country, Partner
from workplans.choices import ComponentKind, PlanKind, UpdateState, VersionState
from workplans.models import (
    Component,
    PlanVersion,
    Project,
    ProjectCountry,
    ProjectPartner,
    ProjectStrategy,
    ReportingPeriod,
    WorkPlan,
)

LDC_STRATEGY = "ldc-os-2022-2031"
MIC_STRATEGY = "mic-sf"
AREAS = [f"fa-{number}" for number in range(1, 7)]
PRIORITIES = [f"pa-{number}" for number in range(1, 4)]

VERSIONS = (1, 2, 3)
DRAFT = 3
PRESENTED = {1: dt.date(2025, 1, 10), 2: dt.date(2026, 3, 16)}

# Code, first and last day, day when reports are due, and whether the duty is open. The
# third is past due, so that whoever has not reported is late.
PERIODS = (
    ("2025-S1", "2025-01-01", "2025-06-30", "2025-08-31", False),
    ("2025-S2", "2025-07-01", "2025-12-31", "2026-02-28", False),
    ("2026-S1", "2026-01-01", "2026-06-30", "2026-08-31", True),
    ("2026-S2", "2026-07-01", "2026-12-31", "2027-02-28", True),
)


def area_of(name: str) -> str:
    """Return the code of the focus or priority area that the files call ``name``."""
    strategy = MIC_STRATEGY if name in PRIORITIES else LDC_STRATEGY
    return f"{strategy}.{name}"


def pairs(cell: str) -> list[tuple[str, str]]:
    """Return the pairs of a cell such as ``fa-1:60 pa-2:40``."""
    found = []
    for word in cell.split():
        first, _colon, second = word.partition(":")
        found.append((first, second))
    return found


def add_plan(builder: Builder) -> None:
    """Write the plan, its components and its reporting periods."""
    (plan,) = builder.add(
        [
            WorkPlan(
                code=CODE,
                title=builder.text("plan.title"),
                kind=PlanKind.WORK_PLAN,
                strategy=builder.find(Strategy, LDC_STRATEGY),
                owner=builder.text("plan.owner"),
                note=builder.text("plan.note"),
                is_demo=True,
                start=START,
                end=END,
                precision=Precision.DAY,
            )
        ]
    )
    builder.add(
        [
            Component(
                code=code_of(name),
                work_plan=plan,
                kind=ComponentKind.PRIORITY_AREA
                if name in PRIORITIES
                else ComponentKind.FOCUS_AREA,
                number=name[-1],
                order=order,
                name=builder.text(f"component.{name}"),
                focus_area=builder.find(FocusArea, area_of(name)),
            )
            for order, name in enumerate([*AREAS, *PRIORITIES], start=1)
        ]
    )
    builder.add(
        [
            ReportingPeriod(
                code=code_of(code),
                work_plan=plan,
                label=builder.text(f"period.{code}"),
                start=dt.date.fromisoformat(start),
                end=dt.date.fromisoformat(end),
                due_on=dt.date.fromisoformat(due),
                is_open=is_open,
            )
            for code, start, end, due, is_open in PERIODS
        ]
    )


def add_version(builder: Builder, number: int) -> PlanVersion:
    """Write one version as a draft and return it."""
    (version,) = builder.add(
        [
            PlanVersion(
                code=code_of(f"v{number}"),
                work_plan=builder.find(WorkPlan, CODE),
                number=number,
                label=builder.text(f"version.{number}"),
                presented_on=PRESENTED.get(number),
                is_superseded=number == 1,
                state=VersionState.DRAFT,
            )
        ]
    )
    return version


def add_projects(builder: Builder) -> None:
    """Write the projects with their strategies, countries and partners."""
    files = rows("projects")
    projects = dict(
        zip(
            [row["code"] for row in files],
            builder.add([_project(row) for row in files]),
            strict=True,
        )
    )
    strategies, countries, partners = [], [], []
    for row in files:
        project = projects[row["code"]]
        for code, share in pairs(row["strategies"]):
            strategy = builder.find(Strategy, code)
            strategies.append(
                ProjectStrategy(project=project, strategy=strategy, share=share)
            )
        for iso3 in row["countries"].split():
            country = builder.find(Country, iso3)
            countries.append(ProjectCountry(project=project, country=country))
        for code, role in pairs(row["partners"]):
            partner = builder.find(Partner, code)
            partners.append(ProjectPartner(project=project, partner=partner, role=role))
    builder.add(strategies)
    builder.add(countries)
    builder.add(partners)


def _project(row: FileRow) -> Project:
    return Project(
        code=code_of(row["code"]),
        title=text_of(row, "title"),
        is_programme=row["programme"] == "yes",
        status=row["status"],
        is_demo=True,
        state=UpdateState.CLEARED,
        decided_on=START,
        start=dt.date.fromisoformat(row["start"]),
        end=dt.date.fromisoformat(row["end"]),
        precision=Precision.DAY,
    )
