"""Words in drawings break where they may, fit, keep apart and keep their order."""

from __future__ import annotations

from itertools import pairwise

from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from unido_portal.portal.charts.labels import (
    isolate,
    shorten,
    spread,
    width,
    wrap,
)

words = st.lists(st.text("abcdefg", min_size=1, max_size=12), min_size=1, max_size=30)


@given(words=words, most=st.integers(120, 480))
def test_wrapped_words_are_all_there_and_fit(words: list[str], most: int) -> None:
    lines = wrap(" ".join(words), most)
    assert " ".join(lines).split() == words
    assert all(width(line) <= most for line in lines)


@given(signs=st.text("工业发展组织，。", min_size=1, max_size=80))
def test_chinese_breaks_without_spaces_and_loses_nothing(signs: str) -> None:
    lines = wrap(signs, 200)
    assert "".join(lines) == signs
    assert not any(line[0] in "，。" for line in lines[1:])


@given(words=st.text("abc Mm工", max_size=60), most=st.integers(40, 300))
def test_shortened_words_fit(words: str, most: int) -> None:
    assert width(shorten(words, most)) <= most


@given(places=st.lists(st.floats(0, 200), min_size=1, max_size=8))
def test_names_of_lines_keep_apart_in_their_order(places: list[float]) -> None:
    moved = spread(places, 19, 0, 300)
    ordered = [
        moved[index] for index in sorted(range(len(places)), key=places.__getitem__)
    ]
    assert all(after - before >= 18.99 for before, after in pairwise(ordered))
    assert all(-0.01 <= place <= 300.01 for place in moved)


def test_figures_keep_their_order_within_arabic_and_are_plain_elsewhere() -> None:
    assert isolate("≥ 40") == "≥ 40"
    with translation.override("ar"):
        assert isolate("≥ 40") == "\u2068≥ 40\u2069"
