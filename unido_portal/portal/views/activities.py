"""One activity: what is planned, what happened, where, by whom and with what result."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from indicators.models import ActivityIndicator, Observation, PlannedTargetContent
from unido_portal.portal.figures_by_sex import SexTable, public_observations, sex_table
from unido_portal.portal.plan_reading import (
    exact,
    json_rows,
    public_content,
    with_parts,
)
from unido_portal.portal.standing import standing
from unido_portal.portal.telling.of_plans import of_activity
from unido_portal.portal.thread import Step, steps
from workplans.models import (
    ActivityContent,
    ActivityTarget,
    BudgetFigure,
    BudgetLineContent,
    DecisionResponse,
    DeliverableActual,
    DeliverableContent,
    Evidence,
    PlannedQuantity,
    PlanVersion,
    ProgressUpdate,
    ResultContent,
    WorkPlan,
)
from workplans.standing import standing_columns, told_of


def activity(request: HttpRequest, code: str) -> HttpResponse:
    """Show one activity as the version that stands has it, and what happened to it."""
    contents: list[Any] = list(_contents(code))
    if not contents:
        raise Http404
    shown = next((one for one in contents if one.is_shown), contents[0])
    version = shown.plan_version
    updates = list(_updates(shown, request.user))
    current = [one for one in updates if one.superseded_at is None]
    shown.activity.standing_reports = current
    latest, told = standing(current), told_of(shown)
    context = {
        "activity": shown.activity,
        "crumbs": _crumbs(version.work_plan),
        "content": shown,
        "version": version,
        "plan": version.work_plan,
        "contents": contents,
        "deliverables": list(_deliverables(shown)),
        "results": list(_of(shown, ResultContent)),
        "lines": list(_lines(shown)),
        "observations": _observations(shown),
        "targets": list(_targets(shown)),
        "updates": current,
        "told": told,
        "summary": of_activity(shown, version.work_plan, latest, told),
        "replaced": [one for one in updates if one.superseded_at is not None],
        "responses": list(
            DecisionResponse.objects.filter(activity=shown.activity_id)
            .select_related("activity", "decision__document", "citation__document")
            .order_by("decision__code")
        ),
    }
    context["thread"] = _thread(context)
    return render(request, "portal/activities/detail.html", context)


def _thread(context: dict[str, Any]) -> list[Step]:
    """Return where an activity leads: what it hands over, its results and figures."""
    return steps(
        (_("Deliverables"), "#deliverables", len(context["deliverables"])),
        (_("Results"), "#results", len(context["results"])),
        (_("Figures"), "#figures", len(context["observations"].rows)),
        (_("Indicators"), "#indicators", len(context["content"].indicators)),
        (_("What was reported"), "#progress", len(context["updates"])),
    )


def _crumbs(plan: WorkPlan) -> list[tuple[Any, str]]:
    """Return what lies above the activities of a plan, from the top down."""
    strategy = plan.strategy
    return [
        (_("Strategies"), reverse("strategies")),
        (strategy.name, strategy.get_absolute_url()),
        (plan.title, plan.get_absolute_url()),
    ]


def _contents(code: str) -> QuerySet[ActivityContent]:
    """Return the activity in every version that is public, the latest first."""
    here = OuterRef("pk")
    version = OuterRef("plan_version_id")
    contents = ActivityContent.objects.visible_to(None).filter(activity__code=code)
    return (
        with_parts(contents)
        .annotate(
            is_shown=Exists(PlanVersion.objects.current().filter(pk=version)),
            targets_served=json_rows(
                ActivityTarget.objects.filter(content=here).order_by("target__order"),
                code="target__code",
                title="target__title",
            ),
            indicators=json_rows(
                ActivityIndicator.objects.filter(content=here).order_by(
                    "indicator__code"
                ),
                code="indicator__code",
                name="indicator__name",
            ),
            **standing_columns(),
        )
        .select_related(
            "activity",
            "component",
            "unit",
            "project",
            "initiative",
            "milestone__strategy",
            "citation__document",
            "plan_version__work_plan__strategy",
            "plan_version__document",
            "plan_version__session",
        )
        .order_by(
            F("plan_version__presented_on").desc(nulls_first=True),
            F("plan_version__number").desc(nulls_last=True),
        )
    )


def _of(content: ActivityContent, model: Any) -> QuerySet:
    return (
        public_content(model, content.plan_version)
        .filter(activity=content.activity_id)
        .select_related("citation__document")
    )


def _deliverables(content: ActivityContent) -> QuerySet:
    """Return the deliverables, each with what was planned and handed over by year."""
    actuals = DeliverableActual.objects.filter(
        deliverable=OuterRef("deliverable"),
        cleared_at__isnull=False,
        superseded_at=None,
    )
    planned = PlannedQuantity.objects.filter(content=OuterRef("pk"))
    fields = {"year": "year", "state": "state", "value": exact("value")}
    return _of(content, DeliverableContent).annotate(
        planned=json_rows(planned.order_by("year"), **fields),
        actual=json_rows(actuals.order_by("year"), **fields),
    )


def _lines(content: ActivityContent) -> QuerySet:
    """Return the budget lines with their figures by stage and year."""
    figures = BudgetFigure.objects.filter(content=OuterRef("pk")).order_by("pk")
    return (
        _of(content, BudgetLineContent)
        .annotate(
            amounts=json_rows(
                figures,
                stage="stage",
                column="column",
                year="year",
                unit="unit",
                state="state",
                value=exact("value"),
            )
        )
        .select_related("partner")
    )


def _observations(content: ActivityContent) -> SexTable:
    table = SexTable()
    rows = Observation.objects.filter(activity=content.activity_id)
    for one in public_observations(rows).order_by(
        "indicator__code", "-period_start", "pk"
    ):
        table.take(one)
    return sex_table(table)


def _targets(content: ActivityContent) -> QuerySet:
    return (
        public_content(PlannedTargetContent, content.plan_version)
        .filter(activity=content.activity_id)
        .select_related("indicator__unit", "citation__document")
        .order_by("indicator__code", "period_start", "sex")
    )


def _updates(content: ActivityContent, user: Any) -> QuerySet[ProgressUpdate]:
    """Return the reports that ``user`` may read, the latest first.

    Drafts come before them all, and what a later one corrected is among them.
    """
    return (
        ProgressUpdate.objects.visible_to(user)
        .filter(activity=content.activity_id)
        .select_related("period", "citation__document")
        .prefetch_related(
            Prefetch("evidence", Evidence.objects.select_related("document"))
        )
        .order_by("-decided_on", "-pk")
    )
