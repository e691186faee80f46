"""Shapes of indicators and figures in the API."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from indicators.models import DefinitionVersion, Indicator, Observation, Release, Target
from strategies.serializers import StrategySerializer as PlainStrategy
from unido_portal.core.api.fields import (
    COMPANIONS,
    CodeOf,
    CodesOf,
    FlagOf,
    NumberOf,
    ReadField,
    TextField,
    WordField,
    plain_number,
)
from unido_portal.core.api.serializers import ResourceSerializer
from unido_portal.core.choices import State
from unido_portal.governance.serializers import CitationSerializer
from unido_portal.reference.serializers import SOURCED
from workplans.serializers import OfSomebody


class _ReportingBySex(ReadField):
    """How far the rule of reporting by sex is kept; null where a strategy has none."""

    schema = {
        "type": "object",
        "required": ["registered", "reporting", "percent"],
        "properties": {
            "registered": {"type": "integer", "description": "Bound by the rule."},
            "reporting": {"type": "integer", "description": "Those that keep it."},
            "percent": {
                "type": ["string", "null"],
                "format": "decimal",
                "description": "To one decimal; null while none is registered.",
            },
        },
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", allow_null=True, **kwargs)

    def to_representation(self, value: Any) -> dict[str, Any] | None:
        if not value.has_reporting_rule:
            return None
        registered, reporting = value.registered_projects, value.reporting_projects
        percent = None
        if registered:
            share = Decimal(reporting * 100) / registered
            percent = plain_number(share.quantize(Decimal("0.1"), ROUND_HALF_UP))
        return {"registered": registered, "reporting": reporting, "percent": percent}


class StrategySerializer(PlainStrategy):
    """One strategy, framework or programme of action."""

    reporting_by_sex = _ReportingBySex()

    class Meta(PlainStrategy.Meta):
        fields = (*PlainStrategy.Meta.fields, "reporting_by_sex")


class SubjectField(ReadField):
    """What a figure is about: the kind of thing, and its code."""

    schema = {
        "type": "object",
        "required": ["type", "code"],
        "properties": {"type": {"type": "string"}, "code": {"type": "string"}},
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", **kwargs)

    def to_representation(self, value: Any) -> dict[str, str]:
        return {"type": value.subject_type, "code": value.subject_code}


class DimensionsField(ReadField):
    """The further dimensions of a figure with their values; none for a total."""

    schema = {"type": "object", "additionalProperties": {"type": "string"}}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="breakdown", **kwargs)

    def to_representation(self, value: Any) -> dict[str, str]:
        return {part.dimension: part.value for part in value.parts.all()}


class SourceText(TextField):
    """The name of what a figure rests on: a dataset, a document, or nothing named."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", **kwargs)

    def get_attribute(self, instance: Any) -> Any:
        if instance.release_id:
            return instance.release.source
        return instance.citation.document.title if instance.citation_id else None


class _SourceType(WordField):
    """Which of the three kinds of source a figure rests on."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(["release", "document", "submission"], source="*", **kwargs)

    def to_representation(self, value: Any) -> str:
        if value.release_id:
            return "release"
        return "document" if value.citation_id else "submission"


class DefinitionSerializer(ResourceSerializer):
    """One version of the definition of an indicator."""

    class Meta:
        model = DefinitionVersion
        fields = (
            "number",
            "definition",
            "method",
            "valid_from",
            "valid_to",
            "is_comparable",
            *SOURCED,
        )


class IndicatorSerializer(ResourceSerializer):
    """One series with one unit; the rules say how its figures add up."""

    family_name = TextField("family.name")
    framework = CodeOf("family.framework", allow_null=False)
    sdg_target = CodeOf("family.sdg_target.code")
    custodian = CodeOf("family.custodian")
    is_industry_related = FlagOf("family.is_industry_related", allow_null=False)
    unit_name = TextField("unit.name")
    dimensions = CodesOf(source="dimension_codes")
    definitions = DefinitionSerializer(many=True)

    class Meta:
        model = Indicator
        fields = (
            "code",
            "family",
            "family_name",
            "framework",
            "sdg_target",
            "is_industry_related",
            "custodian",
            "custodian_partner",
            "name",
            "unit",
            "unit_name",
            "counts_persons",
            "sex_required",
            "dimensions",
            "direction",
            "result_level",
            "time_rule",
            "place_rule",
            "focus_area",
            "definitions",
            "note",
            *SOURCED,
        )


PERIOD = ("period", "period_kind", "period_start", "period_end")


# What could tell a suppressed figure all the same.
_WORDS = ("note", "footnote")
_HIDDEN = (
    "value",
    "numerator",
    "denominator",
    *(f"{word}{end}" for word in _WORDS for end in ("", *COMPANIONS)),
)


class ObservationSerializer(OfSomebody):
    """One figure of one indicator for one subject, period, sex and breakdown."""

    definition_version = NumberOf("definition.number", allow_null=False)
    subject = SubjectField()
    period = CodeOf(allow_null=False)
    dimensions = DimensionsField()
    unit = CodeOf("indicator.unit.code", allow_null=False)
    source = SourceText()  # type: ignore[assignment]
    source_type = _SourceType()
    reported_in = CodeOf("update.code")
    is_demo = FlagOf("is_made_up", allow_null=False)
    citation = CitationSerializer(allow_null=True)

    class Meta:
        model = Observation
        fields = (
            "indicator",
            "definition_version",
            "subject",
            *PERIOD,
            "sex",
            "dimensions",
            "state",
            "value",
            "qualifier",
            "unit",
            "numerator",
            "denominator",
            "nature",
            "release",
            "source",
            "source_type",
            "reported_in",
            "recorded_at",
            "superseded_at",
            "is_reference",
            "owner",
            "is_demo",
            "citation",
            "footnote",
            "note",
        )

    def to_representation(self, instance: Observation) -> dict[str, Any]:
        shown = super().to_representation(instance)
        if instance.is_suppressed:  # type: ignore[attr-defined]
            shown |= {name: None for name in _HIDDEN if name in shown}
            if "state" in shown:
                shown["state"] = State.SUPPRESSED.value
        return shown


class TargetSerializer(OfSomebody):
    """One baseline or target of one indicator for one subject, period and sex."""

    definition_version = NumberOf("definition.number")
    subject = SubjectField()
    period = CodeOf(allow_null=False)
    unit = CodeOf("indicator.unit.code", allow_null=False)
    is_demo = FlagOf("is_made_up", allow_null=False)
    citation = CitationSerializer(allow_null=True)

    class Meta:
        model = Target
        fields = (
            "code",
            "indicator",
            "definition_version",
            "kind",
            "subject",
            *PERIOD,
            "sex",
            "state",
            "value",
            "qualifier",
            "unit",
            "is_submission",
            "is_reference",
            "owner",
            "is_demo",
            "recorded_at",
            "superseded_at",
            "citation",
            "note",
        )


class ReleaseSerializer(ResourceSerializer):
    """One vintage of one dataset, or one batch of figures loaded together."""

    class Meta:
        model = Release
        fields = (
            "code",
            "source",
            "publisher",
            "vintage",
            "released_on",
            "licence",
            "digest",
            "is_demo",
            "withdrawn_at",
            "note",
        )
