"""Pages of strategies, their focus areas and initiatives."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from strategies.choices import MAIN_AREAS, AreaKind
from strategies.models import (
    AreaContent,
    CoreFunction,
    Evaluation,
    FocusArea,
    Initiative,
    Lesson,
    Section,
    Strategy,
    StrategyBasis,
)
from unido_portal.governance.models import Document
from unido_portal.portal.children import children, citation_columns
from unido_portal.portal.groups import Overlap, overlap_on
from unido_portal.portal.plan_reading import counted_late
from unido_portal.portal.risks import risks_concerning
from unido_portal.portal.share_charts import share_charts
from unido_portal.portal.standing import (
    reports,
    standing,
    standing_of_milestone,
    with_subjects,
)
from unido_portal.portal.telling.of_strategies import next_milestone, of_strategy
from unido_portal.portal.thread import Step, steps
from unido_portal.portal.timeline_charts import milestone_charts
from unido_portal.portal.views.sessions import last_session
from workplans.models import Risk, WorkPlan

# Above the list of the areas of each kind.
AREA_HEADINGS = {
    AreaKind.FOCUS_AREA: gettext_lazy("Focus areas"),
    AreaKind.PRIORITY_AREA: gettext_lazy("Priority areas"),
    AreaKind.SERVICE: gettext_lazy("Services"),
    AreaKind.THEMATIC_AREA: gettext_lazy("Thematic areas"),
    AreaKind.THEME: gettext_lazy("Themes"),
}
OVERLAPPING = ("LDC", "MIC", "MIC-UNIDO")


def strategy_list(request: HttpRequest) -> HttpResponse:
    """Show the strategies: those that the portal tracks first, others' apart."""
    strategies = list(
        Strategy.objects.select_related("country_group", "citation__document")
        .annotate(
            area_count=Count(
                "focus_areas",
                filter=Q(focus_areas__kind__in=MAIN_AREAS),
                distinct=True,
            ),
            commitment_count=Count("commitments", distinct=True),
        )
        .order_by("-is_tracked", F("start").desc(nulls_last=True), "code")
    )
    return render(
        request,
        "portal/strategies/list.html",
        {
            "tracked": [row for row in strategies if row.is_ours and row.is_tracked],
            "ours": [row for row in strategies if row.is_ours and not row.is_tracked],
            "others": [row for row in strategies if not row.is_ours],
        },
    )


def strategy_detail(request: HttpRequest, code: str) -> HttpResponse:
    """Show one strategy with everything that hangs on it."""
    strategy = get_object_or_404(_strategy_with_lists(), code=code)
    updates = _updates_under(strategy, request.user)
    commitments = list(
        strategy.commitments.select_related("citation__document").order_by("code")
    )
    milestones = list(_milestones(strategy))
    bases = list(_bases(strategy))
    areas = list(_areas(strategy))
    plans = list(_plans(strategy, request.user))
    stood = [
        (row, standing_of_milestone(row, standing(updates["milestone", row.pk])))
        for row in milestones
    ]
    page, today = strategy.get_absolute_url(), timezone.localdate()
    promises = [(row, standing(updates["commitment", row.pk])) for row in commitments]
    by_kind = _by_kind(areas)
    facts = [plan for plan in plans if not plan.is_demo]
    return render(
        request,
        "portal/strategies/detail.html",
        {
            "strategy": strategy,
            "crumbs": [(_("Strategies"), reverse("strategies"))],
            "summary": of_strategy(
                strategy,
                areas,
                facts,
                promises,
                next_milestone(milestones, today),
                updates["all", 0],
            ),
            "thread": _thread(by_kind, facts, promises, stood, bases),
            "areas": by_kind,
            "bases": bases,
            "commitments": promises,
            "milestones": stood,
            "timelines": milestone_charts(page, stood, today),
            "plans": facts,
            "made_up": [plan for plan in plans if plan.is_demo],
            "risks": _risks(strategy, request.user),
            "updates": updates["all", 0],
            "total_share": _total_share(areas),
            "charts": share_charts(page, areas),
            "overlap": _overlap(strategy),
            "documents": _documents(strategy, bases, commitments, milestones, plans),
        },
    )


def _thread(
    by_kind: list, plans: list, promises: list, milestones: list, bases: list
) -> list[Step]:
    """Return where a strategy leads: what it plans and promises, what it rests on."""
    return steps(
        *(
            (kind, f"#areas-{place}", len(rows))
            for place, (kind, rows) in enumerate(by_kind, 1)
        ),
        (_("Work plans"), "#plans", len(plans)),
        (_("Commitments"), "#commitments", len(promises)),
        (_("Milestones"), "#milestones", len(milestones)),
        (_("Decisions and other bases"), "#bases", len(bases)),
    )


def _milestones(strategy: Strategy) -> QuerySet:
    return strategy.milestones.select_related(
        "strategy", "session", "consultation", "citation__document__session"
    )


def _bases(strategy: Strategy) -> QuerySet:
    return strategy.bases.select_related(
        "decision__document", "document", "draws_on", "citation__document"
    )


def _areas(strategy: Strategy) -> QuerySet:
    return strategy.focus_areas.select_related(
        "strategy", "delivery_share__citation__document", "delivery_share__unit"
    )


def _plans(strategy: Strategy, user: Any) -> QuerySet:
    plans = WorkPlan.objects.visible_to(user).filter(strategy=strategy)
    return plans.annotate(late_count=counted_late()).select_related(
        "citation__document"
    )


def _strategy_with_lists() -> QuerySet:
    """Return strategies with the short lists that come in the same query."""
    return Strategy.objects.select_related(
        "country_group", "predecessor", "citation__document__session"
    ).annotate(**_lists_of_the_text(), **_lists_of_others(), **_lists_of_learning())


def _lists_of_the_text() -> dict[str, Any]:
    """Return what a strategy says of itself."""
    mine = {"strategy": OuterRef("pk")}
    return {
        "section_list": children(
            Section.objects.filter(**mine).order_by("number"),
            number="number",
            title="title",
            citation=citation_columns(),
        ),
        "function_list": children(
            CoreFunction.objects.filter(**mine).order_by("number"),
            number="number",
            name="name",
            citation=citation_columns(),
        ),
        "content_list": children(
            AreaContent.objects.filter(**mine, focus_area__isnull=True),
            text="text",
            is_candidate="is_candidate",
            citation=citation_columns(),
        ),
    }


def _lists_of_learning() -> dict[str, Any]:
    """Return the evaluations, lessons and initiatives of a strategy."""
    mine = {"strategy": OuterRef("pk")}
    return {
        "evaluation_list": children(
            Evaluation.objects.filter(**mine).order_by("code"),
            code="code",
            title="title",
            date_text="date_text",
            findings="findings",
            status="status_at_source",
            citation=citation_columns(),
        ),
        "lesson_list": children(
            Lesson.objects.filter(**mine).order_by("code"),
            text="text",
            change="change",
            evaluation="evaluation__title",
            citation=citation_columns(),
        ),
        "initiative_list": children(
            Initiative.objects.filter(**mine).order_by("code"),
            code="code",
            name="name",
            kind="kind",
            citation=citation_columns(),
        ),
    }


def _lists_of_others() -> dict[str, Any]:
    """Return the strategies that follow a strategy or draw on it."""
    return {
        "successor_list": children(
            Strategy.objects.filter(predecessor=OuterRef("pk")).order_by("code"),
            code="code",
            name="name",
        ),
        "drawn_on_by_list": children(
            StrategyBasis.objects.filter(draws_on=OuterRef("pk")),
            code="strategy__code",
            name="strategy__name",
        ),
    }


def _updates_under(strategy: Strategy, user: Any) -> dict[tuple[str, int], list[Any]]:
    """Return the reports under a strategy by what they are about, and all of them."""
    found = with_subjects(
        reports(user).filter(
            Q(strategy=strategy)
            | Q(commitment__strategy=strategy)
            | Q(milestone__strategy=strategy)
            | Q(initiative__strategy=strategy)
        ),
        user,
    ).order_by(F("decided_on").desc(nulls_first=True), "code")
    grouped: dict[tuple[str, int], list[Any]] = defaultdict(list)
    for update in found:
        grouped["all", 0].append(update)
        for name in ("commitment", "milestone"):
            key = getattr(update, f"{name}_id")
            if key:
                grouped[name, key].append(update)
    return grouped


def _risks(strategy: Strategy, user: Any) -> QuerySet:
    """Return the risks of a strategy, of its plans, its group and its initiatives."""
    concerned = risks_concerning(strategy) | Q(work_plan__strategy=strategy)
    risks = Risk.objects.visible_to(user).facts().filter(concerned)
    return risks.select_related("citation__document", "work_plan")


def _by_kind(areas: list[FocusArea]) -> list[tuple[str, list[FocusArea]]]:
    grouped: dict[str, list[FocusArea]] = defaultdict(list)
    for area in areas:
        grouped[str(AREA_HEADINGS[AreaKind(area.kind)])].append(area)
    return list(grouped.items())


def _total_share(areas: list[FocusArea]) -> Decimal | None:
    """Return the sum of the stated shares of delivery; None where there are none."""
    shares = [area.delivery_share for area in areas if area.delivery_share]
    values = [share.value for share in shares if share.value is not None]
    return sum(values, Decimal(0)) if values else None


def _overlap(strategy: Strategy) -> Overlap | None:
    """Return how the strategy's group overlaps another, on the last session's day."""
    group = strategy.country_group
    if not strategy.is_tracked or group is None or group.code not in OVERLAPPING:
        return None
    session = last_session()
    return overlap_on(session.start) if session and session.start else None


def _documents(strategy: Strategy, *lists: list[Any]) -> list[Document]:
    """Return the documents that what the page shows rests on, each once."""
    found = {strategy.citation.document_id: strategy.citation.document}
    for row in (row for rows in lists for row in rows):
        if row.citation_id:
            found[row.citation.document_id] = row.citation.document
        if getattr(row, "document_id", None):
            found[row.document_id] = row.document
    return sorted(found.values(), key=lambda document: document.slug)
