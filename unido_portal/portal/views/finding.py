"""What programs that look for pages ask for first: the map of the portal."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation

from unido_portal.core.languages import CODES
from unido_portal.portal.public_pages import public_pages

# Where there is nothing to find.
CLOSED = ("/admin/", "/staff/", "/accounts/")
XML = "application/xml"


def robots(request: HttpRequest) -> HttpResponse:
    """Say where the map is, and which pages are for those who sign in."""
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in CLOSED),
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
    ]
    return HttpResponse(
        "\n".join(lines) + "\n", content_type="text/plain; charset=utf-8"
    )


def sitemap_index(request: HttpRequest) -> HttpResponse:
    """List the maps of the six languages."""
    maps = [
        request.build_absolute_uri(reverse("sitemap-of-language", args=[code]))
        for code in CODES
    ]
    return render(request, "sitemaps/index.xml", {"maps": maps}, content_type=XML)


def sitemap(request: HttpRequest, language: str) -> HttpResponse:
    """List the pages in one language."""
    if language not in CODES:
        raise Http404
    host = request.build_absolute_uri("/").rstrip("/")
    with translation.override(language):
        pages = [(host + page.address, page.changed) for page in public_pages()]
        return render(
            request, "sitemaps/language.xml", {"pages": pages}, content_type=XML
        )
