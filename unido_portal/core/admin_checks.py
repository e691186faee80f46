"""A system check that every admin of the site refuses stale saves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.core.checks import CheckMessage, Error, Tags, register

from unido_portal.core.admin import ReadOnlyAdmin, RowAdmin, RowInline
from unido_portal.core.forms import RowForm, RowFormSet


@register(Tags.admin)
def every_admin_refuses_stale_saves(
    app_configs: Any, **kwargs: Any
) -> list[CheckMessage]:
    """Report each registered admin that could save a row somebody else changed."""
    return [
        Error(
            f"{type(model_admin).__qualname__} could lose an edit: {reason}.",
            hint="Derive it from the bases in unido_portal.core.admin.",
            obj=type(model_admin),
            id="portal.E003",
        )
        for model_admin in admin.site._registry.values()
        for reason in careless(model_admin)
    ]


def careless(model_admin: admin.ModelAdmin) -> Iterator[str]:
    """Yield why ``model_admin`` could save a row that somebody else changed."""
    if not isinstance(model_admin, (RowAdmin, ReadOnlyAdmin)):
        yield "it is neither a RowAdmin nor a ReadOnlyAdmin"
    if model_admin.list_editable:
        yield "lists are not edited in place"
    if not issubclass(model_admin.form, RowForm):
        yield "its form is no RowForm"
    for inline in model_admin.inlines:
        if not issubclass(inline, RowInline):
            yield f"{inline.__qualname__} is no RowInline"
        elif not issubclass(inline.formset, RowFormSet):
            yield f"the form set of {inline.__qualname__} is no RowFormSet"
        elif not issubclass(inline.form, RowForm):
            yield f"the form of {inline.__qualname__} is no RowForm"
