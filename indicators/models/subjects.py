"""What a figure may be about: exactly one of these things."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from strategies.models import CountryProgramme, FocusArea, Initiative, Strategy
from unido_portal.core.rows import Row
from unido_portal.reference.models import (
    Country,
    CountryGroup,
    Economy,
    Partner,
    Region,
)
from workplans.models import Activity, Project, Result

SUBJECTS = (
    "country",
    "economy",
    "region",
    "country_group",
    "project",
    "activity",
    "result",
    "programme",
    "initiative",
    "partner",
    "strategy",
    "focus_area",
)


class AboutOneSubject(models.Model):
    """A figure about one country, economy, region, group, project, activity, result,
    country programme, initiative or event, organization, strategy or focus area."""

    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("country"),
    )
    economy = models.ForeignKey(
        Economy,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("economy outside the list of States"),
    )
    region = models.ForeignKey(
        Region,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("region"),
    )
    country_group = models.ForeignKey(
        CountryGroup,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("country group"),
    )
    project = models.ForeignKey(
        Project,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("project"),
    )
    activity = models.ForeignKey(
        Activity,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("activity"),
    )
    result = models.ForeignKey(
        Result,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("result"),
    )
    programme = models.ForeignKey(
        CountryProgramme,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("country programme"),
    )
    initiative = models.ForeignKey(
        Initiative,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("initiative or event"),
    )
    partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("organization"),
    )
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("strategy"),
    )
    focus_area = models.ForeignKey(
        FocusArea,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        verbose_name=_("focus area"),
    )

    class Meta:
        abstract = True

    @property
    def subject_type(self) -> str:
        """The name of the subject's kind, one of ``SUBJECTS``."""
        return next(
            name for name in SUBJECTS if getattr(self, f"{name}_id") is not None
        )

    @property
    def subject(self) -> Row:
        """The one thing that the figure is about."""
        return getattr(self, self.subject_type)
