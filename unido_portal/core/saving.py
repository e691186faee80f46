"""The one way in which rows that people edit are saved: no edit is lost.

A save names the row version that its editor saw. The UPDATE compares it; the trigger
raises it. When somebody saved first, nothing is written and ``StaleRow`` is raised.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from django.db import transaction
from django.utils.translation import gettext as _

from unido_portal.core.rows import Row

Saved = TypeVar("Saved", bound=Row)


class StaleRow(Exception):
    """Somebody else changed or removed ``row`` since its editor read ``seen``."""

    def __init__(self, row: Row, seen: int) -> None:
        self.row = row
        self.seen = seen
        super().__init__(
            _(
                "“%(row)s” was changed by somebody else since you opened it. "
                "Nothing of yours was saved."
            )
            % {"row": row}
        )


@transaction.atomic
def save_row(*, row: Saved, seen: int, fields: Iterable[str]) -> Saved:
    """Write ``fields`` of ``row`` if its version is still ``seen``; else StaleRow.

    ``row.version`` is the new version afterwards. With no fields nothing is written,
    but a stale row is still told.
    """
    manager = type(row)._base_manager
    names = list(fields)
    current = manager.filter(pk=row.pk, version=seen)
    values = {name: getattr(row, row._meta.get_field(name).attname) for name in names}
    attnames = {row._meta.get_field(name).attname: values[name] for name in names}
    written = current.update(**attnames) if attnames else current.count()
    if not written:
        raise StaleRow(row, seen)
    row.version = manager.values_list("version", flat=True).get(pk=row.pk)
    return row


@transaction.atomic
def delete_row(*, row: Row, seen: int) -> None:
    """Delete ``row`` if its version is still ``seen``; else StaleRow."""
    locked = type(row)._base_manager.select_for_update().filter(pk=row.pk, version=seen)
    if not locked.exists():
        raise StaleRow(row, seen)
    row.delete()
