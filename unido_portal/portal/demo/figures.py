"""The figures of the demonstration: targets and observations, most of them by sex."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from indicators.choices import PeriodKind, Sex, TargetKind, TimeRule
from indicators.models import (
    Breakdown,
    DefinitionVersion,
    Indicator,
    Observation,
    PlannedTarget,
    PlannedTargetContent,
    Release,
    Target,
)
from unido_portal.core.choices import Confidence, Origin, State
from unido_portal.portal.demo.activities import activity_part, kept_rows_of
from unido_portal.portal.demo.building import CODE, END, START, Builder, code_of, moment
from unido_portal.portal.demo.files import FileRow, digest, draw, rows
from unido_portal.portal.demo.plan import PERIODS
from unido_portal.portal.demo.reports import (
    CORRECTED,
    CORRECTION,
    is_draft,
    report_part,
    reports,
)
from unido_portal.portal.demo.sexes import SexFigure, by_sex
from workplans.models import Activity, PlanVersion, ProgressUpdate, Project, WorkPlan

BREAK = "KASA.2"
BREAK_FROM = dt.date(2026, 1, 1)
BREAK_TO = dt.date(2026, 7, 1)

_PERSONS_OF_PROJECTS = "SOC.2"
_MONEY_OF_PROJECTS = "ECO.2"
_RELEASED_ON = dt.date(2026, 3, 31)
_CORRECTED_PERIOD = "2025-S2"
# How large a figure that counts no persons is, by the unit of its indicator.
_SCALES = {"USD": 1000, "tCO2e": 15, "MWh": 4, "m3": 120}


class Definitions:
    """The definition under which a figure of an indicator and a day is counted."""

    def __init__(self, builder: Builder) -> None:
        first = DefinitionVersion.objects.exclude(is_demo=True)
        self._usual = {row.indicator_id: row for row in first.order_by("-number")}
        (self._broken,) = builder.add(
            [
                DefinitionVersion(
                    indicator=builder.find(Indicator, BREAK),
                    number=2,
                    is_demo=True,
                    definition=builder.text("definition.text"),
                    method=builder.text("definition.method"),
                    valid_from=BREAK_FROM,
                    valid_to=BREAK_TO,
                    is_comparable=False,
                    origin=Origin.GENERAL,
                    origin_note="Demonstration data, made up.",
                    confidence=Confidence.LOW,
                    verified=False,
                )
            ]
        )

    def of(self, indicator: Indicator, day: dt.date) -> DefinitionVersion:
        if indicator.code == BREAK and BREAK_FROM <= day < BREAK_TO:
            return self._broken
        return self._usual[indicator.pk]


def add_targets(
    builder: Builder, definitions: Definitions, version: PlanVersion
) -> None:
    """Write the targets that ``version`` sets for its activities."""
    known = set(PlannedTarget.objects.values_list("code", flat=True))
    plan = builder.find(WorkPlan, CODE)
    rows_now = list(_planned(builder, version.number or 0))
    builder.add(
        [
            PlannedTarget(code=code, work_plan=plan)
            for code in (code_of(part) for part, _values in rows_now)
            if code not in known
        ]
    )
    builder.add(
        [
            PlannedTargetContent(
                plan_version=version,
                target=builder.part(PlannedTarget, part),
                order=order,
                definition=definitions.of(values["indicator"], START),
                **values,
            )
            for order, (part, values) in enumerate(rows_now, start=1)
        ]
    )


def _planned(builder: Builder, version: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield code and values of each planned target of one version."""
    for row in kept_rows_of(version):
        number = int(row["number"])
        activity = builder.part(Activity, activity_part(row["number"]))
        for code in row["indicators"].split():
            indicator = builder.find(Indicator, code)
            if not indicator.counts_persons or indicator.time_rule != TimeRule.SUM:
                continue
            total = target_of(number, code, version)
            part = f"t-{number:02}-{code}"
            same = {"indicator": indicator, "activity": activity}
            yield (
                f"{part}-baseline",
                same
                | _year(START.year - 1)
                | {"kind": TargetKind.BASELINE, "sex": Sex.TOTAL, "value": 0},
            )
            whole = {
                "kind": TargetKind.TARGET,
                "period_kind": PeriodKind.DATES,
                "period_start": START,
                "period_end": END,
            }
            yield f"{part}-total", same | whole | {"sex": Sex.TOTAL, "value": total}
            women = {"sex": Sex.FEMALE, "value": total // 2}
            yield f"{part}-women", same | whole | women


def target_of(number: int, indicator: str, version: int) -> int:
    """Return how many persons an activity aims at, as ``version`` has it."""
    total = draw(10, 60, "target", number, indicator) * 10
    if version > 1 and number % 4 == 1:
        total = total * 120 // 100
    if version > 2 and number % 8 == 2:
        total = total * 90 // 100
    return total


def _year(year: int) -> dict[str, Any]:
    return {
        "period_kind": PeriodKind.YEAR,
        "period_start": dt.date(year, 1, 1),
        "period_end": dt.date(year, 12, 31),
    }


def add_observations(builder: Builder, definitions: Definitions) -> None:
    """Write what the reports on activities say in figures."""
    made: list[Observation] = []
    corrections: list[tuple[Observation, Observation]] = []
    for row, period, _day in reports():
        for code in row["indicators"].split():
            figures = _observations(builder, definitions, row, code, period)
            if int(row["number"]) in CORRECTED and period == _CORRECTED_PERIOD:
                later = _observations(
                    builder, definitions, row, code, period, is_correction=True
                )
                corrections += zip(figures, later, strict=True)
            else:
                made += figures
    builder.add([*made, *(new for _old, new in corrections)])
    for old, new in corrections:
        old.superseded_by = new
        old.superseded_at = new.cleared_at
        old.footnote = builder.text("figure.correction")
    builder.add([old for old, _new in corrections])


def _observations(
    builder: Builder,
    definitions: Definitions,
    row: FileRow,
    code: str,
    period: str,
    *,
    is_correction: bool = False,
) -> list[Observation]:
    """Return the figures of one indicator in one report."""
    number = int(row["number"])
    indicator = builder.find(Indicator, code)
    _name, first, last, *_rest = next(one for one in PERIODS if one[0] == period)
    start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    part = report_part(row["number"], period) + (CORRECTION if is_correction else "")
    update = builder.part(ProgressUpdate, part)
    common: dict[str, Any] = {
        "indicator": indicator,
        "definition": definitions.of(indicator, start),
        "activity": builder.part(Activity, activity_part(row["number"])),
        "breakdown": builder.find(Breakdown, "total"),
        "period_kind": PeriodKind.HALF,
        "period_start": start,
        "period_end": end,
        "update": update,
        "cleared_at": None if is_draft(number, period) else moment(update.decided_on),  # type: ignore[arg-type]
    }
    if not indicator.counts_persons:
        value = _amount(number, indicator, period, is_correction=is_correction)
        return [Observation(sex=Sex.NOT_ABOUT_PERSONS, value=value, **common)]
    # The report that is corrected had counted some women twice.
    twice = 7 if number in CORRECTED and period == _CORRECTED_PERIOD else 0
    figures = by_sex(
        row["sex"], number, code, period, more_women=0 if is_correction else twice
    )
    if row["sex"] == "remainder":
        common["footnote"] = builder.text("figure.remainder")
    return [
        Observation(sex=sex, state=state, value=value, **common)
        for sex, state, value in figures
    ]


def _amount(
    number: int, indicator: Indicator, period: str, *, is_correction: bool
) -> Decimal:
    """Return a figure that counts no persons; one that is cumulative never falls."""
    periods = [one[0] for one in PERIODS if one[0] <= period]
    if indicator.time_rule != TimeRule.LATEST:
        periods = periods[-1:]
    total = sum(draw(0, 9, "amount", number, indicator.code, one) for one in periods)
    total += period == _CORRECTED_PERIOD and number in CORRECTED and not is_correction
    return Decimal(total * _SCALES.get(indicator.unit.code, 1))


def add_release(builder: Builder, definitions: Definitions) -> None:
    """Write the release with the yearly figures and the targets of projects."""
    (release,) = builder.add(
        [
            Release(
                code=CODE,
                source=builder.text("release.source"),
                publisher="Demonstration",
                vintage="2026",
                released_on=_RELEASED_ON,
                digest=digest(),
                is_demo=True,
                note=builder.text("release.note"),
            )
        ]
    )
    persons = builder.find(Indicator, _PERSONS_OF_PROJECTS)
    money = builder.find(Indicator, _MONEY_OF_PROJECTS)
    observations, targets = [], []
    for row in rows("projects"):
        number = int(row["code"].removeprefix("p-"))
        project = builder.part(Project, row["code"])
        by_persons = row["sex"] != "none"
        indicator = persons if by_persons else money
        value = Decimal(draw(5, 90, "gain", number) * 1000)
        figures: list[SexFigure] = [(Sex.NOT_ABOUT_PERSONS, State.VALUE, value)]
        if by_persons:
            figures = by_sex(row["sex"], number, indicator.code, "project")
            targets += _targets(project, indicator, number)
        observations += [
            Observation(
                indicator=indicator,
                definition=definitions.of(indicator, START),
                project=project,
                breakdown=builder.find(Breakdown, "total"),
                sex=sex,
                state=state,
                value=value,
                release=release,
                cleared_at=moment(_RELEASED_ON),
                **_year(START.year),
            )
            for sex, state, value in figures
            if row["start"] < str(START.year + 1)
        ]
    builder.add(observations)
    builder.add(targets)


def _targets(project: Project, indicator: Indicator, number: int) -> list[Target]:
    """Return the target of a project, and for every third one what it was before."""
    value = draw(20, 80, "project", number) * 10
    same: dict[str, Any] = {
        "indicator": indicator,
        "project": project,
        "kind": TargetKind.TARGET,
        "sex": Sex.TOTAL,
        "is_submission": True,
        **_year(END.year),
    }
    now = Target(code=f"{project.code}.t-1", value=value, **same)
    if number % 3 != 1:
        return [now]
    before = Target(
        code=f"{project.code}.t-0",
        value=value + 50,
        superseded_at=moment(_RELEASED_ON),
        **same,
    )
    return [before, now]
