"""A text in up to six languages, with what each wording is worth.

One ``TextField`` holds one text as JSON, the one use of JSON for content that the
house allows (see docs/decisions.md)::

    {"source": "zh-hans",
     "zh-hans": {"text": "最不发达国家", "mark": "official"},
     "en": {"text": "Least developed countries", "mark": "unofficial"}}

A language that is missing is absent; the empty text is ``{}``. The database checks
the shape with ``portal_text_is_valid`` whatever path a row comes by.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from unido_portal.core.choices import Mark
from unido_portal.core.languages import CODES, current, direction


@dataclass(frozen=True)
class Rendered:
    """A text as one reader sees it.

    ``language`` is the language of ``text``; ``is_fallback`` says that it is not the
    one that the reader asked for; ``mark`` is a value of ``Mark``.
    """

    text: str
    language: str
    mark: str
    is_fallback: bool

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
    """The value of a ``TranslatedField``: a read-only mapping in the shape above."""

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
        return isinstance(other, Mapping) and self._data == dict(other)

    def __hash__(self) -> int:
        return hash(repr(sorted(self._data.items(), key=lambda item: item[0])))

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

    def render(self, language: str | None = None) -> Rendered:
        """Return the wording in ``language`` (the reader's), or else in the source."""
        wanted = language or current()
        code = wanted if wanted in self._data else self.source
        if not code:
            return Rendered("", wanted, Mark.OFFICIAL, is_fallback=False)
        entry = self._data[code]
        return Rendered(entry["text"], code, entry["mark"], code != wanted)

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
        known = isinstance(entry, Mapping) and entry.get("mark") in Mark.values
        if not known or not str(entry.get("text", "")).strip():
            raise ValidationError(
                _("The text in “%(code)s” needs words and a known mark."),
                params={"code": code},
            )
