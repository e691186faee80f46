"""Pages of decisions, commitments, recommendations and consultations."""

from __future__ import annotations

from typing import Any

from django.db.models import F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from strategies.choices import CommitmentKind
from strategies.models import Commitment, Milestone, Recommendation, StrategyBasis
from unido_portal.governance.models import (
    Consultation,
    ConsultationComment,
    Decision,
    Session,
)
from unido_portal.portal.children import children
from unido_portal.portal.filtering import Filtered
from unido_portal.portal.forms import (
    COMMITMENTS,
    CONSULTATIONS,
    DECISIONS,
    RECOMMENDATIONS,
)
from unido_portal.portal.relations import relations_of
from unido_portal.portal.reporting_rule import reporting_by_sex
from unido_portal.portal.standing import (
    latest_report,
    reports,
    standing,
    standing_of_row,
    title_of_activity,
)
from unido_portal.portal.telling.of_governance import of_decision
from unido_portal.portal.telling.of_strategies import of_commitment
from unido_portal.portal.thread import steps
from unido_portal.portal.views.sessions import crumbs_below
from workplans.models import Activity, DecisionResponse, WorkPlan
from workplans.ownership import Ownership

# Whose the thing is that answers a decision.
_OF_RESPONSE = Ownership(
    plans=("work_plan", "activity__work_plan"),
    strategies=("commitment__strategy", "milestone__strategy"),
)


def decision_list(request: HttpRequest) -> HttpResponse:
    """Show what the governing bodies asked and decided, and where each stands."""
    decisions = (
        Decision.objects.select_related("document", "session__organ")
        .annotate(**latest_report("decision"))
        .order_by(
            "-session__organ__is_unido",
            _day_in_order().desc(nulls_last=True),
            "session__organ__code",
            F("session__number").desc(nulls_last=True),
            "code",
        )
    )
    filtered = Filtered(DECISIONS, request, decisions)
    page = filtered.page()
    return render(
        request,
        "portal/decisions/list.html",
        {
            "page_obj": page,
            "decisions": [(row, standing_of_row(row)) for row in page],
            "filtered": filtered,
        },
    )


def _day_in_order() -> Coalesce:
    """Return the day by which a decision stands in the list.

    A session without a date stands by its number: after the session of its body that
    came before it, or else before the one that came next.
    """
    of_body = Session.objects.filter(
        organ=OuterRef("session__organ"), start__isnull=False
    )
    number = OuterRef("session__number")
    before = of_body.filter(number__lt=number).order_by("-number")
    after = of_body.filter(number__gt=number).order_by("number")
    return Coalesce(
        "decided_on",
        "session__start",
        Subquery(before.values("start")[:1]),
        Subquery(after.values("start")[:1]),
    )


def decision_detail(request: HttpRequest, code: str) -> HttpResponse:
    """Show one decision: what was asked, what answers it, what was reported."""
    decision = get_object_or_404(
        Decision.objects.select_related(
            "document", "session__organ", "agenda_item", "citation__document"
        ),
        code=code,
    )
    updates = list(_with_evidence(reports(request.user).filter(decision=decision)))
    responses = list(_responses(request.user).filter(decision=decision))
    bases = list(
        StrategyBasis.objects.filter(
            Q(decision=decision) | Q(document=decision.document_id)
        ).select_related("strategy", "citation__document")
    )
    plans = list(
        WorkPlan.objects.visible_to(request.user)
        .filter(versions__mandates__document=decision.document_id, is_demo=False)
        .distinct()
    )
    return render(
        request,
        "portal/decisions/detail.html",
        {
            "decision": decision,
            "crumbs": (
                crumbs_below(decision.session)
                if decision.session
                else [(_("Decisions"), reverse("decisions"))]
            ),
            "summary": of_decision(
                decision, responses, bases, updates, standing(updates)
            ),
            "thread": steps(
                (_("What answers it"), "#answers", len(responses) + len(bases)),
                (_("Plans that name it among their mandates"), "#plans", len(plans)),
                (_("What was reported"), "#reported", len(updates)),
            ),
            "updates": updates,
            "responses": responses,
            "bases": bases,
            "relations": relations_of(decision.document),
            "others": Decision.objects.filter(document=decision.document_id)
            .exclude(pk=decision.pk)
            .select_related("document"),
            "plans": plans,
        },
    )


def _responses(user: Any) -> QuerySet:
    """Return what answers decisions, as far as ``user`` may see it."""
    return (
        DecisionResponse.objects.filter(
            Q(work_plan__isnull=True)
            | Q(work_plan__in=WorkPlan.objects.visible_to(user)),
            Q(activity__isnull=True)
            | Q(activity__in=Activity.objects.visible_to(user)),
        )
        .annotate(
            activity_title=title_of_activity("activity", user),
            owner_named=_OF_RESPONSE.owner_of_another(),
        )
        .select_related(
            "decision__document",
            "commitment",
            "milestone__strategy",
            "work_plan",
            "activity",
            "citation__document",
        )
    )


def _with_evidence(updates: QuerySet) -> QuerySet:
    return (
        updates.select_related("citation__document")
        .prefetch_related("evidence__document")
        .order_by(F("decided_on").desc(nulls_first=True), "code")
    )


def commitment_list(request: HttpRequest) -> HttpResponse:
    """Show what the secretariat promised, and where each promise stands."""
    commitments = (
        Commitment.objects.select_related("strategy", "citation__document")
        .annotate(**latest_report("commitment"))
        .order_by("-strategy__is_ours", "code")
    )
    filtered = Filtered(COMMITMENTS, request, commitments)
    page = filtered.page()
    return render(
        request,
        "portal/commitments/list.html",
        {
            "page_obj": page,
            "commitments": [(row, standing_of_row(row)) for row in page],
            "filtered": filtered,
        },
    )


def commitment_detail(request: HttpRequest, code: str) -> HttpResponse:
    """Show one commitment, the plans that keep it and what was reported of it."""
    commitment = get_object_or_404(
        Commitment.objects.select_related("strategy", "citation__document", "unit"),
        code=code,
    )
    updates = list(_with_evidence(reports(request.user).filter(commitment=commitment)))
    strategy = commitment.strategy
    has_rule = strategy.is_ours and commitment.kind == CommitmentKind.REPORTING_RULE
    plans = list(
        WorkPlan.objects.visible_to(request.user).filter(
            commitments__commitment=commitment, is_demo=False
        )
    )
    responses = list(_responses(request.user).filter(commitment=commitment))
    return render(
        request,
        "portal/commitments/detail.html",
        {
            "commitment": commitment,
            "crumbs": [
                (_("Strategies"), reverse("strategies")),
                (strategy.name, strategy.get_absolute_url()),
            ],
            "summary": of_commitment(commitment, standing(updates)),
            "thread": steps(
                (_("Plans that keep it"), "#plans", len(plans)),
                (_("What was reported"), "#reported", len(updates)),
            ),
            "updates": updates,
            "rule": reporting_by_sex(strategy) if has_rule else None,
            "plans": plans,
            "responses": responses,
        },
    )


def recommendation_list(request: HttpRequest) -> HttpResponse:
    """Show the recommendations of oversight bodies with what was done about each."""
    recommendations = Recommendation.objects.select_related(
        "document", "strategy", "citation__document"
    ).prefetch_related("actions__citation__document")
    filtered = Filtered(RECOMMENDATIONS, request, recommendations)
    return render(
        request,
        "portal/recommendations/list.html",
        {"filtered": filtered, "recommendations": list(filtered.rows)},
    )


def consultation_list(request: HttpRequest) -> HttpResponse:
    """Show the consultations with each comment and what became of it."""
    comments = Prefetch(
        "comments",
        ConsultationComment.objects.select_related(
            "partner", "citation__document"
        ).order_by("order"),
    )
    consultations = (
        Consultation.objects.select_related("about", "citation__document")
        .prefetch_related(comments)
        .annotate(
            strategies=children(
                Milestone.objects.filter(consultation=OuterRef("pk")),
                code="strategy__code",
                name="strategy__name",
            )
        )
        .order_by(F("start").asc(nulls_last=True), "code")
    )
    filtered = Filtered(CONSULTATIONS, request, consultations)
    return render(
        request,
        "portal/decisions/consultations.html",
        {
            "filtered": filtered,
            "consultations": list(filtered.rows),
            "crumbs": [(_("Decisions"), reverse("decisions"))],
        },
    )
