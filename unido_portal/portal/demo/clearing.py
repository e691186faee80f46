"""Removing all demonstration data; facts and history stay."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.db.models import ProtectedError

from indicators.models import Observation
from unido_portal.core import history
from unido_portal.portal.demo.loading import lock
from unido_portal.portal.demo.scope import made_up, removal_order


class StillNeeded(Exception):
    """Something that is no demonstration data points at some that is."""


def clear(*, tell: Callable[[str], None] = lambda line: None) -> int:
    """Remove every row that is demonstration data and return how many went.

    One transaction. Raises StillNeeded, and removes nothing, while a row that is not
    made up points at one that is.
    """
    removed = 0
    models = removal_order()
    with transaction.atomic(), history.acting(door="clear_demo"):
        lock()
        for number, model in enumerate(models, start=1):
            tell(f"{number}/{len(models)} {model._meta.verbose_name_plural}")
            try:
                if model is Observation:
                    removed += _remove_observations()
                removed += made_up(model).delete()[0]
            except ProtectedError as error:
                needed = ", ".join(str(row) for row in error.protected_objects)
                raise StillNeeded(needed) from error
    return removed


def _remove_observations() -> int:
    """Remove what corrections superseded, the oldest first, and then the rest."""
    removed = 0
    while gone := made_up(Observation).filter(supersedes=None).delete()[0]:
        removed += gone
    return removed
