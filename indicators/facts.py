"""The facts of this app, in the order in which they are loaded."""

from indicators.models import (
    Breakdown,
    DefinitionVersion,
    ExpectedDimension,
    Indicator,
    IndicatorFamily,
    Observation,
)
from unido_portal.core.choices import Mark
from unido_portal.core.facts import AfterFacts, FactSet
from workplans.services import seal_facts

FACTS = [
    FactSet(
        "indicators/families.csv",
        IndicatorFamily,
        key=["code"],
        source="en",
        others=Mark.OFFICIAL,
    ),
    FactSet("indicators/indicators.csv", Indicator, key=["code"], source="en"),
    FactSet(
        "indicators/expected_dimensions.csv",
        ExpectedDimension,
        key=["indicator", "dimension"],
    ),
    FactSet(
        "indicators/definitions.csv",
        DefinitionVersion,
        key=["indicator", "number"],
        source="en",
    ),
    FactSet("indicators/breakdowns.csv", Breakdown, key=["code"]),
    FactSet(
        "indicators/observations.csv",
        Observation,
        key=[
            "indicator",
            "definition",
            "initiative",
            "result",
            "period_kind",
            "period_start",
            "sex",
            "breakdown",
        ],
        source="en",
    ),
    AfterFacts("seals of the plan versions", seal_facts),
]
