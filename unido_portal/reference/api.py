"""Countries and their groups in the API."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unido_portal.core.api.gather import gathered
from unido_portal.core.api.paging import Ordering
from unido_portal.core.api.parameters import Day, Parameter
from unido_portal.core.api.views import ResourceViewSet, list_parameters, resource
from unido_portal.reference import filters, serializers
from unido_portal.reference.members import Members, members_on
from unido_portal.reference.models import (
    Country,
    CountryGroup,
    FieldCoverage,
    FieldOffice,
    GroupMembership,
)


@resource("countries")
class CountryViewSet(ResourceViewSet):
    """Member States and observer States of the United Nations, by ISO alpha-3 code."""

    serializer_class = serializers.CountrySerializer
    filterset_class = filters.CountryFilterSet
    identity = "iso3"
    has_superseded = True

    def get_rows(self) -> QuerySet[Any]:
        memberships = GroupMembership.objects.all()
        if not self.with_superseded:
            memberships = memberships.filter(superseded_at=None)
        coverage = FieldCoverage.objects.select_related("office__country")
        return (
            Country.objects.select_related("region")
            .annotate(office_codes=gathered(FieldOffice, "code", back="country"))
            .prefetch_related(
                Prefetch("memberships", memberships.select_related("group")),
                Prefetch("coverage", coverage),
                "income_classes",
            )
        )


@resource("country-groups")
class CountryGroupViewSet(ResourceViewSet):
    """Groups of countries whose members change."""

    serializer_class = serializers.CountryGroupSerializer
    filterset_class = filters.CountryGroupFilterSet
    shapes = {"members": serializers.MembersSerializer}

    def get_rows(self) -> QuerySet[Any]:
        return CountryGroup.objects.all()

    def offered(self) -> Iterable[Parameter]:
        yield from super().offered()
        if self.action == "members":
            yield Day("on", "The day of the membership; without it, today.")
            yield from list_parameters(["code", "-code"])

    @action(detail=True, serializer_class=serializers.MemberSerializer)
    def members(self, request: Request, code: str) -> Response:
        """Answer the countries in the group on a day, by their code.

        Where the members are not known, `members_known` is false, `count` null and the
        list empty. `start_unknown` says how many are only taken as members, because
        nobody recorded when they joined; `count_certain` leaves these out.
        """
        members = members_on(
            self.get_object(), self.asked["on"] or timezone.localdate()
        )
        self.members_by_code = members.by_code
        rows = Country.objects.filter(iso3__in=members.by_code)
        ordering = Ordering(self.asked["ordering"], "iso3", "iso3")
        answer = self.answer_page(rows, ordering)
        if not members.are_known:
            answer.data["count"] = None
        answer.data |= {
            "members_known": members.are_known,
            "count_certain": members.certain if members.are_known else None,
            "start_unknown": len(members.taken) if members.are_known else None,
            "note": _note_on(members),
        }
        return answer

    def get_serializer_context(self) -> dict[str, Any]:
        members = getattr(self, "members_by_code", {})
        return {**super().get_serializer_context(), "members": members}


def _note_on(members: Members) -> str | None:
    """Return what a reader must know about a list of members, or None."""
    if not members.are_known:
        return _("Which countries are members on this day is not known.")
    if not members.taken:
        return None
    return ngettext(
        "%(counter)s country is taken as a member: when it joined is not recorded.",
        "%(counter)s countries are taken as members: when they joined is not recorded.",
        len(members.taken),
    ) % {"counter": len(members.taken)}
