"""What is written in another language than it says, or not as that language is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import polib
from django.apps import apps
from django.utils import translation

from tests.locale.messages import messages
from tests.pages.languages import Said
from unido_portal.core.fields import TranslatedField
from unido_portal.core.languages import CODES
from unido_portal.core.registries import plan_content
from unido_portal.governance.models import (
    DocumentTable,
    Paragraph,
    TableCell,
    TableColumn,
    TableRow,
)
from unido_portal.portal.templatetags.texts import in_language

# Symbols, addresses, names of techniques and of makers, and titles in their quotation
# marks, which every language writes so.
SAME_IN_ALL = re.compile(
    r"(?<![A-Za-z])(?:Atom|axe|cookies?|Creative Commons|Hydrogen Europe|Microsoft)"
    r"(?![A-Za-z])"
    r"|PBC conclusion 2016/6|Dec\.|Res\.|\(Sect\. \d+\)|https?://\S+|《[^》]+》"
)
PRINTED = [DocumentTable, TableColumn, TableRow, TableCell, Paragraph]

_ARABIC = re.compile("[\u0600-\u06ff]")
_CHINESE = re.compile("[\u3400-\u9fff]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile(r"(?<![\w.@/-])[^\W\d_]*[a-zß-ÿ]{3,}(?![\w@/-]|\.\w)")
# Words of which one tells the language: those that the others on this list lack.
_ENGLISH = re.compile(
    r"\b(?:the|of|and|by|with|from|this|that|which|is|are|was|were|not|has|have)\b"
)
_FRENCH = re.compile(r"\b(?:des|du|une|dans|pour|avec|aux|est|et|qui|cette|leur)\b")
_SPANISH = re.compile(r"\b(?:los|las|del|una|con|por|el|más|sus|este|esta)\b")

# A comma, full stop, colon, semicolon or bracket of other scripts, after Chinese or
# before it; a comma between two numbers of a list.
MARK_BESIDE_CHINESE = re.compile(
    r"[\u4e00-\u9fff》）”] *(?:[,;:()!?]|\.(?![\w/]))"
    r"|[,;:()!?] *[\u4e00-\u9fff《（“]"
    r"|\d, \d"
)
_MARK_BESIDE_ARABIC = re.compile("[\u0600-\u06ff] *[,;?]|[,;?] *[\u0600-\u06ff]")
_BARE_MARK_IN_FRENCH = re.compile("[^\\s\\d]:(?=\\s)|[^\u00a0\u202f][;!?](?=\\s|$)")
_FOREIGN_QUOTES = re.compile("[“”„]")
_UNOPENED = re.compile(r"^[^¿]*\?|^[^¡]*!")
# The letter of a paragraph, the number of a table and a negative number keep brackets.
_SYMBOL_IN_BRACKETS = re.compile(r"\((?:[a-z]{1,3}|\d[\d.]*)\)")

# By the language in which words say that they are: what gives away another one.
_OF_OTHERS = {
    "ar": {"en": _LATIN, "zh-hans": _CHINESE, "ru": _CYRILLIC},
    "zh-hans": {"en": _LATIN, "ar": _ARABIC, "ru": _CYRILLIC},
    "en": {"fr": _FRENCH, "es": _SPANISH},
    "fr": {"en": _ENGLISH, "es": _SPANISH},
    "ru": {"en": _LATIN, "ar": _ARABIC, "zh-hans": _CHINESE},
    "es": {"en": _ENGLISH, "fr": _FRENCH},
}
_OTHER_SCRIPTS = {"ar": _ARABIC, "zh-hans": _CHINESE, "ru": _CYRILLIC}
_MARKS = {
    "ar": [_MARK_BESIDE_ARABIC],
    "zh-hans": [MARK_BESIDE_CHINESE],
    "fr": [_BARE_MARK_IN_FRENCH, _FOREIGN_QUOTES],
    "ru": [_FOREIGN_QUOTES],
    "es": [_UNOPENED],
}
_OF_ONE_SCRIPT = ("en", "es", "fr")


def faults(found: Mapping[Said, str], language: str) -> dict[str, str]:
    """Return what is not in the language that it says, with one page of each.

    ``found`` holds words and one page of ``language`` that says them. Besides what
    gives its language away, any whole piece is told that is only known in another one.
    """
    quoted, known, tags = printed_in_chinese(), wordings(), _tags(language)
    told = {}
    for said, address in found.items():
        words, named = _untagged(said.words, tags)
        if said.language == "zh-hans":
            words = quoted.sub("", words)
        words = _SYMBOL_IN_BRACKETS.sub("", SAME_IN_ALL.sub("", words))
        for pattern in _patterns(said.language, named):
            if not said.is_piece and (hit := pattern.search(words)):
                shown = words[max(0, hit.start() - 25) : hit.end() + 25]
                told[f"{said.language}: {shown}"] = address
        if not named and _is_of_another(said, known):
            told[f"{said.language}: {said.words}"] = address
    return told


def _tags(language: str) -> dict[str, re.Pattern[str]]:
    """Return the brackets that name each language on pages of ``language``.

    Where no element can say in which language words are, as in a title, they do.
    """
    with translation.override(language):
        return {
            code: re.compile(rf"\s?[(（]{_breaking(code)}(?:[,،、][^)）]*)?[)）]")
            for code in CODES
        }


def _breaking(code: str) -> str:
    """Match what names a language, whether its lines may break or not."""
    return in_language(code).replace(" ", r"\s")


def _untagged(words: str, tags: Mapping[str, re.Pattern[str]]) -> tuple[str, set[str]]:
    """Return words without the brackets that name their language, and which it is."""
    named = {code for code, tag in tags.items() if tag.search(words)}
    for code in named:
        words = tags[code].sub("", words)
    return words, named


def _patterns(language: str, named: set[str]) -> Iterable[re.Pattern[str]]:
    """Return what words in ``language`` may not hold, unless it is ``named``.

    Words of a language that is named are punctuated as that one is.
    """
    others = _OTHER_SCRIPTS | _OF_OTHERS[language]
    for code, pattern in others.items():
        is_latin = pattern is _LATIN and named & set(_OF_ONE_SCRIPT)
        if code != language and code not in named and not is_latin:
            yield pattern
    if not named:
        yield from _MARKS.get(language, [])


def _is_of_another(said: Said, known: Mapping[str, set[str]]) -> bool:
    if said.language not in _OF_ONE_SCRIPT or len(said.words) < 3:
        return False
    others = (known[code] for code in _OF_ONE_SCRIPT if code != said.language)
    return said.words not in known[said.language] and any(
        said.words in words for words in others
    )


def wordings() -> dict[str, set[str]]:
    """Return by language everything that the interface and the facts say in it."""
    found: dict[str, set[str]] = {code: set() for code in CODES}
    for code in ("es", "fr"):
        for entry in _plain(messages(code)):
            found["en"] |= _as_begun(entry.msgid)
            found[code] |= _as_begun(entry.msgstr)
    for model in apps.get_models():
        names = [
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, TranslatedField)
        ]
        for row in model._base_manager.values_list(*names) if names else []:
            for text in row:
                for code in text.languages:
                    found[code].add(text[code]["text"])
    return found


def _plain(catalogue: polib.POFile) -> Iterable[polib.POEntry]:
    return (entry for entry in catalogue if not entry.msgid_plural)


def _as_begun(words: str) -> set[str]:
    return {words, words[:1].upper() + words[1:]}


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
    marked = sorted(filter(MARK_BESIDE_CHINESE.search, quoted), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, marked)))
