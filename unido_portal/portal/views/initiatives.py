"""Pages of initiatives and of South-South cooperation."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Prefetch, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from strategies.models import CountryProgramme, Initiative, InitiativeCountry
from unido_portal.core.languages import current
from unido_portal.portal.filtering import Filtered
from unido_portal.portal.forms import INITIATIVES
from unido_portal.portal.plan_reading import last_report
from unido_portal.portal.standing import reports
from workplans.models import ActivityContent, PlanVersion
from workplans.standing import standing_columns


def _by_country(model: type[InitiativeCountry] | type[CountryProgramme]) -> QuerySet:
    """Return the rows of ``model`` in the order of the names of their countries."""
    rank = f"country__rank_{current().replace('-', '_')}"
    return model.objects.select_related("country").order_by(rank)


def initiative_list(request: HttpRequest) -> HttpResponse:
    """Show the initiatives with their countries, partners and what was reported."""
    initiatives = (
        Initiative.objects.select_related("strategy", "citation__document")
        .prefetch_related(
            "partners__partner",
            Prefetch("countries", _by_country(InitiativeCountry)),
            Prefetch("programmes", _by_country(CountryProgramme)),
            Prefetch(
                "updates",
                reports(request.user).select_related("citation__document"),
                to_attr="told",
            ),
        )
        .order_by("-is_ours", "code")
    )
    filtered = Filtered(INITIATIVES, request, initiatives)
    return render(
        request,
        "portal/strategies/initiatives.html",
        {
            "filtered": filtered,
            "initiatives": list(filtered.rows),
            "crumbs": [(_("Strategies"), reverse("strategies"))],
        },
    )


def south_south(request: HttpRequest) -> HttpResponse:
    """Show the activities that are South-South or triangular cooperation.

    Each is shown as the latest version that has it tells it.
    """
    readable = ActivityContent.objects.visible_to(request.user)
    latest = readable.filter(activity=OuterRef("activity")).order_by(
        "plan_version__is_superseded", "-plan_version__number", "-plan_version"
    )
    shown = PlanVersion.objects.current().filter(pk=OuterRef("plan_version"))
    activities = (
        readable.filter(is_south_south=True, pk=Subquery(latest.values("pk")[:1]))
        .annotate(
            is_shown=Exists(shown), last_report=last_report(), **standing_columns()
        )
        .select_related("activity", "plan_version__work_plan", "citation__document")
        .prefetch_related("activitycountrys__country", "activitypartners__partner")
        .order_by("plan_version__work_plan__code", "order")
    )
    return render(
        request,
        "portal/strategies/south_south.html",
        {
            "activities": activities,
            "crumbs": [(_("Strategies"), reverse("strategies"))],
        },
    )
