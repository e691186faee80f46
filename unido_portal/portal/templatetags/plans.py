"""What the pages of plans, printed tables and indicators show beside texts."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from strategies.models import FocusArea, Strategy
from unido_portal.core.choices import State
from unido_portal.core.printed import print_number
from unido_portal.core.text import Text
from unido_portal.governance import naming
from unido_portal.portal import formats, plan_reading, signs
from unido_portal.portal.printed_tables import cell_url
from unido_portal.portal.resting import Fact
from unido_portal.portal.standing import Standing, standing_of_report
from unido_portal.portal.stated import stated
from unido_portal.portal.templatetags import texts
from unido_portal.reference.models import Country
from workplans.choices import FigureUnit, PartnerRole, ResourceStage
from workplans.models import ActivityContent, PlanVersion, Restatement
from workplans.standing import Late, Overruled, late_of, overruled_of

register = template.Library()


@register.filter
def version_key(version: PlanVersion) -> str:
    """Return how addresses name a version: its number, or ``reported``."""
    return plan_reading.version_key(version)


@register.simple_tag
def shares_among(facts: list[Fact]) -> Decimal | None:
    """Return what the shares of delivery among ``facts`` add up to, if any are."""
    return next((fact.shares for fact in facts if fact.shares is not None), None)


@register.filter
def role_label(role: str) -> str:
    return str(PartnerRole(role).label)


@register.filter
def stage_label(stage: str) -> str:
    return str(ResourceStage(stage).label) if stage else ""


@register.filter
def unit_label(unit: str) -> str:
    return str(FigureUnit(unit).label)


@register.filter
def country_url(iso3: str) -> str:
    """Return the address of the country called ``iso3``."""
    return Country(iso3=iso3).get_absolute_url()


@register.filter
def area_url(area: dict[str, Any]) -> str:
    """Return the address of a focus area that stands in a JSON row."""
    strategy = Strategy(code=area["strategy"])
    return FocusArea(
        strategy=strategy, kind=area["kind"], number=area["number"]
    ).get_absolute_url()


@register.filter
def standing(reports: list[Mapping[str, Any]]) -> Standing | None:
    """Return what the latest report told, of a row that brought its ``last_report``."""
    return standing_of_report(next(iter(reports), None))


@register.filter
def late(content: ActivityContent) -> tuple[Late, ...]:
    """Return the periods for which the report of an activity is late."""
    return late_of(content) if hasattr(content, "late_rows") else ()


@register.filter
def overruled(content: ActivityContent) -> Overruled | None:
    """Return the status of an activity that is set in the place of what is reported."""
    return overruled_of(content) if hasattr(content, "overruled_rows") else None


@register.filter
def get(mapping: Any, key: Any) -> Any:
    """Return the entry of ``mapping`` under ``key``; None where there is none."""
    return mapping.get(key) if mapping else None


@register.simple_tag
def printed(cell: Any) -> SafeString:
    """Show a cell as printed: its number or sign, its words, or nothing."""
    if cell is None:
        return format_html("")
    if cell.state == State.NIL:
        signs.note(cell.state)
    if cell.printed:
        return format_html('<bdi dir="ltr">{}</bdi>', cell.printed)
    return texts.text(cell.text, tagged=False)


@register.simple_tag
def row_label(row: Any, tagged: bool = False) -> SafeString:
    """Show the number, label and unit of a printed row.

    A table says once for all of its rows what their wording is worth; one that stands
    alone is ``tagged``.
    """
    number = format_html("<bdi>{}.</bdi> ", row.number) if row.number else ""
    unit = texts.text(row.unit, tagged=False)
    if row.unit:
        unit = format_html("{}{}{}", formats.opening(), unit, formats.closing())
    label = texts.text(row.label, tagged=tagged)
    return format_html("{}{}{}", number, label, unit)


@register.simple_tag
def cell_link(cell: Any) -> SafeString:
    """Link to the citation of a printed cell, naming its row and column."""
    row = row_label(cell.row)
    column = texts.text(cell.column.label, tagged=False)
    return format_html(
        '<a href="{}">{}{}{}{}{}</a>',
        cell_url(cell.table, cell.row, cell.column),
        naming.place(cell.table.reference),
        formats.comma() if row else "",
        row,
        formats.comma(),
        column,
    )


@register.simple_tag
def quantity(row: Any) -> SafeString:
    """Show a number of a measure: its qualifier, value and what is counted."""
    value = texts.figure(State.VALUE, row["value"], row["qualifier"])
    words = texts.text(Text(row["meaning"]), tagged=False)
    return format_html("{} {}", value, words)


@register.simple_tag
def stated_figure(figure: Any) -> SafeString:
    """Show a figure as its paragraph states it, with its unit."""
    shown, unit = _stated(figure)
    return format_html("{} {}", shown, unit) if unit else shown


@register.simple_tag
def stated_of_period(figure: Any) -> SafeString:
    """Show a figure as stated, with its unit and period in brackets after it."""
    shown, unit = _stated(figure)
    beside = [unit] if unit else []
    if figure.period_text:
        beside.append(texts.text(figure.period_text, tagged=False))
    if figure.is_planned:
        beside.append(conditional_escape(_("planned")))
    shown = format_html("<strong>{}</strong>", shown)
    if not beside:
        return shown
    added = format_html_join(formats.comma(), "{}", ((each,) for each in beside))
    return format_html("{}{}{}{}", shown, formats.opening(), added, formats.closing())


def _stated(figure: Any) -> tuple[SafeString, SafeString | None]:
    """Return the words of a stated figure and its unit, None where they tell it."""
    told = stated(figure)
    way = mark_safe(' dir="ltr"') if told.as_printed else ""
    shown = format_html("<bdi{}>{}</bdi>", way, told.words)
    return shown, None if told.has_unit else texts.text(figure.unit.name, tagged=False)


@register.simple_tag
def computed(link: Restatement) -> SafeString:
    """Show what a table adds up to in the way in which the table prints its numbers."""
    if link.other is None:
        return texts.figure(State.NIL)
    number = print_number(link.other, link.cell.printed)
    return format_html('<bdi dir="ltr">{}</bdi>', number)
