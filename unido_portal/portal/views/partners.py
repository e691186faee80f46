"""Pages of those who work and pay with UNIDO."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from strategies.models import InitiativePartner
from unido_portal.governance.models import ConsultationComment
from unido_portal.portal.children import children, citation_columns
from unido_portal.portal.forms import PartnerFilter, pages_of
from unido_portal.reference.models import Partner
from workplans.models import (
    ActivityContent,
    ActivityPartner,
    BudgetLineContent,
    ProjectPartner,
)


def partner_list(request: HttpRequest) -> HttpResponse:
    """Show who works and pays, by kind."""
    form = PartnerFilter(request.GET)
    partners = (
        Partner.objects.select_related("country")
        .annotate(
            initiative_count=Count("initiatives", distinct=True),
            mention_count=Count("mentions", distinct=True),
        )
        .order_by("kind", "code")
    )
    page = pages_of(request, form.narrow(partners))
    return render(
        request, "portal/partners/list.html", {"page_obj": page, "form": form}
    )


def partner_detail(request: HttpRequest, code: str) -> HttpResponse:
    """Show one partner: its initiatives, activities, money and where it is named."""
    partner = get_object_or_404(
        Partner.objects.select_related("country").annotate(
            comment_list=children(
                ConsultationComment.objects.filter(partner=OuterRef("pk")).order_by(
                    "consultation__code", "order"
                ),
                text="text",
                outcome="outcome",
                consultation="consultation__code",
                title="consultation__title",
                citation=citation_columns(),
            )
        ),
        code=code,
    )
    user = request.user
    return render(
        request,
        "portal/partners/detail.html",
        {
            "partner": partner,
            "crumbs": [(_("Partners"), reverse("partners"))],
            "activities": _activities(partner, user),
            "projects": ProjectPartner.objects.filter(
                partner=partner, project__is_demo=False
            ).select_related("project"),
            "initiatives": InitiativePartner.objects.filter(
                partner=partner
            ).select_related("initiative__strategy", "citation__document"),
            "programmes": partner.country_programmes.select_related(
                "programme__country", "programme__citation__document"
            ),
            "mentions": partner.mentions.select_related("citation__document"),
            "figures": partner.stated_figures.select_related(
                "citation__document", "unit"
            ),
            "budget_lines": BudgetLineContent.objects.visible_to(user)
            .current()
            .filter(partner=partner, plan_version__work_plan__is_demo=False)
            .select_related("plan_version__work_plan", "citation__document")
            .prefetch_related("figures"),
        },
    )


def _activities(partner: Partner, user: Any) -> QuerySet:
    """Return the parts that a partner has in activities that ``user`` may see."""
    contents = ActivityContent.objects.visible_to(user).current()
    contents = contents.filter(plan_version__work_plan__is_demo=False)
    rows = ActivityPartner.objects.filter(partner=partner, content__in=contents)
    return rows.select_related(
        "content__activity",
        "content__plan_version__work_plan",
        "content__citation__document",
    ).order_by("content__plan_version__work_plan__code", "content__order", "role")
