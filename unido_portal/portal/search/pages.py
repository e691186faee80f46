"""The pages that are no row: lists, and what the portal tells of itself."""

from __future__ import annotations

from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from unido_portal.portal.search.finding import (
    BEGINNING,
    ELSEWHERE,
    EXACT_NAME,
    NAME,
    Group,
    Hit,
)
from unido_portal.portal.search.words import Asked, plain

PAGES = "pages"

# The lists that a reader may walk through instead of searching, with their titles.
LISTS: list[tuple[str, Promise]] = [
    ("strategies", _("Strategies")),
    ("work-plans", _("Work plans")),
    ("countries", _("Countries")),
    ("partners", _("Partners")),
    ("initiatives", _("Initiatives")),
    ("indicators", _("Indicators")),
    ("decisions", _("What the governing bodies asked and decided")),
    ("commitments", _("Commitments")),
    ("documents", _("Official documents")),
    ("sessions", _("Sessions of governing bodies")),
    ("consultations", _("Consultations, and what became of each comment")),
    ("recommendations", _("Recommendations of advisory and oversight bodies")),
]
_OTHERS: list[tuple[str, Promise]] = [
    ("graduation", _("Graduation from the group of least developed countries")),
    ("south-south", _("South-South and triangular industrial cooperation")),
    ("data", _("Data")),
    ("about", _("About this portal")),
    ("method", _("How status, progress and totals are worked out")),
    ("accessibility", _("Accessibility")),
    ("privacy", _("Privacy")),
]


def find_pages(asked: Asked) -> list[Group]:
    """Return the pages whose title has every word, in one group or none.

    A title is sought in the reader's language and in English.
    """
    hits = [
        Hit(rank, str(title), reverse(name))
        for name, title in [*LISTS, *_OTHERS]
        if (rank := _rank(asked, title)) < ELSEWHERE
    ]
    if not hits:
        return []
    hits.sort(key=lambda hit: hit.rank)
    return [Group(PAGES, _("Pages of the portal"), len(hits), hits[0].rank, hits)]


def _rank(asked: Asked, title: Promise) -> int:
    with translation.override("en"):
        titles = [plain(str(title))]
    titles.append(plain(str(title)))
    if asked.whole in titles:
        return EXACT_NAME
    if any(one.startswith(asked.whole) for one in titles):
        return BEGINNING
    return NAME if any(asked.is_in(one) for one in titles) else ELSEWHERE
