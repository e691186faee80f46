"""Pages of Member States and of groups of countries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from indicators.models import Observation
from strategies.models import (
    CountryProgramme,
    CountryProgrammePartner,
    InitiativeCountry,
)
from unido_portal.portal.beside import (
    Span,
    of_groups,
    spans_of,
    stated_beside,
    stated_figures,
)
from unido_portal.portal.beside_charts import beside_charts
from unido_portal.portal.changes import membership_events
from unido_portal.portal.charts.chart import Chart
from unido_portal.portal.children import children
from unido_portal.portal.filtering import Filtered
from unido_portal.portal.forms import COUNTRIES
from unido_portal.portal.groups import (
    LDC,
    Computed,
    computed_groups,
    figures_of_group,
    overlap_on,
    unido_is_recorded,
)
from unido_portal.portal.membership_charts import graduation_charts, ldc_memberships
from unido_portal.portal.plan_reading import last_report
from unido_portal.portal.resting import facts_about, readable
from unido_portal.portal.standing import reports, with_subjects
from unido_portal.portal.telling.sessions import of_report
from unido_portal.portal.views.sessions import last_session
from unido_portal.reference.choices import GroupKind, IncomeLevel, MembershipStatus
from unido_portal.reference.filters import CountryFilterSet
from unido_portal.reference.members import (
    MEMBERS_OF_UNIDO,
    Makeup,
    fiscal_year_of,
    makeups,
    members_of,
)
from unido_portal.reference.models import (
    Country,
    FieldCoverage,
    FieldOffice,
    GroupMembership,
    IncomeClass,
    Partner,
)
from workplans.choices import ActivityStatus
from workplans.models import ActivityContent, Project
from workplans.standing import standing_columns

# Groups whose figures are never added to one another.
OVERLAPPING = (LDC, "MIC", "MIC-UNIDO")


def country_list(request: HttpRequest) -> HttpResponse:
    """Show the countries in the order of the language, or those of one group."""
    today = timezone.localdate()
    filtered = Filtered(COUNTRIES, request, Country.objects.in_order())
    filters: CountryFilterSet = filtered.filterset  # type: ignore[assignment]
    day, groups = filters.day(), filtered.chosen.get("group", [])
    makeup = filters.makeups()[groups[0]] if len(groups) == 1 else None
    group = makeup.group if makeup else None
    here = GroupMembership.objects.on(day).filter(country=OuterRef("pk"))
    countries = filtered.rows.annotate(
        is_unido_member=Exists(here.filter(group__code=MEMBERS_OF_UNIDO)),
        unido_recorded=unido_is_recorded(),
        group_list=children(
            here.exclude(group__code=MEMBERS_OF_UNIDO).order_by("group__code"),
            code="group__code",
            name="group__name",
        ),
    )
    by_income = group is not None and group.kind == GroupKind.INCOME
    return render(
        request,
        "portal/countries/list.html",
        {
            "filtered": filtered,
            "countries": list(countries),
            "group": group,
            "members": members_of(makeup) if makeup else None,
            "figures": (
                stated_figures(figures_of_group(group.code), today) if group else None
            ),
            "day": day,
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
    context = _country_page(request, iso3)
    country = context["country"]
    context["crumbs"].append((country.name, country.get_absolute_url()))
    context["is_brief"] = True
    return render(request, "portal/countries/brief.html", context)


def _country_page(request: HttpRequest, iso3: str) -> dict[str, Any]:
    user, today = request.user, timezone.localdate()
    country = get_object_or_404(_country_with_lists(today, user), iso3=iso3)
    memberships = list(
        country.memberships.filter(superseded_at__isnull=True)
        .select_related("group")
        .order_by("group__code", F("valid_from").asc(nulls_first=True))
    )
    current = [row for row in memberships if _in_force(row, today)]
    found = makeups(today)
    computed = _computed(country, current, found.values())
    spans = spans_of(memberships, _classes(country), found.values())
    codes = {row.group.code for row in [*current, *computed]}
    observations = list(_observations(country, spans))
    return {
        "country": country,
        "crumbs": [(_("Countries"), reverse("countries"))],
        "today": today,
        **_groups(memberships, current),
        "computed": computed,
        "groups_overlap": {LDC, "MIC"} <= codes,
        "incomes": [
            (row["year"], IncomeLevel(row["level"]).label, row["is_derived"])
            for row in country.income_list[:10]
        ],
        "activities": _activities(country, user),
        "projects": [
            {**row, "label": ActivityStatus(row["status"]).label}
            for row in country.project_list
        ],
        "initiatives": InitiativeCountry.objects.filter(country=country)
        .select_related("initiative", "citation__document")
        .order_by("initiative__code"),
        "programmes": _programmes(country),
        "figures": stated_beside(country, spans, today),
        "observations": observations,
        "charts": beside_charts(country, observations),
        **_changes(country, memberships, user),
    }


def charts_of_country(iso3: str) -> list[Chart]:
    """Return the charts on the page of the country with ``iso3``, for everybody."""
    today, anybody = timezone.localdate(), AnonymousUser()
    country = get_object_or_404(_country_with_lists(today, anybody), iso3=iso3)
    memberships = country.memberships.filter(superseded_at__isnull=True)
    spans = spans_of(
        memberships.select_related("group"), _classes(country), makeups(today).values()
    )
    return beside_charts(country, _observations(country, spans))


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


def _changes(
    country: Country, memberships: list[GroupMembership], user: Any
) -> dict[str, Any]:
    """Return what changed since the opening day of the last session, as told events."""
    session = last_session()
    if session is None or session.start is None:
        return {"session": session}
    reported = _updates(country, session.start, user)
    return {
        "session": session,
        "membership_events": membership_events(memberships, session.start),
        "report_events": [of_report(update) for update in reported],
    }


def _classes(country: Any) -> list[tuple[int, str]]:
    """Return the income classes of a country by fiscal year."""
    return [(row["year"], row["level"]) for row in country.income_list]


def _computed(
    country: Any, current: list[GroupMembership], found: Iterable[Makeup]
) -> list[Computed]:
    """Return the groups in which the country is by its class or its other groups."""
    classes = {
        row["year"]: (row["level"], row["is_derived"]) for row in country.income_list
    }
    recorded = (country.first_year or 0, country.last_year or 0)
    return computed_groups(found, current, classes, recorded)


def _in_force(membership: GroupMembership, day: dt.date) -> bool:
    """Say whether a membership is in force on ``day``, as ``on`` does in a query."""
    started = membership.valid_from is None or membership.valid_from <= day
    ended = membership.valid_to is not None and membership.valid_to <= day
    return started and (not ended or membership.status == MembershipStatus.SCHEDULED)


def _country_with_lists(today: dt.date, user: Any) -> QuerySet:
    """Return countries with the short lists that come in the same query."""
    mine = {"country": OuterRef("pk")}
    years = IncomeClass.objects.filter(country__isnull=False).values("fiscal_year")
    return Country.objects.select_related("region").annotate(
        unido_recorded=Exists(
            GroupMembership.objects.filter(group__code=MEMBERS_OF_UNIDO)
        ),
        unido_unverified=Exists(
            GroupMembership.objects.filter(group__code=MEMBERS_OF_UNIDO, verified=False)
        ),
        income_list=children(
            IncomeClass.objects.filter(**mine).order_by("-fiscal_year"),
            year="fiscal_year",
            level="level",
            is_derived="is_derived",
        ),
        first_year=Subquery(years.order_by("fiscal_year")[:1]),
        last_year=Subquery(years.order_by("-fiscal_year")[:1]),
        project_list=children(
            Project.objects.visible_to(user)
            .filter(countries__country=OuterRef("pk"), is_demo=False)
            .order_by("code"),
            code="code",
            title="title",
            status="status",
        ),
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


def _activities(country: Country, user: Any) -> QuerySet:
    return (
        ActivityContent.objects.visible_to(user)
        .current()
        .filter(activitycountrys__country=country)
        .annotate(last_report=last_report(), **standing_columns())
        .select_related("activity", "plan_version__work_plan", "citation__document")
        .order_by(
            "plan_version__work_plan__is_reference",
            "plan_version__work_plan__code",
            "order",
        )
    )


def _programmes(country: Country) -> QuerySet:
    return (
        CountryProgramme.objects.filter(country=country)
        .select_related("initiative", "citation__document")
        .annotate(
            partner_list=children(
                CountryProgrammePartner.objects.filter(programme=OuterRef("pk")),
                code="partner__code",
                name="partner__name",
            )
        )
        .order_by("code")
    )


def _observations(country: Country, spans: list[Span]) -> QuerySet:
    """Return the latest figures of a country, and of its groups beside them.

    A figure of a group stands there where the country was in it at the time.
    """
    return (
        readable(Observation.objects.all())
        .filter(
            Q(country=country) | of_groups(spans),
            sex__in=["_T", "_Z"],
            breakdown__code="total",
        )
        .exclude(release__is_demo=True)
        .exclude(release__withdrawn_at__isnull=False)
        .select_related(
            "indicator__unit",
            "indicator__family",
            "country_group",
            "release",
            "citation__document",
        )
        .order_by(
            "indicator__code",
            F("country_group_id").asc(nulls_first=True),
            "-period_end",
            "-recorded_at",
        )
        .distinct("indicator__code", "country_group_id")
    )


def _updates(country: Country, since: dt.date, user: Any) -> QuerySet:
    """Return what was reported of work in a country since a day."""
    found = reports(user).decided_since(since)
    found = found.filter(
        Q(activity__contents__activitycountrys__country=country)
        | Q(programme__country=country)
        | Q(initiative__countries__country=country)
    )
    return with_subjects(
        reports(user).filter(pk__in=found.values("pk")), user
    ).order_by("-decided_on", "code")
