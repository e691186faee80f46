"""What a page tells of itself to those who pass it on, find it or follow it."""

from __future__ import annotations

import html
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django import template
from django.http import HttpRequest
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.urls import reverse, translate_url
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from unido_portal.core.languages import CODES
from unido_portal.portal import formats, structured
from unido_portal.portal import plain as in_plain_words
from unido_portal.portal.filtering import Filtered

register = template.Library()

register.simple_tag(in_plain_words.description, name="plain")
register.filter(in_plain_words.shortened)

# How those who show links name the languages of pages; the place is of no meaning.
LOCALES = {
    "ar": "ar_AR",
    "zh-hans": "zh_CN",
    "en": "en_GB",
    "fr": "fr_FR",
    "ru": "ru_RU",
    "es": "es_ES",
}
# Where a reader is led who reads none of the six languages.
DEFAULT = "en"


class CaptureNode(template.Node):
    """Keeps what it holds, as plain words on one line, under a name."""

    def __init__(self, name: str, nodelist: NodeList) -> None:
        self.name = name
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        words = html.unescape(self.nodelist.render(context))
        context[self.name] = in_plain_words.on_one_line(words)
        return mark_safe("")


@register.tag
def capture(parser: Parser, token: Token) -> CaptureNode:
    """Keep the words up to ``{% endcapture %}`` as ``{% capture <name> %}``."""
    _tag, name = token.split_contents()
    nodelist = parser.parse(("endcapture",))
    parser.delete_first_token()
    return CaptureNode(name, nodelist)


@register.filter
def cited_as(filtered: Filtered, title: str) -> str:
    """Return how a filtered list on the page called ``title`` is cited."""
    return filtered.cited_as(title)


@register.simple_tag(takes_context=True)
def set_apart(context: Context) -> str:
    """Say after the title of a page that it is made up, or another entity's."""
    plan = context.get("plan") or context.get("reference_plan")
    if getattr(plan, "is_demo", False):
        return formats.in_brackets(_("demonstration data"))
    parts = (context.get("area"), context.get("commitment"))
    strategies = [getattr(one, "strategy", None) for one in parts]
    if (
        getattr(plan, "is_reference", False)
        or context.get("owner")
        or not all(
            getattr(one, "is_ours", True)
            for one in (context.get("strategy"), *strategies)
        )
    ):
        return formats.in_brackets(_("of another entity"))
    return ""


@register.inclusion_tag("components/alternates.html", takes_context=True)
def alternates(context: Context) -> dict[str, Any]:
    """Tell where this page is for ever, and where it is in the other languages."""
    request: HttpRequest | None = context.get("request")
    if request is None or not request.path.startswith(f"/{get_language()}/"):
        return {}
    here = request.path + _query(context)
    pages = [(code, translate_url(here, code)) for code in CODES]
    default = "/" if here == reverse("home") else dict(pages)[DEFAULT]
    absolute = request.build_absolute_uri
    return {
        "canonical": absolute(here),
        "languages": [(code, absolute(there)) for code, there in pages],
        "default": absolute(default),
        "locale": LOCALES[get_language() or DEFAULT],
        "other_locales": [LOCALES[code] for code in CODES if code != get_language()],
        "page_title": f"{context.get('page_title')}{set_apart(context)}",
        "is_demo": getattr(context.get("plan"), "is_demo", False),
        "page_description": context.get("page_description"),
    }


def _query(context: Context) -> str:
    """Return the part of the query that makes another page of this one.

    It is read from what is shown and not from what was asked: the version of a plan,
    the group of countries and the page of a list. Filters only narrow the same page.
    """
    asked: dict[str, str] = {}
    if shown := context.get("shown"):
        asked |= parse_qsl(shown.query.removeprefix("?"))
    if group := context.get("group"):
        asked["group"] = group.code
    page = context.get("page_obj")
    if page and page.number > 1:
        asked["page"] = str(page.number)
    return f"?{urlencode(asked)}" if asked else ""


@register.inclusion_tag("components/structured_data.html", takes_context=True)
def structured_breadcrumbs(context: Context) -> dict[str, Any]:
    """Tell programs how the front page leads to this one."""
    request: HttpRequest | None = context.get("request")
    if request is None or request.path == reverse("home"):
        return {}
    title, crumbs = str(context.get("page_title")), context.get("crumbs") or []
    return {"data": structured.breadcrumbs(crumbs, title, request)}


@register.inclusion_tag("components/structured_data.html", takes_context=True)
def structured_country(context: Context, country: Any) -> dict[str, Any]:
    """Tell programs which place the page is about."""
    return {"data": structured.country(country, context["request"])}


@register.inclusion_tag("components/structured_data.html", takes_context=True)
def structured_document(
    context: Context, document: Any, address: str
) -> dict[str, Any]:
    """Tell programs which document the page is about, published at ``address``."""
    return {"data": structured.document(document, address, context["request"])}


@register.inclusion_tag("components/structured_data.html", takes_context=True)
def structured_indicator(
    context: Context, indicator: Any, definitions: Any
) -> dict[str, Any]:
    """Tell programs which series of figures the page shows."""
    return {"data": structured.indicator(indicator, definitions, context["request"])}


@register.inclusion_tag("components/structured_data.html", takes_context=True)
def structured_lists(context: Context, resources: Any) -> dict[str, Any]:
    """Tell programs which lists can be taken away."""
    title, told = str(context["page_title"]), str(context["page_description"])
    return {"data": structured.lists(resources, title, told, context["request"])}
