"""The charts of the page of a strategy, for whoever takes one along."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import F
from django.http import Http404
from django.utils import timezone

from strategies.models import Strategy
from unido_portal.portal.charts.chart import Chart
from unido_portal.portal.share_charts import share_charts
from unido_portal.portal.standing import reports, standing, standing_of_milestone
from unido_portal.portal.timeline_charts import milestone_charts


def charts_of_strategy(code: str) -> list[Chart]:
    """Return the charts on the page of the strategy with ``code``, for everybody."""
    strategy = Strategy.objects.filter(code=code).first()
    if strategy is None:
        raise Http404
    areas = strategy.focus_areas.select_related(
        "delivery_share__citation__document", "delivery_share__unit", "strategy"
    )
    milestones = strategy.milestones.select_related(
        "strategy", "citation__document__session"
    )
    told = _reports_on_milestones(strategy)
    stood = [
        (row, standing_of_milestone(row, standing(told[row.pk]))) for row in milestones
    ]
    page, today = strategy.get_absolute_url(), timezone.localdate()
    return [*share_charts(page, areas), *milestone_charts(page, stood, today)]


def _reports_on_milestones(strategy: Strategy) -> dict[int, list[Any]]:
    """Return the public reports on milestones, the latest first."""
    found: dict[int, list[Any]] = defaultdict(list)
    for update in (
        reports(AnonymousUser())
        .filter(milestone__strategy=strategy)
        .order_by(F("decided_on").desc(nulls_first=True), "code")
    ):
        found[update.milestone_id].append(update)
    return found
