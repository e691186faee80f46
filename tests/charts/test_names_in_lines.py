"""A name that is too long for its place is cut, but not what tells its language."""

import pytest
from django.utils import translation

from unido_portal.core.text import Text
from unido_portal.portal.charts.labels import in_lines, width

LONG = "Programme of Action of the first part of a conference of the least developed"
ROOM = 200


def test_name_that_fits_stands_whole():
    assert in_lines("Forum", ROOM, 2) == ["Forum"]


def test_name_that_is_too_long_ends_with_an_ellipsis():
    lines = in_lines(LONG, ROOM, 2)

    assert len(lines) == 2
    assert lines[1].endswith("…")


@pytest.mark.parametrize("language", ["ar", "es", "fr", "ru"])
def test_name_in_another_language_still_tells_it_where_it_is_cut(language):
    with translation.override(language):
        *_before, last = in_lines(Text.of(en=LONG), 300, 2)

    assert "…" in last
    assert last.endswith(")")
    assert width(last) <= 300


def test_chinese_name_that_is_cut_gets_no_spaces():
    with translation.override("zh-hans"):
        lines = in_lines("中等收入国家伙伴关系战略框架工作计划" * 3, ROOM, 2)

    assert " " not in "".join(lines)
