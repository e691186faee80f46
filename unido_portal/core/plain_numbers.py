"""Numbers in the admin site, without zeros that say nothing: 70, not 70.000000."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.formats import number_format

from unido_portal.core.printed import plain


@cache
def plainly(field: models.DecimalField) -> Callable[[Any], str]:
    """Return what shows ``field`` of a row."""

    @admin.display(description=field.verbose_name, ordering=field.name)
    def number(row: Any) -> str:
        value = getattr(row, field.name)
        if value is None:
            return str(admin.site.empty_value_display)
        return number_format(Decimal(plain(value)))

    number.__name__ = field.name
    return number


def shown_plainly(model: type[models.Model], name: Any) -> Any:
    """Return what shows the field ``name``: itself, unless it is one of decimals."""
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return name
    return plainly(field) if isinstance(field, models.DecimalField) else name


def show_form_plainly(page: Any) -> None:
    """Let an ``AdminForm`` show plainly the numbers that nobody types in it."""
    model = page.form._meta.model
    swapped = {
        name: shown_plainly(model, name)
        for name in page.readonly_fields
        if isinstance(name, str)
    }
    page.readonly_fields = [*page.readonly_fields, *swapped.values()]
    page.fieldsets = _swapped(page.fieldsets, swapped)


def show_rows_plainly(page: Any) -> None:
    """Let an ``InlineAdminFormSet`` in which nobody types show its numbers plainly."""
    if page.has_change_permission or page.has_add_permission:
        return
    names = flatten_fieldsets(page.fieldsets)
    model = page.opts.model
    swapped = {name: shown_plainly(model, name) for name in names}
    page.fieldsets = _swapped(page.fieldsets, swapped)


def _swapped(fieldsets: Any, swapped: dict[Any, Any]) -> list[Any]:
    return [
        (title, {**options, "fields": _each(options["fields"], swapped)})
        for title, options in fieldsets
    ]


def _each(fields: Any, swapped: dict[Any, Any]) -> list[Any]:
    return [
        _each(one, swapped) if isinstance(one, (list, tuple)) else swapped.get(one, one)
        for one in fields
    ]
