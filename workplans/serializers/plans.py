"""Shapes of plans, their versions and projects in the API."""

from __future__ import annotations

from unido_portal.core.api.fields import (
    CodeOf,
    CodesOf,
    FlagOf,
    NumberOf,
    TextField,
)
from unido_portal.core.api.serializers import ResourceSerializer
from unido_portal.governance.serializers import DATED, CitationSerializer
from workplans.choices import ComponentKind
from workplans.models import (
    Component,
    Mandate,
    PlanVersion,
    Project,
    ProjectPartner,
    ProjectStrategy,
    ReportingPeriod,
    Statement,
    VarianceExplanation,
    WorkPlan,
)

_PARTS = {
    ComponentKind.SUBPROGRAMME: "",
    ComponentKind.COMMON: "common",
    ComponentKind.DIRECTION: "direction",
}


class SubprogrammeOf(CodeOf):
    """The subprogramme of a programme plan: its number, ``common`` or ``direction``."""

    def to_representation(self, value: Component) -> str | None:
        if value.kind not in _PARTS:
            return None
        return _PARTS[ComponentKind(value.kind)] or value.number


class OfPlan(ResourceSerializer):
    """What belongs to a plan: whose plan it is stands on every row."""

    work_plan = CodeOf("work_plan.code", allow_null=False)
    is_reference = FlagOf("work_plan.is_reference", allow_null=False)
    owner = TextField("work_plan.owner")
    is_demo = FlagOf("work_plan.is_demo", allow_null=False)


OF_PLAN = ("work_plan", "is_reference", "owner", "is_demo")


class ContentSerializer(ResourceSerializer):
    """What a plan version holds: whose plan it is stands on every row."""

    work_plan = CodeOf("plan_version.work_plan.code", allow_null=False)
    version = CodeOf("plan_version.code", allow_null=False)
    is_current = FlagOf(
        allow_null=False, help_text="Whether the plan's page shows this version."
    )
    is_reference = FlagOf("plan_version.work_plan.is_reference", allow_null=False)
    owner = TextField("plan_version.work_plan.owner")
    is_demo = FlagOf("plan_version.work_plan.is_demo", allow_null=False)
    subprogramme = SubprogrammeOf("component")
    citation = CitationSerializer(allow_null=True)


CONTENT = (
    "code",
    "work_plan",
    "version",
    "is_current",
    "is_reference",
    "owner",
    "is_demo",
    "component",
    "subprogramme",
    "order",
)


class ComponentSerializer(ResourceSerializer):
    """One part of a plan under which its content is grouped."""

    class Meta:
        model = Component
        fields = ("code", "kind", "number", "order", "name", "focus_area")


class ReportingPeriodSerializer(ResourceSerializer):
    """One period for which a plan owes reports."""

    class Meta:
        model = ReportingPeriod
        fields = ("code", "label", "start", "end", "due_on", "is_open")


class VarianceSerializer(ResourceSerializer):
    """Why one amount changed from the year before, and the cell that prints it."""

    table = CodeOf("cell.table.reference")
    row_order = NumberOf("cell.row.order")
    column = CodeOf("cell.column.key")
    citation = CitationSerializer()

    class Meta:
        model = VarianceExplanation
        fields = (
            "code",
            "component",
            "funding_source",
            "amount",
            "currency",
            "text",
            "table",
            "row_order",
            "column",
            "citation",
        )


class WorkPlanSerializer(ResourceSerializer):
    """One plan that carries out a strategy; a reference plan is another entity's."""

    current_version = CodeOf("current_version_code")
    versions = CodesOf(source="version_codes")
    components = ComponentSerializer(many=True)
    commitments = CodesOf(source="commitment_codes")
    milestones = CodesOf(source="milestone_codes")
    variance_explanations = VarianceSerializer(many=True)
    reporting_periods = ReportingPeriodSerializer(many=True)
    citation = CitationSerializer(allow_null=True)

    class Meta:
        model = WorkPlan
        fields = (
            "code",
            "title",
            "kind",
            "strategy",
            "owner",
            "unit",
            "is_reference",
            "is_demo",
            *DATED,
            "status_at_source",
            "current_version",
            "versions",
            "components",
            "commitments",
            "milestones",
            "variance_explanations",
            "reporting_periods",
            "citation",
            "note",
        )


class StatementSerializer(ResourceSerializer):
    """One clause of a plan in words."""

    citation = CitationSerializer(allow_null=True)

    class Meta:
        model = Statement
        fields = ("code", "kind", "component", "order", "text", "citation")


class MandateSerializer(ResourceSerializer):
    """One resolution that mandates a plan or a component of it, as listed."""

    symbol = CodeOf("document.symbol")

    class Meta:
        model = Mandate
        fields = ("document", "symbol", "printed", "component", "order")


class PlanVersionSerializer(OfPlan):
    """One version of a plan, with what it says in words."""

    statements = StatementSerializer(many=True, source="visible_statements")
    mandates = MandateSerializer(many=True, source="visible_mandates")

    class Meta:
        model = PlanVersion
        fields = (
            "code",
            *OF_PLAN,
            "kind",
            "number",
            "label",
            "document",
            "session",
            "presented_on",
            "content_known",
            "is_superseded",
            "state",
            "sealed_at",
            "digest",
            "published_at",
            "statements",
            "mandates",
            "note",
        )


class ProjectPartnerSerializer(ResourceSerializer):
    """One partner of a project in one role."""

    class Meta:
        model = ProjectPartner
        fields = ("partner", "role")


class ProjectStrategySerializer(ResourceSerializer):
    """One strategy that a project is carried out under, with its share in per cent."""

    class Meta:
        model = ProjectStrategy
        fields = ("strategy", "share")


class ProjectSerializer(ResourceSerializer):
    """One project or programme."""

    countries = CodesOf(source="country_codes")
    partners = ProjectPartnerSerializer(many=True)
    strategies = ProjectStrategySerializer(many=True)
    citation = CitationSerializer(allow_null=True)

    class Meta:
        model = Project
        fields = (
            "code",
            "title",
            "is_programme",
            "is_demo",
            "status",
            "unit",
            *DATED,
            "countries",
            "partners",
            "strategies",
            "citation",
            "note",
        )
