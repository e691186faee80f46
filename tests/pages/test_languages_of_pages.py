"""A page speaks its own language; what stands in another one says which.

The pages are found by following links from the front page. Quickly a few of each kind
are read, with ``--full`` many.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.pages.languages import pages, words_in
from unido_portal.core.fields import TranslatedField
from unido_portal.core.registries import plan_content
from unido_portal.governance.models import (
    DocumentTable,
    Paragraph,
    TableCell,
    TableColumn,
    TableRow,
)

pytestmark = [pytest.mark.usefixtures("facts"), pytest.mark.timeout(300)]

PRINTED = [DocumentTable, TableColumn, TableRow, TableCell, Paragraph]
FEW_AND_MANY = [3, pytest.param(20, marks=pytest.mark.full)]

# Symbols and addresses, which every language writes so.
_SAME_IN_ALL = re.compile(
    r"PBC conclusion 2016/6|Dec\.|Res\.|\baxe\b|\(Sect\. \d+\)|https?://\S+"
)

_LATIN = re.compile(r"(?<![\w.@/-])[A-Za-z]*[a-z]{3,}(?![\w@/-]|\.\w)")
# A comma, full stop, colon, semicolon or bracket of other scripts, after Chinese or
# before it; a comma between two numbers of a list.
_MARK_BESIDE_CHINESE = re.compile(
    r"[\u4e00-\u9fff》）”] *(?:[,;:()!?]|\.(?![\w/]))"
    r"|[,;:()!?] *[\u4e00-\u9fff《（“]"
    r"|\d, \d"
)
# The letter of a paragraph, the number of a table and a negative number keep brackets.
_SYMBOL_IN_BRACKETS = re.compile(r"\((?:[a-z]{1,3}|\d[\d.]*)\)")
_ENGLISH = re.compile(
    r"\b(?:the|of|and|by|with|from|this|that|is|are|was|were|not|has|have|which)\b"
)
_BARE_COLON = re.compile(r"[^\s\d]:(?=\s)")


def found_in(
    client: Any,
    language: str,
    of_a_kind: int,
    *patterns: re.Pattern[str],
    quoted: re.Pattern[str] = _SAME_IN_ALL,
) -> dict[str, str]:
    """Return what the patterns find, with the words around it and one page of it.

    What is ``quoted`` from a document is left out.
    """
    found = {}
    for address, page in pages(client, language, of_a_kind).items():
        words = quoted.sub("", words_in(page, language))
        words = _SYMBOL_IN_BRACKETS.sub("", _SAME_IN_ALL.sub("", words))
        for pattern in patterns:
            for one in pattern.finditer(words):
                shown = words[max(0, one.start() - 25) : one.end() + 25]
                found[" ".join(shown.split())] = address
    return found


def printed_in_chinese() -> re.Pattern[str]:
    """Match what is quoted as a document prints it: tables, headings, plans."""
    quoted = set()
    for model in [*PRINTED, *(content.model for content in plan_content)]:
        names = [
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, TranslatedField)
        ]
        for row in model._default_manager.all() if names else []:
            quoted |= {getattr(row, name).render("zh-hans").text for name in names}
    marked = sorted(filter(_MARK_BESIDE_CHINESE.search, quoted), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, marked)))


@pytest.mark.parametrize("of_a_kind", FEW_AND_MANY)
def test_chinese_pages_are_written_and_punctuated_in_chinese(client, of_a_kind):
    quoted = printed_in_chinese()
    found = found_in(
        client, "zh-hans", of_a_kind, _LATIN, _MARK_BESIDE_CHINESE, quoted=quoted
    )

    assert found == {}


@pytest.mark.full
@pytest.mark.parametrize("of_a_kind", FEW_AND_MANY)
def test_french_pages_are_written_and_punctuated_in_french(client, of_a_kind):
    assert found_in(client, "fr", of_a_kind, _ENGLISH, _BARE_COLON) == {}
