"""Filters of plans and what they hold, for pages, the API and exports."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat
from django.utils.translation import gettext_lazy as _

from strategies.filters import CommitmentFilterSet as PlainCommitments
from strategies.models import (
    Commitment,
    CoreFunction,
    CountryProgramme,
    FocusArea,
    Initiative,
    Milestone,
    Strategy,
)
from unido_portal.accounts.models import Unit
from unido_portal.core.api.filters import (
    Among,
    CodeFilter,
    ConditionFilter,
    DayFilter,
    ResourceFilterSet,
    WordFilter,
    YearFilter,
    YesNoFilter,
    choices_of,
    tally_of_each,
)
from unido_portal.core.api.tallies import tally
from unido_portal.core.choices import FigureKind, RowType, State
from unido_portal.governance.filters import DecisionFilterSet as PlainDecisions
from unido_portal.governance.filters import StatedFigureFilterSet as PlainFigures
from unido_portal.governance.models import Decision, Document, DocumentTable, Session
from unido_portal.reference.models import (
    Country,
    CountryGroup,
    Partner,
    SdgTarget,
)
from workplans.choices import (
    ActivityKind,
    ActivityStatus,
    ContentKnown,
    Dimension,
    FundingSource,
    GenderMarker,
    Level,
    PlanKind,
    ProgressStatus,
    ResultKind,
    RiskKind,
    TargetMet,
    VersionKind,
)
from workplans.models import (
    Activity,
    ActivityFocusArea,
    Component,
    Project,
    Result,
    RiskContent,
    WorkPlan,
)
from workplans.models.content import is_shown
from workplans.ownership import OF_RISK, OF_STATED_FIGURE, OF_UPDATE
from workplans.standing import NO_REPORT, is_late, latest_report, status_of_activity


class WorkPlanFilterSet(ResourceFilterSet):
    """Filters of the list of work plans."""

    strategy = CodeFilter("strategy", of=Strategy)
    kind = choices_of(PlanKind, field_name="kind")
    unit = CodeFilter("unit", of=Unit)
    is_reference = YesNoFilter("is_reference")


class PlanVersionFilterSet(ResourceFilterSet):
    """Filters of the list of plan versions."""

    work_plan = CodeFilter("work_plan", of=WorkPlan)
    kind = choices_of(VersionKind, field_name="kind")
    content_known = choices_of(ContentKnown, field_name="content_known")
    document = CodeFilter("document", of=Document)
    session = CodeFilter("session", of=Session)
    is_reference = YesNoFilter("work_plan__is_reference")


class ContentFilterSet(ResourceFilterSet):
    """What every content of a plan version can be filtered by."""

    work_plan = CodeFilter("plan_version__work_plan", of=WorkPlan)
    strategy = CodeFilter("plan_version__work_plan__strategy", of=Strategy)
    component = CodeFilter("component", of=Component)
    is_reference = YesNoFilter("plan_version__work_plan__is_reference")


def printed_in(field_name: str) -> CodeFilter:
    """Return the filter of rows whose printed table is at ``field_name``.

    It takes the code of a table and what rows name it by: its reference.
    """
    return CodeFilter(field_name, of=DocumentTable, names=["reference"])


class CurrentFilter(YesNoFilter):
    """What the version that the page of each plan shows has, or what only others."""

    def filter(self, qs: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        shown = is_shown()
        return qs if value is None else qs.filter(shown if value else ~shown)


class PartFilter(CodeFilter):
    """Activities in a part of a plan: its own, and those that serve its area."""

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        if not value:
            return qs
        serving = ActivityFocusArea.objects.filter(
            focus_area__components__code__in=value
        )
        own = Q(component__code__in=value)
        return qs.filter(own | Q(pk__in=serving.values("content")))

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        """Return every part of the plans; one without activities has no value."""
        plans = rows.order_by().values("plan_version__work_plan")
        parts = Component.objects.filter(work_plan__in=plans)
        serving = ActivityFocusArea.objects.filter(
            focus_area__components=OuterRef(OuterRef("pk"))
        )
        within = Q(component=OuterRef("pk")) | Q(pk__in=serving.values("content"))
        counted = rows if among is None else among
        value = Case(When(Exists(rows.filter(within)), then=F("code")))
        detail = F("kind")
        return [tally_of_each(parts, counted, within, value=value, detail=detail)]


class StandsFilter(WordFilter):
    """Activities by where they stand now, as ``status`` of the answer tells it."""

    def __init__(self) -> None:
        words = dict(ActivityStatus.choices) | dict(ProgressStatus.choices)
        super().__init__(choices=list(words.items()))

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        rows = qs.alias(stands=status_of_activity())
        return rows.filter(stands__in=value) if value else qs

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        rows = rows.alias(stands=status_of_activity())
        return [tally(rows, F("stands"), among=among, rank=self.place_of("stands"))]


class ReportedFilter(WordFilter):
    """Rows by the status that the latest report tells, or without any report.

    ``about`` is the foreign key of a report that leads to the row.
    """

    def __init__(self, about: str) -> None:
        self.about = about
        words = [*ProgressStatus.choices, (NO_REPORT, _("no report"))]
        super().__init__(choices=words)

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        return qs.alias(told=self._status()).filter(told__in=value) if value else qs

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        rows = rows.alias(told=self._status())
        return [tally(rows, F("told"), among=among, rank=self.place_of("told"))]

    def _status(self) -> Coalesce:
        return Coalesce(latest_report(self.about)["reported"], Value(NO_REPORT))


class YearOfWorkFilter(YearFilter):
    """Activities that go on in a year, by as much of their time as is known.

    Of two ends that only one is known of, that one is taken for both; without any the
    activity is in no year.
    """

    def filter(self, qs: QuerySet[Any], value: int | None) -> QuerySet[Any]:
        if value is None:
            return qs
        return qs.alias(first=self._first(), last=self._last()).filter(
            first__lte=dt.date(value, 12, 31), last__gte=dt.date(value, 1, 1)
        )

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        rows = rows.alias(first=self._first(), last=self._last())
        years = [Cast(f"{end}__year", CharField()) for end in ("first", "last")]
        span = Concat(years[0], Value("-"), years[1])
        return [tally(rows.filter(first__isnull=False), span, among=among)]

    def spread(self, value: str) -> Iterable[str]:
        first, last = value.split("-")
        return map(str, range(int(first), int(last) + 1))

    def _first(self) -> Coalesce:
        return Coalesce("start", "end")

    def _last(self) -> Coalesce:
        return Coalesce("end", "start")


class ActivityFilterSet(ContentFilterSet):
    """Filters of the activities of a plan version."""

    component = PartFilter("component", of=Component)
    status = StandsFilter()
    year = YearOfWorkFilter("start")
    kind = choices_of(ActivityKind, field_name="kind")
    status_at_source = choices_of(ActivityStatus, field_name="status")
    level = choices_of(Level, field_name="level")
    unit = CodeFilter("unit", of=Unit)
    project = CodeFilter("project", of=Project)
    initiative = CodeFilter("initiative", of=Initiative)
    country = CodeFilter("activitycountrys__country", of=Country, many=True)
    partner = CodeFilter("activitypartners__partner", of=Partner, many=True)
    focus_area = CodeFilter("activityfocusareas__focus_area", of=FocusArea, many=True)
    core_function = CodeFilter(
        "activitycorefunctions__core_function", of=CoreFunction, many=True
    )
    sdg_target = CodeFilter("activitytargets__target", of=SdgTarget, many=True)
    gender_marker = choices_of(GenderMarker, field_name="gender_marker")
    is_south_south = YesNoFilter("is_south_south")
    is_dropped = YesNoFilter("is_dropped")
    is_current = CurrentFilter("plan_version")
    late = ConditionFilter(is_late)
    start_from = DayFilter("start", lookup_expr="gte")
    start_to = DayFilter("start", lookup_expr="lte")


class ResultFilterSet(ContentFilterSet):
    """Filters of the results of a plan version."""

    kind = choices_of(ResultKind, field_name="kind")
    target_met = choices_of(TargetMet, field_name="target_met")
    activity = CodeFilter("activity", of=Activity)
    table = printed_in("table")


class PerformanceMeasureFilterSet(ContentFilterSet):
    """Filters of the performance measures of a plan version."""

    result = CodeFilter("measure__result", of=Result)
    table = printed_in("table")
    year = YearFilter("year")
    kind = choices_of(FigureKind, field_name="kind")
    state = choices_of(State, field_name="state")


class DeliverableFilterSet(ContentFilterSet):
    """Filters of the deliverables of a plan version."""

    table = printed_in("printed_row__table")
    row_type = choices_of(RowType, field_name="row_type")
    activity = CodeFilter("activity", of=Activity)


class BudgetLineFilterSet(ContentFilterSet):
    """Filters of the budget lines of a plan version."""

    table = printed_in("printed_row__table")
    row_type = choices_of(RowType, field_name="row_type")
    scope = CodeFilter("scope", of=Component)
    dimension = choices_of(Dimension, field_name="dimension")
    funding_source = choices_of(FundingSource, field_name="funding_source")
    activity = CodeFilter("activity", of=Activity)
    partner = CodeFilter("partner", of=Partner)


class PostFilterSet(ContentFilterSet):
    """Filters of the posts of a plan version."""

    table = printed_in("printed_row__table")
    row_type = choices_of(RowType, field_name="row_type")
    scope = CodeFilter("scope", of=Component)
    dimension = choices_of(Dimension, field_name="dimension")
    funding_source = choices_of(FundingSource, field_name="funding_source")


class ProjectFilterSet(ResourceFilterSet):
    """Filters of the list of projects."""

    is_programme = YesNoFilter("is_programme")
    status = choices_of(ActivityStatus, field_name="status")
    unit = CodeFilter("unit", of=Unit)
    strategy = CodeFilter("strategies__strategy", of=Strategy, many=True)
    country = CodeFilter("countries__country", of=Country, many=True)
    partner = CodeFilter("partners__partner", of=Partner, many=True)


class RatedInFilter(CodeFilter):
    """Risks of a plan, and those that a version of it rates.

    What a document states about a risk is no demonstration, whatever made-up plan
    rates it.
    """

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        if not value:
            return qs
        user = getattr(self.parent.request, "user", None)
        rated = RiskContent.objects.visible_to(user).filter(
            Q(plan_version__work_plan__is_demo=False) | Q(risk__citation=None),
            plan_version__work_plan__code__in=value,
        )
        return qs.filter(Q(work_plan__code__in=value) | Q(pk__in=rated.values("risk")))


class RiskFilterSet(ResourceFilterSet):
    """Filters of the list of risks."""

    kind = choices_of(RiskKind, field_name="kind")
    strategy = CodeFilter("strategy", of=Strategy)
    work_plan = RatedInFilter("work_plan", of=WorkPlan)
    country_group = CodeFilter("country_group", of=CountryGroup)
    initiative = CodeFilter("initiative", of=Initiative)
    is_reference = ConditionFilter(OF_RISK.of_another)
    is_house_wide = YesNoFilter("is_house_wide")


class ComplianceRateFilterSet(ResourceFilterSet):
    """Filters of the list of compliance rates."""

    work_plan = CodeFilter("work_plan", of=WorkPlan)
    table = printed_in("cell__table")
    year = YearFilter("year")
    kind = choices_of(FigureKind, field_name="kind")
    is_reference = YesNoFilter("work_plan__is_reference")


class ProgressUpdateFilterSet(ResourceFilterSet):
    """Filters of the list of progress updates."""

    status = choices_of(ProgressStatus, field_name="status")
    activity = CodeFilter("activity", of=Activity)
    commitment = CodeFilter("commitment", of=Commitment)
    milestone = CodeFilter("milestone", of=Milestone)
    decision = CodeFilter("decision", of=Decision)
    initiative = CodeFilter("initiative", of=Initiative)
    programme = CodeFilter("programme", of=CountryProgramme)
    strategy = CodeFilter("strategy", of=Strategy)
    result = CodeFilter("result", of=Result)
    is_reference = ConditionFilter(OF_UPDATE.of_another)
    decided_from = DayFilter("decided_on", lookup_expr="gte")
    decided_to = DayFilter("decided_on", lookup_expr="lte")
    happened_from = DayFilter("happened_on", lookup_expr="gte")
    happened_to = DayFilter("happened_on", lookup_expr="lte")


class DecisionFilterSet(PlainDecisions):
    """Filters of the list of decisions."""

    status = ReportedFilter("decision")


class CommitmentFilterSet(PlainCommitments):
    """Filters of the list of commitments."""

    status = ReportedFilter("commitment")


class StatedFigureFilterSet(PlainFigures):
    """Filters of the list of figures that stand in running text."""

    is_reference = ConditionFilter(OF_STATED_FIGURE.of_another)
