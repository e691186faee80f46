"""A figure about a year, half-year, quarter or month has the days of one."""

import pytest

from tests.models.special import FIGURES_IN_PERIODS
from tests.models.tables import make, run, update


@pytest.mark.django_db
@pytest.mark.parametrize("label", FIGURES_IN_PERIODS)
@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        ("year", "2022-01-01", "2022-12-31"),
        ("half", "2022-01-01", "2022-06-30"),
        ("half", "2022-07-01", "2022-12-31"),
        ("quarter", "2022-04-01", "2022-06-30"),
        ("month", "2022-02-01", "2022-02-28"),
        ("month", "2024-02-01", "2024-02-29"),
        ("dates", "2022-02-03", "2023-11-27"),
    ],
)
def test_period_from_the_first_to_the_last_day_of_its_kind_is_taken(
    label: str, kind: str, first: str, last: str
) -> None:
    figure = make(label)

    run(
        update(
            figure,
            period_kind=f"'{kind}'",
            period_start=f"'{first}'",
            period_end=f"'{last}'",
        )
    )

    figure.refresh_from_db()
    days = (figure.period_start.isoformat(), figure.period_end.isoformat())
    assert (figure.period_kind, *days) == (kind, first, last)
