"""Pages of documents and of the places in them that facts rest on."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.core.paginator import Page
from django.db.models import F, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from strategies.models import Recommendation, StrategyBasis
from unido_portal.core.text import Text
from unido_portal.governance.models import (
    Citation,
    Consultation,
    Decision,
    Document,
    DocumentTable,
    Paragraph,
    StatedFigure,
    TableCell,
)
from unido_portal.portal.children import children
from unido_portal.portal.editions import in_the_language
from unido_portal.portal.filtering import Filtered
from unido_portal.portal.forms import DOCUMENTS, pages_of
from unido_portal.portal.relations import relations_of
from unido_portal.portal.restatements import Place, Spot, other_places
from unido_portal.portal.resting import (
    Fact,
    facts_resting_on,
    numbers_resting_on,
    owner_of,
)
from unido_portal.portal.share_charts import shares_stated_in
from unido_portal.portal.telling.of_governance import of_document
from unido_portal.portal.thread import Step, steps
from unido_portal.portal.views.sessions import crumbs_below
from workplans.models import Evidence, PlanVersion, WorkPlan


def document_list(request: HttpRequest) -> HttpResponse:
    """Show the official documents, those that the facts were read from first."""
    documents = Document.objects.select_related("organ", "session").order_by(
        "-is_source", F("start").desc(nulls_last=True), "slug"
    )
    filtered = Filtered(DOCUMENTS, request, documents)
    return render(
        request,
        "portal/documents/list.html",
        {"page_obj": filtered.page(), "filtered": filtered},
    )


def document_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one document, what it asks, how it relates and what rests on it."""
    user = request.user
    document = get_object_or_404(
        Document.objects.select_related("organ", "session", "agenda_item").annotate(
            **_short_lists(user)
        ),
        slug=slug,
    )
    page = pages_of(request, _citations_in_order(document))
    facts = _by_citation(
        facts_resting_on(citation__in=[row.pk for row in page])
        if page.object_list
        else []
    )
    decisions = list(document.decisions.select_related("document"))
    tables = list(
        DocumentTable.objects.filter(document=document)
        .select_related("document")
        .order_by("order")
    )
    plans = list(_plans_on(document, user))
    return render(
        request,
        "portal/documents/detail.html",
        {
            "document": document,
            "summary": of_document(document, numbers_resting_on(document.pk)),
            "thread": _thread(document, decisions, tables, plans, page),
            "address": in_the_language(document.url),
            "crumbs": (
                crumbs_below(document.session)
                if document.session
                else [(_("Documents"), reverse("documents"))]
            ),
            "relations": relations_of(document),
            "owner": _owner(document),
            "page_obj": page,
            "citations": [(row, facts[row.pk]) for row in page],
            "decisions": decisions,
            "tables": tables,
            "plans": plans,
        },
    )


def _plans_on(document: Document, user: Any) -> QuerySet[WorkPlan]:
    """Return the plans that the document mandates, or of which it is a version."""
    mandated = Q(versions__mandates__document=document)
    return (
        WorkPlan.objects.visible_to(user)
        .filter(mandated | Q(versions__document=document), is_demo=False)
        .distinct()
    )


def _thread(
    document: Any, decisions: list, tables: list, plans: list, page: Page
) -> list[Step]:
    """Return where a document leads: what it decided, what is built and rests on it."""
    built = len(plans) + sum(
        len(rows)
        for rows in (
            document.basis_list,
            document.version_list,
            document.recommendation_list,
            document.consultation_list,
            document.evidence_list,
        )
    )
    return steps(
        (_("What was asked and decided"), "#decisions", len(decisions)),
        (_("What is built on it"), "#built", built),
        (_("Tables and figures as printed"), "#tables", len(tables)),
        (_("Places that facts rest on"), "#rests", page.paginator.count),
    )


def _owner(document: Any) -> Text | None:
    """Return whose plan the document states, where that is another entity's."""
    owners = [one["owner"] for one in document.version_list if one["is_reference"]]
    return Text(owners[0]) if owners else None


def _citations_in_order(document: Document) -> Any:
    """Return the citations of a document in the order of its paragraphs and tables."""
    return (
        Citation.objects.filter(document=document)
        .select_related("document")
        .order_by(
            F("paragraph__order").asc(nulls_last=True),
            F("table__order").asc(nulls_last=True),
            "code",
        )
    )


def _short_lists(user: Any) -> dict[str, Any]:
    """Return the lists that come with a document in the same query."""
    mine = {"document": OuterRef("pk")}
    versions = PlanVersion.objects.visible_to(user).filter(
        **mine, work_plan__is_demo=False
    )
    reported = Evidence.objects.filter(**mine, update__state="cleared")
    return {
        "paragraph_list": children(
            Paragraph.objects.filter(**mine).order_by("order"),
            number="number",
            sub="sub",
        ),
        "version_list": children(
            versions,
            label="label",
            number="number",
            plan="work_plan__code",
            is_reference="work_plan__is_reference",
            owner="work_plan__owner",
        ),
        "basis_list": children(
            StrategyBasis.objects.filter(**mine),
            code="strategy__code",
            name="strategy__name",
            is_ours="strategy__is_ours",
            owner="strategy__owner",
        ),
        "recommendation_list": children(
            Recommendation.objects.filter(**mine),
            code="code",
            text="text",
            is_ours="strategy__is_ours",
            owner="strategy__owner",
        ),
        "consultation_list": children(
            Consultation.objects.filter(about=OuterRef("pk")),
            code="code",
            title="title",
        ),
        "evidence_list": children(
            reported.order_by("update__code"), text="update__text"
        ),
    }


def _by_citation(facts: list[Fact]) -> dict[int, list[Fact]]:
    grouped: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        grouped[fact.citation].append(fact)
    return grouped


def citation_detail(request: HttpRequest, code: str) -> HttpResponse:
    """Show one place of one document with everything that rests on it."""
    citation = get_object_or_404(
        Citation.objects.select_related(
            "document__session", "paragraph", "table__document"
        ),
        code=code,
    )
    same_place = Decision.objects.filter(document=citation.document_id)
    return render(
        request,
        "portal/citations/detail.html",
        {
            "citation": citation,
            "crumbs": [
                (_("Documents"), reverse("documents")),
                (
                    citation.document.symbol or citation.document.title,
                    citation.document.get_absolute_url(),
                ),
            ],
            "owner": owner_of(citation.document_id),
            "facts": facts_resting_on(citation=citation),
            "elsewhere": _figures_elsewhere(citation),
            "charts": shares_stated_in(citation),
            "decisions": same_place.select_related("document"),
        },
    )


def _figures_elsewhere(
    citation: Citation,
) -> list[tuple[TableCell | StatedFigure, list[Place]]]:
    """Return the figures of a place that stand elsewhere too, with their places."""
    own: list[TableCell | StatedFigure] = [
        *StatedFigure.objects.filter(citation=citation)
        .select_related("unit")
        .order_by("code")
    ]
    if citation.table_id:
        own += (
            TableCell.objects.filter(table=citation.table_id)
            .select_related("row", "column", "table__document")
            .order_by("row__order", "column__order")
        )
    spots = {figure: Spot(type(figure), figure.pk) for figure in own}
    places = other_places(spots.values())
    return [(figure, places[spot]) for figure, spot in spots.items() if spot in places]
