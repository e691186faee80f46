"""Read the files of the facts."""

from __future__ import annotations

import csv
from pathlib import Path

from unido_portal.core.facts.report import FactsError, Problem

FactRow = dict[str, str]


class FactFiles:
    """The CSV files below one folder, each read once.

    ``folder`` is the folder ``fixtures``; paths are relative to it, those of facts to
    ``fixtures/facts``.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._read: dict[str, list[FactRow]] = {}

    def rows(self, path: str) -> list[FactRow]:
        """Return the rows of a file, such as ``facts/reference/regions.csv``.

        Each row also has ``_path`` and ``_line``, where it stands. Raises FactsError
        for a missing file, a broken encoding or a row that is longer or shorter than
        the header.
        """
        if path not in self._read:
            self._read[path] = self._parse(path)
        return self._read[path]

    def below(self, path: str) -> list[str]:
        """Return the paths of the CSV files below ``path``, in order."""
        found = sorted((self.folder / path).rglob("*.csv"))
        return [str(file.relative_to(self.folder)) for file in found]

    def exists(self, path: str) -> bool:
        return (self.folder / path).is_file()

    def _parse(self, path: str) -> list[FactRow]:
        try:
            text = (self.folder / path).read_text(encoding="utf-8")
        except FileNotFoundError:
            raise FactsError([Problem(path, 0, "", "The file is missing.")]) from None
        except UnicodeDecodeError as error:
            message = f"The file is not UTF-8 (byte {error.start})."
            raise FactsError([Problem(path, 0, "", message)]) from None
        reader = csv.reader(text.splitlines(keepends=True), strict=True)
        rows: list[FactRow] = []
        problems: list[Problem] = []
        try:
            header = next(reader, [])
            if len(set(header)) != len(header) or not all(header):
                problems.append(
                    Problem(path, 1, "", "The header has an empty or double column.")
                )
            for cells in reader:
                line = reader.line_num
                if len(cells) != len(header):
                    message = f"{len(cells)} cells under {len(header)} columns."
                    problems.append(Problem(path, line, "", message))
                    continue
                row = dict(zip(header, cells, strict=True))
                rows.append(row | {"_path": path, "_line": str(line)})
        except csv.Error as error:
            problems.append(Problem(path, reader.line_num, "", f"Broken CSV: {error}."))
        if problems:
            raise FactsError(problems)
        return rows
