"""Whether the portal lives, whether it can work, and how much it holds."""

from __future__ import annotations

from functools import cache

from django.apps import apps
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from unido_portal.accounts.network import is_loopback
from unido_portal.accounts.permissions import is_administrator

# The tables whose size says how the portal is used.
COUNTED = (
    "accounts.User",
    "governance.Document",
    "governance.Decision",
    "strategies.Strategy",
    "strategies.Commitment",
    "workplans.WorkPlan",
    "workplans.PlanVersion",
    "workplans.Activity",
    "workplans.ProgressUpdate",
    "indicators.Indicator",
    "indicators.Observation",
    "core.HistoryEvent",
)


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 while the process lives; asks nothing of the database."""
    return _text("ok\n")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers and has every migration; else 503."""
    try:
        missing = unapplied_migrations()
    except Error:
        return _text("not ready: the database does not answer\n", status=503)
    if missing:
        return _text("not ready: migrations are not applied\n", status=503)
    return _text("ready\n")


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Answer counts in the text format of Prometheus, to those who may know them."""
    if not (_has_token(request) or is_administrator(request.user)):
        raise PermissionDenied
    lines = [
        "# HELP portal_unapplied_migrations Migrations that the database lacks.",
        "# TYPE portal_unapplied_migrations gauge",
        f"portal_unapplied_migrations {len(unapplied_migrations())}",
        "# HELP portal_rows Rows of a table.",
        "# TYPE portal_rows gauge",
        *(f'portal_rows{{table="{table}"}} {count}' for table, count in _rows()),
    ]
    response = _text("\n".join(lines) + "\n")
    response["Content-Type"] = "text/plain; version=0.0.4; charset=utf-8"
    return response


def unapplied_migrations() -> frozenset[tuple[str, str]]:
    """Return the migrations of this code that the database lacks, app and name."""
    return _migrations_of_this_code() - set(
        MigrationRecorder(connection).applied_migrations()
    )


@cache
def _migrations_of_this_code() -> frozenset[tuple[str, str]]:
    # Reading them takes long, and they do not change while the process lives.
    return frozenset(MigrationLoader(None).graph.nodes)


def _rows() -> list[tuple[str, int]]:
    tables = [apps.get_model(label)._meta.db_table for label in COUNTED]
    quote = connection.ops.quote_name
    # Table names are the code's own.
    counts = (f"SELECT '{table}', count(*) FROM {quote(table)}" for table in tables)  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(counts))
        return cursor.fetchall()


def _has_token(request: HttpRequest) -> bool:
    """Say whether a program on this machine sent the token as a bearer's."""
    scheme, _space, token = request.headers.get("Authorization", "").partition(" ")
    return (
        bool(settings.METRICS_TOKEN)
        and scheme.lower() == "bearer"
        and is_loopback(request)
        and constant_time_compare(token, settings.METRICS_TOKEN)
    )


def _text(body: str, status: int = 200) -> HttpResponse:
    return HttpResponse(body, status=status, content_type="text/plain; charset=utf-8")
