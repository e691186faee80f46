"""The frame of every page: navigation, languages and the time zone."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template.context import Context
from django.urls import NoReverseMatch, reverse, translate_url
from django.utils.translation import get_language, gettext_lazy

from unido_portal.core.languages import LANGUAGES, direction

register = template.Library()

# The names of addresses in the header, with what they are called there.
NAVIGATION = [
    ("strategies", gettext_lazy("Strategies")),
    ("work-plans", gettext_lazy("Work plans")),
    ("countries", gettext_lazy("Countries")),
    ("indicators", gettext_lazy("Indicators")),
    ("decisions", gettext_lazy("Decisions")),
    ("documents", gettext_lazy("Documents")),
    ("data", gettext_lazy("Data")),
    ("about", gettext_lazy("About")),
]


@register.inclusion_tag("components/navigation.html", takes_context=True)
def navigation(context: Context) -> dict[str, Any]:
    """Show the main sections; the one of this page is the current one."""
    request: HttpRequest | None = context.get("request")
    path = request.path if request else ""
    items = []
    for name, label in NAVIGATION:
        try:
            url = reverse(name)
        except NoReverseMatch:
            continue
        current = "page" if path == url else "true" if path.startswith(url) else ""
        items.append({"url": url, "label": label, "current": current})
    return {"items": items}


@register.inclusion_tag("components/language_switcher.html", takes_context=True)
def language_switcher(context: Context) -> dict[str, Any]:
    """Offer this page in the other languages, each under its own name."""
    return {"languages": _languages(context.get("request"))}


def _languages(request: HttpRequest | None) -> list[dict[str, Any]]:
    """Return the six languages with the address of this page, or the front page's."""
    here = request.get_full_path() if request else "/"
    languages = []
    for code, name in LANGUAGES:
        there = translate_url(here, code)
        if not there.startswith(f"/{code}/"):
            there = f"/{code}/"
        languages.append(
            {
                "code": code,
                "name": name,
                "url": there,
                "direction": direction(code),
                "is_current": code == get_language(),
            }
        )
    return languages


@register.simple_tag
def time_zone() -> str:
    """Return the time zone in which the portal tells times."""
    return settings.TIME_ZONE
