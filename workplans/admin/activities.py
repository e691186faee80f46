"""Activities and deliverables of the versions of a plan."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy

from unido_portal.core.admin import ReadOnlyInline, RowAdmin, RowInline
from workplans import models
from workplans.admin.permanent import PermanentAdmin


class ActivityInVersionsInline(ReadOnlyInline):
    model = models.ActivityContent
    fields = ("plan_version", "title", "kind", "status", "unit", "is_dropped")


class ActivityPartnerInline(RowInline):
    model = models.ActivityPartner


class ActivityCountryInline(RowInline):
    model = models.ActivityCountry


class ActivityFocusAreaInline(RowInline):
    model = models.ActivityFocusArea


class ActivityTargetInline(RowInline):
    model = models.ActivityTarget


class ActivityCoreFunctionInline(RowInline):
    model = models.ActivityCoreFunction


class DeliverableInVersionsInline(ReadOnlyInline):
    model = models.DeliverableContent
    fields = ("plan_version", "name", "row_type", "component")


class DeliverableActualInline(ReadOnlyInline):
    model = models.DeliverableActual
    fields = ("year", "state", "value", "citation", "update", "superseded_at")


class PlannedQuantityInline(RowInline):
    model = models.PlannedQuantity


class PartAdmin(RowAdmin):
    """One part of an activity as one version has it."""

    list_display = ("content", "__str__")
    list_filter: Any = ("content__plan_version",)


@admin.register(models.Activity)
class ActivityAdmin(PermanentAdmin):
    code_rule = gettext_lazy(
        "The plan, a dot, “a” and a running number, such as mic-wp.a-14."
    )
    latest_columns = ("title", "status", "unit")
    latest_filters = ("kind", "status", "level", "unit")
    search_fields = ("code", "contents__title")
    inlines = (ActivityInVersionsInline,)


@admin.register(models.ActivityContent)
class ActivityContentAdmin(RowAdmin):
    list_display = ("__str__", "activity", "plan_version", "status", "unit")
    list_filter = (
        "plan_version",
        "kind",
        "status",
        "level",
        "unit",
        "is_south_south",
        "is_dropped",
    )
    search_fields = ("activity__code", "title", "description")
    inlines = (
        ActivityPartnerInline,
        ActivityCountryInline,
        ActivityFocusAreaInline,
        ActivityTargetInline,
        ActivityCoreFunctionInline,
    )


@admin.register(models.ActivityPartner)
class ActivityPartnerAdmin(PartAdmin):
    named_by = ("partner",)
    list_filter = ("role", "content__plan_version")


@admin.register(models.ActivityCountry)
class ActivityCountryAdmin(PartAdmin):
    named_by = ("country",)
    search_fields = ("content__activity__code", "country__iso3", "country__name")


@admin.register(models.ActivityFocusArea)
class ActivityFocusAreaAdmin(PartAdmin):
    named_by = ("focus_area",)


@admin.register(models.ActivityTarget)
class ActivityTargetAdmin(PartAdmin):
    named_by = ("target",)


@admin.register(models.ActivityCoreFunction)
class ActivityCoreFunctionAdmin(PartAdmin):
    named_by = ("core_function",)


@admin.register(models.Deliverable)
class DeliverableAdmin(PermanentAdmin):
    code_rule = gettext_lazy(
        "The plan, a dot, “t” and a running number, such as mic-wp.t-01."
    )
    latest_columns = ("name", "row_type", "unit")
    latest_filters = ("row_type",)
    search_fields = ("code", "contents__name")
    inlines = (DeliverableInVersionsInline, DeliverableActualInline)


@admin.register(models.DeliverableContent)
class DeliverableContentAdmin(RowAdmin):
    list_display = ("__str__", "deliverable", "plan_version", "row_type", "component")
    list_filter = ("plan_version", "row_type", "component")
    search_fields = ("deliverable__code", "name", "category")
    inlines = (PlannedQuantityInline,)


@admin.register(models.PlannedQuantity)
class PlannedQuantityAdmin(RowAdmin):
    named_by = ("content",)
    list_display = ("content", "year", "state", "value")
    list_filter = ("content__plan_version", "year", "state")
