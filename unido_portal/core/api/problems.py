"""Tell what went wrong: problem documents (RFC 9457) with a sentence for people."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied as DjangoPermissionDenied
from django.core.exceptions import ValidationError as DjangoValidationError
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from rest_framework import exceptions, serializers, views
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response

from unido_portal.core.api.nearest import nearest

MEDIA_TYPE = "application/problem+json"

# Lists of valid words that are longer are left out of the answer.
_SHOWN = 60


@dataclass
class Fault:
    """One thing that is wrong with one parameter.

    ``nearest`` is the valid word that was probably meant and ``valid`` all of them;
    both may be empty.
    """

    parameter: str
    detail: str
    nearest: str = ""
    valid: list[str] = field(default_factory=list)

    @classmethod
    def unknown(
        cls, parameter: str, word: str, valid: Iterable[str], *, sentence: str
    ) -> Fault:
        """Return the fault of a word that is none of ``valid``.

        ``sentence`` says so; the nearest valid word is added to it, if one is like it.
        """
        words = list(valid)
        meant = nearest(word, words)
        if meant:
            sentence += " " + _("The nearest valid one is “%(word)s”.") % {
                "word": meant
            }
        return cls(parameter, sentence, meant, words if len(words) <= _SHOWN else [])

    def as_dict(self) -> dict[str, Any]:
        told: dict[str, Any] = {"parameter": self.parameter, "detail": self.detail}
        if self.nearest:
            told["nearest"] = self.nearest
        if self.valid:
            told["valid"] = self.valid
        return told


class BadParameters(exceptions.APIException):
    """Parameters that the resource does not know, or values that they do not take."""

    status_code = 400

    def __init__(self, *faults: Fault) -> None:
        self.faults = list(faults)
        super().__init__(" ".join(fault.detail for fault in faults))


class Moved(exceptions.APIException):
    """What was asked for stands at another address, where ``kwargs`` are these."""

    status_code = 301

    def __init__(self, **kwargs: str) -> None:
        self.kwargs = kwargs
        super().__init__()


class ProblemSerializer(serializers.Serializer):
    """What went wrong, as a problem document of RFC 9457."""

    type = serializers.CharField()
    title = serializers.CharField(help_text="The kind of problem, in a few words.")
    status = serializers.IntegerField(help_text="The status of the answer again.")
    detail = serializers.CharField(help_text="A sentence that a person understands.")
    instance = serializers.CharField(help_text="The path that was asked for.")
    errors = serializers.ListField(  # type: ignore[assignment]
        child=serializers.DictField(),
        required=False,
        help_text="One entry for each wrong parameter: its name, what is wrong, and "
        "where possible the nearest valid word and the list of valid ones.",
    )


def problem(
    status: int, detail: str, *, path: str, errors: Iterable[Fault] = ()
) -> dict[str, Any]:
    """Return the problem document of ``status`` for what was asked at ``path``."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": _title(status),
        "status": status,
        "detail": detail,
        "instance": path,
    }
    if faults := [fault.as_dict() for fault in errors]:
        body["errors"] = faults
    return body


def exception_handler(exc: Exception, context: dict[str, Any]) -> Response | None:
    """Answer a problem document to every exception that is somebody's to mend.

    Anything else is a fault of ours: None lets it through to the page for 500.
    """
    if isinstance(exc, DjangoValidationError):
        exc = exceptions.ValidationError(serializers.as_serializer_error(exc))
    elif isinstance(exc, Http404):
        exc = exceptions.NotFound()
    elif isinstance(exc, DjangoPermissionDenied):
        exc = exceptions.PermissionDenied()
    if not isinstance(exc, exceptions.APIException):
        return None
    views.set_rollback()
    request = context["request"]
    if isinstance(exc, Moved):
        return _moved(exc, request)
    faults = exc.faults if isinstance(exc, BadParameters) else _faults(exc)
    body = problem(
        exc.status_code, _sentence(exc, request), path=request.path, errors=faults
    )
    # A page or a schema has renderers of its own, which know no problems.
    request.accepted_renderer = JSONRenderer()
    request.accepted_media_type = JSONRenderer.media_type
    headers = {"Cache-Control": "no-store"}
    if header := getattr(exc, "auth_header", None):
        headers["WWW-Authenticate"] = header
    if wait := getattr(exc, "wait", None):
        headers["Retry-After"] = str(math.ceil(wait))
    return Response(body, exc.status_code, headers=headers, content_type=MEDIA_TYPE)


def _moved(exc: Moved, request: Any) -> Response:
    """Lead to the present address, with the query of the old one."""
    match = request.resolver_match
    address = reverse(match.view_name, kwargs=match.kwargs | exc.kwargs)
    if query := request.META.get("QUERY_STRING"):
        address += f"?{query}"
    return Response(status=exc.status_code, headers={"Location": address})


def _title(status: int) -> str:
    titles = {
        400: _("Bad request"),
        401: _("Not signed in"),
        403: _("Not allowed"),
        404: _("Not found"),
        405: _("Method not allowed"),
        406: _("Not acceptable"),
        415: _("Unsupported media type"),
        429: _("Too many requests"),
        500: _("Server error"),
    }
    return titles.get(status, _("Problem"))


def _sentence(exc: exceptions.APIException, request: Any) -> str:
    if isinstance(exc, exceptions.MethodNotAllowed):
        return _(
            "“%(method)s” is not offered here: this part of the API is only read, "
            "with GET, HEAD and OPTIONS."
        ) % {"method": request.method}
    if isinstance(exc, exceptions.NotAcceptable):
        return _(
            "The answer does not come in a form that you accept (“%(accepted)s”); "
            "resources come as application/json."
        ) % {"accepted": request.headers.get("Accept", "")}
    if isinstance(exc, exceptions.Throttled):
        return _("You asked too often. Try again in a while (see Retry-After).")
    if isinstance(exc, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        return _("Sign in first, or send what identifies you.")
    if isinstance(exc, exceptions.PermissionDenied):
        return _("You may see that this exists, and may not do this with it.")
    if isinstance(exc, exceptions.NotFound):
        told = str(exc.detail)
        plain = str(exceptions.NotFound.default_detail)
        return _("There is nothing at this address.") if told == plain else told
    if isinstance(exc, exceptions.ValidationError):
        return " ".join(fault.detail for fault in _faults(exc))
    return str(exc.detail)


def _faults(exc: exceptions.APIException) -> list[Fault]:
    """Return what a refused value tells, field by field."""
    if not isinstance(exc, exceptions.ValidationError):
        return []
    if isinstance(exc.detail, dict):
        return [
            Fault(str(name), " ".join(str(word) for word in words))
            for name, words in exc.detail.items()
        ]
    return [Fault("", str(word)) for word in exc.detail]
