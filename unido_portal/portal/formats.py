"""Numbers and dates as readers of each language write them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

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

# What stands between a label and what it names, between two parts of a sentence and
# between the items of a list, short or long. Others write these as English does.
COLONS = {"fr": f"{NO_BREAK_SPACE}: ", "zh-hans": "："}
COMMAS = {"ar": "، ", "zh-hans": "，"}
BRACKETS = {"zh-hans": ("（", "）")}
FULL_STOPS = {"zh-hans": "。"}
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


def number(value: Decimal | int | float | str) -> str:
    """Return ``value`` with the reader's separators, without zeros that say nothing."""
    thousands, decimals = SEPARATORS[current()]
    digits = f"{Decimal(str(value)):,f}"
    whole, _dot, part = digits.partition(".")
    part = part.rstrip("0")
    whole = whole.replace(",", thousands).replace("-", "\N{MINUS SIGN}")
    return f"{whole}{decimals}{part}" if part else whole


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
    """Return what stands after a message that ends with a colon."""
    return "" if current() == "zh-hans" else " "


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


def _bound(value: dt.date, precision: str) -> str:
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
        return _("from %(start)s") % {"start": _bound(row.start, row.precision)}
    if row.end and not start:
        return _("until %(end)s") % {"end": _bound(row.end, row.precision)}
    return start
