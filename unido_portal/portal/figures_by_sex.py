"""Figures side by side for women, men and the others, as the public may read them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from indicators.choices import Sex
from indicators.models import Observation
from indicators.suppression import suppressed
from unido_portal.core.choices import Qualifier, State
from workplans.choices import UpdateState
from workplans.models import Activity, ActivityContent, Project, ResultContent
from workplans.ownership import OF_OBSERVATION

_PARTS = (Sex.FEMALE, Sex.MALE, Sex.OTHER)


def public_observations(observations: Any) -> QuerySet:
    """Return the cleared figures in force about things that the public may see."""
    activities = Activity.objects.visible_to(None)
    results = ResultContent.objects.visible_to(None).values("result")
    return (
        observations.in_force()
        .filter(
            Q(activity=None) | Q(activity__in=activities),
            Q(result=None) | Q(result__in=results),
            Q(project=None) | Q(project__in=Project.objects.visible_to(None)),
            Q(update=None) | Q(update__state=UpdateState.CLEARED),
            cleared_at__isnull=False,
        )
        .annotate(
            is_suppressed=suppressed(),
            activity_title=title_of_activity(),
            **OF_OBSERVATION.columns(),
        )
        .select_related(
            "indicator__unit",
            "definition",
            "breakdown",
            "release",
            "citation__document",
            "activity__work_plan",
            "result__work_plan",
            "project",
            "update",
        )
    )


def title_of_activity() -> Subquery:
    """Return the title of the activity that a row is about, for the public.

    The version is the one that the page of the activity shows.
    """
    contents = ActivityContent.objects.visible_to(None).filter(
        activity=OuterRef("activity")
    )
    latest = F("plan_version__number").desc(nulls_last=True)
    ordered = contents.order_by("plan_version__is_superseded", latest, "-plan_version")
    return Subquery(ordered.values("title")[:1])


def report_address(one: Observation) -> str:
    """Return where the report stands that gives a figure, if it has a place."""
    activity, update = one.activity, one.update
    if not activity or not update or update.activity_id != activity.pk:
        return ""
    return f"{activity.get_absolute_url()}#{update.code}"


@dataclass
class SexCell:
    """The figure of one sex; ``is_computed`` marks what no source states."""

    sex: str
    state: str
    value: Decimal | None = None
    qualifier: str = Qualifier.EXACT
    is_computed: bool = False

    @property
    def counts(self) -> bool:
        return self.state == State.VALUE and self.value is not None


@dataclass
class SexRow:
    """Figures of one indicator that differ in sex only.

    ``first`` is one of the observations: what they have in common is read from it.
    ``is_suppressed`` says that at least one of them is kept from the public, by the
    portal or by its source.
    """

    first: Observation
    cells: dict[str, SexCell] = field(default_factory=dict)
    notes: list[Any] = field(default_factory=list)
    is_suppressed: bool = False

    @property
    def is_demo(self) -> bool:
        """Say whether the figures are made up, by their release or their plan."""
        first = self.first
        release, activity, result = first.release, first.activity, first.result
        return bool(
            (release and release.is_demo)
            or (activity and activity.work_plan.is_demo)
            or (result and result.work_plan.is_demo)
            or (first.project and first.project.is_demo)
        )

    @property
    def reported(self) -> Decimal | None:
        """The persons whose sex is reported; None where no sex is, or it is hidden."""
        cells = [self.cells[sex] for sex in _PARTS if sex in self.cells]
        counted = [cell.value or Decimal(0) for cell in cells if cell.counts]
        if not counted or self.is_suppressed:
            return None
        return sum(counted, Decimal(0))

    @property
    def untold(self) -> Decimal | None:
        """The persons in the total whose sex is not told; None where nobody knows."""
        total, parts = self.total, self.cells.values()
        exact = all(cell.qualifier == Qualifier.EXACT for cell in parts)
        if total is None or total.value is None or self.is_suppressed or not exact:
            return None
        return max(total.value - (self.reported or Decimal(0)), Decimal(0))

    @property
    def women_share(self) -> Decimal | None:
        """Women in per cent of those whose sex is reported.

        None where it is hidden, or where only one of both is counted.
        """
        women, men = self.cells.get(Sex.FEMALE), self.cells.get(Sex.MALE)
        whole = self.reported
        if not whole or not (women and men and women.counts and men.counts):
            return None
        return (100 * (women.value or Decimal(0)) / whole).quantize(Decimal("0.1"))

    @property
    def is_by_sex(self) -> bool:
        """Say whether women or men are counted."""
        cells = [self.cells.get(sex) for sex in (Sex.FEMALE, Sex.MALE)]
        return any(cell.counts for cell in cells if cell)

    @property
    def total(self) -> SexCell | None:
        return self.cells.get(Sex.TOTAL)


@dataclass
class SexTable:
    """Rows of figures, with a column for each sex that any of them has."""

    rows: dict[tuple[Any, ...], SexRow] = field(default_factory=dict)

    def take(self, observation: Observation) -> None:
        """Put ``observation`` in its row, beside the other sexes."""
        row = self.rows.setdefault(_key(observation), SexRow(observation))
        hidden = observation.is_suppressed  # type: ignore[attr-defined]
        if hidden or observation.state == State.SUPPRESSED:
            row.cells[observation.sex] = SexCell(observation.sex, State.SUPPRESSED)
            row.is_suppressed = True
            return
        row.cells[observation.sex] = SexCell(
            observation.sex,
            observation.state,
            observation.value,
            observation.qualifier,
        )
        for note in (observation.note, observation.footnote):
            if note and note not in row.notes:
                row.notes.append(note)

    def first(self, most: int) -> SexTable:
        """Return the first rows for a page of limited length, those by sex before."""
        rows = sorted(self.rows.items(), key=lambda item: not item[1].is_by_sex)
        return SexTable(dict(rows[:most]))

    @property
    def columns(self) -> list[Sex]:
        found = {sex for row in self.rows.values() for sex in row.cells}
        return [sex for sex in Sex if sex in found]

    @property
    def lines(self) -> list[tuple[SexRow, list[SexCell | None]]]:
        """The rows with a cell, or None, for each column."""
        columns = self.columns
        return [
            (row, [row.cells.get(sex) for sex in columns]) for row in self.rows.values()
        ]


def sex_table(table: SexTable) -> SexTable:
    """Return ``table`` with what totals have beyond their parts as not reported."""
    for row in table.rows.values():
        if row.first.indicator.counts_persons and not row.is_suppressed:
            _complete(row)
    return table


def _key(one: Observation) -> tuple[Any, ...]:
    return (
        one.indicator_id,
        one.definition_id,
        one.subject_type,
        getattr(one, f"{one.subject_type}_id"),
        one.period,
        one.breakdown_id,
        one.release_id,
        one.citation_id,
        one.update_id,
    )


def _complete(row: SexRow) -> None:
    """Show what a stated total has beyond its parts as not reported, computed.

    A part that was not collected is no zero: whoever is in it is not told by sex.
    """
    if row.untold and Sex.NOT_REPORTED not in row.cells:
        row.cells[Sex.NOT_REPORTED] = SexCell(
            Sex.NOT_REPORTED, State.VALUE, row.untold, is_computed=True
        )
