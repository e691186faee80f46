"""How documents relate to one another, for pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Func, OuterRef, Q, TextField, Value

from unido_portal.core.text import Text
from unido_portal.governance.models import Document, DocumentRelation
from unido_portal.portal.children import children

# A reference may begin with the document that tells of the relation.
_WITH_DOCUMENT = re.compile(r"^([a-z0-9-]+) ((?:paras?|Tables?|Annex) .+)$")


@dataclass(frozen=True)
class ToldRelation:
    """One relation with the place that tells of it.

    ``told_in`` is a third document, or None where one of the two tells of it;
    ``place`` is the place in it.
    """

    relation: DocumentRelation
    place: str
    told_in: Document | None


def relations_of(document: Document) -> list[ToldRelation]:
    """Return the relations of ``document`` to others and of others to it."""
    first_word = Func(
        OuterRef("reference"),
        Value(" "),
        Value(1),
        function="split_part",
        output_field=TextField(),
    )
    sources = Document.objects.annotate(address=F("slug")).filter(address=first_word)
    relations = (
        DocumentRelation.objects.filter(Q(document=document) | Q(other=document))
        .annotate(
            sources=children(sources, slug="slug", symbol="symbol", title="title")
        )
        .select_related("document", "other")
    )
    return [_told(relation, relation.sources) for relation in relations]


def _told(relation: DocumentRelation, sources: list[dict[str, Any]]) -> ToldRelation:
    found = _WITH_DOCUMENT.match(relation.reference)
    if not found or not sources:
        return ToldRelation(relation, relation.reference, None)
    told_in = Document(**sources[0] | {"title": Text(sources[0]["title"])})
    return ToldRelation(relation, found[2], told_in)
