"""Filters of strategies and what hangs on them, for pages, the API and exports."""

from typing import Any

from django.db.models import Q

from strategies.choices import (
    AreaKind,
    CommitmentKind,
    FollowUpStatus,
    InitiativeKind,
    Measurable,
    MilestoneKind,
    ProgrammeKind,
    StatusAtSource,
    StrategyKind,
)
from strategies.models import Evaluation, Initiative, Strategy
from unido_portal.core.api.filters import (
    CodeFilter,
    ConditionFilter,
    DayFilter,
    ResourceFilterSet,
    YesNoFilter,
    choices_of,
)
from unido_portal.core.choices import Precision
from unido_portal.governance.models import Document, Session
from unido_portal.reference.models import Country, CountryGroup, Partner


def _not_ours(path: str) -> Any:
    """Return the filter of what another entity owns, by the lookup ``is_ours``."""
    return ConditionFilter(lambda: Q(**{path: False}))


class StrategyFilterSet(ResourceFilterSet):
    """Filters of the list of strategies."""

    kind = choices_of(StrategyKind, field_name="kind")
    is_ours = YesNoFilter("is_ours")
    is_reference = _not_ours("is_ours")
    is_tracked = YesNoFilter("is_tracked")
    country_group = CodeFilter("country_group", of=CountryGroup)
    predecessor = CodeFilter("predecessor", of=Strategy)


class FocusAreaFilterSet(ResourceFilterSet):
    """Filters of the list of focus areas."""

    strategy = CodeFilter("strategy", of=Strategy)
    is_reference = _not_ours("strategy__is_ours")
    kind = choices_of(AreaKind, field_name="kind")


class CommitmentFilterSet(ResourceFilterSet):
    """Filters of the list of commitments."""

    strategy = CodeFilter("strategy", of=Strategy)
    is_reference = _not_ours("strategy__is_ours")
    kind = choices_of(CommitmentKind, field_name="kind")
    measurable = choices_of(Measurable, field_name="measurable")
    document = CodeFilter("citation__document", of=Document)
    due_from = DayFilter("due_on", lookup_expr="gte")
    due_to = DayFilter("due_on", lookup_expr="lte")


class ConsultationFilterSet(ResourceFilterSet):
    """Filters of the list of consultations."""

    strategy = CodeFilter("milestones__strategy", of=Strategy, many=True)
    about = CodeFilter("about", of=Document)
    partner = CodeFilter("comments__partner", of=Partner, many=True)


class MilestoneFilterSet(ResourceFilterSet):
    """Filters of the list of milestones."""

    strategy = CodeFilter("strategy", of=Strategy)
    is_reference = _not_ours("strategy__is_ours")
    kind = choices_of(MilestoneKind, field_name="kind")
    status_at_source = choices_of(StatusAtSource, field_name="status_at_source")
    precision = choices_of(Precision, field_name="precision")
    session = CodeFilter("session", of=Session)
    start_from = DayFilter("start", lookup_expr="gte")
    start_to = DayFilter("start", lookup_expr="lte")


class InitiativeFilterSet(ResourceFilterSet):
    """Filters of the list of initiatives."""

    strategy = CodeFilter("strategy", of=Strategy)
    kind = choices_of(InitiativeKind, field_name="kind")
    is_ours = YesNoFilter("is_ours")
    is_reference = _not_ours("is_ours")
    country = CodeFilter("countries__country", of=Country, many=True)
    partner = CodeFilter("partners__partner", of=Partner, many=True)


class CountryProgrammeFilterSet(ResourceFilterSet):
    """Filters of the list of country programmes."""

    country = CodeFilter("country", of=Country)
    kind = choices_of(ProgrammeKind, field_name="kind")
    initiative = CodeFilter("initiative", of=Initiative)
    partner = CodeFilter("partners__partner", of=Partner, many=True)


class EvaluationFilterSet(ResourceFilterSet):
    """Filters of the list of evaluations."""

    strategy = CodeFilter("strategy", of=Strategy)
    is_reference = _not_ours("strategy__is_ours")
    status_at_source = choices_of(StatusAtSource, field_name="status_at_source")


class LessonFilterSet(ResourceFilterSet):
    """Filters of the list of lessons."""

    strategy = CodeFilter("strategy", of=Strategy)
    is_reference = _not_ours("strategy__is_ours")
    evaluation = CodeFilter("evaluation", of=Evaluation)


class RecommendationFilterSet(ResourceFilterSet):
    """Filters of the list of recommendations."""

    strategy = CodeFilter("strategy", of=Strategy)
    is_reference = _not_ours("strategy__is_ours")
    document = CodeFilter("document", of=Document)
    status = choices_of(FollowUpStatus, field_name="status")
