"""Codes that rows once had, so that an old address leads to the present one.

The history knows them: a change of a code is a row of it, with the code before.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, QuerySet

from unido_portal.core.models import NAMING_COLUMNS, HistoryEvent


def former_holders(rows: QuerySet[Any], field: str, code: str) -> list[int]:
    """Return the keys of the ``rows`` that once had ``code`` in ``field``.

    The last one to have it comes first. A code in use wins over a former one: while
    any of ``rows`` has it, the answer is empty. One query; keys of rows outside
    ``rows`` or since removed may be among them.
    """
    in_use = Exists(rows.filter(**{field: code}))
    events = HistoryEvent.objects.filter(
        ~in_use,
        table_name=rows.model._meta.db_table,
        operation="update",
        changes__has_any_keys=NAMING_COLUMNS,
        **{f"changes__{field}__0": code},
    )
    keys = events.order_by("-pk").values_list("row_id", flat=True)
    return list(dict.fromkeys(key for key in keys if key is not None))


def was_removed(rows: QuerySet[Any], field: str, code: str) -> bool:
    """Say whether a row that is gone was the last to have ``code`` in ``field``."""
    return HistoryEvent.objects.filter(
        table_name=rows.model._meta.db_table,
        operation="delete",
        **{f"changes__{field}": code},
    ).exists()


def present_code(
    rows: QuerySet[Any], keys: list[int], *, key: str, code: str
) -> str | None:
    """Return the code of the first of ``keys`` that is among ``rows``, or None.

    ``key`` and ``code`` are the lookups from ``rows`` to what ``former_holders`` found.
    """
    if not keys:
        return None
    found = dict(rows.filter(**{f"{key}__in": keys}).values_list(key, code))
    return next((str(found[one]) for one in keys if one in found), None)
