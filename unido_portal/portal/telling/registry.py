"""Which field and which part of a plan's content is told how, and which is not.

A test walks the fields of every model of content: one that is neither told here nor
listed as not told, with the reason, fails it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from indicators.choices import Sex, TargetKind
from indicators.models import ActivityIndicator, PlannedTargetContent
from unido_portal.portal import formats
from unido_portal.portal.telling import figures, parts
from unido_portal.portal.telling.fields import (
    Model,
    Teller,
    by_its_own,
    choice,
    choice_label,
    dates,
    flag,
    rated,
    reworded,
    stated,
)
from unido_portal.portal.telling.parts import PartTeller
from unido_portal.portal.telling.sentences import Sentence, Told
from workplans.comparison import Values
from workplans.models import (
    ActivityContent,
    ActivityCoreFunction,
    ActivityCountry,
    ActivityFocusArea,
    ActivityPartner,
    ActivityTarget,
    BudgetFigure,
    BudgetLineContent,
    DeliverableContent,
    Mandate,
    MeasureContent,
    MeasureQuantity,
    PlannedQuantity,
    PostContent,
    PostFigure,
    ResultContent,
    RiskContent,
    Statement,
)

_TITLE = by_its_own(
    reworded("title"),
    lambda: _("The title is now “%(after)s”; it was “%(before)s” before."),
)
_STATUS = by_its_own(
    choice("status"),
    lambda: _("The status is now “%(after)s”; it was “%(before)s” before."),
)
_SOUTH_SOUTH = flag(
    "is_south_south",
    lambda: _("It is now marked as South-South or triangular cooperation."),
    lambda: _("It is no longer marked as South-South or triangular cooperation."),
)
_TAGS = flag(
    "tags_are_ours",
    lambda: _("Level, function and area are now assigned by the portal."),
    lambda: _("Level, function and area are no longer assigned by the portal."),
)


def _tell_dropped(_model: Model, before: Values, after: Values) -> Iterator[Told]:
    """Tell what was taken up again; what is dropped is told by the head of a change."""
    if before["is_dropped"] and not after["is_dropped"]:
        yield Told(
            Sentence(_("The activity was dropped before and is taken up again."))
        )


_DROPPED = Teller(("is_dropped",), _tell_dropped, lambda _model, _values: None)


def _target_line(model: Model, values: Values) -> figures.Line:
    """Return the number of a planned target: for which period, sex and kind it is."""
    days = values["period_start"], values["period_end"]
    what: list[Any] = [formats.span(*days)]
    if values["sex"] != Sex.NOT_ABOUT_PERSONS:
        what.append(choice_label(model, "sex", values["sex"]) or "")
    if values["kind"] != TargetKind.TARGET:
        what.append(choice_label(model, "kind", values["kind"]) or "")
    key = tuple(str(each) for each in what)
    return figures.Line(key, what, figures.amount_of(values))


def _tell_target(model: Model, before: Values, after: Values) -> Iterator[Told]:
    yield from figures.tell_numbers(
        figures.targets(), [_target_line(model, before)], [_target_line(model, after)]
    )


def _show_target(model: Model, values: Values) -> Any:
    return parts.show_line(_target_line)(model, values)


_TARGET = Teller(
    (
        "value",
        "state",
        "qualifier",
        "sex",
        "kind",
        "period_kind",
        "period_start",
        "period_end",
    ),
    _tell_target,
    _show_target,
    lambda: _("Target"),
)

# By model of content, in the order in which they are told.
FIELDS: dict[Model, tuple[Teller, ...]] = {
    ActivityContent: (
        _DROPPED,
        reworded("drop_reason"),
        _TITLE,
        reworded("description"),
        _STATUS,
        dates,
        stated("component"),
        choice("kind"),
        choice("level"),
        _TAGS,
        stated("unit"),
        stated("project"),
        stated("initiative"),
        stated("milestone"),
        choice("gender_marker"),
        _SOUTH_SOUTH,
        reworded("note"),
    ),
    DeliverableContent: (
        reworded("name"),
        reworded("text"),
        reworded("unit"),
        stated("number"),
        reworded("category"),
        reworded("subcategory"),
        choice("row_type"),
        stated("activity"),
        stated("component"),
    ),
    ResultContent: (
        _TITLE,
        reworded("narrative"),
        stated("number"),
        choice("kind"),
        stated("target_year"),
        choice("target_met"),
        reworded("target_text"),
        stated("activity"),
        stated("component"),
    ),
    MeasureContent: (
        reworded("text"),
        choice("state"),
        stated("year"),
        choice("kind"),
        stated("component"),
    ),
    BudgetLineContent: (
        reworded("label"),
        stated("partner"),
        choice("funding_source"),
        choice("dimension"),
        choice("row_type"),
        stated("activity"),
        stated("component"),
        stated("scope"),
    ),
    PostContent: (
        reworded("label"),
        stated("grade"),
        stated("unit_code"),
        reworded("unit_name"),
        reworded("parent_unit_note"),
        choice("funding_source"),
        choice("dimension"),
        choice("row_type"),
        stated("component"),
        stated("scope"),
    ),
    RiskContent: (
        rated("likelihood"),
        rated("impact"),
        reworded("mitigation"),
        stated("unit"),
        stated("component"),
    ),
    Statement: (reworded("text"), choice("kind"), stated("component")),
    Mandate: (stated("printed"), stated("component")),
    PlannedTargetContent: (
        _TARGET,
        stated("indicator"),
        stated("definition"),
        stated("activity"),
        stated("component"),
    ),
}

PARTS: dict[Model, PartTeller] = {
    ActivityCountry: parts.countries,
    ActivityPartner: parts.partners,
    ActivityFocusArea: parts.areas,
    ActivityTarget: parts.sdg_targets,
    ActivityCoreFunction: parts.core_functions,
    ActivityIndicator: parts.indicators,
    PlannedQuantity: parts.quantities,
    MeasureQuantity: parts.numbers_in_words,
    BudgetFigure: parts.amounts,
    PostFigure: parts.posts,
}

# What an added and a dropped thing is told by; ``name`` is its title or code.
ADDED: dict[Model, Callable[[], str]] = {
    ActivityContent: lambda: _("An activity was added: %(name)s"),
    DeliverableContent: lambda: _("A deliverable was added: %(name)s"),
    ResultContent: lambda: _("A result was added: %(name)s"),
    MeasureContent: lambda: _("A performance measure was added: %(name)s"),
    BudgetLineContent: lambda: _("A budget line was added: %(name)s"),
    PostContent: lambda: _("Posts were added: %(name)s"),
    RiskContent: lambda: _("A risk was added: %(name)s"),
    Statement: lambda: _("A statement was added: %(name)s"),
    Mandate: lambda: _("A mandate was added: %(name)s"),
    PlannedTargetContent: lambda: _("A target was added: %(name)s"),
}
DROPPED: dict[Model, Callable[[], str]] = {
    ActivityContent: lambda: _("An activity was dropped: %(name)s"),
    DeliverableContent: lambda: _("A deliverable was dropped: %(name)s"),
    ResultContent: lambda: _("A result was dropped: %(name)s"),
    MeasureContent: lambda: _("A performance measure was dropped: %(name)s"),
    BudgetLineContent: lambda: _("A budget line was dropped: %(name)s"),
    PostContent: lambda: _("Posts were dropped: %(name)s"),
    RiskContent: lambda: _("A risk was dropped: %(name)s"),
    Statement: lambda: _("A statement was dropped: %(name)s"),
    Mandate: lambda: _("A mandate was dropped: %(name)s"),
    PlannedTargetContent: lambda: _("A target was dropped: %(name)s"),
}
