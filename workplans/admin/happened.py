"""What happened: reports with their evidence, and actual quantities and amounts."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from unido_portal.accounts.models import User
from unido_portal.core.admin import ReadOnlyInline, RowAdmin, RowInline
from unido_portal.core.forms import RowForm
from workplans import models
from workplans.admin.clearing import CorrectedAdmin
from workplans.admin.permanent import latest_of, with_latest
from workplans.choices import UpdateState
from workplans.models.progress import SUBJECTS_OF_UPDATES
from workplans.services import clear_figure, clear_update


class EvidenceInline(RowInline):
    model = models.Evidence


class DeliverableActualInline(ReadOnlyInline):
    model = models.DeliverableActual
    fields = ("deliverable", "year", "state", "value", "cleared_at")


class BudgetActualInline(ReadOnlyInline):
    model = models.BudgetActual
    fields = ("line", "year", "stage", "amount", "unit", "cleared_at")


class ActualAdmin(CorrectedAdmin):
    """What was reported and is not cleared yet; a cleared figure is superseded."""

    readonly_fields = ("submitted_by", "cleared_at", "cleared_by", "superseded_at")

    def is_settled(self, obj: Any) -> bool:
        return obj.cleared_at is not None or obj.superseded_at is not None

    def clear_row(self, row: Any, by: User) -> None:
        clear_figure(figure=row, by=by)


class ProgressUpdateForm(RowForm):
    """Makes a report without a citation the submission of the person who reports.

    What a cleared report rests on stays as it was.
    """

    @property
    def touched_fields(self) -> list[str]:
        touched = super().touched_fields
        follows = "citation" in touched and not self.wordings_only
        return [*touched, "is_submission"] if follows else touched

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if not self.wordings_only:
            self.instance.is_submission = self.cleaned_data.get("citation") is None
        return cleaned


@admin.register(models.ReportingPeriod)
class ReportingPeriodAdmin(RowAdmin):
    list_display = ("code", "__str__", "work_plan", "start", "end", "due_on", "is_open")
    list_filter = ("work_plan", "is_open")
    date_hierarchy = "due_on"


@admin.register(models.ProgressUpdate)
class ProgressUpdateAdmin(CorrectedAdmin):
    """Reports: an editor adds them, somebody else clears them in the list."""

    code_rule = gettext_lazy(
        "The document, or what a submission is about, a dot, “u” and a running "
        "number, such as gc-20-item-22.u-03 or C-02.u-01."
    )
    form = ProgressUpdateForm
    list_display = (
        "code",
        "subject",
        "text",
        "status",
        "state",
        "decided_on",
        "submitted_by",
    )
    list_filter = ("state", "status", "is_submission", "period")
    columns_read = SUBJECTS_OF_UPDATES
    search_fields = (
        "code",
        "text",
        "activity__code",
        "activity__contents__title",
        "commitment__code",
        "result__code",
        "result__contents__title",
    )
    readonly_fields = (
        "state",
        "decided_on",
        "submitted_by",
        "cleared_by",
        "is_submission",
        "superseded_at",
    )
    inlines = (EvidenceInline, DeliverableActualInline, BudgetActualInline)

    def is_settled(self, obj: Any) -> bool:
        return obj.state == UpdateState.CLEARED or obj.superseded_at is not None

    def clear_row(self, row: Any, by: User) -> None:
        clear_update(update=row, by=by)

    def get_queryset(self, request: HttpRequest) -> Any:
        rows = super().get_queryset(request)
        return rows.prefetch_related(
            with_latest(models.Activity, through="activity"),
            with_latest(models.Result, through="result"),
        )

    @admin.display(description=gettext_lazy("about"))
    def subject(self, update: models.ProgressUpdate) -> str:
        """Say what the report is about: its kind, and its name with a link."""
        thing = update.subject
        content = latest_of(thing) if hasattr(thing, "as_latest") else None
        return format_html(
            '{}: <a href="{}">{}</a> {}',
            capfirst(thing._meta.verbose_name),
            reverse(
                f"admin:{thing._meta.app_label}_{thing._meta.model_name}_change",
                args=[thing.pk],
            ),
            thing,
            "" if content is None else content,
        )


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
