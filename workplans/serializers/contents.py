"""Shapes of activities, results and deliverables in the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from unido_portal.core.api.fields import (
    CodeOf,
    CodesOf,
    NumberField,
    NumberOf,
    ReadField,
    WordField,
    plain_number,
)
from unido_portal.core.api.serializers import ResourceSerializer
from unido_portal.core.choices import FigureKind, State
from unido_portal.governance.serializers import DATED
from workplans.choices import ActivityStatus
from workplans.models import (
    ActivityContent,
    ActivityFocusArea,
    ActivityPartner,
    DeliverableContent,
    MeasureContent,
    MeasureQuantity,
    ResultContent,
)
from workplans.serializers.plans import CONTENT, ContentSerializer
from workplans.serializers.progress import ActivityStatusField
from workplans.standing import told_of


class ActivityPartnerSerializer(ResourceSerializer):
    """One partner of an activity in one role."""

    class Meta:
        model = ActivityPartner
        fields = ("partner", "role")


class ActivityFocusAreaSerializer(ResourceSerializer):
    """One focus area that an activity serves, with its share in per cent."""

    class Meta:
        model = ActivityFocusArea
        fields = ("focus_area", "share")


class ActivitySerializer(ContentSerializer):
    """One activity as a plan version has it."""

    code = CodeOf("activity.code", allow_null=False)
    partners = ActivityPartnerSerializer(many=True, source="activitypartners")
    focus_areas = ActivityFocusAreaSerializer(many=True, source="activityfocusareas")
    countries = CodesOf(source="country_codes")
    sdg_targets = CodesOf(source="target_codes")
    core_functions = CodesOf(source="core_function_codes")
    status_at_source = WordField(ActivityStatus.values, source="status")
    status = ActivityStatusField(told_of)

    class Meta:
        model = ActivityContent
        fields = (
            *CONTENT,
            "kind",
            "title",
            "description",
            "status_at_source",
            "status",
            "level",
            "tags_are_ours",
            *DATED,
            "unit",
            "project",
            "initiative",
            "milestone",
            "gender_marker",
            "is_south_south",
            "is_dropped",
            "drop_reason",
            "partners",
            "focus_areas",
            "countries",
            "sdg_targets",
            "core_functions",
            "citation",
            "note",
        )


class ResultSerializer(ContentSerializer):
    """One result as a plan version has it."""

    code = CodeOf("result.code", allow_null=False)
    table = CodeOf("table.reference")
    measures = CodesOf(source="measure_codes")

    class Meta:
        model = ResultContent
        fields = (
            *CONTENT,
            "kind",
            "number",
            "title",
            "narrative",
            "target_year",
            "target_met",
            "target_text",
            "table",
            "activity",
            "measures",
            "citation",
        )


class QuantitySerializer(ResourceSerializer):
    """One number inside the words of a performance measure."""

    class Meta:
        model = MeasureQuantity
        fields = ("qualifier", "value", "meaning", "accumulation")


class PerformanceMeasureSerializer(ContentSerializer):
    """One yearly statement of how far a result has come: words, and numbers in them."""

    code = CodeOf("measure.code", allow_null=False)
    result = CodeOf("measure.result.code", allow_null=False)
    table = CodeOf("table.reference")
    quantities = QuantitySerializer(many=True)

    class Meta:
        model = MeasureContent
        fields = (
            *CONTENT,
            "result",
            "table",
            "year",
            "kind",
            "state",
            "text",
            "quantities",
            "citation",
        )


class YearFigureSerializer(serializers.Serializer):
    """One quantity of one year, planned or actual."""

    year = serializers.IntegerField()
    kind = WordField(FigureKind.values)
    state = WordField(State.values)
    value = NumberField(allow_null=True)
    reported_in = CodeOf(help_text="The progress update that reports an actual figure.")
    superseded_at = serializers.DateTimeField(
        allow_null=True, help_text="When a correction replaced an actual figure."
    )


class _YearFigures(ReadField):
    """Planned and actual quantities of a deliverable, as the printed table has them."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", **kwargs)
        self._spectacular_annotation = {"field": YearFigureSerializer(many=True)}

    def to_representation(self, value: DeliverableContent) -> list[dict[str, Any]]:
        planned = [
            _year_figure(row, FigureKind.PLANNED) for row in value.quantities.all()
        ]
        actual = [
            _year_figure(row, FigureKind.ACTUAL)
            | {
                "reported_in": row.update.code if row.update else None,
                "superseded_at": _moment(row.superseded_at),
            }
            for row in value.deliverable.told_actuals  # type: ignore[attr-defined]
        ]
        return sorted(
            [*planned, *actual],
            key=lambda one: (one["year"], one["kind"] == FigureKind.ACTUAL),
        )


def _year_figure(row: Any, kind: FigureKind) -> dict[str, Any]:
    return {
        "year": row.year,
        "kind": kind.value,
        "state": row.state,
        "value": None if row.value is None else plain_number(row.value),
        "reported_in": None,
        "superseded_at": None,
    }


def _moment(value: Any) -> str | None:
    return serializers.DateTimeField().to_representation(value) if value else None


class DeliverableSerializer(ContentSerializer):
    """One deliverable, sub-total or line of words as a plan version has it."""

    code = CodeOf("deliverable.code", allow_null=False)
    table = CodeOf("printed_row.table.reference")
    row_order = NumberOf("printed_row.order")
    figures = _YearFigures()

    class Meta:
        model = DeliverableContent
        fields = (
            *CONTENT,
            "table",
            "row_order",
            "row_type",
            "category",
            "subcategory",
            "number",
            "name",
            "unit",
            "text",
            "activity",
            "figures",
            "citation",
        )
