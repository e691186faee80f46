"""The files of the demonstration, and the texts and numbers made from them."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path
from zlib import crc32

from django.conf import settings

from unido_portal.core.choices import Mark
from unido_portal.core.text import Text

FOLDER = Path(settings.BASE_DIR) / "fixtures" / "demo"
LANGUAGES = ("en", "zh-hans", "fr")

FileRow = dict[str, str]


def rows(name: str) -> list[FileRow]:
    """Return the rows of the file called ``name``, each by the names of its columns."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def digest() -> str:
    """Return the SHA-256 of all files, from which a changed demonstration is told."""
    total = hashlib.sha256()
    for path in sorted(FOLDER.glob("*.csv")):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def text_of(row: FileRow, name: str = "text", **values: object) -> Text:
    """Return the text in the columns ``name``, unofficial in every language.

    ``values`` fill its places in braces, see ``filled``.
    """
    entries = {
        language: {"text": row[f"{name}.{language}"], "mark": str(Mark.UNOFFICIAL)}
        for language in LANGUAGES
        if row[f"{name}.{language}"]
    }
    text = Text({"source": LANGUAGES[0], **entries} if entries else None)
    return filled(text, **values) if values else text


def filled(text: Text, **values: object) -> Text:
    """Return ``text`` with its places in braces filled; texts go in by language."""
    return Text(
        {"source": text.source}
        | {
            language: text[language]
            | {"text": text[language]["text"].format(**_in(language, values))}
            for language in text.languages
        }
    )


def _in(language: str, values: dict[str, object]) -> dict[str, object]:
    return {
        key: value[language]["text"] if isinstance(value, Text) else value
        for key, value in values.items()
    }


def draw(low: int, high: int, *key: object) -> int:
    """Return a number from ``low`` to ``high``, always the same for the same key."""
    return low + crc32(":".join(map(str, key)).encode()) % (high - low + 1)
