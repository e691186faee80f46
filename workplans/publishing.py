"""What stands against sealing or publishing a plan version.

Each check takes the version in the state that it is to have and yields sentences; the
registry ``publishing_checks`` collects them, ``workplans.services`` asks.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from unido_portal.core.registries import plan_content
from workplans.choices import ContentKnown, UpdateState
from workplans.models import PlanVersion, Project


def nothing_in_it(version: PlanVersion) -> Iterator[str]:
    """Yield a finding where a version's content is said to be known and none is there.

    One whose content is unknown may be listed without any: that is what it says.
    """
    if version.content_known == ContentKnown.UNKNOWN:
        return
    if not any(
        entry.model._base_manager.filter(**{entry.path: version}).exists()
        for entry in plan_content
    ):
        yield _(
            "“%(version)s” is empty. Enter what the plan says, or say that its "
            "content is unknown."
        ) % {"version": version}


def projects_in_draft(version: PlanVersion) -> Iterator[str]:
    """Yield a finding where a sealed version names projects that nobody cleared."""
    drafts = Project.objects.filter(
        activitycontents__plan_version=version, state=UpdateState.DRAFT
    )
    codes = sorted(set(drafts.values_list("code", flat=True)))
    if codes and version.is_sealed:
        yield _("Clear these projects first, which “%(version)s” names: %(codes)s.") % {
            "version": version,
            "codes": ", ".join(codes),
        }
