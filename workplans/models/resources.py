"""Money and posts of a plan, compliance rates and explanations of variances."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from unido_portal.core.choices import RowType
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
from unido_portal.governance.models import Citation, TableCell, TableRow
from unido_portal.reference.models import Partner
from workplans.choices import (
    Dimension,
    FigureUnit,
    FundingSource,
    ResourceStage,
)
from workplans.models.activities import Activity
from workplans.models.clearing import (
    Reported,
    cleared_by_somebody_else,
    not_negative,
)
from workplans.models.content import VersionContent
from workplans.models.plans import Component, WorkPlan


class BudgetLine(Row):
    """One line of money in a plan, permanent over its versions."""

    code = CodeField(unique=True)
    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="budget_lines",
        verbose_name=_("work plan"),
    )

    class Meta:
        ordering = ["code"]
        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")

    def __str__(self) -> str:
        return self.code


class BudgetLineContent(VersionContent):
    """One budget line as one plan version has it.

    ``scope`` is the component that the whole table is about (none: the whole plan);
    ``component`` the one that the row is about.
    """

    line = models.ForeignKey(
        BudgetLine,
        on_delete=models.PROTECT,
        related_name="contents",
        verbose_name=_("budget line"),
    )
    row_type = choice_field(_("type of row"), RowType, default=RowType.ITEM)
    scope = models.ForeignKey(
        Component,
        on_delete=models.PROTECT,
        related_name="scoped_budget_lines",
        null=True,
        blank=True,
        verbose_name=_("scope of the table"),
    )
    dimension = choice_field(_("rows are"), Dimension)
    funding_source = choice_field(_("funding source"), FundingSource)
    label = TranslatedField(_("label"))
    activity = models.ForeignKey(
        Activity,
        on_delete=models.PROTECT,
        related_name="budgetlinecontents",
        null=True,
        blank=True,
        verbose_name=_("activity"),
    )
    partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        related_name="budgetlinecontents",
        null=True,
        blank=True,
        verbose_name=_("paid by"),
    )
    printed_row = models.ForeignKey(
        TableRow,
        on_delete=models.PROTECT,
        related_name="budgetlinecontents",
        null=True,
        blank=True,
        verbose_name=_("printed row"),
    )

    class Meta:
        ordering = ["plan_version", "order", "pk"]
        constraints = [
            is_one_of("budget_line_row_type_is_known", "row_type", RowType),
            is_one_of("budget_line_dimension_is_known", "dimension", Dimension),
            is_one_of("budget_line_source_is_known", "funding_source", FundingSource),
            models.UniqueConstraint(
                name="budget_line_is_in_a_version_once", fields=["plan_version", "line"]
            ),
        ]
        verbose_name = _("budget line in a version")
        verbose_name_plural = _("budget lines in versions")

    def __str__(self) -> str:
        return str(self.label)


class ColumnFigure(Figure, Row):
    """One figure of a resource line under one column, such as ``estimate_2023``."""

    column = CodeField(_("column"), max_length=40)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    unit = choice_field(_("unit"), FigureUnit)

    class Meta:
        abstract = True


class BudgetFigure(ColumnFigure):
    """One amount of one budget line under one column.

    ``stage`` says how far the money has come in a plan that tracks it; a printed
    budget table has none. ``cell`` is the printed cell that the amount was read in.
    """

    content = models.ForeignKey(
        BudgetLineContent,
        on_delete=models.CASCADE,
        related_name="figures",
        verbose_name=_("budget line"),
    )
    stage = models.CharField(
        _("stage"), max_length=20, choices=ResourceStage, blank=True
    )
    cell = models.ForeignKey(
        TableCell,
        on_delete=models.PROTECT,
        related_name="budget_figures",
        null=True,
        blank=True,
        verbose_name=_("printed cell"),
    )

    class Meta:
        ordering = ["content", "pk"]
        constraints = [
            *figure_constraints("budget_figure"),
            is_one_of("budget_figure_unit_is_known", "unit", FigureUnit),
            is_one_of(
                "budget_figure_stage_is_known", "stage", ResourceStage, blank=True
            ),
            models.CheckConstraint(
                name="budget_figure_of_a_stage_is_not_negative",
                condition=Q(stage="") | Q(value__isnull=True) | Q(value__gte=0),
                violation_error_message=_(
                    "Money at a stage is zero or more; a printed change has no stage."
                ),
            ),
            models.UniqueConstraint(
                name="budget_figure_is_given_once_a_column",
                fields=["content", "column", "stage", "year"],
                nulls_distinct=False,
            ),
        ]
        verbose_name = _("amount")
        verbose_name_plural = _("amounts")

    def __str__(self) -> str:
        return f"{self.content} {self.column}: {plain(self.value)}"


class BudgetActual(Noted, Reported, Row):
    """Money that one budget line got as far as one stage in one year: what happened.

    A correction supersedes once it is cleared. The source is a printed cell, a citation
    or a person's report, exactly one.
    """

    line = models.ForeignKey(
        BudgetLine,
        on_delete=models.PROTECT,
        related_name="actuals",
        verbose_name=_("budget line"),
    )
    year = models.PositiveSmallIntegerField(_("year"))
    stage = choice_field(_("stage"), ResourceStage)
    amount = AmountField(_("amount"))
    unit = choice_field(_("unit"), FigureUnit)
    cell = models.ForeignKey(
        TableCell,
        on_delete=models.PROTECT,
        related_name="budget_actuals",
        null=True,
        blank=True,
        verbose_name=_("printed cell"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="budget_actuals",
        null=True,
        blank=True,
        verbose_name=_("citation"),
    )
    update = models.ForeignKey(
        "workplans.ProgressUpdate",
        on_delete=models.PROTECT,
        related_name="budget_actuals",
        null=True,
        blank=True,
        verbose_name=_("reported in"),
    )
    cleared_at = models.DateTimeField(_("cleared at"), null=True, blank=True)
    superseded_at = models.DateTimeField(_("superseded at"), null=True, blank=True)

    class Meta:
        ordering = ["line", "year", "stage", "pk"]
        constraints = [
            is_one_of("budget_actual_stage_is_known", "stage", ResourceStage),
            is_one_of("budget_actual_unit_is_known", "unit", FigureUnit),
            exactly_one("budget_actual_has_one_source", "cell", "citation", "update"),
            not_negative("budget_actual_is_not_negative", "amount"),
            cleared_by_somebody_else("budget_actual_is_cleared_by_somebody_else"),
            models.UniqueConstraint(
                name="budget_actual_is_current_once_a_year_and_stage",
                fields=["line", "year", "stage", "unit"],
                condition=Q(superseded_at__isnull=True, cleared_at__isnull=False),
            ),
        ]
        verbose_name = _("actual amount")
        verbose_name_plural = _("actual amounts")

    def __str__(self) -> str:
        return f"{self.line} {self.year}: {plain(self.amount)}"


class Post(Row):
    """One kind of post in a plan, a grade, unit or total; permanent over versions."""

    code = CodeField(unique=True)
    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="posts",
        verbose_name=_("work plan"),
    )

    class Meta:
        ordering = ["code"]
        verbose_name = _("post")
        verbose_name_plural = _("posts")

    def __str__(self) -> str:
        return self.code


class PostContent(VersionContent):
    """One row of posts as one plan version has it.

    ``unit_code`` and ``unit_name`` name the unit of the organization chart;
    ``parent_unit_note`` says where the chart's reporting lines are not in the text.
    """

    post = models.ForeignKey(
        Post, on_delete=models.PROTECT, related_name="contents", verbose_name=_("post")
    )
    row_type = choice_field(_("type of row"), RowType, default=RowType.ITEM)
    scope = models.ForeignKey(
        Component,
        on_delete=models.PROTECT,
        related_name="scoped_posts",
        null=True,
        blank=True,
        verbose_name=_("scope of the table"),
    )
    dimension = choice_field(_("rows are"), Dimension)
    funding_source = choice_field(_("funding source"), FundingSource)
    label = TranslatedField(_("label"))
    grade = models.CharField(_("grade"), max_length=20, blank=True)
    unit_code = models.CharField(_("code of the unit"), max_length=40, blank=True)
    unit_name = TranslatedField(
        pgettext_lazy("part of the secretariat", "unit"), blank=True
    )
    parent_unit_note = TranslatedField(_("about the reporting line"), blank=True)
    printed_row = models.ForeignKey(
        TableRow,
        on_delete=models.PROTECT,
        related_name="postcontents",
        null=True,
        blank=True,
        verbose_name=_("printed row"),
    )

    class Meta:
        ordering = ["plan_version", "order", "pk"]
        constraints = [
            is_one_of("post_row_type_is_known", "row_type", RowType),
            is_one_of("post_dimension_is_known", "dimension", Dimension),
            is_one_of("post_funding_source_is_known", "funding_source", FundingSource),
            models.UniqueConstraint(
                name="post_is_in_a_version_once", fields=["plan_version", "post"]
            ),
        ]
        verbose_name = _("posts in a version")
        verbose_name_plural = _("posts in versions")

    def __str__(self) -> str:
        return str(self.label)


class PostFigure(ColumnFigure):
    """One number of posts of one row under one column."""

    content = models.ForeignKey(
        PostContent,
        on_delete=models.CASCADE,
        related_name="figures",
        verbose_name=_("posts"),
    )
    cell = models.ForeignKey(
        TableCell,
        on_delete=models.PROTECT,
        related_name="post_figures",
        null=True,
        blank=True,
        verbose_name=_("printed cell"),
    )

    class Meta:
        ordering = ["content", "pk"]
        constraints = [
            *figure_constraints("post_figure"),
            is_one_of("post_figure_unit_is_known", "unit", FigureUnit),
            models.UniqueConstraint(
                name="post_figure_is_given_once_a_column", fields=["content", "column"]
            ),
        ]
        verbose_name = _("number of posts")
        verbose_name_plural = _("numbers of posts")

    def __str__(self) -> str:
        return f"{self.content} {self.column}: {plain(self.value)}"
