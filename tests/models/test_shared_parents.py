"""Rows join things of one plan, one table or one indicator only."""

import re

import pytest

from tests.factories.governance import (
    TableCellFactory,
    TableColumnFactory,
    TableRowFactory,
)
from tests.factories.indicators import DefinitionVersionFactory
from tests.factories.workplans import MeasureContentFactory, PerformanceMeasureFactory
from tests.models.tables import MODELS, copy, make, refusal, run, update

LABELS = {model._meta.db_table: label for label, model in MODELS.items()}


def _joins() -> list[tuple[str, str, str, str]]:
    """Return table, foreign key, the table it leads to and the rule's message."""
    found = run(
        "SELECT tgrelid::regclass::text, pg_get_triggerdef(oid) FROM pg_trigger"
        " WHERE tgname LIKE 'portal_same_%' ORDER BY 1, 2"
    )
    joins = []
    for table, definition in found:
        words = re.findall(r"'([a-z_]+)'", definition)
        joins.append((table, words[0], words[1], f"{words[0]} and {words[3]}"))
    return joins


@pytest.mark.django_db
def test_row_refuses_to_join_things_of_two_plans() -> None:
    joins = _joins()

    for table, column, parent, words in joins:
        row, stranger = make(LABELS[table]), make(LABELS[parent])
        _name, message = refusal(update(row, **{column: str(stranger.pk)}))

        assert message == f"{table} joins {words} of two different things."
    assert joins


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("column", "factory"),
    [("row_id", TableRowFactory), ("column_id", TableColumnFactory)],
)
def test_cell_refuses_a_row_or_column_of_another_table(column: str, factory) -> None:
    cell, stranger = TableCellFactory(), factory()

    name, _message = refusal(
        f"{update(cell, **{column: str(stranger.pk)})}; SET CONSTRAINTS ALL IMMEDIATE"
    )

    assert name == f"governance_tablecell_{column}_pair"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "label",
    ["indicators.Observation", "indicators.Target", "indicators.PlannedTargetContent"],
)
def test_figure_refuses_a_definition_of_another_indicator(label: str) -> None:
    definition, stranger = DefinitionVersionFactory(), DefinitionVersionFactory()
    figure = make(label, definition=definition, indicator=definition.indicator)

    name, _message = refusal(
        f"{update(figure, definition_id=str(stranger.pk))};"
        " SET CONSTRAINTS ALL IMMEDIATE"
    )

    assert name == f"{figure._meta.db_table}_definition_id_pair"


@pytest.mark.django_db
def test_measure_refuses_to_be_content_of_another_plan() -> None:
    content, stranger = MeasureContentFactory(), PerformanceMeasureFactory()

    for statement in (
        update(content, measure_id=str(stranger.pk)),
        copy(content, measure_id=str(stranger.pk)),
    ):
        _name, message = refusal(statement)

        assert message == "A performance measure belongs to a result of another plan."
