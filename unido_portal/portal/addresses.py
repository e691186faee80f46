"""Where a reader goes from a row that a query tells by its codes alone."""

from __future__ import annotations

from collections.abc import Callable

from django.urls import reverse

from strategies.choices import MAIN_AREAS

# Takes the key of a page and a place on it or below it, either of which may be empty.
Address = Callable[[str, str], str]


def page_of(name: str, prefix: str = "") -> Address:
    """Return a builder of the page ``name`` of a key, at a place on it if given."""

    def build(key: str, place: str) -> str:
        if not key:
            return ""
        return reverse(name, args=[key]) + (f"#{prefix}{place}" if place else "")

    return build


def part_of(name: str, anchor: str) -> Address:
    """Return a builder of the page ``name`` of a key, at its part called ``anchor``."""
    return lambda key, _place: f"{reverse(name, args=[key])}#{anchor}" if key else ""


def list_of(name: str) -> Address:
    """Return a builder of the place of a row on the list ``name``."""
    return lambda key, _place: f"{reverse(name)}#{key}"


def area_page(strategy: str, area: str) -> str:
    """Return the address of a focus area from ``<kind>-<number>``."""
    kind, number = area.rsplit("-", 1)
    is_main = kind in MAIN_AREAS
    return reverse("focus-area", args=[strategy, number if is_main else area])


def no_page(_key: str, _place: str) -> str:
    """Return nothing, for rows that have no place of their own."""
    return ""


# What a report may be about: the path to its code, and its page.
SUBJECTS: dict[str, tuple[str, Address]] = {
    "activity": ("code", page_of("activity")),
    "commitment": ("code", page_of("commitment")),
    "milestone": ("strategy__code", page_of("strategy")),
    "decision": ("code", page_of("decision")),
    "initiative": ("code", list_of("initiatives")),
    "programme": ("country__iso3", page_of("country")),
    "strategy": ("code", page_of("strategy")),
    "result": ("work_plan__code", page_of("work-plan")),
}


def subject_page(key: str, name: str) -> str:
    """Return the address of what a report is about."""
    return SUBJECTS[name][1](key, "")
