"""Every text of the facts can be read in English, Chinese and French."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db.models import Model

from indicators.models import Indicator, IndicatorFamily
from strategies.models import (
    CoreFunction,
    CountryProgramme,
    FocusArea,
    Initiative,
    Milestone,
    Recommendation,
    Strategy,
)
from unido_portal.core.choices import Mark
from unido_portal.core.fields import TranslatedField
from unido_portal.core.text import Text
from unido_portal.governance.models import Consultation, Decision, Organ, Session
from unido_portal.reference.models import (
    Country,
    CountryGroup,
    Partner,
    Region,
    SdgGoal,
    SdgTarget,
    UnitOfMeasure,
)
from workplans.models import (
    ActivityContent,
    Component,
    DeliverableContent,
    PlanVersion,
    ResultContent,
    WorkPlan,
)

ALL_SIX = {"en", "zh-hans", "fr", "es", "ru", "ar"}
# The names of things that all six languages have. docs/facts.md tells the same.
NAMES = [
    (Country, "name"),
    (Region, "name"),
    (Organ, "name"),
    (Organ, "short_name"),
    (UnitOfMeasure, "name"),
    (SdgGoal, "title"),
    (SdgTarget, "title"),
    (ActivityContent, "title"),
    (Component, "name"),
    (Consultation, "participants"),
    (CoreFunction, "name"),
    (CountryGroup, "name"),
    (CountryProgramme, "name"),
    (Decision, "title"),
    (DeliverableContent, "category"),
    (DeliverableContent, "name"),
    (DeliverableContent, "subcategory"),
    (DeliverableContent, "unit"),
    (FocusArea, "name"),
    (Indicator, "name"),
    (IndicatorFamily, "name"),
    (Initiative, "name"),
    (Milestone, "title"),
    (Partner, "name"),
    (Session, "name"),
    (PlanVersion, "label"),
    (Recommendation, "body"),
    (ResultContent, "title"),
    (Strategy, "name"),
    (Strategy, "owner"),
    (WorkPlan, "owner"),
    (WorkPlan, "title"),
]

# The fields that tell a date or a period in words, as ``texts`` names them.
DATES = tuple(
    f", {name}_text" for name in ("as_of", "date", "due", "happened", "period")
)

pytestmark = pytest.mark.usefixtures("facts")


def texts() -> Iterator[tuple[str, Text]]:
    """Yield every text that is not empty, with the place where it stands."""
    for model in apps.get_models():
        names = [
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, TranslatedField)
        ]
        for row in model._default_manager.all() if names else []:
            for name in names:
                if text := getattr(row, name):
                    yield f"{model.__name__} {row.pk}, {name}", text


def test_every_text_has_english_chinese_and_french_words() -> None:
    found = dict(texts())

    lacking = [
        place
        for place, text in found.items()
        if not {"en", "zh-hans", "fr"} <= set(text)
    ]
    assert len(found) > 3_000
    assert lacking == []


@pytest.mark.parametrize(("model", "field"), NAMES)
def test_reader_of_any_language_meets_names_in_it(
    model: type[Model], field: str
) -> None:
    names = [getattr(row, field) for row in model._default_manager.all()]

    lacking = [str(name) for name in names if name and not set(name) >= ALL_SIX]
    assert any(names)
    assert lacking == []


def test_dates_in_words_are_in_all_six_languages() -> None:
    written = [(place, text) for place, text in texts() if place.endswith(DATES)]

    lacking = [place for place, text in written if not set(text) >= ALL_SIX]
    assert len(written) > 100
    assert lacking == []


@pytest.mark.parametrize("language", ["fr", "es", "ru", "ar"])
def test_unido_stands_under_its_official_name_in_every_language(language: str) -> None:
    owner = WorkPlan.objects.get(code="mic-wp").owner

    assert owner.render(language).mark == Mark.OFFICIAL


@pytest.mark.parametrize("language", ["fr", "es", "ru", "ar"])
def test_rendering_of_a_name_that_no_document_gives_is_unofficial(
    language: str,
) -> None:
    title = WorkPlan.objects.get(code="mic-wp").title

    assert title.render(language).mark == Mark.UNOFFICIAL


def test_translation_of_a_summary_is_a_summary() -> None:
    claimed = [
        place
        for place, text in texts()
        if text[text.source]["mark"] == "summary"
        and any(text[code]["mark"] != "summary" for code in text.languages)
    ]

    assert claimed == []


@pytest.mark.parametrize("language", ["fr", "es", "ru", "ar"])
def test_body_that_recommends_stands_under_its_official_name(language: str) -> None:
    body = Recommendation.objects.get(code="acabq-a-76-7-iv-38").body
    organ = Organ.objects.get(code="acabq").name

    assert body.render(language) == organ.render(language)


def test_days_and_periods_in_chinese_have_no_spaces_around_figures() -> None:
    periods = [text["zh-hans"]["text"] for place, text in texts() if is_period(place)]

    assert len(periods) > 100
    assert [
        words for words in periods if re.search(r"\d [年月日]|[年月] \d", words)
    ] == []


def is_period(place: str) -> bool:
    """Say whether a text is a day or period; a sealed version keeps its own words."""
    return place.endswith(DATES) and not place.startswith("ActivityContent ")
