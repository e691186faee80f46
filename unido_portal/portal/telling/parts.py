"""How the parts of a planned thing are told: countries, partners, areas, numbers.

A teller takes the model of the part and its rows in both versions, and yields what
differs. ``show`` returns what stands for one part of a thing that is added or dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from unido_portal.core.text import Text
from unido_portal.portal.telling import figures
from unido_portal.portal.telling.fields import choice_label
from unido_portal.portal.telling.sentences import Amount, Told, sentence
from unido_portal.portal.telling.sentences import shown as shown_row
from workplans.comparison import Related, Values

Rows = list[Values]


@dataclass(frozen=True)
class PartTeller:
    """How the parts of one model are told: the fields that the telling covers.

    ``label`` returns what a reader calls these parts.
    """

    fields: tuple[str, ...]
    label: Callable[[], str]
    tell: Callable[[Any, Rows, Rows], Iterator[Told]]
    show: Callable[[Any, Values], Any]


# Takes how many there are, and returns the message with the place ``names``.
Plural = Callable[[int], str]


def names(
    field: str,
    label: Callable[[], str],
    added: Plural,
    dropped: Plural,
    show: Callable[[Related], Text | str] = shown_row,
) -> PartTeller:
    """Tell a list of other rows: who came in one sentence, who went in another."""

    def tell(_model: Any, before: Rows, after: Rows) -> Iterator[Told]:
        was, is_ = ([row[field] for row in rows] for rows in (before, after))
        for message, found in (
            (added, [show(row) for row in is_ if row not in was]),
            (dropped, [show(row) for row in was if row not in is_]),
        ):
            if found:
                yield Told(sentence(message(len(found)), names=found))

    return PartTeller((field,), label, tell, lambda _model, values: show(values[field]))


def code_of(row: Related) -> str:
    """Return the code of a row that readers know by its code."""
    return row.code


countries = names(
    "country",
    lambda: _("Countries"),
    lambda count: ngettext(
        "%(names)s was added to the countries.",
        "%(names)s were added to the countries.",
        count,
    ),
    lambda count: ngettext(
        "%(names)s is no longer among the countries.",
        "%(names)s are no longer among the countries.",
        count,
    ),
)
core_functions = names(
    "core_function",
    lambda: _("Core functions"),
    lambda count: ngettext(
        "%(names)s was added to the core functions.",
        "%(names)s were added to the core functions.",
        count,
    ),
    lambda count: ngettext(
        "%(names)s is no longer among the core functions.",
        "%(names)s are no longer among the core functions.",
        count,
    ),
)
sdg_targets = names(
    "target",
    lambda: _("Targets of the Goals"),
    lambda count: ngettext(
        "Target %(names)s of the Goals was added.",
        "Targets %(names)s of the Goals were added.",
        count,
    ),
    lambda count: ngettext(
        "Target %(names)s of the Goals is no longer named.",
        "Targets %(names)s of the Goals are no longer named.",
        count,
    ),
    code_of,
)
indicators = names(
    "indicator",
    lambda: _("Indicators"),
    lambda count: ngettext(
        "%(names)s was added to the indicators to report on.",
        "%(names)s were added to the indicators to report on.",
        count,
    ),
    lambda count: ngettext(
        "%(names)s is no longer among the indicators to report on.",
        "%(names)s are no longer among the indicators to report on.",
        count,
    ),
)


def _roles(rows: Rows) -> dict[Related, list[str]]:
    """Return the roles of each partner."""
    found: dict[Related, list[str]] = {}
    for row in rows:
        found.setdefault(row["partner"], []).append(row["role"])
    return found


def _tell_partners(model: Any, before: Rows, after: Rows) -> Iterator[Told]:
    """Tell who joined, who left, and whose roles are others; roles in their order."""

    def roles(values: list[str]) -> list[str]:
        return [choice_label(model, "role", role) or "" for role in sorted(values)]

    was, is_ = _roles(before), _roles(after)
    for partner in dict.fromkeys([*is_, *was]):
        first, second = roles(was.get(partner, [])), roles(is_.get(partner, []))
        if first == second:
            continue
        if not first:
            message = _("%(partner)s joined as a partner (role: %(after)s).")
        elif not second:
            message = _("%(partner)s is no longer a partner (role: %(before)s).")
        else:
            message = _("The role of %(partner)s: now %(after)s instead of %(before)s.")
        yield Told(
            sentence(message, partner=shown_row(partner), before=first, after=second)
        )


def _show_partner(model: Any, values: Values) -> Any:
    return sentence(
        _("%(partner)s (%(role)s)"),
        partner=shown_row(values["partner"]),
        role=choice_label(model, "role", values["role"]),
    )


partners = PartTeller(
    ("partner", "role"), lambda: _("Partners"), _tell_partners, _show_partner
)


def _tell_areas(_model: Any, before: Rows, after: Rows) -> Iterator[Told]:
    """Tell which focus areas are served no longer or anew, and whose share differs."""
    was = {row["focus_area"]: row["share"] for row in before}
    is_ = {row["focus_area"]: row["share"] for row in after}
    for area in dict.fromkeys([*is_, *was]):
        name = shown_row(area)
        if area in was and area in is_:
            yield from figures.tell_number(
                figures.shares(), name, _share(was[area]), _share(is_[area])
            )
            continue
        share = was[area] if area in was else is_[area]
        if area in is_:
            message = (
                _("%(area)s was added to the focus areas.")
                if share is None
                else _(
                    "%(area)s was added to the focus areas, with %(share)s per cent."
                )
            )
        else:
            message = (
                _("%(area)s is no longer among the focus areas.")
                if share is None
                else _(
                    "%(area)s is no longer among the focus areas; it had %(share)s per "
                    "cent."
                )
            )
        yield Told(sentence(message, area=name, share=_share(share)))


def _share(value: Any) -> Amount | None:
    return None if value is None else Amount(value)


def _show_area(_model: Any, values: Values) -> Any:
    name = shown_row(values["focus_area"])
    if values["share"] is None:
        return name
    return sentence(
        _("%(area)s (%(share)s per cent)"), area=name, share=Amount(values["share"])
    )


areas = PartTeller(
    ("focus_area", "share"), lambda: _("Focus areas"), _tell_areas, _show_area
)


def by_year(
    fields: tuple[str, ...],
    label: Callable[[], str],
    spoken: Callable[[], figures.Words],
    line: figures.Liner,
) -> PartTeller:
    """Tell numbers, each under its year or column."""

    def tell(model: Any, before: Rows, after: Rows) -> Iterator[Told]:
        yield from figures.tell_numbers(
            spoken(),
            [line(model, row) for row in before],
            [line(model, row) for row in after],
        )

    return PartTeller(fields, label, tell, show_line(line))


def show_line(line: figures.Liner) -> Callable[[Any, Values], Any]:
    """Return what shows a number with what it is, of an added or dropped thing."""

    def show(model: Any, values: Values) -> Any:
        told = line(model, values)
        return sentence(_("%(amount)s (%(what)s)"), amount=told.amount, what=told.what)

    return show


quantities = by_year(
    ("year", "state", "value"),
    lambda: _("Planned quantities"),
    figures.quantities,
    figures.line_of_quantity,
)
amounts = by_year(
    ("column", "year", "unit", "stage", "state", "value"),
    lambda: _("Amounts"),
    figures.amounts,
    figures.line_of_column,
)
posts = by_year(
    ("column", "year", "unit", "state", "value"),
    lambda: _("Numbers of posts"),
    figures.posts,
    figures.line_of_column,
)
numbers_in_words = PartTeller(
    ("order", "qualifier", "value", "meaning", "accumulation"),
    lambda: _("Numbers in the words"),
    figures.tell_numbers_in_words,
    show_line(figures.line_of_number),
)
