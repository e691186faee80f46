"""The plainest plans, versions and what they hold, valid.

The parts of one content row share one plan: a content factory makes its permanent row
in the plan of its version.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import factory
from factory.django import DjangoModelFactory

from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.governance import (
    CitationFactory,
    DecisionFactory,
    DocumentFactory,
    StatedFigureFactory,
    TableCellFactory,
)
from tests.factories.reference import CountryFactory, PartnerFactory, SdgTargetFactory
from tests.factories.strategies import (
    CommitmentFactory,
    CoreFunctionFactory,
    FocusAreaFactory,
    MilestoneFactory,
    StrategyFactory,
)
from unido_portal.core.choices import FigureKind
from unido_portal.core.text import Text
from workplans import models
from workplans.choices import (
    ComponentKind,
    Dimension,
    FigureUnit,
    FundingSource,
    PartnerRole,
    PlanKind,
    ProgressStatus,
    ResourceStage,
    RestatementKind,
    ResultKind,
    RiskKind,
    StatementKind,
    UpdateState,
)

DRAFT = {"state": UpdateState.DRAFT, "decided_on": None}
PLAN_OF_THE_VERSION = factory.SelfAttribute("..plan_version.work_plan")


class WorkPlanFactory(DjangoModelFactory):
    class Meta:
        model = models.WorkPlan

    code = factory.Sequence(lambda n: f"plan-{n}")
    title = factory.LazyAttribute(lambda row: Text.of(en=f"Title of {row.code}"))
    kind = PlanKind.WORK_PLAN
    strategy = factory.SubFactory(StrategyFactory)
    owner = Text.of(en="UNIDO")
    unit = factory.SubFactory(UnitFactory)


class PlanVersionFactory(DjangoModelFactory):
    """The draft of a plan; ``workplans.services`` seals and publishes it."""

    class Meta:
        model = models.PlanVersion

    work_plan = factory.SubFactory(WorkPlanFactory)
    number = factory.Sequence(lambda n: n + 1)
    code = factory.LazyAttribute(lambda row: f"{row.work_plan.code}.v{row.number}")
    label = factory.LazyAttribute(lambda row: Text.of(en=f"Version {row.number}"))


class ComponentFactory(DjangoModelFactory):
    class Meta:
        model = models.Component

    work_plan = factory.SubFactory(WorkPlanFactory)
    order = factory.Sequence(lambda n: n)
    code = factory.LazyAttribute(lambda row: f"{row.work_plan.code}.c{row.order}")
    kind = ComponentKind.SUBPROGRAMME
    name = factory.LazyAttribute(lambda row: Text.of(en=row.code))


class VersionContentFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    plan_version = factory.SubFactory(PlanVersionFactory)
    order = factory.Sequence(lambda n: n)


class MandateFactory(VersionContentFactory):
    class Meta:
        model = models.Mandate

    document = factory.SubFactory(DocumentFactory)


class StatementFactory(VersionContentFactory):
    class Meta:
        model = models.Statement

    code = factory.Sequence(lambda n: f"statement-{n}")
    kind = StatementKind.OBJECTIVE
    text = Text.of(en="An objective")


class ProjectFactory(DjangoModelFactory):
    class Meta:
        model = models.Project

    code = factory.Sequence(lambda n: f"project-{n}")
    title = factory.LazyAttribute(lambda row: Text.of(en=row.code))
    unit = factory.SubFactory(UnitFactory)
    state = UpdateState.CLEARED
    decided_on = dt.date(2023, 11, 27)


class ProjectStrategyFactory(DjangoModelFactory):
    class Meta:
        model = models.ProjectStrategy

    project = factory.SubFactory(ProjectFactory)
    strategy = factory.SubFactory(StrategyFactory)


class ProjectCountryFactory(DjangoModelFactory):
    class Meta:
        model = models.ProjectCountry

    project = factory.SubFactory(ProjectFactory)
    country = factory.SubFactory(CountryFactory)


class ProjectPartnerFactory(DjangoModelFactory):
    class Meta:
        model = models.ProjectPartner

    project = factory.SubFactory(ProjectFactory)
    partner = factory.SubFactory(PartnerFactory)
    role = PartnerRole.FUNDING


class ActivityFactory(DjangoModelFactory):
    class Meta:
        model = models.Activity

    work_plan = factory.SubFactory(WorkPlanFactory)
    code = factory.Sequence(lambda n: f"activity-{n}")


class ActivityContentFactory(VersionContentFactory):
    class Meta:
        model = models.ActivityContent

    activity = factory.SubFactory(ActivityFactory, work_plan=PLAN_OF_THE_VERSION)
    title = factory.LazyAttribute(lambda row: Text.of(en=f"Do {row.activity.code}"))


class ActivityPartFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    content = factory.SubFactory(ActivityContentFactory)


class ActivityPartnerFactory(ActivityPartFactory):
    class Meta:
        model = models.ActivityPartner

    partner = factory.SubFactory(PartnerFactory)
    role = PartnerRole.IMPLEMENTING


class ActivityCountryFactory(ActivityPartFactory):
    class Meta:
        model = models.ActivityCountry

    country = factory.SubFactory(CountryFactory)


class ActivityFocusAreaFactory(ActivityPartFactory):
    class Meta:
        model = models.ActivityFocusArea

    focus_area = factory.SubFactory(FocusAreaFactory)


class ActivityTargetFactory(ActivityPartFactory):
    class Meta:
        model = models.ActivityTarget

    target = factory.SubFactory(SdgTargetFactory)


class ActivityCoreFunctionFactory(ActivityPartFactory):
    class Meta:
        model = models.ActivityCoreFunction

    core_function = factory.SubFactory(CoreFunctionFactory)


class DeliverableFactory(DjangoModelFactory):
    class Meta:
        model = models.Deliverable

    work_plan = factory.SubFactory(WorkPlanFactory)
    code = factory.Sequence(lambda n: f"deliverable-{n}")


class DeliverableContentFactory(VersionContentFactory):
    class Meta:
        model = models.DeliverableContent

    deliverable = factory.SubFactory(DeliverableFactory, work_plan=PLAN_OF_THE_VERSION)
    name = factory.LazyAttribute(lambda row: Text.of(en=row.deliverable.code))


class PlannedQuantityFactory(DjangoModelFactory):
    class Meta:
        model = models.PlannedQuantity

    content = factory.SubFactory(DeliverableContentFactory)
    year = 2023
    value = 7


class DeliverableActualFactory(DjangoModelFactory):
    class Meta:
        model = models.DeliverableActual

    deliverable = factory.SubFactory(DeliverableFactory)
    year = 2021
    value = 7
    citation = factory.SubFactory(CitationFactory)


class ResultFactory(DjangoModelFactory):
    class Meta:
        model = models.Result

    work_plan = factory.SubFactory(WorkPlanFactory)
    code = factory.Sequence(lambda n: f"result-{n}")


class ResultContentFactory(VersionContentFactory):
    class Meta:
        model = models.ResultContent

    result = factory.SubFactory(ResultFactory, work_plan=PLAN_OF_THE_VERSION)
    kind = ResultKind.PLANNED
    title = factory.LazyAttribute(lambda row: Text.of(en=row.result.code))


class PerformanceMeasureFactory(DjangoModelFactory):
    class Meta:
        model = models.PerformanceMeasure

    result = factory.SubFactory(ResultFactory)
    code = factory.Sequence(lambda n: f"measure-{n}")


class MeasureContentFactory(VersionContentFactory):
    class Meta:
        model = models.MeasureContent

    measure = factory.SubFactory(
        PerformanceMeasureFactory,
        result__work_plan=factory.SelfAttribute("...plan_version.work_plan"),
    )
    year = 2023
    kind = FigureKind.PLANNED
    state = "value"
    text = Text.of(en="Ten countries did it")


class MeasureQuantityFactory(DjangoModelFactory):
    class Meta:
        model = models.MeasureQuantity

    content = factory.SubFactory(MeasureContentFactory)
    order = factory.Sequence(lambda n: n)
    value = 10
    meaning = Text.of(en="countries")


class BudgetLineFactory(DjangoModelFactory):
    class Meta:
        model = models.BudgetLine

    work_plan = factory.SubFactory(WorkPlanFactory)
    code = factory.Sequence(lambda n: f"line-{n}")


class BudgetLineContentFactory(VersionContentFactory):
    class Meta:
        model = models.BudgetLineContent

    line = factory.SubFactory(BudgetLineFactory, work_plan=PLAN_OF_THE_VERSION)
    dimension = Dimension.OBJECT
    funding_source = FundingSource.REGULAR
    label = factory.LazyAttribute(lambda row: Text.of(en=row.line.code))


class BudgetFigureFactory(DjangoModelFactory):
    class Meta:
        model = models.BudgetFigure

    content = factory.SubFactory(BudgetLineContentFactory)
    column = "estimate_2023"
    year = 2023
    unit = FigureUnit.KUSD
    value = 7


class BudgetActualFactory(DjangoModelFactory):
    class Meta:
        model = models.BudgetActual

    line = factory.SubFactory(BudgetLineFactory)
    year = 2021
    stage = ResourceStage.SPENT
    amount = 7
    unit = FigureUnit.KUSD
    citation = factory.SubFactory(CitationFactory)


class PostFactory(DjangoModelFactory):
    class Meta:
        model = models.Post

    work_plan = factory.SubFactory(WorkPlanFactory)
    code = factory.Sequence(lambda n: f"post-{n}")


class PostContentFactory(VersionContentFactory):
    class Meta:
        model = models.PostContent

    post = factory.SubFactory(PostFactory, work_plan=PLAN_OF_THE_VERSION)
    dimension = Dimension.GRADE
    funding_source = FundingSource.REGULAR
    label = Text.of(en="P-5")


class PostFigureFactory(DjangoModelFactory):
    class Meta:
        model = models.PostFigure

    content = factory.SubFactory(PostContentFactory)
    column = "proposed_2023"
    year = 2023
    unit = FigureUnit.POSTS
    value = 7


class RestatementFactory(DjangoModelFactory):
    class Meta:
        model = models.Restatement

    cell = factory.SubFactory(TableCellFactory)
    kind = RestatementKind.PARAGRAPH
    stated_figure = factory.SubFactory(StatedFigureFactory)
    other = 7
    agrees = True


class ComplianceRateFactory(DjangoModelFactory):
    class Meta:
        model = models.ComplianceRate

    code = factory.Sequence(lambda n: f"rate-{n}")
    work_plan = factory.SubFactory(WorkPlanFactory)
    rule = Text.of(en="Documents in time")
    year = 2021
    kind = FigureKind.ACTUAL
    value = 85
    citation = factory.SubFactory(CitationFactory)


class VarianceExplanationFactory(DjangoModelFactory):
    class Meta:
        model = models.VarianceExplanation

    code = factory.Sequence(lambda n: f"variance-{n}")
    work_plan = factory.SubFactory(WorkPlanFactory)
    funding_source = FundingSource.REGULAR
    amount = 66200
    text = Text.of(en="A new post")
    citation = factory.SubFactory(CitationFactory)


class RiskFactory(DjangoModelFactory):
    class Meta:
        model = models.Risk

    code = factory.Sequence(lambda n: f"R-{n}")
    strategy = factory.SubFactory(StrategyFactory)
    kind = RiskKind.RISK
    text = factory.LazyAttribute(lambda row: Text.of(en=f"Risk {row.code}"))


class RiskContentFactory(VersionContentFactory):
    class Meta:
        model = models.RiskContent

    risk = factory.SubFactory(RiskFactory)


class DecisionResponseFactory(DjangoModelFactory):
    class Meta:
        model = models.DecisionResponse

    decision = factory.SubFactory(DecisionFactory)
    work_plan = factory.SubFactory(WorkPlanFactory)


class PlanCommitmentFactory(DjangoModelFactory):
    class Meta:
        model = models.PlanCommitment

    work_plan = factory.SubFactory(WorkPlanFactory)
    commitment = factory.SubFactory(CommitmentFactory)


class PlanMilestoneFactory(DjangoModelFactory):
    class Meta:
        model = models.PlanMilestone

    work_plan = factory.SubFactory(WorkPlanFactory)
    milestone = factory.SubFactory(MilestoneFactory)


class ReportingPeriodFactory(DjangoModelFactory):
    class Meta:
        model = models.ReportingPeriod

    code = factory.Sequence(lambda n: f"period-{n}")
    work_plan = factory.SubFactory(WorkPlanFactory)
    label = Text.of(en="2023")
    start = dt.date(2023, 1, 1)
    end = dt.date(2023, 12, 31)
    due_on = factory.LazyAttribute(lambda row: row.end + dt.timedelta(days=32))


class ProgressUpdateFactory(DjangoModelFactory):
    """A cleared report that a document makes of a strategy.

    A submission, cleared or not, has one piece of evidence.
    """

    class Meta:
        model = models.ProgressUpdate

    code = factory.Sequence(lambda n: f"update-{n}")
    strategy = factory.SubFactory(StrategyFactory)
    status = ProgressStatus.UNDER_WAY
    text = Text.of(en="It goes on")
    state = UpdateState.CLEARED
    decided_on = dt.date(2023, 11, 27)
    citation = factory.SubFactory(CitationFactory)

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        if not kwargs.get("is_submission"):
            return super()._create(model_class, *args, **kwargs)
        update = super()._create(model_class, *args, **kwargs | DRAFT)
        EvidenceFactory(update=update, document=None, url="https://example.org/list")
        if kwargs["state"] == UpdateState.CLEARED:
            update.state, update.decided_on = kwargs["state"], kwargs["decided_on"]
            update.save()
            update.refresh_from_db()
        return update


class EvidenceFactory(DjangoModelFactory):
    class Meta:
        model = models.Evidence

    update = factory.SubFactory(ProgressUpdateFactory, **DRAFT)
    document = factory.SubFactory(DocumentFactory)


class StatusOverrideFactory(DjangoModelFactory):
    class Meta:
        model = models.StatusOverride

    period = factory.SubFactory(ReportingPeriodFactory, end=dt.date(2999, 12, 31))
    activity = factory.SubFactory(
        ActivityFactory, work_plan=factory.SelfAttribute("..period.work_plan")
    )
    status = ProgressStatus.PLANNED
    reason = Text.of(en="The partner withdrew")
    set_by = factory.SubFactory(UserFactory)
