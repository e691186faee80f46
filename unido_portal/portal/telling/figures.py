"""How numbers of a plan are told: raised, lowered, or moved from year to year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from unido_portal.core.choices import Qualifier, State
from unido_portal.governance.choices import ColumnKind
from unido_portal.portal.telling.fields import choice_label, instead
from unido_portal.portal.telling.sentences import Amount, Told, sentence
from workplans.choices import FigureUnit
from workplans.comparison import Values, same

MONEY = {FigureUnit.KUSD, FigureUnit.USD, FigureUnit.EUR}


@dataclass(frozen=True)
class Words:
    """What is said of one kind of number.

    ``raised`` and ``lowered`` are messages with the places ``what``, ``before`` and
    ``after``; ``label`` is one with ``what``, for all that is neither. ``moved``, with
    ``amount``, ``what``, ``years`` and ``other_years``, is for numbers that can move
    from year to year.
    """

    label: str
    raised: str
    lowered: str
    moved: str = ""


@dataclass(frozen=True)
class Line:
    """One number of a thing in one version.

    ``key`` says which number it is; ``what`` tells it to a reader. Numbers of one
    ``series``, where there is one, may move between the years; ``about`` tells the
    series.
    """

    key: Hashable
    what: Any
    amount: Amount
    series: Hashable = None
    about: Any = None
    year: int = 0


def amount_of(values: Values) -> Amount:
    """Return the figure of a row, with its qualifier where it has one."""
    return Amount(
        values["value"],
        values.get("state", State.VALUE),
        values.get("qualifier", Qualifier.EXACT),
    )


def tell_number(
    words: Words, what: Any, before: Amount | None, after: Amount | None
) -> Iterator[Told]:
    """Tell how one number differs; None where a version does not have it."""
    if before == after:
        return
    if (
        before is not None
        and after is not None
        and before.value is not None
        and after.value is not None
        and before.value != after.value
        and before.qualifier == after.qualifier
    ):
        message = words.raised if after.value > before.value else words.lowered
        yield Told(sentence(message, what=what, before=before, after=after))
        return
    yield instead(sentence(capfirst(words.label), what=what), before, after)


def tell_numbers(
    words: Words, before: Iterable[Line], after: Iterable[Line]
) -> Iterator[Told]:
    """Tell how the numbers of one thing differ, those moved between years first."""
    was = {line.key: line for line in before}
    is_ = {line.key: line for line in after}
    pairs = [
        (was.get(key), is_.get(key))
        for key in dict.fromkeys([*is_, *was])
        if _amount(was.get(key)) != _amount(is_.get(key))
    ]
    by_series = defaultdict(list)
    for pair in pairs:
        line = pair[1] or pair[0]
        if line is not None and line.series is not None:
            by_series[line.series].append(pair)
    moved: set[Hashable] = set()
    for series, changed in by_series.items():
        told = _tell_move(words, changed)
        if told is not None:
            moved.add(series)
            yield told
    for first, second in pairs:
        line = second or first
        if line is not None and line.series not in moved:
            yield from tell_number(words, line.what, _amount(first), _amount(second))


def _amount(line: Line | None) -> Amount | None:
    return line.amount if line else None


def _tell_move(
    words: Words, pairs: list[tuple[Line | None, Line | None]]
) -> Told | None:
    """Tell what moved between years where the total stays; None where it does not.

    A year that a version does not name has no part in its total. Where any of the
    figures is no exact number, no total is known.
    """
    changes: list[tuple[int, Decimal]] = []
    about: Any = None
    for first, second in pairs:
        change = Decimal(0)
        for line, sign in ((first, -1), (second, 1)):
            if line is None:
                continue
            if line.amount.value is None or line.amount.qualifier != Qualifier.EXACT:
                return None
            change += sign * line.amount.value
            year, about = line.year, line.about
        changes.append((year, change))
    total = sum(change for _year, change in changes)
    amount = sum((change for _year, change in changes if change > 0), Decimal(0))
    if total != 0 or amount == 0:
        return None
    return Told(
        sentence(
            words.moved,
            amount=Amount(amount),
            what=about,
            years=[str(year) for year, change in sorted(changes) if change < 0],
            other_years=[str(year) for year, change in sorted(changes) if change > 0],
        )
    )


def quantities() -> Words:
    return Words(
        label=_("quantity planned for %(what)s"),
        raised=_(
            "The quantity planned for %(what)s was raised from %(before)s to %(after)s."
        ),
        lowered=_(
            "The quantity planned for %(what)s was lowered from %(before)s to "
            "%(after)s."
        ),
        moved=_(
            "A quantity of %(amount)s was moved from %(years)s to %(other_years)s; the "
            "total is the same."
        ),
    )


def amounts() -> Words:
    return Words(
        label=_("amount (%(what)s)"),
        raised=_("The amount (%(what)s) was raised from %(before)s to %(after)s."),
        lowered=_("The amount (%(what)s) was lowered from %(before)s to %(after)s."),
        moved=_(
            "An amount of %(amount)s (%(what)s) was moved from %(years)s to "
            "%(other_years)s; the total is the same."
        ),
    )


def posts() -> Words:
    return Words(
        label=_("number of posts (%(what)s)"),
        raised=_(
            "The number of posts (%(what)s) was raised from %(before)s to %(after)s."
        ),
        lowered=_(
            "The number of posts (%(what)s) was lowered from %(before)s to %(after)s."
        ),
    )


def numbers_in_words() -> Words:
    return Words(
        label=_("number (%(what)s)"),
        raised=_("The number (%(what)s) was raised from %(before)s to %(after)s."),
        lowered=_("The number (%(what)s) was lowered from %(before)s to %(after)s."),
    )


def targets() -> Words:
    return Words(
        label=_("target (%(what)s)"),
        raised=_("The target (%(what)s) was raised from %(before)s to %(after)s."),
        lowered=_("The target (%(what)s) was lowered from %(before)s to %(after)s."),
    )


def shares() -> Words:
    return Words(
        label=_("share of %(what)s, in per cent"),
        raised=_(
            "The share of %(what)s was raised from %(before)s to %(after)s per cent."
        ),
        lowered=_(
            "The share of %(what)s was lowered from %(before)s to %(after)s per cent."
        ),
    )


def line_of_quantity(_model: Any, values: Values) -> Line:
    year = values["year"]
    return Line(year, str(year), amount_of(values), "quantity", None, year)


def line_of_column(model: Any, values: Values) -> Line:
    """Return an amount or a number of posts under its column, stage and year."""
    year, unit = values["year"], values["unit"]
    stage = values.get("stage")
    kind = choice_label(model, "stage", stage) if stage else _column(values["column"])
    about = [kind]
    if unit != FigureUnit.POSTS:
        about.append(choice_label(model, "unit", unit) or "")
    series = None
    if year is not None and unit in MONEY:
        series = (stage or _stem(values["column"]), unit)
    return Line(
        key=(values["column"], stage, year, unit),
        what=[str(year), *about] if year is not None else about,
        amount=amount_of(values),
        series=series,
        about=about,
        year=year or 0,
    )


def _stem(column: str) -> str:
    """Return a column without the year that it ends with."""
    return column.rstrip("0123456789").rstrip("_")


def _column(column: str) -> str:
    """Return what a reader calls a column such as ``expenditure_2021``."""
    stem = _stem(column)
    return str(ColumnKind(stem).label) if stem in ColumnKind.values else column


def line_of_number(_model: Any, values: Values) -> Line:
    """Return a number in the words of a measure, known by its place in them."""
    return Line(values["order"], values["meaning"], amount_of(values))


def tell_numbers_in_words(
    model: Any, before: list[Values], after: list[Values]
) -> Iterator[Told]:
    """Tell the numbers of a measure; one that now means another thing is another."""
    known = {values["order"]: values for values in before}

    def line(values: Values) -> Line:
        was = known.get(values["order"])
        told = line_of_number(model, values)
        if was is None or same(was["meaning"], values["meaning"]):
            return told
        return Line((told.key, "after"), told.what, told.amount)

    yield from tell_numbers(
        numbers_in_words(),
        [line_of_number(model, values) for values in before],
        [line(values) for values in after],
    )
    for values in after:
        was = known.get(values["order"])
        if was is not None and was["accumulation"] != values["accumulation"]:
            yield instead(
                capfirst(_("how the number adds up over the years")),
                choice_label(model, "accumulation", was["accumulation"]),
                choice_label(model, "accumulation", values["accumulation"]),
            )


Liner = Callable[[Any, Values], Line]
