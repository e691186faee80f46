"""The page of the admin site that lists translations which are behind their source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
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

from unido_portal.core.languages import CODES, LANGUAGES
from unido_portal.core.text_fields import place_in_form
from unido_portal.core.translations import Behind, behind

ROWS = 20
# Digits of the number of a page; the database counts no further than a number goes.
DIGITS = 6


@dataclass(frozen=True)
class Line:
    """One line of the list: a wording, and what its row and field are called.

    ``url`` leads to the place where the wording is changed.
    """

    wording: Behind
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
    kinds = [
        model
        for model, model_admin in admin.site._registry.items()
        if model_admin.has_view_permission(request)
    ]
    if not kinds:
        raise PermissionDenied
    asked = request.GET.get("language", "")
    language = asked if asked in CODES else ""
    page = _number(request.GET.get("page", ""))
    found, count = _page(kinds, language, page)
    if page > 1 and not found:
        page = 1
        found, count = _page(kinds, language, page)
    context = admin.site.each_context(request) | {
        "title": _("Translations whose source has changed"),
        "lines": _lines(request, found),
        "count": count,
        "language": language,
        "languages": LANGUAGES,
        "page": page,
        "pages": -(-count // ROWS),
    }
    return render(request, "admin/translations_behind.html", context)


def _number(asked: str) -> int:
    is_number = asked.isascii() and asked.isdecimal() and len(asked) <= DIGITS
    return max(int(asked), 1) if is_number else 1


def _page(
    kinds: Iterable[type[models.Model]], language: str, page: int
) -> tuple[list[Behind], int]:
    start = (page - 1) * ROWS
    return behind(kinds, language=language, start=start, length=ROWS)


def _lines(request: HttpRequest, found: list[Behind]) -> list[Line]:
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


def _address(one: Behind) -> str:
    meta = one.model._meta
    page = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[one.key])
    return f"{page}#{place_in_form(one.field.name, one.language)}"
