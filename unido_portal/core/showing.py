"""How rows are shown in the admin site: lists, search, layout, history.

What may change them is in ``unido_portal.core.admin``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import unquote
from django.core.exceptions import (
    NON_FIELD_ERRORS,
    FieldDoesNotExist,
    ValidationError,
)
from django.db import DataError, models, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy

from unido_portal.core.changes import tell
from unido_portal.core.choosing import (
    RowAutocomplete,
    folded,
    foreign_keys,
    name_of_words,
    naming_paths,
    searched,
    words_at,
)
from unido_portal.core.demonstrations import (
    DemonstrationFilter,
    may_hold_any,
    tag,
    told_apart,
)
from unido_portal.core.fields import TranslatedField
from unido_portal.core.forms import RowForm
from unido_portal.core.keeping import PUBLIC_CODES
from unido_portal.core.languages import in_sentences
from unido_portal.core.layout import grouped
from unido_portal.core.models import HistoryEvent
from unido_portal.core.plain_numbers import (
    show_form_plainly,
    show_rows_plainly,
    shown_plainly,
)

LAST_EVENTS = 3
_EVERY_CODE = gettext_lazy("Once saved, it never changes.")
_in_sentences = lazy(in_sentences, str)
EVENTS_ON_A_PAGE = 50


class HouseOptions:
    """What the admins and the inlines of the house share.

    ``named_by`` lists the relations that ``str()`` of a row reads, so that a page of
    rows is named with one query. ``code_rule`` tells whoever types a code how it is
    made (docs/identifiers.md).
    """

    model: type[Any]
    opts: Any
    admin_site: Any
    form = RowForm
    named_by: tuple[str, ...] = ()
    code_rule: Any = ""
    view_on_site: Any = False
    formfield_overrides: Any = {models.URLField: {"assume_scheme": "https"}}

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        if given := getattr(self, "fields", None):
            return list(given)
        return [
            field.name
            for field in self.opts.concrete_fields
            if field.editable and not field.primary_key
        ]

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if hasattr(getattr(field, "widget", None), "can_delete_related"):
            # What is chosen here is removed on its own page, with its confirmation.
            field.widget.can_delete_related = False
        if db_field.name in PUBLIC_CODES:
            field.help_text = self._how_a_code_is_made()
        return field

    def _how_a_code_is_made(self) -> Any:
        """Return the rule of the codes of the model, told by its own admin."""
        own: Any = self.admin_site._registry.get(self.model, self)
        if not own.code_rule:
            return _EVERY_CODE
        return _in_sentences(own.code_rule, _EVERY_CODE)

    def formfield_for_foreignkey(
        self, db_field: Any, request: Any, **kwargs: Any
    ) -> Any:
        remote = self.admin_site._registry.get(db_field.related_model)
        if remote is not None:
            rows = db_field.related_model._default_manager.all()
            if remote.named_by:
                rows = rows.select_related(*remote.named_by)
            kwargs.setdefault("queryset", rows)
            kwargs.setdefault("widget", RowAutocomplete(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]

    def _all_paths(self) -> list[str]:
        return [
            *self.named_by,
            *naming_paths(self.admin_site, foreign_keys(self.model)),
        ]


class HouseAdmin(HouseOptions, admin.ModelAdmin):
    """Lists, search, layout and history of every page; the base of the bases.

    ``below`` names relations whose rows the page of a row leads to by a list;
    ``columns_read`` relations that a column of the list reads, besides its own.
    ``not_offered`` are the rows that no form offers to choose.
    """

    list_per_page = 50
    show_full_result_count = False
    search_fields: Any = ()
    settled_note: Any = ""
    below: tuple[str, ...] = ()
    columns_read: tuple[str, ...] = ()
    not_offered = models.Q()

    def view_on_site(self, obj: Any) -> str | None:
        """Return the public page of ``obj``, or None when it has none."""
        try:
            return obj.get_absolute_url() if hasattr(obj, "get_absolute_url") else None
        except NoReverseMatch:
            return None

    def is_settled(self, obj: Any) -> bool:
        """Say whether the facts of ``obj`` are past changing."""
        return False

    # --- Which rows, and under which names ---------------------------------------

    def get_queryset(self, request: HttpRequest) -> Any:
        rows = super().get_queryset(request)
        read = {*self.get_list_display(request), *self.columns_read}
        listed = [field for field in foreign_keys(self.model) if field.name in read]
        paths = [
            *self.named_by,
            *self.columns_read,
            *naming_paths(self.admin_site, listed),
        ]
        if may_hold_any(self.model):
            rows = told_apart(rows)
        return rows.select_related(*paths) if paths else rows

    def get_list_display(self, request: HttpRequest) -> Any:
        first, *others = super().get_list_display(request)
        columns = (first, *([tag] if may_hold_any(self.model) else []), *others)
        return tuple(shown_plainly(self.model, column) for column in columns)

    def get_list_filter(self, request: HttpRequest) -> Any:
        filters = super().get_list_filter(request)
        own = [DemonstrationFilter] if may_hold_any(self.model) else []
        return [*filters, *own]

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Any:
        field = self.opts.get_field(from_field) if from_field else self.opts.pk
        rows = self.get_queryset(request)
        if paths := self._all_paths():
            rows = rows.select_related(*paths)
        try:
            return rows.get(**{field.name: field.to_python(object_id)})
        except (self.model.DoesNotExist, ValidationError, ValueError):
            return None

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        try:
            with transaction.atomic():
                return super().get_changelist_instance(request)
        except (DataError, OverflowError, ValueError) as nothing_to_find:
            # Such as a year 0, or a number that no column can hold.
            raise IncorrectLookupParameters from nothing_to_find

    def searched_as(self) -> dict[str, Any]:
        """Return, by a name, what is searched though no column holds it as printed."""
        return {}

    def get_search_fields(self, request: HttpRequest) -> list[str]:
        paths = self.search_fields or searched(self.model)
        return [
            *(
                path if words_at(self.model, path) is None else name_of_words(path)
                for path in paths
            ),
            *self.searched_as(),
        ]

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> tuple[Any, bool]:
        if "\x00" in search_term:  # No text of the database holds it.
            return queryset.none(), False
        if _is_autocomplete(request) and self.not_offered:
            queryset = queryset.exclude(self.not_offered)
        if not search_term:
            return super().get_search_results(request, queryset, search_term)
        columns = self.searched_as()
        for path in self.search_fields or searched(self.model):
            if (words := words_at(self.model, path)) is not None:
                columns[name_of_words(path).lstrip("^=@")] = words
        found, _may_repeat = super().get_search_results(
            request, queryset.alias(**columns), folded(search_term)
        )
        # A row with several texts to search, as one for each version, is found once.
        return queryset.filter(pk__in=found.order_by().values("pk")), False

    # --- The page of one row -----------------------------------------------------

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Return what the address says of a new row, where a field can hold it."""
        return dict(self._usable(super().get_changeform_initial_data(request)))

    def _usable(self, asked: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        for name, value in asked.items():
            try:
                field: Any = self.opts.get_field(name)
                if field.concrete and not isinstance(field, TranslatedField):
                    yield name, field.clean(value, None)
            except (FieldDoesNotExist, ValidationError):
                continue

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if self.fieldsets:
            return self.fieldsets
        return grouped(self.model, self.get_fields(request, obj))

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> Any:
        obj = kwargs.get("obj")
        if obj is not None and obj.pk:
            latest = HistoryEvent.objects.about(obj)[:LAST_EVENTS]
            context |= {
                "latest": tell(latest, self.model),
                "cited": getattr(obj, "citation", None),
                "settled_note": self.settled_note if self.is_settled(obj) else "",
                "below": [self._list_below(obj, name) for name in self.below],
                "is_made_up": getattr(obj, "is_made_up", False),
            }
        show_form_plainly(context["adminform"])
        for rows in context.get("inline_admin_formsets", ()):
            show_rows_plainly(rows)
        response = super().render_change_form(request, context, *args, **kwargs)
        if _is_stale(context):
            response.status_code = 409
        return response

    def _list_below(self, obj: Any, name: str) -> dict[str, Any]:
        """Return title, address and length of a list of rows that point at ``obj``."""
        link = self.opts.get_field(name).field
        meta = link.model._meta
        page = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
        return {
            "title": meta.verbose_name_plural,
            "url": f"{page}?{link.name}__id__exact={obj.pk}",
            "count": getattr(obj, name).count(),
        }

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        row = self.get_object(request, unquote(object_id))
        events = HistoryEvent.objects.filter(
            table_name=self.opts.db_table, row_id=row.pk if row else 0
        )
        pages = self.get_paginator(request, events, EVENTS_ON_A_PAGE)
        page = pages.get_page(request.GET.get("page", 1))
        context = {"events": tell(page.object_list, self.model), "events_page": page}
        return super().history_view(request, object_id, context | (extra_context or {}))


def _is_autocomplete(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and match.url_name == "autocomplete"


def _is_stale(context: dict[str, Any]) -> bool:
    shown = context.get("inline_admin_formsets", ())
    forms: Iterable[Any] = [
        context["adminform"].form,
        *(form for inline in shown for form in inline.formset.forms),
    ]
    whole = (
        error
        for inline in shown
        for error in inline.formset.non_form_errors().as_data()
    )
    return any(
        form.is_bound and form.has_error(NON_FIELD_ERRORS, "stale") for form in forms
    ) or any(error.code == "stale" for error in whole)
