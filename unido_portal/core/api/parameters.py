"""Parameters of the query: typed, described for the schema, refused with a hint."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from unido_portal.core.api.problems import BadParameters, Fault


@dataclass(frozen=True)
class Parameter:
    """One parameter; ``description`` is for the schema, in English.

    ``absent`` is its value when nobody gives it. ``repeats`` says that it may be given
    several times. An empty one is as good as absent, unless it ``needs_value``: where
    a program lost the value, everything would be answered, or the first page again.
    """

    name: str
    description: str
    absent: Any = None
    repeats: bool = False
    needs_value: bool = False

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON schema of a value."""
        return {"type": "string", **({"minLength": 1} if self.needs_value else {})}

    def value_of(self, raw: str) -> Any:
        """Return the value that ``raw``, which may be empty, means."""
        if raw:
            return self.read(raw)
        return self._nothing()

    def read(self, raw: str) -> Any:
        """Return the value that ``raw`` means; raises BadParameters."""
        return raw

    def _nothing(self) -> Any:
        """Return what a parameter without a value means, or refuse it."""
        if not self.needs_value:
            return self.absent
        sentence = _("“%(parameter)s” is given without a value.")
        raise BadParameters(Fault(self.name, sentence % {"parameter": self.name}))


@dataclass(frozen=True)
class OneOf(Parameter):
    """One of a few words; those of ``later`` are planned and not offered yet."""

    words: tuple[str, ...] = ()
    later: tuple[str, ...] = ()

    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.words)}

    def read(self, raw: str) -> str:
        if raw in self.words:
            return raw
        names = {"parameter": self.name, "value": raw, "offered": ", ".join(self.words)}
        if raw in self.later:
            sentence = _(
                "“%(parameter)s=%(value)s” is not offered yet; offered is: %(offered)s."
            )
            raise BadParameters(
                Fault(self.name, sentence % names, valid=list(self.words))
            )
        sentence = _("“%(value)s” is no value of “%(parameter)s”.") % names
        raise BadParameters(
            Fault.unknown(self.name, raw, self.words, sentence=sentence)
        )


@dataclass(frozen=True)
class WholeNumber(Parameter):
    """A whole number within bounds, both included."""

    least: int = 1
    most: int = 1000

    @property
    def schema(self) -> dict[str, Any]:
        bounds = {"minimum": self.least, "maximum": self.most}
        default = {} if self.absent is None else {"default": self.absent}
        return {"type": "integer", **bounds, **default}

    def read(self, raw: str) -> int:
        plain = raw.isascii() and raw.isdigit() and len(raw) <= 9
        if plain and self.least <= int(raw) <= self.most:
            return int(raw)
        sentence = _(
            "“%(parameter)s” is a whole number from %(least)d to %(most)d, "
            "and “%(value)s” is none."
        ) % {
            "parameter": self.name,
            "least": self.least,
            "most": self.most,
            "value": raw,
        }
        bound = self.most if plain and int(raw) > self.most else self.least
        raise BadParameters(Fault(self.name, sentence, nearest=str(bound)))


@dataclass(frozen=True)
class YesNo(Parameter):
    """``true`` or ``false``."""

    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "boolean", "default": bool(self.absent)}

    def read(self, raw: str) -> bool:
        return OneOf(self.name, "", words=("true", "false")).read(raw) == "true"


@dataclass(frozen=True)
class Day(Parameter):
    """A date such as 2023-12-12."""

    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}

    def read(self, raw: str) -> dt.date:
        try:
            day = parse_date(raw)
        except ValueError:
            day = None
        if day is not None:
            return day
        sentence = _(
            "“%(parameter)s” is a date such as 2023-12-12, and “%(value)s” is none."
        ) % {"parameter": self.name, "value": raw}
        raise BadParameters(Fault(self.name, sentence))


@dataclass(frozen=True)
class Words(Parameter):
    """Several of ``words``, separated by commas."""

    words: tuple[str, ...] = ()

    @property
    def schema(self) -> dict[str, Any]:
        least = {"minItems": 1} if self.needs_value else {}
        return {"type": "array", "items": {"type": "string"}, **least}

    def read(self, raw: str) -> Any:
        asked = [word for word in raw.split(",") if word]
        faults = [
            Fault.unknown(
                self.name,
                word,
                self.words,
                sentence=_("“%(word)s” is no field of this resource.") % {"word": word},
            )
            for word in asked
            if word not in self.words
        ]
        if faults:
            raise BadParameters(*faults)
        return tuple(asked) or self._nothing()


@dataclass(frozen=True)
class Later(Parameter):
    """A parameter that is planned and not offered yet."""

    def refusal(self, offered: list[str]) -> BadParameters:
        """Return the refusal, which names what is offered instead."""
        sentence = _("“%(parameter)s” is not offered yet; offered is: %(offered)s.") % {
            "parameter": self.name,
            "offered": ", ".join(offered),
        }
        return BadParameters(Fault(self.name, sentence, valid=offered))
