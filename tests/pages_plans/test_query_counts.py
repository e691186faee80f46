"""A page asks the database the same few questions however much it shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from indicators.models import Observation
from tests.factories.governance import (
    CitationFactory,
    DecisionFactory,
    DocumentTableFactory,
    TableColumnFactory,
)
from tests.factories.indicators import ObservationFactory
from tests.factories.reference import CountryFactory, PartnerFactory
from tests.factories.strategies import CoreFunctionFactory
from tests.factories.workplans import (
    ActivityContentFactory,
    PlanVersionFactory,
    RiskFactory,
    WorkPlanFactory,
)
from tests.pages_plans.pages import count_queries, publish
from unido_portal.core import statistics
from unido_portal.core.text import Text
from unido_portal.governance.models import Decision, TableCell, TableRow
from workplans import models

pytestmark = pytest.mark.django_db

FEW, MANY, MOST = 10, 1000, 10
NAME = Text.of(en="Name")


def plan_version(code: str) -> models.PlanVersion:
    return PlanVersionFactory(work_plan=WorkPlanFactory(code=code))


def permanent(model: type, version: models.PlanVersion, count: int) -> list:
    """Return ``count`` permanent rows of ``model`` in the plan of ``version``."""
    plan = version.work_plan
    name = f"{plan.code}.{model.__name__.lower()}"
    rows = [model(code=f"{name}-{i}", work_plan=plan) for i in range(count)]
    return model.objects.bulk_create(rows)


def activities(code: str, count: int) -> str:
    version = plan_version(code)
    contents = models.ActivityContent.objects.bulk_create(
        models.ActivityContent(
            plan_version=version, activity=one, order=i, title=NAME, level="global"
        )
        for i, one in enumerate(permanent(models.Activity, version, count))
    )
    country, partner, function = (
        CountryFactory(),
        PartnerFactory(),
        CoreFunctionFactory(),
    )
    for model, part in (
        (models.ActivityCountry, {"country": country}),
        (models.ActivityPartner, {"partner": partner, "role": "funding"}),
        (models.ActivityCoreFunction, {"core_function": function}),
    ):
        model.objects.bulk_create(model(content=one, **part) for one in contents)
    citation = CitationFactory()
    models.ProgressUpdate.objects.bulk_create(
        models.ProgressUpdate(
            code=f"{code}.u-{i}",
            activity_id=one.activity_id,
            status="done",
            text=NAME,
            state="cleared",
            decided_on=dt.date(2023, 1, 1),
            citation=citation,
        )
        for i, one in enumerate(contents)
    )
    publish(version)
    return f"work-plans/{code}/?country={country.iso3}&level=global"


def deliverables(code: str, count: int) -> str:
    version = plan_version(code)
    contents = models.DeliverableContent.objects.bulk_create(
        models.DeliverableContent(
            plan_version=version, deliverable=one, order=i, name=NAME
        )
        for i, one in enumerate(permanent(models.Deliverable, version, count))
    )
    models.PlannedQuantity.objects.bulk_create(
        models.PlannedQuantity(content=one, year=2023, value=7) for one in contents
    )
    citation = CitationFactory()
    models.DeliverableActual.objects.bulk_create(
        models.DeliverableActual(
            deliverable_id=one.deliverable_id,
            year=2023,
            value=8,
            citation=citation,
            cleared_at=timezone.now(),
        )
        for one in contents
    )
    publish(version)
    return f"work-plans/{code}/deliverables/"


def results(code: str, count: int) -> str:
    version = plan_version(code)
    found = permanent(models.Result, version, count)
    models.ResultContent.objects.bulk_create(
        models.ResultContent(
            plan_version=version, result=one, order=i, kind="planned", title=NAME
        )
        for i, one in enumerate(found)
    )
    measures = models.PerformanceMeasure.objects.bulk_create(
        models.PerformanceMeasure(code=f"{one.code}.2023", result=one) for one in found
    )
    contents = models.MeasureContent.objects.bulk_create(
        models.MeasureContent(
            plan_version=version,
            measure=one,
            order=i,
            year=2023,
            kind="planned",
            state="value",
            text=NAME,
        )
        for i, one in enumerate(measures)
    )
    models.MeasureQuantity.objects.bulk_create(
        models.MeasureQuantity(content=one, order=1, value=7, meaning=NAME)
        for one in contents
    )
    publish(version)
    return f"work-plans/{code}/results/"


def resources(code: str, count: int) -> str:
    version = plan_version(code)
    contents = models.BudgetLineContent.objects.bulk_create(
        models.BudgetLineContent(
            plan_version=version,
            line=one,
            order=i,
            dimension="object",
            funding_source="regular",
            label=NAME,
        )
        for i, one in enumerate(permanent(models.BudgetLine, version, count))
    )
    models.BudgetFigure.objects.bulk_create(
        models.BudgetFigure(content=one, column="signed_2023", unit="EUR", value=7)
        for one in contents
    )
    publish(version)
    return f"work-plans/{code}/resources/"


def risks(code: str, count: int) -> str:
    version = plan_version(code)
    first = RiskFactory(code=f"{code}.first")
    found = models.Risk.objects.bulk_create(
        models.Risk(
            code=f"{code}.r-{i}", strategy=first.strategy, kind="risk", text=NAME
        )
        for i in range(count)
    )
    models.RiskContent.objects.bulk_create(
        models.RiskContent(plan_version=version, risk=one, order=i)
        for i, one in enumerate(found)
    )
    publish(version)
    return f"work-plans/{code}/risks/"


def updates(code: str, count: int) -> str:
    content = ActivityContentFactory(activity__code=code)
    publish(content.plan_version)
    citation = CitationFactory()
    found = models.ProgressUpdate.objects.bulk_create(
        models.ProgressUpdate(
            code=f"{code}.u-{i}",
            activity_id=content.activity_id,
            status="done",
            text=NAME,
            citation=citation,
        )
        for i in range(count)
    )
    models.Evidence.objects.bulk_create(
        models.Evidence(update=one, document=citation.document) for one in found
    )
    models.ProgressUpdate.objects.filter(activity=content.activity_id).update(
        state="cleared", decided_on=dt.date(2023, 1, 1)
    )
    answers(content.activity, count)
    return f"activities/{code}/"


def answers(activity: models.Activity, count: int) -> None:
    """Let ``activity`` answer as many decisions of one document."""
    first = DecisionFactory()
    decisions = Decision.objects.bulk_create(
        Decision(
            code=f"{activity.code}.d-{i}",
            document=first.document,
            action=first.action,
            title=NAME,
            citation=first.citation,
        )
        for i in range(count)
    )
    models.DecisionResponse.objects.bulk_create(
        models.DecisionResponse(decision=one, activity=activity, citation=one.citation)
        for one in decisions
    )


def printed(code: str, count: int) -> str:
    table = DocumentTableFactory(code=code)
    column = TableColumnFactory(table=table)
    rows = TableRow.objects.bulk_create(
        TableRow(table=table, order=i, row_type="item", label=NAME, line=i)
        for i in range(count)
    )
    TableCell.objects.bulk_create(
        TableCell(table=table, row=one, column=column, printed="7", value=7)
        for one in rows
    )
    return f"documents/{table.document.slug}/tables/{code}/"


def observations(code: str, count: int) -> str:
    first = ObservationFactory(definition__indicator__code=code)
    Observation.objects.bulk_create(
        Observation(
            indicator=first.indicator,
            definition=first.definition,
            country=first.country,
            sex="_T",
            breakdown=first.breakdown,
            value=i,
            release=first.release,
            cleared_at=first.cleared_at,
            period_start=dt.date(1000 + i, 1, 1),
            period_end=dt.date(1000 + i, 12, 31),
        )
        for i in range(count)
    )
    return f"indicators/{code}/"


def plans(code: str, count: int) -> str:
    for _number in range(min(count, 60)):
        publish(PlanVersionFactory())
    return "work-plans/"


PAGES = [
    activities,
    deliverables,
    results,
    resources,
    risks,
    updates,
    printed,
    observations,
    plans,
]


@pytest.mark.parametrize("make", PAGES)
def test_page_costs_the_same_for_few_and_many(
    client: Client, make: Callable[[str, int], str]
) -> None:
    few = count_queries(client, make("few", 2))

    assert few == count_queries(client, make("many", 15)) <= MOST


@pytest.mark.full
@pytest.mark.parametrize("make", PAGES)
def test_page_costs_the_same_for_ten_and_a_thousand(
    client: Client, make: Callable[[str, int], str]
) -> None:
    few = count_queries(client, make("few", FEW))
    crowded = make("many", MANY)
    statistics.refresh()

    assert few == count_queries(client, crowded) <= MOST
