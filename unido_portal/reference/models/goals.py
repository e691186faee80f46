"""The Sustainable Development Goals and their targets."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from unido_portal.core.fields import CodeField, TranslatedField
from unido_portal.core.rows import Row, Sourced


class SdgGoal(Sourced, Row):
    """One of the seventeen Goals."""

    number = models.PositiveSmallIntegerField(_("number"), unique=True)
    short_title = TranslatedField(_("short title"))
    title = TranslatedField(_("title"))

    class Meta:
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(
                name="sdg_goal_is_one_of_seventeen", condition=Q(number__range=(1, 17))
            )
        ]
        verbose_name = _("Sustainable Development Goal")
        verbose_name_plural = _("Sustainable Development Goals")

    def __str__(self) -> str:
        return f"{self.number}. {self.short_title}"


class SdgTarget(Sourced, Row):
    """One target of a Goal, such as 9.2; ``order`` is its place in the list."""

    code = CodeField(max_length=10, unique=True)
    goal = models.ForeignKey(
        SdgGoal,
        on_delete=models.PROTECT,
        related_name="targets",
        verbose_name=_("Goal"),
    )
    title = TranslatedField(_("title"))
    order = models.PositiveSmallIntegerField(_("order"))

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(name="sdg_target_has_its_place", fields=["order"])
        ]
        verbose_name = _("target of the Goals")
        verbose_name_plural = _("targets of the Goals")

    def __str__(self) -> str:
        return f"{self.code} {self.title}"
