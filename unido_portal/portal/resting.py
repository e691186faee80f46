"""What rests on a citation, of every kind, in one query.

Every kind of row that cites is listed here once: how it reads in a line, and where a
reader goes from there. What not everybody may read is left out, whoever asks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    F,
    Model,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce, Concat
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from indicators.models import Observation, Target
from strategies import models as strategies
from unido_portal.core.text import Text
from unido_portal.governance import models as governance
from unido_portal.portal.addresses import (
    SUBJECTS,
    Address,
    area_page,
    list_of,
    no_page,
    page_of,
    subject_page,
)
from unido_portal.portal.shares import shares_stated_at
from workplans import models as workplans
from workplans.models import Activity, WorkPlan
from workplans.ownership import (
    OF_OBSERVATION,
    OF_RISK,
    OF_STATED_FIGURE,
    OF_TARGET,
    OF_UPDATE,
    Ownership,
)

_BARE_NUMBER = re.compile(r"^[\d.,]+$")


@dataclass(frozen=True)
class Fact:
    """One row that rests on a citation: its kind, its words and its address.

    ``kind`` is what rows like it are called; ``detail`` a number or code beside the
    words; ``url`` is empty where the row has no place of its own. ``owner`` is empty
    for what is UNIDO's; ``figure`` is the row itself where it states a figure, and
    ``shares`` the sum of the shares of delivery that stand at the same place;
    ``source`` is its citation where the page is not about it.
    """

    kind: str
    citation: int
    text: Text
    detail: str
    url: str
    owner: Text | None = None
    figure: governance.StatedFigure | None = None
    shares: Decimal | None = None
    source: governance.Citation | None = None

    @property
    def is_bare_number(self) -> bool:
        """Say whether the document states the figure by a number alone."""
        return bool(self.figure and _BARE_NUMBER.match(self.figure.value_text))


@dataclass(frozen=True)
class Kind:
    """How rows of one model are told.

    ``text`` and ``detail`` lead to the words and what stands beside them; ``key`` and
    ``place`` to the codes from which ``address`` builds the address. ``heading`` is
    what readers call the kind, where the name of the model says too little to them.
    """

    model: type[Model]
    text: str
    address: Address
    key: str | Combinable
    place: str | Combinable = ""
    detail: str = ""
    heading: Promise | str = ""

    @property
    def words(self) -> str:
        return str(self.heading or self.model._meta.verbose_name)


_STRATEGY = page_of("strategy")
_PLAN = page_of("work-plan")
_INDICATOR = page_of("indicator")
_OF_VERSION = "plan_version__work_plan__code"

KINDS = [
    Kind(governance.Decision, "title", page_of("decision"), "code"),
    Kind(governance.Consultation, "title", list_of("consultations"), "code"),
    Kind(
        governance.ConsultationComment,
        "speaker",
        list_of("consultations"),
        "consultation__code",
    ),
    Kind(governance.StatedFigure, "label", no_page, "code"),
    Kind(
        governance.PartnerMention, "partner__name", page_of("partner"), "partner__code"
    ),
    Kind(strategies.Strategy, "name", _STRATEGY, "code"),
    Kind(strategies.StrategyBasis, "strategy__name", _STRATEGY, "strategy__code"),
    Kind(strategies.Section, "title", _STRATEGY, "strategy__code", detail="number"),
    Kind(strategies.CoreFunction, "name", _STRATEGY, "strategy__code", detail="number"),
    Kind(strategies.FocusArea, "name", area_page, "strategy__code", "kind", "number"),
    Kind(
        strategies.FocusAreaGoal,
        "goal__short_title",
        area_page,
        "focus_area__strategy__code",
        "focus_area__kind",
        "goal__number",
    ),
    Kind(
        strategies.AreaContent,
        "text",
        _STRATEGY,
        "strategy__code",
        heading=_("What a strategy says"),
    ),
    Kind(strategies.Commitment, "text", page_of("commitment"), "code", detail="code"),
    Kind(
        strategies.Milestone,
        "title",
        page_of("strategy", "milestone-"),
        "strategy__code",
        "code",
    ),
    Kind(strategies.Initiative, "name", list_of("initiatives"), "code"),
    Kind(
        strategies.InitiativeCountry,
        "country__name",
        page_of("country"),
        "country__iso3",
    ),
    Kind(
        strategies.InitiativePartner,
        "partner__name",
        page_of("partner"),
        "partner__code",
    ),
    Kind(
        strategies.CountryProgramme,
        "name",
        page_of("country", "programme-"),
        "country__iso3",
        "code",
    ),
    Kind(strategies.Evaluation, "title", _STRATEGY, "strategy__code"),
    Kind(strategies.Lesson, "text", _STRATEGY, "strategy__code"),
    Kind(strategies.Recommendation, "text", list_of("recommendations"), "code"),
    Kind(
        strategies.RecommendationAction,
        "text",
        list_of("recommendations"),
        "recommendation__code",
        heading=_("What was done on a recommendation"),
    ),
    Kind(workplans.WorkPlan, "title", _PLAN, "code"),
    Kind(
        workplans.Component,
        "name",
        _PLAN,
        "work_plan__code",
        detail="number",
        heading=_("Part of a plan"),
    ),
    Kind(
        workplans.ActivityContent,
        "title",
        page_of("activity"),
        "activity__code",
        heading=_("Activity"),
    ),
    Kind(
        workplans.DeliverableContent,
        "name",
        _PLAN,
        _OF_VERSION,
        detail="number",
        heading=_("Deliverable"),
    ),
    Kind(
        workplans.ResultContent,
        "title",
        _PLAN,
        _OF_VERSION,
        detail="number",
        heading=_("Result"),
    ),
    Kind(
        workplans.MeasureContent,
        "text",
        _PLAN,
        _OF_VERSION,
        detail="year",
        heading=_("Performance measure"),
    ),
    Kind(
        workplans.BudgetLineContent,
        "label",
        _PLAN,
        _OF_VERSION,
        heading=_("Budget line"),
    ),
    Kind(
        workplans.PostContent,
        "label",
        _PLAN,
        _OF_VERSION,
        detail="grade",
        heading=_("Posts"),
    ),
    Kind(
        workplans.RiskContent,
        "risk__text",
        _PLAN,
        _OF_VERSION,
        detail="risk__code",
        heading=_("Risk"),
    ),
    Kind(
        workplans.Mandate,
        "document__title",
        _PLAN,
        _OF_VERSION,
        detail="document__symbol",
    ),
    Kind(
        workplans.Statement, "text", _PLAN, _OF_VERSION, heading=_("What a plan says")
    ),
    Kind(workplans.Risk, "text", _STRATEGY, "strategy__code", detail="code"),
    Kind(workplans.ComplianceRate, "rule", _PLAN, "work_plan__code", detail="year"),
    Kind(workplans.VarianceExplanation, "text", _PLAN, "work_plan__code"),
    Kind(
        workplans.DeliverableActual,
        "deliverable__work_plan__title",
        _PLAN,
        "deliverable__work_plan__code",
        detail="year",
    ),
    Kind(
        workplans.BudgetActual,
        "line__work_plan__title",
        _PLAN,
        "line__work_plan__code",
        detail="year",
    ),
    Kind(
        workplans.DecisionResponse,
        "decision__title",
        page_of("decision"),
        "decision__code",
    ),
    Kind(
        workplans.ProgressUpdate,
        "text",
        subject_page,
        Coalesce(*(f"{name}__{path}" for name, (path, _page_of) in SUBJECTS.items())),
        Case(
            *(When(**{f"{name}__isnull": False}, then=Value(name)) for name in SUBJECTS)
        ),
    ),
    Kind(workplans.Project, "title", no_page, "code", detail="code"),
    Kind(
        Observation,
        "indicator__name",
        _INDICATOR,
        "indicator__code",
        detail="period_start__year",
    ),
    Kind(
        Target,
        "indicator__name",
        _INDICATOR,
        "indicator__code",
        detail="period_start__year",
    ),
]


def readable(rows: QuerySet) -> QuerySet:
    """Return the rows that stand and that everybody may read."""
    names = {field.name for field in rows.model._meta.get_fields()}
    if hasattr(rows, "visible_to"):
        rows = rows.visible_to(None)
    if "superseded_at" in names:
        rows = rows.filter(superseded_at__isnull=True)
    if "cleared_at" in names:
        rows = rows.filter(cleared_at__isnull=False)
    if "work_plan" in names:
        plans = WorkPlan.objects.visible_to(None)
        rows = rows.filter(Q(work_plan__isnull=True) | Q(work_plan__in=plans))
    if rows.model in (workplans.DecisionResponse, workplans.ProgressUpdate):
        activities = Activity.objects.visible_to(None)
        rows = rows.filter(Q(activity__isnull=True) | Q(activity__in=activities))
    return rows


def _told(kind: Kind, index: int, where: dict[str, Any]) -> QuerySet:
    words = CharField()
    place: Any = Value("", words)
    if kind.place:
        place = Cast(kind.place, words)
    if kind.address is area_page:
        number = str(kind.place).removesuffix("kind") + "number"
        place = Concat(kind.place, Value("-"), Cast(number, words), output_field=words)
    rows = readable(kind.model._default_manager.all())
    owner = strategies.Strategy._meta.get_field("owner")
    return (
        rows.order_by()
        .annotate(
            told_kind=Value(index),
            told_text=F(kind.text),
            told_key=Cast(kind.key, words),
            told_place=place,
            told_detail=Cast(F(kind.detail), words)
            if kind.detail
            else Value("", words),
            told_owner=Cast(owner_column(kind.model), owner),
        )
        .filter(**where)
        .values_list(
            "told_kind",
            "citation",
            "told_text",
            "told_key",
            "told_place",
            "told_detail",
            "told_owner",
            "pk",
        )
    )


# Whose the rows of a model are, and by what a row of any other model leads there.
_OF_MODEL: dict[type[Model], Ownership] = {
    workplans.WorkPlan: Ownership(plans=("",)),
    strategies.Strategy: Ownership(strategies=("",)),
    strategies.Initiative: Ownership(initiatives=("",)),
    governance.StatedFigure: OF_STATED_FIGURE,
    workplans.ProgressUpdate: OF_UPDATE,
    workplans.Risk: OF_RISK,
    Observation: OF_OBSERVATION,
    Target: OF_TARGET,
}
_OWNED_THROUGH = {
    "plan_version": Ownership(plans=("plan_version__work_plan",)),
    "work_plan": Ownership(plans=("work_plan",)),
    "deliverable": Ownership(plans=("deliverable__work_plan",)),
    "line": Ownership(plans=("line__work_plan",)),
    "initiative": Ownership(initiatives=("initiative",)),
    "strategy": Ownership(strategies=("strategy",)),
    "focus_area": Ownership(strategies=("focus_area__strategy",)),
    "recommendation": Ownership(strategies=("recommendation__strategy",)),
}


def owner_column(model: type[Model]) -> Any:
    """Return the owner of a row of ``model`` that is not UNIDO's; else null."""
    if model in _OF_MODEL:
        return _OF_MODEL[model].owner_of_another()
    names = {field.name for field in model._meta.fields}
    path = next((name for name in _OWNED_THROUGH if name in names), None)
    return _OWNED_THROUGH[path].owner_of_another() if path else Value(None)


def owner_of(document: int) -> Text | None:
    """Return whose plan the document states, where that is another entity's."""
    plans = WorkPlan.objects.visible_to(None).filter(
        is_reference=True, versions__document=document
    )
    return plans.order_by("code").values_list("owner", flat=True).first()


def facts_resting_on(**where: Any) -> list[Fact]:
    """Return the facts that everybody may read whose citation is found by ``where``.

    ``where`` is a filter such as ``citation=…`` or ``citation__in=…``.
    """
    return _facts([_told(kind, index, where) for index, kind in enumerate(KINDS)])


def numbers_resting_on(document: int) -> dict[type[Model], int]:
    """Return how many facts of each model that everybody may read rest on a document.

    One query, whatever their number.
    """
    counts = [
        readable(kind.model._default_manager.all())
        .order_by()
        .filter(citation__document=document)
        .annotate(told_kind=Value(index))
        .values("told_kind")
        .annotate(number=Count("pk", distinct=True))
        .values_list("told_kind", "number")
        for index, kind in enumerate(KINDS)
    ]
    found = counts[0].union(*counts[1:], all=True)
    return {KINDS[index].model: number for index, number in found}


def facts_about(word: str) -> list[Fact]:
    """Return the facts that everybody may read whose English words hold ``word``."""
    where = {"told_text__en__text__icontains": word, "citation__isnull": False}
    facts = _facts([_told(kind, index, where) for index, kind in enumerate(KINDS)])
    sources = governance.Citation.objects.select_related("document").in_bulk(
        {fact.citation for fact in facts}
    )
    return [replace(fact, source=sources[fact.citation]) for fact in facts]


def _facts(told: list[QuerySet]) -> list[Fact]:
    rows = list(told[0].union(*told[1:], all=True).order_by("told_kind", "pk"))
    figures = _stated_figures(rows)
    facts = []
    for index, citation, text, key, place, detail, owner, pk in rows:
        kind = KINDS[index]
        is_figure = kind.model is governance.StatedFigure
        figure = figures.get(pk) if is_figure else None
        facts.append(
            Fact(
                kind=kind.words,
                citation=citation,
                text=text,
                detail=detail or "",
                url=kind.address(key or "", place or ""),
                owner=owner,
                figure=figure,
                shares=figure.shares if figure else None,
            )
        )
    return facts


def _stated_figures(rows: list[tuple]) -> dict[int, Any]:
    """Return the figures among ``rows``, in no query where there is none.

    ``shares`` is the sum of the shares of delivery at the place of each.
    """
    found = [
        pk
        for index, *_rest, pk in rows
        if KINDS[index].model is governance.StatedFigure
    ]
    if not found:
        return {}
    figures = governance.StatedFigure.objects.select_related("unit")
    return figures.annotate(shares=shares_stated_at("citation")).in_bulk(found)
