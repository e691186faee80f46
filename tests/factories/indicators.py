"""The plainest indicators, observations and targets that are valid."""

from __future__ import annotations

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from indicators import models
from indicators.choices import Framework, Sex, TargetKind
from tests.factories.governance import CitationFactory
from tests.factories.reference import CountryFactory, UnitOfMeasureFactory
from tests.factories.workplans import (
    PLAN_OF_THE_VERSION,
    ActivityFactory,
    ActivityPartFactory,
    VersionContentFactory,
    WorkPlanFactory,
)
from unido_portal.core.text import Text


class IndicatorFamilyFactory(DjangoModelFactory):
    class Meta:
        model = models.IndicatorFamily

    code = factory.Sequence(lambda n: f"FAMILY-{n}")
    framework = Framework.OTHER
    name = factory.LazyAttribute(lambda row: Text.of(en=row.code))
    order = factory.Sequence(lambda n: n)


class IndicatorFactory(DjangoModelFactory):
    class Meta:
        model = models.Indicator

    code = factory.Sequence(lambda n: f"I.{n}")
    family = factory.SubFactory(IndicatorFamilyFactory)
    order = factory.Sequence(lambda n: n)
    name = factory.LazyAttribute(lambda row: Text.of(en=f"Indicator {row.code}"))
    unit = factory.SubFactory(UnitOfMeasureFactory)


class DefinitionVersionFactory(DjangoModelFactory):
    class Meta:
        model = models.DefinitionVersion

    indicator = factory.SubFactory(IndicatorFactory)
    number = factory.Sequence(lambda n: n)
    definition = Text.of(en="What is counted")


class ExpectedDimensionFactory(DjangoModelFactory):
    class Meta:
        model = models.ExpectedDimension

    indicator = factory.SubFactory(IndicatorFactory)
    dimension = "age"


class ReleaseFactory(DjangoModelFactory):
    class Meta:
        model = models.Release

    code = factory.Sequence(lambda n: f"release-{n}")
    source = Text.of(en="A database")
    publisher = "A publisher"
    vintage = "2024"


class BreakdownFactory(DjangoModelFactory):
    class Meta:
        model = models.Breakdown
        django_get_or_create = ("code",)

    code = "total"


class BreakdownPartFactory(DjangoModelFactory):
    class Meta:
        model = models.BreakdownPart

    breakdown = factory.SubFactory(BreakdownFactory)
    dimension = "age"
    value = "15-24"


class InPeriodFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    period_start = dt.date(2022, 1, 1)
    period_end = dt.date(2022, 12, 31)


class ObservationFactory(InPeriodFactory):
    """Seven persons of both sexes in a country in 2022, cleared."""

    class Meta:
        model = models.Observation

    definition = factory.SubFactory(DefinitionVersionFactory)
    indicator = factory.SelfAttribute("definition.indicator")
    country = factory.SubFactory(CountryFactory)
    sex = Sex.TOTAL
    breakdown = factory.SubFactory(BreakdownFactory)
    value = 7
    release = factory.SubFactory(ReleaseFactory)
    cleared_at = factory.LazyFunction(timezone.now)


class TargetFactory(InPeriodFactory):
    class Meta:
        model = models.Target

    code = factory.Sequence(lambda n: f"target-{n}")
    indicator = factory.SubFactory(IndicatorFactory)
    country = factory.SubFactory(CountryFactory)
    kind = TargetKind.TARGET
    sex = Sex.TOTAL
    value = 7
    citation = factory.SubFactory(CitationFactory)


class PlannedTargetFactory(DjangoModelFactory):
    class Meta:
        model = models.PlannedTarget

    code = factory.Sequence(lambda n: f"planned-target-{n}")
    work_plan = factory.SubFactory(WorkPlanFactory)


class PlannedTargetContentFactory(InPeriodFactory, VersionContentFactory):
    class Meta:
        model = models.PlannedTargetContent

    target = factory.SubFactory(PlannedTargetFactory, work_plan=PLAN_OF_THE_VERSION)
    activity = factory.SubFactory(ActivityFactory, work_plan=PLAN_OF_THE_VERSION)
    definition = factory.SubFactory(DefinitionVersionFactory)
    indicator = factory.SelfAttribute("definition.indicator")
    sex = Sex.TOTAL
    value = 7


class ActivityIndicatorFactory(ActivityPartFactory):
    class Meta:
        model = models.ActivityIndicator

    indicator = factory.SubFactory(IndicatorFactory)
