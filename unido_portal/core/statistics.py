"""What the database knows of its own tables, on which the plans of queries rest."""

from __future__ import annotations

from django.apps import apps
from django.db import connection


def refresh() -> None:
    """Let the planner count all tables anew, after many rows were written at once.

    PostgreSQL does so by itself, but some minutes later; until then a page with many
    joins may be planned as for empty tables, and take minutes.
    """
    tables = [
        connection.ops.quote_name(model._meta.db_table)
        for model in apps.get_models()
        if model._meta.managed
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(tables)}")
