"""Whose a row is: UNIDO's own, or of another entity's plan, strategy or document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from strategies.choices import StrategyKind
from workplans.models import PlanVersion, WorkPlan


@dataclass(frozen=True)
class Ownership:
    """The lookups from a row to what may belong to another entity.

    ``plans``, ``strategies`` and ``initiatives`` lead to such rows, the nearest first,
    and are empty for the row itself; ``document`` leads to the document that states the
    row, which is another entity's where it presents a plan of theirs. ``reports`` is
    the condition of the rows by which UNIDO reports on a strategy: these are UNIDO's
    under an agenda or programme of action as well, and not under the programme plan of
    another entity, which reports on it itself.
    """

    plans: tuple[str, ...] = ()
    strategies: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    document: str = ""
    reports: Q | None = None

    def of_another(self) -> Q:
        """Return the condition of the rows that belong to another entity."""
        condition = Q(pk__in=[])
        for one, _owner in self._ways():
            condition |= one
        return condition

    def columns(self) -> dict[str, Any]:
        """Return the columns ``is_of_another`` and ``owner_named`` for the API.

        The owner of what is UNIDO's own is told where a plan or strategy of UNIDO
        names it.
        """
        ways = list(self._ways())
        named = [F(_under(one, "owner")) for one in self.plans]
        named += [
            Case(When(Q((_under(one, "is_ours"), True)), then=F(_under(one, "owner"))))
            for one in self.strategies
        ]
        default = Coalesce(*named, Value(None)) if named else None
        return {
            "is_of_another": Case(
                *(When(condition, then=True) for condition, _owner in ways),
                default=False,
                output_field=BooleanField(),
            ),
            "owner_named": Case(
                *(When(condition, then=owner) for condition, owner in ways),
                default=default,
                output_field=WorkPlan._meta.get_field("owner"),
            ),
        }

    def owner_of_another(self) -> Case:
        """Return the owner of what belongs to another entity; null for the rest."""
        return Case(
            *(When(condition, then=owner) for condition, owner in self._ways()),
            output_field=WorkPlan._meta.get_field("owner"),
        )

    def _ways(self) -> Iterable[tuple[Q, Any]]:
        """Yield each way to belong to another entity, and the owner's name."""
        for path in self.plans:
            yield Q((_under(path, "is_reference"), True)), F(_under(path, "owner"))
        for path in self.strategies:
            yield self._of_strategy(path), F(_under(path, "owner"))
        for path in self.initiatives:
            owner = F(_under(path, "strategy__owner"))
            yield Q((_under(path, "is_ours"), False)), owner
        if self.document:
            versions = _reference_versions().filter(document=OuterRef(self.document))
            owners = versions.order_by("pk").values("work_plan__owner")
            yield Q(Exists(versions)), Subquery(owners[:1])

    def _of_strategy(self, path: str) -> Q:
        """Return the condition that the strategy at ``path`` makes a row another's."""
        theirs = Q((_under(path, "is_ours"), False))
        if self.reports is None:
            return theirs
        programme_plan = Q((_under(path, "kind"), StrategyKind.PROGRAMME_PLAN))
        return theirs & (~self.reports | programme_plan)


def _under(path: str, name: str) -> str:
    return f"{path}__{name}" if path else name


def _reference_versions() -> QuerySet[PlanVersion]:
    return PlanVersion.objects.published().filter(work_plan__is_reference=True)


CITED_IN = "citation__document"
OF_RISK = Ownership(
    plans=("work_plan",),
    strategies=("strategy",),
    initiatives=("initiative",),
    document=CITED_IN,
)
OF_UPDATE = Ownership(
    plans=("activity__work_plan", "result__work_plan"),
    strategies=("strategy", "commitment__strategy", "milestone__strategy"),
    initiatives=("initiative",),
    document=CITED_IN,
    reports=Q(strategy__isnull=False),
)
OF_STATED_FIGURE = Ownership(document=CITED_IN)
OF_TARGET = Ownership(
    plans=("activity__work_plan", "result__work_plan"),
    strategies=("strategy", "focus_area__strategy"),
    initiatives=("initiative",),
    document=CITED_IN,
)
OF_OBSERVATION = replace(OF_TARGET, reports=Q(update__isnull=False))
