"""Why something was refused, in words for the person who asked for it."""

from __future__ import annotations

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.translation import gettext as _


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
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if name and constraint.name == name:
                return str(constraint.get_violation_error_message())
    reason = getattr(diagnosis, "message_primary", None) or str(error)
    return _("The database refused this: %s") % reason
