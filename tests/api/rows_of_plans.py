"""Many rows of the resources of plans and indicators; see ``rows``."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.api.making import bulk, citation, of_strategy, published
from tests.factories import (
    accounts,
    governance,
    indicators,
    reference,
    strategies,
    workplans,
)
from unido_portal.core.text import Text
from workplans.choices import UpdateState
from workplans.models import ProgressUpdate


def work_plans(count: int) -> None:
    made = bulk(
        workplans.WorkPlanFactory,
        count,
        strategy=strategies.StrategyFactory(),
        unit=accounts.UnitFactory(),
        citation=citation(),
    )
    plan_versions_of(made)
    area = strategies.FocusAreaFactory()
    bulk(workplans.ComponentFactory, count, work_plan=made, focus_area=area)
    cell = governance.TableCellFactory()
    bulk(
        workplans.VarianceExplanationFactory,
        count,
        work_plan=made,
        cell=cell,
        citation=citation(),
    )
    bulk(workplans.ReportingPeriodFactory, count, work_plan=made)


def plan_versions_of(plans: list[Any], **given: Any) -> list[Any]:
    """Insert a published version of each plan that is still being recorded."""
    return bulk(
        workplans.PlanVersionFactory,
        len(plans),
        work_plan=plans,
        state="recording",
        published_at=dt.datetime(2023, 1, 1, tzinfo=dt.UTC),
        **given,
    )


def plan_versions(count: int) -> None:
    plan = workplans.WorkPlanFactory()
    plan_versions_of(
        [plan] * count,
        document=governance.DocumentFactory(),
        session=governance.SessionFactory(),
    )


def contents(
    factory: Any, thing: Any, link: str, count: int, /, **given: Any
) -> list[Any]:
    """Insert what one draft holds: permanent rows of ``thing``, and their content."""
    version = workplans.PlanVersionFactory()
    component = workplans.ComponentFactory(work_plan=version.work_plan)
    if "work_plan" in {field.name for field in thing._meta.model._meta.fields}:
        permanent = bulk(thing, count, work_plan=version.work_plan)
    else:
        result = workplans.ResultFactory(work_plan=version.work_plan)
        permanent = bulk(thing, count, result=result)
    return bulk(
        factory,
        count,
        plan_version=version,
        component=component,
        citation=citation(),
        **{link: permanent},
        **given,
    )


def reports(about: str, made: list[Any]) -> None:
    """Insert a cleared report about each of ``made``."""
    bulk(
        workplans.ProgressUpdateFactory,
        len(made),
        strategy=None,
        citation=citation(),
        **{about: made},
    )


def activities(count: int) -> None:
    made = contents(
        workplans.ActivityContentFactory,
        workplans.ActivityFactory,
        "activity",
        count,
        unit=accounts.UnitFactory(),
        project=workplans.ProjectFactory(),
        initiative=strategies.InitiativeFactory(),
        milestone=strategies.MilestoneFactory(),
    )
    for factory, name, other in (
        (workplans.ActivityPartnerFactory, "partner", reference.PartnerFactory()),
        (workplans.ActivityCountryFactory, "country", reference.CountryFactory()),
        (
            workplans.ActivityFocusAreaFactory,
            "focus_area",
            strategies.FocusAreaFactory(),
        ),
        (workplans.ActivityTargetFactory, "target", reference.SdgTargetFactory()),
    ):
        bulk(factory, count, content=made, **{name: other})
    reports("activity", [one.activity for one in made])
    published(made[0].plan_version)


def results(count: int) -> None:
    made = contents(
        workplans.ResultContentFactory,
        workplans.ResultFactory,
        "result",
        count,
        table=governance.DocumentTableFactory(),
    )
    published(made[0].plan_version)


def performance_measures(count: int) -> None:
    made = contents(
        workplans.MeasureContentFactory,
        workplans.PerformanceMeasureFactory,
        "measure",
        count,
        table=governance.DocumentTableFactory(),
    )
    bulk(workplans.MeasureQuantityFactory, count, content=made)
    published(made[0].plan_version)


def deliverables(count: int) -> None:
    made = contents(
        workplans.DeliverableContentFactory,
        workplans.DeliverableFactory,
        "deliverable",
        count,
        printed_row=governance.TableRowFactory(),
        name=Text.of(en="A thing"),
    )
    bulk(workplans.PlannedQuantityFactory, count, content=made)
    bulk(
        workplans.DeliverableActualFactory,
        count,
        deliverable=[content.deliverable for content in made],
        citation=None,
        update=workplans.ProgressUpdateFactory(),
        cleared_at=dt.datetime(2023, 1, 1, tzinfo=dt.UTC),
    )
    published(made[0].plan_version)


def contradicted_cell() -> Any:
    """Return a printed cell that a paragraph contradicts."""
    cell = governance.TableCellFactory()
    workplans.RestatementFactory(cell=cell, other=8, agrees=False)
    return cell


def budget_lines(count: int) -> None:
    made = contents(
        workplans.BudgetLineContentFactory,
        workplans.BudgetLineFactory,
        "line",
        count,
        partner=reference.PartnerFactory(),
        printed_row=governance.TableRowFactory(),
        label=Text.of(en="Posts"),
    )
    cell = contradicted_cell()
    bulk(workplans.BudgetFigureFactory, count, content=made, cell=cell)
    bulk(
        workplans.BudgetActualFactory,
        count,
        line=[content.line for content in made],
        citation=None,
        update=workplans.ProgressUpdateFactory(),
        cleared_at=dt.datetime(2023, 1, 1, tzinfo=dt.UTC),
    )
    published(made[0].plan_version)


def posts(count: int) -> None:
    made = contents(
        workplans.PostContentFactory,
        workplans.PostFactory,
        "post",
        count,
        printed_row=governance.TableRowFactory(),
    )
    bulk(workplans.PostFigureFactory, count, content=made, cell=contradicted_cell())
    published(made[0].plan_version)


def projects(count: int) -> None:
    made = bulk(
        workplans.ProjectFactory,
        count,
        unit=accounts.UnitFactory(),
        citation=citation(),
    )
    partner = reference.PartnerFactory()
    strategy = strategies.StrategyFactory()
    bulk(workplans.ProjectPartnerFactory, count, project=made, partner=partner)
    bulk(workplans.ProjectStrategyFactory, count, project=made, strategy=strategy)


def risks(count: int) -> None:
    made = of_strategy(workplans.RiskFactory, count)
    version = workplans.PlanVersionFactory()
    bulk(
        workplans.RiskContentFactory,
        count,
        plan_version=version,
        component=workplans.ComponentFactory(work_plan=version.work_plan),
        risk=made,
        unit=accounts.UnitFactory(),
        citation=citation(),
    )
    published(version)


def compliance_rates(count: int) -> None:
    plan = published(workplans.PlanVersionFactory()).work_plan
    bulk(
        workplans.ComplianceRateFactory,
        count,
        work_plan=plan,
        cell=governance.TableCellFactory(),
        citation=citation(),
    )


def progress_updates(count: int) -> None:
    made = of_strategy(workplans.ProgressUpdateFactory, count, **workplans.DRAFT)
    document = governance.DocumentFactory()
    bulk(workplans.EvidenceFactory, count, update=made, document=document)
    ProgressUpdate.objects.update(
        state=UpdateState.CLEARED, decided_on=dt.date(2023, 11, 27)
    )


def indicators_(count: int) -> None:
    made = bulk(
        indicators.IndicatorFactory,
        count,
        family=indicators.IndicatorFamilyFactory(
            sdg_target=reference.SdgTargetFactory()
        ),
        unit=reference.UnitOfMeasureFactory(),
        focus_area=strategies.FocusAreaFactory(),
        custodian_partner=reference.PartnerFactory(),
    )
    bulk(indicators.DefinitionVersionFactory, count, indicator=made)
    bulk(indicators.ExpectedDimensionFactory, count, indicator=made)


def years(count: int) -> dict[str, list[dt.date]]:
    """Return the first and last days of as many years as rows, so that keys differ."""
    first = 1900 + indicators.TargetFactory._meta.model.objects.count()
    return {
        "period_start": [dt.date(first + place, 1, 1) for place in range(count)],
        "period_end": [dt.date(first + place, 12, 31) for place in range(count)],
    }


def targets(count: int) -> None:
    definition = indicators.DefinitionVersionFactory()
    bulk(
        indicators.TargetFactory,
        count,
        indicator=definition.indicator,
        definition=definition,
        country=reference.CountryFactory(),
        citation=citation(),
        **years(count),
    )


def observations(count: int) -> None:
    definition = indicators.DefinitionVersionFactory()
    breakdown = indicators.BreakdownFactory(code=f"age.{count}")
    indicators.BreakdownPartFactory(breakdown=breakdown)
    bulk(
        indicators.ObservationFactory,
        count,
        indicator=definition.indicator,
        definition=definition,
        country=reference.CountryFactory(),
        breakdown=breakdown,
        release=None,
        citation=citation(),
        **years(count),
    )


def releases(count: int) -> None:
    bulk(indicators.ReleaseFactory, count)
