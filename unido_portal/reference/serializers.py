"""Shapes of reference facts in the API."""

from __future__ import annotations

import dataclasses
from typing import Any

from rest_framework import serializers

from unido_portal.core.api.fields import CodeOf, CodesOf, TextField
from unido_portal.core.api.serializers import ResourceSerializer
from unido_portal.core.choices import Precision
from unido_portal.reference.choices import MembershipStatus
from unido_portal.reference.models import (
    Country,
    CountryGroup,
    FieldCoverage,
    GroupMembership,
    IncomeClass,
    Partner,
)

SOURCED = ("origin", "origin_note", "confidence", "verified")


class MembershipSerializer(ResourceSerializer):
    """One membership of a country, from a day until another (end excluded)."""

    class Meta:
        model = GroupMembership
        fields = (
            "group",
            "valid_from",
            "valid_to",
            "precision",
            "status",
            "superseded_at",
            "note",
            *SOURCED,
        )


class IncomeClassSerializer(ResourceSerializer):
    """The income class of a country in one fiscal year of the World Bank."""

    class Meta:
        model = IncomeClass
        fields = ("fiscal_year", "level", "is_derived")


class CoverageSerializer(ResourceSerializer):
    """One field office that covers the country, from a day until another."""

    office_name = TextField("office.name")
    host_country = CodeOf("office.country.iso3")

    class Meta:
        model = FieldCoverage
        fields = (
            "office",
            "office_name",
            "host_country",
            "valid_from",
            "valid_to",
            "note",
        )


class CountrySerializer(ResourceSerializer):
    """One State, under the names that the United Nations give it."""

    region_name = TextField("region.name")
    offices = CodesOf(source="office_codes")
    memberships = MembershipSerializer(many=True)
    income_classes = IncomeClassSerializer(many=True)
    coverage = CoverageSerializer(many=True)

    class Meta:
        model = Country
        fields = (
            "iso3",
            "iso2",
            "m49",
            "name",
            "formal_name",
            "region",
            "region_name",
            "un_status",
            "offices",
            "coverage",
            "memberships",
            "income_classes",
            "note",
            *SOURCED,
        )


class CountryGroupSerializer(ResourceSerializer):
    """One group of countries; its members on a day are at ``members/?on=``."""

    class Meta:
        model = CountryGroup
        fields = ("code", "name", "kind", "definition", "note")


class MemberSerializer(serializers.Serializer):
    """One country in a group on the day asked for."""

    country = serializers.CharField()
    valid_from = serializers.DateField(allow_null=True)
    valid_to = serializers.DateField(allow_null=True)
    precision = serializers.ChoiceField(Precision.choices)
    status = serializers.ChoiceField(MembershipStatus.choices)
    start_is_earliest = serializers.BooleanField(
        help_text="Whether the country may have joined later than `valid_from`, and "
        "not before: the start of one of two conditions is unknown."
    )

    def to_representation(self, instance: Country) -> dict[str, Any]:
        member = self.context["members"][instance.iso3]
        return dataclasses.asdict(member)


class MembersSerializer(serializers.Serializer):
    """One page of the members of a group on the day asked for."""

    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    count = serializers.IntegerField(
        allow_null=True,
        help_text="How many members there are; null where unknown or not counted.",
    )
    members_known = serializers.BooleanField(
        help_text="Whether the portal knows who is in the group on that day."
    )
    count_certain = serializers.IntegerField(
        allow_null=True,
        help_text="How many are recorded to have joined by that day, on all pages; "
        "null where the members are unknown.",
    )
    start_unknown = serializers.IntegerField(
        allow_null=True,
        help_text="How many are only taken as members: when they joined is unknown.",
    )
    note = serializers.CharField(
        allow_null=True, help_text="What is not known of the members, in a sentence."
    )
    results = MemberSerializer(many=True)


class PartnerSerializer(ResourceSerializer):
    """One organization, government, network or group that UNIDO works with."""

    class Meta:
        model = Partner
        fields: tuple[str, ...] = ("code", "name", "kind", "country", "note")
