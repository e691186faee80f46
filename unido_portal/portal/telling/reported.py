"""When something is, where it stands and by what report: for the top of its page."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from unido_portal.core.rows import Dated
from unido_portal.core.text import Text
from unido_portal.portal import formats
from unido_portal.portal.telling.sentences import Day, Linked, Sentence, sentence
from workplans.standing import Late, Standing


def time_of(row: Dated) -> Text | str:
    """Return the time of a dated row, or the words of its source."""
    return formats.period(row) or row.date_text or _("date not stated")


def latest(standing: Standing, url: str) -> Sentence:
    """Tell the latest report; ``url`` leads to what was reported."""
    if standing.update is None:
        return sentence(_("No report is known."))
    day = standing.as_of
    return sentence(
        _("Latest report (%(day)s): %(status)s."),
        day=Day(day) if day else _("date not stated"),
        status=Linked(standing.label, url),
    )


def of_activities(reported: int, number: int) -> Sentence:
    """Tell of how many of ``number`` activities a report is known."""
    if reported == number:
        return sentence(_("Each of these activities has a report of what happened."))
    if not reported:
        return sentence(
            _(
                "No activity has a report of its own: what stands here is as planned, "
                "and nothing later is known."
            )
        )
    return sentence(
        _(
            "%(reported)s of %(all)s activities have a report of what happened. Of the "
            "others nothing later is reported."
        ),
        reported=formats.number(reported),
        all=formats.number(number),
    )


def silence(standing: Standing, periods: tuple[Late, ...]) -> list[Sentence]:
    """Tell that silence is not lateness, where nothing is reported and none is late."""
    if standing.update is not None or periods:
        return []
    return [sentence(_("Silence does not mean that it is late."))]


def late(periods: tuple[Late, ...]) -> list[Sentence]:
    """Tell the report that is late longest, if any is."""
    return [
        sentence(
            _("The report for %(period)s was due on %(day)s and is late."),
            period=formats.reported_span(one, inside=True),
            day=Day(one.due_on),
        )
        for one in periods[:1]
    ]


def late_activities(number: int, url: str) -> list[Sentence]:
    """Tell of how many activities a report is late; nothing where none is."""
    if not number:
        return []
    message = ngettext(
        "The report of %(number)s activity is late.",
        "The reports of %(number)s activities are late.",
        number,
    )
    return [sentence(message, number=Linked(formats.number(number), url))]


def evidence(updates: Any) -> int:
    """Return how many pieces of evidence the cleared ``updates`` rest on.

    The place of a document that tells of it is one.
    """
    return sum(
        len(one.evidence.all()) + bool(one.citation_id)
        for one in updates
        if not one.is_draft
    )
