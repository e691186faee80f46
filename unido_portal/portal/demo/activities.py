"""The sixty activities of the demonstration, as each version has them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from indicators.models import ActivityIndicator, Indicator
from strategies.models import CoreFunction, FocusArea
from unido_portal.accounts.models import Unit
from unido_portal.core.choices import Precision
from unido_portal.core.text import Text
from unido_portal.portal.demo.building import CODE, Builder, code_of
from unido_portal.portal.demo.files import FileRow, rows, text_of
from unido_portal.portal.demo.plan import area_of, pairs
from unido_portal.reference.models import Country, Partner, SdgTarget
from workplans.choices import ActivityKind, ActivityStatus
from workplans.models import (
    Activity,
    ActivityContent,
    ActivityCoreFunction,
    ActivityCountry,
    ActivityFocusArea,
    ActivityPartner,
    ActivityTarget,
    Component,
    PlanVersion,
    Project,
    WorkPlan,
)

_TARGETS = {
    "fa-1": ("4.4", "8.5"),
    "fa-2": ("9.5", "9.b"),
    "fa-3": ("8.3", "9.2"),
    "fa-4": ("9.3", "17.11"),
    "fa-5": ("9.4", "13.1"),
    "fa-6": ("17.3",),
    "pa-1": ("9.5",),
    "pa-2": ("4.4", "5.5"),
    "pa-3": ("9.4", "12.5"),
}


def activity_part(number: str) -> str:
    """Return what ends the code of an activity, such as ``a-01``."""
    return f"a-{int(number):02}"


def rows_of(version: int) -> Iterator[FileRow]:
    """Yield the activities of one version, with all changes made until then.

    A dropped activity stays in the version that drops it and is gone from the next.
    """
    changes = [row for row in rows("changes") if int(row["version"]) <= version]
    for row in rows("activities"):
        row["status"] = row["status_1" if version == 1 else "status_2"]
        if not row["status"] or (is_dropped(row) and version > 2):
            continue
        for change in changes:
            if change["number"] == row["number"]:
                row[change["field"]] = change["value"]
        yield row


def is_dropped(row: FileRow) -> bool:
    return row["status"] == ActivityStatus.CANCELLED


def kept_rows_of(version: int) -> list[FileRow]:
    """Return the activities of one version but those that it drops.

    Only these owe reports, have targets and cost money.
    """
    return [row for row in rows_of(version) if not is_dropped(row)]


def title_of(row: FileRow) -> Text:
    return text_of(row, "title")


def add_activities(builder: Builder) -> None:
    """Write the permanent rows of all activities."""
    plan = builder.find(WorkPlan, CODE)
    builder.add(
        [
            Activity(code=code_of(activity_part(row["number"])), work_plan=plan)
            for row in rows("activities")
        ]
    )


def add_contents(builder: Builder, version: PlanVersion) -> None:
    """Write the activities as ``version`` has them, with all their parts."""
    files = list(rows_of(version.number or 0))
    contents = builder.add([_content(builder, version, row) for row in files])
    partners, countries, areas = [], [], []
    for content, row in zip(contents, files, strict=True):
        for code, role in pairs(row["partners"]):
            partner = builder.find(Partner, code)
            partners.append(
                ActivityPartner(content=content, partner=partner, role=role)
            )
        for iso3 in row["countries"].split():
            country = builder.find(Country, iso3)
            countries.append(ActivityCountry(content=content, country=country))
        for name, share in pairs(row["areas"]):
            area = builder.find(FocusArea, area_of(name))
            areas.append(
                ActivityFocusArea(content=content, focus_area=area, share=share)
            )
    builder.add(partners)
    builder.add(countries)
    builder.add(areas)
    _add_purposes(builder, list(zip(contents, files, strict=True)))


def _content(builder: Builder, version: PlanVersion, row: FileRow) -> ActivityContent:
    dropped = is_dropped(row)
    part = activity_part(row["number"])
    return ActivityContent(
        plan_version=version,
        activity=builder.part(Activity, part),
        component=builder.part(Component, row["component"]),
        order=int(row["number"]),
        kind=row["kind"],
        title=title_of(row),
        description=builder.text(f"description.{row['component']}"),
        status=row["status"],
        level=row["level"],
        unit=builder.find(Unit, row["unit"]),
        project=builder.part(Project, row["project"]) if row["project"] else None,
        gender_marker=row["gender_marker"],
        is_south_south=row["south_south"] == "yes",
        is_dropped=dropped,
        drop_reason=builder.text(f"drop.{row['number']}") if dropped else Text(),
        start=dt.date.fromisoformat(row["start"]),
        end=dt.date.fromisoformat(row["end"]),
        precision=Precision.DAY,
    )


def _add_purposes(
    builder: Builder, contents: list[tuple[ActivityContent, FileRow]]
) -> None:
    """Write targets of the Goals, core functions and indicators."""
    builder.add(
        [
            ActivityTarget(content=content, target=builder.find(SdgTarget, code))
            for content, row in contents
            for code in _TARGETS[row["component"]]
        ]
    )
    builder.add(
        [
            ActivityCoreFunction(
                content=content,
                core_function=builder.find(CoreFunction, _core_function(row)),
            )
            for content, row in contents
        ]
    )
    builder.add(
        [
            ActivityIndicator(content=content, indicator=builder.find(Indicator, code))
            for content, row in contents
            for code in row["indicators"].split()
        ]
    )


def _core_function(row: FileRow) -> str:
    families = {code.partition(".")[0] for code in row["indicators"].split()}
    if row["kind"] in (ActivityKind.OUTREACH, ActivityKind.RESOURCE_MOBILIZATION):
        number = 4
    elif families & {"POL", "NOR"}:
        number = 3
    elif families & {"PAO", "TCO"}:
        number = 2
    else:
        number = 1
    return f"mtpf-2022-2025.cf-{number}"
