"""Shapes of risks, reports and answers to decisions in the API."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rest_framework import serializers

from strategies.serializers import MilestoneSerializer as PlainMilestone
from unido_portal.core.api.fields import (
    CodeOf,
    CodesOf,
    FlagOf,
    ReadField,
    TextField,
    WordField,
    identifier_of,
)
from unido_portal.core.api.serializers import ResourceSerializer
from unido_portal.governance.serializers import (
    CitationSerializer,
)
from unido_portal.governance.serializers import DecisionSerializer as PlainDecision
from unido_portal.governance.serializers import StatedFigureSerializer as PlainFigure
from workplans.models import (
    DecisionResponse,
    Evidence,
    ProgressUpdate,
    Risk,
    RiskContent,
    StatusOverride,
)
from workplans.models.progress import SUBJECTS_OF_UPDATES
from workplans.standing import Nature, Standing, Told, told_of_milestone


class SubjectSerializer(serializers.Serializer):
    """What a report or figure is about: the kind of thing, and its code."""

    type = serializers.CharField()
    code = serializers.CharField()


class SubjectOf(ReadField):
    """The one thing among ``kinds`` that a row is about."""

    def __init__(self, kinds: tuple[str, ...], **kwargs: Any) -> None:
        self.kinds = kinds
        super().__init__(source="*", **kwargs)
        self._spectacular_annotation = {"field": SubjectSerializer()}

    def to_representation(self, value: Any) -> dict[str, str]:
        kind = next(one for one in self.kinds if getattr(value, f"{one}_id"))
        thing = getattr(value, kind)
        code = getattr(thing, identifier_of(type(thing)))
        return {"type": kind, "code": str(code)}


class RiskContentSerializer(ResourceSerializer):
    """How one plan version rates a risk and means to meet it."""

    work_plan = CodeOf("plan_version.work_plan.code", allow_null=False)
    version = CodeOf("plan_version.code", allow_null=False)
    citation = CitationSerializer(allow_null=True)

    class Meta:
        model = RiskContent
        fields = (
            "work_plan",
            "version",
            "component",
            "likelihood",
            "impact",
            "mitigation",
            "unit",
            "citation",
        )


class OfSomebody(ResourceSerializer):
    """What may hang on another entity's plan, strategy or document.

    The view annotates the columns of ``workplans.ownership``.
    """

    is_reference = FlagOf("is_of_another", allow_null=False)
    owner = TextField("owner_named")


class RiskSerializer(OfSomebody):
    """One risk, and how the plans that name it rate it and mean to meet it."""

    is_demo = FlagOf("is_made_up", allow_null=False)
    ratings = RiskContentSerializer(many=True, source="visible_contents")
    citation = CitationSerializer(allow_null=True)

    class Meta:
        model = Risk
        fields = (
            "code",
            "kind",
            "text",
            "strategy",
            "work_plan",
            "country_group",
            "initiative",
            "is_house_wide",
            "is_reference",
            "owner",
            "is_demo",
            "mitigation",
            "ratings",
            "citation",
            "note",
        )


class EvidenceSerializer(ResourceSerializer):
    """One document, address or description that backs a report."""

    class Meta:
        model = Evidence
        fields = ("document", "url", "description")


class ProgressUpdateSerializer(OfSomebody):
    """One dated report of what happened to one thing."""

    subject = SubjectOf(SUBJECTS_OF_UPDATES)
    is_demo = FlagOf("is_made_up", allow_null=False)
    evidence = EvidenceSerializer(many=True)
    citation = CitationSerializer(allow_null=True)

    class Meta:
        model = ProgressUpdate
        fields = (
            "code",
            "subject",
            "is_reference",
            "owner",
            "is_demo",
            "period",
            "status",
            "text",
            "happened_on",
            "happened_text",
            "decided_on",
            "state",
            "is_submission",
            "recorded_at",
            "superseded_at",
            "evidence",
            "citation",
            "note",
        )


class StatedFigureSerializer(PlainFigure, OfSomebody):
    """One number that a document states in its running text."""

    class Meta(PlainFigure.Meta):
        fields = (*PlainFigure.Meta.fields, "is_reference", "owner")


class StatusSerializer(serializers.Serializer):
    """Where a thing stands, and what says so."""

    value = serializers.CharField()
    label = serializers.CharField(  # type: ignore[assignment]
        help_text="The same in words of the language asked."
    )
    as_of = serializers.DateField(allow_null=True)
    nature = WordField((Nature.REPORTED, Nature.AT_SOURCE))
    report = CodeOf(help_text="The progress update that reports it.")
    citation = CitationSerializer(allow_null=True)


class OverruledSerializer(ResourceSerializer):
    """Why a status was overruled, by which unit, and until when."""

    reason = TextField(allow_null=False)
    period = CodeOf(allow_null=False)
    until = serializers.DateField(help_text="The last day of the period.")
    unit = CodeOf(help_text="Null where somebody set it who acts for the whole house.")

    class Meta:
        model = StatusOverride
        fields: tuple[str, ...] = ("reason", "period", "until", "unit")


class OverruledStatusSerializer(OverruledSerializer):
    """The same, with the status that is worked out beside it."""

    computed = StatusSerializer()

    class Meta(OverruledSerializer.Meta):
        fields = (*OverruledSerializer.Meta.fields, "computed")


class LateSerializer(serializers.Serializer):
    """The period whose report is late, of several the one that is due longest."""

    period = CodeOf(allow_null=False)
    due_on = serializers.DateField()


class ActivityStatusSerializer(StatusSerializer):
    """Where an activity stands, whether that was overruled, and whether it is late."""

    nature = WordField(Nature)
    overruled = OverruledStatusSerializer(allow_null=True)
    late = LateSerializer(allow_null=True)


class StatusField(ReadField):
    """Where a milestone or an activity stands, as ``told`` works it out."""

    shape: type[StatusSerializer] = StatusSerializer

    def __init__(self, told: Callable[[Any], Told], **kwargs: Any) -> None:
        self.told = told
        super().__init__(source="*", **kwargs)
        self._spectacular_annotation = {"field": self.shape()}

    def to_representation(self, value: Any) -> dict[str, Any]:
        return self._computed(self.told(value))

    def _computed(self, told: Told) -> dict[str, Any]:
        citation = told.citation
        shown = CitationSerializer(citation, context=self._words) if citation else None
        return {
            **_stands(told.standing),
            "nature": told.nature.value,
            "report": told.standing.update.code if told.standing.update else None,
            "citation": shown.data if shown else None,
        }

    @property
    def _words(self) -> dict[str, Any]:
        """The context of what stands inside."""
        return {"language": self.context["language"]}


class ActivityStatusField(StatusField):
    """Where an activity stands, overruled or not, and whether its report is late."""

    shape = ActivityStatusSerializer

    def to_representation(self, value: Any) -> dict[str, Any]:
        told = self.told(value)
        computed = self._computed(told)
        shown = computed | {"overruled": None, "late": None}
        if overruled := told.overruled:
            why = OverruledSerializer(overruled, context=self._words).data
            shown |= {
                **_stands(overruled.standing),
                "nature": Nature.OVERRULED.value,
                "report": None,
                "citation": None,
                "overruled": {**why, "computed": computed},
            }
        if told.late:
            shown["late"] = LateSerializer(told.late[0]).data
        return shown


def _stands(standing: Standing) -> dict[str, Any]:
    return {
        "value": standing.status,
        "label": standing.label,
        "as_of": standing.as_of and standing.as_of.isoformat(),
    }


class MilestoneSerializer(PlainMilestone):
    """One dated event on the way of a strategy, and where it stands."""

    status = StatusField(told_of_milestone)

    class Meta(PlainMilestone.Meta):
        fields = (*PlainMilestone.Meta.fields, "status")


class ResponseSerializer(ResourceSerializer):
    """One commitment, milestone, plan or activity that answers a decision."""

    subject = SubjectOf(("commitment", "milestone", "work_plan", "activity"))
    citation = CitationSerializer(allow_null=True)

    class Meta:
        model = DecisionResponse
        fields = ("subject", "citation", "note")


class DecisionSerializer(PlainDecision):
    """One decision, with what answers it and the strategies that rest on it."""

    responses = ResponseSerializer(many=True, source="visible_responses")
    strategies = CodesOf(source="strategy_codes")

    class Meta(PlainDecision.Meta):
        fields = (*PlainDecision.Meta.fields, "responses", "strategies")
