"""Registries that each app fills in its ``ready()``.

``plan_content``: models whose rows belong to a plan version; copied, compared, sealed.
``publishing_checks``: what stands against sealing or publishing a plan version.
``editable_models``: models that people edit; walked by the stale-save test.
``demonstrations``: which rows of a model are demonstration data; told in the admin.
``public_resources``: API resources by their plural name; walked by the permission test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Q

Entry = TypeVar("Entry")


class Registry(Generic[Entry]):
    """Entries by name, in the order in which they came; a name is given once."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._entries: dict[str, Entry] = {}

    def add(self, key: str, entry: Entry) -> Entry:
        if key in self._entries:
            raise ValueError(f"“{key}” is already in the registry {self.name}.")
        self._entries[key] = entry
        return entry

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def __contains__(self, key: object) -> bool:
        return key in self._entries

    def __getitem__(self, key: str) -> Entry:
        return self._entries[key]

    def keys(self) -> list[str]:
        return list(self._entries)


@dataclass(frozen=True)
class PlanContent:
    """A model whose rows belong to a plan version.

    ``path`` is the lookup from a row to its version (``plan_version`` or
    ``content__plan_version``); ``identity`` the lookup to what stays the same from
    version to version.
    """

    model: type[Any]
    path: str
    identity: str


# Takes a plan version, in the state that it is to have, and yields what stands against
# publishing it: one sentence each, with the row that it is about.
PublishingCheck = Callable[[Any], Iterable[str]]

plan_content: Registry[PlanContent] = Registry("plan_content")
publishing_checks: Registry[PublishingCheck] = Registry("publishing_checks")
editable_models: Registry[type[Any]] = Registry("editable_models")
demonstrations: Registry[Q] = Registry("demonstrations")
public_resources: Registry[type[Any]] = Registry("public_resources")
