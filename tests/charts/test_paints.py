"""Paints: the same in files and on pages, told apart by everybody."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from django.conf import settings

from unido_portal.portal.charts.marks import DARK, PAINTS, PAPER

CSS = Path(settings.BASE_DIR, "static/css/charts.css").read_text("utf-8")
_DARK_BEGINS = "@media (prefers-color-scheme: dark)"
_LIGHT, _DARK = CSS.split(_DARK_BEGINS, maxsplit=1)
_OF_PAGES = Path(settings.BASE_DIR, "static/css/portal.css").read_text("utf-8")
SCHEMES = ["light", "dark"]
# What a chart may stand on.
GROUNDS = ["paper", "panel"]
# Lines behind a drawing mean nothing by themselves.
BEHIND = {"grid"}
# A fill that does not tell the shape from the ground: its stroke does.
PALE = {"paper", "chart-untold"}
# The paints whose colour is told as a custom property.
NAMES = {"women": "women", "men": "men", "other": "other", "untold": "untold"}
NAMES |= {f"line-{number}": str(number) for number in (1, 2, 3, 4)}
NAMES |= {"today": "today"}


def colours(css: str) -> dict[str, str]:
    """Return the first value of each colour of charts."""
    found: dict[str, str] = {}
    for name, value in re.findall(r"--chart-([a-z0-9]+): (#[0-9a-f]+);", css):
        found.setdefault(name, value if len(value) == 7 else "#" + 2 * value[1:])
    return found


@cache
def colours_of_page(scheme: str) -> dict[str, str]:
    """Return every colour that pages and charts name, as it is in ``scheme``."""
    found: dict[str, str] = {}
    for css in (_OF_PAGES, CSS):
        light, dark = css.split(_DARK_BEGINS, maxsplit=1)
        parts = [light, dark.partition("\n}\n")[0]] if scheme == "dark" else [light]
        for name, value in re.findall(r"--([\w-]+): (#[0-9a-f]+);", "".join(parts)):
            found[name] = value if len(value) == 7 else "#" + 2 * value[1:]
    return found


@cache
def looks() -> dict[str, dict[str, str]]:
    """Return for each paint the names of the colours of its fill and its stroke."""
    found: dict[str, dict[str, str]] = {}
    plain = CSS.partition("/* --- Drawings")[2].partition("@media")[0]
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", plain):
        told = dict(re.findall(r"(fill|stroke): var\(--([\w-]+)\)", body))
        for paint in re.findall(r"\.paint--([\w-]+)", selectors):
            found.setdefault(paint, {}).update(told)
    return found


def seen_of(paint: str) -> str:
    """Return the name of the colour that tells a shape from what it lies on."""
    look = looks()[paint]
    fill = look.get("fill")
    return look["stroke"] if fill is None or fill in PALE else fill


def luminance(colour: str) -> float:
    """Return how light a colour is, as contrast is reckoned (WCAG 2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("paint", NAMES)
def test_file_has_the_colours_of_the_page_in_the_light(paint: str) -> None:
    look = PAINTS[paint]
    own = look.stroke if look.fill == "none" else look.fill
    assert colours(_LIGHT)[NAMES[paint]] == own


@pytest.mark.parametrize("paint", PAINTS)
def test_every_paint_is_told_on_pages(paint: str) -> None:
    assert f".paint--{paint}" in CSS


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("paint", sorted(PAINTS.keys() - BEHIND))
def test_every_paint_stands_out_from_what_it_lies_on(
    paint: str, scheme: str, ground: str
) -> None:
    page = colours_of_page(scheme)
    assert contrast(page[seen_of(paint)], page[ground]) >= 3


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("tone", ["ink", "ink-soft"])
def test_words_of_a_drawing_can_be_read_on_what_they_lie_on(
    tone: str, scheme: str, ground: str
) -> None:
    page = colours_of_page(scheme)
    assert contrast(page[tone], page[ground]) >= 4.5


@pytest.mark.parametrize("paint", sorted(PAINTS.keys() - BEHIND))
def test_every_paint_stands_out_from_the_paper_of_a_file(paint: str) -> None:
    look = PAINTS[paint]
    pale = look.fill in ("none", PAPER) or paint == "untold"
    assert contrast(look.stroke if pale else look.fill, PAPER) >= 3


@pytest.mark.parametrize("css", [_LIGHT, _DARK])
def test_figure_within_a_part_is_readable(css: str) -> None:
    own = colours(css)
    words = {"women": own["within"], "men": own["within"], "other": DARK}
    for name, tone in words.items():
        assert contrast(own[name], tone) >= 4.5


@pytest.mark.parametrize("css", [_LIGHT, _DARK])
def test_parts_of_a_column_differ_without_colours(css: str) -> None:
    own = colours(css)
    for one, other in combinations(["women", "men", "other", "untold"], 2):
        assert contrast(own[one], own[other]) >= 1.5


def test_lines_differ_without_colours() -> None:
    dashes = {PAINTS[f"line-{number}"].dash for number in (1, 2, 3, 4)}
    assert len(dashes) == 4
