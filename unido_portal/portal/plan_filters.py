"""The filters over the activities of one version, and what they offer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, IntegerField, Q, QuerySet, Value
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext as _

from unido_portal.core.languages import current
from unido_portal.core.text import Text
from workplans.choices import ComponentKind, Level
from workplans.filters import ActivityFilterSet
from workplans.models import (
    ActivityCoreFunction,
    ActivityCountry,
    ActivityFocusArea,
    ActivityPartner,
    Component,
    PlanVersion,
    ReportingPeriod,
)

FILTERS = ("level", "core_function", "component", "partner", "country", "late")


@dataclass(frozen=True)
class Option:
    """One thing to filter by; ``detail`` is the kind of a component."""

    code: str
    name: Any
    detail: str = ""

    @property
    def kind_label(self) -> str:
        return str(ComponentKind(self.detail).label) if self.detail else ""


@dataclass(frozen=True)
class Filter:
    """One select of the form: its name, label, options and the one chosen."""

    name: str
    label: str
    options: list[Option]
    chosen: str


def filters(version: PlanVersion, query: Mapping[str, str]) -> list[Filter]:
    """Return the filters over the activities of ``version``, as ``query`` sets them.

    A value that no activity has is left out, as an unknown parameter is.
    """
    offered = _options(version)
    offered["level"] = [Option(level, label) for level, label in Level.choices]
    if offered["late"]:
        offered["late"] = [Option("1", _("with a report that is late"))]
    labels = {
        "level": _("Level"),
        "core_function": _("Core function"),
        "component": _("Part of the plan"),
        "partner": _("Partner"),
        "country": _("Country"),
        "late": _("Late"),
    }
    found = []
    for name in FILTERS:
        wanted = query.get(name, "")
        known = {option.code for option in offered[name]}
        chosen = wanted if wanted in known else ""
        found.append(Filter(name, labels[name], offered[name], chosen))
    return found


def apply(contents: QuerySet, chosen: list[Filter]) -> QuerySet:
    """Return the activities that every filter lets through.

    The lookups are those of the API. What is offered was read from the version itself,
    so the codes need no second look.
    """
    lookups = ActivityFilterSet.base_filters
    for one in chosen:
        if not one.chosen:
            continue
        wanted = True if one.name == "late" else [one.chosen]
        found = lookups[one.name].filter(contents, wanted)
        if one.name == "component":
            # An activity that serves the area of a part belongs to that part too.
            areas = ActivityFocusArea.objects.filter(
                focus_area__components__code=one.chosen
            )
            own = Q(pk__in=found.values("pk"))
            found = contents.filter(own | Q(pk__in=areas.values("content")))
        contents = found
    return contents


def _options(version: PlanVersion) -> dict[str, list[Option]]:
    """Return what the activities of ``version`` name, in one query."""
    rank = f"country__rank_{current().replace('-', '_')}"
    here = {"content__plan_version": version}
    queries = [
        _named(
            Component.objects.filter(work_plan=version.work_plan_id),
            "component",
            "",
            "order",
            detail=F("kind"),
        ),
        _named(
            ActivityCoreFunction.objects.filter(**here),
            "core_function",
            "core_function__",
            "core_function__number",
        ),
        _named(ActivityPartner.objects.filter(**here), "partner", "partner__"),
        _named(
            ActivityCountry.objects.filter(**here), "country", "country__", rank, "iso3"
        ),
        _named(_duties(version), "late", "", words="label"),
    ]
    options: dict[str, list[Option]] = {name: [] for name in FILTERS}
    rows = queries[0].union(*queries[1:])
    for name, _rank, code, words, detail in sorted(rows, key=lambda row: row[:3]):
        options[name].append(Option(code, words, detail))
    options["partner"].sort(key=lambda option: str(Text(option.name)).casefold())
    return options


def _duties(version: PlanVersion) -> QuerySet:
    """Return the periods for which activities of the plan may be late by now."""
    return ReportingPeriod.objects.filter(
        work_plan=version.work_plan_id, is_open=True, due_on__lt=timezone.localdate()
    )


def _named(
    rows: QuerySet,
    name: str,
    prefix: str,
    rank: str = "",
    code: str = "code",
    detail: Any = None,
    words: str = "name",
) -> QuerySet:
    return rows.order_by().values_list(
        Value(name),
        Cast(rank, IntegerField()) if rank else Value(0),
        Cast(f"{prefix}{code}", CharField()),
        F(f"{prefix}{words}"),
        detail or Value(""),
    )
