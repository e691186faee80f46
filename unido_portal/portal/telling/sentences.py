"""What a told sentence is: a message with named places, and what stands in them.

A template renders it with ``{% sentence %}``, so that each text in it says in which
language it is and what it is worth; ``str()`` gives plain words for feeds and mails.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from unido_portal.core.choices import Precision, Qualifier, State
from unido_portal.core.languages import item_comma
from unido_portal.core.text import Text
from unido_portal.portal import formats, plain
from unido_portal.portal.templatetags import texts
from workplans.comparison import Related


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
        shown = {name: words(value) for name, value in self.values.items()}
        return self.message % shown


@dataclass(frozen=True)
class Told:
    """One difference: a sentence, after a label where it needs one to be understood.

    ``before`` and ``after`` are the wordings of a text that was replaced, added or
    removed; the sentence does not hold them.
    """

    sentence: Sentence
    label: Any = None
    before: Text | None = None
    after: Text | None = None

    def __str__(self) -> str:
        told = str(self.sentence)
        if self.label is None:
            return told
        return f"{capfirst(words(self.label))}{formats.colon()}{told}"


def words(value: Any) -> str:
    """Return what stands in a sentence without markup."""
    if isinstance(value, Text):
        return plain.name(value)
    if isinstance(value, Related):
        return words(shown(value))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return item_comma().join(words(each) for each in value)
    return str(value)


def shown(related: Related) -> Text | str:
    """Return what a reader knows a row by: its name, or else its code."""
    return related.name or related.code


def sentence(message: str, **values: Any) -> Sentence:
    """Return the sentence that ``message`` makes with ``values``."""
    return Sentence(message, values)
