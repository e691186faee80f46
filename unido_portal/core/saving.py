"""The one way in which rows that people edit are saved: no edit is lost.

A save names the row version that its editor saw. The UPDATE compares it; the trigger
raises it. When somebody saved first, nothing is written and ``StaleRow`` is raised.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import models, transaction
from django.utils.translation import gettext as _

Saved = TypeVar("Saved", bound=models.Model)


class StaleRow(Exception):
    """Somebody else changed or removed ``row`` since its editor read ``seen``.

    ``seen`` is None when the editor's form did not say what it had shown.
    """

    def __init__(self, row: Any, seen: int | None = None) -> None:
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
def save_row(*, row: Saved, seen: int | None, fields: Iterable[str]) -> Saved:
    """Write ``fields`` of ``row`` if its version is still ``seen``; else StaleRow.

    ``row.version`` is the new version afterwards. With no fields nothing is written,
    but a stale row is still told.
    """
    manager = type(row)._base_manager
    columns = [row._meta.get_field(name).attname for name in fields]  # type: ignore[union-attr]
    current = manager.filter(pk=row.pk, version=seen)
    values = {column: getattr(row, column) for column in columns}
    written = current.update(**values) if values else current.count()
    if not written:
        raise StaleRow(row, seen)
    now = manager.values_list("version", flat=True).get(pk=row.pk)
    row.version = now  # type: ignore[attr-defined]
    return row


@transaction.atomic
def delete_row(*, row: models.Model, seen: int | None) -> None:
    """Delete ``row`` if its version is still ``seen``; else StaleRow."""
    locked = type(row)._base_manager.select_for_update().filter(pk=row.pk, version=seen)
    if not locked.exists():
        raise StaleRow(row, seen)
    row.delete()
