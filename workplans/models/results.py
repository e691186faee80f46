"""Results and their performance measures, in words and numbers, year by year."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from unido_portal.core.choices import FigureKind, Qualifier, State
from unido_portal.core.fields import (
    AmountField,
    CodeField,
    TranslatedField,
    choice_field,
    is_one_of,
)
from unido_portal.core.printed import plain
from unido_portal.core.rows import Row
from unido_portal.governance.models import DocumentTable, TableCell
from workplans.choices import Accumulation, ResultKind, TargetMet
from workplans.models.activities import Activity
from workplans.models.content import VersionContent
from workplans.models.plans import WorkPlan


class Result(Row):
    """One result that a plan works for, permanent over its versions."""

    code = CodeField(unique=True)
    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="results",
        verbose_name=_("work plan"),
    )

    class Meta:
        ordering = ["code"]
        verbose_name = _("result")
        verbose_name_plural = _("results")

    def __str__(self) -> str:
        return self.code


class ResultContent(VersionContent):
    """One result as one plan version has it.

    ``target_met`` is what the source states of its own target, in ``target_text``.
    """

    result = models.ForeignKey(
        Result,
        on_delete=models.PROTECT,
        related_name="contents",
        verbose_name=_("result"),
    )
    kind = choice_field(_("kind"), ResultKind)
    number = models.CharField(_("number"), max_length=20, blank=True)
    title = TranslatedField(_("title"))
    narrative = TranslatedField(_("narrative"), blank=True)
    target_year = models.PositiveSmallIntegerField(
        _("year of the stated target"), null=True, blank=True
    )
    target_met = choice_field(
        _("target as stated"), TargetMet, default=TargetMet.NOT_STATED
    )
    target_text = TranslatedField(_("target in words"), blank=True)
    table = models.ForeignKey(
        DocumentTable,
        on_delete=models.PROTECT,
        related_name="resultcontents",
        null=True,
        blank=True,
        verbose_name=_("table of its measures"),
    )
    activity = models.ForeignKey(
        Activity,
        on_delete=models.PROTECT,
        related_name="resultcontents",
        null=True,
        blank=True,
        verbose_name=_("activity"),
    )

    class Meta:
        ordering = ["plan_version", "order", "pk"]
        constraints = [
            is_one_of("result_kind_is_known", "kind", ResultKind),
            is_one_of("result_target_is_met_or_not", "target_met", TargetMet),
            models.UniqueConstraint(
                name="result_is_in_a_version_once", fields=["plan_version", "result"]
            ),
        ]
        verbose_name = _("result in a version")
        verbose_name_plural = _("results in versions")

    def __str__(self) -> str:
        return str(self.title)


class PerformanceMeasure(Row):
    """One yearly statement of how far one result has come, permanent over versions."""

    code = CodeField(unique=True)
    result = models.ForeignKey(
        Result,
        on_delete=models.PROTECT,
        related_name="measures",
        verbose_name=_("result"),
    )

    class Meta:
        ordering = ["code"]
        verbose_name = _("performance measure")
        verbose_name_plural = _("performance measures")

    def __str__(self) -> str:
        return self.code


class MeasureContent(VersionContent):
    """One performance measure as one plan version has it: words first, numbers beside.

    A figure whose values are not in the text has neither year nor kind and the state
    ``not_collected``.
    """

    measure = models.ForeignKey(
        PerformanceMeasure,
        on_delete=models.PROTECT,
        related_name="contents",
        verbose_name=_("performance measure"),
    )
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    kind = models.CharField(
        _("planned or actual"), max_length=20, choices=FigureKind, blank=True
    )
    state = choice_field(_("state"), State)
    text = TranslatedField(_("text"), blank=True)
    table = models.ForeignKey(
        DocumentTable,
        on_delete=models.PROTECT,
        related_name="measurecontents",
        null=True,
        blank=True,
        verbose_name=_("printed table"),
    )
    cell = models.ForeignKey(
        TableCell,
        on_delete=models.PROTECT,
        related_name="measurecontents",
        null=True,
        blank=True,
        verbose_name=_("printed cell"),
    )

    class Meta:
        ordering = ["plan_version", "order", "pk"]
        constraints = [
            is_one_of("measure_state_is_known", "state", State),
            is_one_of("measure_kind_is_known", "kind", FigureKind, blank=True),
            models.CheckConstraint(
                name="measure_has_words_only_as_a_value",
                condition=Q(state=State.VALUE) & ~Q(text={})
                | ~Q(state=State.VALUE) & Q(text={}),
            ),
            models.CheckConstraint(
                name="measure_has_year_and_kind_together",
                condition=Q(year__isnull=True, kind="")
                | Q(year__isnull=False) & ~Q(kind=""),
            ),
            models.UniqueConstraint(
                name="measure_is_in_a_version_once", fields=["plan_version", "measure"]
            ),
        ]
        verbose_name = _("performance measure in a version")
        verbose_name_plural = _("performance measures in versions")

    def __str__(self) -> str:
        return f"{self.measure}"


class MeasureQuantity(Row):
    """One number inside the words of one performance measure.

    An increment adds to the years before ("a further 10"); a total does not.
    """

    content = models.ForeignKey(
        MeasureContent,
        on_delete=models.CASCADE,
        related_name="quantities",
        verbose_name=_("performance measure"),
    )
    order = models.PositiveSmallIntegerField(_("order"))
    qualifier = choice_field(_("qualifier"), Qualifier, default=Qualifier.EXACT)
    value = AmountField()
    meaning = TranslatedField(_("what is counted"))
    accumulation = choice_field(
        _("accumulation"), Accumulation, default=Accumulation.TOTAL
    )

    class Meta:
        ordering = ["content", "order"]
        constraints = [
            is_one_of("measure_quantity_qualifier_is_known", "qualifier", Qualifier),
            is_one_of(
                "measure_quantity_accumulation_is_known", "accumulation", Accumulation
            ),
            models.UniqueConstraint(
                name="measure_quantity_has_its_place", fields=["content", "order"]
            ),
        ]
        verbose_name = _("number in a performance measure")
        verbose_name_plural = _("numbers in performance measures")

    def __str__(self) -> str:
        return f"{self.qualifier} {plain(self.value)} {self.meaning}"
