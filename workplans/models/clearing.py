"""Who reported a thing and who cleared it: never one person."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Reported(models.Model):
    """What a person types and somebody else clears.

    ``submitted_by`` typed it, with a citation or without one; ``cleared_by`` let it
    count. What the facts files state has neither. Accounts that did either are closed,
    not removed.
    """

    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("submitted by"),
    )
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("cleared by"),
    )

    class Meta:
        abstract = True


def cleared_by_somebody_else(name: str) -> models.CheckConstraint:
    """Return the constraint ``name``: who reported a row is not who cleared it."""
    return models.CheckConstraint(
        name=name,
        condition=Q(submitted_by__isnull=True)
        | Q(cleared_by__isnull=True)
        | ~Q(submitted_by=F("cleared_by")),
        violation_error_message=_(
            "Nobody clears a report of their own: somebody else reads it first."
        ),
    )


def not_negative(name: str, field: str) -> models.CheckConstraint:
    """Return the constraint ``name``: the number in ``field`` is zero or more."""
    return models.CheckConstraint(
        name=name,
        condition=Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__gte": 0}),
        violation_error_message=_("A quantity or an amount is zero or more."),
    )
