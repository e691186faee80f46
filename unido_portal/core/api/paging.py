"""Keyset pages: a page begins after the last row of the one before.

The thousandth page costs what the first costs, and rows that come or go meanwhile
neither repeat nor hide others. Nulls come last in every order, and the identity of the
row breaks ties.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _

from unido_portal.core.api.problems import BadParameters, Fault

_UNREADABLE = (
    binascii.Error,
    RecursionError,
    TypeError,
    ValidationError,
    ValueError,
)


class Key(NamedTuple):
    """One lookup to order by."""

    path: str
    descending: bool


@dataclass(frozen=True)
class Ordering:
    """Rows in the order of ``path``, then of ``identity``, which no two rows share.

    ``name`` is what the query calls it; a minus before it means descending.
    """

    name: str
    path: str
    identity: str

    @property
    def keys(self) -> tuple[Key, ...]:
        descending = self.name.startswith("-")
        keys = [Key(self.path, descending)]
        if self.path != self.identity:
            keys.append(Key(self.identity, False))
        return tuple(keys)


@dataclass(frozen=True)
class Cursor:
    """A place between two rows, and the direction of reading from there.

    ``values`` are those of the row that the page is next to; none is the very
    beginning, or the very end when reading backwards.
    """

    ordering: str
    backwards: bool = False
    values: tuple[Any, ...] = ()

    def __str__(self) -> str:
        """Return the cursor as it stands in an address."""
        parts = [self.ordering, self.backwards, list(self.values)]
        plain = json.dumps(parts, cls=DjangoJSONEncoder, separators=(",", ":"))
        return base64.urlsafe_b64encode(plain.encode()).decode().rstrip("=")

    @classmethod
    def read(cls, raw: str, *, ordering: Ordering, model: type[models.Model]) -> Cursor:
        """Return the cursor that ``raw`` stands for; raises BadParameters."""
        try:
            padded = raw + "=" * (-len(raw) % 4)
            name, backwards, values = json.loads(
                base64.b64decode(padded.encode("ascii"), altchars=b"-_", validate=True)
            )
            cursor = cls(str(name), backwards is True, _typed(values, ordering, model))
        except _UNREADABLE as error:
            raise _foreign_cursor() from error
        if cursor.ordering != ordering.name:
            raise _foreign_cursor()
        return cursor


def _foreign_cursor() -> BadParameters:
    sentence = _(
        "The cursor is none of this list in this order. Follow the addresses in "
        "“next” and “previous”, or begin without a cursor."
    )
    return BadParameters(Fault("cursor", sentence))


def _typed(
    values: Sequence[Any], ordering: Ordering, model: type[models.Model]
) -> tuple[Any, ...]:
    """Return the values of a cursor in the types of their columns."""
    if values == []:
        return ()
    if not isinstance(values, list) or len(values) != len(ordering.keys):
        raise ValueError("A cursor has one value for each key.")
    return tuple(
        None if value is None else _checked(_column(model, key.path), _scalar(value))
        for key, value in zip(ordering.keys, values, strict=True)
    )


def _checked(column: models.Field[Any, Any], value: str | int) -> Any:
    """Return ``value`` as the column holds it; raises ValidationError if it cannot."""
    typed = column.to_python(value)
    column.run_validators(typed)
    return typed


def _scalar(value: Any) -> str | int:
    plain = isinstance(value, str | int) and not isinstance(value, bool)
    if not plain or "\x00" in str(value):
        raise ValueError("A cursor holds words and numbers.")
    return value


def _column(model: type[models.Model], path: str) -> models.Field[Any, Any]:
    """Return the column that a lookup leads to."""
    *steps, last = path.split("__")
    for step in steps:
        related = model._meta.get_field(step).related_model
        if not isinstance(related, type):
            raise FieldDoesNotExist(path)
        model = related
    found = model._meta.pk if last == "pk" else model._meta.get_field(last)
    if not isinstance(found, models.Field):
        raise FieldDoesNotExist(path)
    return found


@dataclass(frozen=True)
class Page:
    """Some rows, and the places before and after them; None at either end."""

    rows: list[Any]
    previous: Cursor | None = None
    next: Cursor | None = None


@dataclass(frozen=True)
class Pages:
    """The pages of ``rows`` in one order, of ``size`` rows each."""

    rows: QuerySet[Any]
    ordering: Ordering
    size: int

    def at(self, cursor: Cursor | None) -> Page:
        """Return the page at ``cursor``, or the first."""
        place = cursor or Cursor(self.ordering.name)
        found = self._read(place)
        more = len(found) > self.size
        found = found[: self.size]
        if place.backwards:
            found.reverse()
        if not found:
            back = Cursor(self.ordering.name, backwards=not place.backwards)
            return self._beside_nothing(place, back)
        follows = bool(place.values) if place.backwards else more
        precedes = more if place.backwards else bool(place.values)
        return Page(
            found,
            previous=self._cursor(found[0], backwards=True) if precedes else None,
            next=self._cursor(found[-1], backwards=False) if follows else None,
        )

    def _read(self, place: Cursor) -> list[Any]:
        """Return the rows from ``place`` on, and one more to tell whether any follow.

        The page is found by key first, so that only its own rows are joined with what
        they are shown with.
        """
        order = self._order(place.backwards)
        page = self.rows.order_by(*order)
        if place.values:
            page = page.filter(self._beyond(place))
        keys = list(page.values_list("pk", flat=True)[: self.size + 1])
        return list(self.rows.filter(pk__in=keys).order_by(*order)) if keys else []

    def _beside_nothing(self, place: Cursor, back: Cursor) -> Page:
        """Return an empty page, from which one can go back to where rows are."""
        if not place.values:
            return Page([])
        return Page([], next=back) if place.backwards else Page([], previous=back)

    def _cursor(self, row: Any, *, backwards: bool) -> Cursor:
        values = tuple(_value(row, key.path) for key in self.ordering.keys)
        return Cursor(self.ordering.name, backwards, values)

    def _is_nullable(self, path: str) -> bool:
        return path != self.ordering.identity and _may_be_null(self.rows.model, path)

    def _order(self, backwards: bool) -> list[Any]:
        terms: list[Any] = []
        # Nulls, which are last, come first on the way back.
        nulls = {"nulls_first": True} if backwards else {"nulls_last": True}
        for key in self.ordering.keys:
            descending = key.descending != backwards
            if not self._is_nullable(key.path):
                terms.append(f"-{key.path}" if descending else key.path)
            elif descending:
                terms.append(F(key.path).desc(**nulls))
            else:
                terms.append(F(key.path).asc(**nulls))
        return terms

    def _beyond(self, place: Cursor) -> Q:
        """Return the condition of the rows past ``place`` in its direction."""
        condition = Q()
        same = Q()
        for key, value in zip(self.ordering.keys, place.values, strict=True):
            past = self._past(key, value, place.backwards)
            if past is not None:
                condition |= same & past
            same &= (
                Q(**{key.path: value})
                if value is not None
                else Q(**{f"{key.path}__isnull": True})
            )
        return condition

    def _past(self, key: Key, value: Any, backwards: bool) -> Q | None:
        """Return the condition of one key past ``value``; None where nothing is."""
        if value is None:
            return Q(**{f"{key.path}__isnull": False}) if backwards else None
        lookup = "lt" if key.descending != backwards else "gt"
        past = Q(**{f"{key.path}__{lookup}": value})
        if self._is_nullable(key.path) and not backwards:
            past |= Q(**{f"{key.path}__isnull": True})
        return past


def _value(row: Any, path: str) -> Any:
    for name in path.split("__"):
        if row is None:
            return None
        row = getattr(row, name)
    return row


def _may_be_null(model: type[models.Model], path: str) -> bool:
    """Say whether a lookup leads over or to a column that may be empty."""
    steps = path.split("__")
    for step in steps:
        column = model._meta.pk if step == "pk" else model._meta.get_field(step)
        if getattr(column, "null", False):
            return True
        related = getattr(column, "related_model", None)
        if isinstance(related, type):
            model = related
    return False
