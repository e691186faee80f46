"""Statuses that somebody overrules, with a reason, until a period ends."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from unido_portal.accounts.models import Unit
from unido_portal.core.fields import TranslatedField, choice_field, is_one_of
from unido_portal.core.rows import Row
from workplans.choices import ProgressStatus
from workplans.models.activities import Activity
from workplans.models.progress import (
    ProgressUpdate,
    ProgressUpdateQuerySet,
    ReportingPeriod,
)


class StatusOverrideQuerySet(models.QuerySet):
    def in_force(self, day: dt.date) -> StatusOverrideQuerySet:
        """Return those whose period ``day`` is in, first and last day included."""
        return self.filter(period__start__lte=day, period__end__gte=day)


class StatusOverride(Row):
    """One status that stands for one activity in one reporting period, with a reason.

    It holds in the period, and from the day after its end has no effect. ``set_by`` is
    who set it or changed it last, in the role that they hold at ``set_by_unit``, or in
    the whole house without one. What is made up for demonstration names nobody.
    """

    activity = models.ForeignKey(
        Activity,
        on_delete=models.PROTECT,
        related_name="overrides",
        verbose_name=_("activity"),
    )
    period = models.ForeignKey(
        ReportingPeriod,
        on_delete=models.PROTECT,
        related_name="overrides",
        verbose_name=_("reporting period"),
        help_text=_("The status holds until the last day of the period."),
    )
    status = choice_field(_("overruled status"), ProgressStatus)
    reason = TranslatedField(
        _("reason"), help_text=_("It stands on the public page of the activity.")
    )
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
        verbose_name=_("set by"),
    )
    set_by_unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        related_name="overrides",
        null=True,
        editable=False,
        verbose_name=_("set by the unit"),
    )
    set_at = models.DateTimeField(_("set at"), default=timezone.now, editable=False)

    objects = StatusOverrideQuerySet.as_manager()

    class Meta:
        ordering = ["-period__end", "activity"]
        constraints = [
            is_one_of("status_override_status_is_known", "status", ProgressStatus),
            models.UniqueConstraint(
                name="activity_is_overruled_once_a_period",
                fields=["activity", "period"],
            ),
        ]
        verbose_name = _("overruled status")
        verbose_name_plural = _("overruled statuses")

    def __str__(self) -> str:
        return f"{self.activity}: {self.get_status_display()}"

    def clean(self) -> None:
        """Refuse what the database refuses, and what would never have an effect."""
        super().clean()
        if self.activity_id is None or self.period_id is None:
            return
        if self.activity.work_plan_id != self.period.work_plan_id:
            raise ValidationError(
                _("The activity and the period belong to one work plan."), "plan"
            )
        mine = self._reports.filter(submitted_by=self.set_by_id)
        if self.set_by_id and mine.filter(recorded_at__lt=self.set_at).exists():
            raise ValidationError(
                _(
                    "Nobody overrules the status of an activity that they reported "
                    "on: somebody else does."
                ),
                "own",
            )
        if self._state.adding and self.has_ended(timezone.localdate()):
            raise ValidationError(
                _("The period has ended: its status is overruled no longer."), "ended"
            )

    @property
    def authors(self) -> set[Any]:
        """The keys of those who reported on the activity, whatever the period."""
        named = self._reports.filter(submitted_by__isnull=False)
        return set(named.values_list("submitted_by", flat=True))

    @property
    def _reports(self) -> ProgressUpdateQuerySet:
        return ProgressUpdate.objects.filter(activity=self.activity_id)

    def has_ended(self, day: dt.date) -> bool:
        """Say whether its period was over before ``day``."""
        return self.period.end < day
