"""Paints: the same in files and on pages, told apart by everybody."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest
from django.conf import settings

from unido_portal.portal.charts.marks import PAINTS, PAPER

CSS = Path(settings.BASE_DIR, "static/css/charts.css").read_text("utf-8")
_LIGHT, _DARK = CSS.split("@media (prefers-color-scheme: dark)", maxsplit=1)
PAPER_IN_THE_DARK = "#12181e"
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


@pytest.mark.parametrize("name", [one for one in NAMES.values() if one != "untold"])
@pytest.mark.parametrize(
    ("css", "paper"), [(_LIGHT, PAPER), (_DARK, PAPER_IN_THE_DARK)]
)
def test_every_colour_stands_out_from_the_paper(
    name: str, css: str, paper: str
) -> None:
    assert contrast(colours(css)[name], paper) >= 3


@pytest.mark.parametrize("css", [_LIGHT, _DARK])
def test_figure_within_a_part_is_readable(css: str) -> None:
    own = colours(css)
    for name in ("women", "men", "other"):
        assert contrast(own[name], own["within"]) >= 3


@pytest.mark.parametrize("css", [_LIGHT, _DARK])
def test_women_men_and_not_reported_differ_without_colours(css: str) -> None:
    own = colours(css)
    for one, other in combinations(["women", "men", "untold"], 2):
        assert contrast(own[one], own[other]) >= 1.5


def test_lines_differ_without_colours() -> None:
    dashes = {PAINTS[f"line-{number}"].dash for number in (1, 2, 3, 4)}
    assert len(dashes) == 4
