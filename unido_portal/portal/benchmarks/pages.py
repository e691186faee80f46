"""What kept pages are worth, asked of a server."""

from __future__ import annotations

from functools import partial

from unido_portal.portal.benchmarks.ratios import Ratio
from unido_portal.portal.benchmarks.serving import Question

FRONT_PAGE = "/en/"
SAME_PAGE_RENDERED = "/en/benchmark/front-page/"
NOTHING = "/benchmark/nothing/"


def ratios(port: int) -> list[Ratio]:
    """Return the ratios of the kept front page of the server at ``port``."""
    codings = "Accept-Encoding: gzip, br"
    page = Question(port, FRONT_PAGE, (codings,))
    has_it = f"If-None-Match: {page.ask().headers['etag']}"
    return [
        Ratio(
            13,
            "a page that the reader has already (304) : the page rendered",
            partial(Question(port, FRONT_PAGE, (codings, has_it)).expect, 304),
            partial(Question(port, SAME_PAGE_RENDERED, (codings,)).expect, 200),
            12,
        ),
        Ratio(
            14,
            "a kept page : an empty answer through the same middleware",
            partial(page.expect, 200),
            partial(Question(port, NOTHING, (codings,)).expect, 200),
            0.85,
        ),
    ]
