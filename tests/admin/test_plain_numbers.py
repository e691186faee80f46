"""Numbers in the admin site have no zeros that say nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.admin.pages import address, signed_in, typed_by
from tests.factories.indicators import PlannedTargetContentFactory
from tests.factories.workplans import (
    DRAFT,
    BudgetActualFactory,
    PlannedQuantityFactory,
    ProgressUpdateFactory,
)

pytestmark = pytest.mark.django_db


def _page(role: str, row: Any, kind: str = "change") -> Any:
    keys = [row.pk] if kind == "change" else []
    return signed_in(role).get(address(type(row), kind, *keys))


@pytest.mark.parametrize(
    ("value", "shown"), [(70, "70"), ("100", "100"), ("0.5", "0.5"), ("2.80", "2.8")]
)
def test_list_shows_a_number_without_empty_decimals(value: Any, shown: str) -> None:
    row = BudgetActualFactory(amount=Decimal(value))

    page = _page("auditor", row, "changelist").content.decode()

    assert f'<td class="field-amount">{shown}</td>' in page


def test_page_for_reading_shows_a_number_without_empty_decimals() -> None:
    row = BudgetActualFactory(amount=70)

    page = _page("auditor", row).content.decode()

    assert '<div class="readonly">70</div>' in page
    assert "70.000000" not in page


def test_form_shows_a_number_without_empty_decimals() -> None:
    row = PlannedQuantityFactory(value=Decimal("70.5"))

    page = _page("administrator", row)

    assert typed_by(page, type(row))["value"] == ["70.5"]


def test_rows_of_a_page_show_numbers_without_empty_decimals() -> None:
    quantity = PlannedQuantityFactory(value=70)

    pages = [
        _page(role, quantity.content).content.decode()
        for role in ("auditor", "administrator")
    ]

    assert "<p>70</p>" in pages[0]
    assert 'value="70"' in pages[1]
    assert [page for page in pages if "70.000000" in page] == []


def test_number_that_is_not_known_is_shown_as_nothing() -> None:
    row = PlannedQuantityFactory(value=None, state="not_collected")

    page = _page("auditor", row).content.decode()

    assert "None" not in page


def test_planned_target_is_listed_with_its_number() -> None:
    content = PlannedTargetContentFactory(value=70)

    page = _page("auditor", content.target, "changelist").content.decode()

    assert '<td class="field-value">70</td>' in page


def test_pages_of_the_admin_site_have_the_icon_of_the_portal() -> None:
    report = ProgressUpdateFactory(**DRAFT)

    page = _page("auditor", report).content.decode()

    assert '<link rel="icon" href="/static/portal' in page
