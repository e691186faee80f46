"""What happened: reports with their evidence, and actual quantities and amounts."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unido_portal.accounts.models import User
from unido_portal.accounts.permissions import CLEAR, can_clear
from unido_portal.core.admin import ReadOnlyInline, RowAdmin, RowInline
from unido_portal.core.forms import RowForm
from unido_portal.core.refusals import Refused
from unido_portal.core.saving import save_row
from workplans import models
from workplans.choices import UpdateState
from workplans.services import clear_figure, clear_update


class EvidenceInline(RowInline):
    model = models.Evidence


class DeliverableActualInline(ReadOnlyInline):
    model = models.DeliverableActual
    fields = ("deliverable", "year", "state", "value", "cleared_at")


class BudgetActualInline(ReadOnlyInline):
    model = models.BudgetActual
    fields = ("line", "year", "stage", "amount", "unit", "cleared_at")


class ClearedAdmin(RowAdmin):
    """What editors report; somebody else clears it, and what a correction replaces."""

    actions = ("clear", "supersede")

    def has_clear_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(CLEAR)

    def clear_row(self, row: Any, by: User) -> None:
        """Clear ``row``, or raise ValidationError."""
        raise NotImplementedError

    @admin.action(
        permissions=["clear"], description=gettext_lazy("Clear what was reported")
    )
    def clear(self, request: HttpRequest, queryset: Any) -> None:
        """Let the chosen rows count and be read by everybody, or none of them."""
        rows = self._answered_for(request, queryset)
        for row in rows:
            self.clear_row(row, cast(User, request.user))
            self.log_change(request, row, [{"changed": {"fields": ["state"]}}])
        self.message_user(request, _("Rows cleared: %d.") % len(rows))

    @admin.action(permissions=["clear"], description=gettext_lazy("Supersede"))
    def supersede(self, request: HttpRequest, queryset: Any) -> None:
        """Let the chosen rows hold no longer, so that a correction can be cleared."""
        standing = queryset.filter(superseded_at__isnull=True)
        rows = self._answered_for(request, standing)
        for row in rows:
            row.superseded_at = timezone.now()
            save_row(row=row, seen=row.version, fields=["superseded_at"])
            self.log_change(request, row, [{"changed": {"fields": ["superseded_at"]}}])
        self.message_user(request, _("Rows superseded: %d.") % len(rows))

    def _answered_for(self, request: HttpRequest, queryset: Any) -> list[Any]:
        """Return the rows, or refuse all when one is not the user's to clear."""
        rows = list(queryset)
        for row in rows:
            if not can_clear(request.user, row):
                raise Refused(
                    _(
                        "You may not do this to “%(row)s”: another unit answers for "
                        "it, or you reported it yourself. Nothing was done."
                    )
                    % {"row": row}
                )
        return rows


class ActualAdmin(ClearedAdmin):
    """What was reported and is not cleared yet; a cleared figure is superseded."""

    readonly_fields = ("cleared_at", "superseded_at")

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
class ProgressUpdateAdmin(ClearedAdmin):
    """Reports: an editor adds them, somebody else clears them in the list."""

    form = ProgressUpdateForm
    list_display = ("code", "text", "status", "state", "decided_on", "submitted_by")
    list_filter = ("state", "status", "is_submission", "period")
    search_fields = ("code", "text", "activity__code", "commitment__code")
    readonly_fields = (
        "state",
        "decided_on",
        "submitted_by",
        "is_submission",
        "superseded_at",
    )
    inlines = (EvidenceInline, DeliverableActualInline, BudgetActualInline)

    def is_settled(self, obj: Any) -> bool:
        return obj.state == UpdateState.CLEARED or obj.superseded_at is not None

    def clear_row(self, row: Any, by: User) -> None:
        clear_update(update=row, by=by)

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        if not change:
            # With a citation too: whoever typed a report does not clear it.
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
