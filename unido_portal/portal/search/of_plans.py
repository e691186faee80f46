"""What a search looks at of work plans, their content and what was reported."""

from __future__ import annotations

from django.db.models import Case, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast, Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from unido_portal.portal.addresses import (
    SUBJECTS,
    no_page,
    page_of,
    part_of,
    subject_page,
)
from unido_portal.portal.plan_reading import AS_REPORTED
from unido_portal.portal.search.kind import CODE, IN_STRATEGY, TEXT, WORD, Kind, Within
from unido_portal.portal.standing import title_of_activity
from workplans import models as workplans

_IN_PLAN = Within("work_plan__title", "work_plan__code", page_of("work-plan"))
_IN_VERSION = Within(
    "plan_version__work_plan__title",
    "plan_version__work_plan__code",
    page_of("work-plan"),
)
_PLAN_OF_VERSION = "plan_version__work_plan__code"
_MADE_UP_PLAN = Q(work_plan__is_demo=True)
_MADE_UP_VERSION = Q(plan_version__work_plan__is_demo=True)


def _shown(contents: QuerySet) -> QuerySet:
    """Narrow content to the versions that the pages of the plans show."""
    return contents.current()  # type: ignore[attr-defined]


def _latest(contents: QuerySet) -> QuerySet:
    """Narrow content of activities to the latest of each, as its page shows it."""
    same = contents.filter(activity=OuterRef("activity")).order_by(
        "plan_version__is_superseded", "-plan_version__number", "-plan_version"
    )
    return contents.filter(pk=Subquery(same.values("pk")[:1]))


def _of_readable_results(updates: QuerySet) -> QuerySet:
    plans = workplans.WorkPlan.objects.visible_to(None)
    return updates.filter(Q(result=None) | Q(result__work_plan__in=plans))


def _version_page(plan: str, number: str) -> str:
    return f"{reverse('work-plan', args=[plan])}?version={number}"


# Where a risk is told: the path to a code, and the page; the first that it has.
_PLACES_OF_RISKS = {
    "strategy": ("strategy__code", part_of("strategy", "risks")),
    "plan": ("work_plan__code", page_of("work-plan-risks")),
    "initiative": ("initiative__strategy__code", part_of("strategy", "risks")),
    "version": ("shown_in", page_of("work-plan-risks")),
    "citation": ("citation__code", page_of("citation")),
}


def _risk_page(key: str, place: str) -> str:
    return _PLACES_OF_RISKS[place][1](key, "")


def _with_plan(risks: QuerySet) -> QuerySet:
    """Add the code of the plan whose shown version rates the risk, as ``shown_in``.

    What no document states is left out where no such version rates it.
    """
    rated = workplans.RiskContent.objects.visible_to(None).current()
    plans = rated.filter(risk=OuterRef("pk")).order_by("pk").values(_PLAN_OF_VERSION)
    return risks.annotate(shown_in=Subquery(plans[:1])).filter(
        Q(citation__isnull=False) | Q(shown_in__isnull=False)
    )


def _made_up_risks() -> Q:
    """Return the condition of risks that are no facts, as ``RiskQuerySet`` has it."""
    return ~Q(pk__in=workplans.Risk.objects.facts().values("pk"))


def _subject(paths: dict[str, str]) -> Coalesce:
    """Return the text at the first of ``paths`` whose subject a report is about."""
    return Coalesce(
        *(f"{name}__{path}" for name, path in paths.items()),
        title_of_activity("activity", None),
        output_field=TEXT,
    )


def _first(codes: dict[str, str]) -> tuple[Coalesce, Case]:
    """Return the first code that is there, and the name under which it is listed."""
    cases = (
        When(**{f"{path}__isnull": False}, then=Value(name))
        for name, path in codes.items()
    )
    return (
        Coalesce(*codes.values(), output_field=WORD),
        Case(*cases, default=Value(""), output_field=WORD),
    )


_RISK_KEY, _RISK_PLACE = _first(
    {name: at for name, (at, _a) in _PLACES_OF_RISKS.items()}
)
_UPDATE_KEY, _UPDATE_PLACE = _first(
    {name: f"{name}__{path}" for name, (path, _page) in SUBJECTS.items()}
)

PLANS: list[Kind] = [
    Kind(
        "work-plans",
        _("Work plans"),
        workplans.WorkPlan,
        "title",
        CODE,
        page_of("work-plan"),
        "code",
        words=("owner", "status_at_source"),
        within=IN_STRATEGY,
        made_up=Q(is_demo=True),
    ),
    Kind(
        "plan-versions",
        _("Versions of work plans"),
        workplans.PlanVersion,
        "label",
        ("code", "document__symbol"),
        _version_page,
        "work_plan__code",
        Coalesce(Cast("number", WORD), Value(AS_REPORTED), output_field=WORD),
        words=("document__title", "session__name"),
        within=_IN_PLAN,
        made_up=_MADE_UP_PLAN,
    ),
    Kind(
        "components",
        _("Parts of work plans"),
        workplans.Component,
        "name",
        CODE,
        page_of("work-plan"),
        "work_plan__code",
        words=("number", "focus_area__name"),
        within=_IN_PLAN,
        made_up=_MADE_UP_PLAN,
    ),
    Kind(
        "activities",
        _("Activities"),
        workplans.ActivityContent,
        "title",
        ("activity__code",),
        page_of("activity"),
        "activity__code",
        words=("description", "initiative__name", "project__title", "unit__name"),
        within=_IN_VERSION,
        standing=_latest,
        made_up=_MADE_UP_VERSION,
    ),
    Kind(
        "results",
        _("Results"),
        workplans.ResultContent,
        "title",
        ("result__code",),
        page_of("work-plan-results"),
        _PLAN_OF_VERSION,
        "result__code",
        words=("narrative", "target_text"),
        within=_IN_VERSION,
        standing=_shown,
        made_up=_MADE_UP_VERSION,
    ),
    Kind(
        "performance-measures",
        _("Performance measures"),
        workplans.MeasureContent,
        "text",
        ("measure__code",),
        page_of("work-plan-results"),
        _PLAN_OF_VERSION,
        "measure__result__code",
        within=_IN_VERSION,
        standing=lambda rows: _shown(rows).exclude(text={}),
        made_up=_MADE_UP_VERSION,
    ),
    Kind(
        "deliverables",
        _("Deliverables"),
        workplans.DeliverableContent,
        "name",
        ("deliverable__code",),
        page_of("work-plan-deliverables"),
        _PLAN_OF_VERSION,
        words=("category", "subcategory", "text"),
        within=_IN_VERSION,
        standing=_shown,
        made_up=_MADE_UP_VERSION,
    ),
    Kind(
        "statements",
        _("What plans say"),
        workplans.Statement,
        "text",
        CODE,
        part_of("work-plan", "statements"),
        _PLAN_OF_VERSION,
        within=_IN_VERSION,
        standing=_shown,
        made_up=_MADE_UP_VERSION,
    ),
    Kind(
        "budget-lines",
        _("Budget lines"),
        workplans.BudgetLineContent,
        "label",
        ("line__code",),
        page_of("work-plan-resources"),
        _PLAN_OF_VERSION,
        words=("partner__name",),
        within=_IN_VERSION,
        standing=_shown,
        made_up=_MADE_UP_VERSION,
    ),
    Kind(
        "posts",
        _("Posts"),
        workplans.PostContent,
        "label",
        ("post__code",),
        page_of("work-plan-resources"),
        _PLAN_OF_VERSION,
        words=("grade", "unit_name"),
        within=_IN_VERSION,
        standing=_shown,
        made_up=_MADE_UP_VERSION,
    ),
    Kind(
        "compliance-rates",
        _("Compliance rates"),
        workplans.ComplianceRate,
        "rule",
        CODE,
        page_of("work-plan-resources"),
        "work_plan__code",
        within=_IN_PLAN,
        made_up=_MADE_UP_PLAN,
    ),
    Kind(
        "variances",
        _("Explanations of variance"),
        workplans.VarianceExplanation,
        "text",
        CODE,
        part_of("work-plan-resources", "variances"),
        "work_plan__code",
        within=_IN_PLAN,
        made_up=_MADE_UP_PLAN,
    ),
    Kind(
        "risks",
        _("Risks, assumptions and constraints"),
        workplans.Risk,
        "text",
        CODE,
        _risk_page,
        _RISK_KEY,
        _RISK_PLACE,
        words=("mitigation",),
        within=Within(
            Coalesce(
                "strategy__name",
                "work_plan__title",
                "initiative__name",
                "country_group__name",
                output_field=TEXT,
            ),
            "",
            no_page,
        ),
        standing=_with_plan,
        made_up=_made_up_risks(),
    ),
    Kind(
        "progress-updates",
        _("Progress reports"),
        workplans.ProgressUpdate,
        "text",
        CODE,
        subject_page,
        _UPDATE_KEY,
        _UPDATE_PLACE,
        words=("happened_text",),
        tells_code=False,
        within=Within(
            _subject(
                {
                    "commitment": "text",
                    "milestone": "title",
                    "decision": "title",
                    "initiative": "name",
                    "programme": "name",
                    "strategy": "name",
                    "result": "work_plan__title",
                }
            ),
            "",
            no_page,
        ),
        newest="decided_on",
        standing=_of_readable_results,
        made_up=~Q(pk__in=workplans.ProgressUpdate.objects.facts().values("pk")),
    ),
]
