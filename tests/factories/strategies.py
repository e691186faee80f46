"""The plainest strategies and what hangs on them, valid."""

from __future__ import annotations

import factory
from factory.django import DjangoModelFactory

from strategies import models
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
from tests.factories.governance import (
    CitationFactory,
    DecisionFactory,
    DocumentFactory,
)
from tests.factories.reference import CountryFactory, PartnerFactory, SdgGoalFactory
from unido_portal.core.text import Text


class StrategyFactory(DjangoModelFactory):
    class Meta:
        model = models.Strategy

    code = factory.Sequence(lambda n: f"strategy-{n}")
    name = factory.LazyAttribute(lambda row: Text.of(en=f"Name of {row.code}"))
    kind = StrategyKind.STRATEGY
    owner = Text.of(en="UNIDO")
    citation = factory.SubFactory(CitationFactory)


class StrategyBasisFactory(DjangoModelFactory):
    class Meta:
        model = models.StrategyBasis

    strategy = factory.SubFactory(StrategyFactory)
    decision = factory.SubFactory(DecisionFactory)
    citation = factory.SubFactory(CitationFactory)


class SectionFactory(DjangoModelFactory):
    class Meta:
        model = models.Section

    strategy = factory.SubFactory(StrategyFactory)
    number = factory.Sequence(lambda n: n)
    title = Text.of(en="A section")
    citation = factory.SubFactory(CitationFactory)


class CoreFunctionFactory(DjangoModelFactory):
    class Meta:
        model = models.CoreFunction

    strategy = factory.SubFactory(StrategyFactory)
    number = factory.Sequence(lambda n: n)
    code = factory.LazyAttribute(lambda row: f"{row.strategy.code}.cf-{row.number}")
    name = factory.LazyAttribute(lambda row: Text.of(en=row.code))
    citation = factory.SubFactory(CitationFactory)


class FocusAreaFactory(DjangoModelFactory):
    class Meta:
        model = models.FocusArea

    strategy = factory.SubFactory(StrategyFactory)
    kind = AreaKind.FOCUS_AREA
    number = factory.Sequence(lambda n: n)
    code = factory.LazyAttribute(lambda row: f"{row.strategy.code}.fa-{row.number}")
    name = factory.LazyAttribute(lambda row: Text.of(en=row.code))
    citation = factory.SubFactory(CitationFactory)


class AreaContentFactory(DjangoModelFactory):
    class Meta:
        model = models.AreaContent

    strategy = factory.SubFactory(StrategyFactory)
    order = factory.Sequence(lambda n: n)
    text = Text.of(en="An area of work")
    citation = factory.SubFactory(CitationFactory)


class AreaTargetFactory(DjangoModelFactory):
    class Meta:
        model = models.AreaTarget

    focus_area = factory.SubFactory(FocusAreaFactory)
    strategy = factory.SelfAttribute("focus_area.strategy")
    code = factory.Sequence(lambda n: f"area-target-{n}")
    text = Text.of(en="A target")


class FocusAreaGoalFactory(DjangoModelFactory):
    class Meta:
        model = models.FocusAreaGoal

    focus_area = factory.SubFactory(FocusAreaFactory)
    goal = factory.SubFactory(SdgGoalFactory)
    citation = factory.SubFactory(CitationFactory)


class CommitmentFactory(DjangoModelFactory):
    class Meta:
        model = models.Commitment

    code = factory.Sequence(lambda n: f"C-{n}")
    strategy = factory.SubFactory(StrategyFactory)
    kind = CommitmentKind.ACTION
    text = factory.LazyAttribute(lambda row: Text.of(en=f"Promise {row.code}"))
    measurable = Measurable.YES
    citation = factory.SubFactory(CitationFactory)


class MilestoneFactory(DjangoModelFactory):
    class Meta:
        model = models.Milestone

    code = factory.Sequence(lambda n: f"m-{n}")
    strategy = factory.SubFactory(StrategyFactory)
    kind = MilestoneKind.CONFERENCE
    title = factory.LazyAttribute(lambda row: Text.of(en=f"Milestone {row.code}"))
    status_at_source = StatusAtSource.PLANNED
    citation = factory.SubFactory(CitationFactory)


class InitiativeFactory(DjangoModelFactory):
    class Meta:
        model = models.Initiative

    code = factory.Sequence(lambda n: f"initiative-{n}")
    name = factory.LazyAttribute(lambda row: Text.of(en=row.code))
    kind = InitiativeKind.PROGRAMME
    citation = factory.SubFactory(CitationFactory)


class InitiativeCountryFactory(DjangoModelFactory):
    class Meta:
        model = models.InitiativeCountry

    initiative = factory.SubFactory(InitiativeFactory)
    country = factory.SubFactory(CountryFactory)
    citation = factory.SubFactory(CitationFactory)


class InitiativePartnerFactory(DjangoModelFactory):
    class Meta:
        model = models.InitiativePartner

    initiative = factory.SubFactory(InitiativeFactory)
    partner = factory.SubFactory(PartnerFactory)
    citation = factory.SubFactory(CitationFactory)


class CountryProgrammeFactory(DjangoModelFactory):
    class Meta:
        model = models.CountryProgramme

    code = factory.Sequence(lambda n: f"programme-{n}")
    country = factory.SubFactory(CountryFactory)
    kind = ProgrammeKind.COUNTRY
    name = factory.LazyAttribute(lambda row: Text.of(en=row.code))
    citation = factory.SubFactory(CitationFactory)


class CountryProgrammePartnerFactory(DjangoModelFactory):
    class Meta:
        model = models.CountryProgrammePartner

    programme = factory.SubFactory(CountryProgrammeFactory)
    partner = factory.SubFactory(PartnerFactory)


class EvaluationFactory(DjangoModelFactory):
    class Meta:
        model = models.Evaluation

    code = factory.Sequence(lambda n: f"evaluation-{n}")
    strategy = factory.SubFactory(StrategyFactory)
    title = factory.LazyAttribute(lambda row: Text.of(en=row.code))
    status_at_source = StatusAtSource.DONE
    citation = factory.SubFactory(CitationFactory)


class LessonFactory(DjangoModelFactory):
    class Meta:
        model = models.Lesson

    code = factory.Sequence(lambda n: f"lesson-{n}")
    strategy = factory.SubFactory(StrategyFactory)
    text = factory.LazyAttribute(lambda row: Text.of(en=row.code))
    citation = factory.SubFactory(CitationFactory)


class RecommendationFactory(DjangoModelFactory):
    class Meta:
        model = models.Recommendation

    code = factory.Sequence(lambda n: f"recommendation-{n}")
    body = Text.of(en="A committee")
    document = factory.SubFactory(DocumentFactory)
    reference = "para 1"
    text = factory.LazyAttribute(lambda row: Text.of(en=row.code))
    status = FollowUpStatus.NOT_STATED
    citation = factory.SubFactory(CitationFactory)


class RecommendationActionFactory(DjangoModelFactory):
    class Meta:
        model = models.RecommendationAction

    recommendation = factory.SubFactory(RecommendationFactory)
    order = factory.Sequence(lambda n: n)
    text = Text.of(en="An action")
    citation = factory.SubFactory(CitationFactory)
