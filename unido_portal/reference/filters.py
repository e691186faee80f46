"""Filters of reference facts, for pages, the API and exports."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from unido_portal.core.api.filters import CodeFilter, ResourceFilterSet, choices_of
from unido_portal.core.api.problems import BadParameters, Fault
from unido_portal.reference.choices import GroupKind, PartnerKind, UnStatus
from unido_portal.reference.members import makeups
from unido_portal.reference.models import Country, CountryGroup, FieldOffice, Region


class _InGroupToday(CodeFilter):
    """Countries in a group, by today's membership; refused where that is not known."""

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        if not value:
            return qs
        found = makeups(timezone.localdate())
        unknown = [code for code in value if not found[code].is_known]
        if unknown:
            sentence = _("Which countries are in “%(group)s” is not known.")
            raise BadParameters(
                *(Fault("group", sentence % {"group": code}) for code in unknown)
            )
        inside = Q(pk__in=[])
        for code in value:
            inside |= found[code].condition()
        return qs.filter(inside)


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
    group = _InGroupToday("memberships__group", of=CountryGroup, many=True)
    un_status = choices_of(UnStatus, field_name="un_status")
    office = CodeFilter("coverage__office", of=FieldOffice, many=True)


class CountryGroupFilterSet(ResourceFilterSet):
    """Filters of the list of country groups."""

    kind = choices_of(GroupKind, field_name="kind")


class PartnerFilterSet(ResourceFilterSet):
    """Filters of the list of partners."""

    kind = choices_of(PartnerKind, field_name="kind")
    country = CodeFilter("country", of=Country)
