"""Which facts there are: a file or a reader for each model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from unido_portal.core.choices import Mark
from unido_portal.core.facts.files import FactFiles, FactRow
from unido_portal.core.rows import Row


def _as_written(reference: str) -> str:
    return reference


@dataclass(frozen=True)
class FactSet:
    """The rows of ``model`` in the file ``facts/<path>``.

    ``key`` names the fields of the natural key, ``row__field`` one that lies behind a
    foreign key. ``source`` is the language that its texts were written in unless a
    column says otherwise, ``others`` the mark of the other languages.
    """

    path: str
    model: type[Row]
    key: Sequence[str]
    source: str = "zh-hans"
    others: str = Mark.UNOFFICIAL
    written_as: Callable[[str], str] = _as_written

    def rows(self, files: FactFiles) -> list[FactRow]:
        return files.rows(f"facts/{self.path}")


@dataclass(frozen=True)
class DerivedFacts:
    """Rows of ``model`` that ``read`` makes from other files; else as ``FactSet``.

    ``name`` stands in messages where a row does not say which file it came from.
    """

    name: str
    model: type[Row]
    key: Sequence[str]
    read: Callable[[FactFiles], Iterable[FactRow]]
    source: str = "zh-hans"
    others: str = Mark.UNOFFICIAL
    written_as: Callable[[str], str] = _as_written

    @property
    def path(self) -> str:
        return self.name

    def rows(self, files: FactFiles) -> list[FactRow]:
        return [{"_path": self.name, "_line": "0"} | row for row in self.read(files)]


@dataclass(frozen=True)
class AfterFacts:
    """A step after all rows are there, in the same transaction, such as sealing."""

    name: str
    run: Callable[[], Any]
