"""The facts of this app, in the order in which they are loaded."""

from strategies.models import (
    AreaContent,
    AreaTarget,
    Commitment,
    CoreFunction,
    CountryProgramme,
    Evaluation,
    FocusArea,
    Initiative,
    InitiativeCountry,
    InitiativePartner,
    Lesson,
    Milestone,
    Recommendation,
    RecommendationAction,
    Section,
    Strategy,
    StrategyBasis,
)
from unido_portal.core.choices import Mark
from unido_portal.core.facts import FactSet

# The files whose source is English hold the portal's own words; the others render the
# Chinese of the documents.
FACTS = [
    FactSet("strategies/strategies.csv", Strategy, key=["code"]),
    FactSet(
        "strategies/strategy_bases.csv",
        StrategyBasis,
        key=["strategy", "decision", "document", "draws_on"],
        source="en",
    ),
    FactSet("strategies/sections.csv", Section, key=["strategy", "number"]),
    FactSet("strategies/core_functions.csv", CoreFunction, key=["code"]),
    FactSet("strategies/focus_areas.csv", FocusArea, key=["code"]),
    FactSet(
        "strategies/area_contents.csv",
        AreaContent,
        key=["strategy", "order"],
        source="en",
    ),
    FactSet("strategies/area_targets.csv", AreaTarget, key=["code"], source="en"),
    FactSet("strategies/commitments.csv", Commitment, key=["code"], source="en"),
    FactSet(
        "strategies/milestones.csv",
        Milestone,
        key=["code"],
        source="en",
        others=Mark.OFFICIAL,
    ),
    FactSet("strategies/initiatives.csv", Initiative, key=["code"]),
    FactSet(
        "strategies/initiative_countries.csv",
        InitiativeCountry,
        key=["initiative", "country"],
    ),
    FactSet(
        "strategies/initiative_partners.csv",
        InitiativePartner,
        key=["initiative", "partner"],
    ),
    FactSet("strategies/country_programmes.csv", CountryProgramme, key=["code"]),
    FactSet("strategies/evaluations.csv", Evaluation, key=["code"], source="en"),
    FactSet("strategies/lessons.csv", Lesson, key=["code"], source="en"),
    FactSet(
        "strategies/recommendations.csv",
        Recommendation,
        key=["code"],
        source="en",
        others=Mark.OFFICIAL,
    ),
    FactSet(
        "strategies/recommendation_actions.csv",
        RecommendationAction,
        key=["recommendation", "order"],
        source="en",
    ),
]
