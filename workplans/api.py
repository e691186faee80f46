"""Plans and what they hold in the API."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from strategies.models import StrategyBasis
from unido_portal.core.api.gather import gathered
from unido_portal.core.api.views import ResourceViewSet, resource
from unido_portal.governance.api import DecisionViewSet as PlainDecisionViewSet
from workplans import filters, serializers
from workplans.api_versions import as_told_last, in_version
from workplans.models import (
    Activity,
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
    DecisionResponse,
    DeliverableActual,
    DeliverableContent,
    Evidence,
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
    Result,
    ResultContent,
    Risk,
    RiskContent,
    Statement,
    VarianceExplanation,
    WorkPlan,
)

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
            Project.objects.select_related("unit", CITED)
            .annotate(
                country_codes=gathered(ProjectCountry, "country__iso3", back="project")
            )
            .prefetch_related(
                Prefetch("partners", partners), Prefetch("strategies", strategies)
            )
        )


class ContentViewSet(ResourceViewSet):
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
    has_versions = True

    def demo_condition(self) -> Q:
        return Q(plan_version__work_plan__is_demo=True)

    def get_rows(self) -> QuerySet[Any]:
        shown = PlanVersion.objects.current().filter(pk=OuterRef("plan_version"))
        rows: Any = self.content.objects.annotate(is_current=Exists(shown))
        if self.asked["version"]:
            rows = in_version(rows, self)
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
        partners = ActivityPartner.objects.select_related("partner")
        areas = ActivityFocusArea.objects.select_related("focus_area")
        return (
            super()
            .get_rows()
            .select_related("unit", "project", "initiative", "milestone")
            .annotate(
                country_codes=gathered(
                    ActivityCountry, "country__iso3", back="content"
                ),
                target_codes=gathered(ActivityTarget, "target__code", back="content"),
                core_function_codes=gathered(
                    ActivityCoreFunction, "core_function__code", back="content"
                ),
            )
            .prefetch_related(
                Prefetch("activitypartners", partners),
                Prefetch("activityfocusareas", areas),
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

    def get_rows(self) -> QuerySet[Any]:
        actuals = DeliverableActual.objects.filter(
            superseded_at=None, cleared_at__isnull=False
        ).select_related("update")
        return (
            super()
            .get_rows()
            .select_related("activity", "printed_row__table")
            .prefetch_related(
                Prefetch("quantities", PlannedQuantity.objects.order_by("year")),
                Prefetch("deliverable__actuals", actuals, to_attr="current_actuals"),
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

    def get_rows(self) -> QuerySet[Any]:
        actuals = BudgetActual.objects.filter(
            superseded_at=None, cleared_at__isnull=False
        ).select_related("update")
        return (
            super()
            .get_rows()
            .select_related("scope", "activity", "partner", "printed_row__table")
            .prefetch_related(
                Prefetch("figures", BudgetFigure.objects.select_related("cell")),
                _disagreements(),
                Prefetch("line__actuals", actuals, to_attr="current_actuals"),
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


@resource("risks")
class RiskViewSet(ResourceViewSet):
    """Risks, vulnerabilities, barriers, assumptions and constraints."""

    serializer_class = serializers.RiskSerializer
    filterset_class = filters.RiskFilterSet
    has_demo = True
    has_versions = True

    def demo_condition(self) -> Q:
        rated = RiskContent.objects.filter(risk=OuterRef("pk"))
        made_up = rated.filter(plan_version__work_plan__is_demo=True)
        uncited = Q(Exists(made_up), citation__isnull=True)
        return Q(work_plan__isnull=False, work_plan__is_demo=True) | uncited

    def get_rows(self) -> QuerySet[Any]:
        user = self.request.user
        rated = RiskContent.objects.all()
        if self.asked["version"]:
            rated = in_version(rated, self)
        else:
            rated = as_told_last(rated, "risk")
        contents = rated.select_related(*OF_CONTENT, "unit").filter(
            plan_version__work_plan__is_demo=self.asked["demo"]
        )
        rows = Risk.objects.select_related(
            "strategy", "work_plan", "country_group", "initiative", CITED
        )
        if not getattr(user, "is_staff", False):
            # What no document states is public with the plan that names it.
            readable = RiskContent.objects.visible_to(user).filter(risk=OuterRef("pk"))
            plans = WorkPlan.objects.visible_to(user)
            rows = rows.filter(Q(citation__isnull=False) | Exists(readable)).filter(
                Q(work_plan__isnull=True) | Q(work_plan__in=plans)
            )
        return rows.prefetch_related(
            Prefetch("contents", contents, to_attr="visible_contents")
        )


@resource("progress-updates")
class ProgressUpdateViewSet(ResourceViewSet):
    """Dated reports of what happened, those that a correction replaced left out."""

    serializer_class = serializers.ProgressUpdateSerializer
    filterset_class = filters.ProgressUpdateFilterSet
    orderings = {"decided_on": "decided_on", "happened_on": "happened_on"}
    has_demo = True

    def demo_condition(self) -> Q:
        plans = WorkPlan.objects.filter(is_demo=True)
        activities = Activity.objects.filter(work_plan__in=plans)
        results = Result.objects.filter(work_plan__in=plans)
        return Q(
            pk__in=ProgressUpdate.objects.filter(
                Q(activity__in=activities)
                | Q(result__in=results)
                | Q(period__work_plan__in=plans)
            ).values("pk")
        )

    def get_rows(self) -> QuerySet[Any]:
        user = self.request.user
        results = ResultContent.objects.visible_to(user)
        return (
            ProgressUpdate.objects.visible_to(user)
            .filter(
                Q(activity=None) | Q(activity__in=Activity.objects.visible_to(user)),
                Q(result=None) | Q(result__in=results.values("result")),
                superseded_at=None,
            )
            .select_related(
                "activity",
                "commitment",
                "milestone",
                "decision",
                "initiative",
                "programme",
                "strategy",
                "result",
                "period",
                CITED,
            )
            .prefetch_related(
                Prefetch("evidence", Evidence.objects.select_related("document"))
            )
        )


@resource("decisions")
class DecisionViewSet(PlainDecisionViewSet):
    """What governing bodies asked and decided, and what answers it."""

    serializer_class = serializers.DecisionSerializer

    def get_rows(self) -> QuerySet[Any]:
        user = self.request.user
        plans = WorkPlan.objects.visible_to(user).filter(is_demo=False)
        activities = Activity.objects.visible_to(user)
        responses = DecisionResponse.objects.filter(
            Q(work_plan=None) | Q(work_plan__in=plans),
            Q(activity=None)
            | Q(activity__in=activities.filter(work_plan__is_demo=False)),
        ).select_related("commitment", "milestone", "work_plan", "activity", CITED)
        return (
            super()
            .get_rows()
            .annotate(
                strategy_codes=gathered(
                    StrategyBasis, "strategy__code", back="decision"
                )
            )
            .prefetch_related(
                Prefetch("responses", responses, to_attr="visible_responses")
            )
        )
