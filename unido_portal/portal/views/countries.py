"""Pages of Member States and of groups of countries."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from unido_portal.governance.models import Decision
from unido_portal.portal.beside import (
    first_of_each_group,
    spans_of,
    stated_beside,
    stated_figures,
)
from unido_portal.portal.beside_charts import beside_charts
from unido_portal.portal.changes import changes_of_country, membership_events
from unido_portal.portal.charts.chart import Chart
from unido_portal.portal.children import children
from unido_portal.portal.country_figures import figures_in
from unido_portal.portal.country_work import Work, named_by, work_in
from unido_portal.portal.groups import (
    LDC,
    figures_of_group,
    outside_unido,
    overlap_on,
    unido_is_unverified,
)
from unido_portal.portal.membership_charts import graduation_charts, ldc_memberships
from unido_portal.portal.region_charts import filtered_countries, region_charts
from unido_portal.portal.resting import facts_about
from unido_portal.portal.standing import reports, with_subjects
from unido_portal.portal.stays import Computed, stays_of, with_classes
from unido_portal.portal.telling import countries as telling
from unido_portal.portal.telling.sentences import Sentence
from unido_portal.portal.telling.sessions import of_report
from unido_portal.portal.timeline_charts import country_timelines
from unido_portal.portal.views.sessions import last_session
from unido_portal.reference.choices import GroupKind, IncomeLevel, MembershipStatus
from unido_portal.reference.filters import CountryFilterSet
from unido_portal.reference.members import (
    MEMBERS_OF_UNIDO,
    fiscal_year_of,
    makeups,
    members_of,
)
from unido_portal.reference.models import (
    Country,
    FieldCoverage,
    FieldOffice,
    GroupMembership,
    Partner,
)
from workplans.models import (
    ActivityContent,
    DecisionResponse,
    Project,
    ProjectPartner,
)

# The most that a brief, which is to print on two pages, holds of each list but that of
# the groups, which is short; of what is made up it tells activities and figures only.
MOST_IN_BRIEF = 4
MOST_STATED_IN_BRIEF = 5
MOST_MADE_UP_IN_BRIEF = 3

# Groups whose figures are never added to one another.
OVERLAPPING = (LDC, "MIC", "MIC-UNIDO")


def country_list(request: HttpRequest) -> HttpResponse:
    """Show the countries in the order of the language, or those of one group."""
    today = timezone.localdate()
    filtered, rows = filtered_countries(request)
    filters: CountryFilterSet = filtered.filterset  # type: ignore[assignment]
    day, groups = filters.day(), filtered.chosen.get("group", [])
    makeup = filters.makeups()[groups[0]] if len(groups) == 1 else None
    group = makeup.group if makeup else None
    here = GroupMembership.objects.on(day).filter(country=OuterRef("pk"))
    countries = list(
        rows.annotate(
            group_list=children(
                here.exclude(group__code=MEMBERS_OF_UNIDO).order_by("group__code"),
                code="group__code",
                name="group__name",
            )
        )
    )
    by_income = group is not None and group.kind == GroupKind.INCOME
    return render(
        request,
        "portal/countries/list.html",
        {
            "filtered": filtered,
            "countries": [one for one in countries if one.is_found],
            "charts": region_charts(filtered, countries),
            "outside_unido": outside_unido(
                any(one.unido_unverified for one in countries)
            ),
            "group": group,
            "members": members_of(makeup) if makeup else None,
            "figures": (
                stated_figures(figures_of_group(group.code), today) if group else None
            ),
            "day": day,
            "is_ahead": day > today,
            "year": fiscal_year_of(day) if by_income else None,
            "overlap": overlap_on(day) if group and group.code in OVERLAPPING else None,
        },
    )


def graduation(request: HttpRequest) -> HttpResponse:
    """Show who left the group of the LDCs, and who is to leave it when."""
    today = timezone.localdate()
    memberships = ldc_memberships()
    ending = [row for row in memberships if row.valid_to]
    left = [row for row in ending if not _in_force(row, today)]
    return render(
        request,
        "portal/countries/graduation.html",
        {
            "crumbs": [(_("Countries"), reverse("countries"))],
            "today": today,
            "member_count": sum(_in_force(row, today) for row in memberships),
            "charts": graduation_charts(memberships),
            "approaching": [row for row in ending if row not in left],
            "graduated": left[::-1],
            "figures": stated_figures(figures_of_group(LDC), today),
            "facts": facts_about("graduat"),
        },
    )


def country_detail(request: HttpRequest, iso3: str) -> HttpResponse:
    """Show one country: what UNIDO does there, its groups, figures and changes."""
    return render(request, "portal/countries/detail.html", _country_page(request, iso3))


def country_brief(request: HttpRequest, iso3: str) -> HttpResponse:
    """Show the same in brief, for two printed pages."""
    context = _country_page(request, iso3, is_brief=True)
    country = context["country"]
    context["crumbs"].append((country.name, country.get_absolute_url()))
    return render(request, "portal/countries/brief.html", context)


def _country_page(
    request: HttpRequest, iso3: str, is_brief: bool = False
) -> dict[str, Any]:
    user, today = request.user, timezone.localdate()
    country = get_object_or_404(_country_with_lists(today, user), iso3=iso3)
    memberships = list(_memberships(country))
    current = [row for row in memberships if _in_force(row, today)]
    found = makeups(today)
    computed = stays_of(country, found.values(), memberships)
    spans = spans_of(memberships, _classes(country), found.values())
    lasting = [row for row in computed if row.is_now]
    codes = {row.group.code for row in [*current, *lasting]}
    figures = figures_in(country, spans)
    stated = stated_beside(country, spans, today)
    work, made_up = work_in(country, user, today, figures.of_work)
    context = {
        "country": country,
        "crumbs": [(_("Countries"), reverse("countries"))],
        "today": today,
        "is_brief": is_brief,
        **_groups(memberships, current),
        "computed": lasting if is_brief else computed,
        "outside_unido": outside_unido(country.unido_unverified),
        "group_count": len(codes - {LDC, MEMBERS_OF_UNIDO}),
        "groups_overlap": {LDC, "MIC"} <= codes,
        "incomes": [
            (row["year"], IncomeLevel(row["level"]).label, row["is_derived"])
            for row in country.income_list[:10]
        ],
        "figures": [told for told in stated if told.is_of_its_countries],
        "uncertain_figures": [told for told in stated if not told.is_of_its_countries],
        "official": figures.official,
        "charts": beside_charts(country, figures.whole),
        "timelines": country_timelines(country, memberships, computed, today),
        **_reports(country, [*memberships, *computed], user),
    }
    return context | _told(request, context, work, made_up)


def _told(
    request: HttpRequest, context: dict[str, Any], work: Work, made_up: Work
) -> dict[str, Any]:
    """Return the work in a country, and what is told of it in sentences.

    A brief holds the first of each list, and leads to the page for the rest.
    """
    country, is_brief = context["country"], context["is_brief"]
    page = country.get_absolute_url() if is_brief else ""
    reported = context["report_events"]
    has_own = any(row.first.country_id for row in context["official"].rows.values())
    told: dict[str, Any] = {
        "work": work,
        "made_up": made_up,
        "summaries": _summaries(context, work, page),
        "made_up_summary": [
            *telling.of_work(made_up, page),
            *telling.of_next(made_up, page),
            *telling.of_late(made_up, page),
        ],
        "gaps": telling.of_gaps(country, work, has_own),
        "named_by": named_by(
            work, context["figures"], [*reported, *context["earlier_events"]]
        ),
    }
    return told | _cut(request, told, context) if is_brief else told


def _cut(
    request: HttpRequest, told: dict[str, Any], context: dict[str, Any]
) -> dict[str, Any]:
    """Return the lists of a page in the length of a brief, and what that leaves out."""
    address = request.build_absolute_uri(context["country"].get_absolute_url())
    work = told["work"].shortened(MOST_IN_BRIEF, MOST_IN_BRIEF)
    made_up = told["made_up"].shortened(MOST_MADE_UP_IN_BRIEF, 0)
    reported, joined = context["report_events"], context["membership_events"]
    figures, official = context["figures"], context["official"]
    shown = first_of_each_group(figures)[:MOST_STATED_IN_BRIEF]
    uncertain = len(context["uncertain_figures"])
    rows = official.first(MOST_IN_BRIEF)
    return {
        "work": work,
        "made_up": made_up,
        "report_events": reported[:MOST_IN_BRIEF],
        "membership_events": joined[:MOST_IN_BRIEF],
        "official": rows,
        "figures": shown,
        "uncertain_figures": [],
        "left_out": telling.of_left_out(
            work.left_out.with_rows(len(official.rows) - len(rows.rows)),
            address,
            reports=len(reported[MOST_IN_BRIEF:]),
            memberships=len(joined[MOST_IN_BRIEF:]),
            figures=len(figures) - len(shown) + uncertain,
        ),
        "made_up_left_out": telling.of_left_out(made_up.left_out, address),
    }


def _summaries(
    context: dict[str, Any], work: Work, page: str
) -> tuple[list[Sentence], ...]:
    """Return what a reader asks first: the work, its time, and what the country is."""
    country, changes = context["country"], context["changes"]
    return (
        [*telling.of_work(work, page), *telling.of_programmes(work.programmes, page)],
        [
            *telling.of_next(work, page),
            *telling.of_late(work, page),
            *([changes.summary] if changes else []),
        ],
        [
            *telling.of_memberships(
                country,
                context["unido_now"],
                context["graduation"],
                context["group_count"],
                context["today"],
                page,
            ),
            *telling.of_coverage(country),
        ],
    )


def charts_of_country(iso3: str) -> list[Chart]:
    """Return the charts on the page of the country with ``iso3``, for everybody."""
    today, anybody = timezone.localdate(), AnonymousUser()
    country = get_object_or_404(_country_with_lists(today, anybody), iso3=iso3)
    memberships = list(_memberships(country))
    found = makeups(today).values()
    computed = stays_of(country, found, memberships)
    spans = spans_of(memberships, _classes(country), found)
    return [
        *country_timelines(country, memberships, computed, today),
        *beside_charts(country, figures_in(country, spans).whole),
    ]


def _memberships(country: Country) -> QuerySet:
    return (
        country.memberships.filter(superseded_at__isnull=True)
        .select_related("group")
        .order_by("group__code", F("valid_from").asc(nulls_first=True))
    )


def _groups(
    memberships: list[GroupMembership], current: list[GroupMembership]
) -> dict[str, Any]:
    """Return the memberships of a country, those in UNIDO and in the LDCs apart."""
    ours = [row for row in memberships if row.group.code == MEMBERS_OF_UNIDO]
    return {
        "memberships": [row for row in memberships if row not in ours],
        "unido": ours,
        "unido_now": next((row for row in ours if row in current), None),
        "graduation": [row for row in memberships if row.group.code == LDC],
    }


def _reports(
    country: Country, memberships: list[GroupMembership | Computed], user: Any
) -> dict[str, Any]:
    """Return what was reported, and what changed since the last session opened."""
    session = last_session()
    events = [of_report(update) for update in _updates(country, user)]
    told: dict[str, Any] = {
        "session": session,
        "changes": None,
        "report_events": [],
        "membership_events": [],
    }
    if session is None or session.start is None:
        return told | {"earlier_events": events}
    start = session.start
    changes = changes_of_country(
        session,
        [event for event in events if event.day >= start],
        membership_events(memberships, start),
    )
    return told | {
        "changes": changes,
        "report_events": changes.of("reports"),
        "membership_events": changes.of("memberships"),
        "earlier_events": [event for event in events if event.day < start],
    }


def _classes(country: Any) -> list[tuple[int, str]]:
    """Return the income classes of a country by fiscal year."""
    return [(row["year"], row["level"]) for row in country.income_list]


def _in_force(membership: GroupMembership, day: dt.date) -> bool:
    """Say whether a membership is in force on ``day``, as ``on`` does in a query."""
    started = membership.valid_from is None or membership.valid_from <= day
    ended = membership.valid_to is not None and membership.valid_to <= day
    return started and (not ended or membership.status == MembershipStatus.SCHEDULED)


def _country_with_lists(today: dt.date, user: Any) -> QuerySet:
    """Return countries with the short lists that come in the same query."""
    mine = {"country": OuterRef("pk")}
    countries = Country.objects.select_related("region")
    return with_classes(countries).annotate(
        unido_recorded=Exists(
            GroupMembership.objects.filter(group__code=MEMBERS_OF_UNIDO)
        ),
        unido_unverified=unido_is_unverified(),
        project_list=_projects(user),
        decision_list=_decisions(),
        office_list=children(
            FieldOffice.objects.filter(**mine).order_by("code"),
            name="name",
            city="city",
        ),
        coverage_list=children(
            FieldCoverage.objects.on(today).filter(**mine).order_by("office__code"),
            name="office__name",
            city="office__city",
            country="office__country__name",
            iso3="office__country__iso3",
        ),
        partner_list=children(
            Partner.objects.filter(**mine).order_by("code"), code="code", name="name"
        ),
    )


def _projects(user: Any) -> ArraySubquery:
    """Return the projects of an outer country, demonstrations among them."""
    partners = ProjectPartner.objects.filter(project=OuterRef("pk"))
    return children(
        Project.objects.visible_to(user)
        .filter(countries__country=OuterRef("pk"))
        .order_by("code"),
        code="code",
        title="title",
        status="status",
        is_demo="is_demo",
        partner_list=children(
            partners.order_by("partner__code", "role"),
            code="partner__code",
            name="partner__name",
            role="role",
        ),
    )


def _decisions() -> ArraySubquery:
    """Return the decisions that activities in an outer country answer."""
    there = ActivityContent.objects.visible_to(None).filter(
        activitycountrys__country=OuterRef(OuterRef(OuterRef("pk"))),
        plan_version__work_plan__is_demo=False,
    )
    answers = DecisionResponse.objects.filter(activity__in=there.values("activity"))
    return children(
        Decision.objects.filter(pk__in=answers.values("decision")).order_by("code"),
        code="code",
        title="title",
    )


def _updates(country: Country, user: Any) -> QuerySet:
    """Return what was reported of work in a country, the latest first."""
    found = reports(user).filter(
        Q(activity__contents__activitycountrys__country=country)
        | Q(programme__country=country)
        | Q(initiative__countries__country=country),
        decided_on__isnull=False,
    )
    return with_subjects(
        reports(user).filter(pk__in=found.values("pk")), user
    ).order_by("-decided_on", "code")
