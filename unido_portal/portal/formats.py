"""Numbers and dates as readers of each language write them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Protocol

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from unido_portal.core.choices import Precision
from unido_portal.core.languages import current, sentence_gap
from unido_portal.core.rows import Dated
from unido_portal.core.text import Text

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

# What stands between a label and what it names, between two parts of a sentence and
# between the items of a list, short or long. Others write these as English does.
COLONS = {"fr": f"{NO_BREAK_SPACE}: ", "zh-hans": "："}
COMMAS = {"ar": "، ", "zh-hans": "，"}
BRACKETS = {"zh-hans": ("（", "）")}
FULL_STOPS = {"zh-hans": "。"}
# What follows the number of a share; others write it as English does.
PERCENTS = {
    "ar": f"{NO_BREAK_SPACE}في المائة",
    "fr": f"{NO_BREAK_SPACE}%",
    "ru": f"{NO_BREAK_SPACE}%",
    "es": f"{NO_BREAK_SPACE}%",
}
SEMICOLONS = {"ar": "؛ ", "fr": f"{NO_BREAK_SPACE}; ", "zh-hans": "；"}

# How days, months and years are written; other languages keep what Django has for
# them. In Russian a date without a day has its month in the nominative.
DAY_FORMATS = {"en": "j F Y", "ru": r"j E Y \г\о\д\а"}
# The first of a month, where it is written in another way than the other days.
FIRST_DAY_FORMATS = {"fr": r"j\e\r F Y"}
MONTH_FORMATS = {"en": "F Y", "ru": r"F Y \г\о\д\а"}
YEAR_FORMATS = {"zh-hans": "Y年"}
# Where a month or a year follows "from" or "until" in another form than alone.
BOUND_FORMATS = {
    ("ru", Precision.MONTH): r"E Y \г\о\д\а",
    ("ru", Precision.YEAR): r"Y \г\о\д\а",
}
# Months in Arabic as the United Nations writes them, for readers of every region.
ARABIC_MONTHS = (
    *("كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل"),
    *("أيار/مايو", "حزيران/يونيه", "تموز/يوليه", "آب/أغسطس"),
    *("أيلول/سبتمبر", "تشرين الأول/أكتوبر"),
    *("تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر"),
)


class Spanned(Protocol):
    """A period for which reports are due; ``label`` is what its plan calls it."""

    @property
    def start(self) -> dt.date: ...

    @property
    def end(self) -> dt.date: ...

    @property
    def label(self) -> Text: ...


def number(value: Decimal | int | float | str) -> str:
    """Return ``value`` with the reader's separators, without zeros that say nothing."""
    thousands, decimals = SEPARATORS[current()]
    digits = f"{Decimal(str(value)):,f}"
    whole, _dot, part = digits.partition(".")
    part = part.rstrip("0")
    whole = whole.replace(",", thousands).replace("-", "\N{MINUS SIGN}")
    return f"{whole}{decimals}{part}" if part else whole


def percent(value: Decimal | int | float | str) -> str:
    """Return a share in per cent as the reader writes it."""
    return number(value) + PERCENTS.get(current(), "%")


def colon() -> str:
    """Return what stands between a label and what it names."""
    return COLONS.get(current(), ": ")


def comma() -> str:
    """Return what stands between two parts of a sentence."""
    return COMMAS.get(current(), ", ")


def semicolon() -> str:
    """Return what stands between two items of a list that may hold commas."""
    return SEMICOLONS.get(current(), "; ")


def opening() -> str:
    """Return what stands before an addition in brackets."""
    return BRACKETS.get(current(), (" (", ")"))[0]


def closing() -> str:
    """Return what stands after an addition in brackets."""
    return BRACKETS.get(current(), (" (", ")"))[1]


def in_brackets(words: str) -> str:
    """Return an addition with its brackets, to stand after what it is added to."""
    return f"{opening()}{words}{closing()}"


def full_stop() -> str:
    """Return the end of a sentence that is no message."""
    return FULL_STOPS.get(current(), ". ")


def label_gap() -> str:
    """Return what stands after a message that ends with a colon or a full stop."""
    return sentence_gap()


def day(value: dt.date, precision: str = Precision.DAY) -> str:
    """Return a date as exactly as ``precision`` says that it is known."""
    if precision == Precision.YEAR:
        return date_format(value, YEAR_FORMATS.get(current(), "Y"))
    if current() == "ar":
        of_month = f"{ARABIC_MONTHS[value.month - 1]} {value.year}"
        return of_month if precision == Precision.MONTH else f"{value.day} {of_month}"
    if precision == Precision.MONTH:
        month = date_format(value, MONTH_FORMATS.get(current(), "YEAR_MONTH_FORMAT"))
        return month.lower() if current() == "ru" else month
    usual = DAY_FORMATS.get(current(), "DATE_FORMAT")
    if value.day == 1:
        return date_format(value, FIRST_DAY_FORMATS.get(current(), usual))
    return date_format(value, usual)


def bound(value: dt.date, precision: str) -> str:
    """Return a date as it stands after "from" or "until"."""
    written = BOUND_FORMATS.get((current(), Precision(precision)))
    return date_format(value, written) if written else day(value, precision)


def period(row: Dated) -> str:
    """Return the time of a dated row; the empty text where its dates are unknown."""
    start = day(row.start, row.precision) if row.start else ""
    end = day(row.end, row.precision) if row.end else ""
    if start and end and start != end:
        return _("%(start)s to %(end)s") % {"start": start, "end": end}
    if row.start and not end and row.precision != Precision.DAY:
        words = {"start": bound(row.start, row.precision)}
        if row.precision == Precision.YEAR:
            return pgettext("a year", "from %(start)s") % words
        return _("from %(start)s") % words
    if row.end and not start:
        return _("until %(end)s") % {"end": bound(row.end, row.precision)}
    return start


def span(start: dt.date, end: dt.date, *, inside: bool = False) -> str:
    """Return the time from ``start`` to ``end`` as readers name it.

    A year, a half or a quarter of one, a month and several years have names of their
    own. ``inside`` a sentence, a half has its article.
    """
    named = named_span(start, end, inside=inside)
    return named or _("%(start)s to %(end)s") % {"start": day(start), "end": day(end)}


def named_span(start: dt.date, end: dt.date, *, inside: bool = False) -> str:
    """Return the name of a time of the calendar; the empty text for any other."""
    if start.day != 1 or (end + dt.timedelta(days=1)).day != 1:
        return ""
    year = {"year": start.year}
    match 12 * (end.year - start.year) + end.month - start.month + 1, start.month:
        case 1, _month:
            return day(start, Precision.MONTH)
        case 12, 1:
            return day(start, Precision.YEAR)
        case 6, 1 if inside:
            return _("the first half of %(year)s") % year
        case 6, 1:
            return _("first half of %(year)s") % year
        case 6, 7 if inside:
            return _("the second half of %(year)s") % year
        case 6, 7:
            return _("second half of %(year)s") % year
        case 3, 1 | 4 | 7 | 10:
            number = (start.month + 2) // 3
            return _("quarter %(number)s of %(year)s") % {"number": number, **year}
        case months, 1 if months % 12 == 0:
            first, last = day(start, Precision.YEAR), day(end, Precision.YEAR)
            return _("%(start)s to %(end)s") % {"start": first, "end": last}
    return ""


def reported_span(period: Spanned, *, inside: bool = False) -> Text | str:
    """Return the name of a period that reports are due for, or what its plan calls it.

    The calendar has names in every language, a plan in those of its writer.
    """
    return named_span(period.start, period.end, inside=inside) or period.label
