"""Bodies, documents, decisions and citations in the admin site."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy

from unido_portal.core.admin import (
    KnownAdmin,
    ReadOnlyAdmin,
    ReadOnlyInline,
    RowAdmin,
    RowInline,
    WordingAdmin,
)
from unido_portal.core.keeping import (
    another_plan_rests_on,
    settled_rows_rest_on,
    was_loaded,
)
from unido_portal.governance import models
from unido_portal.governance.naming import citation_words, item_words, session_words


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
    """Places of documents; once something settled rests on one, it stays as it is."""

    code_rule = gettext_lazy(
        "The document, a dot and the reference with hyphens, such as "
        "idb-50-item-13.para-13."
    )
    settled_note = gettext_lazy(
        "Something that is settled rests on this place, or it came with the facts "
        "files. Another place is another citation."
    )
    named_by = ("document",)
    list_display = ("__str__", "origin", "confidence")
    list_filter = ("origin", "confidence")
    search_fields = (
        "code",
        "reference",
        "printed",
        "document__symbol",
        "document__title",
        "table__title",
    )

    def searched_as(self) -> dict[str, Any]:
        return {"called": citation_words()}

    def is_settled(self, obj: Any) -> bool:
        return was_loaded(obj) or settled_rows_rest_on(obj)


@admin.register(models.Document)
class DocumentAdmin(KnownAdmin):
    code_rule = gettext_lazy(
        "The symbol in lower case, with hyphens, such as a-res-76-258; without a "
        "symbol the session and agenda item, and else the title."
    )
    settled_note = gettext_lazy(
        "The plan of another entity is this document. Only translations and their "
        "marks can be changed."
    )
    list_display = ("slug", "symbol", "title", "kind", "start", "session")
    list_filter = ("kind", "organ", "is_source")
    search_fields = ("slug", "symbol", "title", "job_number", "session__name")
    inlines = (DocumentRelationInline,)

    def searched_as(self) -> dict[str, Any]:
        return {
            "item": item_words("slug"),
            "of_session": session_words("session__code"),
        }

    def is_settled(self, obj: Any) -> bool:
        return another_plan_rests_on(obj)


@admin.register(models.Decision)
class DecisionAdmin(KnownAdmin):
    code_rule = gettext_lazy(
        "The document, such as gc-19-res-3; a number behind it where one document "
        "asks several things."
    )
    named_by = ("document",)
    list_display = ("code", "title", "action", "session", "decided_on")
    list_filter = ("action", "session")
    search_fields = (
        "code",
        "title",
        "text",
        "document__symbol",
        "document__title",
        "session__name",
    )

    def searched_as(self) -> dict[str, Any]:
        return {
            "item": item_words("document__slug"),
            "of_session": session_words("session__code"),
        }


@admin.register(models.Session)
class SessionAdmin(KnownAdmin):
    code_rule = gettext_lazy(
        "The organ, a hyphen and the number of the session, such as idb-50."
    )
    list_display = ("code", "__str__", "organ", "start", "end")
    list_filter = ("organ",)
    search_fields = ("code", "name", "organ__name", "organ__short_name")
    inlines = (AgendaItemInline,)

    def searched_as(self) -> dict[str, Any]:
        return {"session": session_words("code")}


@admin.register(models.AgendaItem)
class AgendaItemAdmin(RowAdmin):
    named_by = ("session",)
    list_display = ("session", "number", "title")
    list_filter = ("session",)
    search_fields = ("session__code", "session__name", "number", "title")

    def searched_as(self) -> dict[str, Any]:
        return {"of_session": session_words("session__code")}


@admin.register(models.Consultation)
class ConsultationAdmin(RowAdmin):
    code_rule = gettext_lazy(
        "What is consulted on, and with whom or how, such as ldc-os-ohrlls."
    )
    list_display = ("code", "title", "start", "end")
    inlines = (ConsultationCommentInline,)


@admin.register(models.ConsultationComment)
class ConsultationCommentAdmin(WordingAdmin):
    named_by = ("consultation",)
    search_fields = ("speaker", "text", "outcome")


@admin.register(models.StatedFigure)
class StatedFigureAdmin(KnownAdmin):
    code_rule = gettext_lazy("A short name of what is stated, such as tc-env.")
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

    def is_settled(self, obj: Any) -> bool:
        return another_plan_rests_on(obj.document)


@admin.register(models.PartnerMention)
class PartnerMentionAdmin(ReadOnlyAdmin):
    named_by = ("partner", "citation__document")
    list_display = ("partner", "citation", "context")


admin.site.register(models.Organ, WordingAdmin)
