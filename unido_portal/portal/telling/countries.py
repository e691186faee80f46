"""What a reader asks first of a country, told in sentences.

Each function tells one thing and returns the sentences that it takes. ``page`` is the
address of the page whose sections the sentences lead to, empty for that page itself.
Only an open duty to report makes anything late: silence is told as silence.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from unido_portal.core.text import Text
from unido_portal.portal import formats
from unido_portal.portal.country_work import LeftOut, Line, Turn, Work
from unido_portal.portal.telling import counted
from unido_portal.portal.telling.sentences import Day, Linked, Sentence, sentence
from unido_portal.reference.choices import MembershipStatus
from unido_portal.reference.members import UNIDO_LISTED_IN
from unido_portal.reference.models import Country, GroupMembership

MOST_PROGRAMMES = 2


def of_work(work: Work, page: str = "") -> list[Sentence]:
    """Tell how much of what UNIDO does there is recorded, of each kind.

    An activity that its plan no longer has is no work: it is counted apart.
    """
    kinds = [
        (counted.activities, len(work.lines), "activities"),
        (counted.plans, work.plan_count, "activities"),
        (counted.projects, len(work.projects), "projects"),
        (counted.programmes, len(work.programmes), "programmes"),
        (counted.initiatives, len(work.own_initiatives), "initiatives"),
        (counted.partners, len(work.participants), "partners"),
    ]
    if not any(number for _phrase, number, _place in kinds):
        return [
            sentence(
                _(
                    "No work of UNIDO in the country is recorded, which does not mean "
                    "that there is none."
                )
            )
        ]
    kinds.append((counted.dropped_activities, len(work.dropped), "dropped"))
    counts = [
        Linked(phrase(number), f"{page}#{work.prefix}{place}")
        for phrase, number, place in kinds
        if number
    ]
    return [
        sentence(
            _("UNIDO's work in the country, as recorded: %(counts)s."), counts=counts
        ),
        *(_shared(one, number) for one, number in work.shared_initiatives),
    ]


def _shared(initiative: Any, number: int) -> Sentence:
    """Tell that activities and a programme that were counted are one undertaking."""
    message = ngettext(
        "%(number)s activity is of the same initiative as a country programme: "
        "%(initiative)s.",
        "%(number)s activities are of the same initiative as a country programme: "
        "%(initiative)s.",
        number,
    )
    return sentence(message, number=formats.number(number), initiative=initiative.name)


def of_programmes(programmes: Iterable[Any], page: str = "") -> list[Sentence]:
    """Tell the first country programmes, each with its phase where one is stated."""
    told, without = [], []
    for one in list(programmes)[:MOST_PROGRAMMES]:
        name = Linked(one.name, f"{page}#programme-{one.code}")
        if one.phase:
            message = _("Country programme: %(name)s, phase: %(phase)s.")
            told.append(sentence(message, name=name, phase=one.phase))
        else:
            without.append(name)
    if without:
        message = ngettext(
            "Country programme: %(names)s; no phase is stated.",
            "Country programmes: %(names)s; no phase is stated.",
            len(without),
        )
        told.append(sentence(message, names=without))
    return told


def of_next(work: Work, page: str = "") -> list[Sentence]:
    """Tell what is next of the activities, with its day; nothing without activities."""
    line = work.following
    if line is None or line.ahead is None:
        if not work.lines:
            return []
        return [sentence(_("No date ahead is recorded for these activities."))]
    message = {
        Turn.START: _("Next: start of “%(activity)s”, %(day)s."),
        Turn.END: _("Next: end of “%(activity)s”, %(day)s."),
        Turn.REPORT: _("Next: report due on “%(activity)s”, %(day)s."),
        Turn.MILESTONE: _(
            "Next: milestone “%(milestone)s” of “%(activity)s”, %(day)s."
        ),
    }[line.ahead.turn]
    values = {
        "activity": Linked(line.content.title, f"{page}#{line.anchor}"),
        "day": Day(line.ahead.day, line.ahead.precision),
    }
    if line.ahead.turn == Turn.MILESTONE:
        values["milestone"] = line.content.milestone.title
    return [Sentence(message, values)]


def of_late(work: Work, page: str = "") -> list[Sentence]:
    """Tell how many reports are late, or why nothing is, or can be."""
    if work.late:
        return [_late(work.late, page)]
    if work.owes_reports:
        return [sentence(_("No report that is owed is late."))]
    return [sentence(_("No report is owed, so nothing counts as late."))]


def _late(lines: list[Line], page: str) -> Sentence:
    number = sum(len(line.late) for line in lines)
    message = ngettext(
        "%(number)s report is late; it was due on %(day)s.",
        "%(number)s reports are late; the first was due on %(day)s.",
        number,
    )
    return sentence(
        message,
        number=Linked(formats.number(number), f"{page}#{lines[0].anchor}"),
        day=Day(lines[0].late[0].due_on),
    )


def of_coverage(country: Any) -> list[Sentence]:
    """Tell which office covers a country that has its lists, or that none is known."""
    told = []
    if country.office_list:
        offices = [Text(row["name"]) for row in country.office_list]
        told.append(
            sentence(
                _("UNIDO has a field office in the country: %(offices)s."),
                offices=offices,
            )
        )
    if country.coverage_list:
        offices = [
            Linked(Text(row["name"]), Country(iso3=row["iso3"]).get_absolute_url())
            for row in country.coverage_list
        ]
        told.append(
            sentence(_("The country is covered by %(offices)s."), offices=offices)
        )
    if not told:
        message = _("Which office of UNIDO covers the country is not recorded.")
        told.append(sentence(message))
    return told


def of_memberships(
    country: Any,
    ours: GroupMembership | None,
    ldc: Iterable[GroupMembership],
    others: int,
    today: dt.date,
    page: str = "",
) -> list[Sentence]:
    """Tell whether the country is in UNIDO and in the LDCs, and in how many groups.

    ``ours`` is its membership of UNIDO in force, ``ldc`` those of the group of LDCs at
    any time, ``others`` how many other groups it is in.
    """
    told = [_of_unido(country, ours)]
    rows = list(ldc)
    for row in rows:
        told += _of_ldc(row, today, page)
    unverified = not all(row.verified for row in [*rows, *([ours] if ours else [])])
    if unverified or (not ours and country.unido_unverified):
        told.append(sentence(_("What is told here of memberships is not verified.")))
    if others:
        message = _further(others) if rows else _groups(others)
        number = Linked(formats.number(others), f"{page}#groups")
        told.append(sentence(message, number=number))
    return told


def _further(number: int) -> str:
    return ngettext(
        "It is in %(number)s further group of countries.",
        "It is in %(number)s further groups of countries.",
        number,
    )


def _groups(number: int) -> str:
    return ngettext(
        "It is in %(number)s group of countries.",
        "It is in %(number)s groups of countries.",
        number,
    )


def _of_unido(country: Any, ours: GroupMembership | None) -> Sentence:
    if not country.unido_recorded:
        message = _("Whether the country is a Member State of UNIDO is not recorded.")
    elif ours:
        message = _("The country is a Member State of UNIDO.")
    elif country.unido_unverified:
        message = _("The country is not in the list of Members of UNIDO of %(year)s.")
    else:
        message = _("The country is not a Member of UNIDO.")
    return sentence(message, year=str(UNIDO_LISTED_IN))


def _of_ldc(row: GroupMembership, today: dt.date, page: str) -> list[Sentence]:
    """Tell since when a country is an LDC, and when it leaves, or that it has left."""
    end = Linked(Day(row.valid_to), f"{page}#graduation") if row.valid_to else None
    is_scheduled = row.status == MembershipStatus.SCHEDULED
    if row.valid_to and row.valid_to <= today and not is_scheduled:
        message = _(
            "It graduated from the group of least developed countries: it is no member "
            "from %(end)s."
        )
        return [sentence(message, end=end)]
    if row.valid_from and row.valid_from > today:
        return []
    if row.valid_from:
        start = Linked(Day(row.valid_from, row.precision), f"{page}#graduation")
        message = _("It has been a least developed country since %(start)s.")
        told = [sentence(message, start=start)]
    else:
        message = _("It is a least developed country; since when is not recorded.")
        told = [sentence(message)]
    if end and is_scheduled:
        message = _("Its graduation is scheduled for %(end)s and not confirmed.")
        told.append(sentence(message, end=end))
    elif end:
        message = _("Its graduation on %(end)s is confirmed.")
        told.append(sentence(message, end=end))
    return told


def of_gaps(country: Any, work: Work, has_figures: bool) -> list[Sentence]:
    """Tell in one sentence of which kinds nothing is recorded; none where all are."""
    kinds = [
        (_("activities"), work.lines),
        (_("projects and programmes"), work.projects),
        (_("country programmes"), work.programmes),
        (_("partners"), work.participants),
        (_("initiatives"), work.initiatives),
        (_("decisions"), country.decision_list),
        (_("figures of the country itself"), has_figures),
    ]
    missing = [words for words, rows in kinds if not rows]
    if not missing:
        return []
    message = _("Not recorded of this country: %(kinds)s.")
    return [sentence(message, kinds=missing)]


def of_left_out(
    left: LeftOut,
    address: str,
    reports: int = 0,
    memberships: int = 0,
    figures: int = 0,
) -> list[Sentence]:
    """Tell what a brief leaves out, with the address of the page that has it."""
    kinds = [
        (counted.activities, left.activities),
        (counted.projects, left.projects),
        (counted.programmes, left.programmes),
        (counted.initiatives, left.initiatives),
        (counted.partners, left.participants),
        (counted.rows_of_figures, left.figures),
        (counted.figures, figures),
        (counted.reports, reports),
        (counted.changes_of_membership, memberships),
    ]
    counts = [phrase(number) for phrase, number in kinds if number]
    if not counts:
        return []
    message = _("Left out here: %(counts)s. The page of the country has them: %(page)s")
    return [sentence(message, counts=counts, page=Linked(address, address))]
