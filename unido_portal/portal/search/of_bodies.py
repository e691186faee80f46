"""What a search looks at of governing bodies and their documents."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from unido_portal.governance import models as governance
from unido_portal.portal.addresses import list_of, no_page, page_of
from unido_portal.portal.search.kind import (
    CODE,
    IN_DOCUMENT,
    IN_SESSION,
    Kind,
    Within,
)
from workplans.ownership import Ownership

_CITED_IN = Within(
    "citation__document__title", "citation__document__slug", page_of("document")
)


def _table_page(document: str, table: str) -> str:
    return reverse("document-table", args=[document, table])


BODIES: list[Kind] = [
    Kind(
        "decisions",
        _("Decisions"),
        governance.Decision,
        "title",
        ("document__symbol", "code"),
        page_of("decision"),
        "code",
        words=("text", "paragraph", "document__title"),
        within=IN_SESSION,
        newest="decided_on",
    ),
    Kind(
        "documents",
        _("Documents"),
        governance.Document,
        "title",
        ("symbol", "slug"),
        page_of("document"),
        "slug",
        words=(
            "symbol_note",
            "publisher",
            "author",
            "job_number",
            "action_required",
            "organ__name",
            "session__name",
        ),
        within=IN_SESSION,
        newest="start",
        owned=Ownership(document="pk"),
    ),
    Kind(
        "tables",
        _("Printed tables"),
        governance.DocumentTable,
        "title",
        ("reference", "code"),
        _table_page,
        "document__slug",
        "code",
        reference="reference",
        words=("unit", "document__symbol"),
        within=IN_DOCUMENT,
        owned=Ownership(document="document"),
    ),
    Kind(
        "sessions",
        _("Sessions"),
        governance.Session,
        "name",
        CODE,
        page_of("session"),
        "code",
        words=("place", "organ__name", "organ__short_name"),
        newest="start",
    ),
    Kind(
        "consultations",
        _("Consultations"),
        governance.Consultation,
        "title",
        CODE,
        list_of("consultations"),
        "code",
        words=("place", "participants", "about__symbol"),
    ),
    Kind(
        "comments",
        _("Comments in consultations"),
        governance.ConsultationComment,
        "speaker",
        ("consultation__code",),
        list_of("consultations"),
        "consultation__code",
        words=("text", "outcome"),
        within=Within("consultation__title", "", no_page),
    ),
    Kind(
        "stated-figures",
        _("Figures stated in documents"),
        governance.StatedFigure,
        "label",
        CODE,
        page_of("citation"),
        "citation__code",
        words=("value_text", "period_text", "unit__name", "country__name"),
        within=_CITED_IN,
    ),
    Kind(
        "citations",
        _("Places in documents"),
        governance.Citation,
        "document__title",
        CODE,
        page_of("citation"),
        "code",
        reference="reference",
        words=("reference", "printed", "document__symbol"),
        owned=Ownership(document="document"),
    ),
]
