"""Results, performance measures, budget lines and posts of the versions of a plan."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from unido_portal.core.admin import ReadOnlyAdmin, ReadOnlyInline, RowAdmin, RowInline
from workplans import models
from workplans.admin.permanent import PermanentAdmin


class ResultInVersionsInline(ReadOnlyInline):
    model = models.ResultContent
    fields = ("plan_version", "title", "kind", "target_met", "component")


class MeasureInVersionsInline(ReadOnlyInline):
    model = models.MeasureContent
    fields = ("plan_version", "year", "kind", "state", "text")


class BudgetLineInVersionsInline(ReadOnlyInline):
    model = models.BudgetLineContent
    fields = ("plan_version", "label", "row_type", "funding_source")


class PostInVersionsInline(ReadOnlyInline):
    model = models.PostContent
    fields = ("plan_version", "label", "row_type", "funding_source", "grade")


class MeasureQuantityInline(RowInline):
    model = models.MeasureQuantity


class BudgetFigureInline(RowInline):
    model = models.BudgetFigure


class PostFigureInline(RowInline):
    model = models.PostFigure


class FigureAdmin(RowAdmin):
    """Figures of one row of a resource table."""

    named_by = ("content",)
    list_display = ("content", "column", "year", "state", "value", "unit")
    list_filter = ("content__plan_version", "year", "state", "unit")
    search_fields = ("column", "content__label")


@admin.register(models.Result)
class ResultAdmin(PermanentAdmin):
    code_rule = gettext_lazy(
        "The plan, a dot, the component, “result” and its number, such as "
        "ohrlls-ppb-2023.sp1-result-2."
    )
    latest_columns = ("title", "kind", "target_met")
    latest_filters = ("kind", "target_met")
    search_fields = ("code", "contents__title")
    inlines = (ResultInVersionsInline,)


@admin.register(models.ResultContent)
class ResultContentAdmin(RowAdmin):
    list_display = ("__str__", "result", "plan_version", "kind", "target_met")
    list_filter = ("plan_version", "kind", "target_met", "component")
    search_fields = ("result__code", "title", "narrative")


@admin.register(models.PerformanceMeasure)
class PerformanceMeasureAdmin(PermanentAdmin):
    code_rule = gettext_lazy(
        "The result, a dot and the year, such as ohrlls-ppb-2023.sp1-result-2.2022."
    )
    list_display = ("code", "result", "work_plan")
    list_filter = ("result__work_plan", "result")
    columns_read = ("result__work_plan",)
    latest_columns = ("text", "year", "kind", "state")
    latest_filters = ("kind", "state")
    search_fields = ("code", "contents__text")
    inlines = (MeasureInVersionsInline,)

    @admin.display(description=models.Result.work_plan.field.verbose_name)
    def work_plan(self, measure: models.PerformanceMeasure) -> models.WorkPlan:
        return measure.result.work_plan


@admin.register(models.MeasureContent)
class MeasureContentAdmin(RowAdmin):
    named_by = ("measure",)
    list_display = ("measure", "plan_version", "year", "kind", "state")
    list_filter = ("plan_version", "year", "kind", "state")
    search_fields = ("measure__code", "text")
    inlines = (MeasureQuantityInline,)


@admin.register(models.MeasureQuantity)
class MeasureQuantityAdmin(RowAdmin):
    list_display = ("content", "order", "qualifier", "value", "accumulation")
    list_filter = ("content__plan_version", "accumulation")


@admin.register(models.BudgetLine)
class BudgetLineAdmin(PermanentAdmin):
    code_rule = gettext_lazy(
        "The plan, a dot, “b” and a running number, such as mic-wp.b-01."
    )
    latest_columns = ("label", "row_type", "funding_source")
    latest_filters = ("funding_source", "dimension", "row_type")
    search_fields = ("code", "contents__label")
    inlines = (BudgetLineInVersionsInline,)


@admin.register(models.BudgetLineContent)
class BudgetLineContentAdmin(RowAdmin):
    list_display = ("__str__", "line", "plan_version", "funding_source", "row_type")
    list_filter = ("plan_version", "funding_source", "dimension", "row_type")
    search_fields = ("line__code", "label")
    inlines = (BudgetFigureInline,)


@admin.register(models.Post)
class PostAdmin(PermanentAdmin):
    code_rule = gettext_lazy(
        "The plan, a dot, “p” and a running number, such as mic-wp.p-01."
    )
    latest_columns = ("label", "grade", "row_type", "funding_source")
    latest_filters = ("funding_source", "dimension", "row_type")
    search_fields = ("code", "contents__label")
    inlines = (PostInVersionsInline,)


@admin.register(models.PostContent)
class PostContentAdmin(RowAdmin):
    list_display = ("__str__", "post", "plan_version", "funding_source", "grade")
    list_filter = ("plan_version", "funding_source", "dimension", "grade")
    search_fields = ("post__code", "label", "grade", "unit_code")
    inlines = (PostFigureInline,)


@admin.register(models.ComplianceRate)
class ComplianceRateAdmin(ReadOnlyAdmin):
    list_display = ("code", "rule", "year", "kind", "state", "value")
    list_filter = ("work_plan", "year", "kind")


@admin.register(models.VarianceExplanation)
class VarianceExplanationAdmin(ReadOnlyAdmin):
    list_display = ("code", "work_plan", "component", "amount", "currency")
    list_filter = ("work_plan", "funding_source")


@admin.register(models.Restatement)
class RestatementAdmin(ReadOnlyAdmin):
    named_by = ("cell__row__table__document",)
    list_display = ("cell", "kind", "method", "other", "agrees")
    list_filter = ("kind", "agrees")
    search_fields = ("cell__table__code", "cell__printed")


admin.site.register((models.BudgetFigure, models.PostFigure), FigureAdmin)
