"""Each language of the pages speaks its own words."""

import html
import re

import pytest
from django.utils.translation import to_locale

from tests.locale.messages import LANGUAGES, messages, stays_as_in_english
from unido_portal.core.languages import CODES

pytestmark = pytest.mark.django_db

STRATEGIES = {
    "ar": "الاستراتيجيات",
    "zh-hans": "战略",
    "en": "Strategies",
    "fr": "Stratégies",
    "ru": "Стратегии",
    "es": "Estrategias",
}

# The beginning of the disclaimer in the wording of the United Nations.
DESIGNATIONS = {
    "ar": "لا تنطوي التسميات المستخدمة",
    "zh-hans": "本页所用名称和材料的编排方式并不意味着",
    "en": "The designations employed",
    "fr": "Les appellations employées",
    "ru": "Употребляемые на этой странице обозначения",
    "es": "Las denominaciones empleadas",
}


def front_page(client, language: str) -> str:
    response = client.get(f"/{language}/")
    return html.unescape(response.content.decode())


def navigation(page: str) -> str:
    """Return the words of the main sections, without markup."""
    found = re.search(r'<nav class="navigation".*?</nav>', page, re.DOTALL)
    assert found is not None, "the page has no navigation"
    return re.sub(r"<[^>]+>", "", found[0])


@pytest.mark.parametrize("language", CODES)
def test_front_page_names_strategies_in_its_language(client, language):
    assert STRATEGIES[language] in navigation(front_page(client, language))


@pytest.mark.parametrize("language", CODES)
def test_disclaimer_on_designations_stands_in_the_language_of_the_page(
    client, language
):
    assert DESIGNATIONS[language] in front_page(client, language)


@pytest.mark.parametrize("language", [code for code in CODES if code != "en"])
def test_no_english_word_is_left_among_the_main_sections(client, language):
    english = set(navigation(front_page(client, "en")).split())
    here = set(navigation(front_page(client, language)).split())

    left = {
        word
        for word in english & here
        if not stays_as_in_english(to_locale(language), word)
    }
    assert left == set()


def test_chinese_sections_are_written_in_chinese_only(client):
    assert re.search("[A-Za-z]", navigation(front_page(client, "zh-hans"))) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_name_of_the_site_is_translated(language):
    name = messages(language).find("UNIDO strategy portal").msgstr

    assert name not in {"", "UNIDO strategy portal"}
