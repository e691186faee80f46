"""What a told sentence is: a message with named places, and what stands in them.

A template renders it with ``{% sentence %}``, so that each text in it says in which
language it is and what it is worth; ``str()`` gives plain words for feeds and mails.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from unido_portal.core.choices import Precision, Qualifier, State
from unido_portal.core.languages import item_comma
from unido_portal.core.text import Text
from unido_portal.portal import formats, plain
from unido_portal.portal.templatetags import texts
from workplans.comparison import Related

# A place of a message at the end of a quotation, with the mark that closes it.
_QUOTED = re.compile(r"%\((?P<name>\w+)\)s(?P<closing>\s?[”»])")


@dataclass(frozen=True)
class Day:
    """A date as exactly as it is known."""

    value: dt.date
    precision: str = Precision.DAY

    def __str__(self) -> str:
        return formats.day(self.value, self.precision)


@dataclass(frozen=True)
class Amount:
    """A figure by its state; only the state ``value`` has a number."""

    value: Decimal | None
    state: str = State.VALUE
    qualifier: str = Qualifier.EXACT

    def __str__(self) -> str:
        if self.value is None:
            return str(State(self.state).label)
        number = formats.number(self.value)
        if self.qualifier == Qualifier.ABOUT:
            return _("about %(value)s") % {"value": number}
        return texts.SIGNS[self.qualifier] + number


@dataclass(frozen=True)
class Linked:
    """Something told, with the address of its page."""

    value: Any
    url: str

    def __str__(self) -> str:
        return words(self.value)


@dataclass(frozen=True)
class Sentence:
    """A message of the interface with named places, and what stands in each."""

    message: str
    values: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        message, closing = quotations(self.message)
        return message % {
            name: words(value, closing.get(name, ""))
            for name, value in self.values.items()
        }


@dataclass(frozen=True)
class Told:
    """One difference in a sentence.

    ``before`` and ``after`` are the wordings of a text that was replaced, added or
    removed, where the sentence does not hold them.
    """

    sentence: Sentence
    before: Text | None = None
    after: Text | None = None

    def __str__(self) -> str:
        return str(self.sentence)


def quotations(message: str) -> tuple[str, dict[str, str]]:
    """Return a message without the marks that close a quotation of a place, and these.

    They stand by the name of the place, to be put after the words that are quoted and
    before what is said of these words: in which language, and how reliable, they are.
    """
    closing = {}

    def take(found: re.Match[str]) -> str:
        closing[found["name"]] = found["closing"]
        return found[0].removesuffix(found["closing"])

    return _QUOTED.sub(take, message), closing


def words(value: Any, closing: str = "") -> str:
    """Return what stands in a sentence without markup; ``closing`` ends its words."""
    if isinstance(value, Text):
        return plain.name(value, closing)
    if isinstance(value, Related):
        return words(shown(value), closing)
    if isinstance(value, Linked):
        return words(value.value, closing)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return item_comma().join(words(each) for each in value) + closing
    return f"{value}{closing}"


def shown(related: Related) -> Text | str:
    """Return what a reader knows a row by: its name, or else its code."""
    return related.name or related.code


def sentence(message: str, **values: Any) -> Sentence:
    """Return the sentence that ``message`` makes with ``values``."""
    return Sentence(message, values)
