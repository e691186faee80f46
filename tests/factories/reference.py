"""The plainest reference facts that are valid."""

from __future__ import annotations

import string

import factory
from factory.django import DjangoModelFactory

from unido_portal.core.text import Text
from unido_portal.reference import models
from unido_portal.reference.choices import (
    GroupKind,
    IncomeLevel,
    PartnerKind,
    UnStatus,
)

ALPHABET = string.ascii_uppercase + string.digits + string.ascii_lowercase


def letters(number: int, length: int) -> str:
    """Return ``number`` in ``length`` letters, so that short codes differ for long."""
    word = ""
    for _place in range(length):
        number, digit = divmod(number, len(ALPHABET))
        word = ALPHABET[digit] + word
    return word


class RegionFactory(DjangoModelFactory):
    class Meta:
        model = models.Region

    code = factory.Sequence(lambda n: f"{n:03}")
    name = factory.LazyAttribute(lambda row: Text.of(en=f"Region {row.code}"))


class CountryFactory(DjangoModelFactory):
    class Meta:
        model = models.Country

    iso3 = factory.Sequence(lambda n: letters(n, 3))
    iso2 = factory.Sequence(lambda n: letters(n, 2))
    m49 = factory.Sequence(lambda n: letters(n, 3))
    name = factory.LazyAttribute(lambda row: Text.of(en=f"Country {row.iso3}"))
    region = factory.SubFactory(RegionFactory)
    un_status = UnStatus.MEMBER
    rank_en = factory.Sequence(lambda n: n)
    rank_zh_hans = factory.Sequence(lambda n: n)
    rank_fr = factory.Sequence(lambda n: n)
    rank_es = factory.Sequence(lambda n: n)
    rank_ru = factory.Sequence(lambda n: n)
    rank_ar = factory.Sequence(lambda n: n)


class EconomyFactory(DjangoModelFactory):
    class Meta:
        model = models.Economy

    code = factory.Sequence(lambda n: f"X{n}")


class CountryGroupFactory(DjangoModelFactory):
    class Meta:
        model = models.CountryGroup

    code = factory.Sequence(lambda n: f"GROUP-{n}")
    name = factory.LazyAttribute(lambda row: Text.of(en=row.code))
    kind = GroupKind.UNITED_NATIONS


class GroupMembershipFactory(DjangoModelFactory):
    class Meta:
        model = models.GroupMembership

    group = factory.SubFactory(CountryGroupFactory)
    country = factory.SubFactory(CountryFactory)


class IncomeClassFactory(DjangoModelFactory):
    class Meta:
        model = models.IncomeClass

    country = factory.SubFactory(CountryFactory)
    economy_code = factory.SelfAttribute("country.iso3")
    fiscal_year = 2024
    level = IncomeLevel.LOWER_MIDDLE


class IncomeThresholdFactory(DjangoModelFactory):
    class Meta:
        model = models.IncomeThreshold

    fiscal_year = factory.Sequence(lambda n: 1989 + n)
    data_year = factory.LazyAttribute(lambda row: row.fiscal_year - 2)
    low_up_to = 1000
    lower_middle_up_to = 4000
    upper_middle_up_to = 12000


class UnitOfMeasureFactory(DjangoModelFactory):
    class Meta:
        model = models.UnitOfMeasure
        django_get_or_create = ("code",)

    code = "persons"
    name = factory.LazyAttribute(lambda row: Text.of(en=row.code))


class PartnerFactory(DjangoModelFactory):
    class Meta:
        model = models.Partner

    code = factory.Sequence(lambda n: f"partner-{n}")
    name = factory.LazyAttribute(lambda row: Text.of(en=f"Partner {row.code}"))
    kind = PartnerKind.UN_ENTITY


class FieldOfficeFactory(DjangoModelFactory):
    class Meta:
        model = models.FieldOffice

    code = factory.Sequence(lambda n: f"office-{n}")
    name = factory.LazyAttribute(lambda row: Text.of(en=f"Office {row.code}"))
    country = factory.SubFactory(CountryFactory)


class FieldCoverageFactory(DjangoModelFactory):
    class Meta:
        model = models.FieldCoverage

    country = factory.SubFactory(CountryFactory)
    office = factory.SubFactory(FieldOfficeFactory)


class SdgGoalFactory(DjangoModelFactory):
    class Meta:
        model = models.SdgGoal
        django_get_or_create = ("number",)

    number = 9
    short_title = factory.LazyAttribute(lambda row: Text.of(en=f"Goal {row.number}"))
    title = factory.LazyAttribute(lambda row: Text.of(en=f"Goal {row.number}"))


class SdgTargetFactory(DjangoModelFactory):
    class Meta:
        model = models.SdgTarget

    goal = factory.SubFactory(SdgGoalFactory)
    order = factory.Sequence(lambda n: n)
    code = factory.LazyAttribute(lambda row: f"{row.goal.number}.{row.order}")
    title = factory.LazyAttribute(lambda row: Text.of(en=f"Target {row.code}"))
