"""The front page and the pages about the portal."""

from __future__ import annotations

import datetime as dt

from django.db.models import Case, Count, Exists, F, OuterRef, Q, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from strategies.choices import MAIN_AREAS, StatusAtSource
from strategies.models import Milestone, Strategy
from unido_portal.governance.models import Session
from unido_portal.portal.groups import LDC, overlap_on
from unido_portal.portal.views.sessions import changes_since, last_session
from unido_portal.reference.models import GroupMembership
from workplans.models import ProgressUpdate, WorkPlan

SHOWN = 8


def home(request: HttpRequest) -> HttpResponse:
    """Show the strategies at a glance, what changed and what is next."""
    today = timezone.localdate()
    session = last_session()
    strategies = Strategy.objects.filter(is_ours=True, is_tracked=True).annotate(
        area_count=Count(
            "focus_areas",
            filter=Q(focus_areas__kind__in=MAIN_AREAS),
            distinct=True,
        ),
        commitment_count=Count("commitments", distinct=True),
        decision_count=Count("bases__decision", distinct=True),
    )
    plans = WorkPlan.objects.visible_to(request.user).ours().order_by("code")
    context = {
        "strategies": strategies.select_related("country_group").order_by("code"),
        "plans": list(plans),
        "session": session,
        "next_sessions": Session.objects.filter(start__gte=today, organ__is_unido=True)
        .select_related("organ")
        .order_by("start"),
        "next_graduations": GroupMembership.objects.filter(
            group__code=LDC,
            superseded_at__isnull=True,
            valid_to__gte=today,
        )
        .select_related("country")
        .order_by("valid_to", "country__iso3"),
        **_milestones(today),
    }
    if session and session.start:
        context |= changes_since(session.start, request.user, limit=SHOWN)
    return render(request, "portal/home/home.html", context)


def _milestones(today: dt.date) -> dict[str, list[Milestone]]:
    """Return what is to come, and what a document planned before and nobody reported.

    The first begins with the earliest, the second with the latest.
    """
    to_come = Q(start__gte=today) | Q(end__gte=today)
    reports = ProgressUpdate.objects.filter(milestone=OuterRef("pk"))
    unreported = Q(
        ~Exists(reports),
        status_at_source=StatusAtSource.PLANNED,
        strategy__is_ours=True,
    )
    milestones = list(
        Milestone.objects.filter(to_come | unreported)
        .annotate(is_to_come=Case(When(to_come, then=True), default=False))
        .select_related("strategy", "citation__document__session")
        .order_by(F("start").desc(nulls_last=True), "code")
    )
    following = [row for row in milestones if row.is_to_come]
    return {
        "next_milestones": sorted(
            following, key=lambda row: (row.start or row.end or today, row.code)
        ),
        "planned_then": [row for row in milestones if not row.is_to_come],
    }


def about(request: HttpRequest) -> HttpResponse:
    """Say what the portal is."""
    return render(request, "portal/about/about.html")


def method(request: HttpRequest) -> HttpResponse:
    """Say how status, progress and totals are worked out."""
    session = last_session()
    day = session.start if session and session.start else timezone.localdate()
    return render(
        request,
        "portal/about/method.html",
        {
            "crumbs": [(_("About"), reverse("about"))],
            "overlap": overlap_on(day),
        },
    )
