"""The pages of the admin site that list the wordings to mend.

One lists translations that are behind their source, the other texts that lack a
language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from unido_portal.core.fields import TranslatedField
from unido_portal.core.languages import CODES, LANGUAGES
from unido_portal.core.text_fields import place_in_form
from unido_portal.core.translations import ToMend, behind, lacking

ROWS = 20
# Digits of the number of a page; the database counts no further than a number goes.
DIGITS = 6


@dataclass(frozen=True)
class Line:
    """One line of the list: a wording, and what its row and field are called.

    ``url`` leads to the place where the wording is changed.
    """

    wording: ToMend
    row: str
    url: str

    @property
    def kind(self) -> str:
        return capfirst(str(self.wording.model._meta.verbose_name))

    @property
    def field(self) -> str:
        return str(self.wording.field.verbose_name)

    @property
    def language(self) -> str:
        return dict(LANGUAGES)[self.wording.language]


def translations_behind(request: HttpRequest) -> HttpResponse:
    """List the translations whose source has changed, of all rows that one may read."""
    title = _("Translations whose source has changed")
    return _listed(request, behind, "admin/translations_behind.html", title)


def texts_lacking(request: HttpRequest) -> HttpResponse:
    """List the texts that lack a language, of all rows that one may read."""
    title = _("Texts that lack a language")
    return _listed(request, lacking, "admin/texts_lacking.html", title)


def _listed(
    request: HttpRequest, find: Callable[..., Any], template: str, title: str
) -> HttpResponse:
    """Answer with what ``find`` finds, of the language and kind that are asked for."""
    kinds = {
        model._meta.label_lower: model
        for model, model_admin in admin.site._registry.items()
        if model_admin.has_view_permission(request) and _has_texts(model)
    }
    if not kinds:
        raise PermissionDenied
    asked = request.GET.get("language", "")
    language = asked if asked in CODES else ""
    kind = request.GET.get("kind", "")
    chosen = [kinds[kind]] if kind in kinds else list(kinds.values())
    page = _number(request.GET.get("page", ""))
    found, count = _page(find, chosen, language, page)
    if page > 1 and not found:
        page = 1
        found, count = _page(find, chosen, language, page)
    context = admin.site.each_context(request) | {
        "title": title,
        "lines": _lines(request, found),
        "count": count,
        "language": language,
        "languages": LANGUAGES,
        "kind": kind if kind in kinds else "",
        "kinds": [
            (label, capfirst(str(model._meta.verbose_name_plural)))
            for label, model in kinds.items()
        ],
        "page": page,
        "pages": -(-count // ROWS),
    }
    return render(request, template, context)


def _has_texts(model: type[models.Model]) -> bool:
    return any(isinstance(one, TranslatedField) for one in model._meta.concrete_fields)


def _number(asked: str) -> int:
    is_number = asked.isascii() and asked.isdecimal() and len(asked) <= DIGITS
    return max(int(asked), 1) if is_number else 1


def _page(
    find: Callable[..., Any],
    kinds: Iterable[type[models.Model]],
    language: str,
    page: int,
) -> tuple[list[ToMend], int]:
    start = (page - 1) * ROWS
    return find(kinds, language=language, start=start, length=ROWS)


def _lines(request: HttpRequest, found: list[ToMend]) -> list[Line]:
    """Return the lines of ``found``; the rows of one kind are named with one query."""
    keys: dict[Any, set[int]] = defaultdict(set)
    for one in found:
        keys[one.model].add(one.key)
    rows = {
        model: admin.site._registry[model].get_queryset(request).in_bulk(wanted)
        for model, wanted in keys.items()
    }
    return [
        Line(one, str(rows[one.model].get(one.key, one.key)), _address(one))
        for one in found
    ]


def _address(one: ToMend) -> str:
    meta = one.model._meta
    page = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[one.key])
    return f"{page}#{place_in_form(one.field.name, one.language)}"
