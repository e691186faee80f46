"""Dates, periods and plain words are written as a person writes the language."""

import datetime as dt

import pytest
from django.utils import translation

from strategies.models import Strategy
from unido_portal.core.choices import Precision
from unido_portal.core.text import Text
from unido_portal.portal import formats
from unido_portal.portal.plain import plain
from workplans.models import ReportingPeriod

DAYS = {
    "ar": "20 تشرين الثاني/نوفمبر 2026",
    "zh-hans": "2026年11月20日",
    "en": "20 November 2026",
    "fr": "20 novembre 2026",
    "ru": "20 ноября 2026 года",
    "es": "20 de noviembre de 2026",
}
MONTHS = {
    "ar": "شباط/فبراير 2026",
    "zh-hans": "2026年2月",
    "en": "February 2026",
    "fr": "février 2026",
    "ru": "февраль 2026 года",
    "es": "febrero de 2026",
}
FROM_MONTH = {
    "ar": "من شباط/فبراير 2026",
    "zh-hans": "自2026年2月起",
    "en": "from February 2026",
    "ru": "с февраля 2026 года",
    "es": "desde febrero de 2026",
}
UNTIL_YEAR = {
    "ar": "حتى 2026",
    "zh-hans": "至2026年",
    "en": "until 2026",
    "ru": "до 2026 года",
    "es": "hasta 2026",
}


@pytest.mark.parametrize(("language", "words"), DAYS.items())
def test_day_is_written_as_the_united_nations_writes_it(language, words):
    with translation.override(language):
        assert formats.day(dt.date(2026, 11, 20)) == words


@pytest.mark.parametrize(("language", "words"), MONTHS.items())
def test_month_stands_alone_in_the_case_and_letters_of_the_language(language, words):
    with translation.override(language):
        assert formats.day(dt.date(2026, 2, 1), Precision.MONTH) == words


@pytest.mark.parametrize(("language", "words"), FROM_MONTH.items())
def test_beginning_without_end_is_a_sentence_of_the_language(language, words):
    row = Strategy(start=dt.date(2026, 2, 1), precision=Precision.MONTH)

    with translation.override(language):
        assert formats.period(row) == words


@pytest.mark.parametrize(("language", "words"), UNTIL_YEAR.items())
def test_end_without_beginning_is_a_sentence_of_the_language(language, words):
    row = Strategy(end=dt.date(2026, 12, 31), precision=Precision.YEAR)

    with translation.override(language):
        assert formats.period(row) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2026-01-01", "2026-12-31", "2026"),
        ("2026-01-01", "2026-06-30", "first half of 2026"),
        ("2026-07-01", "2026-12-31", "second half of 2026"),
        ("2026-10-01", "2026-12-31", "quarter 4 of 2026"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2025-01-01", "2028-12-31", "2025 to 2028"),
        ("2026-04-01", "2026-09-30", "1 April 2026 to 30 September 2026"),
        ("2026-01-01", "2026-06-29", "1 January 2026 to 29 June 2026"),
    ],
)
def test_period_of_a_figure_is_named_as_readers_name_it(start, end, words):
    assert formats.span(*map(dt.date.fromisoformat, (start, end))) == words


def test_half_of_a_year_has_its_article_within_a_sentence():
    days = dt.date(2026, 1, 1), dt.date(2026, 6, 30)

    assert formats.span(*days, inside=True) == "the first half of 2026"


@pytest.mark.parametrize(
    ("end", "words"), [((2026, 6, 30), "first half of 2026"), ((2026, 6, 1), "Our own")]
)
def test_period_of_reports_is_named_by_the_calendar_or_else_by_its_plan(end, words):
    period = ReportingPeriod(
        start=dt.date(2026, 1, 1), end=dt.date(*end), label=Text.of(en="Our own")
    )

    assert str(formats.reported_span(period)) == words


def test_plain_words_keep_the_no_break_space_before_french_punctuation():
    text = Text.of("fr", fr="Un début\N{NO-BREAK SPACE};\nune  fin")

    with translation.override("fr"):
        assert plain(text) == "Un début\N{NO-BREAK SPACE}; une fin"
