"""What happened: reports with their evidence, and actual quantities and amounts."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from unido_portal.core.admin import RowAdmin, RowInline
from workplans import models
from workplans.choices import UpdateState


class EvidenceInline(RowInline):
    model = models.Evidence


class ActualAdmin(RowAdmin):
    """What was reported and is not cleared yet; a cleared figure is superseded."""

    readonly_fields = ("cleared_at", "superseded_at")

    def is_settled(self, obj: Any) -> bool:
        return obj.cleared_at is not None or obj.superseded_at is not None


@admin.register(models.ReportingPeriod)
class ReportingPeriodAdmin(RowAdmin):
    list_display = ("code", "__str__", "work_plan", "start", "end", "due_on", "is_open")
    list_filter = ("work_plan", "is_open")
    date_hierarchy = "due_on"


@admin.register(models.ProgressUpdate)
class ProgressUpdateAdmin(RowAdmin):
    """Reports. Clearing one is a step taken at the staff pages."""

    list_display = ("code", "text", "status", "state", "decided_on", "is_submission")
    list_filter = ("state", "status", "is_submission", "period")
    search_fields = ("code", "text", "activity__code", "commitment__code")
    readonly_fields = ("state", "decided_on", "submitted_by", "superseded_at")
    inlines = (EvidenceInline,)

    def is_settled(self, obj: Any) -> bool:
        return obj.state == UpdateState.CLEARED or obj.superseded_at is not None

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        if not change and obj.is_submission:
            obj.submitted_by = request.user
        super().save_model(request, obj, form, change)


@admin.register(models.Evidence)
class EvidenceAdmin(RowAdmin):
    named_by = ("document",)
    list_display = ("__str__", "update")
    search_fields = ("url", "description", "update__code", "document__symbol")

    def is_settled(self, obj: Any) -> bool:
        return obj.update.state == UpdateState.CLEARED


@admin.register(models.DeliverableActual)
class DeliverableActualAdmin(ActualAdmin):
    named_by = ("deliverable",)
    list_display = ("deliverable", "year", "state", "value", "cleared_at")
    list_filter = ("year", "state", "deliverable__work_plan")
    search_fields = ("deliverable__code", "update__code")


@admin.register(models.BudgetActual)
class BudgetActualAdmin(ActualAdmin):
    named_by = ("line",)
    list_display = ("line", "year", "stage", "amount", "unit", "cleared_at")
    list_filter = ("year", "stage", "line__work_plan")
    search_fields = ("line__code", "update__code")
