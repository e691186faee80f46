"""Shapes of risks, reports and answers to decisions in the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from unido_portal.core.api.fields import (
    CodeOf,
    CodesOf,
    FlagOf,
    ReadField,
    identifier_of,
)
from unido_portal.core.api.serializers import ResourceSerializer
from unido_portal.governance.serializers import (
    CitationSerializer,
)
from unido_portal.governance.serializers import DecisionSerializer as PlainDecision
from workplans.models import (
    DecisionResponse,
    Evidence,
    ProgressUpdate,
    Risk,
    RiskContent,
)

# What a progress update may be about.
SUBJECTS = (
    "activity",
    "commitment",
    "milestone",
    "decision",
    "initiative",
    "programme",
    "strategy",
    "result",
)


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


class RiskSerializer(ResourceSerializer):
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


class ProgressUpdateSerializer(ResourceSerializer):
    """One dated report of what happened to one thing."""

    subject = SubjectOf(SUBJECTS)
    is_demo = FlagOf("is_made_up", allow_null=False)
    evidence = EvidenceSerializer(many=True)
    citation = CitationSerializer(allow_null=True)

    class Meta:
        model = ProgressUpdate
        fields = (
            "code",
            "subject",
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
