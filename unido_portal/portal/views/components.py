"""The page on which staff see every part that pages share, in all six languages."""

from __future__ import annotations

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from unido_portal.portal.specimens.registry import specimens


def components(request: HttpRequest) -> HttpResponse:
    """Show every component with made-up rows; whoever is no staff is sent away."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path(), reverse("login"))
    if not request.user.is_staff:
        raise PermissionDenied
    context = {
        "specimens": list(specimens(request)),
        "crumbs": [(_("About"), reverse("about"))],
    }
    return render(request, "portal/components/page.html", context)
