"""The catalogue of indicators, and one indicator with its figures."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet, Subquery, Window
from django.db.models.functions import DenseRank
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from indicators.choices import Framework
from indicators.models import Indicator, Observation, PlannedTargetContent, Target
from indicators.models.subjects import SUBJECTS
from indicators.public import made_up
from unido_portal.portal.figures_by_sex import (
    SexRow,
    SexTable,
    public_observations,
    sex_table,
    title_of_activity,
)
from unido_portal.portal.filtering import Filtered
from unido_portal.portal.forms import INDICATORS
from unido_portal.portal.indicator_charts import indicator_charts
from unido_portal.portal.telling.of_indicators import of_indicator
from unido_portal.portal.thread import steps
from workplans.models import Project
from workplans.ownership import OF_TARGET

PAGE_SIZE = 50
# Figures with the same of these differ in sex only.
_LINE = (
    "period_end",
    *(f"{name}_id" for name in SUBJECTS),
    "definition_id",
    "breakdown_id",
    "release_id",
    "citation_id",
    "update_id",
)


def indicator_list(request: HttpRequest) -> HttpResponse:
    """List the indicators by framework and family."""
    found = Indicator.objects.select_related("family", "unit").order_by(
        "family__framework", "family__order", "order"
    )
    filtered = Filtered(INDICATORS, request, found)
    frameworks = [
        (Framework(framework), _families(rows))
        for framework, rows in groupby(
            filtered.rows, key=lambda one: one.family.framework
        )
    ]
    return render(
        request,
        "portal/indicators/list.html",
        {"filtered": filtered, "frameworks": frameworks},
    )


def _families(rows: Any) -> list[tuple[Any, list[Indicator]]]:
    return [
        (family, list(own)) for family, own in groupby(rows, lambda one: one.family)
    ]


def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """Show one indicator: definition, rules, figures by sex and targets."""
    found = get_object_or_404(
        Indicator.objects.select_related(
            "family__sdg_target", "unit", "focus_area__strategy", "custodian_partner"
        ),
        code=code,
    )
    page, table = _figures(found, request.GET.get("page"))
    definitions = list(found.definitions.order_by("-number"))
    targets, planned = _targets(found), _planned(found)
    latest = _latest(found) if page.paginator.count else []
    sources = _sources(table)
    context = {
        "indicator": found,
        "summary": of_indicator(
            found, latest, targets, has_made_up=bool(page.paginator.count)
        ),
        "thread": steps(
            (_("Figures"), "#figures", len(table.rows)),
            (_("Targets"), "#targets", len(targets) + len(planned)),
            (_("Sources of these figures"), "#sources", len(sources)),
        ),
        "sources": sources,
        "crumbs": [(_("Indicators"), reverse("indicators"))],
        "definitions": definitions,
        "charts": (
            indicator_charts(found, definitions) if page.paginator.count else []
        ),
        "dimensions": list(found.dimensions.all()),
        "page_obj": page,
        "observations": table,
        "targets": targets,
        "planned_targets": planned,
    }
    return render(request, "portal/indicators/detail.html", context)


def _targets(found: Indicator) -> list[Target]:
    """Return the targets in force, the earliest first."""
    targets = Target.objects.filter(
        Q(project=None) | Q(project__in=Project.objects.visible_to(None)),
        indicator=found,
        superseded_at=None,
    ).annotate(activity_title=title_of_activity(), **OF_TARGET.columns())
    return list(
        targets.select_related(*SUBJECTS, "citation__document").order_by(
            "period_start", "code"
        )
    )


def _planned(found: Indicator) -> list[PlannedTargetContent]:
    """Return the targets that plans set, the earliest first."""
    planned = PlannedTargetContent.objects.visible_to(None).current()
    return list(
        planned.filter(indicator=found)
        .annotate(activity_title=title_of_activity())
        .select_related("activity", "plan_version__work_plan", "citation__document")
        .order_by("period_start", "activity__code", "sex")
    )


def _latest(found: Indicator) -> list[SexRow]:
    """Return figures of the latest period that the facts have: two stand for more."""
    rows = public_observations(Observation.objects.filter(indicator=found))
    rows = rows.exclude(made_up()).order_by("-period_end", "-period_start")
    ends = Subquery(rows.values("period_end")[:1])
    lines = rows.filter(period_end=ends).annotate(
        line=Window(DenseRank(), order_by=["-period_start", *_LINE])
    )
    table = SexTable()
    for one in lines.filter(line__lte=2).select_related(*SUBJECTS).order_by("line"):
        table.take(one)
    return list(sex_table(table).rows.values())


def _sources(table: SexTable) -> list[Observation]:
    """Return a figure of each source that the figures on the page rest on."""
    found: dict[Any, Observation] = {}
    for row in table.rows.values():
        one = row.first
        if one.citation_id or one.release_id:
            found.setdefault((one.citation_id, one.release_id), one)
    return list(found.values())


def _figures(found: Indicator, wanted: str | None) -> tuple[Page, SexTable]:
    """Return a page of the figures of an indicator, a line for all sexes at once."""
    rows = public_observations(Observation.objects.filter(indicator=found))
    lines = rows.order_by(*_LINE).values("period_start", *_LINE).distinct()
    page = Paginator(lines, PAGE_SIZE).get_page(wanted)
    table = SexTable()
    if page.paginator.count:
        for one in _on_page(rows, page):
            table.take(one)
    return page, sex_table(table)


def _on_page(rows: QuerySet, page: Page) -> QuerySet:
    """Return the figures of the lines on ``page``, the latest period first."""
    order = ["-period_start", *_LINE]
    first = (page.number - 1) * PAGE_SIZE
    return (
        rows.annotate(line=Window(DenseRank(), order_by=order))
        .filter(line__gt=first, line__lte=first + PAGE_SIZE)
        .select_related(*SUBJECTS, "activity__work_plan", "result__work_plan")
        .order_by("line", "sex")
    )
