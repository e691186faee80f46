"""What surrounds the figures of a plan: restatements, rates and explanations."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from unido_portal.core.choices import FigureKind
from unido_portal.core.fields import (
    AmountField,
    CodeField,
    TranslatedField,
    choice_field,
    is_one_of,
)
from unido_portal.core.printed import plain
from unido_portal.core.rows import Figure, Noted, Row, figure_constraints
from unido_portal.governance.models import Citation, StatedFigure, TableCell
from workplans.choices import (
    ArithmeticMethod,
    FigureUnit,
    FundingSource,
    RestatementKind,
)
from workplans.models.plans import Component, WorkPlan


class Restatement(Noted, Row):
    """One other place, or the arithmetic, that gives the figure of a printed cell.

    ``other`` is the value there in the unit of the cell; empty, it stands for nil. The
    two agree where both can be right, as 202 and "more than 200" can; else both are
    shown as they are. A cell in words may have several, one for each of its numbers.
    """

    cell = models.ForeignKey(
        TableCell,
        on_delete=models.PROTECT,
        related_name="restatements",
        verbose_name=_("printed cell"),
    )
    kind = choice_field(_("kind"), RestatementKind)
    method = models.CharField(
        _("arithmetic"), max_length=20, choices=ArithmeticMethod, blank=True
    )
    other = AmountField(_("value there"), null=True, blank=True)
    other_cell = models.ForeignKey(
        TableCell,
        on_delete=models.PROTECT,
        related_name="restated_by",
        null=True,
        blank=True,
        verbose_name=_("cell of the other table"),
    )
    stated_figure = models.ForeignKey(
        StatedFigure,
        on_delete=models.PROTECT,
        related_name="restatements",
        null=True,
        blank=True,
        verbose_name=_("figure in a paragraph"),
    )
    agrees = models.BooleanField(_("agrees"))

    class Meta:
        ordering = ["cell", "kind", "pk"]
        constraints = [
            is_one_of("restatement_kind_is_known", "kind", RestatementKind),
            is_one_of(
                "restatement_method_is_known", "method", ArithmeticMethod, blank=True
            ),
            models.CheckConstraint(
                name="restatement_names_its_place",
                condition=Q(
                    kind=RestatementKind.COMPUTED,
                    other_cell__isnull=True,
                    stated_figure__isnull=True,
                )
                | Q(
                    kind=RestatementKind.OTHER_TABLE,
                    other_cell__isnull=False,
                    stated_figure__isnull=True,
                )
                | Q(
                    kind=RestatementKind.PARAGRAPH,
                    other_cell__isnull=True,
                    stated_figure__isnull=False,
                ),
            ),
            models.UniqueConstraint(
                name="restatement_is_told_once",
                fields=["cell", "kind", "method", "other_cell", "stated_figure"],
                nulls_distinct=False,
            ),
        ]
        verbose_name = _("restatement of a figure")
        verbose_name_plural = _("restatements of figures")

    def __str__(self) -> str:
        return f"{self.cell} / {self.other}"


class ComplianceRate(Figure, Row):
    """One rate of compliance with one rule in one year, planned or actual."""

    code = CodeField(unique=True)
    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="compliance_rates",
        verbose_name=_("work plan"),
    )
    rule = TranslatedField(_("rule"))
    year = models.PositiveSmallIntegerField(_("year"))
    kind = choice_field(_("planned or actual"), FigureKind)
    unit = choice_field(_("unit"), FigureUnit, default=FigureUnit.PERCENT)
    cell = models.ForeignKey(
        TableCell,
        on_delete=models.PROTECT,
        related_name="compliance_rates",
        null=True,
        blank=True,
        verbose_name=_("printed cell"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="compliance_rates",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["code"]
        constraints = [
            *figure_constraints("compliance_rate"),
            is_one_of("compliance_rate_kind_is_known", "kind", FigureKind),
            is_one_of("compliance_rate_unit_is_known", "unit", FigureUnit),
        ]
        verbose_name = _("compliance rate")
        verbose_name_plural = _("compliance rates")

    def __str__(self) -> str:
        return f"{self.rule} {self.year}: {plain(self.value)}"


class VarianceExplanation(Row):
    """Why one amount of a plan changed from the year before, as a paragraph says."""

    code = CodeField(unique=True)
    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="variance_explanations",
        verbose_name=_("work plan"),
    )
    component = models.ForeignKey(
        Component,
        on_delete=models.PROTECT,
        related_name="variance_explanations",
        null=True,
        blank=True,
        verbose_name=_("component"),
    )
    funding_source = choice_field(_("funding source"), FundingSource)
    amount = AmountField(_("amount"))
    currency = models.CharField(_("currency"), max_length=3, default="USD")
    text = TranslatedField(_("explanation"))
    cell = models.ForeignKey(
        TableCell,
        on_delete=models.PROTECT,
        related_name="variance_explanations",
        null=True,
        blank=True,
        verbose_name=_("printed cell that it explains"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="variance_explanations",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["code"]
        constraints = [
            is_one_of(
                "variance_funding_source_is_known", "funding_source", FundingSource
            )
        ]
        verbose_name = _("explanation of a variance")
        verbose_name_plural = _("explanations of variances")

    def __str__(self) -> str:
        return f"{self.code}: {plain(self.amount)} {self.currency}"
