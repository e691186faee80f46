"""The latest figures of one country, of its groups beside it, and of the work there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, Q, QuerySet

from indicators.choices import Sex
from indicators.models import Observation
from unido_portal.portal.beside import Span, of_groups
from unido_portal.portal.figures_by_sex import SexTable, public_observations, sex_table
from unido_portal.reference.models import Country
from workplans.models import ActivityContent, Project

# What a figure is about decides which one is the latest of its like.
_SERIES = (
    "indicator_id",
    "country_group_id",
    "activity_id",
    "project_id",
    "programme_id",
)


@dataclass
class CountryFigures:
    """Figures by sex: ``official`` of the country and its groups, ``of_work`` by demo.

    ``whole`` are the official ones of everybody together, for charts.
    """

    official: SexTable = field(default_factory=SexTable)
    of_work: dict[bool, SexTable] = field(
        default_factory=lambda: {False: SexTable(), True: SexTable()}
    )
    whole: list[Observation] = field(default_factory=list)


def figures_in(country: Country, spans: list[Span]) -> CountryFigures:
    """Return the latest figures about a country, in one query.

    A figure of a group stands there where the country was in it at the time. Made-up
    figures are told of the work alone.
    """
    found = CountryFigures()
    about_work = SexTable()
    for one in _of_latest_period(_observations(country, spans)):
        if one.country_id or one.country_group_id:
            if one.release and one.release.is_demo:
                continue
            found.official.take(one)
            if one.sex in (Sex.TOTAL, Sex.NOT_ABOUT_PERSONS) and not one.is_suppressed:  # type: ignore[attr-defined]
                found.whole.append(one)
        else:
            about_work.take(one)
    for key, row in about_work.rows.items():
        found.of_work[row.is_demo].rows[key] = row
    for table in (found.official, *found.of_work.values()):
        sex_table(table)
    return found


def _of_latest_period(observations: Iterable[Observation]) -> list[Observation]:
    """Return those of the last period that is known of what each is about."""
    rows = list(observations)
    latest: dict[tuple[Any, ...], Any] = {}
    for one in rows:
        series = tuple(getattr(one, name) for name in _SERIES)
        latest[series] = max(latest.get(series, one.period_end), one.period_end)
    return [
        one
        for one in rows
        if one.period_end == latest[tuple(getattr(one, name) for name in _SERIES)]
    ]


def _observations(country: Country, spans: list[Span]) -> QuerySet[Observation]:
    there = ActivityContent.objects.visible_to(None).current()
    there = there.filter(activitycountrys__country=country)
    projects = Project.objects.visible_to(None).filter(countries__country=country)
    return (
        public_observations(Observation.objects.all())
        .filter(
            Q(country=country)
            | of_groups(spans)
            | Q(activity__in=there.values("activity"))
            | Q(project__in=projects.values("pk"))
            | Q(programme__country=country),
            breakdown__code="total",
        )
        .select_related("indicator__family", "country_group", "programme")
        .order_by(
            "indicator__code",
            F("country_group_id").asc(nulls_first=True),
            "activity_id",
            "project_id",
            "programme_id",
            "sex",
            "-period_end",
            "-recorded_at",
        )
        .distinct(
            "indicator__code",
            "country_group_id",
            "activity_id",
            "project_id",
            "programme_id",
            "sex",
        )
    )
