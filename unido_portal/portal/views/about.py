"""The pages about the portal itself, in plain words."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from unido_portal.portal.groups import overlap_on
from unido_portal.portal.signs import SECTIONS, signs_of
from unido_portal.portal.views.sessions import last_session
from unido_portal.reference.members import MEMBERS_OF_UNIDO, UNIDO_LISTED_IN
from unido_portal.reference.models import GroupMembership


def about(request: HttpRequest) -> HttpResponse:
    """Say what the portal is, and whom to ask."""
    return _render(request, "about")


def method(request: HttpRequest) -> HttpResponse:
    """Say how status, progress and totals are worked out."""
    session = last_session()
    memberships = GroupMembership.objects.filter(group__code=MEMBERS_OF_UNIDO)
    is_unverified = memberships.filter(verified=False).exists()
    day = session.start if session and session.start else timezone.localdate()
    return _render(
        request,
        "method",
        session=session,
        overlap=overlap_on(day),
        sections=SECTIONS.items(),
        states=signs_of("states"),
        unido_listed_in=UNIDO_LISTED_IN if is_unverified else None,
    )


def accessibility(request: HttpRequest) -> HttpResponse:
    """Say for whom the pages are made, how that is checked and what is not known."""
    return _render(request, "accessibility")


def privacy(request: HttpRequest) -> HttpResponse:
    """Say what the portal learns of its readers."""
    return _render(
        request,
        "privacy",
        session_hours=settings.SESSION_COOKIE_AGE // 3600,
    )


def _render(request: HttpRequest, name: str, **more: Any) -> HttpResponse:
    context = {"contact": settings.CONTACT_EMAIL, **more}
    if name != "about":
        context["crumbs"] = [(_("About"), reverse("about"))]
    return render(request, f"portal/about/{name}.html", context)
