"""Gather codes of rows that point here into one column, without a further query."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import OuterRef, Q


def gathered(
    model: type[models.Model], path: str, *, back: str, when: Q | None = None
) -> ArraySubquery:
    """Return the column of the values of ``path`` in the rows of ``model``, in order.

    ``back`` leads from such a row to the row that is shown; ``when`` narrows them.
    Nulls are left out and values told once.
    """
    rows: Any = model._base_manager.filter(
        **{back: OuterRef("pk"), f"{path}__isnull": False}
    )
    if when is not None:
        rows = rows.filter(when)
    return ArraySubquery(rows.order_by(path).values(path).distinct())
