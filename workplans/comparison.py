"""What was added, changed and dropped between two versions of a plan.

Every model of the registry ``plan_content`` is compared, so that content which another
app adds to plan versions is compared with the rest. All rows of both versions come in
one query.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import F, JSONField, Value
from django.db.models.functions import Cast, JSONObject
from django.utils.translation import gettext_lazy as _

from unido_portal.core.choices import Precision
from unido_portal.core.fields import TranslatedField
from unido_portal.core.registries import PlanContent, plan_content
from unido_portal.core.text import Text
from workplans.choices import ContentKnown, VersionState
from workplans.models import PlanVersion

# Bookkeeping, places in the source and the order of rows are no content.
_LEFT_OUT = {
    "id",
    "version",
    "recorded_at",
    "plan_version",
    "content",
    "order",
    "citation",
    "cell",
    "printed_row",
    "table",
}
# What stands for a row that another one points to, the first that its model has.
_SHOWN = ("name", "title", "text", "code", "number")
_TITLES = ("title", "name", "label", "text", "_identity")


class ChangeKind(models.TextChoices):
    ADDED = "added", _("added")
    CHANGED = "changed", _("changed")
    DROPPED = "dropped", _("dropped")


@dataclass(frozen=True)
class FieldChange:
    """One field with its values in both versions; None where it had none."""

    label: str
    before: Any
    after: Any


@dataclass
class Change:
    """One thing that differs, with its differing fields and parts.

    ``title`` is a text or a plain value; ``code`` the public code of its permanent row,
    or empty; ``is_in_both`` says that both versions have it.
    """

    kind: str
    label: str
    code: str
    title: Any
    is_in_both: bool
    fields: list[FieldChange] = field(default_factory=list)
    parts: list[Change] = field(default_factory=list)


@dataclass(frozen=True)
class Group:
    """The changes of one kind of content, such as activities."""

    label: str
    model: str
    changes: list[Change]

    def of_kind(self, kind: str) -> list[Change]:
        return [change for change in self.changes if change.kind == kind]


@dataclass(frozen=True)
class Comparison:
    """Two versions of one plan and what differs between them.

    ``unknown`` are the versions whose content the portal does not have; while there are
    any, no change is shown. ``partly_known`` are those known in outline only.
    """

    older: PlanVersion
    newer: PlanVersion
    unknown: list[PlanVersion]
    groups: list[Group]

    @property
    def partly_known(self) -> list[PlanVersion]:
        return [
            version
            for version in (self.older, self.newer)
            if version.content_known == ContentKnown.OUTLINE
        ]

    def count(self, kind: str) -> int:
        return sum(len(group.of_kind(kind)) for group in self.groups)

    @property
    def counts(self) -> list[tuple[ChangeKind, int]]:
        return [(kind, self.count(kind)) for kind in ChangeKind]


def has_content(version: PlanVersion) -> bool:
    """Say whether the portal has the content of ``version``."""
    return (
        version.state != VersionState.RECORDING
        and version.content_known != ContentKnown.UNKNOWN
    )


def compare(*, older: PlanVersion, newer: PlanVersion) -> Comparison:
    """Return what differs between two versions of one plan, in one query."""
    unknown = [version for version in (older, newer) if not has_content(version)]
    groups = [] if unknown else list(_groups(older, newer))
    return Comparison(older, newer, unknown, groups)


class _ExactNumbers(json.JSONDecoder):
    """Reads numbers as decimals, as they stand in the database."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(parse_float=Decimal, **kwargs)


class _Values(JSONObject):
    """The values of one row as one mapping."""

    output_field = JSONField(decoder=_ExactNumbers)


@dataclass(frozen=True)
class _Table:
    """One model of the registry, and how its rows are read and shown."""

    entry: PlanContent
    fields: list[Any]
    parent: PlanContent | None

    @property
    def named_after(self) -> Any:
        """The permanent thing that the rows are content of, or the rows themselves."""
        identity = self.entry.model._meta.get_field(self.entry.identity)
        is_content = (
            identity.is_relation and identity.remote_field.related_name == "contents"
        )
        return identity.related_model if is_content else self.entry.model

    def rows(self, index: int, versions: list[PlanVersion]) -> models.QuerySet:
        """Return number, version, keys and values of the rows, ready for a union."""
        model = self.entry.model
        values = {item.name: F(_shown(item)) for item in self.fields}
        identity = model._meta.get_field(self.entry.identity)
        values["_identity"] = F(_shown(identity))
        key = _key(self.entry.identity, identity)
        parent: Any = Value("")
        if self.parent is not None:
            owner = self.parent.model._meta.get_field(self.parent.identity)
            parent = _key(f"content__{self.parent.identity}", owner)
        return (
            model._base_manager.filter(**{f"{self.entry.path}__in": versions})
            .order_by()
            .values_list(
                Value(index),
                F(f"{self.entry.path}_id"),
                parent,
                key,
                F("order") if _has(model, "order") else Value(0),
                _Values(**values),
            )
        )


def _key(path: str, identity: Any) -> Cast:
    name = f"{path}_id" if identity.is_relation else path
    return Cast(name, models.CharField())


def _has(model: type[models.Model], name: str) -> bool:
    return any(item.name == name for item in model._meta.concrete_fields)


def _shown(item: Any) -> str:
    """Return the lookup of the value that a reader sees for a field."""
    if not item.is_relation:
        return item.name
    related = item.related_model
    return f"{item.name}__{next(name for name in _SHOWN if _has(related, name))}"


def _tables() -> list[_Table]:
    """Return the models of the registry, each with the one whose parts it holds."""
    owners = {entry.model: entry for entry in plan_content}
    tables = []
    for entry in plan_content:
        owner = None
        if entry.path != "plan_version":
            owner = owners[entry.model._meta.get_field("content").related_model]
        fields = [
            item
            for item in entry.model._meta.concrete_fields
            if item.name not in _LEFT_OUT | {entry.identity}
        ]
        tables.append(_Table(entry, fields, owner))
    return tables


Rows = dict[str, list[dict[str, Any]]]


def _groups(older: PlanVersion, newer: PlanVersion) -> Iterator[Group]:
    tables = _tables()
    first, *others = (
        table.rows(index, [older, newer]) for index, table in enumerate(tables)
    )
    # By table and parent: the rows of each version by their key, in their order.
    found: dict[tuple[int, str], dict[int, Rows]] = defaultdict(
        lambda: {older.pk: defaultdict(list), newer.pk: defaultdict(list)}
    )
    rows = sorted(first.union(*others, all=True), key=lambda row: (row[0], row[4]))
    for index, version, parent, key, _order, values in rows:
        found[index, parent][version][key].append(values)
    parts: dict[int, list[int]] = defaultdict(list)
    for index, table in enumerate(tables):
        if table.parent is not None:
            owner = next(i for i, one in enumerate(tables) if one.entry is table.parent)
            parts[owner].append(index)
    for index, table in enumerate(tables):
        if table.parent is not None:
            continue
        changes = []
        both = found[index, ""]
        for key in _keys(both[older.pk], both[newer.pk]):
            change = _change(table, both[older.pk][key], both[newer.pk][key])
            for part in parts[index]:
                pair = found[part, key]
                change.parts += _parts(tables[part], pair[older.pk], pair[newer.pk])
            if change.fields or change.parts or change.kind != ChangeKind.CHANGED:
                changes.append(change)
        if changes:
            name = str(table.named_after._meta.verbose_name_plural)
            yield Group(name, table.named_after._meta.model_name, changes)


def _keys(before: Rows, after: Rows) -> list[str]:
    """Return the keys of both versions in the order of the newer, dropped ones last."""
    return list(dict.fromkeys([*after, *before]))


def _change(
    table: _Table, before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> Change:
    """Return how one thing differs; ``before`` or ``after`` may be empty."""
    was, is_ = (rows[0] if rows else {} for rows in (before, after))
    now = is_ or was
    kind = ChangeKind.CHANGED
    if not before:
        kind = ChangeKind.ADDED
    elif not after or (is_.get("is_dropped") and not was.get("is_dropped")):
        kind = ChangeKind.DROPPED
    name = next(name for name in _TITLES if now.get(name) not in (None, "", {}))
    title, identity = now[name], now["_identity"]
    is_in_both = bool(was and is_)
    return Change(
        kind=kind,
        label=str(table.named_after._meta.verbose_name),
        code=identity if isinstance(identity, str) else "",
        title=Text(title) if isinstance(title, dict) else title,
        is_in_both=is_in_both,
        fields=_fields(table, was, is_, left_out="" if is_in_both else name),
    )


def _parts(table: _Table, before: Rows, after: Rows) -> Iterator[Change]:
    """Yield the parts that differ; equal ones under the same key are paired first."""
    for key in _keys(before, after):
        was = [row for row in before[key] if row not in after[key]]
        is_ = [row for row in after[key] if row not in before[key]]
        for index in range(max(len(was), len(is_))):
            yield _change(table, was[index : index + 1], is_[index : index + 1])


def _fields(
    table: _Table, was: dict[str, Any], is_: dict[str, Any], left_out: str
) -> list[FieldChange]:
    """Return the fields that differ; of an added or dropped thing, those it has.

    ``left_out`` is the field that its title shows already. What an added or dropped
    thing is not, says nothing.
    """
    changes = []
    nothing = (None,) if was and is_ else (None, False, Precision.UNKNOWN.label)
    for item in table.fields:
        before, after = was.get(item.name), is_.get(item.name)
        if before == after or item.name == left_out:
            continue
        before, after = _value(item, before), _value(item, after)
        if before not in nothing or after not in nothing:
            changes.append(FieldChange(str(item.verbose_name), before, after))
    return changes


def _value(item: Any, value: Any) -> Any:
    """Return a value of the database's JSON as its field has it; None where empty."""
    if value in (None, "", {}):
        return None
    if isinstance(value, dict):
        return Text(value)
    if item.is_relation or isinstance(item, TranslatedField):
        return value
    if item.choices:
        return dict(item.flatchoices).get(value, value)
    if isinstance(item, models.DateField):
        return date.fromisoformat(value)
    if isinstance(item, models.DecimalField):
        return Decimal(value)
    return value
