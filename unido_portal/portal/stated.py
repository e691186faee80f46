"""How a figure is told as its document states it, in the reader's language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unido_portal.core.choices import Qualifier
from unido_portal.core.languages import current
from unido_portal.governance.models import StatedFigure
from unido_portal.portal import formats

# Figures that documents state by a word alone, and those that come on top of others.
_WORDS = {
    "double": gettext_lazy("double"),
    "half": gettext_lazy("half"),
}
_FURTHER = ("another ", "a further ")
_PART = re.compile(r"(?P<part>\d+) of (?P<whole>\d+)")


@dataclass(frozen=True)
class Stated:
    """The words of a figure; ``has_unit`` says whether they tell what is counted.

    They are ``as_printed`` where they stand in every language as in the document.
    """

    words: str
    has_unit: bool
    as_printed: bool = False


def stated(figure: StatedFigure) -> Stated:
    """Return a figure in words: in English as stated, in other languages its number."""
    told = figure.value_text
    is_share = told.endswith("%")
    has_unit = is_share or told in _WORDS or figure.value is None
    if current() == "en" or figure.value is None:
        return Stated(told, has_unit, as_printed=True)
    if told in _WORDS:
        return Stated(str(_WORDS[told]), has_unit)
    if found := _PART.fullmatch(told):
        part, whole = formats.number(found["part"]), formats.number(found["whole"])
        words = _("%(part)s of %(whole)s") % {"part": part, "whole": whole}
        return Stated(words, has_unit)
    number = formats.percent(figure.value) if is_share else formats.number(figure.value)
    return Stated(_message(figure) % {"value": number}, has_unit)


def _message(figure: StatedFigure) -> str:
    if figure.value_text.startswith(_FURTHER):
        return _("another %(value)s")
    return {
        Qualifier.EXACT: "%(value)s",
        Qualifier.MORE: _("more than %(value)s"),
        Qualifier.AT_LEAST: _("at least %(value)s"),
        Qualifier.LESS: _("less than %(value)s"),
        Qualifier.AT_MOST: _("up to %(value)s"),
        Qualifier.ABOUT: _("about %(value)s"),
    }[Qualifier(figure.qualifier)]
