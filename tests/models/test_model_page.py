"""docs/model.md names every table, rule and trigger, and nothing that is not there."""

import re
from pathlib import Path

import pytest
from django.db import models

from tests.models.breaches import unique_fields
from tests.models.tables import MODELS, run, triggers

PAGE = (Path(__file__).parents[2] / "docs" / "model.md").read_text(encoding="utf-8")
TABLES = re.findall(r"^- \*\*(\w+)\*\* \(`(\w+)`\): (.+)$", PAGE, re.MULTILINE)
RULES = dict(re.findall(r"^  - `(\w+)`: (.+)$", PAGE, re.MULTILINE))
TRIGGERS = re.findall(r"^\| (`portal.*?) \| (.+?) \| (.+) \|$", PAGE, re.MULTILINE)
BY_NAME = {model.__name__: model for model in MODELS.values()}


def _lists() -> dict[str, list[str]]:
    """Return the values of each list that a constraint holds, by its name."""
    found = {}
    for model in MODELS.values():
        for check in model._meta.constraints:
            if isinstance(check, models.CheckConstraint):
                lookup = check.condition.children[0]
                if isinstance(lookup, tuple) and lookup[0].endswith("__in"):
                    found[check.name] = [value for value in lookup[1] if value]
    return found


def _guarded(words: str) -> set[str]:
    """Return the tables that the middle column of the list of triggers names."""
    if words == "every table of rows":
        rows = set(BY_NAME) - {"HistoryEvent", "LoadedRow"}
        return {BY_NAME[name]._meta.db_table for name in rows}
    named = {name for name in re.findall(r"`(\w+)`", words) if name in BY_NAME}
    tables = {BY_NAME[name]._meta.db_table for name in named}
    if "the tables of `portal_seal`" in words:
        tables |= _guarded(
            next(row[1] for row in TRIGGERS if row[0] == "`portal_seal`")
        )
    return tables


def test_every_table_is_told_in_a_sentence() -> None:
    told = {name: table for name, table, sentence in TABLES}

    assert told == {name: model._meta.db_table for name, model in BY_NAME.items()}


def test_columns_that_are_unique_by_themselves_are_told() -> None:
    for name, _table, sentence in TABLES:
        _before, _mark, unique = sentence.partition("Unique:")

        columns = [field.name for field in unique_fields(BY_NAME[name])]
        assert re.findall(r"`(\w+)`", unique) == columns


@pytest.mark.django_db
def test_every_rule_is_told_and_no_rule_that_is_not_there() -> None:
    named = {
        constraint.name
        for model in MODELS.values()
        for constraint in model._meta.constraints
    }
    pairs = run("SELECT conname FROM pg_constraint WHERE conname LIKE '%%\\_pair'", [])

    assert set(RULES) == named | {name for (name,) in pairs}


@pytest.mark.parametrize("name", _lists())
def test_list_of_values_is_told_in_full(name: str) -> None:
    assert re.findall(r"`([^`]+)`", RULES[name]) == _lists()[name]


@pytest.mark.django_db
def test_every_trigger_is_told_with_the_tables_that_it_guards() -> None:
    told = {
        name: _guarded(words)
        for names, words, _sentence in TRIGGERS
        for name in re.findall(r"`(\w+)`", names)
    }

    assert told == triggers()
