"""Read and write numbers as United Nations documents print them."""

from __future__ import annotations

import re
from decimal import Decimal

from unido_portal.core.choices import State

_DASHES = {"—", "–", "-"}
_NUMBER = re.compile(r"^(\()?(\d{1,3}(?: \d{3})*|\d+)(\.\d+)?(\))?$")


def parse_cell(printed: str) -> tuple[str, str]:
    """Return the state of a printed cell, and its number as text or the empty text.

    A dash is nil, an empty cell blank, ``5 778.4`` the value 5778.4 and ``(2.8)`` the
    value -2.8. Raises ValueError for anything else.
    """
    cell = printed.strip()
    if not cell:
        return State.BLANK, ""
    if cell in _DASHES:
        return State.NIL, ""
    match = _NUMBER.match(cell)
    if match is None or bool(match[1]) != bool(match[4]):
        raise ValueError(f"“{printed}” is not a number as a document prints it.")
    number = match[2].replace(" ", "") + (match[3] or "")
    return State.VALUE, f"-{number}" if match[1] else number


def print_number(value: Decimal, beside: str = "") -> str:
    """Return ``value`` as a document prints it, in every language.

    Spaces part the thousands, parentheses stand for minus; it has at least as many
    decimals as the printed number ``beside`` it.
    """
    exponent = value.normalize().as_tuple().exponent
    own = -exponent if isinstance(exponent, int) else 0
    decimals = len(beside.rstrip(")").partition(".")[2])
    digits = f"{abs(value):,.{max(own, decimals, 0)}f}".replace(",", " ")
    return f"({digits})" if value < 0 else digits


def plain(value: Decimal | int | None) -> str:
    """Return ``value`` without zeros that say nothing, as ``70`` for 70.000000."""
    return "" if value is None else f"{Decimal(value).normalize():f}"
