"""What one person reports and another clears."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unido_portal.accounts.models import User
from unido_portal.accounts.permissions import CLEAR, can_clear
from unido_portal.core.admin import RowAdmin
from unido_portal.core.refusals import Refused
from unido_portal.core.saving import save_row


class ClearedAdmin(RowAdmin):
    """What editors report and somebody else clears.

    Whoever types a row is its author, also with a citation.
    """

    actions: Any = ("clear",)

    def has_clear_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(CLEAR)

    def clear_row(self, row: Any, by: User) -> None:
        """Clear ``row``, or raise ValidationError."""
        raise NotImplementedError

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        if not change:
            obj.submitted_by = request.user
        super().save_model(request, obj, form, change)

    @admin.action(
        permissions=["clear"], description=gettext_lazy("Clear what was reported")
    )
    def clear(self, request: HttpRequest, queryset: Any) -> None:
        """Let the chosen rows count and be read by everybody, or none of them."""
        rows = self.answered_for(request, queryset)
        for row in rows:
            self.clear_row(row, cast(User, request.user))
            self.log_change(request, row, [{"changed": {"fields": ["state"]}}])
        self.message_user(request, _("Rows cleared: %d.") % len(rows))

    def answered_for(self, request: HttpRequest, queryset: Any) -> list[Any]:
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


class CorrectedAdmin(ClearedAdmin):
    """What is corrected by a new row; who may clear supersedes what it replaces.

    What was read before it was cleared stays, the citation with it.
    """

    actions = ("clear", "supersede")
    settled_note = gettext_lazy(
        "This is cleared or superseded. Only translations and their marks can be "
        "changed; a correction is a row of its own."
    )

    def _open_fields(self) -> set[str]:
        return super()._open_fields() - {"citation"}

    @admin.action(permissions=["clear"], description=gettext_lazy("Supersede"))
    def supersede(self, request: HttpRequest, queryset: Any) -> None:
        """Let the chosen rows hold no longer, so that a correction can be cleared."""
        standing = queryset.filter(superseded_at__isnull=True)
        rows = self.answered_for(request, standing)
        for row in rows:
            row.superseded_at = timezone.now()
            save_row(row=row, seen=row.version, fields=["superseded_at"])
            self.log_change(request, row, [{"changed": {"fields": ["superseded_at"]}}])
        self.message_user(request, _("Rows superseded: %d.") % len(rows))
