"""Filters of reference facts, for pages, the API and exports."""

from django.utils import timezone

from unido_portal.core.api.filters import CodeFilter, ResourceFilterSet, choices_of
from unido_portal.reference.choices import GroupKind, PartnerKind, UnStatus
from unido_portal.reference.models import (
    Country,
    CountryGroup,
    FieldOffice,
    GroupMembership,
    Region,
)


class _InGroupToday(CodeFilter):
    """Countries in a group whose members are listed, by today's membership."""

    def filter(self, qs, value):
        if not value:
            return qs
        today = GroupMembership.objects.on(timezone.localdate())
        today = today.filter(group__code__in=value)
        return qs.filter(pk__in=today.values("country"))


class CountryFilterSet(ResourceFilterSet):
    """Filters of the list of countries."""

    region = CodeFilter("region", of=Region)
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
