"""The rule of reporting by sex: whom it binds, and who keeps it.

Every project and programme in a least developed country under the strategy reports
through the sex-disaggregated indicators of the results framework: a commitment of the
kind ``reporting_rule``.
"""

from __future__ import annotations

from typing import Any

from django.db.models import (
    Count,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce
from django.utils import timezone

from indicators.choices import Sex
from indicators.models import Observation
from strategies.choices import CommitmentKind
from strategies.models import Commitment
from unido_portal.core.choices import State
from unido_portal.reference.choices import MembershipStatus
from unido_portal.reference.models import GroupMembership
from workplans.models import Project, ProjectCountry

GROUP = "LDC"
_BY_SEX = (Sex.FEMALE, Sex.MALE, Sex.OTHER)


def bound_projects() -> QuerySet[Project]:
    """Return the projects that the rule binds, under whichever strategy they are.

    A project is bound when it works in a country that was a least developed country
    when the project began, or today where its beginning is unknown. Drafts and
    demonstration projects do not count.
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
    return Project.objects.cleared().filter(Exists(places), is_demo=False)


def has_reported() -> Exists:
    """Return the condition of projects that keep the rule.

    A cleared figure by sex is about the project or about one of its activities.
    """
    return Exists(
        Observation.objects.in_force().filter(
            Q(project=OuterRef("pk")) | Q(activity__contents__project=OuterRef("pk")),
            cleared_at__isnull=False,
            indicator__sex_required=True,
            sex__in=_BY_SEX,
            state__in=[State.VALUE, State.NIL, State.SUPPRESSED],
        )
    )


def counts_of_strategy() -> dict[str, Any]:
    """Return the columns of strategies that tell how far the rule is kept under them.

    ``has_reporting_rule`` says whether the strategy is ours and sets the rule.
    """
    rules = Commitment.objects.filter(
        strategy=OuterRef("pk"),
        strategy__is_ours=True,
        kind=CommitmentKind.REPORTING_RULE,
    )
    bound = bound_projects()
    return {
        "has_reporting_rule": Exists(rules),
        "registered_projects": _counted(bound),
        "reporting_projects": _counted(bound.filter(has_reported())),
    }


def _counted(projects: QuerySet[Project]) -> Coalesce:
    """Return the column of the number of ``projects`` under a strategy."""
    counted = (
        projects.filter(strategies__strategy=OuterRef("pk"))
        .order_by()
        .values("strategies__strategy")
        .annotate(count=Count("pk", distinct=True))
    )
    return Coalesce(Subquery(counted.values("count")), 0, output_field=IntegerField())
