"""Words for codes that come without their row."""

from __future__ import annotations

from django import template

from strategies.choices import InitiativeKind, StatusAtSource
from unido_portal.reference.choices import IncomeLevel

register = template.Library()

CHOICES = {
    "status_at_source": StatusAtSource,
    "initiative_kind": InitiativeKind,
    "income_level": IncomeLevel,
}


@register.filter
def label_of(code: str, choices: str) -> str:
    """Return the words for ``code`` in the choices of this name."""
    return str(CHOICES[choices](code).label)
