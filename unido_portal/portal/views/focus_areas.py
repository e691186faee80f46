"""Pages of the focus areas of strategies."""

from __future__ import annotations

from typing import Any

from django.db.models import OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from indicators.models import Indicator
from strategies.choices import MAIN_AREAS
from strategies.models import AreaContent, AreaTarget, FocusArea, FocusAreaGoal
from unido_portal.portal.beside import ToldFigure, stated_figures
from unido_portal.portal.children import children, citation_columns
from unido_portal.portal.groups import figures_of_group
from unido_portal.portal.plan_reading import last_report
from unido_portal.portal.telling.of_strategies import of_area
from unido_portal.portal.thread import steps
from unido_portal.reference.members import members_on
from workplans.models import ActivityContent
from workplans.standing import standing_columns


def focus_area_detail(request: HttpRequest, code: str, number: str) -> HttpResponse:
    """Show one focus area with everything that serves it."""
    area = get_object_or_404(_area_with_lists(), **_area_lookup(code, number))
    today = timezone.localdate()
    group = area.strategy.country_group
    served_by = list(area.served_by.select_related("strategy").order_by("code"))
    found = list(_activities_of(area, request.user))
    facts = [one for one in found if not one.plan_version.work_plan.is_demo]
    indicators = list(_indicators_of(area))
    return render(
        request,
        "portal/focus_areas/detail.html",
        {
            "area": area,
            "crumbs": [
                (_("Strategies"), reverse("strategies")),
                (area.strategy.name, area.strategy.get_absolute_url()),
            ],
            "summary": of_area(
                len(area.content_list), facts, len(served_by), len(indicators)
            ),
            "thread": steps(
                (_("Pathways and areas of work"), "#contents", len(area.content_list)),
                (_("Activities"), "#activities", len(facts)),
                (
                    _("Areas of strategies that serve this one"),
                    "#served-by",
                    len(served_by),
                ),
                (_("Indicators"), "#indicators", len(indicators)),
            ),
            "activities": facts,
            "made_up": [one for one in found if one.plan_version.work_plan.is_demo],
            "served_by": served_by,
            "indicators": indicators,
            "group": group,
            "figures": (
                _apart(area, stated_figures(figures_of_group(group.code), today))
                if group
                else None
            ),
            "members": members_on(group, today) if group else None,
            "today": today,
            "siblings": area.strategy.focus_areas.filter(kind=area.kind).select_related(
                "strategy"
            ),
        },
    )


def _apart(
    area: FocusArea, figures: list[ToldFigure]
) -> tuple[list[ToldFigure], list[ToldFigure]]:
    """Return the figures of an area, and those of its group in general.

    A figure is of the areas whose contents rest on the same place of a document, and of
    the areas that these serve; it stands under no other.
    """
    resting = AreaContent.objects.filter(
        focus_area__isnull=False,
        citation__in={told.stated.citation_id for told in figures},
    ).values_list("citation", Coalesce("focus_area__aligned_with", "focus_area"))
    areas_of: dict[int, set[int]] = {}
    for citation, served in resting:
        areas_of.setdefault(citation, set()).add(served)
    served = area.aligned_with_id or area.pk
    of_area, general = [], []
    for told in figures:
        areas = areas_of.get(told.stated.citation_id)
        if areas is None:
            general.append(told)
        elif served in areas:
            of_area.append(told)
    return of_area, general


def _indicators_of(area: FocusArea) -> QuerySet[Indicator]:
    """Return the indicators of an area, and of the one that it is aligned with."""
    areas = [pk for pk in (area.pk, area.aligned_with_id) if pk]
    return Indicator.objects.filter(focus_area__in=areas).order_by("code")


def _activities_of(area: FocusArea, user: Any) -> QuerySet:
    """Return what serves an area, or one aligned with it, in the current versions."""
    return (
        ActivityContent.objects.visible_to(user)
        .current()
        .filter(
            Q(activityfocusareas__focus_area=area)
            | Q(component__focus_area=area)
            | Q(activityfocusareas__focus_area__aligned_with=area)
            | Q(component__focus_area__aligned_with=area)
        )
        .annotate(last_report=last_report(), **standing_columns())
        .select_related("activity", "plan_version__work_plan", "citation__document")
        .distinct()
        .order_by("plan_version__work_plan__code", "order")
    )


def _area_lookup(code: str, number: str) -> dict[str, Any]:
    """Return the filter for the area that an address names, or 404."""
    kind, _dash, digits = number.rpartition("-")
    if not digits.isdecimal() or len(digits) > 4:
        raise Http404
    kinds = [kind] if kind else [str(value) for value in MAIN_AREAS]
    if kind in MAIN_AREAS:
        raise Http404
    return {
        "strategy__code": code,
        "kind__in": kinds,
        "number": int(digits),
    }


def _area_with_lists() -> QuerySet:
    mine = {"focus_area": OuterRef("pk")}
    return FocusArea.objects.select_related(
        "strategy__country_group",
        "aligned_with__strategy",
        "delivery_share__citation__document",
        "delivery_share__unit",
        "citation__document",
    ).annotate(
        content_list=children(
            AreaContent.objects.filter(**mine).order_by("order"),
            text="text",
            is_candidate="is_candidate",
            citation=citation_columns(),
        ),
        target_list=children(
            AreaTarget.objects.filter(**mine).order_by("code"),
            code="code",
            text="text",
            indicator_text="indicator_text",
            due_text="due_text",
            verified="verified",
        ),
        goal_list=children(
            FocusAreaGoal.objects.filter(**mine).order_by("goal__number"),
            number="goal__number",
            title="goal__short_title",
            citation=citation_columns(),
        ),
    )
