"""The files of the project, as the tests of its architecture read them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# From the highest floor to the lowest.
FLOORS = [
    "unido_portal.portal",
    "indicators",
    "workplans",
    "strategies",
    "unido_portal.governance",
    "unido_portal.reference",
    "unido_portal.accounts",
    "unido_portal.core",
]
PACKAGES = ["unido_portal", "strategies", "workplans", "indicators"]
FOLDERS = [*PACKAGES, "tests", "bin"]


def name_of(path: Path) -> str:
    """Return the path below the root, as a failing test shows it."""
    return path.relative_to(ROOT).as_posix()


def files(suffix: str, *folders: str) -> list[Path]:
    """Return the files below ``folders`` whose name ends in ``suffix``."""
    found = [path for folder in folders for path in (ROOT / folder).rglob(f"*{suffix}")]
    return sorted(path for path in found if "__pycache__" not in path.parts)


def modules(*folders: str, migrations: bool = False) -> list[Path]:
    """Return the Python files below ``folders``."""
    return [
        path
        for path in files(".py", *folders)
        if migrations or "migrations" not in path.parts
    ]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported(path: Path) -> Iterator[str]:
    """Yield the modules that a file imports, what it takes from them included."""
    package = list(path.relative_to(ROOT).parent.parts)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def floor_of(module: str) -> int | None:
    """Return the place of a module in ``FLOORS``, None outside them."""
    for place, floor in enumerate(FLOORS):
        if module == floor or module.startswith(f"{floor}."):
            return place
    return None
