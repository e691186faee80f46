"""The facts of this app, in the order in which they are loaded."""

from unido_portal.core.choices import Mark
from unido_portal.core.facts import FactSet
from unido_portal.reference.models import (
    Country,
    CountryGroup,
    Economy,
    GroupMembership,
    IncomeClass,
    IncomeThreshold,
    Partner,
    Region,
    SdgGoal,
    SdgTarget,
    UnitOfMeasure,
)

FACTS = [
    FactSet(
        "reference/regions.csv",
        Region,
        key=["code"],
        source="en",
        others=Mark.OFFICIAL,
    ),
    FactSet(
        "reference/countries.csv",
        Country,
        key=["iso3"],
        source="en",
        others=Mark.OFFICIAL,
    ),
    FactSet("reference/economies.csv", Economy, key=["code"]),
    FactSet("reference/country_groups.csv", CountryGroup, key=["code"]),
    FactSet(
        "reference/memberships.csv",
        GroupMembership,
        key=["group", "country", "valid_from"],
        source="en",
    ),
    FactSet(
        "reference/income_classes.csv",
        IncomeClass,
        key=["economy_code", "fiscal_year"],
    ),
    FactSet("reference/income_thresholds.csv", IncomeThreshold, key=["fiscal_year"]),
    FactSet(
        "reference/sdg_goals.csv",
        SdgGoal,
        key=["number"],
        source="en",
        others=Mark.OFFICIAL,
    ),
    FactSet(
        "reference/sdg_targets.csv",
        SdgTarget,
        key=["code"],
        source="en",
        others=Mark.OFFICIAL,
    ),
    FactSet("reference/partners.csv", Partner, key=["code"]),
    FactSet(
        "reference/units_of_measure.csv",
        UnitOfMeasure,
        key=["code"],
        source="en",
    ),
]
