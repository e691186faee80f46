"""Why something was refused, in words for the person who asked for it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unido_portal.core.violations import (
    already,
    constraint_called,
    sentence,
    unique_column_called,
)

# What the triggers of core/sql/functions.sql refuse, by words of what they say.
TRIGGERS = {
    "A sealed plan version does not change": gettext_lazy(
        "A sealed plan version does not change."
    ),
    "A sealed plan version shows this row": gettext_lazy(
        "A sealed plan version shows this row, so it stays as it is."
    ),
    "of two different things": gettext_lazy(
        "Two of the things that are joined here do not belong together."
    ),
    "A cleared figure is corrected": gettext_lazy(
        "A cleared figure does not change; a new row corrects it."
    ),
    "What a cleared report rests on": gettext_lazy(
        "What a cleared report rests on does not change."
    ),
    "What everybody knows stays": gettext_lazy(
        "What everybody knows is not removed: it is closed, or superseded by a new row."
    ),
    "is demonstration data from its beginning": gettext_lazy(
        "A row is demonstration data from its beginning, or never."
    ),
}
# The code of an error that a trigger of the house raises, and those of two others.
OF_THE_HOUSE = "23000"
OTHERS = {
    "23502": gettext_lazy("Something that this needs is missing."),
    "23503": gettext_lazy("What this points at, or what points at this, has changed."),
}


class Refused(Exception):
    """The portal refuses what a person asked for; the message says why."""


def kind_words(error: Exception) -> str:
    """Return what to tell the person: the message of a violated constraint, if any."""
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    if not isinstance(error, IntegrityError):
        return str(error)
    diagnosis = getattr(error.__cause__, "diag", None)
    name = getattr(diagnosis, "constraint_name", None)
    if name and (found := constraint_called(name)):
        return sentence(*found)
    if name and (taken := unique_column_called(name)):
        return already(taken[0], [taken[1]])
    return _of_the_database(diagnosis)


def _of_the_database(diagnosis: Any) -> str:
    """Return why the database refused, without the names of its tables."""
    said = getattr(diagnosis, "message_primary", None) or ""
    code = getattr(diagnosis, "sqlstate", None) or ""
    for words, meaning in TRIGGERS.items():
        if words in said:
            return str(meaning)
    if code == OF_THE_HOUSE:
        return _("The database refused this: %s") % said
    return str(OTHERS.get(code, _("The database refused this.")))
