"""What goes with a row that is removed, and what keeps it: counted, kind by kind."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.admin import AdminSite
from django.db import models
from django.db.models.deletion import get_candidate_relations_to_delete
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst


@dataclass
class Removal:
    """What the removal of some rows of one model meets.

    ``parts`` has the keys of the rows that go with them, by model: who may remove the
    whole may remove its parts. ``held`` counts, by the link, the rows that must not
    lose them.
    """

    parts: dict[type[models.Model], set[Any]] = field(default_factory=dict)
    held: Counter[Any] = field(default_factory=Counter)


def removal_of(model: type[models.Model], keys: Iterable[Any]) -> Removal:
    """Return what the removal of the rows of ``model`` with ``keys`` meets.

    It takes one query for the rows and one for each kind of parts that they have.
    """
    found = Removal()
    waiting = [(model, list(keys))]
    while waiting:
        parent, gone = waiting.pop()
        links = list(get_candidate_relations_to_delete(parent._meta))
        for link, pointing in _pointing(links, gone):
            if link.on_delete in (models.PROTECT, models.RESTRICT):
                found.held[link] += len(pointing)
            elif link.on_delete is models.CASCADE:
                found.parts.setdefault(link.related_model, set()).update(pointing)
                waiting.append((link.related_model, pointing))
    return found


def _pointing(links: list[Any], keys: list[Any]) -> Iterator[tuple[Any, list[Any]]]:
    """Yield each of ``links`` by which rows point at ``keys``, with their keys."""
    rows = [
        link.related_model._base_manager.filter(**{f"{link.field.name}__in": keys})
        .order_by()
        .annotate(by_link=models.Value(number))
        .values_list("by_link", "pk")
        for number, link in enumerate(links)
    ]
    pointing: dict[int, list[Any]] = {}
    if rows:
        for number, key in rows[0].union(*rows[1:], all=True):
            pointing.setdefault(number, []).append(key)
    for number, found in pointing.items():
        yield links[number], found


def kinds_not_allowed(
    removal: Removal, request: HttpRequest, site: AdminSite
) -> set[str]:
    """Return the kinds of parts that the user may not remove."""
    return {
        str(model._meta.verbose_name)
        for model in removal.parts
        if model in site._registry
        and not site._registry[model].has_delete_permission(request)
    }


def fingerprint(
    model: type[models.Model], keys: list[Any], removal: Removal, *, lock: bool = False
) -> str:
    """Return one short word for the versions of the rows and of all that go with them.

    Whoever confirms a removal sends the word back; another word means that somebody
    changed, added or removed one of them since. With ``lock`` they stay as they are
    until the transaction ends.
    """
    doomed = {model: {*keys, *removal.parts.get(model, ())}}
    doomed |= {kind: found for kind, found in removal.parts.items() if kind != model}
    total = hashlib.sha256()
    for kind, found in sorted(doomed.items(), key=lambda item: item[0]._meta.label):
        current = kind._base_manager.filter(pk__in=found)
        if lock:
            current = current.select_for_update()
        for row in current.order_by("pk"):
            version = getattr(row, "version", "")
            total.update(f"{kind._meta.label} {row.pk} {version}\n".encode())
    return total.hexdigest()[:24]


def lines(removal: Removal) -> list[str]:
    """Return a line for each kind of parts with the number of its rows."""
    return [
        f"{capfirst(str(model._meta.verbose_name_plural))}: {len(keys)}"
        for model, keys in removal.parts.items()
    ]


def holders(
    removal: Removal, of: type[models.Model], keys: list[Any], site: AdminSite
) -> list[str]:
    """Return a line for each kind of rows that keep the rows ``keys`` of a model.

    It leads to them where they point at a single row.
    """
    return [
        _holder(link, count, of, keys, site) for link, count in removal.held.items()
    ]


def _holder(
    link: Any, count: int, of: type[models.Model], keys: list[Any], site: AdminSite
) -> str:
    meta = link.related_model._meta
    title = capfirst(str(meta.verbose_name_plural))
    if (
        len(keys) > 1
        or link.model is not of
        or link.related_model not in site._registry
    ):
        return f"{title}: {count}"
    page = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
    return format_html(
        '<a href="{}?{}__id__exact={}">{}</a>: {}',
        page,
        link.field.name,
        keys[0],
        title,
        count,
    )
