"""Plans and what they hold in the API."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from unido_portal.core.api.gather import gathered
from unido_portal.core.api.views import ResourceViewSet, resource
from workplans import filters, serializers
from workplans.api_versions import VersionedViewSet, as_told_last
from workplans.models import (
    ActivityContent,
    ActivityCoreFunction,
    ActivityCountry,
    ActivityFocusArea,
    ActivityPartner,
    ActivityTarget,
    BudgetActual,
    BudgetFigure,
    BudgetLineContent,
    ComplianceRate,
    Component,
    DeliverableActual,
    DeliverableContent,
    Mandate,
    MeasureContent,
    PlanCommitment,
    PlanMilestone,
    PlannedQuantity,
    PlanVersion,
    PostContent,
    PostFigure,
    ProgressUpdate,
    Project,
    ProjectCountry,
    ProjectPartner,
    ProjectStrategy,
    Restatement,
    ResultContent,
    Statement,
    VarianceExplanation,
    WorkPlan,
)
from workplans.standing import reports_on, standing_columns

CITED = "citation__document"
OF_CONTENT = ("plan_version__work_plan", "component", CITED)


@resource("work-plans")
class WorkPlanViewSet(ResourceViewSet):
    """Plans that carry out strategies; a reference plan is another entity's."""

    serializer_class = serializers.WorkPlanSerializer
    filterset_class = filters.WorkPlanFilterSet
    orderings = {"start": "start"}
    has_demo = True

    def demo_condition(self) -> Q:
        return Q(is_demo=True)

    def get_rows(self) -> QuerySet[Any]:
        user = self.request.user
        versions = PlanVersion.objects.visible_to(user)
        current = PlanVersion.objects.current().filter(work_plan=OuterRef("pk"))
        explanations = VarianceExplanation.objects.select_related(
            "component", "cell__table", "cell__row", "cell__column", CITED
        )
        return (
            WorkPlan.objects.visible_to(user)
            .select_related("strategy", "unit", CITED)
            .annotate(
                current_version_code=Subquery(current.values("code")[:1]),
                version_codes=gathered(
                    PlanVersion, "code", back="work_plan", when=Q(pk__in=versions)
                ),
                commitment_codes=gathered(
                    PlanCommitment, "commitment__code", back="work_plan"
                ),
                milestone_codes=gathered(
                    PlanMilestone, "milestone__code", back="work_plan"
                ),
            )
            .prefetch_related(
                Prefetch("components", Component.objects.select_related("focus_area")),
                Prefetch("variance_explanations", explanations),
                "reporting_periods",
            )
        )


@resource("plan-versions")
class PlanVersionViewSet(ResourceViewSet):
    """Versions of plans, with what they say in words and the resolutions they list."""

    serializer_class = serializers.PlanVersionSerializer
    filterset_class = filters.PlanVersionFilterSet
    orderings = {"number": "number", "presented_on": "presented_on"}
    has_demo = True

    def demo_condition(self) -> Q:
        return Q(work_plan__is_demo=True)

    def get_rows(self) -> QuerySet[Any]:
        user = self.request.user
        statements = Statement.objects.visible_to(user)
        mandates = Mandate.objects.visible_to(user)
        return (
            PlanVersion.objects.visible_to(user)
            .select_related("work_plan", "document", "session")
            .prefetch_related(
                Prefetch(
                    "statements",
                    statements.select_related("component", CITED),
                    to_attr="visible_statements",
                ),
                Prefetch(
                    "mandates",
                    mandates.select_related("component", "document"),
                    to_attr="visible_mandates",
                ),
            )
        )


@resource("projects")
class ProjectViewSet(ResourceViewSet):
    """Technical, normative and advisory projects and programmes."""

    serializer_class = serializers.ProjectSerializer
    filterset_class = filters.ProjectFilterSet
    orderings = {"start": "start"}
    has_demo = True

    def demo_condition(self) -> Q:
        return Q(is_demo=True)

    def get_rows(self) -> QuerySet[Any]:
        partners = ProjectPartner.objects.select_related("partner")
        strategies = ProjectStrategy.objects.select_related("strategy")
        return (
            Project.objects.visible_to(self.request.user)
            .select_related("unit", CITED)
            .annotate(
                country_codes=gathered(ProjectCountry, "country__iso3", back="project")
            )
            .prefetch_related(
                Prefetch("partners", partners), Prefetch("strategies", strategies)
            )
        )


class ContentViewSet(VersionedViewSet):
    """What plan versions hold, each row with the code of its version.

    ``thing`` leads to what is permanent over versions. A list is the table of the
    version that the page of each plan shows, so that what it adds up to is true of that
    version; a row by its code comes from the latest version that has it. The list does
    so too where ``lists_all``.
    """

    thing: ClassVar[str]
    content: ClassVar[type[Any]]
    lists_all: ClassVar[bool] = False
    orderings = {"order": "order"}
    has_demo = True

    def demo_condition(self) -> Q:
        return Q(plan_version__work_plan__is_demo=True)

    def told(self, actuals: QuerySet[Any]) -> QuerySet[Any]:
        """Return the cleared ones of ``actuals``, without those that were replaced."""
        cleared = actuals.filter(cleared_at__isnull=False).select_related("update")
        return cleared if self.with_superseded else cleared.filter(superseded_at=None)

    def get_rows(self) -> QuerySet[Any]:
        shown = PlanVersion.objects.current().filter(pk=OuterRef("plan_version"))
        rows: Any = self.content.objects.annotate(is_current=Exists(shown))
        if self.version:
            rows = self.in_version(rows)
        elif self.action == "list" and not self.lists_all:
            rows = rows.visible_to(None).current()
        else:
            rows = as_told_last(rows, self.identity.removesuffix("__code"))
        return rows.select_related(*OF_CONTENT, self.thing)


@resource("activities")
class ActivityViewSet(ContentViewSet):
    """Pieces of work in plans, also those that only an older version has."""

    serializer_class = serializers.ActivitySerializer
    filterset_class = filters.ActivityFilterSet
    identity = "activity__code"
    thing = "activity"
    content = ActivityContent
    lists_all = True
    orderings = {"order": "order", "start": "start"}

    def get_rows(self) -> QuerySet[Any]:
        reports = ProgressUpdate.objects.all()
        partners = ActivityPartner.objects.select_related("partner")
        areas = ActivityFocusArea.objects.select_related("focus_area")
        return (
            super()
            .get_rows()
            .select_related(
                "unit", "project", "initiative", "milestone", f"{CITED}__session"
            )
            .annotate(
                country_codes=gathered(
                    ActivityCountry, "country__iso3", back="content"
                ),
                target_codes=gathered(ActivityTarget, "target__code", back="content"),
                core_function_codes=gathered(
                    ActivityCoreFunction, "core_function__code", back="content"
                ),
                **standing_columns(),
            )
            .prefetch_related(
                Prefetch("activitypartners", partners),
                Prefetch("activityfocusareas", areas),
                reports_on("activity__updates", reports),
            )
        )


@resource("results")
class ResultViewSet(ContentViewSet):
    """Results that plans work for."""

    serializer_class = serializers.ResultSerializer
    filterset_class = filters.ResultFilterSet
    identity = "result__code"
    thing = "result"
    content = ResultContent

    def get_rows(self) -> QuerySet[Any]:
        measures = gathered(
            MeasureContent,
            "measure__code",
            back="measure__result__contents",
            when=Q(plan_version=OuterRef("plan_version")),
        )
        rows = super().get_rows().select_related("table", "activity")
        return rows.annotate(measure_codes=measures)


@resource("performance-measures")
class PerformanceMeasureViewSet(ContentViewSet):
    """Yearly statements of how far results have come, in words and numbers."""

    serializer_class = serializers.PerformanceMeasureSerializer
    filterset_class = filters.PerformanceMeasureFilterSet
    identity = "measure__code"
    thing = "measure__result"
    content = MeasureContent
    orderings = {"order": "order", "year": "year"}

    def get_rows(self) -> QuerySet[Any]:
        return super().get_rows().select_related("table").prefetch_related("quantities")


@resource("deliverables")
class DeliverableViewSet(ContentViewSet):
    """What plans will hand over, planned and actual by year."""

    serializer_class = serializers.DeliverableSerializer
    filterset_class = filters.DeliverableFilterSet
    identity = "deliverable__code"
    thing = "deliverable"
    content = DeliverableContent
    has_superseded = True

    def get_rows(self) -> QuerySet[Any]:
        actuals = self.told(DeliverableActual.objects.all())
        return (
            super()
            .get_rows()
            .select_related("activity", "printed_row__table")
            .prefetch_related(
                Prefetch("quantities", PlannedQuantity.objects.order_by("year")),
                Prefetch("deliverable__actuals", actuals, to_attr="told_actuals"),
            )
        )


def _disagreements() -> Prefetch[Any]:
    others = Restatement.objects.filter(agrees=False).select_related(
        "other_cell__table", "stated_figure__citation"
    )
    return Prefetch("figures__cell__restatements", others, to_attr="disagreements")


@resource("budget-lines")
class BudgetLineViewSet(ContentViewSet):
    """Lines of money in plans, with the figures that contradict them."""

    serializer_class = serializers.BudgetLineSerializer
    filterset_class = filters.BudgetLineFilterSet
    identity = "line__code"
    thing = "line"
    content = BudgetLineContent
    has_superseded = True

    def get_rows(self) -> QuerySet[Any]:
        actuals = self.told(BudgetActual.objects.all())
        return (
            super()
            .get_rows()
            .select_related("scope", "activity", "partner", "printed_row__table")
            .prefetch_related(
                Prefetch("figures", BudgetFigure.objects.select_related("cell")),
                _disagreements(),
                Prefetch("line__actuals", actuals, to_attr="told_actuals"),
            )
        )


@resource("posts")
class PostViewSet(ContentViewSet):
    """Rows of posts in plans, with the figures that contradict them."""

    serializer_class = serializers.PostSerializer
    filterset_class = filters.PostFilterSet
    identity = "post__code"
    thing = "post"
    content = PostContent

    def get_rows(self) -> QuerySet[Any]:
        return (
            super()
            .get_rows()
            .select_related("scope", "printed_row__table")
            .prefetch_related(
                Prefetch("figures", PostFigure.objects.select_related("cell")),
                _disagreements(),
            )
        )


@resource("compliance-rates")
class ComplianceRateViewSet(ResourceViewSet):
    """Rates of compliance with rules, planned and actual."""

    serializer_class = serializers.ComplianceRateSerializer
    filterset_class = filters.ComplianceRateFilterSet
    orderings = {"year": "year", "value": "value"}
    has_demo = True

    def demo_condition(self) -> Q:
        return Q(work_plan__is_demo=True)

    def get_rows(self) -> QuerySet[Any]:
        plans = WorkPlan.objects.visible_to(self.request.user)
        return ComplianceRate.objects.filter(work_plan__in=plans).select_related(
            "work_plan", "cell__table", "cell__row", CITED
        )
