"""What a person may do: answered from the appointments that are in force today.

docs/roles.md has the table. The roles of a person are read once and kept on the user
object, so that a request asks the database once however often it asks here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from django.utils import timezone

from unido_portal.accounts.choices import Role
from unido_portal.accounts.models import Unit
from unido_portal.core.registries import editable_models

# Permissions beside the four that Django knows for every model.
CLEAR = "workplans.clear_progressupdate"
PUBLISH = "workplans.publish_planversion"

# These two hold for the whole house, whatever the unit of the appointment.
HOUSE_WIDE = {Role.ADMINISTRATOR, Role.AUDITOR}

# What administrators edit and editors do not: people, and what bodies read and decided.
# An editor adds citations, because a report names its place.
_NOT_BY_EDITORS = {"accounts", "governance"}
_BY_EDITORS_ALL_THE_SAME = {"governance.Citation"}
# What those who clear write, and editors do not.
_BY_REVIEWERS = {"workplans.StatusOverride"}
_CLEARING = {Role.REVIEWER, Role.PUBLISHER}
_REPORT = "workplans.ProgressUpdate"

# Where a row leads to the unit that answers for it, the nearest first.
PATHS_TO_UNIT = (
    "unit",
    "content",
    "activity",
    "plan_version",
    "work_plan",
    "deliverable",
    "result",
    "measure",
    "line",
    "post",
    "risk",
    "target",
    "project",
    "commitment",
    "period",
    "update",
)

_HOUSE = {"unido_portal", "strategies", "workplans", "indicators"}
# Written by the database and the loader; no person writes there.
_RECORDS = {"core"}
_WRITES = ("add", "change", "delete")


@dataclass(frozen=True)
class Held:
    """One role in force; ``unit_id`` is None when it holds for the whole house."""

    role: str
    unit_id: int | None


def roles_of(user: Any) -> frozenset[Held]:
    """Return the roles that ``user`` holds today; none for who may not sign in.

    The answer stays on the user object: fetch the user anew after an appointment
    changed.
    """
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return frozenset()
    if not hasattr(user, "_roles_in_force"):
        rows = user.appointments.on(timezone.localdate()).values_list("role", "unit_id")
        user._roles_in_force = frozenset(
            Held(role, None if role in HOUSE_WIDE else unit_id)
            for role, unit_id in rows
        )
    return user._roles_in_force


def has_role(user: Any, *roles: str) -> bool:
    """Say whether ``user`` holds one of ``roles`` in any unit."""
    return any(held.role in roles for held in roles_of(user))


def is_administrator(user: Any) -> bool:
    """Say whether ``user`` may do everything."""
    return _is_superuser(user) or has_role(user, Role.ADMINISTRATOR)


def reads_everything(user: Any) -> bool:
    """Say whether ``user`` reads drafts and small counts: with any role in force."""
    return _is_superuser(user) or bool(roles_of(user))


def _is_superuser(user: Any) -> bool:
    return getattr(user, "is_superuser", False) and user.is_active


# Where a row leads to what says whose it is: its plan, its initiative, its report or
# its strategy; the first one tells.
_PATHS_TO_OWNER = (
    "content",
    "plan_version",
    "work_plan",
    "project",
    "activity",
    "deliverable",
    "line",
    "result",
    "commitment",
    "milestone",
    "initiative",
    "update",
    "strategy",
)


def can_edit(user: Any, thing: models.Model) -> bool:
    """Say whether ``user`` may change ``thing``, or add it when it is not saved yet.

    What people edit is read only where another entity owns it, for everybody.
    """
    kind = type(thing)
    if kind._meta.label in editable_models and is_of_another_entity(thing):
        return False
    if kind._meta.label in _BY_REVIEWERS:
        return can_clear(user, thing)
    if is_administrator(user):
        return _is_ours(kind) and thing._meta.app_label not in _RECORDS
    return kind in _edited_by_editors() and _holds_at(user, thing, {Role.EDITOR})


def can_clear(user: Any, thing: models.Model) -> bool:
    """Say whether ``user`` may clear ``thing``, or what was reported on it.

    Nobody clears a report of their own, or a figure in one, whatever their roles, nor
    anything of another entity's plan, which only the documents tell of.
    """
    if _reported(user, thing) or is_of_another_entity(thing):
        return False
    return is_administrator(user) or _holds_at(user, thing, _CLEARING)


def clearing_unit(user: Any, thing: models.Model) -> int | None:
    """Return the key of the unit at which ``user`` may clear ``thing``, the nearest.

    None is the whole house.
    """
    held = {one.unit_id for one in roles_of(user) if one.role in _CLEARING}
    unit = unit_of(thing)
    reaching = [
        (len(_family(user, own)), own)
        for own in held - {None}
        if unit is None or unit in _family(user, own)
    ]
    return min(reaching)[1] if reaching else None


def is_of_another_entity(thing: models.Model) -> bool:
    """Say whether ``thing``, or what it hangs on, is not UNIDO's own.

    UNIDO reports on the agendas and programmes of action of the United Nations, so a
    report on such a strategy is UNIDO's.
    """
    if hasattr(thing, "is_reference"):
        return thing.is_reference
    if hasattr(thing, "is_ours"):
        return not thing.is_ours
    steps = (getattr(thing, path, None) for path in _PATHS_TO_OWNER)
    owner = next((step for step in steps if isinstance(step, models.Model)), None)
    if owner is None:
        return False
    if thing._meta.label == _REPORT and hasattr(owner, "reports_on_itself"):
        return owner.reports_on_itself
    return is_of_another_entity(owner)


def can_publish(user: Any, thing: models.Model) -> bool:
    """Say whether ``user`` may publish ``thing``."""
    return is_administrator(user) or _holds_at(user, thing, {Role.PUBLISHER})


def unit_of(thing: models.Model) -> int | None:
    """Return the key of the unit that answers for ``thing``, or None without one."""
    if (assigned := _unit_of_latest_content(thing)) is not None:
        return assigned
    for path in PATHS_TO_UNIT:
        step = getattr(thing, path, None)
        if isinstance(step, Unit):
            return step.pk
        if isinstance(step, models.Model) and (found := unit_of(step)) is not None:
            return found
    return None


def permissions_of(user: Any) -> frozenset[str]:
    """Return the permissions of ``user`` as Django names them: ``app.action_model``."""
    if not hasattr(user, "_permissions_in_force"):
        roles = {held.role for held in roles_of(user)}
        if is_administrator(user):
            roles.add(Role.ADMINISTRATOR)
        user._permissions_in_force = frozenset(
            name for role in roles for name in _permissions_of_role(role)
        )
    return user._permissions_in_force


def holds_for(user: Any, permission: str, thing: models.Model) -> bool:
    """Say whether ``permission``, which ``user`` has, reaches ``thing``."""
    action = permission.partition(".")[2].partition("_")[0]
    if action == "view":
        return True
    if action == "clear":
        return can_clear(user, thing)
    if action == "publish":
        return can_publish(user, thing)
    return can_edit(user, thing)


def _reported(user: Any, thing: models.Model) -> bool:
    """Say whether ``thing`` is a report of ``user``, or part of one."""
    report = getattr(thing, "update", None)
    authors = {getattr(one, "submitted_by_id", None) for one in (thing, report)}
    authors |= getattr(thing, "authors", set())
    return user.pk is not None and user.pk in authors


def _holds_at(user: Any, thing: models.Model, roles: set[Role]) -> bool:
    """Say whether ``user`` holds one of ``roles`` in the unit of ``thing`` or above.

    A thing that no unit answers for is everybody's who holds the role.
    """
    held = [one for one in roles_of(user) if one.role in roles]
    if any(one.unit_id is None for one in held):
        return True
    unit = unit_of(thing) if held else None
    return bool(held) and (
        unit is None or any(unit in _family(user, one.unit_id) for one in held)
    )


def _family(user: Any, unit_id: int | None) -> set[int]:
    families = user.__dict__.setdefault("_families_of_units", {})
    if unit_id not in families:
        families[unit_id] = Unit(pk=unit_id).get_family()
    return families[unit_id]


def _permissions_of_role(role: str) -> Iterable[str]:
    ours = [model for model in apps.get_models() if _is_ours(model)]
    yield from _named(ours, ["view"])
    if role == Role.EDITOR:
        yield from _named(_edited_by_editors(), _WRITES)
    if role == Role.ADMINISTRATOR:
        kept = [model for model in ours if model._meta.app_label not in _RECORDS]
        yield from _named(kept, _WRITES)
    if role in _CLEARING:
        kinds = [model for model in ours if model._meta.label in _BY_REVIEWERS]
        yield from _named(kinds, _WRITES)
    if role in {*_CLEARING, Role.ADMINISTRATOR}:
        yield CLEAR
    if role in (Role.PUBLISHER, Role.ADMINISTRATOR):
        yield PUBLISH


def _unit_of_latest_content(thing: models.Model) -> int | None:
    """Return the unit that the latest plan version gives to a permanent row."""
    contents = getattr(thing, "contents", None) if thing.pk else None
    if contents is None or not any(
        field.name == "unit" and field.related_model is Unit
        for field in contents.model._meta.fields
    ):
        return None
    return (
        contents.filter(unit__isnull=False)
        .order_by("-plan_version")
        .values_list("unit", flat=True)
        .first()
    )


def _named(
    kinds: Iterable[type[models.Model]], actions: Iterable[str]
) -> Iterable[str]:
    for kind in kinds:
        for action in actions:
            yield f"{kind._meta.app_label}.{action}_{kind._meta.model_name}"


def _edited_by_editors() -> list[type[models.Model]]:
    return [
        kind
        for kind in editable_models
        if (
            kind._meta.app_label not in _NOT_BY_EDITORS
            or kind._meta.label in _BY_EDITORS_ALL_THE_SAME
        )
        and kind._meta.label not in _BY_REVIEWERS
    ]


def _is_ours(kind: type[models.Model]) -> bool:
    return kind._meta.app_config.name.partition(".")[0] in _HOUSE
