"""Governing bodies, documents, decisions, partners and stated figures in the API."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unido_portal.core.api.gather import gathered
from unido_portal.core.api.problems import Moved
from unido_portal.core.api.views import (
    ResourceViewSet,
    no_such,
    resource,
)
from unido_portal.core.fields import CODE_IN_PATH
from unido_portal.core.former_codes import former_holders, present_code
from unido_portal.governance import filters, serializers
from unido_portal.governance.models import (
    Decision,
    Document,
    DocumentRelation,
    DocumentTable,
    Organ,
    Paragraph,
    PartnerMention,
    Session,
    StatedFigure,
    TableCell,
)
from unido_portal.reference.filters import PartnerFilterSet
from unido_portal.reference.models import Partner


@resource("organs")
class OrganViewSet(ResourceViewSet):
    """Bodies that meet in sessions and adopt documents."""

    serializer_class = serializers.OrganSerializer
    filterset_class = filters.OrganFilterSet

    def get_rows(self) -> QuerySet[Any]:
        return Organ.objects.all()


@resource("sessions")
class SessionViewSet(ResourceViewSet):
    """Sessions of governing bodies, with their agenda."""

    serializer_class = serializers.SessionSerializer
    filterset_class = filters.SessionFilterSet
    orderings = {"start": "start", "number": "number"}

    def get_rows(self) -> QuerySet[Any]:
        return (
            Session.objects.select_related("organ")
            .annotate(
                document_slugs=gathered(Document, "slug", back="session"),
                decision_codes=gathered(Decision, "code", back="session"),
            )
            .prefetch_related("agenda_items")
        )


@resource("documents")
class DocumentViewSet(ResourceViewSet):
    """Official documents, how they relate, and their printed tables."""

    serializer_class = serializers.DocumentSerializer
    filterset_class = filters.DocumentFilterSet
    identity = "slug"
    orderings = {"start": "start"}

    def get_rows(self) -> QuerySet[Any]:
        paragraphs = (
            Paragraph.objects.filter(document=OuterRef("pk"))
            .order_by()
            .values("document")
            .values(number_of=Count("pk"))
        )
        relations = DocumentRelation.objects.select_related("other")
        return (
            Document.objects.select_related("organ", "session", "agenda_item")
            .annotate(
                paragraph_count=Coalesce(Subquery(paragraphs), 0),
                referred_to_by=gathered(
                    DocumentRelation, "document__slug", back="other"
                ),
            )
            .prefetch_related(Prefetch("relations", relations), "tables")
        )

    @action(
        detail=True,
        url_path=f"tables/(?P<table>{CODE_IN_PATH})",
        serializer_class=serializers.PrintedTableSerializer,
    )
    def printed_table(self, request: Request, code: str, table: str) -> Response:
        """Answer one printed table of the document, cell by cell."""
        cells = TableCell.objects.select_related("column")
        tables = DocumentTable.objects.filter(document=self.get_object())
        found = (
            tables.filter(code=table)
            .select_related("document")
            .prefetch_related("columns", Prefetch("rows__cells", cells))
            .first()
        )
        if found is None:
            keys = former_holders(tables, "code", table)
            if present := present_code(tables, keys, key="pk", code="code"):
                raise Moved(table=present)
            raise no_such(table, tables, "code")
        return Response(self.get_serializer(found).data)


class DecisionViewSet(ResourceViewSet):
    """What governing bodies asked and decided, as far as the documents tell it."""

    serializer_class = serializers.DecisionSerializer
    filterset_class = filters.DecisionFilterSet
    orderings = {"decided_on": "decided_on"}

    def get_rows(self) -> QuerySet[Any]:
        return Decision.objects.select_related(
            "document", "session", "agenda_item", "citation__document"
        )


@resource("partners")
class PartnerViewSet(ResourceViewSet):
    """Organizations, governments, networks and groups that UNIDO works with."""

    serializer_class = serializers.PartnerSerializer
    filterset_class = PartnerFilterSet

    def get_rows(self) -> QuerySet[Any]:
        mentions = PartnerMention.objects.select_related("citation__document")
        return Partner.objects.select_related("country").prefetch_related(
            Prefetch("mentions", mentions)
        )


class StatedFigureViewSet(ResourceViewSet):
    """Numbers that documents state in their running text, as stated.

    The app of work plans enters it in the registry, with whose document it is.
    """

    serializer_class = serializers.StatedFigureSerializer
    filterset_class = filters.StatedFigureFilterSet
    orderings = {"value": "value"}

    def get_rows(self) -> QuerySet[Any]:
        return StatedFigure.objects.select_related(
            "unit", "country", "country_group", "partner", "citation__document"
        )
