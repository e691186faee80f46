"""What documents and the places in them are called, on pages and in the admin site."""

from __future__ import annotations

import re

from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Coalesce, Concat, NullIf
from django.utils.translation import gettext as _

from unido_portal.core.languages import item_comma

_PLACE = re.compile(r"^(paras?|tables?|figure|annex) (.+)$", re.IGNORECASE)
# Before the next of several places, as in "introduction, paras 1, 12".
_NEXT_PLACE = re.compile(r", (?=(?:paras?|tables?|figure|annex) )", re.IGNORECASE)
_FOOTNOTE = re.compile(r"^(.+) fn (\d+)$")
_ITEM_OF_TABLE = re.compile(r"^(.+), item (\d+)$")
_SLUG_OF_ITEM = r"^(gc|idb)-(\d+)-item-(\d+)$"
_CODE_OF_SESSION = r"^(gc|idb)-(\d+)$"


def place(reference: str) -> str:
    """Return the place of a citation ("para 14", "Table 10.6") for the reader."""
    first, *others = _NEXT_PLACE.split(reference, maxsplit=1)
    if others:
        return _("%(place)s, %(other)s") % {
            "place": place(first),
            "other": place(others[0]),
        }
    if footnote := _FOOTNOTE.match(reference):
        return _("%(place)s, footnote %(number)s") % {
            "place": place(footnote[1]),
            "number": footnote[2],
        }
    if item := _ITEM_OF_TABLE.match(reference):
        return _("%(place)s, item %(number)s") % {
            "place": place(item[1]),
            "number": item[2],
        }
    parts = {
        "header": _("header"),
        "introduction": _("introduction"),
        "intro": _("introduction"),
        "foreword": _("foreword"),
    }
    match = _PLACE.match(reference)
    if match is None:
        return parts.get(reference, reference)
    words = {
        "para": _("para %(number)s"),
        "paras": _("paras %(number)s"),
        "table": _("Table %(number)s"),
        "tables": _("Tables %(number)s"),
        "figure": _("Figure %(number)s"),
        "annex": _("Annex %(number)s"),
    }
    numbers = match[2].replace(", ", item_comma())
    return words[match[1].lower()] % {"number": numbers}


def label_of(symbol: str, slug: str) -> str:
    """Return what a document is called in a citation; empty where only a title does.

    A report without a known symbol is told by its session and agenda item.
    """
    if symbol:
        return symbol
    match = re.match(_SLUG_OF_ITEM, slug)
    if match is None:
        return ""
    return _item_label(match[1].upper(), match[2], match[3])


def item_words(slug: str) -> Func:
    """Return, for queries, what ``label_of`` makes of the column ``slug``."""
    return Func(
        F(slug),
        Value(_SLUG_OF_ITEM),
        Value(_item_label(r"\1", r"\2", r"\3")),
        function="regexp_replace",
    )


def citation_words() -> Concat:
    """Return, for queries of citations, their document and place as pages do."""
    symbol = NullIf("document__symbol", Value(""))
    label = Coalesce(symbol, item_words("document__slug"), output_field=TextField())
    return Concat(label, Value(", "), "reference", output_field=TextField())


def session_words(code: str) -> Func:
    """Return, for queries, the session of the column ``code`` as symbols name it."""
    return Func(
        F(code), Value(_CODE_OF_SESSION), Value(r"\1.\2"), function="regexp_replace"
    )


def _item_label(organ: str, session: str, item: str) -> str:
    return _("%(organ)s.%(session)s, item %(item)s") % {
        "organ": organ,
        "session": session,
        "item": item,
    }
