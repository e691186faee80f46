"""What a search finds: the best hits of each kind and their number, in one query."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from typing import Any

from django.db import connection
from django.db.models import F, FloatField, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Extract
from django.utils.functional import Promise

from unido_portal.core.text import Text
from unido_portal.portal.search.kind import TEXT, WORD, Kind
from unido_portal.portal.search.kinds import KINDS
from unido_portal.portal.search.words import BREAK, Asked, joined, plain_sql

BEST = 5
# How well a hit answers.
EXACT_CODE, EXACT_NAME, BEGINNING, NAME, ELSEWHERE = range(5)

# What each part of the query looks for: the facts of a kind, or what is made up.
_PARTS = [(kind, False) for kind in KINDS] + [
    (kind, True) for kind in KINDS if kind.made_up is not None
]
_NUMBERS = {
    (kind.name, made_up): number for number, (kind, made_up) in enumerate(_PARTS)
}
_COLUMNS = (
    "hit_part",
    "hit_pk",
    "hit_age",
    "hit_names",
    "hit_codes",
    "hit_words",
    "hit_name",
    "hit_key",
    "hit_place",
    "hit_beside",
    "hit_within",
    "hit_within_key",
    "hit_owner",
)


@dataclass(frozen=True)
class Hit:
    """One row that was found.

    ``rank`` says how well it answers, 0 best. Its ``code`` or its place in a document,
    ``reference``, stands beside the name; ``within`` is the name of what it stands in,
    at ``within_url``; ``owner`` is empty for what is UNIDO's.
    """

    rank: int
    name: Text | str
    url: str
    code: str = ""
    reference: str = ""
    within: Text | None = None
    within_url: str = ""
    owner: Text | None = None


@dataclass(frozen=True)
class Group:
    """The hits of one kind, best first, and how many there are in all.

    ``name`` names the kind in addresses; ``made_up`` says that all are demonstration
    data; ``rank`` how well the best of them answers.
    """

    name: str
    heading: Promise | str
    total: int
    rank: int
    hits: list[Hit] = field(default_factory=list)
    made_up: bool = False

    @property
    def has_more(self) -> bool:
        return self.total > len(self.hits)


@dataclass(frozen=True)
class Slice:
    """The hits of one kind, or of what is made up of it, from ``start`` to ``stop``."""

    kind: str
    start: int
    stop: int
    made_up: bool = False


def is_sought(kind: str, *, made_up: bool) -> bool:
    """Say whether there is such a kind, and if asked for, what is made up of it."""
    return (kind, made_up) in _NUMBERS


def find(asked: Asked, wanted: Slice | None = None) -> list[Group]:
    """Return what is found by kind, ``best_first``.

    Each has its best hits, or those that are ``wanted``.
    """
    return best_first(_groups(_rows(asked, wanted), wanted))


def best_first(groups: Iterable[Group]) -> list[Group]:
    """Return the kinds with a whole name or code first, those without a name last."""
    return sorted(groups, key=lambda one: BEGINNING if one.rank == NAME else one.rank)


def _groups(rows: Iterable[tuple], wanted: Slice | None) -> Iterable[Group]:
    for number, found in groupby(rows, key=lambda row: row[0]):
        kind, made_up = _PARTS[number]
        shown = list(found)
        _number, total, rank, *_columns = shown[0]
        if wanted and (kind.name, made_up) == (wanted.kind, wanted.made_up):
            shown = [row for row in shown if wanted.start < row[3] <= wanted.stop]
        hits = [_hit(kind, row) for row in shown]
        yield Group(kind.name, kind.heading, total, rank, hits, made_up)


def _hit(kind: Kind, row: tuple) -> Hit:
    _number, _total, rank, _place, name, key, place, beside, *others = row
    within, within_key, owner = others
    address = kind.within.address if kind.within and within_key else None
    return Hit(
        rank=rank,
        name=Text(json.loads(name)),
        url=kind.address(key or "", place or ""),
        code="" if kind.reference else beside or "",
        reference=beside or "" if kind.reference else "",
        within=Text(json.loads(within)) if within else None,
        within_url=address(within_key, "") if address else "",
        owner=Text(json.loads(owner)) if owner else None,
    )


# The rows of all kinds, those of them that have every word, how well each answers, and
# of these the first of each kind with how many there are. Nothing that a reader typed
# is part of it.
_FIND = """
SELECT hit_part, total, rank, place,
       hit_name, hit_key, hit_place, hit_beside, hit_within, hit_within_key, hit_owner
FROM (
  SELECT found.*,
         count(*) OVER (PARTITION BY hit_part) AS total,
         row_number() OVER (
           PARTITION BY hit_part ORDER BY rank, hit_age, hit_pk
         ) AS place
  FROM (
    SELECT everything.*,
           CASE WHEN strpos({codes}, %s) > 0 THEN {exact_code}
                WHEN strpos({names}, %s) > 0 THEN {exact_name}
                WHEN strpos({names}, %s) > 0 THEN {beginning}
                WHEN {names} LIKE ALL (%s) THEN {name}
                ELSE {elsewhere} END AS rank
    FROM ({everything}) AS everything
    WHERE {words} LIKE ALL (%s)
  ) AS found
) AS placed
WHERE place <= %s OR hit_part = %s AND place > %s AND place <= %s
ORDER BY hit_part, place
"""


def _rows(asked: Asked, wanted: Slice | None) -> list[tuple]:
    """Return the first row of each part, and what else is wanted of it."""
    sql, everything = _statement()
    begins = f"{BREAK} {asked.whole}"
    whole = f"{begins} {BREAK}"
    patterns = asked.patterns
    shown = (-1, 0, 0)
    if wanted is not None:
        number = _NUMBERS[wanted.kind, wanted.made_up]
        shown = (number, wanted.start, wanted.stop)
    with connection.cursor() as cursor:
        cursor.execute(
            sql, [whole, whole, begins, patterns, *everything, patterns, BEST, *shown]
        )
        return cursor.fetchall()


@cache
def _statement() -> tuple[str, tuple[Any, ...]]:
    """Return the query, and the values in the part of it that has the rows.

    That part is the same for every search, and takes longer to write than to run.
    """
    rows = [
        _part(number, kind, made_up=made_up)
        for number, (kind, made_up) in enumerate(_PARTS)
    ]
    everything, values = rows[0].union(*rows[1:], all=True).query.sql_with_params()
    sql = _FIND.format(
        everything=everything,
        codes=plain_sql("hit_codes"),
        names=plain_sql("hit_names"),
        words=plain_sql("hit_words"),
        exact_code=EXACT_CODE,
        exact_name=EXACT_NAME,
        beginning=BEGINNING,
        name=NAME,
        elsewhere=ELSEWHERE,
    )
    return sql, values


def _part(number: int, kind: Kind, *, made_up: bool) -> QuerySet:
    """Return all rows of one kind with what is searched and what is told of them."""
    within = kind.within
    return (
        kind.rows(made_up=made_up)
        .annotate(
            hit_part=Value(number),
            hit_pk=F("pk"),
            hit_age=_age(kind),
            hit_names=joined(kind.model, [kind.title]),
            hit_codes=joined(kind.model, kind.codes),
            hit_words=joined(kind.model, kind.searched),
            hit_name=F(kind.title),
            hit_key=_word(kind.key),
            hit_place=_word(kind.place),
            hit_beside=_word(kind.beside),
            hit_within=Cast(within.name if within else Value(None), TEXT),
            hit_within_key=_word(within.key if within else ""),
            hit_owner=Cast(kind.owner(), TEXT),
        )
        .values_list(*_COLUMNS)
    )


def _age(kind: Kind) -> Any:
    """Return what is the greater the older a row is; null where nothing tells."""
    number = FloatField()
    if not kind.newest:
        return Cast(Value(None), number)
    return Cast(Extract(kind.newest, "epoch"), number) * Value(-1.0)


def _word(path: str | Combinable) -> Any:
    return Cast(path, WORD) if path else Value("", WORD)
