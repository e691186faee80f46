"""What a total has beyond its parts is told, and what is not told is not inferred."""

from __future__ import annotations

import pytest
from django.test import Client

from indicators.models import DefinitionVersion
from tests.factories.indicators import (
    DefinitionVersionFactory,
    ObservationFactory,
    ReleaseFactory,
)
from tests.factories.reference import CountryFactory
from tests.pages_plans.pages import read

pytestmark = pytest.mark.django_db


def counted_by_sex(figures: dict[str, int | None]) -> DefinitionVersion:
    """Return a definition with these counts of one country and release by sex."""
    definition = DefinitionVersionFactory(indicator__counts_persons=True)
    country, release = CountryFactory(), ReleaseFactory()
    for sex, value in figures.items():
        ObservationFactory(
            definition=definition,
            country=country,
            release=release,
            sex=sex,
            state="value" if value is not None else "not_collected",
            value=value,
        )
    return definition


@pytest.mark.parametrize(
    ("figures", "cells", "told"),
    [
        (
            {"F": 20, "M": None, "_T": 42},
            ["20", "not collected", "22 computed", "42"],
            "The sex of 20 of 42 is reported. 22 not told by sex.",
        ),
        (
            {"F": 20, "M": None, "_U": 2, "_T": 42},
            ["20", "not collected", "2", "42"],
            "The sex of 20 of 42 is reported. 22 not told by sex.",
        ),
        (
            {"F": None, "M": None, "_T": 42},
            ["not collected", "not collected", "42 computed", "42"],
            "The sex of the 42 is not reported.",
        ),
    ],
)
def test_total_above_its_parts_shows_what_is_not_told_by_sex(
    client: Client, figures: dict[str, int | None], cells: list[str], told: str
) -> None:
    definition = counted_by_sex(figures)
    page = read(client, f"indicators/{definition.indicator.code}/")
    assert [cell.words for cell in page.tables[0].rows[1]][2:6] == cells
    assert told in page.words
    assert "per cent" not in page.tables[0].rows[1][-2].words


def test_nobody_is_no_coverage(client: Client) -> None:
    definition = counted_by_sex({"F": 0, "M": 0, "_T": 0})
    page = read(client, f"indicators/{definition.indicator.code}/")
    assert [cell.words for cell in page.tables[0].rows[1]][2:5] == ["0", "0", "0"]
    assert "The sex of" not in page.words


def test_count_that_its_source_suppresses_is_not_told_as_not_reported(
    client: Client,
) -> None:
    definition = counted_by_sex({"_T": 79})
    total = definition.observations.get()
    for sex in ("F", "M"):
        ObservationFactory(
            definition=definition,
            country=total.country,
            release=total.release,
            sex=sex,
            state="suppressed",
            value=None,
        )
    page = read(client, f"indicators/{definition.indicator.code}/")
    cells = [cell.words for cell in page.tables[0].rows[1]]
    assert cells[2:5] == ["suppressed", "suppressed", "79"]
    assert "not reported" not in page.words
