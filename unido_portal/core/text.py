"""A text in up to six languages, with what each wording is worth.

One ``TextField`` holds one text as JSON, the one use of JSON for content that the
house allows (see docs/decisions.md)::

    {"source": "zh-hans",
     "zh-hans": {"text": "最不发达国家", "mark": "official"},
     "en": {"text": "Least developed countries", "mark": "unofficial"}}

A language that is missing is absent; the empty text is ``{}``. A wording that renders
an earlier source is *behind* and has a third key, ``of``: the revision of the source
that it renders. The database checks the shape with ``portal_text_is_valid`` and writes
``of`` with ``portal_revise_texts``, whatever path a row comes by.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from unido_portal.core.choices import Mark
from unido_portal.core.languages import CODES, current, direction

REVISION = re.compile("[0-9a-f]{12}")
_KEYS = {"text", "mark", "of"}


def revision_of(words: str) -> str:
    """Return the revision of a source whose wording is ``words``."""
    return hashlib.sha256(words.encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Rendered:
    """A text as one reader sees it.

    ``language`` is the language of ``text``; ``is_fallback`` says that it is not the
    one that the reader asked for; ``mark`` is a value of ``Mark``; ``is_behind`` says
    that the source has changed since the wording was made.
    """

    text: str
    language: str
    mark: str
    is_fallback: bool
    is_behind: bool = False

    @property
    def direction(self) -> str:
        return direction(self.language)

    @property
    def mark_label(self) -> str:
        return str(Mark(self.mark).label)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text


class Text(Mapping[str, Any]):
    """The value of a ``TranslatedField``: a read-only mapping in the shape above.

    Texts are equal when they have the same words and marks; which revision of the
    source a wording renders is not compared.
    """

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        self._data = dict(data or {})

    @classmethod
    def of(cls, source: str = "en", mark: str = Mark.OFFICIAL, **wordings: str) -> Text:
        """Return a text from keyword wordings, ``zh_hans`` standing for ``zh-hans``.

        The source language has ``mark``; a summary is one in every language, any
        other text is unofficial outside its source language.
        """
        other = mark if mark == Mark.SUMMARY else Mark.UNOFFICIAL
        data: dict[str, Any] = {}
        for key, wording in wordings.items():
            code = key.replace("_", "-")
            if wording:
                data[code] = {
                    "text": wording,
                    "mark": mark if code == source else other,
                }
        if data:
            data["source"] = source if source in data else next(iter(data))
        return cls(data)

    def __getitem__(self, key: str) -> Any:
        return self._data[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and self.wordings == Text(other).wordings

    def __hash__(self) -> int:
        return hash(repr(sorted(self.wordings.items(), key=lambda item: item[0])))

    def __repr__(self) -> str:
        return f"Text({self._data!r})"

    def __str__(self) -> str:
        return self.render().text

    @property
    def source(self) -> str:
        """The language that the others render; empty for the empty text."""
        return self._data.get("source", "")

    @property
    def languages(self) -> list[str]:
        """The languages in which there is a wording, in the order of ``CODES``."""
        return [code for code in CODES if code in self._data]

    @property
    def revision(self) -> str:
        """The revision of the source wording; empty for the empty text."""
        return revision_of(self._data[self.source]["text"]) if self.source else ""

    @property
    def wordings(self) -> dict[str, Any]:
        """Everything but which revision of the source each wording renders."""
        return {
            code: {key: value for key, value in entry.items() if key != "of"}
            if isinstance(entry, Mapping)
            else entry
            for code, entry in self._data.items()
        }

    @property
    def behind(self) -> dict[str, str]:
        """The revision that each wording renders which is not that of the source."""
        return {
            code: self._data[code]["of"]
            for code in self.languages
            if self._data[code].get("of", self.revision) != self.revision
        }

    @property
    def confirmed(self) -> list[str]:
        """The languages whose wording a writer says to render the present source.

        Once the text is saved, this is not told of them any more.
        """
        return [
            code
            for code in self.languages
            if self._data[code].get("of") == self.revision
        ]

    def confirm(self, languages: Iterable[str]) -> Text:
        """Return the text, the wordings in ``languages`` said to render its source."""
        data = dict(self._data)
        for code in languages:
            if code in data and code != self.source:
                data[code] = {**data[code], "of": self.revision}
        return Text(data)

    def render(self, language: str | None = None) -> Rendered:
        """Return the wording in ``language`` (the reader's), or else in the source.

        A summary is ours in every language: where a reader's is missing, more readers
        follow English than the language in which the row happened to be written.
        """
        wanted = language or current()
        code = wanted if wanted in self._data else self._fallback
        if not code:
            return Rendered("", wanted, Mark.OFFICIAL, is_fallback=False)
        entry = self._data[code]
        is_behind = "of" in entry and code in self.behind
        return Rendered(entry["text"], code, entry["mark"], code != wanted, is_behind)

    @property
    def _fallback(self) -> str:
        source = self._data.get(self.source, {})
        is_ours = "en" in self._data and source.get("mark") == Mark.SUMMARY
        return "en" if is_ours else self.source

    def as_dict(self) -> dict[str, Any]:
        return dict(self._data)


def validate_text(value: Any) -> None:
    """Raise ValidationError unless ``value`` has the shape of a text."""
    if not isinstance(value, Mapping):
        raise ValidationError(_("A text is a mapping of languages."))
    if not value:
        return
    source = value.get("source")
    if source not in CODES or source not in value:
        raise ValidationError(_("A text says which of its languages is the source."))
    for code, entry in value.items():
        if code == "source":
            continue
        if code not in CODES:
            raise ValidationError(
                _("“%(code)s” is not one of the six languages."), params={"code": code}
            )
        if not _is_wording(entry):
            raise ValidationError(
                _("The text in “%(code)s” needs words and a known mark."),
                params={"code": code},
            )


def _is_wording(entry: Any) -> bool:
    return (
        isinstance(entry, Mapping)
        and entry.get("mark") in Mark.values
        and bool(str(entry.get("text", "")).strip())
        and set(entry) <= _KEYS
        and ("of" not in entry or bool(REVISION.fullmatch(str(entry["of"]))))
    )
