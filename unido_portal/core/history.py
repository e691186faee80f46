"""Tell the database who changes rows, through which door and why.

The history triggers read three settings of the transaction. ``acting`` sets them just
before the first write of each transaction, so that reading costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

_WRITES = ("INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE")
_SETTINGS = (
    "SELECT set_config('portal.actor', %s, true),"
    " set_config('portal.door', %s, true), set_config('portal.reason', %s, true)"
)


class _Announcer:
    """Runs the settings before each write statement; they end with the transaction."""

    def __init__(self, actor: str, door: str, reason: str) -> None:
        self.parameters = [actor, door, reason]

    def __call__(
        self,
        execute: Callable[..., Any],
        sql: str,
        params: Any,
        many: bool,
        context: Any,
    ) -> Any:
        if str(sql).lstrip().upper().startswith(_WRITES):
            if not context["connection"].in_atomic_block and not many:
                # Outside a transaction the settings must share the statement's own.
                values = [*self.parameters, *(params or [])]
                return execute(f"{_SETTINGS}; {sql}", values, many, context)
            with context["connection"].connection.cursor() as cursor:
                cursor.execute(_SETTINGS, self.parameters)
        return execute(sql, params, many, context)


@contextmanager
def acting(*, actor: Any = None, door: str, reason: str = "") -> Iterator[None]:
    """Within the block, writes are recorded as ``actor``'s, by ``door``, ``reason``.

    ``actor`` is a user or None; ``door`` a short word such as ``admin`` or ``api``.
    """
    key = str(actor.pk) if getattr(actor, "pk", None) else ""
    with connection.execute_wrapper(_Announcer(key, door, reason)):
        yield


class HistoryMiddleware:
    """Names the signed-in person and the door of each request that may write."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in ("GET", "HEAD", "OPTIONS"):
            return self.get_response(request)
        with acting(
            actor=getattr(request, "user", None),
            door=_door(request.path),
            reason=request.POST.get("reason", "") if request.method == "POST" else "",
        ):
            return self.get_response(request)


def _door(path: str) -> str:
    for prefix, door in (("/api/", "api"), ("/admin/", "admin"), ("/staff/", "staff")):
        if path.startswith(prefix):
            return door
    return "page"
