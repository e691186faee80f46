"""Strategies and what belongs to them in the admin site."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from strategies import models
from unido_portal.core.admin import (
    KnownAdmin,
    ReadOnlyAdmin,
    ReadOnlyInline,
    RowAdmin,
    RowInline,
    WordingAdmin,
)


class SectionInline(ReadOnlyInline):
    model = models.Section


class FocusAreaInline(ReadOnlyInline):
    model = models.FocusArea
    fields = ("kind", "number", "name", "aligned_with", "citation")


class AreaTargetInline(ReadOnlyInline):
    model = models.AreaTarget
    fields = ("code", "text", "due_text")


class InitiativeCountryInline(RowInline):
    model = models.InitiativeCountry


class InitiativePartnerInline(RowInline):
    model = models.InitiativePartner


class CountryProgrammePartnerInline(RowInline):
    model = models.CountryProgrammePartner


class RecommendationActionInline(ReadOnlyInline):
    model = models.RecommendationAction


@admin.register(models.Commitment)
class CommitmentAdmin(KnownAdmin):
    code_rule = gettext_lazy("“C” and a running number of two digits, such as C-28.")
    list_display = ("code", "text", "kind", "strategy", "due_on", "unit")
    list_filter = ("strategy", "kind", "measurable", "unit")
    date_hierarchy = "due_on"


@admin.register(models.Milestone)
class MilestoneAdmin(KnownAdmin):
    code_rule = gettext_lazy(
        "“m”, a running number of two digits and what it is, such as m-06-idb-50."
    )
    list_display = ("code", "title", "strategy", "start", "status_at_source")
    list_filter = ("strategy", "kind", "status_at_source")


@admin.register(models.Initiative)
class InitiativeAdmin(KnownAdmin):
    code_rule = gettext_lazy(
        "The name, or the short name by which it is known, such as sdg-9-index."
    )
    list_display = ("code", "__str__", "kind", "strategy", "is_ours")
    list_filter = ("kind", "is_ours", "strategy")
    inlines = (InitiativeCountryInline, InitiativePartnerInline)


@admin.register(models.InitiativeCountry)
class InitiativeCountryAdmin(RowAdmin):
    named_by = ("initiative", "country")
    list_display = ("initiative", "country", "citation")
    list_filter = ("initiative",)


@admin.register(models.InitiativePartner)
class InitiativePartnerAdmin(RowAdmin):
    named_by = ("initiative", "partner")
    list_display = ("initiative", "partner", "citation")
    list_filter = ("initiative",)


@admin.register(models.CountryProgramme)
class CountryProgrammeAdmin(KnownAdmin):
    code_rule = gettext_lazy("The kind, a hyphen and the country, such as pcp-ETH.")
    list_display = ("code", "__str__", "kind", "country", "start", "end")
    list_filter = ("kind", "country")
    search_fields = ("code", "name", "country__name")
    inlines = (CountryProgrammePartnerInline,)


@admin.register(models.CountryProgrammePartner)
class CountryProgrammePartnerAdmin(RowAdmin):
    named_by = ("programme", "partner")
    list_display = ("programme", "partner")
    list_filter = ("programme",)


@admin.register(models.Strategy)
class StrategyAdmin(WordingAdmin):
    list_display = ("code", "__str__", "kind", "is_ours", "is_tracked")
    list_filter = ("kind", "is_ours", "is_tracked")
    below = ("commitments", "milestones", "initiatives", "evaluations", "lessons")
    inlines = (SectionInline, FocusAreaInline)


@admin.register(models.FocusArea)
class FocusAreaAdmin(WordingAdmin):
    list_display = ("code", "__str__", "kind", "strategy", "aligned_with")
    list_filter = ("strategy", "kind")
    inlines = (AreaTargetInline,)


@admin.register(models.Section)
class SectionAdmin(WordingAdmin):
    list_display = ("strategy", "number", "title")
    list_filter = ("strategy",)


@admin.register(models.CoreFunction)
class CoreFunctionAdmin(WordingAdmin):
    list_display = ("code", "__str__", "strategy", "number")


@admin.register(models.AreaContent)
class AreaContentAdmin(WordingAdmin):
    list_display = ("__str__", "strategy", "focus_area", "is_candidate")
    list_filter = ("strategy", "is_candidate")


@admin.register(models.AreaTarget)
class AreaTargetAdmin(WordingAdmin):
    list_display = ("code", "text", "focus_area")
    list_filter = ("focus_area",)


@admin.register(models.Evaluation)
class EvaluationAdmin(WordingAdmin):
    list_display = ("code", "title", "strategy", "start", "status_at_source")
    list_filter = ("strategy", "status_at_source")


@admin.register(models.Lesson)
class LessonAdmin(WordingAdmin):
    list_display = ("code", "text", "strategy", "evaluation", "part")
    list_filter = ("strategy",)


@admin.register(models.Recommendation)
class RecommendationAdmin(WordingAdmin):
    named_by = ("document",)
    list_display = ("code", "document", "reference", "status")
    list_filter = ("status", "document")
    search_fields = ("code", "body", "text", "reference")
    inlines = (RecommendationActionInline,)


@admin.register(models.RecommendationAction)
class RecommendationActionAdmin(WordingAdmin):
    named_by = ("recommendation__document",)
    list_display = ("__str__", "text")


@admin.register(models.StrategyBasis)
class StrategyBasisAdmin(ReadOnlyAdmin):
    named_by = ("strategy", "decision__document", "document", "draws_on")
    list_display = ("strategy", "decision", "document", "draws_on", "citation")
    list_filter = ("strategy",)
    search_fields = ("strategy__code", "decision__code", "document__symbol")


@admin.register(models.FocusAreaGoal)
class FocusAreaGoalAdmin(ReadOnlyAdmin):
    named_by = ("focus_area", "goal")
    list_display = ("focus_area", "goal", "citation")
    list_filter = ("goal",)
