"""Told sentences in pages: every text in them says what it is worth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

from unido_portal.core.languages import item_comma
from unido_portal.core.text import Text
from unido_portal.portal.telling.sentences import (
    Amount,
    Day,
    Linked,
    Sentence,
    Told,
    shown,
)
from unido_portal.portal.templatetags import texts
from workplans.comparison import Related

register = template.Library()


@register.simple_tag(name="sentence")
def told_sentence(value: Any) -> SafeString:
    """Show a sentence, or what stands in one, with its texts, figures and links."""
    match value:
        case Sentence():
            places = {name: told_sentence(each) for name, each in value.values.items()}
            return mark_safe(conditional_escape(value.message) % places)  # noqa: S308
        case Text():
            return texts.text(value)
        case Related():
            return told_sentence(shown(value))
        case Linked():
            return format_html(
                '<a href="{}">{}</a>', value.url, told_sentence(value.value)
            )
        case Day():
            return texts.day(value.value, value.precision)
        case Amount():
            return texts.figure(value.state, value.value, value.qualifier)
        case str():
            return format_html("<bdi>{}</bdi>", value)
        case Sequence():
            return format_html_join(
                item_comma(), "{}", ((told_sentence(each),) for each in value)
            )
    return format_html("{}", value)


@register.simple_tag
def told(value: Told) -> SafeString:
    """Show one difference, after its label."""
    if value.label is None:
        return told_sentence(value.sentence)
    label = value.label if isinstance(value.label, Sentence) else capfirst(value.label)
    return format_html(
        "{}{}{}",
        told_sentence(label),
        texts.formats.colon(),
        told_sentence(value.sentence),
    )
