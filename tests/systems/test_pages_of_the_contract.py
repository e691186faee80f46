"""The pages that the portal promises, in six languages, and the language of words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client

from tests.languages import all_six
from tests.systems.reading import Element, Page, page
from unido_portal.core.languages import CODES
from unido_portal.governance.models import Document

pytestmark = pytest.mark.usefixtures("facts")

# An address below the language, and what stands there, or is linked, in each of them.
PROMISED = {
    "": "IDB.50",
    "strategies/": "2022-2031",
    "strategies/mic-sf/": "C-12",
    "strategies/mic-sf/focus-areas/1/": "IDB.49",
    "work-plans/": "A/77/6 (Sect. 10)",
    "work-plans/mic-wp/": "IDB.49/CRP.8",
    "work-plans/mic-wp/?version=2": "IDB.49/CRP.8",
    "work-plans/mic-wp/versions/1/compare/2/": "IDB.48/15",
    "work-plans/mic-wp/versions/3/compare/reported/": "IDB.51/CRP.4",
    "work-plans/ohrlls-ppb-2023/deliverables/": "10.15",
    "work-plans/ohrlls-ppb-2023/results/": "202",
    "work-plans/ohrlls-ppb-2023/resources/": "7 469.9",
    "work-plans/ldc-ip/risks/": "IDB.50",
    "activities/mic-wp.a-17/": "IDB.50/Dec.6",
    "indicators/": "9.2.2",
    "indicators/SOC.1/": "SOC.1",
    "indicators/doc-participants/": "240",
    "countries/": "LDC",
    "countries/BTN/": "M49 064",
    "countries/BTN/brief/": "M49 064",
    "countries/graduation/": "2026",
    "partners/": "/partners/iso/",
    "partners/ohrlls/": "/citations/",
    "decisions/": "IDB.48/Dec.7",
    "decisions/gc-19-res-3/": "GC.19/Res.3",
    "commitments/": "C-28",
    "commitments/C-06/": "IDB.50",
    "documents/": "A/RES/76/258",
    "documents/a-77-6-sect-10/": "22-04068",
    "documents/a-77-6-sect-10/tables/table-10.22/": "85",
    "recommendations/": "A/77/6 (Sect. 10)",
    "sessions/": "2023",
    "sessions/gc-20/": "GC.20",
    "sessions/gc-19/changes/": "/sessions/gc-19/",
    "data/": "NDJSON",
    "about/": "/about/method/",
    "about/method/": "—",
}
FEW_WORDS = 4
LATIN_WORD = re.compile(r"[A-Za-z][a-z'’]+")
OTHER_LETTERS = re.compile(r"[\u0400-\u04ff\u0600-\u06ff\u4e00-\u9fff]")


@pytest.mark.parametrize("language", all_six("en", "ar"))
@pytest.mark.parametrize("path", PROMISED)
def test_promised_page_is_there_in_every_language(
    client: Client, path: str, language: str
) -> None:
    found = page(client, path, language)
    html = found.top.first("html")
    assert html.attributes["lang"] == language
    assert html.attributes["dir"] == ("rtl" if language == "ar" else "ltr")
    assert len(found.main.items("h1")) == 1
    shown = [found.words, *(link.attributes["href"] for link in found.main.all("a"))]
    assert any(PROMISED[path] in one for one in shown)


def texts_of(element: Element) -> Iterator[tuple[Element, str]]:
    """Yield every piece of text within, with the element that holds it."""
    for part in element.parts:
        if isinstance(part, str):
            yield element, " ".join(part.split())
        elif part.tag not in ("script", "style", "title"):
            yield from texts_of(part)


def said_to_be(found: Page, language: str) -> Iterator[str]:
    """Yield the pieces of text on a page that are said to be in ``language``."""
    for holder, words in texts_of(found.top):
        if holder.language == language:
            yield words


@pytest.mark.parametrize("language", ["zh-hans"])
@pytest.mark.parametrize("path", PROMISED)
def test_sentence_in_latin_letters_says_in_which_language_it_is(
    client: Client, path: str, language: str
) -> None:
    sentences = [
        words
        for words in said_to_be(page(client, path, language), language)
        if len(LATIN_WORD.findall(words)) > FEW_WORDS
        and not OTHER_LETTERS.search(words)
    ]
    assert sentences == []


@pytest.mark.parametrize("language", CODES)
def test_title_of_every_document_says_in_which_language_it_is(
    client: Client, language: str
) -> None:
    pages = [page(client, f"documents/?page={n}", language) for n in (1, 2)]
    said = {
        (words, holder.language)
        for found in pages
        for holder, words in texts_of(found.main)
    }
    for document in Document.objects.all():
        title = document.title.render(language)
        assert (" ".join(title.text.split()), title.language) in said


@pytest.mark.parametrize("language", [code for code in CODES if code != "en"])
def test_page_with_words_of_another_language_has_one_notice(
    client: Client, language: str
) -> None:
    found = page(client, "strategies/ldc-os-2022-2031/", language)
    notices = [
        one
        for one in found.main.all("p", "div", "aside")
        if "notice--language" in one.attributes.get("class", "")
    ]
    foreign = [
        one
        for one in found.main.all()
        if one.attributes.get("lang", language) not in (language, "zxx")
    ]
    assert len(notices) == (1 if foreign else 0)
