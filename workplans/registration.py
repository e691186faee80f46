"""What work plans enter into the registries of the house."""

from unido_portal.core.registries import (
    PlanContent,
    editable_models,
    plan_content,
    publishing_checks,
)
from workplans import models
from workplans.publishing import nothing_in_it, projects_in_draft

# Content of a plan version: the model, the way to the version, and what stays the same.
CONTENT = (
    (models.ActivityContent, "plan_version", "activity"),
    (models.ActivityCoreFunction, "content__plan_version", "core_function"),
    (models.ActivityCountry, "content__plan_version", "country"),
    (models.ActivityFocusArea, "content__plan_version", "focus_area"),
    (models.ActivityPartner, "content__plan_version", "partner"),
    (models.ActivityTarget, "content__plan_version", "target"),
    (models.DeliverableContent, "plan_version", "deliverable"),
    (models.PlannedQuantity, "content__plan_version", "year"),
    (models.ResultContent, "plan_version", "result"),
    (models.MeasureContent, "plan_version", "measure"),
    (models.MeasureQuantity, "content__plan_version", "order"),
    (models.BudgetLineContent, "plan_version", "line"),
    (models.BudgetFigure, "content__plan_version", "column"),
    (models.PostContent, "plan_version", "post"),
    (models.PostFigure, "content__plan_version", "column"),
    (models.RiskContent, "plan_version", "risk"),
    (models.Statement, "plan_version", "code"),
    (models.Mandate, "plan_version", "document"),
)
EDITABLE = (
    models.WorkPlan,
    models.PlanVersion,
    models.Component,
    models.Project,
    models.ProjectCountry,
    models.ProjectPartner,
    models.ProjectStrategy,
    models.Activity,
    models.Deliverable,
    models.DeliverableActual,
    models.Result,
    models.PerformanceMeasure,
    models.BudgetLine,
    models.BudgetActual,
    models.Post,
    models.Risk,
    models.DecisionResponse,
    models.PlanCommitment,
    models.PlanMilestone,
    models.ReportingPeriod,
    models.ProgressUpdate,
    models.Evidence,
    models.StatusOverride,
)


def register() -> None:
    """Enter them; ``ready()`` calls it once."""
    for model, path, identity in CONTENT:
        plan_content.add(model._meta.label, PlanContent(model, path, identity))
    for editable in (*(content[0] for content in CONTENT), *EDITABLE):
        editable_models.add(editable._meta.label, editable)
    publishing_checks.add("nothing in it", nothing_in_it)
    publishing_checks.add("projects in draft", projects_in_draft)
