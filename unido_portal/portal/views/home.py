"""The front page."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Count, Exists, F, OuterRef, Q, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from strategies.choices import MAIN_AREAS, StatusAtSource
from strategies.models import Commitment, Milestone, Strategy
from unido_portal.governance.models import Session
from unido_portal.portal.changes import changes_since, has_opening_day, latest_document
from unido_portal.portal.children import children
from unido_portal.portal.groups import LDC
from unido_portal.portal.stays import roll_since
from unido_portal.reference.models import Country, GroupMembership
from workplans.choices import PlanKind, ProgressStatus
from workplans.models import WorkPlan
from workplans.standing import NO_REPORT, latest_report, reports

SHOWN = 4


def home(request: HttpRequest) -> HttpResponse:
    """Show the strategies at a glance, what changed and what is next."""
    today = timezone.localdate()
    recorded = Session.objects.annotate(**latest_document())
    sessions = list(recorded.latest_closed_and_next(today))
    session = next((one for one in sessions if one.end and one.end < today), None)
    start = session.start if session and has_opening_day(session) else None
    roll = roll_since(start or today, Country.objects.in_order())
    context: dict[str, Any] = {
        "strategies": _at_a_glance(request.user),
        "countries": roll.countries,
        "session": session,
        "next_sessions": [one for one in sessions if one is not session],
        "next_graduations": _next_graduations(roll.memberships, today),
        **_milestones(today),
    }
    if session and start:
        context["changes"] = changes_since(session, request.user, SHOWN, roll)
    return render(request, "portal/home/home.html", context)


def _next_graduations(
    memberships: Iterable[GroupMembership], today: dt.date
) -> list[GroupMembership]:
    """Return the ends of memberships in the LDCs that are to come, the next first."""
    ends = [
        (row.valid_to, row.country.iso3, row)
        for row in memberships
        if row.group.code == LDC and row.valid_to and row.valid_to >= today
    ]
    return [row for _day, _code, row in sorted(ends, key=lambda end: end[:2])]


def _at_a_glance(user: Any) -> list[Glance]:
    """Return the strategies that the portal follows, with what is known of each."""
    plans = WorkPlan.objects.visible_to(user).ours().filter(strategy=OuterRef("pk"))
    commitments = Commitment.objects.filter(strategy=OuterRef("pk"))
    strategies = Strategy.objects.filter(is_ours=True, is_tracked=True).annotate(
        area_count=Count(
            "focus_areas",
            filter=Q(focus_areas__kind__in=MAIN_AREAS),
            distinct=True,
        ),
        decision_count=Count("bases__decision", distinct=True),
        plan_list=children(
            plans.order_by("code"), code="code", title="title", kind="kind"
        ),
        reported_list=ArraySubquery(
            commitments.annotate(**latest_report("commitment")).values("reported")
        ),
    )
    return [
        Glance(one)
        for one in strategies.select_related("country_group").order_by("code")
    ]


@dataclass(frozen=True)
class Glance:
    """One strategy with what ``_at_a_glance`` asked of it."""

    strategy: Any

    @property
    def commitment_count(self) -> int:
        return len(self.strategy.reported_list)

    @property
    def standings(self) -> list[tuple[str, str, int]]:
        """How many commitments stand where: status, label, number."""
        numbers = Counter(one or NO_REPORT for one in self.strategy.reported_list)
        told = [*ProgressStatus.choices, (NO_REPORT, _("no report"))]
        return [
            (status, str(label), numbers[status])
            for status, label in told
            if numbers[status]
        ]

    @property
    def plans(self) -> list[tuple[str, str, dict[str, Any]]]:
        """The plans that carry it out: what each is, its address and its title."""
        return [
            (
                str(PlanKind(plan["kind"]).label),
                reverse("work-plan", args=[plan["code"]]),
                plan["title"],
            )
            for plan in self.strategy.plan_list
        ]


def my_country(request: HttpRequest) -> HttpResponse:
    """Lead to the page of the country that a reader chose on the front page."""
    asked = request.GET.get("iso3", "")
    is_code = asked.isascii() and asked.isalpha()
    country = Country.objects.filter(iso3=asked).first() if is_code else None
    return redirect(country or "countries")


def _milestones(today: dt.date) -> dict[str, list[Milestone]]:
    """Return what is to come, and what a document planned before and nobody reported.

    The first begins with the earliest, the second with the latest.
    """
    to_come = Q(start__gte=today) | Q(end__gte=today)
    unreported = Q(
        ~Exists(reports(None).filter(milestone=OuterRef("pk"))),
        status_at_source=StatusAtSource.PLANNED,
        strategy__is_ours=True,
    )
    milestones = list(
        Milestone.objects.filter(to_come | unreported)
        .annotate(is_to_come=Case(When(to_come, then=True), default=False))
        .select_related("strategy", "citation__document__session")
        .order_by(F("start").desc(nulls_last=True), "code")
    )
    following = [row for row in milestones if row.is_to_come]
    return {
        "next_milestones": sorted(
            following, key=lambda row: (row.start or row.end or today, row.code)
        ),
        "planned_then": [row for row in milestones if not row.is_to_come],
    }
