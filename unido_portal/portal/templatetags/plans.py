"""What the pages of plans, printed tables and indicators show beside texts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from indicators.choices import Sex
from strategies.models import FocusArea, Strategy
from unido_portal.core.choices import Qualifier, State
from unido_portal.core.text import Text
from unido_portal.portal import formats, plan_reading
from unido_portal.portal.printed_tables import cell_url
from unido_portal.portal.templatetags import texts
from unido_portal.reference.models import Country
from workplans.choices import FigureUnit, PartnerRole, ProgressStatus, ResourceStage
from workplans.models import Activity, PlanVersion

register = template.Library()


@register.filter
def version_key(version: PlanVersion) -> str:
    """Return how addresses name a version: its number, or ``reported``."""
    return plan_reading.version_key(version)


@register.filter
def role_label(role: str) -> str:
    return str(PartnerRole(role).label)


@register.filter
def status_label(status: str) -> str:
    return str(ProgressStatus(status).label)


@register.filter
def stage_label(stage: str) -> str:
    return str(ResourceStage(stage).label) if stage else ""


@register.filter
def unit_label(unit: str) -> str:
    return str(FigureUnit(unit).label)


@register.filter
def sex_label(sex: str) -> str:
    return str(Sex(sex).label)


@register.filter
def activity_url(code: str) -> str:
    """Return the address of the activity called ``code``."""
    return Activity(code=code).get_absolute_url()


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
def iso_day(value: str) -> dt.date | None:
    """Return the date that stands as text in a JSON row."""
    return dt.date.fromisoformat(value) if value else None


@register.filter
def get(mapping: Any, key: Any) -> Any:
    """Return the entry of ``mapping`` under ``key``; None where there is none."""
    return mapping.get(key) if mapping else None


@register.simple_tag
def printed(cell: Any) -> SafeString:
    """Show a cell as printed: its number or sign, its words, or nothing."""
    if cell is None:
        return format_html("")
    if cell.printed:
        return format_html('<bdi dir="ltr">{}</bdi>', cell.printed)
    return texts.text(cell.text, tagged=False)


@register.simple_tag
def row_label(row: Any) -> SafeString:
    """Show the number, label and unit of a printed row."""
    number = format_html("<bdi>{}.</bdi> ", row.number) if row.number else ""
    unit = format_html(" ({})", texts.text(row.unit, tagged=False)) if row.unit else ""
    label = texts.text(row.label, tagged=False)
    return format_html("{}{}{}", number, label, unit)


@register.simple_tag
def cell_link(cell: Any) -> SafeString:
    """Link to the citation of a printed cell, naming its row and column."""
    row = row_label(cell.row)
    column = texts.text(cell.column.label, tagged=False)
    return format_html(
        '<a href="{}">{}{}{}, {}</a>',
        cell_url(cell.table, cell.row, cell.column),
        formats.place(cell.table.reference),
        ", " if row else "",
        row,
        column,
    )


@register.simple_tag
def quantity(row: Any) -> SafeString:
    """Show a number of a measure: its qualifier, value and what is counted."""
    value = texts.figure(State.VALUE, row["value"], row["qualifier"])
    words = texts.text(Text(row["meaning"]), tagged=False)
    return format_html("{} {}", value, words)


@register.simple_tag
def change_value(value: Any) -> SafeString:
    """Show one side of a difference between two versions."""
    if value is None:
        return format_html('<span class="unknown">{}</span>', _("nothing"))
    if isinstance(value, Text):
        return texts.text(value)
    if isinstance(value, bool):
        return format_html("{}", _("yes") if value else _("no"))
    if isinstance(value, dt.date):
        return texts.day(value)
    if isinstance(value, Decimal):
        return texts.figure(State.VALUE, value)
    return format_html("{}", value)


@register.simple_tag
def stated_figure(figure: Any) -> SafeString:
    """Show a figure that a paragraph states: in digits where it has them."""
    if figure.value is None:
        return format_html("<bdi>{}</bdi>", figure.value_text)
    return format_html(
        "{} {}",
        texts.figure(State.VALUE, figure.value, figure.qualifier or Qualifier.EXACT),
        texts.text(figure.unit.name, tagged=False),
    )
