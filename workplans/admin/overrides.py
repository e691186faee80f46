"""Statuses that those who clear overrule."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone

from unido_portal.accounts.models import User
from unido_portal.accounts.permissions import clearing_unit
from unido_portal.core.admin import RowAdmin
from unido_portal.core.forms import RowForm
from workplans.models import StatusOverride


class StatusOverrideForm(RowForm):
    """Names ``by``, who answers for a status or reason that they set or change."""

    by: User

    @property
    def touched_fields(self) -> list[str]:
        touched = super().touched_fields
        if not self._says_something_new(touched):
            return touched
        return [*touched, "set_by", "set_by_unit", "set_at"]

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self._says_something_new(super().touched_fields):
            self.instance.set_by = self.by
            self.instance.set_at = timezone.now()
        return cleaned

    def _says_something_new(self, touched: list[str]) -> bool:
        return bool(touched) and not self.wordings_only


@admin.register(StatusOverride)
class StatusOverrideAdmin(RowAdmin):
    """Overruled statuses; once its period has ended, one stays as it was."""

    form = StatusOverrideForm
    list_display = ("activity", "period", "status", "set_by", "set_by_unit", "set_at")
    list_filter = ("status", "period")
    search_fields = ("activity__code", "reason")
    readonly_fields = ("set_by", "set_by_unit", "set_at")

    def is_settled(self, obj: Any) -> bool:
        return obj.has_ended(timezone.localdate())

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        form.by = request.user
        return form

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        if obj.set_by == request.user:
            obj.set_by_unit_id = clearing_unit(request.user, obj)
        super().save_model(request, obj, form, change)
