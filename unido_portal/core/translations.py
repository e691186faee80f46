"""Translations that are behind, and texts that lack a language.

A translation is behind when its source has changed since it was made. The database
tells each of them apart (``portal_revise_texts``); here they are found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection, models

from unido_portal.core.fields import TranslatedField
from unido_portal.core.languages import CODES
from unido_portal.core.models import HistoryEvent
from unido_portal.core.rows import Row
from unido_portal.core.text import Text
from unido_portal.core.text_fields import Source


def sources_of(row: Row, texts: Mapping[str, Any]) -> dict[str, dict[str, Source]]:
    """Return, by field and language, the source of each wording that is behind.

    ``texts`` are those of ``row`` by their fields. The history is asked once, and only
    if any wording is behind.
    """
    behind = {
        name: text
        for name, text in texts.items()
        if isinstance(text, Text) and text.behind
    }
    if not behind:
        return {}
    events = HistoryEvent.objects.about(row).filter(changes__has_any_keys=[*behind])
    told = list(events.values_list("operation", "changes"))
    return {name: _sources(text, _earlier(name, told)) for name, text in behind.items()}


def _earlier(name: str, told: Iterable[tuple[str, Any]]) -> dict[str, Text]:
    """Return what the history holds of a text, by the revision of its source."""
    found = {}
    for operation, changes in told:
        if name in changes:
            value = changes[name]
            for one in value if operation == "update" else [value]:
                text = Text(one)
                found[text.revision] = text
    return found


def _sources(text: Text, earlier: Mapping[str, Text]) -> dict[str, Source]:
    sources = {}
    for code, revision in text.behind.items():
        then = earlier.get(revision, Text())
        sources[code] = Source(*_source(text), *(_source(then) if then else ("", "")))
    return sources


def _source(text: Text) -> tuple[str, str]:
    return text[text.source]["text"], text.source


@dataclass(frozen=True)
class ToMend:
    """One wording that is behind its source, or that is lacking.

    It stands in ``field`` of the row ``key`` of a model, in ``language``; ``words`` is
    empty where it is lacking.
    """

    field: TranslatedField
    key: int
    language: str
    words: str
    source_language: str
    source: str

    @property
    def model(self) -> type[models.Model]:
        return self.field.model


# Where the wordings to mend are found, and which they are. ``{body}`` is a text.
_BEHIND = (
    "jsonb_each({body}) AS wording(code, entry)"
    " WHERE {body} @? '$.*.of' AND entry ? 'of'"
)
_LACKING = (
    "unnest(%s::text[]) AS wording(code) CROSS JOIN (SELECT NULL::jsonb) AS none(entry)"
    " WHERE {body} ? 'source' AND NOT {body} ? wording.code"
)


def behind(
    kinds: Iterable[type[models.Model]], *, language: str, start: int, length: int
) -> tuple[list[ToMend], int]:
    """Return wordings that are behind in the rows of ``kinds``, and how many there are.

    Those from the place ``start`` on, at most ``length``, in the order of ``kinds``,
    rows, fields and languages; only those in ``language`` unless it is empty.
    """
    return _to_mend(_BEHIND, [], kinds, language, start, length)


def lacking(
    kinds: Iterable[type[models.Model]], *, language: str, start: int, length: int
) -> tuple[list[ToMend], int]:
    """Return wordings that texts in the rows of ``kinds`` lack, as ``behind`` does."""
    return _to_mend(_LACKING, [CODES], kinds, language, start, length)


def _to_mend(
    found_in: str,
    told: list[Any],
    kinds: Iterable[type[models.Model]],
    language: str,
    start: int,
    length: int,
) -> tuple[list[ToMend], int]:
    texts = [
        (place, field)
        for place, model in enumerate(kinds)
        for field in model._meta.concrete_fields
        if isinstance(field, TranslatedField)
    ]
    if not texts:
        return [], 0
    selects = [
        _select(kind, place, field, found_in, "= %s" if language else "<> %s")
        for place, (kind, field) in enumerate(texts)
    ]
    parameters = [*told, language or "source"] * len(selects)
    with connection.cursor() as cursor:
        cursor.execute(
            # No word of this statement comes from a request: those are parameters.
            "SELECT place, key, language, words, source_language, source,"  # noqa: S608
            f" count(*) OVER () FROM ({' UNION ALL '.join(selects)}) AS found"
            " ORDER BY kind, key, place, language LIMIT %s OFFSET %s",
            [*parameters, length, start],
        )
        rows = cursor.fetchall()
    found = [ToMend(texts[place][1], *told) for place, *told, _count in rows]
    return found, rows[0][-1] if rows else 0


def _select(
    kind: int, place: int, field: TranslatedField, found_in: str, condition: str
) -> str:
    quoted = connection.ops.quote_name
    body = f"held.{quoted(str(field.column))}"
    return (  # Names of tables and columns, and no word of a request.
        f"SELECT {kind} AS kind, {place} AS place, held.id AS key,"  # noqa: S608
        " wording.code AS language, coalesce(entry ->> 'text', '') AS words,"
        f" {body} ->> 'source' AS source_language,"
        f" {body} -> ({body} ->> 'source') ->> 'text' AS source"
        f" FROM {quoted(field.model._meta.db_table)} AS held,"
        f" {found_in.format(body=body)} AND wording.code {condition}"
    )
