"""Indicators, targets, observations and releases in the API.

Strategies stand here too: how far they are reported on by sex is a figure.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from indicators import filters, serializers
from indicators.models import (
    DefinitionVersion,
    ExpectedDimension,
    Indicator,
    Observation,
    Release,
    Target,
)
from indicators.models.subjects import SUBJECTS
from indicators.public import about_demo, about_what_is_visible, made_up
from indicators.reporting_rule import counts_of_strategy
from indicators.suppression import suppressed
from strategies.api import StrategyViewSet as PlainStrategyViewSet
from unido_portal.core.api.fields import identifier_of
from unido_portal.core.api.gather import gathered
from unido_portal.core.api.problems import BadParameters, Fault
from unido_portal.core.api.views import ListedViewSet, ResourceViewSet, resource
from workplans.ownership import OF_OBSERVATION, OF_TARGET

CITED = "citation__document"


def _subject_code(model: type[Any]) -> Coalesce:
    """Return the column of the code of the one thing that a figure is about."""
    return Coalesce(
        *(
            f"{name}__{identifier_of(model._meta.get_field(name).related_model)}"
            for name in SUBJECTS
        )
    )


@resource("strategies")
class StrategyViewSet(PlainStrategyViewSet):
    """Strategies, frameworks and programmes of action, of UNIDO and of others."""

    serializer_class = serializers.StrategySerializer

    def get_rows(self) -> QuerySet[Any]:
        return super().get_rows().annotate(**counts_of_strategy())


@resource("indicators")
class IndicatorViewSet(ResourceViewSet):
    """The catalogue of indicators, with the versions of their definitions."""

    serializer_class = serializers.IndicatorSerializer
    filterset_class = filters.IndicatorFilterSet

    def get_rows(self) -> QuerySet[Any]:
        facts = DefinitionVersion.objects.filter(is_demo=False)
        return (
            Indicator.objects.select_related(
                "family__sdg_target", "unit", "focus_area", "custodian_partner"
            )
            .annotate(
                dimension_codes=gathered(
                    ExpectedDimension, "dimension", back="indicator"
                )
            )
            .prefetch_related(Prefetch("definitions", facts))
        )


@resource("targets")
class TargetViewSet(ResourceViewSet):
    """Baselines and targets.

    The list leaves out those that a revision replaced, unless `include=superseded` asks
    for them; by its code each is found.
    """

    serializer_class = serializers.TargetSerializer
    filterset_class = filters.TargetFilterSet
    orderings = {"period_start": "period_start", "value": "value"}
    has_demo = True
    has_superseded = True

    def demo_condition(self) -> Q:
        return about_demo()

    def get_rows(self) -> QuerySet[Any]:
        rows = Target.objects.filter(about_what_is_visible(self.request.user))
        if self.action == "list" and not self.with_superseded:
            rows = rows.filter(superseded_at=None)
        return rows.select_related("indicator__unit", "definition", CITED).annotate(
            subject_code=_subject_code(Target), **OF_TARGET.columns()
        )


@resource("observations")
class ObservationViewSet(ListedViewSet):
    """Cleared figures, in the order in which the portal learned them.

    Those that a correction replaced, or whose release was withdrawn, are left out
    unless `include=superseded` asks for them. They have no code: filters pin one down.
    Counting them all is costly, so `count` is null unless `count=exact` asks for it.
    """

    serializer_class = serializers.ObservationSerializer
    filterset_class = filters.ObservationFilterSet
    identity = "pk"
    has_demo = True
    has_superseded = True
    is_counted = False

    def demo_condition(self) -> Q:
        return made_up()

    def get_rows(self) -> QuerySet[Any]:
        rows = Observation.objects.all()
        if not self.with_superseded:
            rows = rows.in_force()
        visible = about_what_is_visible(self.request.user)
        return (
            rows.filter(visible, cleared_at__isnull=False)
            .select_related(
                "indicator__unit",
                "definition",
                "release",
                "update",
                "breakdown",
                CITED,
            )
            .annotate(
                subject_code=_subject_code(Observation),
                is_suppressed=suppressed(),
                **OF_OBSERVATION.columns(),
            )
            .prefetch_related("breakdown__parts")
        )

    @extend_schema(exclude=True)
    @action(detail=False)
    def aggregate(self, request: Request) -> Response:
        """Refuse: totals are not worked out here yet."""
        sentence = _(
            "Totals (observations/aggregate/) are not offered yet; the observations "
            "themselves are, at observations/."
        )
        raise BadParameters(Fault("aggregate", sentence))

    def filter_names(self) -> Iterable[str]:
        if self.action == "aggregate":
            return [*self.request.GET]
        return super().filter_names()


@resource("releases")
class ReleaseViewSet(ResourceViewSet):
    """Vintages of datasets; figures of a withdrawn one are no longer in force."""

    serializer_class = serializers.ReleaseSerializer
    filterset_class = filters.ReleaseFilterSet
    orderings = {"released_on": "released_on"}
    has_demo = True

    def demo_condition(self) -> Q:
        return Q(is_demo=True)

    def get_rows(self) -> QuerySet[Any]:
        return Release.objects.all()
