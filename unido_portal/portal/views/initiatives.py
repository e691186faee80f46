"""Pages of initiatives and of South-South cooperation."""

from __future__ import annotations

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from strategies.models import Initiative
from unido_portal.portal.standing import reports
from workplans.models import ActivityContent


def initiative_list(request: HttpRequest) -> HttpResponse:
    """Show the initiatives with their countries, partners and what was reported."""
    initiatives = (
        Initiative.objects.select_related("strategy", "citation__document")
        .prefetch_related(
            "countries__country",
            "partners__partner",
            "programmes__country",
            Prefetch(
                "updates",
                reports(request.user).select_related("citation__document"),
                to_attr="told",
            ),
        )
        .order_by("-is_ours", "code")
    )
    return render(
        request,
        "portal/strategies/initiatives.html",
        {
            "initiatives": initiatives,
            "crumbs": [(_("Strategies"), reverse("strategies"))],
        },
    )


def south_south(request: HttpRequest) -> HttpResponse:
    """Show the activities that are South-South or triangular cooperation."""
    activities = (
        ActivityContent.objects.visible_to(request.user)
        .current()
        .filter(is_south_south=True)
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
