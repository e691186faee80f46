"""What the parts of the demonstration share while it is built."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import TypeVar

from unido_portal.core.rows import Row
from unido_portal.core.text import Text
from unido_portal.portal.demo.files import rows, text_of
from unido_portal.reference.models import Country

CODE = "demo-2026"
START = dt.date(2025, 1, 1)
END = dt.date(2028, 12, 31)
YEARS = range(START.year, END.year + 1)

Written = TypeVar("Written", bound=Row)

# The field by which the files name a row of each model; elsewhere its code.
_NAMED_BY: dict[type[Row], str] = {Country: "iso3"}


def code_of(part: str) -> str:
    """Return the code of a part of the plan, such as ``demo-2026.a-01``."""
    return f"{CODE}.{part}"


def moment(day: dt.date) -> dt.datetime:
    """Return noon of ``day``, the time of day at which everything made up happens."""
    return dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)


class FactsMissing(Exception):
    """The facts that the demonstration points at are not loaded."""


class Builder:
    """Writes rows, and finds rows of the facts and of the demonstration by code."""

    def __init__(self) -> None:
        self._found: dict[type[Row], dict[str, Row]] = {}
        self.texts = {row["key"]: text_of(row) for row in rows("texts")}
        self.written: dict[type[Row], int] = defaultdict(int)

    def add(self, new: Sequence[Written]) -> Sequence[Written]:
        """Write rows of one model and return them with their keys."""
        if not new:
            return new
        model = type(new[0])
        model._base_manager.bulk_create(new)
        self.written[model] += len(new)
        named = _NAMED_BY.get(model, "code")
        if model in self._found:
            self._found[model] |= {getattr(row, named): row for row in new}
        return new

    def find(self, model: type[Written], code: str) -> Written:
        """Return the row that has ``code``. Raises FactsMissing where there is none."""
        if model not in self._found:
            named = _NAMED_BY.get(model, "code")
            self._found[model] = {
                getattr(row, named): row for row in model._base_manager.all()
            }
        row = self._found[model].get(code)
        if row is None:
            raise FactsMissing(f"{model._meta.verbose_name} {code}")
        return row  # type: ignore[return-value]

    def part(self, model: type[Written], part: str) -> Written:
        """Return the row of the demonstration plan whose code ends in ``part``."""
        return self.find(model, code_of(part))

    def text(self, key: str) -> Text:
        return self.texts[key]
