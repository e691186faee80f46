"""How tests search, and rows that they search for."""

from __future__ import annotations

import html
import re
from typing import Any
from urllib.parse import urlencode

from django.utils import translation

from tests.api.making import published
from tests.factories.workplans import PlanVersionFactory, RiskContentFactory
from tests.models.tables import FACTORIES
from unido_portal.core.text import Text
from unido_portal.portal.search.finding import find
from unido_portal.portal.search.kind import Kind
from unido_portal.portal.search.words import Asked
from workplans.models import PlanVersion, ProgressUpdate, Risk, WorkPlan

_MAIN = re.compile(r"<main.*</main>", re.DOTALL)
_LINK = re.compile(r'<a[^>]* href="([^"]+)"')
# What a row that may be a draft is given so that it is one.
_AS_DRAFT: dict[type[Any], dict[str, Any]] = {
    ProgressUpdate: {"state": "draft", "decided_on": None},
}


def address(query: str, language: str = "en", **more: Any) -> str:
    return f"/{language}/search/?{urlencode({'q': query, **more})}"


def page(client: Any, query: str, language: str = "en", **more: Any) -> str:
    """Return what stands between the header and the footer of a search."""
    response = client.get(address(query, language, **more))
    assert response.status_code == 200
    found = _MAIN.search(response.content.decode())
    assert found is not None
    return found[0]


def answers(client: Any, query: str, language: str = "en", **more: Any) -> list[str]:
    """Return where the hits of a search lead, without the language, best first."""
    hits = page(client, query, language, **more).partition("<section")[2]
    start = f"/{language}"
    return [html.unescape(one).removeprefix(start) for one in _LINK.findall(hits)]


def count(query: str) -> int:
    """Return how many rows have every word of ``query``."""
    return sum(group.total for group in find(Asked.of(query)))


def draft(kind: Kind, words: str) -> Any:
    """Return a row of ``kind`` whose name is ``words`` and that nobody published."""
    model = kind.model
    given = {kind.title: Text.of(en=words)} | _AS_DRAFT.get(model, {})
    return FACTORIES[model._meta.label](**given)


def publish(row: Any) -> None:
    """Make what ``draft`` returned public."""
    if isinstance(row, ProgressUpdate):
        row.state, row.decided_on = "cleared", "2023-11-27"
        row.save()
    elif isinstance(row, Risk):
        published(RiskContentFactory(risk=row).plan_version)
    elif isinstance(row, PlanVersion):
        published(row)
    elif hasattr(row, "plan_version"):
        published(row.plan_version)
    else:
        plan = row if isinstance(row, WorkPlan) else row.work_plan
        published(PlanVersionFactory(work_plan=plan))


def spoken(text: Text, language: str) -> str:
    with translation.override(language):
        return str(text)
