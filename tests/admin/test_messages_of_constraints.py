"""What a person is told whose entry violates a constraint, in their language."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import translation

from tests.admin.pages import address, made, signed_in, touch, typed_by
from tests.factories.reference import CountryFactory
from tests.models.tables import MODELS, run
from unido_portal.core.changes import DOORS
from unido_portal.core.refusals import TRIGGERS, kind_words
from unido_portal.core.violations import fields_of, sentence
from workplans.models import ProgressUpdate, ProjectCountry

pytestmark = pytest.mark.django_db

FUNCTIONS = settings.BASE_DIR / "unido_portal" / "core" / "sql" / "functions.sql"
TWICE = "There is one like this already, with the same: "
CONSTRAINTS = {
    constraint.name: (model, constraint)
    for model in MODELS.values()
    for constraint in model._meta.constraints
}


def test_no_constraint_is_told_in_names_of_the_machinery() -> None:
    told = [sentence(*found) for found in CONSTRAINTS.values()]

    assert len(told) > 200
    assert [one for one in told if re.search(r"\w_\w|%|Constraint", one)] == []
    assert [one for one in told if not re.fullmatch(r"[A-Z].{10,}\.", one)] == []


@pytest.mark.parametrize("language", ["fr", "zh-hans"])
def test_sentence_of_a_constraint_names_fields_in_the_language_of_its_reader(
    language: str,
) -> None:
    with translation.override(language):
        lacking = {
            name: label
            for name, (model, constraint) in CONSTRAINTS.items()
            for label in _labels(model, constraint)
            if label not in sentence(model, constraint)
        }

    assert lacking == {}


def _labels(model: Any, constraint: Any) -> list[str]:
    """Return the names of the fields of a constraint without a sentence of its own."""
    if constraint.violation_error_message != constraint.default_violation_error_message:
        return []
    names = fields_of(model, constraint)
    return [str(model._meta.get_field(name).verbose_name) for name in names]


@pytest.mark.parametrize(
    ("language", "beginning", "label"),
    [
        ("fr", "Un seul de ces champs est renseigné", "engagement"),
        ("zh-hans", "以下各项须恰好设定一项", "承诺"),
    ],
)
def test_choice_of_exactly_one_is_told_in_the_language_of_the_reader(
    language: str, beginning: str, label: str
) -> None:
    update = made("workplans.ProgressUpdate")
    client = _speaking(language)
    page = address(ProgressUpdate, "change", update.pk)
    data = typed_by(client.get(page), ProgressUpdate)
    data["strategy"] = [""]

    form = client.post(page, data).context["adminform"].form
    (told,) = form.non_field_errors()

    assert told.startswith(beginning), told
    assert label in told, told


def test_country_named_twice_in_a_project_is_told_in_its_row() -> None:
    project, country = made("workplans.Project"), CountryFactory()
    ProjectCountry.objects.create(project=project, country=country)
    client = signed_in("administrator")

    shown = _with_countries(client, project, country)

    assert shown.forms[1].non_field_errors() == [f"{TWICE}project, country."]


def test_country_typed_twice_in_one_form_is_told_above_its_rows() -> None:
    project, country = made("workplans.Project"), CountryFactory()
    client = signed_in("administrator")

    shown = _with_countries(client, project, country, country)

    assert shown.non_form_errors() == [f"{TWICE}country."]


def test_code_that_is_taken_is_told_at_its_field() -> None:
    taken = made("workplans.Project")
    client = signed_in("administrator")
    page = address(type(taken), "add")
    data = typed_by(client.get(page), type(taken)) | {"code": [taken.code]}

    form = client.post(page, data).context["adminform"].form

    assert form.errors["code"] == [f"{TWICE}code."]


def test_only_what_the_row_says_is_named_of_a_long_key() -> None:
    target = made("indicators.Target")
    target.pk, target.code, target._state.adding = None, "again", True

    told = sentence(
        type(target), CONSTRAINTS["target_is_current_once_for_its_key"][1], target
    )

    assert "indicator" in told
    assert "economy outside" not in told


def test_code_that_was_taken_meanwhile_is_told_without_names_of_the_database() -> None:
    one, other = made("workplans.Project"), made("workplans.Project")

    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        type(other).objects.filter(pk=other.pk).update(code=one.code)

    assert kind_words(refused.value) == f"{TWICE}code."


def test_words_of_the_triggers_are_those_that_they_say() -> None:
    said = FUNCTIONS.read_text()

    assert [words for words in TRIGGERS if words not in said] == []


def test_row_that_others_point_at_is_told_without_names_of_the_database() -> None:
    country = ProjectCountry.objects.create(
        project=made("workplans.Project"), country=CountryFactory()
    ).country

    run("SET CONSTRAINTS ALL IMMEDIATE")

    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        run(f"DELETE FROM reference_country WHERE id = {country.pk}")

    assert kind_words(refused.value).startswith("What this points at, or what points")


@pytest.mark.parametrize("door", ["admin", "sql"])
def test_door_of_a_change_is_told_in_words(door: str) -> None:
    project = made("workplans.Project")
    client = signed_in("administrator")
    if door == "admin":
        page = address(type(project), "change", project.pk)
        answer = client.get(page)
        data = typed_by(answer, type(project))
        touch(data, answer.context["adminform"].form)
        client.post(page, data)

    page = client.get(address(type(project), "history", project.pk)).content.decode()

    assert f"by {DOORS[door]}" in page


def _speaking(language: str) -> Client:
    client = signed_in("administrator")
    client.cookies["django_language"] = language
    return client


def _with_countries(client: Client, project: Any, *countries: Any) -> Any:
    """Return the countries' part of a page on which ``countries`` were added."""
    page = address(type(project), "change", project.pk)
    answer = client.get(page)
    index = next(
        number
        for number, inline in enumerate(answer.context["inline_admin_formsets"])
        if inline.formset.model is ProjectCountry
    )
    formset = answer.context["inline_admin_formsets"][index].formset
    before, prefix = formset.initial_form_count(), formset.prefix
    data = typed_by(answer, type(project))
    data[f"{prefix}-TOTAL_FORMS"] = [str(before + len(countries))]
    for number, country in enumerate(countries, start=before):
        data[f"{prefix}-{number}-country"] = [str(country.pk)]
    return client.post(page, data).context["inline_admin_formsets"][index].formset
