"""A page speaks its own language; what stands in another one says which.

Quickly a few pages of each kind are read in Chinese; with ``--full`` every page in at
least one language, and every kind of page in all six (docs/testing.md says which).
The longer walk is also what asks for every page: that each one answers, and that none
has a style of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tests.pages.languages import Said, every_page, pages, said_on
from tests.pages.mixing import faults
from unido_portal.core.languages import CODES

pytestmark = pytest.mark.timeout(900)


def told_by(read: Iterable[tuple[str, str]], language: str) -> dict[str, str]:
    """Return what the pages that were ``read`` say in a language other than they say.

    All words are looked at once, however many pages say them.
    """
    found: dict[Said, str] = {}
    for address, page in read:
        for said in said_on(page):
            found.setdefault(said, address)
    return faults(found, language)


@pytest.mark.usefixtures("facts")
def test_chinese_pages_are_written_and_punctuated_in_chinese(client):
    assert told_by(pages(client, "zh-hans", of_a_kind=3).items(), "zh-hans") == {}


@pytest.mark.full
@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("language", CODES)
def test_no_page_mixes_languages_without_marking_it(client, language):
    assert told_by(every_page(client, language), language) == {}


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ('<p lang="fr">Les plans of the year</p>', "fr: Les plans of the year"),
        ('<p lang="zh-hans">战略 <b>Strategy</b></p>', "zh-hans: Strategy"),
        ('<p lang="ru" title="Strategy">План</p>', "ru: Strategy"),
        ('<p lang="en">战略</p>', "en: 战略"),
        ('<p lang="ar">خطة <span lang="en">خطة</span></p>', "en: خطة"),
        ('<p lang="es">plan, год</p>', "es: plan, год"),
        ('<p lang="ar">أولا, ثانيا</p>', "ar: أولا, ثانيا"),
        ('<p lang="fr">Objectif: un</p>', "fr: Objectif: un"),
    ],
)
@pytest.mark.django_db
def test_words_in_another_language_than_they_say_are_told(page, fault):
    assert list(told_by([("/", page)], "fr")) == [fault]


@pytest.mark.parametrize(
    "page",
    [
        '<p lang="fr">Plan <span lang="en">of the year</span></p>',
        '<p lang="ar"><span lang="zxx">https://portal.example.org/api</span></p>',
        '<p lang="fr" title="结果 (en chinois, résumé)">Résultat</p>',
        '<p lang="zh-hans">IDB.51/CRP.4<code>work_plan</code></p>',
    ],
)
@pytest.mark.django_db
def test_words_that_say_in_which_language_they_are_are_not_told(page):
    assert told_by([("/", page)], "fr") == {}
