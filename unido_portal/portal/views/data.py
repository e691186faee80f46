"""What analysts take away: resources of the API, documentation, how to cite."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import Count, Max, Min
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from indicators.models import Release
from unido_portal.portal.citing import CitedPage
from unido_portal.reference.models import IncomeClass, Partner

# The resources of the API, in the groups in which readers look for them.
RESOURCES = [
    (
        _("Governing bodies and documents"),
        [
            ("organs", _("Organs")),
            ("sessions", _("Sessions")),
            ("documents", _("Documents")),
            ("decisions", _("Decisions")),
            ("consultations", _("Consultations")),
            ("stated-figures", _("Figures stated in documents")),
        ],
    ),
    (
        _("Strategies"),
        [
            ("strategies", _("Strategies")),
            ("focus-areas", _("Focus areas")),
            ("commitments", _("Commitments")),
            ("milestones", _("Milestones")),
            ("initiatives", _("Initiatives")),
            ("evaluations", _("Evaluations")),
            ("lessons", _("Lessons")),
            ("recommendations", _("Recommendations")),
        ],
    ),
    (
        _("Countries and partners"),
        [
            ("countries", _("Countries")),
            ("country-groups", _("Country groups")),
            ("country-programmes", _("Country programmes")),
            ("partners", _("Partners")),
        ],
    ),
    (
        _("Work plans"),
        [
            ("work-plans", _("Work plans")),
            ("plan-versions", _("Versions of work plans")),
            ("projects", _("Projects")),
            ("activities", _("Activities")),
            ("results", _("Results")),
            ("performance-measures", _("Performance measures")),
            ("deliverables", _("Deliverables")),
            ("budget-lines", _("Budget lines")),
            ("posts", _("Posts")),
            ("compliance-rates", _("Compliance rates")),
            ("risks", _("Risks")),
            ("progress-updates", _("Progress reports")),
        ],
    ),
    (
        _("Indicators"),
        [
            ("indicators", _("Indicators")),
            ("targets", _("Targets")),
            ("observations", _("Observations")),
            ("releases", _("Releases of datasets")),
        ],
    ),
]

PUBLISHER_OF_INCOMES = "world-bank"


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """Show what can be downloaded, under which terms, and how to cite it."""
    releases = Release.objects.filter(is_demo=False, withdrawn_at=None)
    context = {
        "resources": RESOURCES,
        "releases": releases,
        "incomes": _incomes(),
        "licence": settings.LICENCE,
        "licence_url": settings.LICENCE_URL,
        "cited": [
            _cited(request, gettext("Data"), reverse("data")),
            _cited(request, gettext("Observations"), "/api/v1/observations/"),
        ],
    }
    return render(request, "portal/data/data.html", context)


def _cited(request: HttpRequest, title: str, address: str) -> CitedPage:
    absolute = request.build_absolute_uri(address)
    return CitedPage(title, absolute, timezone.localdate())


def _incomes() -> dict[str, Any] | None:
    """Return publisher, edition and extent of the income classes; None without any.

    An edition is called by the last fiscal year that it lists.
    """
    parts = list(
        IncomeClass.objects.order_by("is_derived")
        .values("is_derived")
        .annotate(first=Min("fiscal_year"), last=Max("fiscal_year"), count=Count("pk"))
    )
    if not parts:
        return None
    return {
        "publisher": Partner.objects.filter(code=PUBLISHER_OF_INCOMES)
        .values_list("name", flat=True)
        .first(),
        "edition": parts[0]["last"],
        "parts": parts,
    }
