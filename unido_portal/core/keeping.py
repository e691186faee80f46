"""What people no longer remove, because its code is known, or change, because
something settled rests on it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q

from unido_portal.core.models import LoadedRow
from unido_portal.core.registries import plan_content

# Under one of these names a row has the code that addresses and the API name it by.
PUBLIC_CODES = ("code", "slug")
# States of rows whose facts no longer change.
SEALED, CLEARED = "sealed", "cleared"


def was_loaded(row: models.Model) -> bool:
    """Say whether ``row`` came with the facts files."""
    loaded = LoadedRow.objects.filter(model=row._meta.label, row_id=row.pk)
    return row.pk is not None and loaded.exists()


def is_kept(row: models.Model) -> bool:
    """Say whether ``row`` came with the facts files, under a code of its own."""
    names = {field.name for field in row._meta.concrete_fields}
    return not names.isdisjoint(PUBLIC_CODES) and was_loaded(row)


def settled_rows_rest_on(row: models.Model) -> bool:
    """Say whether something sealed, cleared or of another entity names ``row``."""
    return _any_names(row, _settled)


def another_plan_rests_on(row: models.Model) -> bool:
    """Say whether the plan of another entity, or a version of one, names ``row``."""
    return _any_names(row, _of_another_entity)


def _any_names(row: models.Model, wanted: Callable[[type[Any]], Q]) -> bool:
    """Ask once whether a row that ``wanted`` describes has a foreign key to ``row``."""
    found = [
        Exists(
            link.related_model._base_manager.filter(
                wanted(link.related_model), **{link.field.name: OuterRef("pk")}
            )
        )
        for link in row._meta.related_objects
        if wanted(link.related_model)
    ]
    this = type(row)._base_manager.filter(pk=row.pk)
    return bool(found) and this.filter(reduce(or_, found)).exists()


def _settled(model: type[Any]) -> Q:
    names = {field.name for field in model._meta.concrete_fields}
    found = _of_another_entity(model)
    if model._meta.label in plan_content:
        version = plan_content[model._meta.label].path
        found |= Q(**{f"{version}__state": SEALED})
        found |= Q(**{f"{version}__work_plan__is_reference": True})
    if "state" in names:
        found |= Q(state__in=(SEALED, CLEARED))
    if "cleared_at" in names:
        found |= Q(cleared_at__isnull=False)
    if "update" in names:
        found |= Q(update__state=CLEARED)
    return found


def _of_another_entity(model: type[Any]) -> Q:
    names = {field.name for field in model._meta.concrete_fields}
    found = Q()
    if "is_reference" in names:
        found |= Q(is_reference=True)
    if "work_plan" in names:
        found |= Q(work_plan__is_reference=True)
    return found
