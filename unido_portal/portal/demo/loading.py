"""Adding the demonstration, once and whole."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from django.db import connection, transaction

from indicators.models import Release
from unido_portal.core import history, statistics
from unido_portal.portal.demo import (
    activities,
    deliverables,
    figures,
    money,
    plan,
    reports,
    results,
)
from unido_portal.portal.demo.building import CODE, Builder
from unido_portal.portal.demo.files import digest
from workplans.models import WorkPlan
from workplans.services import publish, seal

# Any number that no other advisory lock of the portal uses.
LOCK = 0x0DE30

Tell = Callable[[str], None]


class Outcome(Enum):
    """What a run of ``load`` found and did."""

    ADDED = "added"
    THERE_ALREADY = "there already"
    THERE_BUT_OLDER = "there already, from older files"


def lock() -> None:
    """Let loading and clearing wait for one another until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def load(*, tell: Tell = lambda line: None) -> Outcome:
    """Add the demonstration unless it is there; ``tell`` hears of each step.

    One transaction. Raises FactsMissing while the facts are not loaded.
    """
    with transaction.atomic(), history.acting(door="load_demo"):
        lock()
        if WorkPlan.objects.filter(code=CODE).exists():
            same = Release.objects.filter(code=CODE, digest=digest()).exists()
            return Outcome.THERE_ALREADY if same else Outcome.THERE_BUT_OLDER
        _build(Builder(), tell)
        statistics.refresh()
        return Outcome.ADDED


def _build(builder: Builder, tell: Tell) -> None:
    tell("1/6 plan and projects")
    plan.add_plan(builder)
    plan.add_projects(builder)
    activities.add_activities(builder)
    deliverables.add_deliverables(builder)
    money.add_lines(builder)
    results.add_permanent(builder)
    definitions = figures.Definitions(builder)
    for number in plan.VERSIONS:
        tell(f"{number + 1}/6 version {number}")
        version = plan.add_version(builder, number)
        for part in (activities, deliverables, money, results):
            part.add_contents(builder, version)
        figures.add_targets(builder, definitions, version)
        if number != plan.DRAFT:
            publish(version=seal(version=version))
    tell("5/6 reports, deliveries and money")
    reports.add_reports(builder)
    deliverables.add_actuals(builder)
    money.add_actuals(builder)
    tell("6/6 figures")
    figures.add_observations(builder, definitions)
    figures.add_release(builder, definitions)
    tell(f"{sum(builder.written.values())} rows added")
