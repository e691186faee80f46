"""Printed tables as printed, and where each of their figures is stated and used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from unido_portal.core.text import Text
from unido_portal.governance import naming
from unido_portal.governance.models import DocumentTable, TableCell
from unido_portal.portal.plan_reading import reference_plan_of
from unido_portal.portal.printed_tables import printed_tables
from unido_portal.portal.restatements import Spot, other_places
from workplans.models import (
    BudgetActual,
    BudgetFigure,
    ComplianceRate,
    DeliverableActual,
    MeasureContent,
    PlannedQuantity,
    PlanVersion,
    PostFigure,
    VarianceExplanation,
)


def document_table(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Show one table, figure or annex of a document as it is printed."""
    tables = DocumentTable.objects.filter(document__slug=slug, code=code)
    table = get_object_or_404(tables.select_related("document"))
    printed = printed_tables(tables) if table.values_given else []
    context = {
        "table": table,
        "printed": printed[0] if printed else None,
        "reference_plan": reference_plan_of(table),
        "crumbs": _crumbs(table)[:-1],
    }
    return render(request, "portal/tables/table.html", context)


def document_cell(
    request: HttpRequest, slug: str, code: str, row: int, column: str
) -> HttpResponse:
    """Show where one printed figure stands, where else, and what rests on it."""
    cell = get_object_or_404(
        TableCell.objects.select_related("row", "column", "table__document"),
        table__document__slug=slug,
        table__code=code,
        row__order=row,
        column__key=column,
    )
    spot = Spot(TableCell, cell.pk)
    context = {
        "cell": cell,
        "places": other_places([spot]).get(spot, []),
        "uses": list(_uses(cell)),
        "reference_plan": reference_plan_of(cell.table),
        "crumbs": _crumbs(cell.table),
    }
    return render(request, "portal/tables/cell.html", context)


def _crumbs(table: DocumentTable) -> list[tuple[Any, str]]:
    document = table.document
    return [
        (_("Documents"), reverse("documents")),
        (document.symbol or document.title, document.get_absolute_url()),
        (naming.place(table.reference), table.get_absolute_url()),
    ]


@dataclass(frozen=True)
class Use:
    """One thing in the portal that rests on a printed figure.

    ``kind`` is the name of its model, ``detail`` its year; ``url`` is the page of the
    plan that shows it.
    """

    kind: str
    name: Text
    detail: str
    plan: Text
    url: str


# For each model that points at cells: the way to its plan, its name, its year, and the
# page of the plan that shows it.
_RESTING: list[tuple[Any, str, str, str, str]] = [
    (PlannedQuantity, "content__plan_version", "content__name", "year", "deliverables"),
    (DeliverableActual, "deliverable", "", "year", "deliverables"),
    (MeasureContent, "plan_version", "text", "year", "results"),
    (BudgetFigure, "content__plan_version", "content__label", "", "resources"),
    (PostFigure, "content__plan_version", "content__label", "", "resources"),
    (BudgetActual, "line", "", "year", "resources"),
    (ComplianceRate, "", "rule", "year", "resources"),
    (VarianceExplanation, "", "text", "", "resources"),
]


def _uses(cell: TableCell) -> Iterator[Use]:
    """Yield what rests on ``cell`` and is public, in one query."""
    published = PlanVersion.objects.published()
    queries = []
    for index, (model, way, name, detail, _page) in enumerate(_RESTING):
        rows: QuerySet = model._base_manager.filter(cell=cell).order_by()
        plan = f"{way}__work_plan" if way else "work_plan"
        if way.endswith("plan_version"):
            rows = rows.filter(**{f"{way}__in": published})
        else:
            rows = rows.filter(**{f"{plan}__in": published.values("work_plan")})
        if hasattr(model, "cleared_at"):
            rows = rows.filter(cleared_at__isnull=False, superseded_at=None)
        queries.append(
            rows.values_list(
                Value(index),
                F(f"{plan}__code"),
                F(f"{plan}__title"),
                F(name) if name else F(f"{plan}__title"),
                Cast(detail, CharField()) if detail else Value(""),
            )
        )
    found = queries[0].union(*queries[1:], all=True)
    for index, code, title, words, detail in sorted(found, key=lambda row: row[0]):
        model, _way, name, _detail, page = _RESTING[index]
        yield Use(
            kind=str(model._meta.verbose_name),
            name=words if name else Text(),
            detail=str(detail or ""),
            plan=title,
            url=reverse(f"work-plan-{page}", args=[code]),
        )
