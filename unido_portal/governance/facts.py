"""The facts of this app, in the order in which they are loaded."""

from unido_portal.core.choices import Mark
from unido_portal.core.facts import FactSet
from unido_portal.governance.models import (
    AgendaItem,
    Consultation,
    ConsultationComment,
    Decision,
    Document,
    DocumentRelation,
    Organ,
    Paragraph,
    PartnerMention,
    Session,
    StatedFigure,
)
from unido_portal.governance.table_facts import CITATIONS, PRINTED_TABLES

# The files whose source is English hold the portal's own words or names that are
# official in every language; the others render the Chinese of the documents.
DOCUMENTS = [
    FactSet(
        "governance/organs.csv",
        Organ,
        key=["code"],
        source="en",
        others=Mark.OFFICIAL,
    ),
    FactSet(
        "governance/sessions.csv",
        Session,
        key=["code"],
        source="en",
        others=Mark.OFFICIAL,
    ),
    FactSet("governance/agenda_items.csv", AgendaItem, key=["session", "number"]),
    FactSet("governance/documents.csv", Document, key=["slug"]),
    FactSet(
        "governance/document_relations.csv",
        DocumentRelation,
        key=["document", "kind", "other", "reference"],
    ),
    FactSet("governance/paragraphs.csv", Paragraph, key=["document", "number", "sub"]),
]
STATEMENTS = [
    FactSet("governance/stated_figures.csv", StatedFigure, key=["code"], source="en"),
    FactSet(
        "governance/partner_mentions.csv",
        PartnerMention,
        key=["partner", "citation"],
        source="en",
    ),
    FactSet("governance/decisions.csv", Decision, key=["code"], source="en"),
    FactSet("governance/consultations.csv", Consultation, key=["code"], source="en"),
    FactSet(
        "governance/consultation_comments.csv",
        ConsultationComment,
        key=["consultation", "order"],
    ),
]
FACTS = [*DOCUMENTS, *PRINTED_TABLES, *CITATIONS, *STATEMENTS]
