"""Tables of strategies: why, with which focus, promised what, and what happened."""

from strategies.models.actions import (
    Commitment,
    Initiative,
    InitiativeCountry,
    InitiativePartner,
    Milestone,
)
from strategies.models.countries import CountryProgramme, CountryProgrammePartner
from strategies.models.learning import (
    Evaluation,
    Lesson,
    Recommendation,
    RecommendationAction,
)
from strategies.models.strategy import (
    AreaContent,
    AreaTarget,
    CoreFunction,
    FocusArea,
    FocusAreaGoal,
    Section,
    Strategy,
    StrategyBasis,
)

__all__ = [
    "AreaContent",
    "AreaTarget",
    "Commitment",
    "CoreFunction",
    "CountryProgramme",
    "CountryProgrammePartner",
    "Evaluation",
    "FocusArea",
    "FocusAreaGoal",
    "Initiative",
    "InitiativeCountry",
    "InitiativePartner",
    "Lesson",
    "Milestone",
    "Recommendation",
    "RecommendationAction",
    "Section",
    "Strategy",
    "StrategyBasis",
]
