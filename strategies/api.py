"""Strategies and what hangs on them in the API."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, F, Prefetch, QuerySet, When

from strategies import filters, serializers
from strategies.models import (
    Commitment,
    CountryProgramme,
    CountryProgrammePartner,
    Evaluation,
    FocusArea,
    FocusAreaGoal,
    Initiative,
    InitiativeCountry,
    InitiativePartner,
    Lesson,
    Milestone,
    Recommendation,
    RecommendationAction,
    Strategy,
    StrategyBasis,
)
from unido_portal.core.api.gather import gathered
from unido_portal.core.api.views import ResourceViewSet, resource
from unido_portal.governance.models import Consultation, ConsultationComment
from unido_portal.governance.serializers import ConsultationSerializer


class StrategyViewSet(ResourceViewSet):
    """Strategies, frameworks and programmes of action, of UNIDO and of others.

    The app of indicators enters it in the registry, with the figure that it adds.
    """

    serializer_class = serializers.StrategySerializer
    filterset_class = filters.StrategyFilterSet
    orderings = {"start": "start"}

    def get_rows(self) -> QuerySet[Any]:
        bases = StrategyBasis.objects.select_related("decision", "document", "draws_on")
        return (
            Strategy.objects.select_related(
                "country_group", "predecessor", "citation__document"
            )
            .annotate(focus_area_codes=gathered(FocusArea, "code", back="strategy"))
            .prefetch_related(Prefetch("bases", bases), "sections", "core_functions")
        )


@resource("focus-areas")
class FocusAreaViewSet(ResourceViewSet):
    """Focus areas, priority areas, services and themes of strategies."""

    serializer_class = serializers.FocusAreaSerializer
    filterset_class = filters.FocusAreaFilterSet
    orderings = {"number": "number"}

    def get_rows(self) -> QuerySet[Any]:
        return (
            FocusArea.objects.select_related(
                "strategy", "aligned_with", "delivery_share", "citation__document"
            )
            .annotate(
                goal_numbers=gathered(FocusAreaGoal, "goal__number", back="focus_area")
            )
            .prefetch_related("contents", "area_targets")
        )


class CommitmentViewSet(ResourceViewSet):
    """Promises and rules that the secretariat set itself.

    The app of work plans enters it in the registry, with the filter by its reports.
    """

    serializer_class = serializers.CommitmentSerializer
    filterset_class = filters.CommitmentFilterSet
    orderings = {"due_on": "due_on"}

    def get_rows(self) -> QuerySet[Any]:
        return Commitment.objects.select_related(
            "strategy", "unit", "citation__document"
        )


@resource("consultations")
class ConsultationViewSet(ResourceViewSet):
    """Consultations on the way to decisions and strategies, with each comment."""

    serializer_class = ConsultationSerializer
    filterset_class = filters.ConsultationFilterSet
    orderings = {"start": "start"}

    def get_rows(self) -> QuerySet[Any]:
        comments = ConsultationComment.objects.select_related("partner")
        return Consultation.objects.select_related("about").prefetch_related(
            Prefetch("comments", comments)
        )


class MilestoneViewSet(ResourceViewSet):
    """Dated events on the way of strategies, done or planned at their source.

    The app of work plans enters it in the registry, with what was reported.
    """

    serializer_class = serializers.MilestoneSerializer
    filterset_class = filters.MilestoneFilterSet
    orderings = {"start": "start", "end": "end"}

    def get_rows(self) -> QuerySet[Any]:
        comments = ConsultationComment.objects.select_related("partner")
        return Milestone.objects.select_related(
            "strategy", "session", "consultation__about", "citation__document"
        ).prefetch_related(Prefetch("consultation__comments", comments))


@resource("initiatives")
class InitiativeViewSet(ResourceViewSet):
    """Initiatives, platforms, programmes and mechanisms that documents tell of."""

    serializer_class = serializers.InitiativeSerializer
    filterset_class = filters.InitiativeFilterSet
    orderings = {"start": "start"}

    def get_rows(self) -> QuerySet[Any]:
        return Initiative.objects.select_related(
            "strategy", "citation__document"
        ).annotate(
            country_codes=gathered(
                InitiativeCountry, "country__iso3", back="initiative"
            ),
            partner_codes=gathered(
                InitiativePartner, "partner__code", back="initiative"
            ),
            # UNIDO has initiatives under strategies that others own.
            owner_named=Case(
                When(is_ours=F("strategy__is_ours"), then=F("strategy__owner"))
            ),
        )


@resource("country-programmes")
class CountryProgrammeViewSet(ResourceViewSet):
    """Programmes for Country Partnership, country programmes and park programmes."""

    serializer_class = serializers.CountryProgrammeSerializer
    filterset_class = filters.CountryProgrammeFilterSet
    orderings = {"start": "start", "resources_leveraged": "resources_leveraged"}

    def get_rows(self) -> QuerySet[Any]:
        return CountryProgramme.objects.select_related(
            "country", "initiative", "resources_figure", "citation__document"
        ).annotate(
            partner_codes=gathered(
                CountryProgrammePartner, "partner__code", back="programme"
            )
        )


@resource("evaluations")
class EvaluationViewSet(ResourceViewSet):
    """Evaluations, reviews and surveys, with the lessons that they led to."""

    serializer_class = serializers.EvaluationSerializer
    filterset_class = filters.EvaluationFilterSet
    orderings = {"start": "start"}

    def get_rows(self) -> QuerySet[Any]:
        return Evaluation.objects.select_related(
            "strategy", "citation__document"
        ).annotate(lesson_codes=gathered(Lesson, "code", back="evaluation"))


@resource("lessons")
class LessonViewSet(ResourceViewSet):
    """Lessons learned and the changes that they led to."""

    serializer_class = serializers.LessonSerializer
    filterset_class = filters.LessonFilterSet

    def get_rows(self) -> QuerySet[Any]:
        return Lesson.objects.select_related(
            "strategy", "evaluation", "citation__document"
        )


@resource("recommendations")
class RecommendationViewSet(ResourceViewSet):
    """Recommendations of advisory and oversight bodies, with their follow-up."""

    serializer_class = serializers.RecommendationSerializer
    filterset_class = filters.RecommendationFilterSet

    def get_rows(self) -> QuerySet[Any]:
        actions = RecommendationAction.objects.select_related("citation__document")
        return Recommendation.objects.select_related(
            "strategy", "document", "citation__document"
        ).prefetch_related(Prefetch("actions", actions))
