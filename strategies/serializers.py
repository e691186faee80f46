"""Shapes of strategies and what hangs on them in the API."""

from __future__ import annotations

from strategies.models import (
    AreaContent,
    AreaTarget,
    Commitment,
    CoreFunction,
    CountryProgramme,
    Evaluation,
    FocusArea,
    Initiative,
    Lesson,
    Milestone,
    Recommendation,
    RecommendationAction,
    Section,
    Strategy,
    StrategyBasis,
)
from unido_portal.core.api.fields import CodesOf, NotOf, NumbersOf, TextField
from unido_portal.core.api.serializers import ResourceSerializer
from unido_portal.governance.serializers import (
    DATED,
    CitationSerializer,
    ConsultationSerializer,
)
from unido_portal.reference.serializers import SOURCED


class BasisSerializer(ResourceSerializer):
    """One decision, document or other strategy that a strategy rests on."""

    class Meta:
        model = StrategyBasis
        fields = ("decision", "document", "draws_on", "note")


class OfStrategy(ResourceSerializer):
    """What hangs on a strategy: whose strategy it is stands on every row."""

    is_reference = NotOf("strategy.is_ours")
    owner = TextField("strategy.owner")


OF_STRATEGY = ("strategy", "is_reference", "owner")


class SectionSerializer(ResourceSerializer):
    """One section of the text of a strategy."""

    class Meta:
        model = Section
        fields = ("number", "title")


class CoreFunctionSerializer(ResourceSerializer):
    """One core function through which UNIDO works."""

    class Meta:
        model = CoreFunction
        fields = ("code", "number", "name")


class StrategySerializer(ResourceSerializer):
    """One strategy, framework or programme of action."""

    is_reference = NotOf("is_ours")
    bases = BasisSerializer(many=True)
    sections = SectionSerializer(many=True)
    core_functions = CoreFunctionSerializer(many=True)
    focus_areas = CodesOf(source="focus_area_codes")
    citation = CitationSerializer()

    class Meta:
        model = Strategy
        fields: tuple[str, ...] = (
            "code",
            "name",
            "short_name",
            "kind",
            "is_reference",
            "owner",
            "is_ours",
            "is_tracked",
            *DATED,
            "purpose",
            "status_at_source",
            "country_group",
            "predecessor",
            "bases",
            "sections",
            "core_functions",
            "focus_areas",
            "citation",
            "note",
        )


class AreaContentSerializer(ResourceSerializer):
    """One statement about what an area contains; a candidate was not read there."""

    class Meta:
        model = AreaContent
        fields = ("order", "text", "is_candidate", *SOURCED)


class AreaTargetSerializer(ResourceSerializer):
    """One target of a programme of action."""

    class Meta:
        model = AreaTarget
        fields = ("code", "text", "indicator_text", "due_text", "relevance", *SOURCED)


class FocusAreaSerializer(OfStrategy):
    """One focus area, priority area, service, thematic area or theme."""

    goals = NumbersOf(source="goal_numbers")
    contents = AreaContentSerializer(many=True)
    targets = AreaTargetSerializer(many=True, source="area_targets")
    citation = CitationSerializer()

    class Meta:
        model = FocusArea
        fields = (
            "code",
            *OF_STRATEGY,
            "kind",
            "number",
            "name",
            "short_name",
            "description",
            "aligned_with",
            "delivery_share",
            "goals",
            "contents",
            "targets",
            "citation",
            "note",
            *SOURCED,
        )


class CommitmentSerializer(OfStrategy):
    """One promise or rule that the secretariat set itself."""

    citation = CitationSerializer()

    class Meta:
        model = Commitment
        fields = (
            "code",
            *OF_STRATEGY,
            "kind",
            "text",
            "measurable",
            "due_on",
            "due_text",
            "unit",
            "citation",
            "note",
        )


class MilestoneSerializer(OfStrategy):
    """One dated event on the way of a strategy."""

    consultation = ConsultationSerializer(allow_null=True)
    citation = CitationSerializer()

    class Meta:
        model = Milestone
        fields: tuple[str, ...] = (
            "code",
            *OF_STRATEGY,
            "kind",
            "title",
            "place",
            *DATED,
            "status_at_source",
            "session",
            "consultation",
            "citation",
            "note",
        )


class InitiativeSerializer(OfStrategy):
    """One initiative, platform, programme or mechanism."""

    is_reference = NotOf("is_ours")
    owner = TextField("owner_named")
    countries = CodesOf(source="country_codes")
    partners = CodesOf(source="partner_codes")
    citation = CitationSerializer()

    class Meta:
        model = Initiative
        fields = (
            "code",
            "name",
            "kind",
            *OF_STRATEGY,
            "is_ours",
            *DATED,
            "countries",
            "partners",
            "citation",
            "note",
        )


class CountryProgrammeSerializer(ResourceSerializer):
    """What UNIDO and a Member State agreed to do there."""

    partners = CodesOf(source="partner_codes")
    citation = CitationSerializer()

    class Meta:
        model = CountryProgramme
        fields = (
            "code",
            "country",
            "kind",
            "name",
            "initiative",
            "phase",
            *DATED,
            "as_of_text",
            "resources_leveraged",
            "resources_qualifier",
            "currency",
            "resources_figure",
            "partner_count",
            "partners",
            "national_plan",
            "cooperation_framework",
            "citation",
            "note",
        )


class EvaluationSerializer(OfStrategy):
    """One evaluation, review or survey."""

    lessons = CodesOf(source="lesson_codes")
    citation = CitationSerializer()

    class Meta:
        model = Evaluation
        fields = (
            "code",
            *OF_STRATEGY,
            "title",
            *DATED,
            "status_at_source",
            "findings",
            "lessons",
            "citation",
            "note",
        )


class LessonSerializer(OfStrategy):
    """One lesson learned, and the change that it led to."""

    citation = CitationSerializer()

    class Meta:
        model = Lesson
        fields = (
            "code",
            *OF_STRATEGY,
            "evaluation",
            "part",
            "text",
            "change",
            "citation",
            "note",
        )


class RecommendationActionSerializer(ResourceSerializer):
    """One thing done about a recommendation."""

    citation = CitationSerializer()

    class Meta:
        model = RecommendationAction
        fields = ("order", "text", "citation")


class RecommendationSerializer(OfStrategy):
    """One recommendation of an advisory or oversight body, with its follow-up."""

    actions = RecommendationActionSerializer(many=True)
    citation = CitationSerializer()

    class Meta:
        model = Recommendation
        fields = (
            "code",
            *OF_STRATEGY,
            "body",
            "document",
            "reference",
            "text",
            "status",
            "actions",
            "citation",
            "note",
        )
