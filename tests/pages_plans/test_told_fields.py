"""Every field of a plan's content is told, or says why not; opposites are opposite."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.core.management import call_command
from django.db import models
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from indicators.choices import PeriodKind
from indicators.models import PlannedTargetContent
from tests.pages_plans.pages import read
from unido_portal.core.choices import Precision, Qualifier, State
from unido_portal.core.fields import TranslatedField
from unido_portal.core.registries import plan_content
from unido_portal.core.text import Text
from unido_portal.portal.telling import figures
from unido_portal.portal.telling.fields import Teller, dates, reworded
from unido_portal.portal.telling.figures import Line, Words
from unido_portal.portal.telling.plans import tell_change
from unido_portal.portal.telling.registry import ADDED, DROPPED, FIELDS, PARTS
from unido_portal.portal.telling.sentences import Amount, Told
from workplans.comparison import NO_CONTENT, Change, Related, says_the_same
from workplans.models import ActivityContent

IDENTITIES = {entry.model: entry.identity for entry in plan_content}
MODELS = list(IDENTITIES)
DAY = dt.date(2026, 3, 31)


def _fields(model: Any) -> set[str]:
    """Return the fields that say something, without what a thing is known by."""
    names = {field.name for field in model._meta.concrete_fields}
    return names - set(NO_CONTENT) - {IDENTITIES[model]}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_of_content_is_told_or_says_why_not(model: Any) -> None:
    told = set(PARTS[model].fields) if model in PARTS else set()
    for teller in FIELDS.get(model, ()):
        told |= set(teller.fields)

    assert _fields(model) <= told
    assert told <= _fields(model) | {IDENTITIES[model]}


@pytest.mark.parametrize("model", FIELDS, ids=lambda model: model.__name__)
def test_no_field_is_told_twice(model: Any) -> None:
    names = [name for teller in FIELDS[model] for name in teller.fields]

    assert len(names) == len(set(names))


def test_things_of_each_kind_have_a_sentence_for_coming_and_for_going() -> None:
    assert set(ADDED) == set(DROPPED) == set(FIELDS)


def _samples(field: Any) -> list[Any]:
    """Return two values of a field that differ, neither empty."""
    if field.is_relation:
        return [Related(key, f"r-{key}", Text.of(en=f"Row {key}")) for key in (1, 2)]
    if isinstance(field, TranslatedField):
        return [Text.of(en=f"{what} as {field.name}") for what in ("A mill", "A dam")]
    if field.choices:
        return [value for value, _label in field.flatchoices[:2]]
    if isinstance(field, models.BooleanField):
        return [True, False]
    if isinstance(field, models.DateField):
        return [DAY, dt.date(2027, 12, 31)]
    if isinstance(field, models.DecimalField):
        return [Decimal(40), Decimal(25)]
    if isinstance(field, models.IntegerField):
        return [2024, 2025]
    return ["one", "two"]


def _values(model: Any) -> dict[str, Any]:
    """Return values of a thing in which every field says something."""
    return {
        name: _samples(model._meta.get_field(name))[0]
        for name in _fields(model) | {IDENTITIES[model]}
    }


def _each() -> Iterator[Any]:
    for model, tellers in FIELDS.items():
        for teller in tellers:
            for name in teller.fields:
                # The days of a period tell its kind.
                if name != "period_kind":
                    yield pytest.param(model, name, id=f"{model.__name__}.{name}")


@pytest.mark.parametrize(("model", "name"), list(_each()))
def test_field_that_differs_tells_something(model: Any, name: str) -> None:
    before = _values(model) | {"is_dropped": True, "period_kind": PeriodKind.DATES}
    other = _samples(model._meta.get_field(name))[1]
    # The precision of a date shows once it is coarser.
    after = before | {name: Precision.YEAR if name == "precision" else other}
    change = Change(model, IDENTITIES[model], before, after, [])

    assert tell_change(change).told


@pytest.mark.parametrize("model", FIELDS, ids=lambda model: model.__name__)
def test_nothing_is_told_of_what_is_equal(model: Any) -> None:
    change = Change(model, IDENTITIES[model], _values(model), _values(model), [])

    assert tell_change(change).told == []


@pytest.mark.parametrize("model", FIELDS, ids=lambda model: model.__name__)
def test_added_thing_says_all_that_it_has(model: Any) -> None:
    values = _values(model) | {"is_dropped": False}
    said = tell_change(Change(model, IDENTITIES[model], None, values, [])).says

    labels = [label for label, _values in said]
    # Its title says one of them, and an added activity is not dropped.
    silent = 1 + any("is_dropped" in teller.fields for teller in FIELDS[model])
    assert len(labels) >= len(FIELDS[model]) - silent
    assert len(labels) == len(set(labels))


days = st.dates(dt.date(2020, 1, 1), dt.date(2032, 12, 31))
precisions = st.sampled_from([Precision.DAY, Precision.MONTH, Precision.YEAR])
dated = st.fixed_dictionaries(
    {
        "start": st.none() | days,
        "end": st.none() | days,
        "precision": precisions,
        "date_text": st.sampled_from([None, Text.of(en="soon")]),
    }
)
OPPOSITES = [
    ("put back", "brought forward"),
    ("raised", "lowered"),
    ("added", "removed"),
    ("nothing was stated before", "no longer stated"),
]


def _turn(told: Told) -> tuple[str, str, str]:
    """Return what is told: the turn that it takes, and what stood before and after."""
    words = next(
        (
            pair[index]
            for pair in OPPOSITES
            for index in (0, 1)
            if pair[index] in told.sentence.message
        ),
        "",
    )
    values = told.sentence.values
    before = str(values.get("before", told.before))
    return words, before, str(values.get("after", told.after))


def _mirrored(turn: tuple[str, str, str]) -> tuple[str, str, str]:
    words, before, after = turn
    opposite = {a: b for pair in OPPOSITES for a, b in (pair, pair[::-1])}
    return opposite.get(words, ""), after, before


def _tell(teller: Teller, before: Any, after: Any) -> list[Told]:
    return list(teller.tell(ActivityContent, before, after))


@given(dated, dated)
def test_change_of_dates_and_its_inverse_are_told_as_opposites(
    first: dict[str, Any], other: dict[str, Any]
) -> None:
    there = [_turn(told) for told in _tell(dates, first, other)]
    back = [_turn(told) for told in _tell(dates, other, first)]

    assert [_mirrored(turn) for turn in there] == back


@given(dated)
def test_nothing_is_told_of_equal_dates(first: dict[str, Any]) -> None:
    assert _tell(dates, first, dict(first)) == []


amounts = st.none() | st.builds(
    Amount,
    value=st.integers(0, 4).map(Decimal),
    qualifier=st.sampled_from([Qualifier.EXACT, Qualifier.AT_LEAST]),
)
years = st.dictionaries(st.integers(2023, 2027), amounts)
WORDS = Words("label %(what)s", "raised", "lowered", "moved")


def _lines(figures_of: dict[int, Amount | None]) -> list[Line]:
    return [
        Line(year, str(year), amount or Amount(None, State.NIL), "all", "all", year)
        for year, amount in figures_of.items()
    ]


@given(years, years)
def test_change_of_numbers_and_its_inverse_are_told_as_opposites(
    first: dict[int, Amount | None], other: dict[int, Amount | None]
) -> None:
    def told(before: Any, after: Any) -> list[Told]:
        found = figures.tell_numbers(WORDS, _lines(before), _lines(after))
        return sorted(found, key=lambda one: str(one.sentence.values))

    there, back = told(first, other), told(other, first)
    moves = [one.sentence.values for one in there if one.sentence.message == "moved"]
    returns = [one.sentence.values for one in back if one.sentence.message == "moved"]

    assert len(there) == len(back)
    assert [(one["years"], one["other_years"]) for one in moves] == [
        (one["other_years"], one["years"]) for one in returns
    ]
    turns = [_mirrored(_turn(one)) for one in there if one.sentence.message != "moved"]
    assert sorted(turns) == sorted(
        _turn(one) for one in back if one.sentence.message != "moved"
    )


@given(years)
def test_nothing_is_told_of_equal_numbers(first: dict[int, Amount | None]) -> None:
    told = figures.tell_numbers(WORDS, _lines(first), _lines(first))

    assert list(told) == []


wordings = st.dictionaries(
    st.sampled_from(["en", "fr", "zh_hans"]), st.sampled_from(["a", "b"]), min_size=1
)
texts = st.builds(
    lambda source, words: Text.of(source=source, **words),
    st.sampled_from(["en", "fr"]),
    wordings,
)


@given(texts, texts)
def test_two_texts_say_the_same_whichever_comes_first(first: Text, other: Text) -> None:
    assert says_the_same(first, first)
    assert says_the_same(first, other) == says_the_same(other, first)


@given(texts, st.sampled_from(["ar", "ru", "es"]))
def test_further_translation_never_says_anything_else(
    first: Text, language: str
) -> None:
    more = {language: {"text": "more", "mark": "unofficial"}}

    assert says_the_same(first, Text(first.as_dict() | more))


@given(texts, texts)
def test_reader_sees_the_difference_between_two_wordings(
    first: Text, other: Text
) -> None:
    if says_the_same(first, other) or first.source != other.source:
        return
    before, after = {"note": first}, {"note": other}
    (told,) = _tell(reworded("note"), before, after)

    assert told.before is not None
    assert told.after is not None
    assert told.before.render() != told.after.render()


def test_planned_target_is_told_by_its_number() -> None:
    before = _values(PlannedTargetContent) | {
        "kind": "target",
        "period_start": dt.date(2026, 1, 1),
        "period_end": dt.date(2026, 12, 31),
    }
    after = before | {"value": Decimal(25)}
    (told,) = tell_change(
        Change(PlannedTargetContent, "target", before, after, [])
    ).told

    assert str(told) == "The target (2026, women) was lowered from 40 to 25."


def test_versions_of_the_demonstration_are_told_whole(
    facts: None, client: Client
) -> None:
    call_command("load_demo", verbosity=0)
    page = read(client, "work-plans/demo-2026/versions/1/compare/2/")

    assert "Burundi was added to the countries." in page.words
    assert "The end was put back from 30 June 2027 to 31 December 2027." in page.words
    assert "6 added, 20 changed, 3 dropped" in page.words
    assert page.styles == []
