"""Style sheets hold what pages use, and serve every direction of writing."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, files, modules, name_of, tree

# The admin's own sheet is about the classes of Django's admin as well.
SHEETS = [path for path in files(".css", "static") if path.stem != "admin"]
TEMPLATES = [
    path for path in files(".html", "templates") if "admin" not in path.parts
] + files(".svg", "templates")
# Only these modules of Python write classes.
WRITERS = modules("unido_portal/portal")

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"([^{}]+)\{")
_CLASS = re.compile(r"\.([A-Za-z][\w-]*)")
_ATTRIBUTE = re.compile(r'class="((?:\{[{%].*?[%}]\}|[^"])*)"', re.DOTALL)
_VALUE = re.compile(r"\{\{.*?\}\}")
_TAG = re.compile(r"\{%.*?%\}")
_QUOTED = re.compile(r"\"([\w-]+)\"|'([\w-]+)'")
# Which side something is on, said without regard to the direction of writing.
_SIDES = re.compile(
    r"(?:margin|padding|border)-(?:left|right)\b|^\s*(?:left|right)\s*:"
    r"|float:|text-align: left",
    re.MULTILINE,
)
_MOST_LINES = re.compile(r"at most ([\d,]+) lines")
_TABLE = re.compile(r"<table\b")
_TABLE_IN_REGION = re.compile(
    r'<div class="table-scroll" tabindex="0" role="region"[^>]*>\s*<table\b'
)


def _named(sheet: Path) -> set[str]:
    """Return the classes that a style sheet speaks of."""
    rules = _COMMENT.sub("", sheet.read_text("utf-8"))
    selectors = [one for one in _SELECTOR.findall(rules) if "@" not in one]
    return {name for one in selectors for name in _CLASS.findall(one)}


def _words_of_code() -> set[str]:
    """Return the words in the texts of the modules that write classes."""
    constants = [
        node.value
        for path in WRITERS
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return {word for text in constants for word in re.split(r"[^\w-]+", text)}


def _used() -> tuple[set[str], tuple[str, ...]]:
    """Return the classes that are written, and beginnings that a value completes."""
    words = _words_of_code()
    begun = {word for word in words if word.endswith("--")}
    for path in TEMPLATES:
        for attribute in _ATTRIBUTE.findall(path.read_text("utf-8")):
            # What a tag may write stands in quotes within it: `yesno:"rtl,ltr"`.
            tags = " ".join(_TAG.findall(attribute))
            words |= {one or other for one, other in _QUOTED.findall(tags)}
            for word in _VALUE.sub("{", _TAG.sub(" ", attribute)).split():
                head, value, _rest = word.partition("{")
                (begun if value else words).add(head)
    return words, tuple(one for one in begun if one)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_every_class_of_a_style_sheet_is_used(sheet: Path) -> None:
    words, begun = _used()

    unused = {one for one in _named(sheet) - words if not one.startswith(begun)}

    assert unused == set()


def test_a_class_that_nothing_writes_is_found() -> None:
    words, begun = _used()

    assert "notice" in words
    assert "nothing-writes-this" not in words
    assert not "nothing-writes-this".startswith(begun)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_no_rule_knows_left_from_right(sheet: Path) -> None:
    assert _SIDES.findall(_COMMENT.sub("", sheet.read_text("utf-8"))) == []


def test_design_says_how_long_the_sheets_are_at_most() -> None:
    design = (ROOT / "docs" / "design.md").read_text("utf-8")
    most = int(_MOST_LINES.findall(design)[0].replace(",", ""))

    lines = [
        line
        for path in SHEETS
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]

    assert most - 50 < len(lines) <= most


def test_every_table_of_a_page_stands_in_a_region_that_scrolls() -> None:
    bare = [
        name_of(path)
        for path in TEMPLATES
        if len(_TABLE.findall(text := path.read_text("utf-8")))
        != len(_TABLE_IN_REGION.findall(text))
    ]

    assert bare == []
