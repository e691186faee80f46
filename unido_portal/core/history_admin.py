"""The records of core in the admin site: what happened, and what was loaded."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from unido_portal.core.admin import ReadOnlyAdmin
from unido_portal.core.changes import door_in_words, tell
from unido_portal.core.models import HistoryEvent, LoadedRow


@admin.register(HistoryEvent)
class HistoryEventAdmin(ReadOnlyAdmin):
    """Events of all rows, each told as the history page of its row tells it."""

    list_display = ("happened_at", "kind", "row_id", "operation", "who", "by", "reason")
    list_filter = ("operation", "door")
    search_fields = ("=table_name", "=row_id", "reason")
    readonly_fields = ("kind", "who", "by", "told")
    fields = (
        "happened_at",
        "kind",
        "row_id",
        "operation",
        "who",
        "by",
        "reason",
        "told",
    )

    def get_queryset(self, request: HttpRequest) -> Any:
        people = get_user_model()._default_manager.filter(pk=OuterRef("actor_id"))
        name = Subquery(people.values("name")[:1])
        return super().get_queryset(request).annotate(who_did_it=name)

    @admin.display(description=gettext_lazy("table"), ordering="table_name")
    def kind(self, event: HistoryEvent) -> str:
        model = _model_of(event)
        name = model._meta.verbose_name_plural if model else event.table_name
        return capfirst(str(name))

    @admin.display(description=gettext_lazy("who"))
    def who(self, event: Any) -> str:
        return event.who_did_it or self.get_empty_value_display()

    @admin.display(description=gettext_lazy("through which door"), ordering="door")
    def by(self, event: HistoryEvent) -> str:
        return door_in_words(event)

    @admin.display(description=gettext_lazy("changes"))
    def told(self, event: HistoryEvent) -> str:
        model = _model_of(event)
        changes = tell([event], model)[0].changes if model else []
        return render_to_string("admin/includes/changes.html", {"changes": changes})


@admin.register(LoadedRow)
class LoadedRowAdmin(ReadOnlyAdmin):
    list_display = ("model", "key", "row_id")
    search_fields = ("model", "key")


def _model_of(event: HistoryEvent) -> type[models.Model] | None:
    tables = {model._meta.db_table: model for model in apps.get_models()}
    return tables.get(event.table_name)
