"""How far the rule of reporting by sex is kept, for pages."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from indicators.reporting_rule import bound_projects, has_reported
from strategies.models import Strategy


@dataclass(frozen=True)
class Compliance:
    """Projects and programmes under the rule, and those that report by sex.

    While ``registered`` is zero nothing is known: the share is neither 0 nor 100.
    """

    registered: int
    reporting: int

    @property
    def is_known(self) -> bool:
        return self.registered > 0


def reporting_by_sex(strategy: Strategy) -> Compliance:
    """Count the projects that the rule binds and those that keep it, in one query."""
    counted = (
        bound_projects()
        .filter(strategies__strategy=strategy)
        .aggregate(
            registered=Count("pk", distinct=True),
            reporting=Count("pk", distinct=True, filter=has_reported()),
        )
    )
    return Compliance(**counted)
