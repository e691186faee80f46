"""Which state of all rows a reader sees.

Pages that are kept for readers are good for one edition: as soon as anything that has
a history changes, and is committed, there is another.
"""

from __future__ import annotations

from typing import Any
from weakref import WeakSet

from django.db import InterfaceError, OperationalError, connection

# Transactions below the horizon are over, so that their highest number tells them all
# apart; the few at or above it may become visible in any order, and are listed. The
# highest event tells editions apart where transactions are counted anew, as in a
# database that was restored from a copy.
_PREPARE = """
PREPARE portal_edition AS
SELECT concat_ws('.',
  (SELECT max(id) FROM core_historyevent),
  (SELECT transaction_id FROM core_historyevent WHERE transaction_id < horizon
    ORDER BY transaction_id DESC LIMIT 1),
  (SELECT string_agg(DISTINCT transaction_id::text, '.') FROM core_historyevent
    WHERE transaction_id >= horizon))
FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon OFFSET 0)
  AS now
"""

_ASK = "EXECUTE portal_edition"

_prepared: WeakSet[Any] = WeakSet()


def edition() -> str:
    """Return a word that is another one whenever the rows that are seen are others.

    It is what the connection is tried with at the beginning of a request, in place of
    Django's own question; a connection that was lost since the last request is made
    anew. Two readers who get the same word see the same rows.
    """
    try:
        return _asked()
    except (InterfaceError, OperationalError):
        if connection.in_atomic_block:
            raise
        connection.close()
        return _asked()


def _asked() -> str:
    connection.health_check_done = True  # type: ignore[attr-defined]
    connection.ensure_connection()
    raw: Any = connection.connection
    with connection.wrap_database_errors, raw.cursor() as cursor:
        cursor.execute(_ASK if raw in _prepared else f"{_PREPARE}; {_ASK}")
        _prepared.add(raw)
        return str(cursor.fetchone()[0])
