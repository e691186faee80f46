"""Work plans: the list, one version of one plan, and two versions side by side."""

from __future__ import annotations

from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from strategies.models import Milestone
from unido_portal.portal.charts.chart import Chart
from unido_portal.portal.filtering import Filtered
from unido_portal.portal.forms import ACTIVITIES
from unido_portal.portal.plan_reading import (
    ShownPlan,
    counted_activities,
    last_report,
    public_content,
    public_updates,
    shown_plan,
    standings,
    version_key,
    with_parts,
)
from unido_portal.portal.reporting_rule import reporting_by_sex
from unido_portal.portal.telling.of_plans import of_plan
from unido_portal.portal.telling.plans import tell
from unido_portal.portal.thread import Step, steps
from unido_portal.portal.timetable import timetable
from unido_portal.portal.timetable_charts import (
    finding,
    selection,
    timetable_charts,
)
from workplans.choices import ComponentKind, StatementKind
from workplans.comparison import compare
from workplans.models import (
    ActivityContent,
    Component,
    DecisionResponse,
    Mandate,
    PlanCommitment,
    PlanVersion,
    Statement,
    WorkPlan,
)
from workplans.standing import standing_columns

PAGE_SIZE = 100
LATEST_REPORTS = 10


def work_plan_list(request: HttpRequest) -> HttpResponse:
    """List the plans, those of others and those made up apart."""
    shown = PlanVersion.objects.current().filter(work_plan=OuterRef("pk"))
    plans = (
        WorkPlan.objects.visible_to(None)
        .annotate(shown=Subquery(shown.values("pk")[:1]))
        .select_related("strategy")
    )
    groups: dict[str, list[WorkPlan]] = {"ours": [], "reference": [], "demo": []}
    for plan in plans:
        kind = "reference" if plan.is_reference else "demo" if plan.is_demo else "ours"
        groups[kind].append(plan)
    versions = (
        PlanVersion.objects.filter(pk__in=[plan.shown for plan in plans])
        .annotate(activity_count=counted_activities())
        .select_related("document", "session")
        .in_bulk()
    )
    for plan in plans:
        plan.version_shown = versions.get(plan.shown)
    return render(request, "portal/work_plans/list.html", {"groups": groups})


def work_plan(request: HttpRequest, code: str) -> HttpResponse:
    """Show one version of one plan: by default the one that stands."""
    shown = shown_plan(code, request.GET.get("version"), **standings())
    context: dict[str, Any] = {
        "shown": shown,
        "plan": shown.plan,
        "summary": of_plan(shown),
    }
    if shown.has_content and shown.version is not None:
        context |= _content(request, shown)
    context |= _surroundings(shown)
    context |= _timetable(shown, context)
    context["thread"] = _thread(shown, context)
    return render(request, "portal/work_plans/detail.html", context)


def _thread(shown: ShownPlan, context: dict[str, Any]) -> list[Step]:
    """Return where a plan leads: its activities, and what it is to keep and answer."""
    page = context.get("page_obj")
    version: Any = shown.version
    return steps(
        (_("Activities"), "#activities", len(page.object_list) if page else 0),
        (
            _("Results"),
            reverse("work-plan-results", args=[shown.plan.code]) + shown.query,
            version.result_count if shown.has_content else 0,
        ),
        (
            _("Decisions answered"),
            "#decisions",
            len({row.decision_id for row in context["responses"]}),
        ),
        (_("Commitments"), "#commitments", len(context["commitments"])),
        (_("Versions"), "#versions", len(shown.versions)),
    )


def charts_of_plan(request: HttpRequest, code: str) -> list[Chart]:
    """Return the charts on the page of a plan, of what its address asks for."""
    shown = shown_plan(code, request.GET.get("version"))
    context: dict[str, Any] = {"milestones": list(_milestones(shown))}
    if shown.has_content:
        context |= _activities(request, shown)
    return _timetable(shown, context)["charts"]


def _timetable(shown: ShownPlan, context: dict[str, Any]) -> dict[str, Any]:
    """Return the timetable of what a page shows, with what it finds."""
    events = timetable(context.get("activities", ()), context["milestones"])
    listed = context.get("filtered"), context.get("page_obj")
    charts = timetable_charts(shown, events, *selection(shown, *listed))
    return {
        "events": events,
        "charts": charts,
        "finding": finding(events, timezone.localdate()) if events else "",
    }


def _content(request: HttpRequest, shown: ShownPlan) -> dict[str, Any]:
    """Return what a version holds: activities, statements, mandates and components."""
    version = shown.version
    statements = public_content(Statement, version).select_related(
        "component", "citation__document"
    )
    mandates = public_content(Mandate, version).select_related(
        "component", "document", "citation__document"
    )
    return {
        **_activities(request, shown),
        "statements": sorted(statements, key=_place),
        "mandates": sorted(mandates, key=_place),
    }


def _activities(request: HttpRequest, shown: ShownPlan) -> dict[str, Any]:
    """Return a page of the activities that the filters let through, and the parts."""
    version: Any = shown.version
    if not version.activity_count:
        parts = Component.objects.filter(work_plan=shown.plan).order_by("order")
        return {
            "components": [(part.name, part.get_kind_display()) for part in parts],
            "activities": [],
        }
    contents = (
        with_parts(public_content(ActivityContent, version))
        .annotate(**standing_columns())
        .select_related("activity", "component", "citation__document")
    )
    filtered = Filtered(
        ACTIVITIES,
        request,
        contents,
        kept={} if shown.is_default else {"version": version_key(version)},
        asked={
            "version": version.code,
            **({"demo": "true"} if shown.plan.is_demo else {}),
        },
    )
    page = filtered.page(PAGE_SIZE)
    return {
        "filtered": filtered,
        "components": [
            (part, ComponentKind(kind).label)
            for part, kind in filtered.named_by("component")
        ],
        "page_obj": page,
        "activities": page.object_list,
    }


def _place(row: Statement | Mandate) -> tuple[int, int, int]:
    """Return where a clause stands: what is about the whole plan first."""
    kinds = list(StatementKind)
    kind = kinds.index(row.kind) if isinstance(row, Statement) else 0
    return (row.component.order if row.component else 0, kind, row.order)


def _milestones(shown: ShownPlan) -> QuerySet[Milestone]:
    return (
        Milestone.objects.filter(plans__work_plan=shown.plan)
        .annotate(last_report=last_report("milestone", "pk"))
        .select_related("strategy", "citation__document__session")
    )


def _surroundings(shown: ShownPlan) -> dict[str, Any]:
    """Return what stands around all versions: promises, milestones, reports."""
    plan = shown.plan
    commitments = PlanCommitment.objects.filter(work_plan=plan).select_related(
        "commitment__strategy", "commitment__citation__document"
    )
    responses = (
        DecisionResponse.objects.filter(
            Q(work_plan=plan)
            | Q(
                activity__in=public_content(ActivityContent, shown.version).values(
                    "activity"
                )
            )
        )
        .select_related("decision__document", "activity", "citation__document")
        .order_by("decision__code", "pk")
    )
    reports = (
        public_updates()
        .filter(
            Q(activity__work_plan=plan)
            | Q(result__work_plan=plan)
            | Q(commitment__plans__work_plan=plan)
            | Q(milestone__plans__work_plan=plan)
        )
        .select_related("activity", "result", "commitment", "milestone")
        .select_related("citation__document")
        .distinct()[:LATEST_REPORTS]
    )
    has_rule = shown.versions[0].has_reporting_rule  # type: ignore[attr-defined]
    return {
        "commitments": [row.commitment for row in commitments],
        "milestones": list(_milestones(shown)),
        "responses": list(responses),
        "reports": list(reports),
        "rule": reporting_by_sex(plan.strategy) if has_rule else None,
    }


def compare_versions(
    request: HttpRequest, code: str, older: str, newer: str
) -> HttpResponse:
    """Show what was added, changed and dropped between two versions of a plan."""
    shown = shown_plan(code, None)
    first, second = shown.pair(older, newer)
    context = {
        "shown": shown,
        "plan": shown.plan,
        "page": "compare",
        "told": tell(compare(older=first, newer=second)),
    }
    return render(request, "portal/work_plans/compare.html", context)
