"""Pages for what went wrong, in the reader's language.

What happened under ``/api/`` is told as a problem document (RFC 9457). The pages for
400 and 500 are rendered without the request: the first is unfit to be read, and the
second must not ask a database that may be what broke.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    JsonResponse,
)
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from unido_portal.core.api.problems import MEDIA_TYPE, Fault, problem
from unido_portal.core.registries import public_resources
from unido_portal.portal.moved import present_address


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400 to a request that cannot be understood."""
    if _is_api(request):
        return _problem(request, 400, _("The request cannot be understood."))
    return _without_request(request, "400.html", 400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403 to who may see that the page exists, and not what is on it."""
    if _is_api(request):
        return _problem(request, 403, _("You may not do this."))
    return render(request, "403.html", status=403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404 for what is not there, or not there for this reader.

    An address with the code that a row once had leads to where it stands now.
    """
    if _is_api(request):
        fault = _no_resource(request)
        return _problem(request, 404, fault.detail, [fault])
    if request.resolver_match and (present := present_address(request.resolver_match)):
        query = request.META.get("QUERY_STRING")
        return HttpResponsePermanentRedirect(f"{present}?{query}" if query else present)
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 without asking the database."""
    if _is_api(request):
        sentence = _("Something went wrong on our side.")
        return _problem(request, 500, sentence)
    return _without_request(request, "500.html", 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 to a form that was sent from another site, or long after."""
    if _is_api(request):
        sentence = _("The request lacks the token against forged requests.")
        return _problem(request, 403, sentence)
    return render(request, "403_csrf.html", status=403)


def _is_api(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


def _problem(
    request: HttpRequest, status: int, detail: str, faults: Iterable[Fault] = ()
) -> HttpResponse:
    body = problem(status, detail, path=request.path, errors=faults)
    response = JsonResponse(body, status=status, content_type=MEDIA_TYPE)
    response["Cache-Control"] = "no-store"
    return response


def _no_resource(request: HttpRequest) -> Fault:
    """Return what is wrong with an address of the API that leads nowhere."""
    word = request.path.removeprefix("/api/").removeprefix("v1/").partition("/")[0]
    return Fault.unknown(
        "resource",
        word,
        sorted(public_resources.keys()),
        sentence=_("There is nothing at this address."),
    )


def _without_request(request: HttpRequest, template: str, status: int) -> HttpResponse:
    language = translation.get_language_from_request(request, check_path=True)
    with translation.override(language):
        context: dict[str, Any] = {
            "LANGUAGES": settings.LANGUAGES,
            "LANGUAGE_CODE": language,
            "LANGUAGE_BIDI": translation.get_language_bidi(),
            "TIME_ZONE": settings.TIME_ZONE,
        }
        response = HttpResponse(render_to_string(template, context), status=status)
        response["Content-Language"] = language
    return response
