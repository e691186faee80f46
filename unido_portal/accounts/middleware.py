"""Keeps a portal that speaks plain http to the machine it runs on."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden

from unido_portal.accounts.network import is_loopback


class LocalOnlyMiddleware:
    """Refuses requests from elsewhere while ``PORTAL_LOCAL_HTTP`` is true."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not settings.PORTAL_LOCAL_HTTP:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_loopback(request):
            return HttpResponseForbidden(
                "This portal runs for its own machine only.\n",
                content_type="text/plain; charset=utf-8",
            )
        return self.get_response(request)
