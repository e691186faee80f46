"""Bodies, documents, decisions and citations in the admin site."""

from __future__ import annotations

from django.contrib import admin

from unido_portal.core.admin import (
    ReadOnlyAdmin,
    ReadOnlyInline,
    RowAdmin,
    RowInline,
    WordingAdmin,
)
from unido_portal.governance import models


class AgendaItemInline(RowInline):
    model = models.AgendaItem


class DocumentRelationInline(RowInline):
    model = models.DocumentRelation
    fk_name = "document"


class ConsultationCommentInline(ReadOnlyInline):
    model = models.ConsultationComment


class TableColumnInline(ReadOnlyInline):
    model = models.TableColumn


class TableRowInline(ReadOnlyInline):
    model = models.TableRow


@admin.register(models.Citation)
class CitationAdmin(RowAdmin):
    named_by = ("document",)
    list_display = ("__str__", "origin", "confidence")
    list_filter = ("origin", "confidence")
    search_fields = ("code", "document__symbol", "reference", "printed")


@admin.register(models.Document)
class DocumentAdmin(RowAdmin):
    list_display = ("slug", "symbol", "title", "kind", "start", "session")
    list_filter = ("kind", "organ", "is_source")
    search_fields = ("slug", "symbol", "title", "job_number")
    inlines = (DocumentRelationInline,)


@admin.register(models.Decision)
class DecisionAdmin(RowAdmin):
    named_by = ("document",)
    list_display = ("code", "title", "action", "session", "decided_on")
    list_filter = ("action", "session")
    search_fields = ("code", "title", "text", "document__symbol")


@admin.register(models.Session)
class SessionAdmin(RowAdmin):
    list_display = ("code", "__str__", "organ", "start", "end")
    list_filter = ("organ",)
    inlines = (AgendaItemInline,)


@admin.register(models.AgendaItem)
class AgendaItemAdmin(RowAdmin):
    named_by = ("session",)
    list_display = ("session", "number", "title")
    list_filter = ("session",)
    search_fields = ("session__code", "number", "title")


@admin.register(models.Consultation)
class ConsultationAdmin(RowAdmin):
    list_display = ("code", "title", "start", "end")
    inlines = (ConsultationCommentInline,)


@admin.register(models.ConsultationComment)
class ConsultationCommentAdmin(WordingAdmin):
    named_by = ("consultation",)
    search_fields = ("speaker", "text", "outcome")


@admin.register(models.StatedFigure)
class StatedFigureAdmin(RowAdmin):
    list_display = ("code", "label", "value_text", "unit", "is_planned")
    list_filter = ("is_planned", "unit")
    search_fields = ("code", "label", "value_text", "citation__code")


@admin.register(models.DocumentTable)
class DocumentTableAdmin(ReadOnlyAdmin):
    named_by = ("document",)
    list_display = ("document", "reference", "title", "kind", "values_given")
    list_filter = ("kind", "document", "values_given")
    search_fields = ("code", "reference", "title", "document__symbol")
    inlines = (TableColumnInline, TableRowInline)


@admin.register(models.TableColumn)
class TableColumnAdmin(ReadOnlyAdmin):
    named_by = ("table__document",)
    list_display = ("table", "order", "key", "label", "year", "kind")
    list_filter = ("table", "kind")


@admin.register(models.TableRow)
class TableRowAdmin(ReadOnlyAdmin):
    named_by = ("table__document",)
    list_display = ("table", "order", "row_type", "number", "label")
    list_filter = ("table", "row_type")
    search_fields = ("number", "label", "text", "table__code")


@admin.register(models.TableCell)
class TableCellAdmin(ReadOnlyAdmin):
    named_by = ("row__table__document",)
    list_display = ("row", "column", "state", "value", "printed")
    list_filter = ("table", "state")
    search_fields = ("printed", "text", "table__code", "row__label")


@admin.register(models.Paragraph)
class ParagraphAdmin(ReadOnlyAdmin):
    named_by = ("document",)
    list_display = ("document", "number", "sub", "section")
    list_filter = ("document",)
    search_fields = ("document__slug", "=number", "section")


@admin.register(models.DocumentRelation)
class DocumentRelationAdmin(RowAdmin):
    named_by = ("document", "other")
    list_display = ("document", "kind", "other", "reference")
    list_filter = ("kind",)
    search_fields = ("document__slug", "document__symbol", "other__slug", "reference")


@admin.register(models.PartnerMention)
class PartnerMentionAdmin(ReadOnlyAdmin):
    named_by = ("partner", "citation__document")
    list_display = ("partner", "citation", "context")


admin.site.register(models.Organ, WordingAdmin)
