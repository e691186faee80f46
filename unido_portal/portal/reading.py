"""Addresses that are only read."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.http import HttpResponseBase
from django.urls import URLPattern
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

View = Callable[..., HttpResponseBase]


def only_read(view: View) -> View:
    """Answer GET and HEAD by ``view`` and every other method with 405.

    Such an address changes nothing, so it asks for no token against forged requests:
    the answer to a POST is that there is none, and not that a token is missing.
    """
    return csrf_exempt(require_safe(view))


def all_only_read(patterns: Iterable[URLPattern]) -> list[URLPattern]:
    """Return ``patterns`` with every view only read."""
    return [
        URLPattern(one.pattern, only_read(one.callback), one.default_args, one.name)
        for one in patterns
    ]
