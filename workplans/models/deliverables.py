"""Deliverables: what a plan will hand over, planned and actual by year."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from unido_portal.core.choices import RowType
from unido_portal.core.fields import (
    CodeField,
    TranslatedField,
    choice_field,
    exactly_one,
    is_one_of,
)
from unido_portal.core.printed import plain
from unido_portal.core.rows import Figure, Noted, Row, figure_constraints
from unido_portal.governance.models import Citation, TableCell, TableRow
from workplans.models.activities import Activity
from workplans.models.clearing import (
    Reported,
    cleared_by_somebody_else,
    not_negative,
)
from workplans.models.content import VersionContent
from workplans.models.plans import WorkPlan


class Deliverable(Row):
    """One thing that a plan will hand over, or a sub-total, permanent over versions."""

    code = CodeField(unique=True)
    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="deliverables",
        verbose_name=_("work plan"),
    )

    class Meta:
        ordering = ["code"]
        verbose_name = _("deliverable")
        verbose_name_plural = _("deliverables")

    def __str__(self) -> str:
        return self.code


class DeliverableContent(VersionContent):
    """One deliverable as one plan version has it.

    ``category`` and ``subcategory`` are the printed headings; a row of type ``text``
    has words instead of quantities; ``printed_row`` is where the document prints it.
    """

    deliverable = models.ForeignKey(
        Deliverable,
        on_delete=models.PROTECT,
        related_name="contents",
        verbose_name=_("deliverable"),
    )
    activity = models.ForeignKey(
        Activity,
        on_delete=models.PROTECT,
        related_name="deliverablecontents",
        null=True,
        blank=True,
        verbose_name=_("activity"),
    )
    row_type = choice_field(_("type of row"), RowType, default=RowType.ITEM)
    category = TranslatedField(_("category"), blank=True)
    subcategory = TranslatedField(_("sub-category"), blank=True)
    number = models.CharField(_("number"), max_length=20, blank=True)
    name = TranslatedField(_("name"))
    unit = TranslatedField(_("unit"), blank=True)
    text = TranslatedField(_("text"), blank=True)
    printed_row = models.ForeignKey(
        TableRow,
        on_delete=models.PROTECT,
        related_name="deliverablecontents",
        null=True,
        blank=True,
        verbose_name=_("printed row"),
    )

    class Meta:
        ordering = ["plan_version", "order", "pk"]
        constraints = [
            is_one_of("deliverable_row_type_is_known", "row_type", RowType),
            models.UniqueConstraint(
                name="deliverable_is_in_a_version_once",
                fields=["plan_version", "deliverable"],
            ),
            models.CheckConstraint(
                name="deliverable_in_words_has_words",
                condition=~Q(row_type=RowType.TEXT) | ~Q(text={}),
            ),
        ]
        verbose_name = _("deliverable in a version")
        verbose_name_plural = _("deliverables in versions")

    def __str__(self) -> str:
        return str(self.name)


class PlannedQuantity(Figure, Row):
    """How much of one deliverable one plan version plans for one year.

    ``cell`` is the printed cell that the quantity was read in.
    """

    content = models.ForeignKey(
        DeliverableContent,
        on_delete=models.CASCADE,
        related_name="quantities",
        verbose_name=_("deliverable"),
    )
    year = models.PositiveSmallIntegerField(_("year"))
    cell = models.ForeignKey(
        TableCell,
        on_delete=models.PROTECT,
        related_name="planned_quantities",
        null=True,
        blank=True,
        verbose_name=_("printed cell"),
    )

    class Meta:
        ordering = ["content", "year"]
        constraints = [
            *figure_constraints("planned_quantity"),
            not_negative("planned_quantity_is_not_negative", "value"),
            models.UniqueConstraint(
                name="planned_quantity_is_given_once_a_year", fields=["content", "year"]
            ),
        ]
        verbose_name = _("planned quantity")
        verbose_name_plural = _("planned quantities")

    def __str__(self) -> str:
        return f"{self.content} {self.year}: {plain(self.value)}"


class DeliverableActual(Figure, Noted, Reported, Row):
    """How much of one deliverable was handed over in one year.

    A correction supersedes once it is cleared; the old row stays. The source is a
    printed cell, a citation or a person's report, exactly one.
    """

    deliverable = models.ForeignKey(
        Deliverable,
        on_delete=models.PROTECT,
        related_name="actuals",
        verbose_name=_("deliverable"),
    )
    year = models.PositiveSmallIntegerField(_("year"))
    cell = models.ForeignKey(
        TableCell,
        on_delete=models.PROTECT,
        related_name="deliverable_actuals",
        null=True,
        blank=True,
        verbose_name=_("printed cell"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="deliverable_actuals",
        null=True,
        blank=True,
        verbose_name=_("citation"),
    )
    update = models.ForeignKey(
        "workplans.ProgressUpdate",
        on_delete=models.PROTECT,
        related_name="deliverable_actuals",
        null=True,
        blank=True,
        verbose_name=_("reported in"),
    )
    cleared_at = models.DateTimeField(_("cleared at"), null=True, blank=True)
    superseded_at = models.DateTimeField(_("superseded at"), null=True, blank=True)

    class Meta:
        ordering = ["deliverable", "year", "pk"]
        constraints = [
            *figure_constraints("deliverable_actual"),
            not_negative("deliverable_actual_is_not_negative", "value"),
            cleared_by_somebody_else("deliverable_actual_is_cleared_by_somebody_else"),
            exactly_one(
                "deliverable_actual_has_one_source", "cell", "citation", "update"
            ),
            models.UniqueConstraint(
                name="deliverable_actual_is_current_once_a_year",
                fields=["deliverable", "year"],
                condition=Q(superseded_at__isnull=True, cleared_at__isnull=False),
            ),
            models.UniqueConstraint(
                name="deliverable_actual_is_submitted_once",
                fields=["deliverable", "year", "update"],
                condition=Q(superseded_at__isnull=True, update__isnull=False),
            ),
        ]
        verbose_name = _("actual quantity")
        verbose_name_plural = _("actual quantities")

    def __str__(self) -> str:
        return f"{self.deliverable} {self.year}: {plain(self.value)}"
