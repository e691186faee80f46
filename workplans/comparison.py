"""What was added, changed and dropped between two versions of a plan.

Every model of the registry ``plan_content`` is compared, so that content which another
app adds to plan versions is compared with the rest. All rows of all versions asked for
come in one query. How a difference is told in words is told above this floor.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import F, JSONField, Value
from django.db.models.functions import Cast, JSONObject
from django.utils.translation import gettext_lazy as _

from unido_portal.core.choices import RowType
from unido_portal.core.fields import TranslatedField
from unido_portal.core.registries import PlanContent, plan_content
from unido_portal.core.text import Text
from workplans.choices import ContentKnown, VersionState
from workplans.models import PlanVersion

# Fields that are no content, whatever model has them, and why.
NO_CONTENT = {
    "id": "the key of a row in the database",
    "version": "how often the row was saved",
    "recorded_at": "when the portal learned of the row",
    "plan_version": "the version that is compared",
    "content": "the row that the part belongs to",
    "order": "the place in a list",
    "citation": "where a document states the row",
    "cell": "where a document prints the figure",
    "printed_row": "where a document prints the row",
    "table": "where a document prints the rows",
}
# What stands for a row that another points to: the first that its model has.
_CODES = ("symbol", "iso3", "code", "number")
_NAMES = ("name", "title", "text")
_TITLES = ("title", "name", "label", "text")
_NO_THINGS = {RowType.HEADING, RowType.SUBTOTAL, RowType.TOTAL}

Values = Mapping[str, Any]


class ChangeKind(models.TextChoices):
    """What became of a thing from one version to the other.

    Where a version is known in outline only, a thing that it does not name is neither
    added nor dropped: nobody knows.
    """

    ADDED = "added", _("added")
    CHANGED = "changed", _("changed")
    DROPPED = "dropped", _("dropped")
    UNKNOWN = "unknown", _("not known")


@dataclass(frozen=True)
class Related:
    """A row that another one points to; its code or its name may be empty."""

    key: int
    code: str
    name: Text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Related) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


@dataclass(frozen=True)
class Parts:
    """The parts of one kind that one thing has in each version."""

    model: type[models.Model]
    before: list[Values]
    after: list[Values]


@dataclass(frozen=True)
class Change:
    """One thing that differs: its values in both versions, and its parts that differ.

    ``model`` holds the content, ``identity`` is the field of what stays the same from
    version to version. A value is None where it is empty; ``before`` or ``after`` is
    None where the version does not have the thing; ``is_unknown`` says that this
    version is known in outline only.
    """

    model: type[models.Model]
    identity: str
    before: Values | None
    after: Values | None
    parts: list[Parts]
    is_unknown: bool = False

    @property
    def now(self) -> Values:
        """The values in the newer version, or else in the older."""
        return self.after or self.before or {}

    @property
    def kind(self) -> ChangeKind:
        if self.before is None:
            return ChangeKind.UNKNOWN if self.is_unknown else ChangeKind.ADDED
        if self.after is None:
            return ChangeKind.UNKNOWN if self.is_unknown else ChangeKind.DROPPED
        is_dropped = self.after.get("is_dropped") and not self.before.get("is_dropped")
        return ChangeKind.DROPPED if is_dropped else ChangeKind.CHANGED

    @property
    def thing(self) -> type[models.Model]:
        """The model that readers know the thing by."""
        return named_after(self.model, self.identity)

    @property
    def is_in_both(self) -> bool:
        return self.before is not None and self.after is not None

    @property
    def code(self) -> str:
        """The public code of the permanent thing, or empty."""
        thing = self.now[self.identity]
        return thing.code if isinstance(thing, Related) else str(thing)

    @property
    def title(self) -> Any:
        """The text by which a reader knows the thing, or its code."""
        own = (self.now.get(name) for name in _TITLES)
        thing = self.now[self.identity]
        of_thing = thing.name if isinstance(thing, Related) else None
        return next((words for words in (*own, of_thing) if words), self.code)

    @property
    def row_type(self) -> str:
        """What a printed row is; empty for what is no printed row."""
        return str(self.now.get("row_type") or "")

    @property
    def is_counted(self) -> bool:
        """Whether it is a thing of its own: sums of others and headings are none."""
        return self.row_type not in _NO_THINGS

    @cached_property
    def fields(self) -> frozenset[str]:
        """The fields that differ, of a thing that both versions have."""
        if self.before is None or self.after is None:
            return frozenset()
        after = self.after
        return frozenset(
            name for name, value in self.before.items() if not same(value, after[name])
        )


@dataclass(frozen=True)
class Group:
    """The changes of one kind of content, such as activities.

    ``model`` is the name of what readers know the things by, ``content`` the model that
    holds what a version says of them.
    """

    label: str
    model: str
    content: type[models.Model]
    changes: list[Change]


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


def has_content(version: PlanVersion) -> bool:
    """Say whether the portal has the content of ``version``."""
    return (
        version.state != VersionState.RECORDING
        and version.content_known != ContentKnown.UNKNOWN
    )


def compare(*, older: PlanVersion, newer: PlanVersion) -> Comparison:
    """Return what differs between two versions of one plan, in one query."""
    return compare_pairs([(older, newer)])[0]


def compare_pairs(pairs: list[tuple[PlanVersion, PlanVersion]]) -> list[Comparison]:
    """Return what differs between the versions of each pair, in one query for all."""
    known = {
        version.pk: version
        for pair in pairs
        for version in pair
        if all(has_content(one) for one in pair)
    }
    tables = _tables()
    contents = _contents(tables, list(known.values()))
    comparisons = []
    for older, newer in pairs:
        unknown = [version for version in (older, newer) if not has_content(version)]
        groups = []
        if not unknown:
            groups = list(_groups(tables, (older, newer), contents))
        comparisons.append(Comparison(older, newer, unknown, groups))
    return comparisons


def says_the_same(first: Text, other: Text) -> bool:
    """Say whether two texts say the same: a translation alone is no change.

    The source wording decides; where the sources are in two languages, every wording
    that both have.
    """
    if first.source == other.source:
        source = first.source
        return not source or first[source]["text"] == other[source]["text"]
    shared = [code for code in first.languages if code in other]
    return bool(shared) and all(
        first[code]["text"] == other[code]["text"] for code in shared
    )


def same(first: Any, other: Any) -> bool:
    """Say whether two values of one field tell a reader the same."""
    if isinstance(first, Text) and isinstance(other, Text):
        return says_the_same(first, other)
    return first == other


def named_after(model: Any, identity: str) -> type[models.Model]:
    """Return the permanent thing that rows are content of, or the rows' own model."""
    field: Any = model._meta.get_field(identity)
    is_content = field.is_relation and field.remote_field.related_name == "contents"
    return field.related_model if is_content else model


class _ExactNumbers(json.JSONDecoder):
    """Reads numbers as decimals, as they stand in the database."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(parse_float=Decimal, **kwargs)


class _Values(JSONObject):
    """The values of one row as one mapping."""

    output_field = JSONField(decoder=_ExactNumbers)


@dataclass(frozen=True)
class _Table:
    """One model of the registry, and how its rows are read."""

    entry: PlanContent
    fields: list[Any]
    parent: PlanContent | None

    def rows(self, index: int, versions: list[PlanVersion]) -> models.QuerySet:
        """Return number, version, keys and values of the rows, ready for a union."""
        model = self.entry.model
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
                _key(self.entry.identity, model._meta.get_field(self.entry.identity)),
                F("order") if _has(model, "order") else Value(0),
                F("pk"),
                _Values(**{item.name: _read(item) for item in self.fields}),
            )
        )

    def values(self, row: Mapping[str, Any]) -> Values:
        """Return the values of one row as its fields have them."""
        return {item.name: _value(item, row[item.name]) for item in self.fields}


def _key(path: str, identity: Any) -> Cast:
    name = f"{path}_id" if identity.is_relation else path
    return Cast(name, models.CharField())


def _has(model: type[models.Model], name: str) -> bool:
    return any(item.name == name for item in model._meta.concrete_fields)


def _read(item: Any) -> Any:
    """Return the expression of a field; of another row, its key, code and name."""
    if not item.is_relation:
        return F(item.name)
    related = item.related_model
    shown = {"key": F(f"{item.name}_id")}
    for part, names in (("code", _CODES), ("name", _NAMES)):
        name = next((name for name in names if _has(related, name)), None)
        if name is not None:
            shown[part] = F(f"{item.name}__{name}")
    return _Values(**shown)


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
            if item.name == entry.identity or item.name not in NO_CONTENT
        ]
        tables.append(_Table(entry, fields, owner))
    return tables


# Of one version, by table and by the key of the owner: the rows by their key.
Content = dict[tuple[int, str], dict[str, list[Values]]]


def _contents(tables: list[_Table], versions: list[PlanVersion]) -> dict[int, Content]:
    """Return the content of each version, in the order of its rows."""
    contents: dict[int, Content] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    if not versions:
        return contents
    first, *others = (table.rows(index, versions) for index, table in enumerate(tables))
    rows = sorted(
        first.union(*others, all=True), key=lambda row: (row[0], row[4], row[5])
    )
    for index, version, parent, key, _order, _pk, values in rows:
        contents[version][index, parent][key].append(tables[index].values(values))
    return contents


def _groups(
    tables: list[_Table],
    pair: tuple[PlanVersion, PlanVersion],
    contents: dict[int, Content],
) -> Iterator[Group]:
    older, newer = (contents[version.pk] for version in pair)
    is_outline = [version.content_known == ContentKnown.OUTLINE for version in pair]
    for index, table in enumerate(tables):
        if table.parent is not None:
            continue
        parts = [
            number for number, part in enumerate(tables) if part.parent is table.entry
        ]
        was, is_ = older[index, ""], newer[index, ""]
        changes = []
        # In the order of the newer version, dropped ones last.
        for key in dict.fromkeys([*is_, *was]):
            change = Change(
                model=table.entry.model,
                identity=table.entry.identity,
                before=was[key][0] if key in was else None,
                after=is_[key][0] if key in is_ else None,
                parts=[
                    part
                    for number in parts
                    if (part := _parts(tables[number], number, key, older, newer))
                ],
                is_unknown=is_outline[key in was],
            )
            if change.fields or change.parts or not change.is_in_both:
                changes.append(change)
        if changes:
            thing = named_after(table.entry.model, table.entry.identity)
            name = str(thing._meta.verbose_name_plural)
            yield Group(name, str(thing._meta.model_name), table.entry.model, changes)


def _parts(
    table: _Table, index: int, owner: str, older: Content, newer: Content
) -> Parts | None:
    """Return the parts of one thing in both versions; None where they are the same."""
    before, after = (
        [row for rows in content[index, owner].values() for row in rows]
        for content in (older, newer)
    )
    left = list(after)
    for row in before:
        match = next((one for one in left if _same_row(row, one)), None)
        if match is None:
            return Parts(table.entry.model, before, after)
        left.remove(match)
    return Parts(table.entry.model, before, after) if left else None


def _same_row(row: Values, other: Values) -> bool:
    return all(same(value, other[name]) for name, value in row.items())


def _value(item: Any, value: Any) -> Any:
    """Return a value of the database's JSON as its field has it; None where empty."""
    if value in (None, "", {}):
        return None
    if item.is_relation:
        if value["key"] is None:
            return None
        name = value.get("name")
        words = Text(name) if isinstance(name, dict) else Text.of(en=name or "")
        return Related(value["key"], str(value.get("code", "")), words)
    if isinstance(item, TranslatedField):
        return Text(value)
    if isinstance(item, models.DateField):
        return date.fromisoformat(value)
    if isinstance(item, models.DecimalField):
        return Decimal(value)
    return value
