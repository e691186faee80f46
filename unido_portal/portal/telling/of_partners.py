"""What readers ask first of a partner: what it does with UNIDO, where and how."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from unido_portal.portal import formats
from unido_portal.portal.telling.sentences import Linked, Sentence, sentence


def of_partner(
    work: list[Sentence], countries: int, roles: Iterable[str], mentions: int
) -> list[Sentence]:
    """Tell the ``work`` of a partner by its kinds, in how many countries and roles.

    ``roles`` are what readers call them; ``mentions`` is how many places name it.
    """
    told = []
    if work:
        told.append(sentence(_("It takes part in: %(counts)s."), counts=work))
        told.append(_countries(countries))
    else:
        told.append(sentence(_("No work of it is recorded.")))
    named = sorted(set(roles))
    if named:
        told.append(sentence(_("Its roles: %(roles)s."), roles=named))
    if not work:
        told += _mentions(mentions)
    return told


def _countries(number: int) -> Sentence:
    if not number:
        return sentence(_("No country is named."))
    message = ngettext(
        "It works in %(number)s country.", "It works in %(number)s countries.", number
    )
    return sentence(message, number=formats.number(number))


def _mentions(number: int) -> list[Sentence]:
    if not number:
        return []
    message = ngettext(
        "%(number)s place in the documents names it.",
        "%(number)s places in the documents name it.",
        number,
    )
    return [sentence(message, number=Linked(formats.number(number), "#mentions"))]
