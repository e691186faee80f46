"""Words for codes that come without their row."""

from __future__ import annotations

from django import template
from django.utils.translation import gettext_lazy as _

from strategies.choices import InitiativeKind, StatusAtSource
from unido_portal.reference.choices import IncomeLevel

register = template.Library()

CHOICES = {
    "status_at_source": StatusAtSource,
    "initiative_kind": InitiativeKind,
    "income_level": IncomeLevel,
}

# The further dimensions of indicators that the facts name; others stand as their code.
DIMENSIONS = {
    "ownership": _("ownership"),
    "technology": _("technology"),
    "transport-mode": _("mode of transport"),
}


@register.filter
def label_of(code: str, choices: str) -> str:
    """Return the words for ``code`` in the choices of this name."""
    return str(CHOICES[choices](code).label)


@register.filter
def dimension_label(code: str) -> str:
    """Return the words for a further dimension of an indicator."""
    return str(DIMENSIONS.get(code, code))
