"""What the content rows of a plan version share."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from unido_portal.accounts.permissions import reads_everything
from unido_portal.core.rows import Row
from unido_portal.governance.models import Citation
from workplans.choices import VersionState
from workplans.models.plans import Component, PlanVersion, shown_version


def is_shown() -> models.Q:
    """Return the condition on content that the page of its plan shows its version."""
    return models.Q(plan_version=shown_version("plan_version__work_plan"))


class ContentQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> ContentQuerySet:
        """Return what ``user`` may read: staff all, others what is published."""
        if reads_everything(user):
            return self
        return self.filter(
            plan_version__state=VersionState.SEALED,
            plan_version__published_at__isnull=False,
        )

    def current(self) -> ContentQuerySet:
        """Return the content of the version that each plan's page shows."""
        return self.filter(is_shown())


class VersionContent(Row):
    """One planned thing as one plan version has it; sealed with the version."""

    plan_version = models.ForeignKey(
        PlanVersion,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        verbose_name=_("plan version"),
    )
    component = models.ForeignKey(
        Component,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("component"),
    )
    order = models.PositiveIntegerField(_("order"))
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("citation"),
    )

    objects = ContentQuerySet.as_manager()

    class Meta:
        abstract = True
