"""Countries, groups, offices and partners in the admin site."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from unido_portal.core.admin import (
    KnownAdmin,
    ReadOnlyAdmin,
    ReadOnlyInline,
    RowAdmin,
    RowInline,
    SupersededAdmin,
    WordingAdmin,
)
from unido_portal.reference import models


class FieldCoverageInline(RowInline):
    model = models.FieldCoverage
    fields = ("country", "valid_from", "valid_to", "note")


class GroupMembershipInline(ReadOnlyInline):
    model = models.GroupMembership
    fields = ("country", "valid_from", "valid_to", "status", "superseded_at")


@admin.register(models.Partner)
class PartnerAdmin(KnownAdmin):
    code_rule = gettext_lazy(
        "The usual abbreviation, and else the name, such as ohrlls."
    )
    list_display = ("code", "__str__", "kind", "country")
    list_filter = ("kind",)


@admin.register(models.FieldOffice)
class FieldOfficeAdmin(RowAdmin):
    list_display = ("code", "__str__", "city", "country")
    list_filter = ("country",)
    search_fields = ("code", "name", "city", "country__name")
    inlines = (FieldCoverageInline,)


@admin.register(models.FieldCoverage)
class FieldCoverageAdmin(RowAdmin):
    named_by = ("country", "office")
    list_display = ("country", "office", "valid_from", "valid_to")
    list_filter = ("office",)
    search_fields = ("country__iso3", "country__name", "office__name")


@admin.register(models.CountryGroup)
class CountryGroupAdmin(WordingAdmin):
    list_display = ("code", "__str__", "kind")
    list_filter = ("kind",)
    inlines = (GroupMembershipInline,)


@admin.register(models.GroupMembership)
class GroupMembershipAdmin(SupersededAdmin):
    named_by = ("country", "group")
    list_display = ("country", "group", "valid_from", "valid_to", "status", "verified")
    list_filter = ("group", "status", "verified")
    search_fields = ("country__iso3", "country__name", "group__code")


@admin.register(models.Country)
class CountryAdmin(ReadOnlyAdmin):
    list_display = ("iso3", "__str__", "region", "un_status")
    list_filter = ("un_status",)
    search_fields = ("iso3", "iso2", "m49", "name")


@admin.register(models.IncomeClass)
class IncomeClassAdmin(ReadOnlyAdmin):
    list_display = ("economy_code", "country", "fiscal_year", "level")
    list_filter = ("fiscal_year", "level")
    search_fields = ("economy_code", "country__name")


@admin.register(models.IncomeThreshold)
class IncomeThresholdAdmin(ReadOnlyAdmin):
    list_display = ("fiscal_year", "data_year", "low_up_to", "lower_middle_up_to")
    search_fields = ("=fiscal_year",)


@admin.register(models.SdgTarget)
class SdgTargetAdmin(ReadOnlyAdmin):
    list_display = ("code", "title", "goal")
    list_filter = ("goal",)


@admin.register(models.Region)
class RegionAdmin(ReadOnlyAdmin):
    list_display = ("code", "__str__", "scheme", "parent")
    list_filter = ("scheme",)
    search_fields = ("code", "name")


admin.site.register((models.Economy, models.SdgGoal), ReadOnlyAdmin)
admin.site.register(models.UnitOfMeasure, WordingAdmin)
