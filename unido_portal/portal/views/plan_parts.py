"""The tables of a plan: deliverables, results, resources and risks of one version."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from indicators.models import Observation
from unido_portal.core.choices import FigureKind
from unido_portal.governance.choices import TableKind
from unido_portal.governance.models import DocumentTable
from unido_portal.portal.figures_by_sex import SexTable, public_observations, sex_table
from unido_portal.portal.native_tables import (
    NativeTable,
    deliverable_table,
    resource_tables,
)
from unido_portal.portal.plan_reading import (
    ShownPlan,
    exact,
    json_rows,
    public_content,
    public_updates,
    shown_plan,
)
from unido_portal.portal.printed_tables import PrintedTable, printed_tables
from unido_portal.portal.risks import risks_concerning
from unido_portal.portal.running_totals import with_totals
from unido_portal.portal.telling import counted
from unido_portal.portal.telling.of_plans import of_part
from unido_portal.portal.telling.sentences import Sentence
from workplans.choices import PartnerRole, ResourceStage, StatementKind
from workplans.models import (
    ActivityContent,
    ActivityPartner,
    BudgetActual,
    BudgetFigure,
    BudgetLineContent,
    ComplianceRate,
    DeliverableActual,
    DeliverableContent,
    MeasureContent,
    MeasureQuantity,
    PlannedQuantity,
    PostContent,
    PostFigure,
    ResultContent,
    Risk,
    RiskContent,
    Statement,
    VarianceExplanation,
)


def _render(
    request: HttpRequest, shown: ShownPlan, name: str, *counts: Sentence, **more: Any
) -> Any:
    """Show one of the pages; ``counts`` tell what the version has of it."""
    context = {
        "shown": shown,
        "plan": shown.plan,
        "page": f"work-plan-{name}",
        "summary": of_part(*counts),
        **more,
    }
    return render(request, f"portal/work_plans/{name}.html", context)


def deliverables(request: HttpRequest, code: str) -> HttpResponse:
    """Show the deliverables as printed, and actuals reported later beside them."""
    shown = shown_plan(code, request.GET.get("version"))
    here = OuterRef("pk")
    contents = list(
        public_content(DeliverableContent, shown.version)
        .annotate(
            planned=json_rows(
                PlannedQuantity.objects.filter(content=here).order_by("year"),
                year="year",
                state="state",
                value=exact("value"),
            )
        )
        .select_related("deliverable", "printed_row", "citation__document")
    )
    later = (
        DeliverableActual.objects.filter(
            deliverable__work_plan=shown.plan,
            cell=None,
            cleared_at__isnull=False,
            superseded_at=None,
        )
        .select_related("deliverable", "citation__document", "update")
        .order_by("deliverable__code", "year")
    )
    reported = _later(contents, later)
    printed_rows = [one.printed_row_id for one in contents if one.printed_row_id]
    return _render(
        request,
        shown,
        "deliverables",
        counted.deliverables(len(contents)),
        tables=printed_tables(
            DocumentTable.objects.filter(rows__in=printed_rows).distinct()
        )
        if printed_rows
        else [],
        native=deliverable_table([one for one in contents if not one.printed_row_id]),
        later=reported,
        beside=_beside(reported),
    )


def _later(
    contents: Iterable[DeliverableContent], actuals: Iterable[DeliverableActual]
) -> list[tuple[DeliverableContent, DeliverableActual]]:
    """Return the actuals that no printed table has, with the name of their row."""
    rows = {one.deliverable_id: one for one in contents}
    return [
        (rows[actual.deliverable_id], actual)
        for actual in actuals
        if actual.deliverable_id in rows
    ]


@dataclass
class Beside:
    """The columns beside one printed table: years, and the actuals of each row."""

    years: list[int] = field(default_factory=list)
    rows: dict[int, dict[int, DeliverableActual]] = field(default_factory=dict)


def _beside(
    reported: list[tuple[DeliverableContent, DeliverableActual]],
) -> dict[int, Beside]:
    """Return what was reported later by the printed table that it stands beside."""
    tables: dict[int, Beside] = {}
    for content, actual in reported:
        row = content.printed_row
        if row is None:
            continue
        beside = tables.setdefault(row.table_id, Beside())
        beside.rows.setdefault(row.pk, {})[actual.year] = actual
        beside.years = sorted({*beside.years, actual.year})
    return tables


@dataclass
class ResultShown:
    """One result with its measures, its figures by sex and the reports about it."""

    content: ResultContent
    measures: list[MeasureContent] = field(default_factory=list)
    observations: SexTable | None = None
    updates: list[Any] = field(default_factory=list)


def _measures(shown: Any) -> QuerySet[MeasureContent]:
    """Return the measures of the version that is shown, with what they count."""
    quantities = MeasureQuantity.objects.filter(content=OuterRef("pk"))
    return (
        public_content(MeasureContent, shown.version)
        .annotate(
            quantities_found=json_rows(
                quantities.order_by("order"),
                order="order",
                qualifier="qualifier",
                value=exact("value"),
                meaning="meaning",
                accumulation="accumulation",
            )
        )
        .select_related(
            "measure",
            "cell__row",
            "cell__column",
            "cell__table__document",
            "table__document",
            "citation__document",
        )
    )


def results(request: HttpRequest, code: str) -> HttpResponse:
    """Show the results with their measures, in words and numbers, year by year."""
    shown = shown_plan(code, request.GET.get("version"))
    contents = public_content(ResultContent, shown.version).select_related(
        "result", "component", "table__document", "activity", "citation__document"
    )
    found = {one.result_id: ResultShown(one) for one in contents}
    for measure in _measures(shown):
        if measure.measure.result_id in found:
            found[measure.measure.result_id].measures.append(measure)
    observations = public_observations(
        Observation.objects.filter(result__in=found)
    ).order_by("result__code", "-period_start", "pk")
    for observation in observations:
        one = found[observation.result_id]
        one.observations = one.observations or SexTable()
        one.observations.take(observation)
    for update in (
        public_updates().filter(result__in=found).select_related("citation__document")
    ):
        found[update.result_id].updates.append(update)
    for one in found.values():
        with_totals(one.measures)
        if one.observations is not None:
            one.observations = sex_table(one.observations)
    return _render(
        request,
        shown,
        "results",
        counted.results(len(found)),
        results=list(found.values()),
    )


def resources(request: HttpRequest, code: str) -> HttpResponse:
    """Show money and posts as printed, with what disagrees and what explains it."""
    shown = shown_plan(code, request.GET.get("version"))
    version, plan = shown.version, shown.plan
    tables = _resource_tables(shown)
    native: list[NativeTable] = []
    if getattr(version, "has_native_resources", False):
        native = resource_tables(*_native_resources(shown))
    actuals = BudgetActual.objects.filter(
        line__work_plan=plan,
        cell=None,
        cleared_at__isnull=False,
        superseded_at=None,
    ).select_related("line", "citation__document")
    variances = VarianceExplanation.objects.filter(work_plan=plan).select_related(
        "component",
        "citation__document",
        "cell__row",
        "cell__column",
        "cell__table__document",
    )
    rates = (
        ComplianceRate.objects.filter(work_plan=plan)
        .select_related(
            "citation__document",
            "cell__row",
            "cell__column",
            "cell__table__document",
        )
        .order_by("code")
    )
    reasons = public_content(Statement, version).filter(
        kind__in=[StatementKind.CAUSE, StatementKind.MEASURE]
    )
    return _render(
        request,
        shown,
        "resources",
        counted.tables(len(tables) + len(native)),
        tables=tables,
        disagreements=_disagreements(tables),
        native=native,
        stages=[] if tables or native else ResourceStage.labels,
        roles=_partners_by_role(shown),
        actuals=list(actuals),
        variances=list(variances),
        rates=_rates(rates),
        reasons=list(reasons.select_related("component", "citation__document")),
    )


def _partners_by_role(shown: ShownPlan) -> list[tuple[str, list[ActivityPartner]]]:
    """Return who has a part in the activities of the version, each once in a role."""
    if not shown.has_content:
        return []
    parts = (
        ActivityPartner.objects.filter(
            content__in=public_content(ActivityContent, shown.version)
        )
        .select_related("partner")
        .order_by("role", "partner__code")
        .distinct("role", "partner__code")
    )
    return [
        (str(PartnerRole(role).label), list(own))
        for role, own in groupby(parts, key=lambda part: part.role)
    ]


def _resource_tables(shown: ShownPlan) -> list[PrintedTable]:
    """Return the tables with resources of the version, and its document's figures."""
    version = shown.version
    if version is None or not shown.has_content:
        return []
    lines = BudgetLineContent.objects.filter(
        plan_version=version, printed_row__table=OuterRef("pk")
    )
    posts = PostContent.objects.filter(
        plan_version=version, printed_row__table=OuterRef("pk")
    )
    figures = Q(document=version.document_id, kind=TableKind.FIGURE, values_given=True)
    return printed_tables(
        DocumentTable.objects.filter(Exists(lines) | Exists(posts) | figures)
    )


def _native_resources(shown: ShownPlan) -> tuple[list[Any], list[Any]]:
    """Return budget lines and posts that no printed table has, with their figures."""
    found = []
    for model, figures in (
        (BudgetLineContent, BudgetFigure),
        (PostContent, PostFigure),
    ):
        stage = {"stage": "stage"} if figures is BudgetFigure else {}
        rows = figures._default_manager.filter(content=OuterRef("pk")).order_by("pk")
        found.append(
            list(
                public_content(model, shown.version)
                .filter(printed_row=None)
                .annotate(
                    figures_found=json_rows(
                        rows,
                        column="column",
                        year="year",
                        unit="unit",
                        state="state",
                        value=exact("value"),
                        **stage,
                    )
                )
                .select_related("component", "scope", "citation__document")
            )
        )
    return found[0], found[1]


def _disagreements(tables: list[PrintedTable]) -> list[Any]:
    """Return what disagrees, once each, in the order of the tables."""
    found = {one.pk: one for table in tables for one in table.disagreements}
    return list(found.values())


def _rates(rates: Iterable[ComplianceRate]) -> list[tuple[Any, list[ComplianceRate]]]:
    """Return the rates by their rule, each rule with its years in order."""
    by_rule: dict[Any, list[ComplianceRate]] = {}
    for rate in rates:
        by_rule.setdefault(rate.rule, []).append(rate)
    for row in by_rule.values():
        row.sort(key=lambda rate: (rate.year, rate.kind != FigureKind.ACTUAL))
    return list(by_rule.items())


def risks(request: HttpRequest, code: str) -> HttpResponse:
    """Show the risks, assumptions and constraints of a version and of its plan."""
    shown = shown_plan(code, request.GET.get("version"))
    rated = list(
        public_content(RiskContent, shown.version).select_related(
            "risk__citation__document", "component", "unit", "citation__document"
        )
    )
    risks = Risk.objects.visible_to(None)
    if not shown.plan.is_demo:
        risks = risks.facts()
    others = risks.filter(
        Q(work_plan=shown.plan) | risks_concerning(shown.plan.strategy)
    ).exclude(pk__in=[one.risk_id for one in rated])
    return _render(
        request,
        shown,
        "risks",
        counted.risks(len(rated)),
        rated=rated,
        others=list(others.select_related("citation__document")),
    )
