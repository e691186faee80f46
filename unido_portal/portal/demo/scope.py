"""Which rows are demonstration data.

Four tables carry the flag: work plans, projects, releases and versions of definitions.
Every other row is made up exactly when it hangs on one of them.
"""

from __future__ import annotations

from django.db.models import Q, QuerySet

from indicators.models import (
    ActivityIndicator,
    DefinitionVersion,
    Observation,
    PlannedTarget,
    PlannedTargetContent,
    Release,
    Target,
)
from unido_portal.core.rows import Row
from workplans import models as work

_PLAN = "work_plan"
_VERSION = "plan_version__work_plan"
_CONTENT = f"content__{_VERSION}"
_ABOUT = ("activity__work_plan", "result__work_plan")
_UPDATE = ("update__activity__work_plan", "update__result__work_plan")

# The ways from each model up to a row with the flag, in the order in which rows may be
# removed: what points at others comes before them.
WAYS: dict[type[Row], tuple[str, ...]] = {
    Observation: ("release", "project", *_ABOUT, *_UPDATE),
    Target: ("project", *_ABOUT),
    PlannedTargetContent: (_VERSION,),
    PlannedTarget: (_PLAN,),
    work.DeliverableActual: ("deliverable__work_plan",),
    work.BudgetActual: ("line__work_plan",),
    work.StatusOverride: ("activity__work_plan", "period__work_plan"),
    work.Evidence: _UPDATE,
    work.ProgressUpdate: (*_ABOUT, "period__work_plan"),
    work.ActivityPartner: (_CONTENT,),
    work.ActivityCountry: (_CONTENT,),
    work.ActivityFocusArea: (_CONTENT,),
    work.ActivityTarget: (_CONTENT,),
    work.ActivityCoreFunction: (_CONTENT,),
    ActivityIndicator: (_CONTENT,),
    work.ActivityContent: (_VERSION,),
    work.PlannedQuantity: (_CONTENT,),
    work.DeliverableContent: (_VERSION,),
    work.BudgetFigure: (_CONTENT,),
    work.BudgetLineContent: (_VERSION,),
    work.PostFigure: (_CONTENT,),
    work.PostContent: (_VERSION,),
    work.MeasureQuantity: (_CONTENT,),
    work.MeasureContent: (_VERSION,),
    work.ResultContent: (_VERSION,),
    work.RiskContent: (_VERSION,),
    work.Statement: (_VERSION,),
    work.Mandate: (_VERSION,),
    work.DecisionResponse: (_PLAN, "activity__work_plan"),
    work.PlanCommitment: (_PLAN,),
    work.PlanMilestone: (_PLAN,),
    work.ComplianceRate: (_PLAN,),
    work.VarianceExplanation: (_PLAN,),
    work.PerformanceMeasure: ("result__work_plan",),
    work.Result: (_PLAN,),
    work.Deliverable: (_PLAN,),
    work.BudgetLine: (_PLAN,),
    work.Post: (_PLAN,),
    work.Activity: (_PLAN,),
    work.Risk: (_PLAN,),
    work.ReportingPeriod: (_PLAN,),
    work.PlanVersion: (_PLAN,),
    work.Component: (_PLAN,),
    work.ProjectStrategy: ("project",),
    work.ProjectCountry: ("project",),
    work.ProjectPartner: ("project",),
    work.Project: ("",),
    Release: ("",),
    work.WorkPlan: ("",),
    DefinitionVersion: ("",),
}


def is_made_up(model: type[Row]) -> Q:
    """Return the condition that a row of ``model`` is demonstration data."""
    condition = Q()
    for way in WAYS[model]:
        condition |= Q(**{f"{way}__is_demo" if way else "is_demo": True})
    return condition


def made_up(model: type[Row]) -> QuerySet:
    """Return the rows of ``model`` that are demonstration data."""
    return model._base_manager.filter(is_made_up(model))


def removal_order() -> list[type[Row]]:
    """Return the models that may hold demonstration data, each before what it needs."""
    return list(WAYS)
