"""Tells the history of one row so that a person can read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import localize
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unido_portal.core.fields import TranslatedField
from unido_portal.core.languages import LANGUAGES, direction
from unido_portal.core.models import HistoryEvent

# What the doors of a change are called; a command goes by its own name.
DOORS = {
    "admin": gettext_lazy("the admin site"),
    "api": gettext_lazy("the API"),
    "command": gettext_lazy("a command"),
    "page": gettext_lazy("a public page"),
    "sql": gettext_lazy("the database itself"),
    "staff": gettext_lazy("the pages of the staff"),
}
# Columns that the database keeps about a row, and no person edits.
KEPT = {"id", "version", "recorded_at"}


@dataclass(frozen=True)
class Change:
    """One field before and after, in words; ``language`` is set for a wording."""

    label: str
    before: str
    after: str
    language: str = ""

    @property
    def direction(self) -> str:
        return direction(self.language) if self.language else "auto"


@dataclass(frozen=True)
class Told:
    """One history event with the name of who did it and what changed."""

    event: HistoryEvent
    who: str
    changes: list[Change] = field(default_factory=list)

    @property
    def door(self) -> str:
        """Through which door it was done, in words."""
        return door_in_words(self.event)


def door_in_words(event: HistoryEvent) -> str:
    """Return what the door of a change is called."""
    return str(DOORS.get(event.door, event.door))


def tell(events: Iterable[HistoryEvent], model: type[models.Model]) -> list[Told]:
    """Return ``events`` about one row of ``model`` in words, in their order.

    Names of people and of related rows are read with one query for each table.
    """
    events = list(events)
    people = get_user_model()._default_manager.in_bulk(
        {event.actor_id for event in events if event.actor_id}
    )
    names = _related_names(events, model)
    return [
        Told(event, _who(event, people), list(_changes(event, model, names)))
        for event in events
    ]


def _who(event: HistoryEvent, people: dict[int, Any]) -> str:
    if event.actor_id is None:
        return ""
    person = people.get(event.actor_id)
    return str(person) if person else _("somebody who is no longer known")


def _pairs(event: HistoryEvent) -> Iterator[tuple[str, Any, Any]]:
    """Yield each column of an event with its values before and after."""
    for column, value in event.changes.items():
        if column in KEPT:
            continue
        if event.operation == "update":
            yield column, *value
        elif event.operation == "delete":
            yield column, value, None
        else:
            yield column, None, value


def _columns(model: type[models.Model]) -> dict[str, Any]:
    return {known.column: known for known in model._meta.concrete_fields}


def _related_names(
    events: list[HistoryEvent], model: type[models.Model]
) -> dict[tuple[Any, Any], str]:
    columns = _columns(model)
    wanted: dict[Any, set[Any]] = defaultdict(set)
    for event in events:
        for column, before, after in _pairs(event):
            known = columns.get(column)
            if known is not None and known.is_relation:
                wanted[known.related_model] |= {before, after} - {None}
    return {
        (related, key): str(row)
        for related, keys in wanted.items()
        for key, row in related._base_manager.in_bulk(keys).items()
    }


def _changes(
    event: HistoryEvent, model: type[models.Model], names: dict[Any, str]
) -> Iterator[Change]:
    columns = _columns(model)
    for column, before, after in _pairs(event):
        known = columns.get(column)
        label = capfirst(str(known.verbose_name)) if known is not None else column
        if isinstance(known, TranslatedField):
            yield from _wordings(label, before or {}, after or {})
            continue
        told = [_in_words(known, value, names) for value in (before, after)]
        if told[0] != told[1]:
            yield Change(label, *told)


def _wordings(
    label: str, before: dict[str, Any], after: dict[str, Any]
) -> Iterator[Change]:
    for code, own_name in LANGUAGES:
        old, new = before.get(code, {}), after.get(code, {})
        if old != new:
            yield Change(f"{label} – {own_name}", *_both(old, new), language=code)


def _both(old: dict[str, str], new: dict[str, str]) -> tuple[str, str]:
    """Return two wordings; with what they are worth when only that changed."""
    before, after = old.get("text", ""), new.get("text", "")
    if before != after:
        return before, after
    return f"{before} [{_worth(old)}]", f"{after} [{_worth(new)}]"


def _worth(wording: dict[str, str]) -> str:
    behind = [_("source changed since")] if "of" in wording else []
    return ", ".join([wording.get("mark", ""), *behind])


def _in_words(known: Any, value: Any, names: dict[Any, str]) -> str:
    if value is None or value == "":
        return ""
    if known is None:
        return str(value)
    if known.is_relation:
        return names.get((known.related_model, value), f"#{value}")
    if known.flatchoices:
        return str(dict(known.flatchoices).get(value, value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(known, models.DateTimeField):
        moment = parse_datetime(value)
        return localize(localtime(moment)) if moment else value
    if isinstance(known, models.DateField):
        return str(localize(parse_date(value)))
    return str(value)
