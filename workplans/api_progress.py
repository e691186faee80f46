"""What plans run into, what was reported of them and what they answer, in the API.

Commitments, milestones and stated figures stand here too: how they stand, and whose
they are, plans and reports tell.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from strategies.api import CommitmentViewSet as PlainCommitmentViewSet
from strategies.api import MilestoneViewSet as PlainMilestoneViewSet
from strategies.models import StrategyBasis
from unido_portal.accounts.permissions import reads_everything
from unido_portal.core.api.gather import gathered
from unido_portal.core.api.views import ResourceViewSet, resource
from unido_portal.governance.api import DecisionViewSet as PlainDecisionViewSet
from unido_portal.governance.api import StatedFigureViewSet as PlainFigureViewSet
from workplans import filters, serializers
from workplans.api import CITED, OF_CONTENT
from workplans.api_versions import VersionedViewSet, as_told_last
from workplans.models import (
    Activity,
    DecisionResponse,
    Evidence,
    ProgressUpdate,
    Result,
    ResultContent,
    Risk,
    RiskContent,
    WorkPlan,
)
from workplans.models.progress import SUBJECTS_OF_UPDATES
from workplans.ownership import OF_RISK, OF_STATED_FIGURE, OF_UPDATE
from workplans.standing import reports_on


@resource("risks")
class RiskViewSet(VersionedViewSet):
    """Risks, vulnerabilities, barriers, assumptions and constraints."""

    serializer_class = serializers.RiskSerializer
    filterset_class = filters.RiskFilterSet
    has_demo = True
    is_content = False

    def demo_condition(self) -> Q:
        rated = RiskContent.objects.filter(risk=OuterRef("pk"))
        made_up = rated.filter(plan_version__work_plan__is_demo=True)
        uncited = Q(Exists(made_up), citation__isnull=True)
        return Q(work_plan__isnull=False, work_plan__is_demo=True) | uncited

    def get_rows(self) -> QuerySet[Any]:
        user = self.request.user
        rated = RiskContent.objects.all()
        rated = self.in_version(rated) if self.version else as_told_last(rated, "risk")
        contents = rated.select_related(*OF_CONTENT, "unit").filter(
            plan_version__work_plan__is_demo=self.asked["demo"]
        )
        rows = Risk.objects.select_related(
            "strategy", "work_plan", "country_group", "initiative", CITED
        ).annotate(**OF_RISK.columns())
        if not reads_everything(user):
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
    """Dated reports of what happened.

    The list leaves out those that a correction replaced, unless `include=superseded`
    asks for them; by its code each is found.
    """

    serializer_class = serializers.ProgressUpdateSerializer
    filterset_class = filters.ProgressUpdateFilterSet
    orderings = {"decided_on": "decided_on", "happened_on": "happened_on"}
    has_demo = True
    has_superseded = True

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
        rows = ProgressUpdate.objects.visible_to(user)
        if self.action == "list" and not self.with_superseded:
            rows = rows.filter(superseded_at=None)
        return (
            rows.filter(
                Q(activity=None) | Q(activity__in=Activity.objects.visible_to(user)),
                Q(result=None) | Q(result__in=results.values("result")),
            )
            .select_related(*SUBJECTS_OF_UPDATES, "period", CITED)
            .annotate(**OF_UPDATE.columns())
            .prefetch_related(
                Prefetch("evidence", Evidence.objects.select_related("document"))
            )
        )


@resource("decisions")
class DecisionViewSet(PlainDecisionViewSet):
    """What governing bodies asked and decided, and what answers it."""

    serializer_class = serializers.DecisionSerializer
    filterset_class = filters.DecisionFilterSet

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


@resource("commitments")
class CommitmentViewSet(PlainCommitmentViewSet):
    """Promises and rules that the secretariat set itself."""

    filterset_class = filters.CommitmentFilterSet


@resource("milestones")
class MilestoneViewSet(PlainMilestoneViewSet):
    """Dated events on the way of strategies: what their source said, and where they
    stand by the latest report."""

    serializer_class = serializers.MilestoneSerializer

    def get_rows(self) -> QuerySet[Any]:
        rows = super().get_rows().select_related("citation__document__session")
        reports = ProgressUpdate.objects.facts()
        return rows.prefetch_related(reports_on("updates", reports))


@resource("stated-figures")
class StatedFigureViewSet(PlainFigureViewSet):
    """Numbers that documents state in their running text, as stated."""

    serializer_class = serializers.StatedFigureSerializer
    filterset_class = filters.StatedFigureFilterSet

    def get_rows(self) -> QuerySet[Any]:
        return super().get_rows().annotate(**OF_STATED_FIGURE.columns())
