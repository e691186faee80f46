"""Whole pages, kept for readers who are not signed in.

A page is kept for one edition of the rows (``core.edition``), one day and one release
of the portal, so that it is gone the moment that anything it may show has changed.
Each process keeps its own pages in memory; asking for the edition is all that a kept
page asks of the database. A reader who has the page already is told so (304).
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable
from functools import cache
from typing import Any

import brotli
from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags

from unido_portal.core.edition import edition
from unido_portal.core.languages import CODES

# Whoever has one of these is somebody in particular.
PERSONAL_COOKIES = (settings.SESSION_COOKIE_NAME, "messages")
PUBLIC = (*(f"/{code}/" for code in CODES), "/sitemap")
# Longer addresses are nobody's twice.
LONGEST_ADDRESS = 1_000
CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=7),
    "gzip": lambda body: gzip.compress(body, compresslevel=6, mtime=0),
    "": lambda body: body,
}


class KeptPagesMiddleware:
    """Answers public pages from memory, and keeps those that it has to ask for.

    What somebody in particular is shown is not to be kept by a browser either. What it
    keeps is the answer with all headers that the middleware behind it gave. A
    view whose answer is for one time only says so with ``Cache-Control: no-store``.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if _is_of_somebody(request):
            response = self.get_response(request)
            response.headers.setdefault("Cache-Control", "private, no-store")
            return response
        if not _is_for_anybody(request):
            return self.get_response(request)
        tag = _tag(request)
        if f'W/"{tag}"' in parse_etags(request.headers.get("If-None-Match", "")):
            return _told(HttpResponseNotModified(), tag)
        pages, coding = caches["pages"], _coding(request)
        page = pages.get(tag + coding)
        if page is None:
            response = self.get_response(request)
            if not _may_be_kept(response):
                return response
            page = _page(response, coding)
            pages.set(tag + coding, page)
        body, headers = page
        return _told(HttpResponse(body, headers=headers), tag)


def _is_of_somebody(request: HttpRequest) -> bool:
    return any(name in request.COOKIES for name in PERSONAL_COOKIES)


def _is_for_anybody(request: HttpRequest) -> bool:
    return (
        request.method in ("GET", "HEAD")
        and request.path_info.startswith(PUBLIC)
        and len(request.get_full_path()) <= LONGEST_ADDRESS
    )


def _tag(request: HttpRequest) -> str:
    told = (
        release(),
        edition(),
        timezone.localdate().isoformat(),
        request.build_absolute_uri(),
    )
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]


@cache
def release() -> str:
    """Return a word that is another one for other code, templates or translations."""
    told = hashlib.sha256()
    for folder in ("unido_portal", "strategies", "workplans", "indicators"):
        _take(told, folder, ".py")
    _take(told, "templates", ".html")
    _take(told, "locale", ".mo")
    _take(told, "static", "")
    return told.hexdigest()


def _take(told: Any, folder: str, ending: str) -> None:
    for path in sorted((settings.BASE_DIR / folder).rglob(f"*{ending}")):
        stat = path.stat()
        told.update(f"{path.name} {stat.st_mtime_ns} {stat.st_size}\n".encode())


def _coding(request: HttpRequest) -> str:
    """Return the best content coding that the reader takes; empty for none."""
    taken = {}
    for one in request.headers.get("Accept-Encoding", "").lower().split(","):
        name, _semicolon, weight = one.partition(";")
        taken[name.strip()] = weight.replace(" ", "") not in ("q=0", "q=0.0")
    return next((coding for coding in CODINGS if taken.get(coding)), "")


def _may_be_kept(response: HttpResponse) -> bool:
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not response.has_header("Content-Encoding")
        and "no-store" not in response.headers.get("Cache-Control", "")
    )


def _page(response: HttpResponse, coding: str) -> tuple[bytes, dict[str, str]]:
    """Return the body of ``response`` in ``coding``, and its headers."""
    body = CODINGS[coding](response.content)
    headers = dict(response.headers) | {"Content-Length": str(len(body))}
    return body, headers | ({"Content-Encoding": coding} if coding else {})


def _told(response: HttpResponse, tag: str) -> HttpResponse:
    response.headers["ETag"] = f'W/"{tag}"'
    response.headers["Cache-Control"] = "no-cache"
    patch_vary_headers(response, ["Accept-Encoding", "Cookie"])
    return response
