"""A text says in which language it is and what its wording is worth."""

import datetime as dt

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string
from django.utils import translation

from tests.factories.governance import CitationFactory
from tests.factories.strategies import StrategyFactory
from tests.pages.links import shown
from unido_portal.core.choices import Mark, State
from unido_portal.core.text import Text
from unido_portal.portal.telling.sentences import Sentence


def rendered(source: str, **context: object) -> str:
    return Template("{% load texts %}" + source).render(Context(context))


def test_official_text_of_the_language_stands_plain():
    assert rendered("{% text name %}", name=Text.of(en="A & B")) == "A &amp; B"


def test_missing_text_stands_in_its_source_language_and_says_so():
    with translation.override("ar"):
        shown_text = rendered(
            "{% text name %}", name=Text.of("zh-hans", zh_hans="战略")
        )

    assert '<span lang="zh-hans" dir="ltr">战略</span>' in shown_text
    assert "mark--language" in shown_text


@pytest.mark.parametrize(
    ("mark", "language"), [(Mark.SUMMARY, "en"), (Mark.OFFICIAL, "zh-hans")]
)
def test_summary_that_is_missing_stands_in_english_and_other_words_in_their_source(
    mark, language
):
    text = Text.of("zh-hans", mark, zh_hans="战略", en="A strategy")

    assert text.render("ru").language == language


def test_summary_says_that_it_is_none_of_the_agreed_language():
    text = Text.of(en="In short", mark=Mark.SUMMARY)

    assert 'title="summary, not agreed language"' in rendered("{% text t %}", t=text)


BEHIND = Text(
    {
        "source": "zh-hans",
        "zh-hans": {"text": "战略", "mark": "official"},
        "en": {"text": "Strategy", "mark": "official", "of": "0123456789ab"},
    }
)


@pytest.mark.parametrize("tag", ["{% text t %}", "{% text t tagged=False %}"])
def test_translation_whose_source_has_changed_says_so(tag):
    shown_text = rendered(tag, t=BEHIND)

    assert '<span lang="en" dir="ltr">Strategy</span>' in shown_text
    assert "mark--behind" in shown_text
    assert "source changed since" in shown_text


def test_source_itself_is_never_behind():
    with translation.override("zh-hans"):
        assert rendered("{% text t %}", t=BEHIND) == "战略"


@pytest.mark.django_db
def test_page_explains_that_the_source_of_a_text_has_changed(client):
    strategy = StrategyFactory(purpose=BEHIND)

    page = shown(client, strategy.get_absolute_url())

    meaning = "the source has changed since this was translated"
    assert page.index("source changed since</abbr>") < page.index(f"<dd>{meaning}</dd>")


def test_plain_text_in_another_language_names_it():
    with translation.override("fr"):
        title = rendered("{% text_plain name %}", name=Text.of(en="Name"))

    assert title.startswith("Name (")


@pytest.mark.django_db
def test_page_with_a_missing_text_has_one_notice_on_top(client):
    strategy = StrategyFactory(purpose=Text.of(en="To help"))

    page = shown(client, f"/fr/strategies/{strategy.code}/")

    assert page.count("notice--language") == 1
    assert page.index("notice--language") < page.index("<h1>")


@pytest.mark.django_db
def test_page_with_all_its_texts_has_no_notice(client):
    strategy = StrategyFactory()

    assert "notice--language" not in shown(client, strategy.get_absolute_url())


@pytest.mark.django_db
def test_page_explains_the_marks_that_it_shows(client):
    strategy = StrategyFactory(purpose=Text.of(en="To help", mark=Mark.SUMMARY))

    page = shown(client, strategy.get_absolute_url())

    assert "<dd>summary, not agreed language</dd>" in page


@pytest.mark.parametrize(
    ("language", "shown_number"),
    [
        ("en", "1,234,567.5"),
        ("fr", "1\u202f234\u202f567,5"),
        ("es", "1\xa0234\xa0567,5"),
        ("zh-hans", "1,234,567.5"),
    ],
)
def test_number_is_written_as_readers_write_it(language, shown_number):
    with translation.override(language):
        figure = rendered("{% figure 'value' value %}", value="1234567.500000")

    assert shown_number in figure


@pytest.mark.parametrize(
    ("language", "shown_list"),
    [
        ("en", "a: b, c; d"),
        ("fr", "a\xa0: b, c\xa0; d"),
        ("ru", "a: b, c; d"),
        ("zh-hans", "a：b，c；d"),
        ("ar", "a: b، c؛ d"),
    ],
)
def test_list_is_punctuated_as_readers_punctuate_it(language, shown_list):
    with translation.override(language):
        shown_text = rendered("a{% colon %}b{% comma %}c{% semicolon %}d")

    assert shown_text == shown_list


def test_items_of_a_chinese_list_stand_apart_by_the_comma_of_lists():
    with translation.override("zh-hans"):
        assert rendered("甲{% item_comma %}乙") == "甲、乙"


@pytest.mark.parametrize(
    ("day", "words"),
    [("2022-04-01", "1er avril 2022"), ("2022-04-11", "11 avril 2022")],
)
def test_first_day_of_a_month_is_an_ordinal_in_french(day, words):
    with translation.override("fr"):
        shown_day = rendered("{% day day %}", day=dt.date.fromisoformat(day))

    assert f">{words}<" in shown_day


@pytest.mark.parametrize("state", [state for state in State if state != State.VALUE])
def test_figure_that_is_no_number_never_shows_zero(state):
    figure = rendered("{% figure state value %}", state=state, value=None)

    assert "0" not in figure
    assert f"figure--{state}" in figure


def test_zero_is_a_number():
    assert "<bdi>0</bdi>" in rendered("{% figure 'value' 0 %}")


def test_item_of_a_table_is_named_in_words_of_the_language():
    with translation.override("zh-hans"):
        shown_place = rendered("{{ place|place }}", place="Table 10.6, item 15")

    assert "Table" not in shown_place
    assert "15" in shown_place


@pytest.mark.django_db
def test_chinese_citation_has_a_chinese_comma():
    citation = CitationFactory(document__symbol="A/77/6", reference="Table 10.6")

    with translation.override("zh-hans"):
        shown_text = rendered("{% cite c %}", c=citation)

    assert "</bdi>，" in shown_text


@pytest.mark.django_db
def test_arabic_citation_of_an_item_reads_from_right_to_left():
    item = CitationFactory(document__slug="gc-20-item-22", document__symbol="")
    symbol = CitationFactory(document__symbol="A/77/6")

    with translation.override("ar"):
        assert '<bdi dir="rtl">GC.20، ' in rendered("{% cite c %}", c=item)
        assert "<bdi>A/77/6</bdi>، " in rendered("{% cite c %}", c=symbol)


@pytest.mark.django_db
def test_citation_names_document_and_place():
    citation = CitationFactory(document__symbol="A/77/6", reference="para 14")

    assert ">A/77/6" in rendered("{% cite c %}", c=citation).replace("<bdi>", "")
    assert "para 14</a>" in rendered("{% cite c %}", c=citation)


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2023-07-12", "2023-07-12", "day", "12 July 2023"),
        ("2023-07-01", "2023-07-31", "month", "July 2023"),
        ("2023-01-01", "2023-12-31", "year", "2023"),
        ("2022-01-01", "2031-12-31", "year", "2022 to 2031"),
        ("2019-01-01", None, "year", "from 2019"),
    ],
)
@pytest.mark.django_db
def test_date_keeps_its_precision(start, end, precision, words):
    strategy = StrategyFactory(start=start, end=end, precision=precision)
    strategy.refresh_from_db()

    assert (
        rendered("{% dated row %}", row=strategy)
        == f'<span class="date">{words}</span>'
    )


def test_sentences_of_a_summary_have_no_space_between_them_in_chinese():
    told = {"summary": [Sentence("没有报告。"), Sentence("无逾期。")]}
    with translation.override("zh-hans"):
        chinese = render_to_string("components/summary.html", told)
    english = render_to_string("components/summary.html", told)

    assert "没有报告。无逾期。" in chinese
    assert "没有报告。 无逾期。" in english


@pytest.mark.django_db
def test_same_page_is_offered_in_the_other_languages(client):
    strategy = StrategyFactory()

    page = shown(client, f"/en/strategies/{strategy.code}/?a=b")

    assert f'href="/ar/strategies/{strategy.code}/?a=b" hreflang="ar"' in page


@pytest.mark.django_db
def test_every_page_carries_the_disclaimer_on_designations(client):
    assert "The designations employed" in shown(client, "/en/countries/")
