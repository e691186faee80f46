"""The language of an answer: ``lang=``, else ``Accept-Language``, else English."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header

from unido_portal.core.languages import CODES

ALL = "all"
DEFAULT = "en"


def accepted_language(request: HttpRequest) -> str:
    """Return the official language that the headers ask for.

    Cookies do not count: the same address and headers give the same answer.
    """
    for wanted, _weight in parse_accept_lang_header(
        request.headers.get("Accept-Language", "")
    ):
        if wanted == "*":
            break
        try:
            return get_supported_language_variant(wanted)
        except LookupError:
            continue
    return DEFAULT


def asked_language(request: HttpRequest) -> str:
    """Return the language asked for, one of ``CODES``, for words of the answer."""
    wanted = request.GET.get("lang", "")
    return wanted if wanted in CODES else accepted_language(request)
