"""Texts, figures, dates and citations in pages.

``{% text %}`` is the only way by which a text in six languages reaches a page: it says
in which language the words are and what they are worth. Everything that it had to say
is collected by ``{% collectmarks %}``, with the signs beside figures and statuses. It
puts one notice above the page and the key to the signs (portal/signs.py) below it.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Any

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from unido_portal.core.choices import Mark, Precision, Qualifier, State
from unido_portal.core.languages import item_comma
from unido_portal.core.text import Rendered, Text
from unido_portal.governance import naming
from unido_portal.portal import formats, signs
from unido_portal.portal.children import citation_of

register = template.Library()


SIGNS = {"=": "", ">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ "}


def short_mark(mark: str) -> str:
    """Return the word that stands beside a text with ``mark``."""
    return str(signs.SIGNS[mark].word)


def behind_in_words() -> tuple[str, str]:
    """Return the words beside a text that is behind its source, and their meaning."""
    return str(signs.SIGNS["behind"].word), str(signs.SIGNS["behind"].meaning)


def in_language(code: str) -> str:
    """Return the words that tell a reader which language follows."""
    return {
        "ar": _("in Arabic"),
        "zh-hans": _("in Chinese"),
        "en": _("in English"),
        "fr": _("in French"),
        "ru": _("in Russian"),
        "es": _("in Spanish"),
    }[code]


def _rendered(value: Text | str | None) -> Rendered:
    if isinstance(value, Text):
        return value.render()
    if isinstance(value, dict):
        return Text(value).render()
    return Text.of(en=str(value or "")).render("en")


def _note(rendered: Rendered) -> None:
    if not rendered:
        return
    if rendered.is_fallback:
        signs.note("fallback")
    if rendered.is_behind:
        signs.note("behind")
    if rendered.mark != Mark.OFFICIAL:
        signs.note(rendered.mark)


def _tags(rendered: Rendered) -> SafeString:
    tags = []
    if rendered.is_fallback:
        tags.append(
            (
                "language",
                _("Not available in the language of this page"),
                in_language(rendered.language),
            )
        )
    if rendered.mark != Mark.OFFICIAL:
        tags.append((rendered.mark, rendered.mark_label, short_mark(rendered.mark)))
    if rendered.is_behind:
        word, meaning = behind_in_words()
        tags.append(("behind", meaning, word))
    return format_html_join(
        "", '<abbr class="mark mark--{}" title="{}"> {}</abbr>', tags
    )


@register.simple_tag
def text(value: Text | None, tagged: bool = True) -> SafeString:
    """Show a text in the reader's language, with what its wording is worth.

    ``tagged=False`` leaves the visible tag out where the same text has one nearby; a
    text in another language, or behind its source, is tagged all the same.
    """
    words, signs = words_and_signs(value)
    if not tagged:
        rendered = _rendered(value)
        if not rendered.is_fallback and not rendered.is_behind:
            return words
    return words + signs


def words_and_signs(value: Text | None) -> tuple[SafeString, SafeString]:
    """Return a text in the reader's language, and what says what it is worth."""
    rendered = _rendered(value)
    _note(rendered)
    signs = _tags(rendered) if rendered else mark_safe("")
    if not signs:
        return format_html("{}", rendered.text), signs
    words = format_html(
        '<span lang="{}" dir="{}">{}</span>',
        rendered.language,
        rendered.direction,
        rendered.text,
    )
    return words, signs


@register.simple_tag
def in_source_language(value: Text) -> SafeString:
    """Show a text as its source has it, whatever the language of the page."""
    words = value.render(value.source)
    return format_html(
        '<span lang="{}" dir="{}">{}</span>',
        words.language,
        words.direction,
        words.text,
    )


@register.simple_tag
def text_plain(value: Text | None) -> str:
    """Return a text without markup, for titles, attributes and options."""
    rendered = _rendered(value)
    _note(rendered)
    if rendered and rendered.is_fallback:
        return rendered.text + formats.in_brackets(in_language(rendered.language))
    return rendered.text


def language_of(value: Text | None) -> dict[str, str]:
    """Return the attributes of an element that holds ``value`` in another language."""
    rendered = _rendered(value)
    if not rendered or not rendered.is_fallback:
        return {}
    return {"lang": rendered.language, "dir": rendered.direction}


@register.simple_tag
def in_its_language(value: Text | None) -> SafeString:
    """Return those attributes as markup, for elements that hold nothing but words."""
    return format_html_join("", ' {}="{}"', language_of(value).items())


@register.simple_tag
def figure(
    state: str, value: Any = None, qualifier: str = "=", unit: str = ""
) -> SafeString:
    """Show a figure by its state; only the state ``value`` is a number."""
    if state == State.VALUE and value is not None:
        sign = _("about %(value)s") if qualifier == Qualifier.ABOUT else "%(value)s"
        shown = SIGNS.get(qualifier, "") + sign % {"value": formats.number(value)}
        after = f"{formats.NO_BREAK_SPACE}{unit}" if unit else ""
        return format_html('<span class="figure"><bdi>{}</bdi>{}</span>', shown, after)
    if state != State.VALUE:
        signs.note(state)
    if state == State.NIL:
        return format_html(
            '<span class="figure figure--nil" title="{}">—</span>', State.NIL.label
        )
    return format_html(
        '<span class="figure figure--{}">{}</span>', state, State(state).label
    )


@register.filter
def number(value: Any) -> str:
    """Return a number as the reader writes it; the empty text for None."""
    return "" if value is None else formats.number(value)


register.simple_tag(formats.colon)
register.simple_tag(formats.comma)
register.simple_tag(item_comma)
register.simple_tag(formats.semicolon)
register.simple_tag(formats.opening)
register.simple_tag(formats.closing)
register.simple_tag(formats.full_stop)
register.simple_tag(formats.label_gap)


@register.simple_tag
def dated(row: Any) -> SafeString:
    """Show the time of a dated row with its precision, or the source's own words."""
    shown = formats.period(row)
    if shown:
        return format_html('<span class="date">{}</span>', shown)
    if row.date_text:
        return text(row.date_text)
    return format_html('<span class="unknown">{}</span>', _("date not stated"))


@register.simple_tag
def day(value: dt.date | None, precision: str = Precision.DAY) -> SafeString:
    """Show one date as exactly as it is known."""
    if value is None:
        return format_html('<span class="unknown">{}</span>', _("date not stated"))
    return format_html(
        '<time datetime="{}">{}</time>',
        value.isoformat(),
        formats.day(value, precision),
    )


@register.filter(name="day")
def written_day(value: dt.date | None) -> str:
    """Return a date as the reader writes it, for the middle of a sentence."""
    return "" if value is None else formats.day(value)


@register.filter
def span(row: Any) -> str:
    """Return the period of a figure, as it stands alone."""
    return capfirst(formats.span(row.period_start, row.period_end))


@register.simple_tag
def reported_span(period: formats.Spanned, inside: bool = False) -> SafeString:
    """Show the period of a report, ``inside`` a sentence or alone."""
    words = formats.reported_span(period, inside=inside)
    if isinstance(words, Text):
        return text(words, tagged=False)
    return format_html("{}", words if inside else capfirst(words))


@register.filter
def place(reference: str) -> str:
    """Return the place of a citation in the reader's language."""
    return naming.place(reference)


def isolated(words: str) -> SafeString:
    """Keep ``words`` apart from those around them, a symbol of a document for example.

    A symbol reads from left to right in every language; with words of a language that
    is written from right to left beside it, the whole reads as these do.
    """
    if any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in words):
        return format_html('<bdi dir="rtl">{}</bdi>', words)
    return format_html("<bdi>{}</bdi>", words)


@register.simple_tag
def document_name(document: Any) -> SafeString:
    """Show what a document is called in short: its symbol, or else its title."""
    label = naming.label_of(document.symbol, document.slug)
    if label:
        return isolated(label)
    return text(document.title)


@register.simple_tag
def cite(citation: Any) -> SafeString:
    """Link to the page of a citation, naming the document and the place in it."""
    if isinstance(citation, dict):
        citation = citation_of(citation)
    if citation is None:
        return mark_safe("")
    return format_html(
        '<a class="citation" href="{}">{}{}{}</a>',
        citation.get_absolute_url(),
        document_name(citation.document),
        formats.comma(),
        naming.place(citation.reference),
    )


class CollectMarksNode(template.Node):
    """Renders what it holds, and around it what the signs in it have to say."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        with signs.collecting() as seen:
            content = self.nodelist.render(context)
        engine = context.template.engine  # type: ignore[union-attr]
        told = context.flatten() | {
            "has_fallback": "fallback" in seen,
            "key": signs.key_to(seen),
        }
        notice = engine.get_template("components/fallback_notice.html")
        key = engine.get_template("components/mark_key.html")
        return mark_safe(  # noqa: S308  (both are rendered templates)
            notice.render(Context(told)) + content + key.render(Context(told))
        )


@register.simple_tag
def explained(code: str) -> str:
    """Note that the page shows a sign that ``signs.SIGNS`` calls ``code``."""
    signs.note(code)
    return ""


@register.tag
def collectmarks(parser: Parser, token: Token) -> CollectMarksNode:
    """Collect the signs of all that stands up to ``{% endcollectmarks %}``."""
    nodelist = parser.parse(("endcollectmarks",))
    parser.delete_first_token()
    return CollectMarksNode(nodelist)
