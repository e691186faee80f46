"""Numbers as United Nations documents print them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from unido_portal.core.printed import parse_cell, print_number


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("5 778.4", ("value", "5778.4")),
        ("(2.8)", ("value", "-2.8")),
        ("0.5", ("value", "0.5")),
        ("0", ("value", "0")),
        ("33", ("value", "33")),
        ("—", ("nil", "")),
        ("", ("blank", "")),
    ],
)
def test_printed_cell_is_read_by_a_stated_rule(
    printed: str, read: tuple[str, str]
) -> None:
    assert parse_cell(printed) == read


@pytest.mark.parametrize(
    "printed", ["5 7784", "5,778.4", "(2.8", "2.8)", "1.2.3", "n/a", "12 34", "- 2"]
)
def test_anything_else_is_refused(printed: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        parse_cell(printed)


@given(some.decimals(min_value=-99_999, max_value=99_999, places=1))
def test_number_survives_printing_and_reading(number: Decimal) -> None:
    digits = f"{abs(number):,.1f}".replace(",", " ")
    printed = f"({digits})" if number < 0 else digits

    _state, read = parse_cell(printed)

    assert Decimal(read) == number


@pytest.mark.parametrize(
    ("value", "beside", "printed"),
    [
        ("6488.2", "6 488.3", "6 488.2"),
        ("-0.9", "0.9", "(0.9)"),
        ("2", "2.0", "2.0"),
        ("83.5", "—", "83.5"),
        ("1200", "", "1 200"),
    ],
)
def test_number_is_written_as_the_one_beside_it(
    value: str, beside: str, printed: str
) -> None:
    assert print_number(Decimal(value), beside) == printed


@given(some.decimals(min_value=-99_999_999, max_value=99_999_999, places=2))
def test_written_number_is_read_as_itself(value: Decimal) -> None:
    _state, read = parse_cell(print_number(value))
    assert Decimal(read) == value
