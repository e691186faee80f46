"""Tables of governing bodies: who met, what they read, asked and decided."""

from unido_portal.governance.models.bodies import AgendaItem, Organ, Session
from unido_portal.governance.models.citations import (
    Citation,
    PartnerMention,
    StatedFigure,
)
from unido_portal.governance.models.decisions import (
    Consultation,
    ConsultationComment,
    Decision,
)
from unido_portal.governance.models.documents import (
    Document,
    DocumentRelation,
    Paragraph,
)
from unido_portal.governance.models.tables import (
    DocumentTable,
    TableCell,
    TableColumn,
    TableRow,
)

__all__ = [
    "AgendaItem",
    "Citation",
    "Consultation",
    "ConsultationComment",
    "Decision",
    "Document",
    "DocumentRelation",
    "DocumentTable",
    "Organ",
    "Paragraph",
    "PartnerMention",
    "Session",
    "StatedFigure",
    "TableCell",
    "TableColumn",
    "TableRow",
]
