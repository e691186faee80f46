"""Indicators, targets and observations in the admin site."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from indicators import models
from unido_portal.core.admin import (
    ReadOnlyAdmin,
    ReadOnlyInline,
    RowAdmin,
    SupersededAdmin,
    WordingAdmin,
)
from workplans.admin.permanent import PermanentAdmin


class DefinitionVersionInline(ReadOnlyInline):
    model = models.DefinitionVersion
    fields = ("number", "definition", "valid_from", "valid_to", "is_comparable")


class ExpectedDimensionInline(ReadOnlyInline):
    model = models.ExpectedDimension


class BreakdownPartInline(ReadOnlyInline):
    model = models.BreakdownPart


class TargetInVersionsInline(ReadOnlyInline):
    model = models.PlannedTargetContent
    fields = ("plan_version", "indicator", "activity", "sex", "state", "value")


@admin.register(models.Target)
class TargetAdmin(SupersededAdmin):
    code_rule = gettext_lazy("Indicator, subject, kind and period, joined by dots.")
    named_by = ("indicator",)
    list_display = ("code", "indicator", "kind", "period_start", "sex", "value")
    list_filter = ("kind", "sex", "indicator")
    search_fields = ("code", "indicator__code", "indicator__name")
    readonly_fields = ("superseded_at", "set_by")

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        if not change and obj.is_submission:
            obj.set_by = request.user
        super().save_model(request, obj, form, change)


@admin.register(models.PlannedTarget)
class PlannedTargetAdmin(PermanentAdmin):
    latest_columns = ("indicator", "activity", "sex", "state", "value")
    latest_filters = ("kind", "sex", "state", "indicator")
    search_fields = (
        "code",
        "contents__indicator__code",
        "contents__indicator__name",
        "contents__activity__code",
    )
    inlines = (TargetInVersionsInline,)


@admin.register(models.PlannedTargetContent)
class PlannedTargetContentAdmin(RowAdmin):
    named_by = ("target",)
    list_display = ("target", "plan_version", "indicator", "activity", "sex", "value")
    list_filter = ("plan_version", "kind", "sex", "indicator")
    search_fields = ("target__code", "indicator__code", "activity__code")


@admin.register(models.ActivityIndicator)
class ActivityIndicatorAdmin(RowAdmin):
    named_by = ("content", "indicator")
    list_display = ("content", "indicator")
    list_filter = ("content__plan_version", "indicator")


@admin.register(models.IndicatorFamily)
class IndicatorFamilyAdmin(WordingAdmin):
    list_display = ("code", "name", "framework", "is_industry_related")
    list_filter = ("framework", "is_industry_related")


@admin.register(models.Indicator)
class IndicatorAdmin(WordingAdmin):
    list_display = ("code", "name", "family", "unit", "time_rule", "place_rule")
    list_filter = ("family", "result_level", "counts_persons", "verified")
    inlines = (DefinitionVersionInline, ExpectedDimensionInline)


@admin.register(models.DefinitionVersion)
class DefinitionVersionAdmin(WordingAdmin):
    named_by = ("indicator",)
    list_display = ("indicator", "number", "valid_from", "valid_to", "is_comparable")
    list_filter = ("indicator",)
    search_fields = ("indicator__code", "definition")


@admin.register(models.Observation)
class ObservationAdmin(ReadOnlyAdmin):
    """Observations are appended and superseded by imports and reports only."""

    named_by = ("indicator",)
    list_display = ("indicator", "country", "period_start", "sex", "state", "value")
    list_filter = ("indicator", "sex", "state", "release")
    search_fields = ("=indicator__code", "=country__iso3", "=release__code")


@admin.register(models.Release)
class ReleaseAdmin(ReadOnlyAdmin):
    list_display = ("code", "source", "vintage", "released_on")


@admin.register(models.Breakdown)
class BreakdownAdmin(ReadOnlyAdmin):
    inlines = (BreakdownPartInline,)


@admin.register(models.BreakdownPart)
class BreakdownPartAdmin(ReadOnlyAdmin):
    list_display = ("breakdown", "dimension", "value")
    list_filter = ("dimension",)


@admin.register(models.ExpectedDimension)
class ExpectedDimensionAdmin(ReadOnlyAdmin):
    named_by = ("indicator",)
    list_display = ("indicator", "dimension")
    list_filter = ("dimension",)
