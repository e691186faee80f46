"""The order of country names in each language is that of a collator."""

import csv

import pytest
from django.conf import settings

from tests.reference.ranking import rank
from unido_portal.core.languages import CODES

COUNTRIES = settings.BASE_DIR / "fixtures" / "facts" / "reference" / "countries.csv"


@pytest.mark.parametrize("language", CODES)
def test_ranks_in_the_file_are_the_collators(language: str) -> None:
    with COUNTRIES.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = {row["iso3"]: row[f"name.{language}"] for row in rows}
    column = f"rank_{language.replace('-', '_')}"

    assert {row["iso3"]: int(row[column]) for row in rows} == rank(names, language)


def test_chinese_names_go_by_pinyin_and_not_by_code_point() -> None:
    names = {"CHN": "中国", "AFG": "阿富汗"}

    assert rank(names, "zh-hans") == {"AFG": 1, "CHN": 2}
