"""How one field of a plan's content is told when it differs between two versions.

A teller takes the model and the values of both versions, of which the fields that it
tells differ, and yields what there is to tell. A value is None where it is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from unido_portal.core.choices import Precision
from unido_portal.core.text import Text
from unido_portal.portal.telling.sentences import Day, Sentence, Told, sentence
from workplans.choices import Rating
from workplans.comparison import Values, same

Model = type[Any]
Tell = Callable[[Model, Values, Values], Iterator[Told]]
Show = Callable[[Model, Values], Any]


@dataclass(frozen=True)
class Teller:
    """How some fields of a model are told together.

    ``tell`` yields how they differ; ``show`` returns what they say of a thing that only
    one version has, None where that is nothing; ``called`` is what that is called,
    where it is not what the model calls the first of the fields.
    """

    fields: tuple[str, ...]
    tell: Tell
    show: Show
    called: Callable[[], str] | None = None

    def label(self, model: Model) -> str:
        return self.called() if self.called else _label(model, self.fields[0])


def instead(label: Any, before: Any, after: Any) -> Told:
    """Tell that ``after`` stands where ``before`` stood; None is nothing stated."""
    if before is None:
        message = _("“%(field)s” is now “%(after)s”; nothing was stated before.")
    elif after is None:
        message = _("“%(field)s” is no longer stated; it was “%(before)s”.")
    else:
        message = _("“%(field)s” is now “%(after)s”; it was “%(before)s” before.")
    return Told(sentence(message, field=label, after=after, before=before))


def reworded(name: str) -> Teller:
    """Tell a text: that its wording is new, with the wordings before and after."""

    def tell(model: Model, before: Values, after: Values) -> Iterator[Told]:
        was, is_ = before[name], after[name]
        if was is None:
            message = _("Wording was added under “%(field)s”.")
        elif is_ is None:
            message = _("The wording under “%(field)s” was removed.")
        else:
            message = _("The wording under “%(field)s” is new.")
            was, is_ = told_apart(was, is_)
        yield Told(sentence(message, field=_label(model, name)), was, is_)

    return Teller((name,), tell, lambda _model, values: values[name])


def by_its_own(teller: Teller, message: Callable[[], str]) -> Teller:
    """Tell by ``message`` what both versions state, and else as ``teller`` does."""

    def tell(model: Model, before: Values, after: Values) -> Iterator[Told]:
        was, is_ = (teller.show(model, values) for values in (before, after))
        if was is None or is_ is None:
            yield from teller.tell(model, before, after)
            return
        if isinstance(was, Text):
            was, is_ = told_apart(was, is_)
        yield Told(sentence(message(), before=was, after=is_))

    return Teller(teller.fields, tell, teller.show)


def told_apart(before: Text, after: Text) -> tuple[Text, Text]:
    """Return two wordings so that the reader sees the difference.

    Where they read the same in the reader's language, because a translation has not
    followed its source, both are given in the language of their source.
    """
    first, other = before.render(), after.render()
    if (first.text, first.language) != (other.text, other.language):
        return before, after
    return _source_of(before), _source_of(after)


def _source_of(text: Text) -> Text:
    return Text({"source": text.source, text.source: text[text.source]})


def stated(name: str) -> Teller:
    """Tell a number, a code or the name of another row: what it is now, and was."""

    def tell(model: Model, before: Values, after: Values) -> Iterator[Told]:
        yield instead(_label(model, name), before[name], after[name])

    return Teller((name,), tell, lambda _model, values: values[name])


def choice(name: str) -> Teller:
    """Tell a value of a list by its label."""

    def show(model: Model, values: Values) -> str | None:
        return choice_label(model, name, values[name])

    def tell(model: Model, before: Values, after: Values) -> Iterator[Told]:
        yield instead(_label(model, name), show(model, before), show(model, after))

    return Teller((name,), tell, show)


def rated(name: str) -> Teller:
    """Tell a rating as raised or lowered; one that was not or is not rated, as is."""

    def tell(model: Model, before: Values, after: Values) -> Iterator[Told]:
        was, is_ = before[name], after[name]
        field = _label(model, name)
        shown = [choice_label(model, name, value) for value in (was, is_)]
        if Rating.NOT_RATED in (was, is_):
            yield instead(field, *shown)
            return
        order = (Rating.LOW, Rating.MEDIUM, Rating.HIGH)
        message = (
            _("“%(field)s” was raised from “%(before)s” to “%(after)s”.")
            if order.index(is_) > order.index(was)
            else _("“%(field)s” was lowered from “%(before)s” to “%(after)s”.")
        )
        yield Told(sentence(message, field=field, before=shown[0], after=shown[1]))

    return Teller((name,), tell, choice(name).show)


def choice_label(model: Model, name: str, value: Any) -> str | None:
    """Return what a reader calls ``value`` of the field ``name``; None where empty."""
    if value is None:
        return None
    return str(dict(model._meta.get_field(name).flatchoices)[value])


def flag(name: str, sets: Callable[[], str], clears: Callable[[], str]) -> Teller:
    """Tell a yes or no by a sentence for each turn."""

    def tell(_model: Model, _before: Values, after: Values) -> Iterator[Told]:
        yield Told(Sentence(sets() if after[name] else clears()))

    def show(_model: Model, values: Values) -> str | None:
        return _("yes") if values[name] else None

    return Teller((name,), tell, show)


def _label(model: Model, name: str) -> str:
    return capfirst(str(model._meta.get_field(name).verbose_name))


def day_of(values: Values, name: str) -> Day | None:
    """Return a date of a thing as exactly as it is known; None where it is not."""
    value = values[name]
    return Day(value, values["precision"] or Precision.DAY) if value else None


def _rank(precision: str) -> int:
    return (Precision.YEAR, Precision.MONTH, Precision.DAY).index(Precision(precision))


def turn(before: Day, after: Day) -> int:
    """Say how a date moved: 1 back, -1 forward, 0 where it is only told otherwise.

    Dates of two precisions are compared by the coarser one.
    """
    parts = _rank(min(before.precision, after.precision, key=_rank)) + 1
    was = (before.value.year, before.value.month, before.value.day)[:parts]
    is_ = (after.value.year, after.value.month, after.value.day)[:parts]
    return (is_ > was) - (is_ < was)


def _moved(name: str, before: Day, after: Day) -> str:
    """Return the message for a date that both versions state."""
    return {
        ("start", 1): _("The start was put back from %(before)s to %(after)s."),
        ("start", -1): _("The start was brought forward from %(before)s to %(after)s."),
        ("start", 0): _("The start is now given as %(after)s instead of %(before)s."),
        ("end", 1): _("The end was put back from %(before)s to %(after)s."),
        ("end", -1): _("The end was brought forward from %(before)s to %(after)s."),
        ("end", 0): _("The end is now given as %(after)s instead of %(before)s."),
        ("date", 1): _("The date was put back from %(before)s to %(after)s."),
        ("date", -1): _("The date was brought forward from %(before)s to %(after)s."),
        ("date", 0): _("The date is now given as %(after)s instead of %(before)s."),
    }[name, turn(before, after)]


def _told_day(name: str, before: Day | None, after: Day | None) -> Iterator[Told]:
    if str(before) == str(after):
        return
    if before is not None and after is not None:
        message = _moved(name, before, after)
        yield Told(sentence(message, before=before, after=after))
        return
    labels = {"start": _("start"), "end": _("end"), "date": _("date")}
    yield instead(capfirst(labels[name]), before, after)


def _is_one_moment(values: Values) -> bool:
    """Say whether start and end read as one date, such as one month."""
    start, end = day_of(values, "start"), day_of(values, "end")
    return start is not None and str(start) == str(end)


def _tell_dates(model: Model, before: Values, after: Values) -> Iterator[Told]:
    """Tell start and end, or one date; the words of the source where they differ."""
    if _is_one_moment(before) and _is_one_moment(after):
        yield from _told_day("date", day_of(before, "start"), day_of(after, "start"))
    else:
        for name in ("start", "end"):
            yield from _told_day(name, day_of(before, name), day_of(after, name))
    if not same(before["date_text"], after["date_text"]):
        yield from reworded("date_text").tell(model, before, after)


def _show_dates(_model: Model, values: Values) -> Any:
    start, end = day_of(values, "start"), day_of(values, "end")
    if start and end and str(start) != str(end):
        return sentence(_("%(start)s to %(end)s"), start=start, end=end)
    if end and not start:
        return sentence(_("until %(end)s"), end=end)
    return start or values["date_text"]


dates = Teller(
    ("start", "end", "precision", "date_text"),
    _tell_dates,
    _show_dates,
    lambda: _("Date"),
)
