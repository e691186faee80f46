"""Plan versions that may be sealed: an empty one is not."""

from __future__ import annotations

from typing import Any

from tests.factories.workplans import PlanVersionFactory, StatementFactory
from workplans.models import PlanVersion
from workplans.publishing import nothing_in_it


def version_that_says_something(**given: Any) -> PlanVersion:
    """Return a draft with one statement."""
    return not_empty(PlanVersionFactory(**given))


def not_empty(version: PlanVersion) -> PlanVersion:
    """Give ``version`` a statement where it has no content, and return it."""
    if any(nothing_in_it(version)):
        StatementFactory(plan_version=version)
    return version
