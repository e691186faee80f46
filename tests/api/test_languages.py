"""The language of an answer, and what the wording of each text is worth."""

import pytest
from django.test import Client

from tests.api.asking import ask
from tests.factories.reference import PartnerFactory
from unido_portal.core.languages import CODES
from unido_portal.core.text import Text

pytestmark = pytest.mark.django_db


@pytest.fixture
def partner():
    name = Text.of(source="zh-hans", zh_hans="秘书处", en="Secretariat")
    return PartnerFactory(code="secretariat", name=name)


def shown(row) -> tuple[str, str, str]:
    return row["name"], row["name_lang"], row["name_mark"]


def test_a_text_comes_in_the_language_asked_for(partner):
    row = ask("partners/secretariat/?lang=zh-hans")
    assert shown(row) == ("秘书处", "zh-hans", "official")


def test_a_translation_that_is_not_official_is_marked(partner):
    row = ask("partners/secretariat/?lang=en")
    assert shown(row) == ("Secretariat", "en", "unofficial")


def test_a_missing_text_comes_in_its_source_language_and_says_so(partner):
    row = ask("partners/secretariat/?lang=ar")
    assert shown(row) == ("秘书处", "zh-hans", "official")


def test_no_text_has_no_language(partner):
    row = ask("partners/secretariat/")
    beside = [row[f"note{end}"] for end in ("", "_lang", "_mark", "_behind")]
    assert beside == [None] * 4


def test_a_translation_tells_whether_its_source_has_changed(partner):
    assert ask("partners/secretariat/?lang=en")["name_behind"] is False
    partner.name = Text({**partner.name, "zh-hans": {"text": "处", "mark": "official"}})
    partner.save()

    told = {
        code: ask(f"partners/secretariat/?lang={code}")["name_behind"]
        for code in ("en", "zh-hans", "ar")
    }

    assert told == {"en": True, "zh-hans": False, "ar": False}
    assert ask("partners/secretariat/?lang=all")["name"]["en"]["behind"] is True


def test_a_text_that_is_left_out_takes_its_companions_along(partner):
    row = ask("partners/secretariat/?omit=name")
    assert [name for name in row if name.startswith("name")] == []


def test_all_languages_come_with_their_marks_and_gaps(partner):
    row = ask("partners/secretariat/?lang=all")
    assert row["name"]["source"] == "zh-hans"
    assert row["name"]["en"] == {
        "text": "Secretariat",
        "mark": "unofficial",
        "behind": False,
    }
    assert [code for code in CODES if row["name"][code] is None] == [
        "ar",
        "fr",
        "ru",
        "es",
    ]
    assert "name_lang" not in row


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("zh-CN,zh;q=0.9", "zh-hans"),
        ("de, fr;q=0.5, en;q=0.3", "fr"),
        ("en-GB", "en"),
        ("de", "en"),
        ("*", "en"),
        ("", "en"),
    ],
)
def test_without_lang_the_headers_choose(partner, accepted, language):
    client = Client(headers={"Accept-Language": accepted})
    response = client.get("/api/v1/partners/secretariat/")
    assert response["Content-Language"] == language
    assert "Accept-Language" in response["Vary"]


def test_cookies_do_not_choose(partner):
    client = Client(headers={"Accept-Language": "en"})
    client.cookies["django_language"] = "zh-hans"
    answer = client.get("/api/v1/partners/secretariat/").json()
    assert answer["name_lang"] == "en"
