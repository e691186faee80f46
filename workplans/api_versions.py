"""Which version tells what plans hold: the choice that the pages make."""

from __future__ import annotations

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from unido_portal.core.api.problems import BadParameters, Fault
from unido_portal.core.api.views import ListedViewSet
from workplans.models import PlanVersion
from workplans.models.content import ContentQuerySet, is_shown


def in_version(rows: ContentQuerySet, view: ListedViewSet) -> ContentQuerySet:
    """Return the content of the version that ``version`` names, if the reader may."""
    code = view.asked["version"]
    user = view.request.user
    versions = PlanVersion.objects.visible_to(user)
    found = versions.filter(code=code).values_list("pk", flat=True).first()
    if found is None:
        sentence = _("There is no plan version “%(code)s”.") % {"code": code[:100]}
        codes = versions.order_by("code").values_list("code", flat=True)
        raise BadParameters(Fault.unknown("version", code, codes, sentence=sentence))
    return rows.visible_to(user).filter(plan_version=found)


def as_told_last(rows: ContentQuerySet, thing: str) -> ContentQuerySet:
    """Return the public content of each ``thing`` of each plan, from one version.

    That is the version which the plan's page shows or, where it lacks the thing, the
    latest published one that has it, as on the page of an activity. ``thing`` is the
    foreign key to what stays the same from version to version.
    """
    public = rows.visible_to(None)
    shown = PlanVersion.objects.current()
    told = public.filter(
        plan_version__work_plan=OuterRef("plan_version__work_plan"),
        **{thing: OuterRef(thing)},
    ).order_by(
        Exists(shown.filter(pk=OuterRef("plan_version"))).desc(),
        F("plan_version__presented_on").desc(nulls_first=True),
        F("plan_version__number").desc(nulls_last=True),
        "-plan_version",
    )
    # Most rows pass by the first condition, which asks once for all of them.
    return public.filter(is_shown() | Q(pk=Subquery(told.values("pk")[:1])))
