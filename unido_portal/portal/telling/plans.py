"""What differs between two versions of a plan, told in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from indicators.models import PlannedTargetContent
from unido_portal.core.choices import RowType
from unido_portal.portal import formats
from unido_portal.portal.telling.fields import choice_label
from unido_portal.portal.telling.registry import ADDED, DROPPED, FIELDS, PARTS
from unido_portal.portal.telling.sentences import (
    Linked,
    Sentence,
    Told,
    sentence,
)
from workplans.comparison import Change, ChangeKind, Comparison, Group, same
from workplans.models import (
    Activity,
    ActivityContent,
    DeliverableContent,
    Mandate,
    PlanVersion,
    Statement,
)


@dataclass(frozen=True)
class ToldChange:
    """One thing that differs, in words.

    ``name`` is what it is known by; ``head`` is that with its kind, and of an added or
    dropped thing says so; ``told`` are its differences; ``says`` is what a thing says
    that only one version has: labels with values. A sum of others and a heading are
    not ``is_counted``.
    """

    kind: ChangeKind
    name: Any
    head: Sentence
    told: list[Told]
    says: list[tuple[str, list[Any]]]
    is_counted: bool

    def __str__(self) -> str:
        if not self.told:
            return str(self.head)
        told = formats.semicolon().join(str(one).rstrip(".。") for one in self.told)
        stop = formats.full_stop()
        if self.kind == ChangeKind.CHANGED:
            return f"{self.head}{formats.colon()}{told}{stop.rstrip()}"
        return f"{self.head}{stop}{told}{stop.rstrip()}"

    @property
    def shown(self) -> Any:
        """What stands for it under the name of its kind: its name, or what it did."""
        is_told_below = self.kind in (ChangeKind.CHANGED, ChangeKind.UNKNOWN)
        return self.name if is_told_below else self.head


@dataclass(frozen=True)
class ToldGroup:
    """The changes of one kind of content; ``model`` names the kind in addresses."""

    label: str
    model: str
    changes: list[ToldChange]

    @property
    def counts(self) -> list[str]:
        """How many were added, changed and dropped, of those that there are."""
        return _counts(self.counted)

    @property
    def counted(self) -> list[ToldChange]:
        return [change for change in self.changes if change.is_counted]


@dataclass(frozen=True)
class ToldComparison:
    """What differs between two versions; of ``unknown`` ones there is no content."""

    older: PlanVersion
    newer: PlanVersion
    unknown: list[PlanVersion]
    partly_known: list[PlanVersion]
    groups: list[ToldGroup]

    @cached_property
    def total(self) -> int:
        """How many things differ."""
        return len(self._counted)

    @property
    def counts(self) -> list[str]:
        """How many things were added, changed and dropped in all."""
        return _counts(self._counted)

    @cached_property
    def has_uncounted(self) -> bool:
        """Whether rows are shown that are not counted."""
        return self.total < sum(len(group.changes) for group in self.groups)

    @cached_property
    def _counted(self) -> list[ToldChange]:
        """What is counted: sums only where nothing else differs."""
        counted = [change for group in self.groups for change in group.counted]
        return counted or [change for group in self.groups for change in group.changes]

    @property
    def summary(self) -> Sentence:
        """How much differs, in one sentence."""
        if self.unknown:
            return sentence(_("The content of a version is unknown."))
        if not self.total:
            return sentence(_("The content of the two versions is the same."))
        message = ngettext(
            "%(number)s thing differs: %(counts)s.",
            "%(number)s things differ: %(counts)s.",
            self.total,
        )
        return sentence(message, number=formats.number(self.total), counts=self.counts)


def _counts(changes: list[ToldChange]) -> list[str]:
    kinds = [change.kind for change in changes]
    added, changed, dropped, unknown = (kinds.count(kind) for kind in ChangeKind)
    told = (
        (added, ngettext("%(count)s added", "%(count)s added", added)),
        (changed, ngettext("%(count)s changed", "%(count)s changed", changed)),
        (dropped, ngettext("%(count)s dropped", "%(count)s dropped", dropped)),
        (unknown, ngettext("%(count)s not known", "%(count)s not known", unknown)),
    )
    return [
        message % {"count": formats.number(count)} for count, message in told if count
    ]


def tell(comparison: Comparison) -> ToldComparison:
    """Return ``comparison`` in sentences, its groups in the order of the registry."""
    places = {model: place for place, model in enumerate(FIELDS)}
    ordered = sorted(comparison.groups, key=lambda group: places[group.content])
    groups = [_group(group) for group in ordered]
    return ToldComparison(
        comparison.older,
        comparison.newer,
        comparison.unknown,
        comparison.partly_known,
        [group for group in groups if group.changes],
    )


def _group(group: Group) -> ToldGroup:
    told = [tell_change(change) for change in group.changes]
    # What reads the same in both versions, such as the day of a date that is known
    # to the month, is no change.
    changes = [
        one for one in told if one.told or one.says or one.kind != ChangeKind.CHANGED
    ]
    return ToldGroup(group.label, group.model, changes)


def tell_change(change: Change) -> ToldChange:
    """Return one difference in sentences."""
    told = list(_differences(change))
    says = [] if change.is_in_both else list(_says(change))
    name = _name(change)
    if not change.is_counted:
        called = formats.in_brackets(str(RowType(change.row_type).label))
        name = sentence("%(name)s%(called)s", name=name, called=called)
    head = _head(change, name)
    return ToldChange(change.kind, name, head, told, says, change.is_counted)


def _differences(change: Change) -> Iterator[Told]:
    """Yield what differs, and why a thing is gone or what is not known of it."""
    if change.kind in (ChangeKind.DROPPED, ChangeKind.UNKNOWN):
        yield from _why(change)
    before, after = change.before, change.after
    if before is None or after is None:
        return
    is_dropped = change.kind == ChangeKind.DROPPED
    for teller in FIELDS[change.model]:
        if change.fields.isdisjoint(teller.fields):
            continue
        if not (is_dropped and "drop_reason" in teller.fields):
            yield from teller.tell(change.model, before, after)
    for part in change.parts:
        yield from PARTS[part.model].tell(part.model, part.before, part.after)


def _why(change: Change) -> Iterator[Told]:
    """Tell why a thing is not in both versions, where that can be told."""
    if change.kind == ChangeKind.UNKNOWN:
        message = (
            _("Not named in what is known of the newer version.")
            if change.after is None
            else _("Not named in what is known of the older version.")
        )
        yield Told(sentence(message))
    elif change.now.get("is_dropped") and change.is_in_both:
        reason = change.now["drop_reason"]
        yield Told(sentence(_("Reason: %(reason)s"), reason=reason))
    elif change.now.get("is_dropped"):
        yield Told(sentence(_("The older version drops it already.")))
    elif change.model is ActivityContent:
        yield Told(sentence(_("The newer version states no reason.")))


def _says(change: Change) -> Iterator[tuple[str, list[Any]]]:
    """Yield what a thing says that only one version has, but its title."""
    for teller in FIELDS[change.model]:
        value = teller.show(change.model, change.now)
        if value is not None and not same(value, change.title):
            yield teller.label(change.model), [value]
    for part in change.parts:
        teller_of_parts = PARTS[part.model]
        rows = part.after or part.before
        shown = [teller_of_parts.show(part.model, row) for row in rows]
        yield teller_of_parts.label(), shown


def _head(change: Change, name: Any) -> Sentence:
    if change.kind == ChangeKind.ADDED:
        return sentence(ADDED[change.model](), name=name)
    if change.kind == ChangeKind.DROPPED:
        return sentence(DROPPED[change.model](), name=name)
    label = capfirst(str(change.thing._meta.verbose_name))
    return sentence(f"{label}{formats.colon()}%(name)s", name=name)


def _name(change: Change) -> Any:
    """Return what a reader knows a thing by."""
    now, title = change.now, change.title
    if change.model is ActivityContent:
        return Linked(title, Activity(code=change.code).get_absolute_url())
    if change.model is DeliverableContent and now["number"]:
        return sentence("%(number)s. %(title)s", number=now["number"], title=title)
    if change.model is Statement and change.is_in_both:
        return choice_label(Statement, "kind", now["kind"])
    if change.model is Mandate:
        document = now["document"]
        return now["printed"] or document.code or document.name
    if change.model is PlannedTargetContent:
        activity = Activity(code=now["activity"].code)
        return [now["indicator"], Linked(activity.code, activity.get_absolute_url())]
    return title
