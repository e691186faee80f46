"""Tables of reference facts: places, groups, partners and the Goals."""

from unido_portal.reference.models.goals import SdgGoal, SdgTarget
from unido_portal.reference.models.groups import (
    CountryGroup,
    GroupMembership,
    IncomeClass,
    IncomeThreshold,
)
from unido_portal.reference.models.partners import Partner
from unido_portal.reference.models.places import (
    Country,
    Economy,
    FieldCoverage,
    FieldOffice,
    Region,
)
from unido_portal.reference.models.units import UnitOfMeasure

__all__ = [
    "Country",
    "CountryGroup",
    "Economy",
    "FieldCoverage",
    "FieldOffice",
    "GroupMembership",
    "IncomeClass",
    "IncomeThreshold",
    "Partner",
    "Region",
    "SdgGoal",
    "SdgTarget",
    "UnitOfMeasure",
]
