"""The plainest sessions, documents, decisions and printed tables that are valid."""

from __future__ import annotations

import datetime as dt

import factory
from factory.django import DjangoModelFactory

from tests.factories.reference import PartnerFactory, UnitOfMeasureFactory
from unido_portal.core.choices import Precision, RowType
from unido_portal.core.text import Text
from unido_portal.governance import models
from unido_portal.governance.choices import (
    Action,
    ColumnKind,
    DocumentKind,
    RelationKind,
    TableKind,
)


class OrganFactory(DjangoModelFactory):
    class Meta:
        model = models.Organ
        django_get_or_create = ("code",)

    code = "idb"
    name = Text.of(en="Industrial Development Board")
    short_name = Text.of(en="Board")
    is_unido = True


class SessionFactory(DjangoModelFactory):
    class Meta:
        model = models.Session

    organ = factory.SubFactory(OrganFactory)
    number = factory.Sequence(lambda n: n + 1)
    code = factory.LazyAttribute(lambda row: f"{row.organ.code}-{row.number}")
    name = factory.LazyAttribute(lambda row: Text.of(en=f"Session {row.number}"))
    start = dt.date(2022, 11, 21)
    end = dt.date(2022, 11, 23)
    precision = Precision.DAY


class AgendaItemFactory(DjangoModelFactory):
    class Meta:
        model = models.AgendaItem

    session = factory.SubFactory(SessionFactory)
    number = factory.Sequence(str)
    title = Text.of(en="An item")


class DocumentFactory(DjangoModelFactory):
    class Meta:
        model = models.Document

    slug = factory.Sequence(lambda n: f"document-{n}")
    symbol = factory.Sequence(lambda n: f"DOC/{n}")
    title = factory.LazyAttribute(lambda row: Text.of(en=f"Document {row.slug}"))
    kind = DocumentKind.DOCUMENT


class DocumentRelationFactory(DjangoModelFactory):
    class Meta:
        model = models.DocumentRelation

    document = factory.SubFactory(DocumentFactory)
    other = factory.SubFactory(DocumentFactory)
    kind = RelationKind.CITES


class ParagraphFactory(DjangoModelFactory):
    class Meta:
        model = models.Paragraph

    document = factory.SubFactory(DocumentFactory)
    order = factory.Sequence(lambda n: n)
    number = factory.LazyAttribute(lambda row: str(row.order))
    line_from = 1
    line_to = 2


class DocumentTableFactory(DjangoModelFactory):
    class Meta:
        model = models.DocumentTable

    document = factory.SubFactory(DocumentFactory)
    order = factory.Sequence(lambda n: n)
    code = factory.LazyAttribute(lambda row: f"table-{row.order}")
    reference = factory.LazyAttribute(lambda row: f"Table {row.order}")
    kind = TableKind.TABLE
    title = factory.LazyAttribute(lambda row: Text.of(en=row.reference))
    line = 1


class TableColumnFactory(DjangoModelFactory):
    class Meta:
        model = models.TableColumn

    table = factory.SubFactory(DocumentTableFactory)
    order = factory.Sequence(lambda n: n)
    key = factory.LazyAttribute(lambda row: f"column_{row.order}")
    label = factory.LazyAttribute(lambda row: Text.of(en=row.key))
    kind = ColumnKind.PLANNED


class TableRowFactory(DjangoModelFactory):
    class Meta:
        model = models.TableRow

    table = factory.SubFactory(DocumentTableFactory)
    order = factory.Sequence(lambda n: n)
    row_type = RowType.ITEM
    label = factory.LazyAttribute(lambda row: Text.of(en=f"Row {row.order}"))
    line = 1


class TableCellFactory(DjangoModelFactory):
    """A cell printed as 7 in a row and a column of one table."""

    class Meta:
        model = models.TableCell

    table = factory.SubFactory(DocumentTableFactory)
    row = factory.SubFactory(TableRowFactory, table=factory.SelfAttribute("..table"))
    column = factory.SubFactory(
        TableColumnFactory, table=factory.SelfAttribute("..table")
    )
    printed = "7"
    value = 7


class CitationFactory(DjangoModelFactory):
    class Meta:
        model = models.Citation

    document = factory.SubFactory(DocumentFactory)
    reference = factory.Sequence(lambda n: f"para {n}")
    code = factory.LazyAttribute(
        lambda row: f"{row.document.slug}.{row.reference.replace(' ', '-')}"
    )


class StatedFigureFactory(DjangoModelFactory):
    class Meta:
        model = models.StatedFigure

    code = factory.Sequence(lambda n: f"stated-{n}")
    label = factory.LazyAttribute(lambda row: Text.of(en=row.code))
    value_text = "17"
    value = 17
    unit = factory.SubFactory(UnitOfMeasureFactory)
    citation = factory.SubFactory(CitationFactory)


class PartnerMentionFactory(DjangoModelFactory):
    class Meta:
        model = models.PartnerMention

    partner = factory.SubFactory(PartnerFactory)
    citation = factory.SubFactory(CitationFactory)


class DecisionFactory(DjangoModelFactory):
    class Meta:
        model = models.Decision

    code = factory.Sequence(lambda n: f"decision-{n}")
    document = factory.SubFactory(DocumentFactory, kind=DocumentKind.DECISION)
    action = Action.REQUESTED
    title = factory.LazyAttribute(lambda row: Text.of(en=f"Title of {row.code}"))
    citation = factory.SubFactory(CitationFactory)


class ConsultationFactory(DjangoModelFactory):
    class Meta:
        model = models.Consultation

    code = factory.Sequence(lambda n: f"consultation-{n}")
    title = factory.LazyAttribute(lambda row: Text.of(en=row.code))
    citation = factory.SubFactory(CitationFactory)


class ConsultationCommentFactory(DjangoModelFactory):
    class Meta:
        model = models.ConsultationComment

    consultation = factory.SubFactory(ConsultationFactory)
    order = factory.Sequence(lambda n: n)
    speaker = Text.of(en="A delegate")
    citation = factory.SubFactory(CitationFactory)
