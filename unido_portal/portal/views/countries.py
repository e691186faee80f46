"""Pages of Member States and of groups of countries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

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
from unido_portal.portal.children import children
from unido_portal.portal.forms import CountryFilter
from unido_portal.portal.groups import (
    LDC,
    Computed,
    computed_groups,
    figures_of_group,
    overlap_on,
    unido_is_recorded,
)
from unido_portal.portal.plan_reading import last_report
from unido_portal.portal.resting import facts_about, readable
from unido_portal.portal.standing import reports, with_subjects
from unido_portal.portal.views.sessions import last_session
from unido_portal.reference.choices import GroupKind, IncomeLevel, MembershipStatus
from unido_portal.reference.members import (
    MEMBERS_OF_UNIDO,
    Makeup,
    fiscal_year_of,
    makeups,
    members_on,
)
from unido_portal.reference.models import (
    Country,
    CountryGroup,
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
    form, today = CountryFilter(request.GET), timezone.localdate()
    day = form.day(today)
    code = form.value("group")
    group = CountryGroup.objects.get(code=code) if code else None
    countries = Country.objects.all()
    members = members_on(group, day) if group else None
    if members:
        countries = countries.filter(iso3__in=members.by_code)
    here = GroupMembership.objects.on(day).filter(country=OuterRef("pk"))
    countries = countries.annotate(
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
            "form": form,
            "countries": list(countries.in_order()),
            "group": group,
            "members": members,
            "figures": (
                stated_figures(figures_of_group(group.code), today) if group else None
            ),
            "day": day,
            "year": fiscal_year_of(day) if by_income else None,
            "overlap": overlap_on(day) if code in OVERLAPPING else None,
        },
    )


def graduation(request: HttpRequest) -> HttpResponse:
    """Show who left the group of the LDCs, and who is to leave it when."""
    today = timezone.localdate()
    memberships = GroupMembership.objects.filter(
        group__code=LDC, superseded_at__isnull=True
    ).select_related("country", "group")
    ending = list(
        memberships.filter(valid_to__isnull=False).order_by("valid_to", "country__iso3")
    )
    left = [row for row in ending if not _in_force(row, today)]
    return render(
        request,
        "portal/countries/graduation.html",
        {
            "crumbs": [(_("Countries"), reverse("countries"))],
            "today": today,
            "member_count": memberships.on(today).count(),
            "approaching": [row for row in ending if row not in left],
            "graduated": left[::-1],
            "figures": stated_figures(figures_of_group(LDC), today),
            "facts": facts_about(request.user, "graduat"),
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
        "observations": _observations(country, spans, user),
        **_changes(country, memberships, today, user),
    }


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
    country: Country, memberships: list[GroupMembership], today: dt.date, user: Any
) -> dict[str, Any]:
    """Return what changed since the opening day of the last session.

    A scheduled end is no change until somebody confirms it.
    """
    session = last_session()
    since = session.start if session else None
    return {
        "session": session,
        "joined_groups": [
            row for row in memberships if _is_since(row.valid_from, since, today)
        ],
        "left_groups": [
            row
            for row in memberships
            if _is_since(row.valid_to, since, today)
            and row.status != MembershipStatus.SCHEDULED
        ],
        "updates": _updates(country, since, user),
    }


def _is_since(day: dt.date | None, since: dt.date | None, today: dt.date) -> bool:
    return day is not None and since is not None and since <= day <= today


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


def _observations(country: Country, spans: list[Span], user: Any) -> QuerySet:
    """Return the latest figures of a country, and of its groups beside them.

    A figure of a group stands there where the country was in it at the time.
    """
    return (
        readable(Observation.objects.all(), user)
        .filter(
            Q(country=country) | of_groups(spans),
            sex__in=["_T", "_Z"],
            breakdown__code="total",
        )
        .exclude(release__is_demo=True)
        .exclude(release__withdrawn_at__isnull=False)
        .select_related(
            "indicator__unit", "country_group", "release", "citation__document"
        )
        .order_by(
            "indicator__code",
            F("country_group_id").asc(nulls_first=True),
            "-period_end",
            "-recorded_at",
        )
        .distinct("indicator__code", "country_group_id")
    )


def _updates(country: Country, since: dt.date | None, user: Any) -> QuerySet:
    """Return what was reported of work in a country since a day."""
    if since is None:
        return reports(user).none()
    found = reports(user).decided_since(since)
    found = found.filter(
        Q(activity__contents__activitycountrys__country=country)
        | Q(programme__country=country)
        | Q(initiative__countries__country=country)
    )
    return with_subjects(
        reports(user).filter(pk__in=found.values("pk")), user
    ).order_by("-decided_on", "code")
