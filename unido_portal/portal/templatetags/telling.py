"""Told sentences in pages: every text in them says what it is worth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from unido_portal.core.languages import item_comma
from unido_portal.core.text import Text
from unido_portal.portal.telling.sentences import (
    Amount,
    Day,
    Linked,
    Sentence,
    quotations,
    shown,
)
from unido_portal.portal.templatetags import texts
from workplans.comparison import Related

register = template.Library()


@register.simple_tag(name="sentence")
def told_sentence(value: Any, closing: str = "") -> SafeString:
    """Show a sentence, or what stands in one, with its texts, figures and links.

    ``closing`` is the mark that ends a quotation of ``value``; the signs of a text that
    is quoted stand after it.
    """
    match value:
        case Text():
            words, signs = texts.words_and_signs(value)
            return format_html("{}{}{}", words, closing, signs)
        case Related():
            return told_sentence(shown(value), closing)
        case Linked(value=Text() as title) if closing:
            words, signs = texts.words_and_signs(title)
            return format_html(
                '<a href="{}">{}</a>{}{}', value.url, words, closing, signs
            )
    return format_html("{}{}", _shown(value), closing)


def _shown(value: Any) -> SafeString:
    match value:
        case Sentence():
            message, closing = quotations(conditional_escape(value.message))
            places = {
                name: told_sentence(each, closing.get(name, ""))
                for name, each in value.values.items()
            }
            return mark_safe(message % places)  # noqa: S308
        case Linked(value=address, url=url) if address == url:
            return format_html(
                '<a href="{}"><bdi lang="zxx">{}</bdi></a>', url, address
            )
        case Linked():
            return format_html(
                '<a href="{}">{}</a>', value.url, told_sentence(value.value)
            )
        case Day():
            return texts.day(value.value, value.precision)
        case Amount():
            return texts.figure(value.state, value.value, value.qualifier)
        case str():
            return texts.isolated(value)
        case Sequence():
            return format_html_join(
                item_comma(), "{}", ((told_sentence(each),) for each in value)
            )
    return format_html("{}", value)
