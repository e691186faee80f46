"""A figure stands in every language as its document states it, in words."""

import re
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import translation

from tests.factories.governance import StatedFigureFactory
from tests.pages.links import words
from unido_portal.core.text import Text
from unido_portal.portal.stated import stated

OTHERS = ["ar", "zh-hans", "fr", "ru", "es"]
PERIOD = Text.of(en="2022", **{"zh-hans": "2022年"})


def told(value_text, value, qualifier="=", language="fr"):
    figure = StatedFigureFactory.build(
        value_text=value_text, value=Decimal(value), qualifier=qualifier
    )
    with translation.override(language):
        return stated(figure)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(
    ("value_text", "value", "qualifier"),
    [
        ("less than 1%", "1", "<"),
        ("more than 20", "20", ">"),
        ("up to 45", "45", "<="),
        ("at least 5", "5", ">="),
        ("another 16", "16", "="),
        ("a further 10", "10", "="),
        ("3 of 6", "3", "="),
    ],
)
def test_what_is_said_of_a_number_is_said_in_words(
    language, value_text, value, qualifier
):
    shown = told(value_text, value, qualifier, language)

    assert value in shown.words
    assert re.search(r"[^\W\d]{2}|[多另项于达至其个中]", shown.words), shown.words
    assert not re.search("[<>≤≥]", shown.words)


@pytest.mark.parametrize("language", ["en", *OTHERS])
@pytest.mark.parametrize(("word", "value"), [("double", "2"), ("half", "50")])
def test_figure_that_is_a_word_stays_a_word_without_a_unit(language, word, value):
    shown = told(word, value, language=language)

    assert not re.search(r"\d", shown.words)
    assert shown.has_unit


@pytest.mark.parametrize(
    ("language", "share"),
    [
        ("fr", "13,5\N{NO-BREAK SPACE}%"),
        ("zh-hans", "13.5%"),
        ("ar", "13.5\N{NO-BREAK SPACE}في المائة"),
    ],
)
def test_share_keeps_its_sign_as_each_language_writes_it(language, share):
    assert told("13.5%", "13.5", language=language).words == share


@pytest.mark.django_db
def test_chinese_puts_no_space_at_its_full_width_signs():
    figure = StatedFigureFactory(
        label=Text.of(en="Offices", **{"zh-hans": "办事处"}),
        period_text=PERIOD,
        is_planned=True,
    )
    page = Template('{% include "components/stated_figure.html" %}')
    with translation.override("zh-hans"):
        shown = page.render(Context({"stated": figure}))

    first = re.sub(r"<[^>]+>", "", shown).strip().splitlines()[0]
    assert "（" in first
    assert re.findall(r"\s[：（，）]|[：（，]\s", first) == []


@pytest.mark.usefixtures("facts")
def test_focus_area_shows_no_figure_of_another_area(client):
    areas = {
        number: words(client, f"/en/strategies/ldc-os-2022-2031/focus-areas/{number}/")
        for number in (1, 3)
    }
    growth = "Growth of industry's share of employment"

    of_area = areas[3].partition("Of this area")[2]
    assert growth in of_area.partition("Of the group in general")[0]
    assert growth not in areas[1]
    assert "Share of the LDCs" in areas[1].partition("Of the group in general")[2]
