"""Filters of reference facts, for pages, the API and exports."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.utils import timezone
from django.utils.translation import gettext as _

from unido_portal.core.api.filters import (
    Among,
    CodeFilter,
    ConditionFilter,
    DayFilter,
    ResourceFilterSet,
    WordFilter,
    choices_of,
)
from unido_portal.core.api.problems import BadParameters, Fault
from unido_portal.core.api.tallies import tally
from unido_portal.reference.choices import (
    GroupKind,
    IncomeLevel,
    LdcStatus,
    PartnerKind,
    UnStatus,
)
from unido_portal.reference.members import LDC, Makeup, fiscal_year_of, makeups
from unido_portal.reference.models import (
    Country,
    CountryGroup,
    FieldOffice,
    GroupMembership,
    IncomeClass,
    Region,
)

# UNIDO among the partners, because the plan of another entity names it as its own.
OURSELVES = "unido"


class _InGroup(CodeFilter):
    """Countries in a group on the day asked for; refused where that is not known."""

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        if not value:
            return qs
        found = self.parent.makeups()
        value = [code for code in value if code in found]
        unknown = [code for code in value if not found[code].is_known]
        if unknown:
            sentence = _("Which countries are in “%(group)s” is not known.")
            raise BadParameters(
                *(
                    Fault("group", sentence % {"group": found[code].group.name})
                    for code in unknown
                )
            )
        inside = Q(pk__in=[])
        for code in value:
            inside |= found[code].condition()
        return qs.filter(inside)

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        """Return every group: of some a page tells that nobody knows the members."""
        groups = CountryGroup.objects.all()
        return [tally(groups, F("code"), words=F("name"), count=Value(None))]


class _OfIncome(WordFilter):
    """Countries of an income class in the fiscal year of the day asked for."""

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        if not value:
            return qs
        if not self.parent.is_classified():
            sentence = _("The income classes of fiscal year %(year)s are not recorded.")
            year = str(fiscal_year_of(self.parent.day()))
            raise BadParameters(Fault("income", sentence % {"year": year}))
        classes = self._classes().filter(level__in=value)
        return qs.filter(pk__in=classes.values("country"))

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        classes = self._classes().filter(country__in=rows.order_by().values("pk"))
        counted = classes
        if among is not None:
            counted = classes.filter(country__in=among.order_by().values("pk"))
        rank = self.place_of("level")
        return [tally(classes, F("level"), among=counted, rank=rank)]

    def _classes(self) -> QuerySet[IncomeClass]:
        return IncomeClass.objects.filter(
            fiscal_year=fiscal_year_of(self.parent.day()), country__isnull=False
        )


class _LdcStatusFilter(WordFilter):
    """Countries that are, are to leave or have left the group of the LDCs."""

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        if not value:
            return qs
        conditions = self._conditions()
        wanted = Q(pk__in=[])
        for word in value:
            wanted |= conditions[word]
        return qs.filter(wanted)

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        return [
            tally(
                rows.filter(condition),
                Value(str(word)),
                among=among,
                rank=Value(place),
            )
            for place, (word, condition) in enumerate(self._conditions().items())
        ]

    def _conditions(self) -> dict[str, Q]:
        day = self.parent.day()
        memberships = GroupMembership.objects.filter(
            country=OuterRef("pk"), group__code=LDC
        )
        now = memberships.on(day)
        past = memberships.filter(superseded_at=None, valid_to__lte=day)
        member = Q(Exists(now))
        return {
            LdcStatus.MEMBER: member,
            LdcStatus.LEAVING: Q(Exists(now.filter(valid_to__isnull=False))),
            LdcStatus.GRADUATED: Q(Exists(past)) & ~member,
        }


class _OnDay(DayFilter):
    """The day on which other filters look at groups and classes; none by itself."""

    def filter(self, qs: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return qs


def _has_office() -> Q:
    return Q(Exists(FieldOffice.objects.filter(country=OuterRef("pk"))))


class RegionFilter(CodeFilter):
    """Rows whose region, at ``field_name``, is one of those named or within one."""

    def __init__(self, field_name: str, **kwargs: Any) -> None:
        super().__init__(field_name, of=Region, **kwargs)

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        if not value:
            return qs
        return qs.filter(**{f"{self.field_name}__code__in": regions_within(value)})


def regions_within(codes: list[str]) -> set[str]:
    """Return the codes of the regions named and of all regions within them."""
    parts: dict[str | None, list[str]] = defaultdict(list)
    for code, whole in Region.objects.values_list("code", "parent__code"):
        parts[whole].append(code)
    found: set[str] = set()
    waiting = list(codes)
    while waiting:
        code = waiting.pop()
        if code not in found:
            found.add(code)
            waiting += parts[code]
    return found


class CountryFilterSet(ResourceFilterSet):
    """Filters of the list of countries."""

    region = RegionFilter("region")
    group = _InGroup("memberships__group", of=CountryGroup, many=True)
    on = _OnDay("on")
    income = _OfIncome(choices=IncomeLevel.choices)
    ldc_status = _LdcStatusFilter(choices=LdcStatus.choices)
    un_status = choices_of(UnStatus, field_name="un_status")
    office = CodeFilter("coverage__office", of=FieldOffice, many=True)
    has_office = ConditionFilter(_has_office)

    def day(self) -> dt.date:
        """Return the day asked for, or else today, for groups and classes."""
        return self.form.cleaned_data.get("on") or timezone.localdate()

    def makeups(self) -> dict[str, Makeup]:
        """Return what makes a member of each group on the day."""
        day = self.day()
        if day not in self.shared:
            self.shared[day] = makeups(day)
        return self.shared[day]

    def is_classified(self) -> bool:
        """Say whether the income classes of the day are recorded."""
        year = fiscal_year_of(self.day())
        if year not in self.shared:
            classes = IncomeClass.objects.filter(fiscal_year=year)
            self.shared[year] = classes.exists()
        return self.shared[year]


class CountryGroupFilterSet(ResourceFilterSet):
    """Filters of the list of country groups."""

    kind = choices_of(GroupKind, field_name="kind")


class PartnerFilterSet(ResourceFilterSet):
    """Filters of the list of partners."""

    kind = choices_of(PartnerKind, field_name="kind")
    country = CodeFilter("country", of=Country)
    is_unido = ConditionFilter(lambda: Q(code=OURSELVES))
