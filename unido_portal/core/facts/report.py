"""What a load found, wrote and refused."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a file: where it stands and a sentence."""

    path: str
    line: int
    column: str
    message: str

    def __str__(self) -> str:
        place = self.path + (f", line {self.line}" if self.line else "")
        return (
            f"{place}{f', column {self.column}' if self.column else ''}: {self.message}"
        )


class FactsError(Exception):
    """The files are broken; nothing was loaded. ``problems`` says where."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


@dataclass(frozen=True)
class Kept:
    """One field, or one row, where a person's edit was kept over a changed file."""

    model: str
    key: str
    field: str

    def __str__(self) -> str:
        if self.field:
            name = f"{self.model} {self.key}"
            return f"{name}: “{self.field}” was changed by a person; kept."
        return f"{self.model} {self.key}: removed by a person; not brought back."


@dataclass
class Report:
    """Counts by model: rows in the files, added, changed; and what was kept."""

    rows: Counter[str] = field(default_factory=Counter)
    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    kept: list[Kept] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @property
    def is_noop(self) -> bool:
        """True when nothing was written."""
        return not (self.added.total() or self.changed.total())

    def lines(self) -> list[str]:
        """Return the report as lines of text, a line per model first."""
        lines = [
            f"{model}: {rows} rows, {self.added[model]} added,"
            f" {self.changed[model]} changed"
            for model, rows in self.rows.items()
        ]
        lines += [str(kept) for kept in self.kept]
        lines += [
            f"{name}: no longer in the files; left as it is." for name in self.missing
        ]
        lines.append(
            f"Total: {self.rows.total()} rows, {self.added.total()} added,"
            f" {self.changed.total()} changed, {len(self.kept)} kept."
        )
        return lines
