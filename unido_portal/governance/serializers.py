"""Shapes of governing bodies, documents and citations in the API."""

from __future__ import annotations

from rest_framework import serializers

from unido_portal.core.api.fields import CodeOf, CodesOf, NumberOf, TextField
from unido_portal.core.api.serializers import ResourceSerializer
from unido_portal.core.choices import State
from unido_portal.governance.models import (
    AgendaItem,
    Citation,
    Consultation,
    ConsultationComment,
    Decision,
    Document,
    DocumentRelation,
    DocumentTable,
    Organ,
    PartnerMention,
    Session,
    StatedFigure,
    TableCell,
    TableColumn,
    TableRow,
)
from unido_portal.reference.serializers import SOURCED
from unido_portal.reference.serializers import PartnerSerializer as PlainPartner

DATED = ("start", "end", "precision", "date_text")


class CitationSerializer(ResourceSerializer):
    """The place of a document that a fact rests on."""

    class Meta:
        model = Citation
        fields = ("document", "reference", "printed", "origin", "confidence")


class OrganSerializer(ResourceSerializer):
    """One body that meets in sessions."""

    class Meta:
        model = Organ
        fields = ("code", "name", "short_name", "is_unido")


class AgendaItemSerializer(ResourceSerializer):
    """One item on the agenda of a session, with the documents under it."""

    class Meta:
        model = AgendaItem
        fields = ("number", "title")


class SessionSerializer(ResourceSerializer):
    """One session of one organ."""

    agenda_items = AgendaItemSerializer(many=True)
    documents = CodesOf(source="document_slugs")
    decisions = CodesOf(source="decision_codes")

    class Meta:
        model = Session
        fields = (
            "code",
            "organ",
            "number",
            "name",
            "place",
            *DATED,
            "agenda_items",
            "documents",
            "decisions",
            "note",
        )


class RelationSerializer(ResourceSerializer):
    """How a document relates to another: it cites, replaces, answers or endorses it."""

    class Meta:
        model = DocumentRelation
        fields = ("kind", "other", "reference", "note")


class DocumentTableSerializer(ResourceSerializer):
    """One printed table; its cells are at ``tables/<code>/``."""

    class Meta:
        model = DocumentTable
        fields: tuple[str, ...] = (
            "code",
            "reference",
            "kind",
            "title",
            "unit",
            "paragraph",
            "values_given",
            "note",
        )


class DocumentSerializer(ResourceSerializer):
    """One official document; one without a known symbol says so in its note."""

    agenda_item = CodeOf("agenda_item.number")
    paragraph_count = NumberOf(allow_null=False)
    relations = RelationSerializer(many=True)
    referred_to_by = CodesOf()
    tables = DocumentTableSerializer(many=True)

    class Meta:
        model = Document
        fields = (
            "slug",
            "symbol",
            "symbol_note",
            "title",
            "kind",
            "publisher",
            "organ",
            "session",
            "agenda_item",
            "author",
            *DATED,
            "action_required",
            "job_number",
            "url",
            "is_source",
            "paragraph_count",
            "relations",
            "referred_to_by",
            "tables",
            "note",
            *SOURCED,
        )


class TableColumnSerializer(ResourceSerializer):
    """One column of a printed table; ``group`` is the header that spans it."""

    class Meta:
        model = TableColumn
        fields = ("key", "label", "group", "year", "kind")


class TableCellSerializer(ResourceSerializer):
    """One printed cell: as printed, and as a figure where it is one."""

    column = CodeOf("column.key", allow_null=False)
    state = serializers.ChoiceField(State.choices, source="told_state")

    class Meta:
        model = TableCell
        fields = ("column", "printed", "state", "value", "text")


class TableRowSerializer(ResourceSerializer):
    """One row of a printed table, headings included."""

    cells = TableCellSerializer(many=True)

    class Meta:
        model = TableRow
        fields = (
            "order",
            "row_type",
            "level",
            "number",
            "label",
            "unit",
            "text",
            "cells",
        )


class PrintedTableSerializer(DocumentTableSerializer):
    """One printed table, cell by cell."""

    columns = TableColumnSerializer(many=True)
    rows = TableRowSerializer(many=True)

    class Meta(DocumentTableSerializer.Meta):
        fields = (
            "document",
            *DocumentTableSerializer.Meta.fields,
            "stub",
            "columns",
            "rows",
        )


class DecisionSerializer(ResourceSerializer):
    """One thing that a body asked or decided."""

    symbol = CodeOf("document.symbol")
    agenda_item = CodeOf("agenda_item.number")
    citation = CitationSerializer()

    class Meta:
        model = Decision
        fields: tuple[str, ...] = (
            "code",
            "document",
            "symbol",
            "session",
            "agenda_item",
            "paragraph",
            "action",
            "title",
            "text",
            "is_verbatim",
            "decided_on",
            "citation",
            "note",
        )


class ConsultationCommentSerializer(ResourceSerializer):
    """One comment made in a consultation, and what became of it."""

    class Meta:
        model = ConsultationComment
        fields = ("order", "speaker", "partner", "text", "outcome")


class ConsultationSerializer(ResourceSerializer):
    """One consultation on the way to a decision or strategy."""

    comments = ConsultationCommentSerializer(many=True)

    class Meta:
        model = Consultation
        fields = (
            "code",
            "title",
            "place",
            "participants",
            "about",
            *DATED,
            "comments",
            "note",
        )


class StatedFigureSerializer(ResourceSerializer):
    """One number that a document states in its running text."""

    unit_name = TextField("unit.name")
    citation = CitationSerializer()

    class Meta:
        model = StatedFigure
        fields: tuple[str, ...] = (
            "code",
            "label",
            "value_text",
            "value",
            "qualifier",
            "unit",
            "unit_name",
            "period_text",
            "is_planned",
            "country",
            "country_group",
            "partner",
            "citation",
            "note",
        )


class MentionSerializer(ResourceSerializer):
    """One place where a document names a partner, and in which connection."""

    document = CodeOf("citation.document.slug", allow_null=False)
    reference = CodeOf("citation.reference", allow_null=False)

    class Meta:
        model = PartnerMention
        fields = ("document", "reference", "context")


class PartnerSerializer(PlainPartner):
    """One partner, with the places where documents name it."""

    mentions = MentionSerializer(many=True)

    class Meta(PlainPartner.Meta):
        fields = (*PlainPartner.Meta.fields, "mentions")
