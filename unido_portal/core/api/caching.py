"""Answer 304 to who has the answer already."""

from __future__ import annotations

import hashlib
from typing import Any

from django.http import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

# What the same address may be answered differently for.
VARIES_BY = ("Accept", "Accept-Language", "Cookie", "Authorization")


class ConditionalView(APIView):
    """A view whose answers have an ETag."""

    def finalize_response(
        self, request: Request, response: Any, *args: Any, **kwargs: Any
    ) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        _answer_conditionally(request, response)
        return response


def _answer_conditionally(request: Request, response: Response) -> None:
    """Give ``response`` a weak ETag of its content once it is rendered.

    A reader who has that content gets 304. Caches must ask again each time, so that a
    correction is seen at once.
    """
    patch_vary_headers(response, VARIES_BY)
    if request.method not in ("GET", "HEAD") or response.status_code != 200:
        return
    response.headers.setdefault("Cache-Control", "no-cache")

    def tag(rendered: Any) -> HttpResponseBase | None:
        digest = hashlib.sha256(rendered.content).hexdigest()[:32]
        rendered["ETag"] = f'W/"{digest}"'
        return get_conditional_response(
            request._request, etag=rendered["ETag"], response=rendered
        )

    response.add_post_render_callback(tag)
