"""Every public page, for who looks for pages: what the portal's map lists.

Places in documents and single cells are reached from the pages listed here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Concat
from django.urls import reverse

from indicators.models import Indicator
from strategies.choices import MAIN_AREAS
from strategies.models import Commitment, FocusArea, Strategy
from unido_portal.governance.models import Decision, Document, DocumentTable, Session
from unido_portal.portal.plan_reading import version_key
from unido_portal.reference.models import Country, Partner
from workplans.models import Activity, PlanVersion, WorkPlan
from workplans.models.plans import shown_version

# Pages that need no code, by the names of their addresses.
ALONE = (
    "home",
    "strategies",
    "initiatives",
    "south-south",
    "work-plans",
    "indicators",
    "countries",
    "graduation",
    "partners",
    "decisions",
    "commitments",
    "consultations",
    "recommendations",
    "documents",
    "sessions",
    "data",
    "about",
    "method",
    "accessibility",
    "privacy",
)
# Pages of which a row has several, by the name of its first.
SEVERAL = {
    "country": ("country", "country-brief"),
    "session": ("session", "session-changes"),
    "work-plan": (
        "work-plan",
        "work-plan-deliverables",
        "work-plan-results",
        "work-plan-resources",
        "work-plan-risks",
    ),
}


@dataclass(frozen=True)
class PublicPage:
    """One page: the name and the parts of its address, and since when it is as it is.

    ``changed`` is None where nobody knows: most pages show what many rows say.
    """

    name: str
    parts: tuple[str, ...] = ()
    query: str = ""
    changed: dt.datetime | None = None

    @property
    def address(self) -> str:
        """Where it is in the language that is active."""
        return reverse(self.name, args=self.parts) + self.query


def public_pages() -> list[PublicPage]:
    """Return every page that everybody may read, in two queries; nothing made up."""
    return [
        *(PublicPage(name) for name in ALONE),
        *_of_rows(),
        *_of_versions(),
    ]


def _of_rows() -> Iterator[PublicPage]:
    plans = WorkPlan.objects.visible_to(None).filter(is_demo=False)
    activities = Activity.objects.visible_to(None).filter(work_plan__is_demo=False)
    number = Cast("number", CharField())
    area = Case(
        When(kind__in=MAIN_AREAS, then=number),
        default=Concat("kind", Value("-"), number),
        output_field=CharField(),
    )
    first, *others = [
        _codes("strategy", Strategy.objects.all()),
        _codes("focus-area", FocusArea.objects.all(), F("strategy__code"), area),
        _codes("work-plan", plans),
        _codes("activity", activities),
        _codes("indicator", Indicator.objects.all()),
        _codes("country", Country.objects.all(), F("iso3")),
        _codes("partner", Partner.objects.all()),
        _codes("decision", Decision.objects.all()),
        _codes("commitment", Commitment.objects.all()),
        _codes("document", Document.objects.all(), F("slug")),
        _codes(
            "document-table",
            DocumentTable.objects.all(),
            F("document__slug"),
            F("code"),
        ),
        _codes("session", Session.objects.all()),
    ]
    rows = first.union(*others, all=True).order_by(
        "page_name", "row_code", "code_below"
    )
    for name, code, below in rows:
        parts = (code, below) if below else (code,)
        for page in SEVERAL.get(name, (name,)):
            yield PublicPage(page, parts)


def _codes(
    page: str,
    rows: QuerySet[Any],
    code: Combinable | None = None,
    below: Combinable | None = None,
) -> QuerySet[Any]:
    """Return the name of a page with what its address has for each of ``rows``."""
    return (
        rows.order_by()
        .values(
            page_name=Value(page, CharField()),
            row_code=Cast(code or F("code"), CharField()),
            code_below=Cast(below or Value(""), CharField()),
        )
        .values_list("page_name", "row_code", "code_below")
    )


def _of_versions() -> Iterator[PublicPage]:
    """Yield the older versions of plans, and each version beside the one before it."""
    versions = (
        PlanVersion.objects.published()
        .filter(work_plan__is_demo=False)
        .annotate(is_shown=Q(pk=shown_version("work_plan")))
    )
    rows = versions.select_related("work_plan").order_by(
        "work_plan__code",
        F("presented_on").asc(nulls_last=True),
        F("number").asc(nulls_last=True),
        "pk",
    )
    for code, found in groupby(rows, key=lambda version: version.work_plan.code):
        own = list(found)
        for version in own:
            if not version.is_shown:
                query = f"?version={version_key(version)}"
                yield PublicPage("work-plan", (code,), query)
        for older, newer in pairwise(own):
            keys = (version_key(older), version_key(newer))
            changed = _later(older, newer)
            yield PublicPage("work-plan-compare", (code, *keys), changed=changed)


def _later(older: PlanVersion, newer: PlanVersion) -> dt.datetime | None:
    """Return since when two versions are as they are; None before both are sealed."""
    if older.sealed_at is None or newer.sealed_at is None:
        return None
    return max(older.sealed_at, newer.sealed_at)
