"""Search across everything public."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from unido_portal.portal.forms import PAGE_SIZE
from unido_portal.portal.search.finding import Group, Slice, best_first, find, is_sought
from unido_portal.portal.search.pages import LISTS, PAGES, find_pages
from unido_portal.portal.search.words import LONGEST, Asked

_LONGEST_NUMBER = 6


def search(request: HttpRequest) -> HttpResponse:
    """Show what is found, the best of each kind; or all of the kind that is asked for.

    Everybody finds the same: what is published. Demonstration data stands apart at the
    end, and is counted apart.
    """
    asked = Asked.of(request.GET.get("q", ""))
    context: dict[str, Any] = {
        "asked": asked,
        "query": asked.typed[:LONGEST],
        "longest": LONGEST,
        "lists": [(title, reverse(name)) for name, title in LISTS],
    }
    if asked.words:
        context |= _found(request, asked)
    return render(request, "portal/search/search.html", context)


def _found(request: HttpRequest, asked: Asked) -> dict[str, Any]:
    kind = request.GET.get("kind", "")
    made_up = request.GET.get("demo") == "1"
    pages = find_pages(asked)
    page: Page | None = None
    groups: list[Group]
    if is_sought(kind, made_up=made_up):
        groups, page = _one_kind(asked, kind, made_up, _number(request))
    else:
        groups = find(asked)
    facts = best_first([*pages, *(group for group in groups if not group.made_up)])
    others = [group for group in groups if group.made_up]
    chosen = None
    if page or kind == PAGES:
        wanted = (kind, made_up)
        named = ((one, (one.name, one.made_up)) for one in [*facts, *others])
        chosen = next((one for one, name in named if name == wanted), None)
    return {
        "groups": facts,
        "total": sum(group.total for group in facts),
        "made_up": others,
        "made_up_total": sum(group.total for group in others),
        "chosen": chosen,
        "page_obj": page,
    }


def _one_kind(
    asked: Asked, kind: str, made_up: bool, number: int
) -> tuple[list[Group], Page | None]:
    """Return what is found, with the hits of one kind on its page of that number.

    Without any of the kind, there is no page, and the best of each other kind.
    """
    start = (number - 1) * PAGE_SIZE
    groups = find(asked, Slice(kind, start, start + PAGE_SIZE, made_up))
    total = next(
        (one.total for one in groups if (one.name, one.made_up) == (kind, made_up)), 0
    )
    if not total:
        return groups, None
    page = Paginator(range(total), PAGE_SIZE).get_page(number)
    if page.number != number:
        return _one_kind(asked, kind, made_up, page.number)
    return groups, page


def _number(request: HttpRequest) -> int:
    """Return the number of the page that is asked for, 1 where it is none."""
    typed = request.GET.get("page", "")
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= _LONGEST_NUMBER
    return max(int(typed), 1) if is_number else 1
