"""Rows join things of one plan, one table or one indicator only."""

import re

import pytest

from tests.factories.governance import (
    TableCellFactory,
    TableColumnFactory,
    TableRowFactory,
)
from tests.factories.indicators import DefinitionVersionFactory, ObservationFactory
from tests.factories.workplans import ComponentFactory, RiskContentFactory, RiskFactory
from tests.models.tables import MODELS, make, refusal, run, update
from workplans.services import seal

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
def test_observation_refuses_a_definition_of_another_indicator() -> None:
    observation, stranger = ObservationFactory(), DefinitionVersionFactory()

    name, _message = refusal(
        f"{update(observation, definition_id=str(stranger.pk))};"
        " SET CONSTRAINTS ALL IMMEDIATE"
    )

    assert name == "indicators_observation_definition_id_pair"


def _shown_component():
    component = ComponentFactory()
    seal(version=make("workplans.PlanVersion", work_plan=component.work_plan))
    return component


def _shown_risk():
    content = RiskContentFactory()
    seal(version=content.plan_version)
    return content.risk


SHOWN = pytest.mark.parametrize(
    ("shown", "text"), [(_shown_component, "name"), (_shown_risk, "text")]
)


@pytest.mark.django_db
@SHOWN
def test_row_that_a_sealed_version_shows_refuses_a_change(shown, text: str) -> None:
    row = shown()

    for statement in (
        update(row, code="'other'"),
        update(row, **{text: f"jsonb_set({text}, '{{en,text}}', '\"Another\"')"}),
        f"DELETE FROM {row._meta.db_table} WHERE id = {row.pk}",
    ):
        _name, message = refusal(statement)

        assert message.startswith("A sealed plan version shows this row")


@pytest.mark.django_db
@SHOWN
def test_row_that_a_sealed_version_shows_may_be_translated(shown, text: str) -> None:
    row = shown()
    french = '\'{"fr": {"text": "Un autre nom", "mark": "unofficial"}}\''

    run(update(row, **{text: f"{text} || {french}"}))

    row.refresh_from_db()
    assert getattr(row, text).render("fr").text == "Un autre nom"


@pytest.mark.django_db
@pytest.mark.parametrize("factory", [ComponentFactory, RiskFactory])
def test_row_that_no_sealed_version_shows_may_change(factory) -> None:
    row = factory()

    run(update(row, code="'other'"))

    row.refresh_from_db()
    assert row.code == "other"
