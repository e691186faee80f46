"""Observations: append-only figures, with their release, and their breakdown."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from indicators.choices import Nature, Sex
from indicators.models.indicators import DefinitionVersion, Indicator
from indicators.models.periods import InPeriod, period_constraints
from indicators.models.subjects import SUBJECTS, AboutOneSubject
from unido_portal.core.choices import Qualifier
from unido_portal.core.fields import (
    AmountField,
    CodeField,
    TranslatedField,
    choice_field,
    exactly_one,
    is_one_of,
)
from unido_portal.core.printed import plain
from unido_portal.core.rows import Figure, Noted, Row, figure_constraints
from unido_portal.governance.models import Citation
from workplans.models import ProgressUpdate


class Release(Noted, Row):
    """One vintage of one dataset, or one batch of figures loaded together."""

    code = CodeField(unique=True)
    source = TranslatedField(_("source"))
    publisher = models.CharField(_("publisher"), max_length=200)
    vintage = models.CharField(_("vintage"), max_length=80)
    released_on = models.DateField(_("released on"), null=True, blank=True)
    licence = models.CharField(_("licence"), max_length=200, blank=True)
    digest = models.CharField(_("SHA-256 of the file"), max_length=64, blank=True)
    is_demo = models.BooleanField(_("demonstration data"), default=False)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    class Meta:
        ordering = ["code"]
        verbose_name = _("release")
        verbose_name_plural = _("releases")

    def __str__(self) -> str:
        return f"{self.source}, {self.vintage}"


class Breakdown(Row):
    """One canonical combination of further dimensions; ``total`` has no part.

    The code lists the parts in the order of their dimensions, such as
    ``age.15-24_location.rural``.
    """

    code = CodeField(max_length=200, unique=True)

    class Meta:
        ordering = ["code"]
        verbose_name = _("breakdown")
        verbose_name_plural = _("breakdowns")

    def __str__(self) -> str:
        return self.code


class BreakdownPart(Row):
    """One dimension of one breakdown with its value."""

    breakdown = models.ForeignKey(
        Breakdown,
        on_delete=models.CASCADE,
        related_name="parts",
        verbose_name=_("breakdown"),
    )
    dimension = CodeField(_("dimension"), max_length=40)
    value = CodeField(_("value"), max_length=80)

    class Meta:
        ordering = ["breakdown", "dimension"]
        constraints = [
            models.UniqueConstraint(
                name="breakdown_has_a_dimension_once", fields=["breakdown", "dimension"]
            )
        ]
        verbose_name = _("part of a breakdown")
        verbose_name_plural = _("parts of breakdowns")

    def __str__(self) -> str:
        return f"{self.dimension}={self.value}"


KEY = (
    "indicator",
    "definition",
    *SUBJECTS,
    "period_kind",
    "period_start",
    "period_end",
    "sex",
    "breakdown",
)


class ObservationQuerySet(models.QuerySet):
    def in_force(self) -> ObservationQuerySet:
        """Return the figures that no correction superseded and nobody withdrew."""
        return self.filter(superseded_at__isnull=True).exclude(
            release__withdrawn_at__isnull=False
        )


class Observation(AboutOneSubject, InPeriod, Figure, Noted, Row):
    """One figure of one indicator for one subject, period, sex and breakdown.

    Rows are append-only: a correction is a new row, and once it is cleared the old one
    gets ``superseded_at``. The source is a release, a citation or a submission,
    exactly one.
    """

    indicator = models.ForeignKey(
        Indicator,
        on_delete=models.PROTECT,
        related_name="observations",
        verbose_name=_("indicator"),
    )
    definition = models.ForeignKey(
        DefinitionVersion,
        on_delete=models.PROTECT,
        related_name="observations",
        verbose_name=_("version of the definition"),
    )
    sex = choice_field(_("sex"), Sex)
    breakdown = models.ForeignKey(
        Breakdown,
        on_delete=models.PROTECT,
        related_name="observations",
        verbose_name=_("breakdown"),
    )
    qualifier = choice_field(_("qualifier"), Qualifier, default=Qualifier.EXACT)
    numerator = AmountField(_("numerator"), null=True, blank=True)
    denominator = AmountField(_("denominator"), null=True, blank=True)
    nature = choice_field(_("nature"), Nature, default=Nature.NOT_STATED)
    footnote = TranslatedField(_("footnote"), blank=True)
    cleared_at = models.DateTimeField(
        _("cleared at"),
        null=True,
        blank=True,
        help_text=_("Only cleared figures enter public totals."),
    )
    release = models.ForeignKey(
        Release,
        on_delete=models.PROTECT,
        related_name="observations",
        null=True,
        blank=True,
        verbose_name=_("release"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="observations",
        null=True,
        blank=True,
        verbose_name=_("citation"),
    )
    update = models.ForeignKey(
        ProgressUpdate,
        on_delete=models.PROTECT,
        related_name="observations",
        null=True,
        blank=True,
        verbose_name=_("submitted in"),
    )
    superseded_at = models.DateTimeField(_("superseded at"), null=True, blank=True)
    superseded_by = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="supersedes",
        null=True,
        blank=True,
        verbose_name=_("superseded by"),
    )

    objects = ObservationQuerySet.as_manager()

    class Meta:
        ordering = ["indicator", "period_start", "pk"]
        constraints = [
            *figure_constraints("observation"),
            exactly_one("observation_is_about_one_subject", *SUBJECTS),
            exactly_one("observation_has_one_source", "release", "citation", "update"),
            is_one_of("observation_sex_is_known", "sex", Sex),
            *period_constraints("observation"),
            is_one_of("observation_qualifier_is_known", "qualifier", Qualifier),
            is_one_of("observation_nature_is_known", "nature", Nature),
            models.CheckConstraint(
                name="observation_ratio_has_a_denominator",
                condition=Q(numerator__isnull=True)
                | Q(denominator__isnull=False) & ~Q(denominator=0),
            ),
            models.UniqueConstraint(
                name="observation_is_current_once_for_its_key",
                fields=[*KEY, "release", "citation"],
                condition=Q(superseded_at__isnull=True, cleared_at__isnull=False),
                nulls_distinct=False,
            ),
            models.UniqueConstraint(
                name="observation_is_submitted_once_for_its_key",
                fields=[*KEY, "update"],
                condition=Q(superseded_at__isnull=True, update__isnull=False),
                nulls_distinct=False,
            ),
        ]
        verbose_name = _("observation")
        verbose_name_plural = _("observations")

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.period} {self.sex}: {plain(self.value)}"
