"""Tables of indicators: definitions, targets, releases and observations."""

from indicators.models.indicators import (
    DefinitionVersion,
    ExpectedDimension,
    Indicator,
    IndicatorFamily,
)
from indicators.models.observations import (
    Breakdown,
    BreakdownPart,
    Observation,
    Release,
)
from indicators.models.targets import (
    ActivityIndicator,
    PlannedTarget,
    PlannedTargetContent,
    Target,
)

__all__ = [
    "ActivityIndicator",
    "Breakdown",
    "BreakdownPart",
    "DefinitionVersion",
    "ExpectedDimension",
    "Indicator",
    "IndicatorFamily",
    "Observation",
    "PlannedTarget",
    "PlannedTargetContent",
    "Release",
    "Target",
]
