"""Indicators, their families and the versions of their definitions."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from indicators.choices import (
    Direction,
    Framework,
    PlaceRule,
    ResultLevel,
    TimeRule,
)
from strategies.models import FocusArea
from unido_portal.core.fields import CodeField, TranslatedField, choice_field, is_one_of
from unido_portal.core.rows import Noted, Row, Sourced
from unido_portal.reference.models import Partner, SdgTarget, UnitOfMeasure


class IndicatorFamily(Sourced, Noted, Row):
    """Indicators that belong together: an IRPF family, or one official SDG indicator.

    One official indicator may be several series: 9.2.1 is a share and a value per head.
    """

    code = CodeField(max_length=40, unique=True)
    framework = choice_field(_("framework"), Framework)
    name = TranslatedField(_("name"))
    sdg_target = models.ForeignKey(
        SdgTarget,
        on_delete=models.PROTECT,
        related_name="indicator_families",
        null=True,
        blank=True,
        verbose_name=_("target of the Goals"),
    )
    custodian = models.CharField(_("custodian"), max_length=200, blank=True)
    is_industry_related = models.BooleanField(
        _("one of the six industry-related indicators of Goal 9"), default=False
    )
    order = models.PositiveSmallIntegerField(_("order"))

    class Meta:
        ordering = ["framework", "order"]
        constraints = [
            is_one_of("indicator_family_framework_is_known", "framework", Framework),
            models.UniqueConstraint(
                name="indicator_family_has_its_place", fields=["framework", "order"]
            ),
        ]
        verbose_name = _("family of indicators")
        verbose_name_plural = _("families of indicators")

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class Indicator(Sourced, Noted, Row):
    """One series with one unit; another unit or rule of adding up is another indicator.

    ``time_rule`` and ``place_rule`` say how it adds up.
    """

    code = CodeField(max_length=60, unique=True)
    family = models.ForeignKey(
        IndicatorFamily,
        on_delete=models.PROTECT,
        related_name="indicators",
        verbose_name=_("family"),
    )
    order = models.PositiveSmallIntegerField(_("order"))
    name = TranslatedField(_("name"))
    unit = models.ForeignKey(
        UnitOfMeasure,
        on_delete=models.PROTECT,
        related_name="indicators",
        verbose_name=_("unit"),
    )
    counts_persons = models.BooleanField(_("counts persons"), default=False)
    sex_required = models.BooleanField(_("by sex"), default=False)
    direction = choice_field(_("direction"), Direction, default=Direction.INCREASE)
    result_level = choice_field(
        _("level of result"), ResultLevel, default=ResultLevel.OUTCOME
    )
    time_rule = choice_field(_("over time"), TimeRule, default=TimeRule.NONE)
    place_rule = choice_field(
        _("over places and activities"), PlaceRule, default=PlaceRule.NONE
    )
    focus_area = models.ForeignKey(
        FocusArea,
        on_delete=models.PROTECT,
        related_name="indicators",
        null=True,
        blank=True,
        verbose_name=_("focus area"),
    )
    custodian_partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        related_name="indicators",
        null=True,
        blank=True,
        verbose_name=_("custodian"),
    )

    class Meta:
        ordering = ["family", "order"]
        constraints = [
            is_one_of("indicator_direction_is_known", "direction", Direction),
            is_one_of("indicator_result_level_is_known", "result_level", ResultLevel),
            is_one_of("indicator_time_rule_is_known", "time_rule", TimeRule),
            is_one_of("indicator_place_rule_is_known", "place_rule", PlaceRule),
            models.UniqueConstraint(
                name="indicator_has_its_place_in_the_family", fields=["family", "order"]
            ),
        ]
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    def get_absolute_url(self) -> str:
        return reverse("indicator", args=[self.code])


class ExpectedDimension(Row):
    """One further dimension that an indicator is expected by, such as age."""

    indicator = models.ForeignKey(
        Indicator,
        on_delete=models.PROTECT,
        related_name="dimensions",
        verbose_name=_("indicator"),
    )
    dimension = CodeField(_("dimension"), max_length=40)

    class Meta:
        ordering = ["indicator", "dimension"]
        constraints = [
            models.UniqueConstraint(
                name="expected_dimension_is_told_once",
                fields=["indicator", "dimension"],
            )
        ]
        verbose_name = _("expected dimension")
        verbose_name_plural = _("expected dimensions")

    def __str__(self) -> str:
        return f"{self.indicator}: {self.dimension}"


class DefinitionVersion(Sourced, Row):
    """One version of the definition of one indicator, from a date until another.

    Figures under two versions are not joined unless the later one is comparable.
    """

    indicator = models.ForeignKey(
        Indicator,
        on_delete=models.PROTECT,
        related_name="definitions",
        verbose_name=_("indicator"),
    )
    number = models.PositiveSmallIntegerField(_("number"))
    definition = TranslatedField(_("definition"))
    method = TranslatedField(_("method"), blank=True)
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("until"), null=True, blank=True)
    is_demo = models.BooleanField(_("demonstration data"), default=False)
    is_comparable = models.BooleanField(
        _("comparable with the version before"),
        default=False,
        help_text=_("Series are joined across the change only where this is so."),
    )

    class Meta:
        ordering = ["indicator", "number"]
        constraints = [
            models.UniqueConstraint(
                name="definition_number_is_unique_in_its_indicator",
                fields=["indicator", "number"],
            ),
            models.CheckConstraint(
                name="definition_period_is_in_order",
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_to__gt=F("valid_from")),
            ),
        ]
        verbose_name = _("version of a definition")
        verbose_name_plural = _("versions of definitions")

    def __str__(self) -> str:
        return f"{self.indicator.code}, {self.number}"
