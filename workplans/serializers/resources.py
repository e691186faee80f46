"""Shapes of money and posts in the API, with what contradicts them."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from unido_portal.core.api.fields import (
    CodeOf,
    NumberField,
    NumberOf,
    ReadField,
    WordField,
    plain_number,
)
from unido_portal.core.api.serializers import ResourceSerializer
from unido_portal.governance.serializers import CitationSerializer
from workplans.choices import RestatementKind
from workplans.models import (
    BudgetActual,
    BudgetFigure,
    BudgetLineContent,
    ComplianceRate,
    PostContent,
    PostFigure,
)
from workplans.serializers.plans import CONTENT, OF_PLAN, ContentSerializer, OfPlan


class DisagreementSerializer(serializers.Serializer):
    """A printed figure, and another that the document gives for the same."""

    column = serializers.CharField()
    stated = NumberField(allow_null=True)
    other = NumberField(allow_null=True)
    kind = WordField(RestatementKind.values)
    other_reference = CodeOf(help_text="The table or paragraph that gives the other.")


class _Disagreements(ReadField):
    """The figures of a resource line that another place, or arithmetic, contradicts."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", **kwargs)
        self._spectacular_annotation = {"field": DisagreementSerializer(many=True)}

    def to_representation(self, value: Any) -> list[dict[str, Any]]:
        return [
            {
                "column": figure.column,
                "stated": _number(figure.value),
                "other": _number(other.other),
                "kind": other.kind,
                "other_reference": _place(other),
            }
            for figure in value.figures.all()
            if figure.cell is not None
            for other in figure.cell.disagreements
        ]


def _number(value: Any) -> str | None:
    return None if value is None else plain_number(value)


def _place(restatement: Any) -> str | None:
    if restatement.other_cell is not None:
        return restatement.other_cell.table.reference
    if restatement.stated_figure is not None:
        return restatement.stated_figure.citation.reference
    return None


class BudgetFigureSerializer(ResourceSerializer):
    """One amount of a budget line under one column."""

    class Meta:
        model = BudgetFigure
        fields = ("column", "year", "unit", "stage", "state", "value")


class BudgetActualSerializer(ResourceSerializer):
    """Money that a budget line got as far as one stage in one year."""

    reported_in = CodeOf("update.code")

    class Meta:
        model = BudgetActual
        fields = ("year", "stage", "amount", "unit", "reported_in", "superseded_at")


class BudgetLineSerializer(ContentSerializer):
    """One line of money as a plan version has it."""

    code = CodeOf("line.code", allow_null=False)
    table = CodeOf("printed_row.table.reference")
    row_order = NumberOf("printed_row.order")
    figures = BudgetFigureSerializer(many=True)
    actuals = BudgetActualSerializer(many=True, source="line.told_actuals")
    disagreements = _Disagreements()

    class Meta:
        model = BudgetLineContent
        fields = (
            *CONTENT,
            "table",
            "row_order",
            "scope",
            "funding_source",
            "dimension",
            "row_type",
            "label",
            "activity",
            "partner",
            "figures",
            "actuals",
            "disagreements",
            "citation",
        )


class PostFigureSerializer(ResourceSerializer):
    """One number of posts under one column."""

    class Meta:
        model = PostFigure
        fields = ("column", "year", "unit", "state", "value")


class PostSerializer(ContentSerializer):
    """One row of posts as a plan version has it."""

    code = CodeOf("post.code", allow_null=False)
    table = CodeOf("printed_row.table.reference")
    row_order = NumberOf("printed_row.order")
    figures = PostFigureSerializer(many=True)
    disagreements = _Disagreements()

    class Meta:
        model = PostContent
        fields = (
            *CONTENT,
            "table",
            "row_order",
            "scope",
            "funding_source",
            "dimension",
            "row_type",
            "label",
            "grade",
            "unit_code",
            "unit_name",
            "parent_unit_note",
            "figures",
            "disagreements",
            "citation",
        )


class ComplianceRateSerializer(OfPlan):
    """One rate of compliance with one rule in one year."""

    table = CodeOf("cell.table.reference")
    row_order = NumberOf("cell.row.order")
    citation = CitationSerializer()

    class Meta:
        model = ComplianceRate
        fields = (
            "code",
            *OF_PLAN,
            "table",
            "row_order",
            "rule",
            "year",
            "kind",
            "unit",
            "state",
            "value",
            "citation",
        )
