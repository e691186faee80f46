"""How the fields of a row are laid out on its admin page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.translation import gettext_lazy as _

from unido_portal.core.fields import TranslatedField

DATES = ("start", "end", "precision", "date_text")
SOURCE = ("citation", "origin", "origin_note", "confidence", "verified", "note")


def grouped(model: type[models.Model], fields: Iterable[Any]) -> list[Any]:
    """Return fieldsets: facts, texts in six languages, dates, and the source."""
    groups: dict[str, list[Any]] = {"facts": [], "texts": [], "dates": [], "source": []}
    names = list(fields)
    dated = "precision" in names and "start" in names
    for name in names:
        if dated and name in DATES:
            groups["dates"].append(name)
        elif name in SOURCE:
            groups["source"].append(name)
        elif _is_text(model, name):
            groups["texts"].append(name)
        else:
            groups["facts"].append(name)
    titles = {
        "facts": None,
        "texts": _("Texts in six languages"),
        "dates": _("Dates"),
        "source": _("Source and notes"),
    }
    return [
        (titles[key], {"fields": members}) for key, members in groups.items() if members
    ]


def _is_text(model: type[models.Model], name: Any) -> bool:
    try:
        return isinstance(model._meta.get_field(name), TranslatedField)
    except FieldDoesNotExist:
        return False
