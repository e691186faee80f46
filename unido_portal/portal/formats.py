"""Numbers, dates and places as readers of each language write them."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from unido_portal.core.choices import Precision
from unido_portal.core.languages import current
from unido_portal.core.rows import Dated

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"

# The separators of thousands and of decimals.
SEPARATORS = {
    "ar": (",", "."),
    "zh-hans": (",", "."),
    "en": (",", "."),
    "fr": (NARROW_SPACE, ","),
    "ru": (NO_BREAK_SPACE, ","),
    "es": (NO_BREAK_SPACE, ","),
}

# How days and months are written; other languages keep what Django has for them.
DAY_FORMATS = {"en": "j F Y"}
MONTH_FORMATS = {"en": "F Y"}
YEAR_FORMATS = {"zh-hans": "Y年"}

_PLACE = re.compile(r"^(paras?|tables?|figure|annex) (.+)$", re.IGNORECASE)
# Before the next of several places, as in "introduction, paras 1, 12".
_NEXT_PLACE = re.compile(r", (?=(?:paras?|tables?|figure|annex) )", re.IGNORECASE)
_FOOTNOTE = re.compile(r"^(.+) fn (\d+)$")
_SLUG_OF_ITEM = re.compile(r"^(gc|idb)-(\d+)-item-(\d+)$")


def number(value: Decimal | int | float | str) -> str:
    """Return ``value`` with the reader's separators, without zeros that say nothing."""
    thousands, decimals = SEPARATORS[current()]
    digits = f"{Decimal(str(value)):,f}"
    whole, _dot, part = digits.partition(".")
    part = part.rstrip("0")
    whole = whole.replace(",", thousands).replace("-", "\N{MINUS SIGN}")
    return f"{whole}{decimals}{part}" if part else whole


def day(value: dt.date, precision: str = Precision.DAY) -> str:
    """Return a date as exactly as ``precision`` says that it is known."""
    if precision == Precision.YEAR:
        return date_format(value, YEAR_FORMATS.get(current(), "Y"))
    if precision == Precision.MONTH:
        return date_format(value, MONTH_FORMATS.get(current(), "YEAR_MONTH_FORMAT"))
    return date_format(value, DAY_FORMATS.get(current(), "DATE_FORMAT"))


def period(row: Dated) -> str:
    """Return the time of a dated row; the empty text where its dates are unknown."""
    start = day(row.start, row.precision) if row.start else ""
    end = day(row.end, row.precision) if row.end else ""
    if start and end and start != end:
        return _("%(start)s to %(end)s") % {"start": start, "end": end}
    if start and not end and row.precision != Precision.DAY:
        return _("from %(start)s") % {"start": start}
    if end and not start:
        return _("until %(end)s") % {"end": end}
    return start


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
    return words[match[1].lower()] % {"number": match[2]}


def document_label(document: Any) -> str:
    """Return what a document is called in a citation; empty where only a title does.

    A report without a known symbol is told by its session and agenda item.
    """
    if document.symbol:
        return document.symbol
    match = _SLUG_OF_ITEM.match(document.slug)
    if match is None:
        return ""
    return _("%(organ)s.%(session)s, item %(item)s") % {
        "organ": match[1].upper(),
        "session": match[2],
        "item": match[3],
    }
