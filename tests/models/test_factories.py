"""Every table has a factory that makes the plainest valid row."""

import pytest

from tests.models.tables import FACTORIES, MODELS
from unido_portal.core.rows import Row

ROWS = [label for label, model in MODELS.items() if issubclass(model, Row)]


@pytest.mark.django_db
@pytest.mark.parametrize("label", ROWS)
def test_plainest_row_of_every_table_is_valid(label: str) -> None:
    row = FACTORIES[label]()

    row.full_clean()
    assert type(row)._base_manager.filter(pk=row.pk).exists()
