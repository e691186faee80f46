"""What the forms of the admin site write, and what they say when they refuse."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from strategies.models import Commitment
from tests.admin.pages import (
    address,
    change_elsewhere,
    contents,
    edited,
    edited_inlines,
    link_to,
    made,
    signed_in,
    typed_by,
)
from tests.factories.accounts import UserFactory
from tests.factories.reference import CountryFactory
from tests.factories.strategies import CommitmentFactory
from tests.factories.versions import version_that_says_something
from tests.factories.workplans import (
    DRAFT,
    ActivityContentFactory,
    ActivityCountryFactory,
    ComponentFactory,
    ProjectCountryFactory,
    ProjectFactory,
    RiskFactory,
    WorkPlanFactory,
)
from tests.models.tables import MODELS
from unido_portal.core.forms import RowForm
from unido_portal.core.models import HistoryEvent
from unido_portal.core.saving import StaleRow
from unido_portal.core.text import Text
from workplans.models import ActivityCountry, Project, ProjectCountry
from workplans.services import seal

pytestmark = pytest.mark.django_db


def _open(client: Client, row: Any) -> dict[str, list[str]]:
    page = client.get(address(type(row), "change", row.pk))
    return typed_by(page, type(row))


def _save(client: Client, row: Any, data: dict[str, Any]) -> Any:
    return client.post(address(type(row), "change", row.pk), data)


def _writes(queries: CaptureQueriesContext, row: Any) -> list[str]:
    """Return the statements that wrote to the table of ``row``."""
    table = f'"{row._meta.db_table}"'
    return [
        query["sql"]
        for query in queries.captured_queries
        if query["sql"].startswith(("UPDATE", "INSERT", "DELETE"))
        and table in query["sql"].split(" SET ")[0]
    ]


@pytest.mark.full
@pytest.mark.parametrize("label", edited())
def test_form_that_was_left_alone_writes_nothing(label: str) -> None:
    row = made(label)
    client = signed_in("administrator")
    data = _open(client, row)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        answer = _save(client, row, data)

    assert answer.status_code == 302
    assert _writes(queries, row) == []


@pytest.mark.full
@pytest.mark.parametrize(("parent_label", "child_label"), edited_inlines())
def test_inline_that_was_left_alone_writes_nothing(
    parent_label: str, child_label: str
) -> None:
    parent = made(parent_label)
    child = made(child_label, **{link_to(type(parent), MODELS[child_label]): parent})
    client = signed_in("administrator")
    data = _open(client, parent)

    with CaptureQueriesContext(connection) as queries:
        answer = _save(client, parent, data)

    assert answer.status_code == 302
    assert _writes(queries, child) == []


def test_only_touched_fields_are_written_under_the_version_that_was_seen() -> None:
    commitment = CommitmentFactory()
    client = signed_in("administrator")
    data = _open(client, commitment) | {"due_on": ["2030-12-31"]}

    with CaptureQueriesContext(connection) as queries:
        _save(client, commitment, data)

    [update] = _writes(queries, commitment)
    assert update.count("=") == 3, update
    assert "\"due_on\" = '2030-12-31'" in update
    assert f'"version" = {commitment.version}' in update


def test_person_who_touched_nothing_is_told_that_nothing_was_changed() -> None:
    commitment = CommitmentFactory()
    client = signed_in("administrator")

    answer = _save(client, commitment, _open(client, commitment))

    assert [str(told) for told in get_messages(answer.wsgi_request)] == [
        "Nothing was changed."
    ]


def test_saving_raises_the_row_version() -> None:
    commitment = CommitmentFactory()
    client = signed_in("administrator")

    _save(client, commitment, _open(client, commitment) | {"due_on": ["2030-12-31"]})

    assert contents(commitment)["version"] == commitment.version + 1


def test_refused_form_keeps_what_was_typed_and_tells_what_the_row_holds() -> None:
    commitment = CommitmentFactory()
    client = signed_in("administrator")
    data = _open(client, commitment) | {"due_on": ["2030-12-31"]}
    theirs = dt.date(2029, 6, 30)
    Commitment.objects.filter(pk=commitment.pk).update(due_on=theirs)

    page = _save(client, commitment, data)

    assert typed_by(page, Commitment)["due_on"] == ["2030-12-31"]
    assert "It now holds: 2029-06-30" in page.content.decode()


def test_refused_form_may_be_saved_once_its_reader_has_seen_the_other_edit() -> None:
    commitment = CommitmentFactory()
    client = signed_in("administrator")
    data = _open(client, commitment) | {"due_on": ["2030-12-31"]}
    Commitment.objects.filter(pk=commitment.pk).update(measurable="no")
    refused = _save(client, commitment, data)

    _save(client, commitment, typed_by(refused, Commitment))

    commitment.refresh_from_db()
    assert (commitment.due_on, commitment.measurable) == (dt.date(2030, 12, 31), "no")


def test_form_without_a_row_version_is_refused() -> None:
    commitment = CommitmentFactory()
    client = signed_in("administrator")
    data = _open(client, commitment) | {"due_on": ["2030-12-31"]}
    del data["row_version"], data["row_shown"]

    assert _save(client, commitment, data).status_code == 409


def test_save_between_validation_and_writing_is_refused() -> None:
    commitment = CommitmentFactory()
    form_class = type("Form", (RowForm,), {"Meta": _meta("due_on")})
    shown = form_class(instance=commitment)
    data = {name: shown[name].value() for name in ("row_version", "row_shown")}
    form = form_class(data | {"due_on": "2030-12-31"}, instance=commitment)
    assert form.is_valid()
    change_elsewhere(commitment)

    with pytest.raises(StaleRow):
        form.save()


def _meta(*fields: str) -> type:
    return type("Meta", (), {"model": Commitment, "fields": fields})


def test_refusal_while_writing_becomes_a_message(monkeypatch: Any) -> None:
    commitment = CommitmentFactory()
    client = signed_in("administrator")
    data = _open(client, commitment) | {"due_on": ["2030-12-31"]}
    saved = RowForm.save_touched

    def somebody_is_quicker(form: RowForm) -> None:
        change_elsewhere(commitment)
        saved(form)

    monkeypatch.setattr(RowForm, "save_touched", somebody_is_quicker)
    page = _save(client, commitment, data)

    assert "changed by somebody else" in page.content.decode()


def test_two_people_save_different_rows_of_an_inline() -> None:
    project = ProjectFactory()
    first, second = ProjectCountryFactory.create_batch(2, project=project)
    ours, theirs = CountryFactory.create_batch(2)
    client = signed_in("administrator")
    data = _open(client, project)
    key = _key_of_row(data, "countries", first)
    ProjectCountry.objects.filter(pk=second.pk).update(country=theirs)

    answer = _save(client, project, data | {f"{key}-country": [str(ours.pk)]})

    assert answer.status_code == 302
    assert set(project.countries.values_list("country", flat=True)) == {
        ours.pk,
        theirs.pk,
    }


def _key_of_row(data: dict[str, list[str]], prefix: str, row: Any) -> str:
    return next(
        name.removesuffix("-id")
        for name, value in data.items()
        if name.startswith(prefix) and name.endswith("-id") and value == [str(row.pk)]
    )


def test_two_people_add_rows_to_an_inline() -> None:
    project = ProjectFactory()
    client = signed_in("administrator")
    data = _open(client, project)
    ProjectCountryFactory(project=project)
    data |= {
        "countries-TOTAL_FORMS": ["1"],
        "countries-0-country": [str(CountryFactory().pk)],
        "countries-0-project": [str(project.pk)],
    }

    answer = _save(client, project, data)

    assert answer.status_code == 302
    assert project.countries.count() == 2


def test_row_that_somebody_removed_does_not_stop_who_left_it_alone() -> None:
    project = ProjectFactory()
    ProjectCountryFactory.create_batch(2, project=project)
    client = signed_in("administrator")
    data = _open(client, project) | {"title_en": ["Another title"]}
    project.countries.all()[0].delete()

    assert _save(client, project, data).status_code == 302
    project.refresh_from_db()
    assert str(project.title) == "Another title"


def test_row_that_somebody_removed_is_told_to_who_edits_it() -> None:
    project = ProjectFactory()
    row = ProjectCountryFactory(project=project)
    client = signed_in("administrator")
    data = _open(client, project)
    data["countries-0-country"] = [str(CountryFactory().pk)]
    row.delete()

    page = _save(client, project, data)

    assert "Somebody else removed this row" in page.content.decode()


def test_nothing_of_a_page_is_saved_when_one_row_is_stale() -> None:
    project = ProjectFactory()
    row = ProjectCountryFactory(project=project)
    client = signed_in("administrator")
    data = _open(client, project) | {"title_en": ["Another title"]}
    data["countries-0-country"] = [str(CountryFactory().pk)]
    change_elsewhere(row)
    before = contents(project)

    _save(client, project, data)

    assert contents(project) == before


def test_deletion_is_refused_when_something_that_goes_with_it_changed() -> None:
    project = ProjectFactory(**DRAFT)
    row = ProjectCountryFactory(project=project)
    client = signed_in("administrator")
    page = client.get(address(Project, "delete", project.pk))
    seen = page.wsgi_request.rows_seen
    change_elsewhere(row)

    answer = client.post(
        address(Project, "delete", project.pk), {"post": "yes", "rows_seen": seen}
    )

    assert answer.status_code == 409
    assert Project.objects.filter(pk=project.pk).exists()


def test_reason_is_kept_with_the_history() -> None:
    commitment = CommitmentFactory()
    person = UserFactory(roles=["administrator"])
    client = Client()
    client.force_login(person)
    data = _open(client, commitment)

    _save(client, commitment, data | {"due_on": "2030-12-31", "reason": "The Board"})

    event = HistoryEvent.objects.about(commitment)[0]
    assert (event.actor_id, event.door, event.reason) == (
        person.pk,
        "admin",
        "The Board",
    )


def test_wording_added_in_an_inline_keeps_the_other_languages() -> None:
    name = Text.of(en="Digital skills", fr="Compétences numériques")
    component = ComponentFactory(name=name)
    client = signed_in("administrator")
    data = _open(client, component.work_plan)

    data["components-0-name_text"] = ["Digital skills for all"]
    _save(client, component.work_plan, data)

    component.refresh_from_db()
    assert component.name["en"]["text"] == "Digital skills for all"
    assert component.name["fr"]["text"] == "Compétences numériques"


def test_facts_of_a_sealed_version_are_read_only() -> None:
    content = ActivityContentFactory()
    ActivityCountryFactory(content=content)
    seal(version=content.plan_version)
    client = signed_in("administrator")

    page = client.get(address(type(content), "change", content.pk))

    data = typed_by(page, type(content))
    assert "status" not in data
    assert "activitycountrys-0-country" not in data


def test_part_of_a_sealed_version_cannot_be_changed_on_its_own_page() -> None:
    part = ActivityCountryFactory()
    seal(version=part.content.plan_version)
    client = signed_in("administrator")

    assert _save(client, part, {"country": part.country_id}).status_code == 403


def test_translation_of_a_sealed_text_is_saved() -> None:
    content = ActivityContentFactory()
    seal(version=content.plan_version)
    client = signed_in("administrator")

    _save(client, content, _open(client, content) | {"title_fr": ["Un titre"]})

    content.refresh_from_db()
    assert content.title["fr"]["text"] == "Un titre"


def test_source_wording_of_a_sealed_text_stays() -> None:
    content = ActivityContentFactory()
    seal(version=content.plan_version)
    client = signed_in("administrator")
    data = _open(client, content) | {"title_en": ["Another title"]}

    page = _save(client, content, data)

    assert "The wording in the source language stays" in page.content.decode()


def test_row_of_a_sealed_version_is_not_deleted() -> None:
    content = ActivityContentFactory()
    seal(version=content.plan_version)
    client = signed_in("administrator")

    assert client.get(address(type(content), "delete", content.pk)).status_code == 403


def test_refusal_of_the_database_becomes_a_message() -> None:
    version = version_that_says_something()
    seal(version=version)
    content = ActivityContentFactory(plan_version__work_plan=version.work_plan)
    client = signed_in("administrator")
    data = _open(client, content) | {"plan_version": [str(version.pk)]}

    page = _save(client, content, data)

    assert page.status_code == 200
    assert "A sealed plan version does not change" in page.content.decode()


def test_violated_constraint_is_told_in_kind_words() -> None:
    risk = RiskFactory()
    client = signed_in("administrator")
    data = _open(client, risk) | {"is_house_wide": ["on"]}
    data |= {"work_plan": [str(WorkPlanFactory().pk)]}

    page = _save(client, risk, data)

    assert "the whole house or exactly one thing" in page.content.decode()


def test_activity_country_is_added_on_the_page_of_its_activity() -> None:
    content = ActivityContentFactory()
    client = signed_in("administrator")
    data = _open(client, content) | {
        "activitycountrys-TOTAL_FORMS": ["1"],
        "activitycountrys-0-country": [str(CountryFactory().pk)],
    }

    _save(client, content, data)

    assert ActivityCountry.objects.filter(content=content).count() == 1
