"""Which figures the public reads: nothing of a draft, and nothing made up as a fact."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q

from indicators.models import Observation, Release
from workplans.models import (
    Activity,
    ProgressUpdate,
    Project,
    Result,
    ResultContent,
)


def about_what_is_visible(user: Any) -> Q:
    """Return the condition of figures about nothing that only a draft has."""
    results = ResultContent.objects.visible_to(user).values("result")
    return (
        (Q(activity=None) | Q(activity__in=Activity.objects.visible_to(user)))
        & (Q(result=None) | Q(result__in=results))
        & (Q(project=None) | Q(project__in=Project.objects.visible_to(user)))
    )


def about_demo() -> Q:
    """Return the condition of figures about something made up.

    Subqueries, not joins: a page then walks the index and joins its own rows only.
    """
    activities = Activity.objects.filter(work_plan__is_demo=True)
    results = Result.objects.filter(work_plan__is_demo=True)
    projects = Project.objects.filter(is_demo=True)
    return Q(activity__in=activities) | Q(result__in=results) | Q(project__in=projects)


def made_up() -> Q:
    """Return the condition of observations that are made up, or about what is."""
    updates = ProgressUpdate.objects.filter(
        Q(activity__work_plan__is_demo=True) | Q(result__work_plan__is_demo=True)
    )
    releases = Release.objects.filter(is_demo=True)
    return Q(release__in=releases) | Q(update__in=updates) | about_demo()


def has_figures() -> Q:
    """Return the condition of indicators with a figure that everybody may read."""
    figures = Observation.objects.in_force().filter(
        ~made_up(),
        about_what_is_visible(None),
        cleared_at__isnull=False,
        indicator=OuterRef("pk"),
    )
    return Q(Exists(figures))
