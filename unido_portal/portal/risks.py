"""Which risks concern a strategy, and are told of the plans that carry it out."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.functions import Concat

from strategies.models import Strategy
from workplans.models import Risk


def risks_concerning(strategy: Strategy) -> Q:
    """Return the condition that a risk is of a strategy, its group or initiatives."""
    group = strategy.country_group
    return _concerning(strategy.pk, Value(group.code if group else ""))


def _concerning(strategy: int | OuterRef, group: Value | OuterRef) -> Q:
    """Return that condition from a strategy's key and the code of its group.

    The Members of UNIDO that are in a group are one of their own.
    """
    return (
        Q(strategy=strategy)
        | Q(initiative__strategy=strategy)
        | Q(country_group__code=group)
        | Q(country_group__code=Concat(group, Value("-UNIDO")))
    )


def has_risks_elsewhere() -> Q:
    """Return whether risks concern the plan of a version in an outer query.

    Only demonstrations have those of demonstration plans.
    """
    strategy = "work_plan__strategy"
    risks = Risk.objects.visible_to(None).filter(
        Q(work_plan=OuterRef("work_plan"))
        | _concerning(OuterRef(strategy), OuterRef(f"{strategy}__country_group__code"))
    )
    return Q(Exists(risks.facts())) | Q(Exists(risks), work_plan__is_demo=True)
