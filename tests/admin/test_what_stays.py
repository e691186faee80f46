"""What everybody knows is not removed, and what facts rest on is not rewritten."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client

from tests.admin.pages import address, contents, forms_of, signed_in, typed_by
from tests.factories.governance import CitationFactory, DocumentFactory
from tests.factories.indicators import TargetFactory
from tests.factories.reference import (
    FieldOfficeFactory,
    GroupMembershipFactory,
    PartnerFactory,
)
from tests.factories.strategies import (
    CommitmentFactory,
    CountryProgrammeFactory,
    InitiativeFactory,
    MilestoneFactory,
)
from tests.factories.versions import version_that_says_something
from tests.factories.workplans import (
    DRAFT,
    ActivityContentFactory,
    ComponentFactory,
    PlanVersionFactory,
    ProgressUpdateFactory,
    ProjectFactory,
)
from tests.models.tables import LoadedRowFactory, refusal, run, triggers
from unido_portal.governance.models import Citation
from workplans.choices import VersionState
from workplans.models import PlanVersion, WorkPlan
from workplans.services import publish, seal

pytestmark = pytest.mark.django_db

KNOWN = [
    CommitmentFactory,
    CountryProgrammeFactory,
    GroupMembershipFactory,
    InitiativeFactory,
    MilestoneFactory,
    PartnerFactory,
    ProjectFactory,
    TargetFactory,
]


def _load(row: Any) -> Any:
    """Say that ``row`` came with the facts files."""
    LoadedRowFactory(model=row._meta.label, key=str(row.pk), row_id=row.pk)
    return row


def _deletion(row: Any, client: Client | None = None) -> Any:
    client = client or signed_in("administrator")
    return client.get(address(type(row), "delete", row.pk))


def _open_fields(row: Any) -> list[str]:
    page = signed_in("administrator").get(address(type(row), "change", row.pk))
    return list(page.context["adminform"].form.fields)


@pytest.mark.parametrize("factory", KNOWN)
def test_what_everybody_knows_is_not_removed_in_the_admin(factory: Any) -> None:
    assert _deletion(factory()).status_code == 403


@pytest.mark.parametrize("factory", KNOWN)
def test_what_everybody_knows_is_not_removed_by_any_statement(factory: Any) -> None:
    row = factory()

    _name, message = refusal(f"DELETE FROM {row._meta.db_table} WHERE id = {row.pk}")

    assert message.startswith("What everybody knows stays")


def test_tables_of_what_everybody_knows_are_all_guarded() -> None:
    tables = {factory._meta.model._meta.db_table for factory in KNOWN}

    assert triggers()["portal_keep_known"] == tables


@pytest.mark.parametrize(
    "given", [{"is_demo": True}, DRAFT], ids=["demonstration", "draft"]
)
def test_project_that_is_no_public_fact_may_be_removed(given: dict[str, Any]) -> None:
    project = ProjectFactory(**given)

    run(f"DELETE FROM workplans_project WHERE id = {project.pk}")

    assert not type(project).objects.exists()


def test_target_of_a_demonstration_may_be_removed() -> None:
    target = TargetFactory(country=None, project=ProjectFactory(is_demo=True))

    run(f"DELETE FROM indicators_target WHERE id = {target.pk}")

    assert not type(target).objects.exists()


def test_row_that_came_with_the_files_is_not_removed_under_its_code() -> None:
    typed, loaded = FieldOfficeFactory(), _load(FieldOfficeFactory())

    assert _deletion(typed).status_code == 200
    assert _deletion(loaded).status_code == 403


def test_row_that_came_with_the_files_is_not_removed_among_others() -> None:
    typed, loaded = FieldOfficeFactory(), _load(FieldOfficeFactory())
    client = signed_in("administrator")
    page = client.get(address(type(loaded), "changelist"))
    data = forms_of(page)["changelist-form"] | {"index": ["0"]}
    data |= {"action": ["delete_selected"], "post": ["yes"]}
    data |= {"_selected_action": [str(typed.pk), str(loaded.pk)]}

    answer = client.post(address(type(loaded), "changelist"), data)

    assert answer.status_code == 403
    assert type(loaded).objects.count() == 2


def test_loaded_row_is_not_removed_on_the_page_of_its_parent() -> None:
    component = _load(ComponentFactory())
    plan = component.work_plan
    client = signed_in("administrator")
    page = client.get(address(WorkPlan, "change", plan.pk))
    data = typed_by(page, WorkPlan)
    form = next(
        form
        for inline in page.context["inline_admin_formsets"]
        for form in inline.formset.initial_forms
        if form.instance == component
    )

    client.post(
        address(WorkPlan, "change", plan.pk), data | {form.add_prefix("DELETE"): ["on"]}
    )

    assert contents(component)


def test_published_version_is_not_removed_while_it_is_recorded() -> None:
    version = version_that_says_something(state=VersionState.RECORDING)
    publish(version=version)
    version.refresh_from_db()

    assert _deletion(version).status_code == 403


def test_code_of_a_row_that_is_gone_is_not_given_again() -> None:
    gone = ProjectFactory(code="p-1", **DRAFT)
    gone.delete()
    client = signed_in("administrator")
    page = client.get(address(type(gone), "add"))
    data = typed_by(page, type(gone)) | {"code": ["p-1"], "title_en": ["Another"]}

    answer = client.post(address(type(gone), "add"), data)

    assert "Something else was called so before." in answer.content.decode()


def _resting_on(citation: Citation, kind: str) -> None:
    """Let something rest on ``citation`` that no longer changes."""
    if kind == "sealed":
        seal(version=ActivityContentFactory(citation=citation).plan_version)
    elif kind == "cleared":
        ProgressUpdateFactory(citation=citation)
    elif kind == "of another entity":
        ActivityContentFactory(
            citation=citation, plan_version__work_plan__is_reference=True
        )
    else:
        _load(citation)


@pytest.mark.parametrize("kind", ["sealed", "cleared", "of another entity", "loaded"])
@pytest.mark.parametrize("role", ["editor", "administrator"])
def test_place_that_something_settled_rests_on_is_not_rewritten(
    kind: str, role: str
) -> None:
    citation = CitationFactory()
    _resting_on(citation, kind)
    client = signed_in(role)

    client.post(
        address(Citation, "change", citation.pk),
        {"reference": ["Table 99.9"], "document": [str(citation.document_id)]},
    )

    page = client.get(address(Citation, "change", citation.pk))
    assert not page.context["has_change_permission"]
    assert contents(citation)["reference"] == citation.reference


def test_place_that_only_a_draft_rests_on_is_corrected() -> None:
    citation = CitationFactory()
    ActivityContentFactory(citation=citation)
    ProgressUpdateFactory(citation=citation, **DRAFT)

    assert "reference" in _open_fields(citation)


def test_document_of_the_plan_of_another_entity_is_translated_at_most() -> None:
    theirs = PlanVersionFactory(
        work_plan__is_reference=True, document=DocumentFactory()
    ).document
    ours = PlanVersionFactory(document=DocumentFactory()).document

    assert "symbol" not in _open_fields(theirs)
    assert "title" in _open_fields(theirs)
    assert "symbol" in _open_fields(ours)


def test_editor_cites_the_document_of_the_plan_of_another_entity() -> None:
    document = PlanVersionFactory(
        work_plan__is_reference=True, document=DocumentFactory()
    ).document
    client = signed_in("editor")
    data = typed_by(client.get(address(Citation, "add")), Citation)
    data |= {
        "code": ["theirs.para-1"],
        "document": [str(document.pk)],
        "reference": ["para 1"],
    }

    client.post(address(Citation, "add"), data)

    assert Citation.objects.get(code="theirs.para-1").document == document


def _chosen(client: Client, version: PlanVersion) -> Any:
    page = client.get(address(PlanVersion, "changelist"))
    data = forms_of(page)["changelist-form"]
    data |= {"action": ["seal_and_publish"], "index": ["0"]}
    data |= {"_selected_action": [str(version.pk)]}
    return client.post(address(PlanVersion, "changelist"), data)


def test_sealing_is_asked_once_more_with_the_name_of_the_version() -> None:
    version = version_that_says_something()

    page = _chosen(signed_in("publisher"), version)

    assert version.code in page.content.decode()
    assert "A seal is for ever" in page.content.decode()
    assert contents(version)["state"] == VersionState.DRAFT


def test_confirmed_seal_of_a_version_that_changed_meanwhile_is_refused() -> None:
    version = version_that_says_something()
    client = signed_in("publisher")
    confirmation = forms_of(_chosen(client, version))[""]
    PlanVersion.objects.filter(pk=version.pk).update(version=0)

    answer = client.post(address(PlanVersion, "changelist"), confirmation)

    told = [str(message) for message in get_messages(answer.wsgi_request)]
    assert "changed by somebody else" in told[0]
    assert contents(version)["state"] == VersionState.DRAFT


def test_empty_version_is_not_sealed_as_known() -> None:
    version = PlanVersionFactory()
    client = signed_in("publisher")
    confirmation = forms_of(_chosen(client, version))[""]

    answer = client.post(address(PlanVersion, "changelist"), confirmation)

    told = [str(message) for message in get_messages(answer.wsgi_request)]
    assert "is empty. Enter what the plan says" in told[0]
    assert contents(version)["state"] == VersionState.DRAFT
