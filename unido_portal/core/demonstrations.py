"""Demonstration data in the admin site: never to be taken for facts.

``registries.demonstrations`` says which rows of a model are made up. Every list of
such a model tells them by a tag and a filter, and so does the page of a row.
"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import Case, Value, When
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unido_portal.core.registries import demonstrations

_TITLE = gettext_lazy("demonstration data")


def may_hold_any(model: type[models.Model]) -> bool:
    """Say whether rows of ``model`` may be demonstration data."""
    return model._meta.label in demonstrations


def told_apart(rows: Any) -> Any:
    """Return ``rows``, each with ``is_made_up``."""
    made_up = demonstrations[rows.model._meta.label]
    whether = Case(When(made_up, then=Value(True)), default=Value(False))
    return rows.annotate(is_made_up=whether)


@admin.display(description=_TITLE)
def tag(row: Any) -> str:
    """Return the sign of a made-up row; of a fact, nothing."""
    if not row.is_made_up:
        return ""
    return format_html('<span class="made-up">{}</span>', _TITLE)


class DemonstrationFilter(admin.SimpleListFilter):
    """The facts, or the demonstration data."""

    title = _TITLE
    parameter_name = "demonstration"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        return [("yes", _("Yes")), ("no", _("No"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() not in ("yes", "no"):
            return queryset
        return queryset.filter(is_made_up=self.value() == "yes")
