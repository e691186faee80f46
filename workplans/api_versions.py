"""Which version tells what plans hold: the choice that the pages make."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from unido_portal.core.api.problems import BadParameters, Fault
from unido_portal.core.api.views import ResourceViewSet
from workplans.choices import ContentKnown
from workplans.models import PlanVersion
from workplans.models.content import ContentQuerySet, is_shown


class VersionedViewSet(ResourceViewSet):
    """What plan versions hold: of the one that ``version`` names, or of those shown.

    A list of one version says how far its content is known. Where it is not known, how
    many rows it has is not known either.
    """

    has_versions = True
    # Whether each row of a list is there by the version alone.
    is_content: ClassVar[bool] = True
    told_of_lists = {
        "content_known": {
            "type": ["string", "null"],
            "enum": [*ContentKnown.values, None],
            "description": "How far the content of the version asked for is known.",
        }
    }

    @cached_property
    def version(self) -> PlanVersion | None:
        """The version that is asked for, None without; raises BadParameters."""
        code = self.asked["version"]
        if not code:
            return None
        versions = PlanVersion.objects.visible_to(self.request.user)
        found = versions.filter(code=code).first()
        if found is None:
            sentence = _("There is no plan version “%(code)s”.") % {"code": code[:100]}
            codes = versions.order_by("code").values_list("code", flat=True)
            raise BadParameters(
                Fault.unknown("version", code, codes, sentence=sentence)
            )
        return found

    def in_version(self, rows: ContentQuerySet) -> ContentQuerySet:
        """Return those of ``rows`` that are of the version and that the reader may."""
        return rows.visible_to(self.request.user).filter(plan_version=self.version)

    def about_list(self) -> dict[str, Any]:
        known = self.version.content_known if self.version else None
        if self.is_content and known == ContentKnown.UNKNOWN:
            return {"count": None, "content_known": known}
        return {"content_known": known}


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
