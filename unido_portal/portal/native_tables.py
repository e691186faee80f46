"""Tables of plans that were drawn up in the portal and have no printed table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from unido_portal.portal import formats
from workplans.choices import Dimension, FigureUnit, FundingSource, ResourceStage
from workplans.models import BudgetLineContent, DeliverableContent, PostContent


@dataclass(frozen=True)
class NativeRow:
    """One row: its content and one figure, or None, under each column.

    ``name`` is what stands in front, a text.
    """

    content: Any
    name: Any
    figures: list[dict[str, Any] | None]


@dataclass
class NativeTable:
    """Rows with the same columns; ``labels`` head them."""

    caption: str
    labels: list[str] = field(default_factory=list)
    rows: list[NativeRow] = field(default_factory=list)


def deliverable_table(contents: list[DeliverableContent]) -> NativeTable | None:
    """Return planned quantities by year; None where there is no deliverable.

    Each content has ``planned``, a list of figures with their year.
    """
    if not contents:
        return None
    years = sorted({one["year"] for row in contents for one in row.planned})  # type: ignore[attr-defined]
    table = NativeTable(
        _("Deliverables"), [_("%(year)s planned") % {"year": year} for year in years]
    )
    for row in contents:
        by_year = {one["year"]: one for one in row.planned}  # type: ignore[attr-defined]
        table.rows.append(NativeRow(row, row.name, [by_year.get(y) for y in years]))
    return table


def resource_tables(
    lines: Iterable[BudgetLineContent], posts: Iterable[PostContent]
) -> list[NativeTable]:
    """Return money and posts, a table for each funding source and kind of row.

    Each content has ``figures_found``, a list of figures with column, stage and year.
    """
    groups: dict[tuple[str, str], list[Any]] = {}
    rows: list[Any] = [*lines, *posts]
    for row in rows:
        groups.setdefault((row.funding_source, row.dimension), []).append(row)
    return [
        _resource_table(source, dimension, own)
        for (source, dimension), own in groups.items()
    ]


def _resource_table(source: str, dimension: str, rows: list[Any]) -> NativeTable:
    keys = list(dict.fromkeys(_key(one) for row in rows for one in row.figures_found))
    caption = _("%(source)s, by %(dimension)s") % {
        "source": FundingSource(source).label,
        "dimension": Dimension(dimension).label,
    }
    table = NativeTable(caption, [_label(key) for key in keys])
    for row in rows:
        by_key = {_key(one): one for one in row.figures_found}
        table.rows.append(NativeRow(row, row.label, [by_key.get(key) for key in keys]))
    return table


def _key(figure: dict[str, Any]) -> tuple[Any, ...]:
    return figure["column"], figure.get("stage", ""), figure["year"], figure["unit"]


def _label(key: tuple[Any, ...]) -> str:
    column, stage, year, unit = key
    name = ResourceStage(stage).label if stage else column.replace("_", " ")
    when = "" if year is None or str(year) in name else f" {year}"
    return f"{name}{when}{formats.in_brackets(str(FigureUnit(unit).label))}"
