"""What stays the same over the versions of a plan, listed as its latest version has it.

A permanent row holds its code and its plan. Title, status and unit are content of the
versions; a list shows those of the latest one, be it a draft.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import F, OuterRef, Prefetch, Subquery
from django.http import HttpRequest

from unido_portal.core.admin import RowAdmin
from unido_portal.core.choosing import MOST_CHOICES, naming_paths
from unido_portal.core.plain_numbers import plainly


def content_of(model: type[Any]) -> tuple[type[Any], str]:
    """Return the model of the content of ``model``, and its link to the row."""
    link: Any = model._meta.get_field("contents")
    return link.related_model, link.field.name


def latest_contents(model: type[Any]) -> models.QuerySet:
    """Return the content of each row of ``model`` in the latest version that has it."""
    content, link = content_of(model)
    newest = content._base_manager.filter(**{link: OuterRef(link)}).order_by(
        "plan_version__is_superseded",
        F("plan_version__number").desc(nulls_last=True),
        "-plan_version",
    )
    return content._base_manager.filter(pk=Subquery(newest.values("pk")[:1]))


def with_latest(model: type[Any], *joined: str, through: str = "") -> Prefetch:
    """Return what reads the latest content of rows with one query for all of them.

    ``through`` is the relation that leads to the rows of ``model``, if any.
    """
    rows = latest_contents(model)
    return Prefetch(
        f"{through}__contents" if through else "contents",
        queryset=rows.select_related(*joined) if joined else rows,
        to_attr="as_latest",
    )


def latest_of(row: Any) -> Any:
    """Return the latest content of a row read ``with_latest``, or None."""
    return next(iter(row.as_latest), None)


def _column(field: Any) -> Callable[[Any], Any]:
    """Return the column that shows ``field`` of the latest content of a row."""

    @admin.display(description=field.verbose_name)
    def shown(row: Any) -> Any:
        content = latest_of(row)
        if content is None:
            return None
        if field.choices:
            return getattr(content, f"get_{field.name}_display")() or None
        if isinstance(field, models.DecimalField):
            return plainly(field)(content)
        value = getattr(content, field.name)
        return None if value is None or value == "" else str(value) or None

    shown.__name__ = field.name
    return shown


class LatestFilter(admin.SimpleListFilter):
    """A filter over one field of the latest content."""

    field: Any

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        if not self.field.is_relation:
            return [choice for choice in self.field.flatchoices if choice[0]]
        remote = model_admin.admin_site._registry[self.field.related_model]
        rows = [*remote.get_queryset(request)[: MOST_CHOICES + 1]]
        if len(rows) > MOST_CHOICES:
            return []
        return [(str(row.pk), str(row)) for row in rows]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() is None:
            return queryset
        _content, link = content_of(queryset.model)
        found = latest_contents(queryset.model).filter(
            **{self.field.name: self.value()}
        )
        return queryset.filter(pk__in=found.values(link))


def _filter(field: Any) -> type[LatestFilter]:
    return type(
        "LatestFilter",
        (LatestFilter,),
        {
            "field": field,
            "title": field.verbose_name,
            "parameter_name": f"latest_{field.name}",
        },
    )


class PermanentAdmin(RowAdmin):
    """A permanent row, listed with what its latest content says.

    ``latest_columns`` and ``latest_filters`` name fields of the content.
    """

    list_display: Any = ("code", "work_plan")
    list_filter: Any = ("work_plan",)
    latest_columns: tuple[str, ...] = ()
    latest_filters: tuple[str, ...] = ()

    def _latest_fields(self, names: tuple[str, ...]) -> list[Any]:
        content, _link = content_of(self.model)
        return [content._meta.get_field(name) for name in names]

    def get_list_display(self, request: HttpRequest) -> Any:
        first, *others = super().get_list_display(request)
        columns = [_column(field) for field in self._latest_fields(self.latest_columns)]
        return (first, *columns, *others)

    def get_list_filter(self, request: HttpRequest) -> Any:
        filters = [_filter(field) for field in self._latest_fields(self.latest_filters)]
        return (*super().get_list_filter(request), *filters)

    def get_queryset(self, request: HttpRequest) -> Any:
        links = [
            field
            for field in self._latest_fields(self.latest_columns)
            if field.is_relation
        ]
        joined = naming_paths(self.admin_site, links)
        rows = super().get_queryset(request)
        return rows.prefetch_related(with_latest(self.model, *joined))
