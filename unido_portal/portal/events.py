"""What happened under a strategy, under a plan and in a country, for who follows them.

Each event is what was decided, reported or published, with its day and its page. Only
what everybody may read is told, whoever asks; demonstrations never are. What has no
day, and what lies ahead, waits until it has come.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, DateField, Exists, F, OuterRef, Q, QuerySet, When
from django.db.models.functions import Coalesce, Least, TruncDate
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from strategies.models import Strategy
from unido_portal.core.choices import Precision
from unido_portal.core.text import Text
from unido_portal.governance.models import Decision, Document
from unido_portal.portal import formats
from unido_portal.portal.plain import name, plain
from unido_portal.portal.standing import with_subjects
from unido_portal.portal.stays import Computed, roll_since
from unido_portal.portal.telling.sessions import subject, subject_of
from unido_portal.reference.choices import MembershipStatus
from unido_portal.reference.models import Country, GroupMembership
from workplans.models import (
    ActivityContent,
    DecisionResponse,
    PlanVersion,
    ProgressUpdate,
    WorkPlan,
)
from workplans.standing import reports

MOST = 50
LONGEST_SUMMARY = 600

# How what a report is about is called by readers.
SUBJECTS: dict[str, Callable[[], str]] = {
    "activity": lambda: _("Activity"),
    "commitment": lambda: _("Commitment"),
    "milestone": lambda: _("Milestone"),
    "decision": lambda: _("Decision"),
    "initiative": lambda: _("Initiative"),
    "programme": lambda: _("Country programme"),
    "strategy": lambda: _("Strategy"),
    "result": lambda: _("Result"),
}


@dataclass(frozen=True)
class Event:
    """One thing that happened.

    ``key`` names it for ever and in every language; ``kind`` is what readers call its
    like; ``address`` is its page, without the host; ``author`` is empty where the
    portal itself tells it.
    """

    key: str
    kind: str
    title: str
    summary: str
    address: str
    decided: dt.date
    author: str = ""


def events_of_strategy(strategy: Strategy) -> list[Event]:
    """Return what happened under ``strategy``, the latest first."""
    about = Q(strategy=strategy)
    for path in ("commitment", "milestone", "initiative"):
        about |= Q(**{f"{path}__strategy": strategy})
    for path in ("activity", "result"):
        about |= Q(**{f"{path}__work_plan__strategy": strategy})
    versions = _versions().filter(work_plan__strategy=strategy)
    answers = _answers().filter(
        Q(work_plan__strategy=strategy)
        | Q(activity__work_plan__strategy=strategy)
        | Q(commitment__strategy=strategy)
        | Q(milestone__strategy=strategy)
    )
    rests_on = Q(strategy_bases__strategy=strategy)
    return _latest(
        _of_reports(about),
        _of_versions(versions),
        _of_decisions(rests_on | Q(responses__in=answers)),
        _of_documents(
            rests_on
            | Q(pk=strategy.citation.document_id)
            | Q(plan_versions__in=versions)
        ),
        _of_memberships(Q(group=strategy.country_group_id), since=strategy.start),
        _of_stays(Country.objects.all(), strategy.start, strategy.country_group_id),
    )


def events_of_plan(plan: WorkPlan) -> list[Event]:
    """Return what happened under ``plan``, the latest first."""
    versions = _versions().filter(work_plan=plan)
    answers = _answers().filter(Q(work_plan=plan) | Q(activity__work_plan=plan))
    return _latest(
        _of_reports(
            Q(activity__work_plan=plan)
            | Q(result__work_plan=plan)
            | Q(commitment__plans__work_plan=plan)
            | Q(milestone__plans__work_plan=plan)
        ),
        _of_versions(versions),
        _of_decisions(Q(responses__in=answers)),
        _of_documents(Q(plan_versions__in=versions)),
    )


def events_of_country(country: Country) -> list[Event]:
    """Return what happened in ``country``, the latest first."""
    there = ActivityContent.objects.visible_to(None).filter(
        activitycountrys__country=country
    )
    return _latest(
        _of_reports(
            Q(activity__in=there.values("activity"))
            | Q(programme__country=country)
            | Q(initiative__countries__country=country)
        ),
        _of_versions(
            _versions().filter(Exists(there.filter(plan_version=OuterRef("pk"))))
        ),
        _of_documents(Q(citations__country_programmes__country=country)),
        _of_memberships(Q(country=country), since=dt.date.min),
        _of_stays(Country.objects.filter(pk=country.pk), since=dt.date.min),
    )


def _latest(*kinds: Iterable[Event]) -> list[Event]:
    found = [event for events in kinds for event in events]
    found.sort(key=lambda event: event.key)
    found.sort(key=lambda event: event.decided, reverse=True)
    return found[:MOST]


def _versions() -> QuerySet[PlanVersion]:
    return PlanVersion.objects.published().filter(work_plan__is_demo=False)


def _answers() -> QuerySet[DecisionResponse]:
    """Return the answers to decisions that everybody may read."""
    there = ActivityContent.objects.visible_to(None).values("activity")
    plans = WorkPlan.objects.visible_to(None)
    return DecisionResponse.objects.filter(
        Q(work_plan=None) | Q(work_plan__in=plans.filter(is_demo=False)),
        Q(activity=None) | Q(activity__in=there, activity__work_plan__is_demo=False),
    )


def _until_today(rows: QuerySet, decided: Any) -> QuerySet:
    """Return the latest of ``rows`` whose day, ``decided``, has come."""
    return (
        rows.annotate(decided=decided)
        .filter(decided__lte=timezone.localdate())
        .order_by("-decided", "pk")[:MOST]
    )


def _of_reports(about: Q) -> Iterator[Event]:
    found = reports(None).filter(pk__in=ProgressUpdate.objects.filter(about))
    rows = with_subjects(found, None).select_related("citation__document__organ")
    for update in _until_today(rows, F("decided_on")):
        about_what = subject(update)
        status = capfirst(update.get_status_display())
        told = plain(update.text, LONGEST_SUMMARY)
        yield Event(
            key=f"progress-updates/{update.code}",
            kind=_("Progress reported"),
            title=SUBJECTS[subject_of(update)]()
            + formats.colon()
            + _named(about_what.value),
            summary=f"{status}{formats.full_stop()}{told}",
            address=about_what.url,
            decided=update.decided_on,
            author=_("Secretariat of UNIDO")
            if update.citation is None
            else _author(update.citation.document),
        )


def _named(value: Any) -> str:
    """Return what a report is about in plain words; of a decision, its title alone."""
    value = value[-1] if isinstance(value, list) else value
    return plain(value) if isinstance(value, Text) else str(value)


def _of_versions(versions: QuerySet[PlanVersion]) -> Iterator[Event]:
    """Yield the versions by the day on which a session, or everybody, had them first.

    When the portal learned of a version that a document states does not matter.
    """
    presented = Coalesce("presented_on", "document__start", "session__start")
    decided = Case(
        When(document=None, then=Least(presented, TruncDate("published_at"))),
        default=presented,
        output_field=DateField(),
    )
    rows = versions.select_related("work_plan", "document")
    for version in _until_today(rows, decided):
        words = {"date": formats.day(version.decided)}
        told = (
            _("Version of the plan, presented on %(date)s.")
            if version.presented_on == version.decided
            else _("Version of the plan, published on %(date)s.")
        )
        yield Event(
            key=f"plan-versions/{version.code}",
            kind=_("Plan versions"),
            title=plain(version.work_plan.title)
            + formats.colon()
            + plain(version.label),
            summary=told % words,
            address=version.get_absolute_url(),
            decided=version.decided,
            author=name(version.work_plan.owner),
        )


def _of_decisions(condition: Q) -> Iterator[Event]:
    rows = Decision.objects.filter(
        pk__in=Decision.objects.filter(condition).values("pk")
    ).select_related("document__organ", "session__organ")
    for decision in _until_today(rows, Coalesce("decided_on", "session__start")):
        yield Event(
            key=f"decisions/{decision.code}",
            kind=_("Decisions"),
            title=_called(decision.document) + formats.colon() + plain(decision.title),
            summary=plain(decision.text, LONGEST_SUMMARY)
            or _("No source gives its text."),
            address=decision.get_absolute_url(),
            decided=decision.decided,
            author=_author(decision.document),
        )


def _of_documents(condition: Q) -> Iterator[Event]:
    """Yield documents; a resolution or decision is told by what it decided."""
    rows = Document.objects.filter(
        pk__in=Document.objects.filter(condition).values("pk"), decisions=None
    ).select_related("organ", "session")
    for document in _until_today(rows, Coalesce("start", "session__start")):
        label = document.label
        yield Event(
            key=f"documents/{document.slug}",
            kind=_("Documents"),
            title=(label + formats.colon() if label else "") + plain(document.title),
            summary=plain(document.action_required, LONGEST_SUMMARY)
            or capfirst(document.get_kind_display()),
            address=document.get_absolute_url(),
            decided=document.decided,
            author=_author(document),
        )


def _of_memberships(condition: Q, since: dt.date | None) -> Iterator[Event]:
    """Yield who joined and who left a group since a day, none since an unknown one.

    A scheduled end is no event yet.
    """
    if since is None:
        return
    rows = GroupMembership.objects.filter(condition, superseded_at=None).select_related(
        "country", "group"
    )
    joined = _until_today(rows.filter(valid_from__gte=since), F("valid_from"))
    ended = rows.filter(valid_to__gte=since).exclude(status=MembershipStatus.SCHEDULED)
    for row in joined:
        yield _of_joining(row)
    for row in _until_today(ended, F("valid_to")):
        yield _of_leaving(row)


def _of_stays(
    countries: QuerySet[Country], since: dt.date | None, group: int | None = None
) -> Iterator[Event]:
    """Yield who began and who ended a computed stay since a day, none since an unknown.

    ``group`` is the key of the only group that is asked for; None asks for all.
    """
    if since is None:
        return
    today = timezone.localdate()
    for stay in roll_since(since, countries).stays:
        if group not in (None, stay.group.pk):
            continue
        if stay.valid_from and since <= stay.valid_from <= today:
            yield _of_joining(stay)
        ended = stay.valid_to if stay.is_over else None
        if ended and since <= ended <= today:
            yield _of_leaving(stay)


def _of_joining(row: GroupMembership | Computed) -> Event:
    assert row.valid_from is not None  # noqa: S101  (who calls has asked for the day)
    if row.precision == Precision.DAY:
        told = _("member from %(start)s") % {"start": formats.day(row.valid_from)}
    else:
        known = formats.bound(row.valid_from, row.precision)
        told = _("member since %(start)s") % {"start": known}
    return _of_membership(row, "joined", row.valid_from, told)


def _of_leaving(row: GroupMembership | Computed) -> Event:
    assert row.valid_to is not None  # noqa: S101  (who calls has asked for the day)
    told = _("no member from %(left)s") % {"left": formats.day(row.valid_to)}
    return _of_membership(row, "left", row.valid_to, told)


def _of_membership(
    membership: GroupMembership | Computed, turn: str, day: dt.date, told: str
) -> Event:
    country, group = membership.country, membership.group
    names = plain(country.name) + formats.comma() + plain(group.name)
    worth = []
    if isinstance(membership, Computed):
        worth.append(_("computed"))
        worth += [_("derived")] if day in membership.derived else []
    worth += [] if membership.verified else [_("not verified")]
    if worth:
        told += formats.in_brackets(formats.comma().join(worth))
    return Event(
        key=f"memberships/{group.code}/{country.iso3}/{turn}/{day}",
        kind=_("Memberships in groups of countries"),
        title=names,
        summary=capfirst(told) + formats.full_stop().rstrip(),
        address=country.get_absolute_url(),
        decided=day,
    )


def _called(document: Document) -> str:
    return document.label or plain(document.title)


def _author(document: Document) -> str:
    """Return who a document is from; empty where it is not recorded."""
    organ = document.organ.name if document.organ else Text()
    return name(document.author or document.publisher or organ)
