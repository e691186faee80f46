"""What readers ask first of a work plan or one of its activities."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from unido_portal.core.text import Text
from unido_portal.portal.plan_reading import ShownPlan
from unido_portal.portal.telling import counted, reported
from unido_portal.portal.telling.sentences import Linked, Sentence, sentence
from workplans.choices import PartnerRole
from workplans.models import ActivityContent, WorkPlan
from workplans.standing import Standing, Told


def of_plan(shown: ShownPlan) -> list[Sentence]:
    """Tell who carries a plan out when, what its version has and what was reported.

    The version that is shown has ``reported_statuses``, the status last reported of
    each activity or None, and ``late_count``.
    """
    plan = shown.plan
    told = [
        sentence(
            _("Carried out by: %(owner)s. Time: %(when)s."),
            owner=plan.owner,
            when=reported.time_of(plan),
        )
    ]
    version: Any = shown.version
    if version is None or not shown.has_content:
        return told
    told += _version(version)
    if not version.activity_count:
        return told
    statuses = version.reported_statuses
    number = sum(one is not None for one in statuses)
    if number:
        told.append(
            sentence(
                _("By the latest reports: %(standings)s."),
                standings=counted.by_status(statuses),
            )
        )
    else:
        told.append(reported.of_activities(0, len(statuses)))
    return told + reported.late_activities(version.late_count, "#activities")


def _version(version: Any) -> list[Sentence]:
    counts = counted.those_there_are(
        counted.activities(version.activity_count),
        counted.results(version.result_count),
    )
    if not counts:
        return []
    if version.session is None:
        return [sentence(_("The version shown has: %(counts)s."), counts=counts)]
    session = Linked(version.session.name, version.session.get_absolute_url())
    message = _("The version shown has: %(counts)s; its session: %(session)s.")
    return [sentence(message, counts=counts, session=session)]


def of_activity(
    content: ActivityContent, plan: WorkPlan, latest: Standing, told: Told
) -> list[Sentence]:
    """Tell where an activity belongs and when it is, what was reported, and by whom.

    ``content`` has its ``partners``; ``latest`` is its last report.
    """
    return [
        sentence(
            _("Part of %(plan)s; time: %(when)s."),
            plan=Linked(plan.title, plan.get_absolute_url()),
            when=reported.time_of(content),
        ),
        _responsible(content, plan),
        reported.latest(latest, "#progress"),
        *reported.silence(latest, told.late),
        *reported.late(told.late),
    ]


def _responsible(content: Any, plan: WorkPlan) -> Sentence:
    """Tell the unit, or else the partners, that answer for an activity."""
    unit = content.unit or plan.unit
    who: list[Any] = [unit.name] if unit else []
    for role in (PartnerRole.ACCOUNTABLE, PartnerRole.IMPLEMENTING):
        who = who or [
            Linked(Text(one["name"]), reverse("partner", args=[one["code"]]))
            for one in content.partners
            if one["role"] == role
        ]
    if not who:
        return sentence(_("Who is responsible is not stated."))
    return sentence(_("Responsible: %(who)s."), who=who)
