"""How far the rule of reporting by sex is kept.

Every project and programme in a least developed country under the strategy reports
through the sex-disaggregated indicators of the results framework: a commitment of the
kind ``reporting_rule``.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from indicators.choices import Sex
from indicators.models import Observation
from strategies.models import Strategy
from unido_portal.core.choices import State
from unido_portal.reference.choices import MembershipStatus
from unido_portal.reference.models import GroupMembership
from workplans.models import Project, ProjectCountry

GROUP = "LDC"
_BY_SEX = (Sex.FEMALE, Sex.MALE, Sex.OTHER)


@dataclass(frozen=True)
class Compliance:
    """Projects and programmes under the rule, and those that report by sex.

    While ``registered`` is zero nothing is known: the share is neither 0 nor 100.
    """

    registered: int
    reporting: int

    @property
    def is_known(self) -> bool:
        return self.registered > 0


def reporting_by_sex(strategy: Strategy) -> Compliance:
    """Count the projects that the rule binds and those that keep it, in one query.

    A project is bound when it is under ``strategy`` and works in a country that was a
    least developed country when the project began, or today where its beginning is
    unknown. It reports when a cleared figure by sex is about it or about one of its
    activities. Demonstration projects do not count.
    """
    memberships = GroupMembership.objects.filter(
        group__code=GROUP, superseded_at=None, country=OuterRef("country")
    )
    began = OuterRef("project__start")
    then = memberships.filter(
        Q(valid_from=None) | Q(valid_from__lte=began),
        Q(valid_to=None) | Q(valid_to__gt=began) | Q(status=MembershipStatus.SCHEDULED),
    )
    now = memberships.on(timezone.localdate())
    places = ProjectCountry.objects.filter(project=OuterRef("pk")).filter(
        Exists(then) | Q(project__start=None) & Exists(now)
    )
    figures = Observation.objects.in_force().filter(
        Q(project=OuterRef("pk")) | Q(activity__contents__project=OuterRef("pk")),
        cleared_at__isnull=False,
        indicator__sex_required=True,
        sex__in=_BY_SEX,
        state__in=[State.VALUE, State.NIL, State.SUPPRESSED],
    )
    counted = Project.objects.filter(
        Exists(places), strategies__strategy=strategy, is_demo=False
    ).aggregate(
        registered=Count("pk", distinct=True),
        reporting=Count("pk", distinct=True, filter=Exists(figures)),
    )
    return Compliance(**counted)
