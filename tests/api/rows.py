"""Many rows of every resource, with everything that is embedded in them.

``ROWS`` has a function for each resource: it makes so many rows that the public sees.
Related rows are shared, which hides nothing: a row that fetches its own relations asks
the database once for each row all the same.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.api import rows_of_plans
from tests.api.making import bulk, citation, of_strategy, published
from tests.factories import (
    accounts,
    governance,
    reference,
    strategies,
    workplans,
)


def organs(count: int) -> None:
    taken = governance.OrganFactory._meta.model.objects.count()
    codes = [f"organ-{taken + place}" for place in range(count)]
    bulk(governance.OrganFactory, count, code=codes)


def sessions(count: int) -> None:
    organ = governance.OrganFactory()
    made = bulk(governance.SessionFactory, count, organ=organ)
    bulk(governance.AgendaItemFactory, count, session=made)


def documents(count: int) -> None:
    # The other document is one of them.
    session = governance.SessionFactory()
    item = governance.AgendaItemFactory(session=session)
    made = bulk(
        governance.DocumentFactory,
        count,
        organ=session.organ,
        session=session,
        agenda_item=item,
    )
    others = [*made[1:], made[0]]
    bulk(governance.DocumentRelationFactory, count, document=made, other=others)
    bulk(governance.DocumentTableFactory, count, document=made)
    bulk(governance.ParagraphFactory, count, document=made)


def decisions(count: int) -> None:
    session = governance.SessionFactory()
    made = bulk(
        governance.DecisionFactory,
        count,
        document=governance.DocumentFactory(),
        session=session,
        agenda_item=governance.AgendaItemFactory(session=session),
        citation=citation(),
    )
    plan = published(workplans.PlanVersionFactory()).work_plan
    bulk(
        workplans.DecisionResponseFactory,
        count,
        decision=made,
        work_plan=plan,
        citation=citation(),
    )


def stated_figures(count: int) -> None:
    bulk(
        governance.StatedFigureFactory,
        count,
        unit=reference.UnitOfMeasureFactory(),
        country=reference.CountryFactory(),
        country_group=reference.CountryGroupFactory(),
        partner=reference.PartnerFactory(),
        citation=citation(),
    )


def countries(count: int) -> None:
    made = bulk(reference.CountryFactory, count, region=reference.RegionFactory())
    group = reference.CountryGroupFactory()
    bulk(reference.GroupMembershipFactory, count, group=group, country=made)
    office = reference.FieldOfficeFactory(country=made[0])
    bulk(reference.FieldCoverageFactory, count, country=made, office=office)
    codes = [country.iso3 for country in made]
    bulk(reference.IncomeClassFactory, count, country=made, economy_code=codes)


def country_groups(count: int) -> None:
    bulk(reference.CountryGroupFactory, count)


def partners(count: int) -> None:
    country = reference.CountryFactory()
    made = bulk(reference.PartnerFactory, count, country=country)
    bulk(governance.PartnerMentionFactory, count, partner=made, citation=citation())


def strategies_(count: int) -> None:
    made = bulk(
        strategies.StrategyFactory,
        count,
        country_group=reference.CountryGroupFactory(),
        citation=citation(),
    )
    cited = {"strategy": made, "citation": citation()}
    decision = governance.DecisionFactory()
    bulk(strategies.StrategyBasisFactory, count, decision=decision, **cited)
    bulk(strategies.SectionFactory, count, **cited)
    bulk(strategies.CoreFunctionFactory, count, **cited)


def focus_areas(count: int) -> None:
    figure = governance.StatedFigureFactory()
    made = of_strategy(strategies.FocusAreaFactory, count, delivery_share=figure)
    bulk(
        strategies.AreaContentFactory,
        count,
        strategy=made[0].strategy,
        focus_area=made,
        citation=citation(),
    )
    bulk(strategies.AreaTargetFactory, count, focus_area=made)
    goal = reference.SdgGoalFactory()
    bulk(
        strategies.FocusAreaGoalFactory,
        count,
        focus_area=made,
        goal=goal,
        citation=citation(),
    )


def commitments(count: int) -> None:
    of_strategy(strategies.CommitmentFactory, count, unit=accounts.UnitFactory())


def consultations(count: int) -> None:
    about, partner = governance.DocumentFactory(), reference.PartnerFactory()
    made = bulk(governance.ConsultationFactory, count, about=about, citation=citation())
    bulk(
        governance.ConsultationCommentFactory,
        count,
        consultation=made,
        partner=partner,
        citation=citation(),
    )


def milestones(count: int) -> None:
    consultation = governance.ConsultationFactory(about=governance.DocumentFactory())
    partner = reference.PartnerFactory()
    governance.ConsultationCommentFactory(consultation=consultation, partner=partner)
    made = of_strategy(
        strategies.MilestoneFactory,
        count,
        session=governance.SessionFactory(),
        consultation=consultation,
    )
    rows_of_plans.reports("milestone", made)


def initiatives(count: int) -> None:
    made = of_strategy(strategies.InitiativeFactory, count)
    bulk(
        strategies.InitiativeCountryFactory,
        count,
        initiative=made,
        country=reference.CountryFactory(),
        citation=citation(),
    )


def country_programmes(count: int) -> None:
    made = bulk(
        strategies.CountryProgrammeFactory,
        count,
        country=reference.CountryFactory(),
        initiative=strategies.InitiativeFactory(),
        resources_figure=governance.StatedFigureFactory(),
        citation=citation(),
    )
    partner = reference.PartnerFactory()
    bulk(
        strategies.CountryProgrammePartnerFactory,
        count,
        programme=made,
        partner=partner,
    )


def evaluations(count: int) -> None:
    made = of_strategy(strategies.EvaluationFactory, count)
    of_strategy(strategies.LessonFactory, count, evaluation=made)


def lessons(count: int) -> None:
    evaluation = strategies.EvaluationFactory()
    of_strategy(strategies.LessonFactory, count, evaluation=evaluation)


def recommendations(count: int) -> None:
    document = governance.DocumentFactory()
    made = of_strategy(strategies.RecommendationFactory, count, document=document)
    bulk(
        strategies.RecommendationActionFactory,
        count,
        recommendation=made,
        citation=citation(),
    )


# Countries are as many as there are States.
AT_MOST = {"countries": 190}

ROWS: dict[str, Callable[[int], None]] = {
    "activities": rows_of_plans.activities,
    "budget-lines": rows_of_plans.budget_lines,
    "commitments": commitments,
    "compliance-rates": rows_of_plans.compliance_rates,
    "consultations": consultations,
    "countries": countries,
    "country-groups": country_groups,
    "country-programmes": country_programmes,
    "decisions": decisions,
    "deliverables": rows_of_plans.deliverables,
    "documents": documents,
    "evaluations": evaluations,
    "focus-areas": focus_areas,
    "indicators": rows_of_plans.indicators_,
    "initiatives": initiatives,
    "lessons": lessons,
    "milestones": milestones,
    "observations": rows_of_plans.observations,
    "organs": organs,
    "partners": partners,
    "performance-measures": rows_of_plans.performance_measures,
    "plan-versions": rows_of_plans.plan_versions,
    "posts": rows_of_plans.posts,
    "progress-updates": rows_of_plans.progress_updates,
    "projects": rows_of_plans.projects,
    "recommendations": recommendations,
    "releases": rows_of_plans.releases,
    "results": rows_of_plans.results,
    "risks": rows_of_plans.risks,
    "sessions": sessions,
    "stated-figures": stated_figures,
    "strategies": strategies_,
    "targets": rows_of_plans.targets,
    "work-plans": rows_of_plans.work_plans,
}
