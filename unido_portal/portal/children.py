"""Small lists that come with their parent in one query.

``children`` gives rows of another table as a list of mappings; a page with many short
lists stays within its ten queries. Texts and citations in them are shown by the tags
``text`` and ``cite``, which take the mappings as they come.
"""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, QuerySet
from django.db.models.functions import JSONObject

from unido_portal.core.text import Text
from unido_portal.governance.models import Citation, Document


def children(rows: QuerySet, **columns: Any) -> ArraySubquery:
    """Return ``rows``, filtered by an ``OuterRef``, as mappings of ``columns``."""
    return ArraySubquery(rows.values(row=JSONObject(**columns)))


def citation_columns(path: str = "citation") -> JSONObject:
    """Return what a link to the citation at ``path`` needs."""
    return JSONObject(
        code=F(f"{path}__code"),
        reference=F(f"{path}__reference"),
        slug=F(f"{path}__document__slug"),
        symbol=F(f"{path}__document__symbol"),
        title=F(f"{path}__document__title"),
    )


def citation_of(columns: dict[str, Any]) -> Citation | None:
    """Return the citation that ``citation_columns`` describes, or None."""
    if not columns.get("code"):
        return None
    document = Document(
        slug=columns["slug"], symbol=columns["symbol"], title=Text(columns["title"])
    )
    return Citation(
        code=columns["code"], reference=columns["reference"], document=document
    )
