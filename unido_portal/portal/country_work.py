"""What goes on in one country: activities, projects, programmes and who takes part.

Facts, what another entity plans, and demonstrations are kept apart: only what is
UNIDO's own and a fact is counted.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from django.db.models import OuterRef, QuerySet
from django.utils.translation import gettext as _

from strategies.models import (
    CountryProgramme,
    CountryProgrammePartner,
    InitiativeCountry,
)
from unido_portal.core.choices import Precision
from unido_portal.core.text import Text
from unido_portal.governance.models import Citation, Document
from unido_portal.portal.beside import ToldFigure
from unido_portal.portal.children import children
from unido_portal.portal.figures_by_sex import SexTable
from unido_portal.portal.plan_reading import last_report
from unido_portal.portal.telling.sessions import ToldEvent
from unido_portal.reference.filters import OURSELVES
from unido_portal.reference.models import Country
from workplans.choices import ActivityStatus, PartnerRole, ProgressStatus
from workplans.models import ActivityContent, ActivityPartner
from workplans.standing import (
    Duty,
    Late,
    duties_of,
    duty_column,
    late_of,
    standing_columns,
)


class Turn(StrEnum):
    """What is to come of an activity on a day."""

    START = "start"
    END = "end"
    MILESTONE = "milestone"
    REPORT = "report"

    @property
    def label(self) -> str:
        return {
            Turn.START: _("start"),
            Turn.END: _("end"),
            Turn.MILESTONE: _("milestone"),
            Turn.REPORT: _("report due"),
        }[self]


@dataclass(frozen=True)
class Ahead:
    """The next day that matters of an activity, as exactly as it is known."""

    day: dt.date
    turn: Turn
    precision: str = Precision.DAY


@dataclass(frozen=True)
class Line:
    """One activity in a country with what it owes and what is next.

    ``duties`` are the open periods that it reports on, ``late`` those whose report is
    late, the one that is due longest first.
    """

    content: Any
    ahead: Ahead | None = None
    duties: tuple[Duty, ...] = ()
    late: tuple[Late, ...] = ()

    @property
    def anchor(self) -> str:
        return f"activity-{self.content.activity.code}"

    @property
    def rank(self) -> tuple[dt.date, dt.date]:
        """Its place where not all are told: the latest first, then what is next."""
        late = self.late[0].due_on if self.late else dt.date.max
        return late, self.ahead.day if self.ahead else dt.date.max


@dataclass
class Participant:
    """One organization that works in a country, with the roles that it has there."""

    code: str
    name: Text
    roles: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class LeftOut:
    """How much of each list a shortened ``Work`` does not hold."""

    activities: int = 0
    projects: int = 0
    programmes: int = 0
    initiatives: int = 0
    participants: int = 0
    figures: int = 0

    def with_rows(self, number: int) -> LeftOut:
        """Return the same with a further ``number`` of rows of figures."""
        return replace(self, figures=self.figures + number)


@dataclass(frozen=True)
class Work:
    """What goes on in a country: facts alone, or demonstrations alone.

    ``lines`` are activities of UNIDO that go on or are to, ``dropped`` those that its
    plans no longer have, ``others`` those of another entity. ``projects`` are mappings
    with code, title, status, its label and partners; ``figures`` what is reported of
    activities, projects and programmes there. ``prefix`` stands before the names of its
    parts on a page.
    """

    prefix: str = ""

    lines: list[Line] = field(default_factory=list)
    dropped: list[Line] = field(default_factory=list)
    others: list[Line] = field(default_factory=list)
    projects: list[dict[str, Any]] = field(default_factory=list)
    programmes: list[Any] = field(default_factory=list)
    initiatives: list[Any] = field(default_factory=list)
    participants: list[Participant] = field(default_factory=list)
    figures: SexTable = field(default_factory=SexTable)
    left_out: LeftOut = LeftOut()

    @property
    def is_empty(self) -> bool:
        return not (
            self.lines
            or self.dropped
            or self.others
            or self.projects
            or self.programmes
            or self.initiatives
            or self.figures.rows
        )

    @property
    def plan_count(self) -> int:
        """How many work plans the activities are under."""
        return len({line.content.plan_version.work_plan_id for line in self.lines})

    @property
    def further_initiatives(self) -> list[Any]:
        """The initiatives of which no programme in the country tells already."""
        told = {one.initiative_id for one in self.programmes}
        return [row for row in self.initiatives if row.initiative_id not in told]

    @property
    def own_initiatives(self) -> list[Any]:
        """The further initiatives of UNIDO, without those of another entity."""
        return [row for row in self.further_initiatives if row.initiative.is_ours]

    @property
    def shared_initiatives(self) -> list[tuple[Any, int]]:
        """Each initiative of a programme there, with how many activities are under it.

        Such an activity is no work beside the programme.
        """
        shared = {
            one.initiative_id: one.initiative
            for one in self.programmes
            if one.initiative_id
        }
        numbers = Counter(line.content.initiative_id for line in self.lines)
        return [(one, numbers[key]) for key, one in shared.items() if numbers[key]]

    @property
    def late(self) -> list[Line]:
        """The activities that owe a late report, the one that is due longest first."""
        return sorted((line for line in self.lines if line.late), key=lambda x: x.rank)

    @property
    def following(self) -> Line | None:
        """The activity of which something is to come first."""
        ahead = [line for line in self.lines if line.ahead]
        return min(
            ahead,
            key=lambda line: (line.ahead.day, line.content.activity.code),  # type: ignore[union-attr]
            default=None,
        )

    @property
    def owes_reports(self) -> bool:
        """Say whether any activity has a period to report on, so that late is known."""
        return any(line.duties for line in self.lines)

    def shortened(self, most: int, others: int) -> Work:
        """Return the work for a page of limited length.

        It has ``most`` activities and rows of figures and ``others`` of each other
        list. Of the activities those whose report is late come first, then those of
        which something is next, those of another entity and dropped ones at the end;
        of the figures those by sex.
        """
        lines = sorted(self.lines, key=lambda line: line.rank)[:most]
        foreign = self.others[: most - len(lines)]
        dropped = self.dropped[: most - len(lines) - len(foreign)]
        activities = len(self.lines) + len(self.others) + len(self.dropped)
        figures = self.figures.first(most)
        return replace(
            self,
            lines=lines,
            others=foreign,
            dropped=dropped,
            projects=self.projects[:others],
            programmes=self.programmes[:others],
            initiatives=self.further_initiatives[:others],
            participants=self.participants[:others],
            figures=figures,
            left_out=LeftOut(
                activities=activities - len(lines) - len(foreign) - len(dropped),
                projects=len(self.projects[others:]),
                programmes=len(self.programmes[others:]),
                initiatives=len(self.further_initiatives[others:]),
                participants=len(self.participants[others:]),
                figures=len(self.figures.rows) - len(figures.rows),
            ),
        )


def work_in(
    country: Any, user: Any, today: dt.date, figures: dict[bool, SexTable]
) -> tuple[Work, Work]:
    """Return the facts and the demonstrations of a country, in three queries.

    ``country`` has its ``project_list``; ``figures`` are those of the work there, by
    whether they are made up.
    """
    lines: dict[tuple[bool, str], list[Line]] = defaultdict(list)
    for content in activities_in(country, user):
        plan = content.plan_version.work_plan
        kept = "dropped" if content.is_dropped else "lines"
        kind = "others" if plan.is_reference else kept
        lines[plan.is_demo, kind].append(line_of(content, today))
    projects: dict[bool, list[dict[str, Any]]] = {False: [], True: []}
    for row in country.project_list:
        label = ActivityStatus(row["status"]).label
        projects[row["is_demo"]].append({**row, "label": label})
    programmes = list(programmes_in(country))
    initiatives = list(
        InitiativeCountry.objects.filter(country=country)
        .select_related("initiative", "citation__document")
        .order_by("initiative__code")
    )
    facts, made_up = (
        Work(
            prefix="demo-" if is_demo else "",
            lines=lines[is_demo, "lines"],
            dropped=lines[is_demo, "dropped"],
            others=lines[is_demo, "others"],
            projects=projects[is_demo],
            programmes=[] if is_demo else programmes,
            initiatives=[] if is_demo else initiatives,
            participants=participants(
                lines[is_demo, "lines"],
                projects[is_demo],
                [] if is_demo else programmes,
            ),
            figures=figures[is_demo],
        )
        for is_demo in (False, True)
    )
    return facts, made_up


def activities_in(country: Country, user: Any) -> QuerySet:
    """Return the activities in a country as the pages of their plans show them."""
    partners = ActivityPartner.objects.filter(content=OuterRef("pk"))
    return (
        ActivityContent.objects.visible_to(user)
        .current()
        .filter(activitycountrys__country=country)
        .annotate(
            last_report=last_report(),
            partner_list=children(
                partners.order_by("partner__code", "role"),
                code="partner__code",
                name="partner__name",
                role="role",
            ),
            **standing_columns(),
            **duty_column(),
        )
        .select_related(
            "activity",
            "milestone__strategy",
            "plan_version__work_plan",
            "citation__document",
        )
        .order_by(
            "plan_version__work_plan__is_reference",
            "plan_version__work_plan__code",
            "order",
        )
    )


def programmes_in(country: Country) -> QuerySet[CountryProgramme]:
    """Return the country programmes with their partners."""
    return (
        CountryProgramme.objects.filter(country=country)
        .select_related("initiative", "citation__document")
        .annotate(
            partner_list=children(
                CountryProgrammePartner.objects.filter(
                    programme=OuterRef("pk")
                ).order_by("partner__code"),
                code="partner__code",
                name="partner__name",
            )
        )
        .order_by("code")
    )


def line_of(content: Any, today: dt.date) -> Line:
    """Return an activity with what it owes and what is to come of it."""
    duties = duties_of(content)
    return Line(content, _ahead(content, duties, today), duties, late_of(content))


def _ahead(content: Any, duties: Iterable[Duty], today: dt.date) -> Ahead | None:
    """Return what is to come first; None where nothing is, or all is over."""
    found = [Ahead(duty.due_on, Turn.REPORT) for duty in duties if not duty.is_reported]
    if not _is_over(content):
        found += [
            Ahead(day, turn, content.precision)
            for day, turn in ((content.start, Turn.START), (content.end, Turn.END))
            if day
        ]
        milestone = content.milestone
        if milestone and milestone.start:
            found.append(Ahead(milestone.start, Turn.MILESTONE, milestone.precision))
    following = [one for one in found if one.day >= today]
    return min(following, key=lambda one: one.day, default=None)


def _is_over(content: Any) -> bool:
    """Say whether an activity is cancelled, closed or reported as done."""
    reported = {row["status"] for row in content.last_report}
    return (
        content.status in (ActivityStatus.CLOSED, ActivityStatus.CANCELLED)
        or ProgressStatus.DONE in reported
    )


def participants(
    lines: Iterable[Line], projects: Iterable[dict[str, Any]], programmes: Iterable[Any]
) -> list[Participant]:
    """Return who works there by name; UNIDO is no partner of its own."""
    named = [
        (row, str(PartnerRole(row["role"]).label))
        for rows in (
            *(line.content.partner_list for line in lines),
            *(project["partner_list"] for project in projects),
        )
        for row in rows
    ]
    named += [
        (row, _("country programme")) for one in programmes for row in one.partner_list
    ]
    found: dict[str, Participant] = {}
    for row, role in named:
        if row["code"] == OURSELVES:
            continue
        one = found.setdefault(row["code"], Participant(row["code"], Text(row["name"])))
        if role not in one.roles:
            one.roles.append(role)
    return sorted(found.values(), key=lambda one: one.code)


def named_by(
    work: Work, figures: Iterable[ToldFigure], reported: Iterable[ToldEvent]
) -> list[tuple[Document, list[Citation]]]:
    """Return the documents that name a country, each with its places there.

    They are those on which the work, the ``figures`` of the country itself and the
    ``reported`` events rest.
    """
    cited = [
        *(row.citation for row in (*work.programmes, *work.initiatives)),
        *(line.content.citation for line in (*work.lines, *work.dropped)),
        *(told.stated.citation for told in figures if told.stated.country_id),
        *(event.row.citation for event in reported),
    ]
    found: dict[str, tuple[Document, dict[str, Citation]]] = {}
    for one in cited:
        if one is not None:
            places = found.setdefault(one.document.slug, (one.document, {}))[1]
            places.setdefault(one.code, one)
    return [
        (document, [places[code] for code in sorted(places)])
        for _slug, (document, places) in sorted(found.items())
    ]
