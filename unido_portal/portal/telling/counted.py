"""How many there are of something, each in one phrase, for sentences that count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from unido_portal.portal import formats
from unido_portal.portal.telling.sentences import Sentence, sentence
from workplans.choices import ActivityStatus, ProgressStatus
from workplans.standing import NO_REPORT


def activities(number: int) -> Sentence:
    return _told(
        ngettext("%(number)s activity", "%(number)s activities", number), number
    )


def areas(number: int) -> Sentence:
    return _told(ngettext("%(number)s area", "%(number)s areas", number), number)


def changes_of_membership(number: int) -> Sentence:
    return _told(
        ngettext(
            "%(number)s change of membership",
            "%(number)s changes of membership",
            number,
        ),
        number,
    )


def commitments(number: int) -> Sentence:
    return _told(
        ngettext("%(number)s commitment", "%(number)s commitments", number), number
    )


def decisions(number: int) -> Sentence:
    return _told(
        ngettext("%(number)s decision", "%(number)s decisions", number), number
    )


def deliverables(number: int) -> Sentence:
    return _told(
        ngettext("%(number)s deliverable", "%(number)s deliverables", number), number
    )


def documents(number: int) -> Sentence:
    return _told(
        ngettext("%(number)s document", "%(number)s documents", number), number
    )


def evidence(number: int) -> Sentence:
    return _told(
        ngettext(
            "%(number)s piece of evidence", "%(number)s pieces of evidence", number
        ),
        number,
    )


def facts(number: int) -> Sentence:
    """Count what is neither of the other kinds."""
    return _told(
        ngettext("%(number)s other fact", "%(number)s other facts", number), number
    )


def figures(number: int) -> Sentence:
    return _told(ngettext("%(number)s figure", "%(number)s figures", number), number)


def dropped_activities(number: int) -> Sentence:
    """Count the activities that a plan no longer has."""
    return _told(
        ngettext(
            "%(number)s dropped activity", "%(number)s dropped activities", number
        ),
        number,
    )


def indicators(number: int) -> Sentence:
    return _told(
        ngettext("%(number)s indicator", "%(number)s indicators", number), number
    )


def initiatives(number: int) -> Sentence:
    return _told(
        ngettext("%(number)s initiative", "%(number)s initiatives", number), number
    )


def partners(number: int) -> Sentence:
    return _told(ngettext("%(number)s partner", "%(number)s partners", number), number)


def plans(number: int) -> Sentence:
    return _told(
        ngettext("%(number)s work plan", "%(number)s work plans", number), number
    )


def programmes(number: int) -> Sentence:
    return _told(
        ngettext(
            "%(number)s country programme", "%(number)s country programmes", number
        ),
        number,
    )


def projects(number: int) -> Sentence:
    return _told(ngettext("%(number)s project", "%(number)s projects", number), number)


def reports(number: int) -> Sentence:
    return _told(ngettext("%(number)s report", "%(number)s reports", number), number)


def risks(number: int) -> Sentence:
    return _told(
        ngettext(
            "%(number)s risk, assumption or constraint",
            "%(number)s risks, assumptions and constraints",
            number,
        ),
        number,
    )


def rows_of_figures(number: int) -> Sentence:
    return _told(
        ngettext("%(number)s row of figures", "%(number)s rows of figures", number),
        number,
    )


def results(number: int) -> Sentence:
    return _told(ngettext("%(number)s result", "%(number)s results", number), number)


def services(number: int) -> Sentence:
    return _told(ngettext("%(number)s service", "%(number)s services", number), number)


def serving(number: int) -> Sentence:
    """Count the areas of other strategies that serve an area."""
    return _told(
        ngettext(
            "%(number)s area of another strategy",
            "%(number)s areas of other strategies",
            number,
        ),
        number,
    )


def tables(number: int) -> Sentence:
    return _told(ngettext("%(number)s table", "%(number)s tables", number), number)


def versions(number: int) -> Sentence:
    return _told(
        ngettext("%(number)s plan version", "%(number)s plan versions", number), number
    )


def those_there_are(*phrases: Sentence) -> list[Sentence]:
    """Return ``phrases`` without those of nothing."""
    return [one for one in phrases if one.values["number"] != "0"]


def by_status(statuses: Iterable[str | None]) -> list[str]:
    """Return each status that occurs, with how many things have it.

    None stands for what nobody has reported on; it comes last.
    """
    told = [*ProgressStatus.choices, (NO_REPORT, _("no report"))]
    return _by_choice(told, [one or NO_REPORT for one in statuses])


def by_status_in_version(statuses: Sequence[str]) -> list[str]:
    """Return each status of a plan version that occurs, with how many have it."""
    return _by_choice(ActivityStatus.choices, statuses)


def _by_choice(choices: Iterable[tuple[str, Any]], found: Sequence[str]) -> list[str]:
    return [
        f"{label}{formats.in_brackets(formats.number(found.count(value)))}"
        for value, label in choices
        if value in found
    ]


def _told(message: str, number: int) -> Sentence:
    return sentence(message, number=formats.number(number))
