"""What readers ask first of a work plan or one of its activities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from unido_portal.core.text import Text
from unido_portal.portal import formats
from unido_portal.portal.plan_reading import ShownPlan
from unido_portal.portal.telling import counted, reported
from unido_portal.portal.telling.sentences import Day, Linked, Sentence, sentence
from workplans.choices import PartnerRole
from workplans.models import ActivityContent, WorkPlan
from workplans.standing import Standing, Told


def of_plan(shown: ShownPlan) -> list[Sentence]:
    """Tell what was reported of a plan, what its version has and who carries it out.

    The version that is shown has the columns of ``plan_reading.standings``.
    """
    plan = shown.plan
    carried_out = sentence(
        _("Carried out by: %(owner)s. Time: %(when)s."),
        owner=plan.owner,
        when=reported.time_of(plan),
    )
    version: Any = shown.version
    if version is None or not shown.has_content:
        return [carried_out]
    told = []
    if version.activity_count:
        told += _standings(version.standing_rows)
        told += reported.late_activities(version.late_count, "#activities")
    return [*told, *_version(version), carried_out]


def of_part(*counts: Sentence) -> list[Sentence]:
    """Tell how much the version that is shown has of one part of its plan."""
    there = counted.those_there_are(*counts)
    if not there:
        return []
    return [sentence(_("The version shown has: %(counts)s."), counts=there)]


def _standings(rows: Sequence[Mapping[str, Any]]) -> list[Sentence]:
    """Tell of how many activities each status is, as the filter by status finds them.

    What has no report is found by the status in its version.
    """
    statuses = [row["overruled"] or row["reported"] for row in rows]
    if not any(statuses):
        return [reported.of_activities(0, len(rows))]
    told = [
        sentence(
            _("By the latest reports: %(standings)s."),
            standings=counted.by_status(statuses),
        )
    ]
    overruled = sum(row["overruled"] is not None for row in rows)
    if overruled:
        message = ngettext(
            "%(number)s of these statuses is overruled.",
            "%(number)s of these statuses are overruled.",
            overruled,
        )
        told.append(sentence(message, number=formats.number(overruled)))
    planned = [
        row["planned"] for row, one in zip(rows, statuses, strict=True) if not one
    ]
    if planned:
        message = _("Of those without a report the version says: %(standings)s.")
        standings = counted.by_status_in_version(planned)
        told.append(sentence(message, standings=standings))
    return told


def _version(version: Any) -> list[Sentence]:
    counts = counted.those_there_are(
        counted.activities(version.activity_count),
        counted.results(version.result_count),
    )
    if not counts or version.session is None:
        return of_part(*counts)
    session = Linked(version.session.name, version.session.get_absolute_url())
    message = _("The version shown has: %(counts)s; its session: %(session)s.")
    return [sentence(message, counts=counts, session=session)]


def of_activity(
    content: ActivityContent, plan: WorkPlan, latest: Standing, told: Told
) -> list[Sentence]:
    """Tell where an activity belongs and when it is, what was reported, and by whom.

    ``content`` has its ``partners``; ``latest`` is its last report. What stands in the
    place of the report comes before all that.
    """
    return [
        *_instead(content, told),
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


def _instead(content: ActivityContent, told: Told) -> list[Sentence]:
    """Tell that an activity was dropped, or that its status is overruled."""
    if content.is_dropped:
        return [sentence(_("This activity was dropped."))]
    if told.overruled is None:
        return []
    return [
        sentence(
            _("Its status is overruled until %(day)s: %(status)s."),
            day=Day(told.overruled.until),
            status=told.overruled.standing.label,
        )
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
