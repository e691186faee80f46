"""Old addresses of pages: a code that a row once had leads to the present one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import ResolverMatch, reverse

from indicators.models import Indicator
from strategies.models import Commitment, Strategy
from unido_portal.core.api.fields import identifier_of
from unido_portal.core.former_codes import former_holders, present_code
from unido_portal.governance.models import (
    Citation,
    Decision,
    Document,
    DocumentTable,
    Session,
)
from unido_portal.reference.models import Country, Partner
from workplans.models import Activity, WorkPlan


@dataclass(frozen=True)
class _Named:
    """What one part of an address names: a row of ``model``.

    ``within`` says by which other part its code is one of a few: ``{lookup: part}``.
    """

    model: type[Any]
    within: Mapping[str, str] = field(default_factory=dict)


_PLAN = {"code": _Named(WorkPlan)}
_TABLE = {
    "slug": _Named(Document),
    "code": _Named(DocumentTable, within={"document__slug": "slug"}),
}

# By the name of the page, what each part of its address names. Numbers of areas,
# versions and rows, and columns of tables, are no codes.
_PAGES: Mapping[str, Mapping[str, _Named]] = {
    "strategy": {"code": _Named(Strategy)},
    "strategy-feed": {"code": _Named(Strategy)},
    "focus-area": {"code": _Named(Strategy)},
    "decision": {"code": _Named(Decision)},
    "commitment": {"code": _Named(Commitment)},
    "document": {"slug": _Named(Document)},
    "document-table": _TABLE,
    "document-cell": _TABLE,
    "citation": {"code": _Named(Citation)},
    "session": {"slug": _Named(Session)},
    "session-changes": {"slug": _Named(Session)},
    "country": {"iso3": _Named(Country)},
    "country-brief": {"iso3": _Named(Country)},
    "country-feed": {"iso3": _Named(Country)},
    "partner": {"code": _Named(Partner)},
    "work-plan": _PLAN,
    "work-plan-feed": _PLAN,
    "work-plan-compare": _PLAN,
    "work-plan-deliverables": _PLAN,
    "work-plan-results": _PLAN,
    "work-plan-resources": _PLAN,
    "work-plan-risks": _PLAN,
    "activity": {"code": _Named(Activity)},
    "indicator": {"code": _Named(Indicator)},
}
# The charts of a page, as files and in frames, are named like their page.
_WITH_CHARTS = ("strategy", "citation", "country", "indicator", "work-plan")
PARTS = {
    **_PAGES,
    **{f"{name}-file": _PAGES[name] for name in _WITH_CHARTS},
    **{f"{name}-chart": _PAGES[name] for name in _WITH_CHARTS},
}


def present_address(match: ResolverMatch) -> str | None:
    """Return the address of the page whose row once had a code of ``match``.

    None where no code of it is a former one, or the row is not public: pages show
    everybody the same.
    """
    kwargs = dict(match.kwargs)
    for part, named in PARTS.get(match.url_name or "", {}).items():
        within = {lookup: kwargs[other] for lookup, other in named.within.items()}
        column = identifier_of(named.model)
        keys = former_holders(
            named.model._base_manager.filter(**within), column, kwargs[part]
        )
        rows = named.model._default_manager.filter(**within)
        if hasattr(rows, "visible_to"):
            rows = rows.visible_to(None)
        kwargs[part] = present_code(rows, keys, key="pk", code=column) or kwargs[part]
    if kwargs == match.kwargs:
        return None
    return reverse(match.view_name, kwargs=kwargs)
