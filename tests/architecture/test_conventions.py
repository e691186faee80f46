"""What the code of the house never does."""

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.sources import FOLDERS, ROOT, files, modules, name_of, tree

BLIND = {"Exception", "BaseException"}
# A script without `src` runs what stands in it, unless its type says that it is data;
# a style sheet belongs in static/.
INLINE = re.compile(
    r"<style\b|\sstyle\s*=|<script(?![^>]*\bsrc=|\stype=\"application/ld\+json\">)"
    r"|\son[a-z]+\s*=\s*[\"']|javascript:",
    re.IGNORECASE,
)
MARKUP = [
    *files(".html", "templates", "unido_portal", "strategies", "workplans"),
    *files(".svg", "templates", "static"),
]


def _caught(handler: ast.ExceptHandler) -> set[str]:
    """Return the names of what a handler catches; ``*`` when it catches all."""
    if handler.type is None:
        return {"*"}
    return {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}


def test_nothing_catches_every_exception() -> None:
    blind = [
        f"{name_of(path)}:{node.lineno}"
        for path in modules(*FOLDERS, migrations=True)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and _caught(node) & {"*", *BLIND}
    ]
    assert blind == []


def test_no_template_or_drawing_has_a_script_or_style_inside() -> None:
    found = [
        f"{name_of(path)}:{number}"
        for path in MARKUP
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if INLINE.search(line)
    ]
    assert found == []


def test_no_code_writes_a_style_into_what_it_draws() -> None:
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in modules("unido_portal", "strategies", "workplans", "indicators")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search(r"<[a-z][^>]*\sstyle=|<style\b", node.value)
    ]
    assert found == []


def test_no_test_empties_tables() -> None:
    emptying = {"TransactionTestCase", "LiveServerTestCase", "transactional_db"}
    emptying |= {"live_server", "StaticLiveServerTestCase"}
    found = [
        f"{name_of(path)}: {sorted(used)}"
        for path in modules("tests")
        if path != Path(__file__).resolve()
        and (used := emptying & _names(tree(path)) | _transactions(tree(path)))
    ]
    assert found == []


def _names(module: ast.Module) -> set[str]:
    """Return the names that a module uses, its fixtures and imports included."""
    names = {node.id for node in ast.walk(module) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(module) if isinstance(node, ast.Attribute)}
    names |= {node.arg for node in ast.walk(module) if isinstance(node, ast.arg)}
    return names | {
        alias.name
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def _transactions(module: ast.Module) -> set[str]:
    """Return the marks by which a test asks for a database that is emptied."""
    return {
        "django_db(transaction=True)"
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "django_db"
        and any(
            word.arg in ("transaction", "reset_sequences") for word in node.keywords
        )
    }


@pytest.mark.parametrize("word", ["TODO", "FIXME"])
def test_nothing_is_left_to_be_done_later(word: str) -> None:
    found = [
        name_of(path)
        for path in [*modules(*FOLDERS), *files(".html", "templates"), *_prose()]
        if re.search(
            rf"(#|//|<!--|^).*\b{word}\b", path.read_text("utf-8"), re.MULTILINE
        )
        and path != Path(__file__).resolve()
    ]
    assert found == []


def _prose() -> list[Path]:
    return [*files(".md", "docs"), *ROOT.glob("*.md")]
