"""Who may do what in the admin site."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from tests.admin.pages import address, forms_of, made, signed_in, typed_by
from tests.factories.accounts import AppointmentFactory, UnitFactory, UserFactory
from tests.factories.governance import OrganFactory
from tests.factories.strategies import CommitmentFactory
from tests.factories.workplans import (
    PlanVersionFactory,
    ProjectFactory,
    RiskContentFactory,
    WorkPlanFactory,
)
from tests.models.tables import APPS, FACTORIES
from unido_portal.accounts.models import Appointment, User
from unido_portal.core.models import HistoryEvent
from unido_portal.core.text import Text
from workplans.models import Activity, Project

pytestmark = pytest.mark.django_db

REGISTERED = {model._meta.label: model for model in admin.site._registry}


def _row(label: str) -> Any:
    if label == HistoryEvent._meta.label:
        CommitmentFactory()
        return HistoryEvent.objects.first()
    return made(label) if label != "core.LoadedRow" else FACTORIES[label]()


@pytest.mark.parametrize("app", APPS)
def test_every_table_is_reached_in_the_admin_site(app: str) -> None:
    assert set(apps.get_app_config(app).get_models()) <= set(admin.site._registry)


@pytest.mark.full
@pytest.mark.parametrize("label", REGISTERED)
def test_auditor_reads_everything_and_changes_nothing(label: str) -> None:
    row = _row(label)
    model = type(row)
    client = signed_in("auditor")

    page = client.get(address(model, "change", row.pk))
    answers = [
        client.get(address(model, "changelist")).status_code,
        page.status_code,
        client.get(address(model, "history", row.pk)).status_code,
        client.post(address(model, "change", row.pk), {"reason": "x"}).status_code,
        client.post(address(model, "add"), {"reason": "x"}).status_code,
        client.post(address(model, "delete", row.pk), {"post": "yes"}).status_code,
    ]

    assert answers == [200, 200, 200, 403, 403, 403]
    assert typed_by(page, model).keys() <= {"csrfmiddlewaretoken"} | {
        name for name in typed_by(page, model) if name.endswith("_FORMS")
    }


@pytest.mark.full
@pytest.mark.parametrize("label", REGISTERED)
def test_administrator_opens_every_page(label: str) -> None:
    row = _row(label)
    model = type(row)
    client = signed_in("administrator")

    assert client.get(address(model, "changelist")).status_code == 200
    assert client.get(address(model, "changelist") + "?q=text").status_code == 200
    assert client.get(address(model, "change", row.pk)).status_code == 200
    assert client.get(address(model, "add")).status_code in (200, 403)
    assert client.get(address(model, "history", row.pk)).status_code == 200


def _editor_of(unit: Any) -> Client:
    client = Client()
    client.force_login(AppointmentFactory(unit=unit).user)
    return client


def test_editor_changes_what_the_own_unit_answers_for() -> None:
    project = ProjectFactory(unit=UnitFactory())
    client = _editor_of(project.unit)
    page = client.get(address(Project, "change", project.pk))
    data = typed_by(page, Project) | {"title_en": ["Another title"]}

    answer = client.post(address(Project, "change", project.pk), data)

    assert answer.status_code == 302
    project.refresh_from_db()
    assert str(project.title) == "Another title"


def test_editor_of_another_unit_is_refused() -> None:
    project = ProjectFactory(unit=UnitFactory())
    client = _editor_of(UnitFactory())

    answer = client.post(address(Project, "change", project.pk), {"title_en": "x"})

    assert answer.status_code == 403


def test_editor_of_another_unit_reads_the_page() -> None:
    project = ProjectFactory(unit=UnitFactory())
    page = _editor_of(UnitFactory()).get(address(Project, "change", project.pk))

    assert page.status_code == 200
    assert "title_en" not in typed_by(page, Project)


def test_editor_does_not_add_to_another_unit() -> None:
    client = _editor_of(UnitFactory())
    other = UnitFactory()
    data = typed_by(client.get(address(Project, "add")), Project)
    data |= {"code": ["p-1"], "title_en": ["A project"], "unit": [str(other.pk)]}

    answer = client.post(address(Project, "add"), data)

    assert "another unit" in answer.context["adminform"].form.errors["unit"][0]
    assert typed_by(answer, Project)["title_en"] == ["A project"]
    assert not Project.objects.exists()


def test_editor_does_not_hand_a_row_to_another_unit() -> None:
    project = ProjectFactory(unit=UnitFactory())
    client = _editor_of(project.unit)
    page = client.get(address(Project, "change", project.pk))
    data = typed_by(page, Project) | {"unit": [str(UnitFactory().pk)]}

    answer = client.post(address(Project, "change", project.pk), data)

    assert "another unit" in answer.context["adminform"].form.errors["unit"][0]
    assert Project.objects.get().unit == project.unit


def test_editor_does_not_change_another_units_row_through_an_inline() -> None:
    content = RiskContentFactory(unit=UnitFactory())
    version = content.plan_version
    client = _editor_of(version.work_plan.unit)
    page = client.get(address(type(version), "change", version.pk))
    data = typed_by(page, type(version))
    data["riskcontents-0-likelihood"] = ["high"]

    answer = client.post(address(type(version), "change", version.pk), data)

    rows = answer.context["inline_admin_formsets"][0].formset
    assert "another unit" in rows.forms[0].non_field_errors()[0]
    content.refresh_from_db()
    assert content.likelihood != "high"


def test_reporting_period_is_not_added_to_the_plan_of_another_entity() -> None:
    plan = WorkPlanFactory(is_reference=True, owner=Text.of(en="OHRLLS"))
    client = signed_in("administrator")
    model = REGISTERED["workplans.ReportingPeriod"]
    data = typed_by(client.get(address(model, "add")), model)
    data |= {"code": ["p-1"], "label_en": ["Year"], "work_plan": [str(plan.pk)]}
    data |= {"start": ["2026-01-01"], "end": ["2026-12-31"], "due_on": ["2027-01-31"]}

    answer = client.post(address(model, "add"), data)

    errors = answer.context["adminform"].form.errors
    assert "another entity" in errors["work_plan"][0], errors


def _offered(client: Client, model: Any, field: str) -> list[str]:
    """Return the keys that the autocomplete of ``field`` offers."""
    asked = {
        "app_label": model._meta.app_label,
        "model_name": model._meta.model_name,
        "field_name": field,
    }
    found = client.get(reverse("admin:autocomplete"), asked).json()["results"]
    return [one["id"] for one in found]


def test_plan_of_another_entity_is_not_offered_for_adding() -> None:
    ours = WorkPlanFactory()
    WorkPlanFactory(is_reference=True, owner=Text.of(en="OHRLLS"))

    offered = _offered(signed_in("editor"), Activity, "work_plan")

    assert offered == [str(ours.pk)]


def test_version_of_another_entitys_plan_is_not_offered_for_adding() -> None:
    ours = PlanVersionFactory()
    PlanVersionFactory(
        work_plan=WorkPlanFactory(is_reference=True, owner=Text.of(en="OHRLLS"))
    )

    offered = _offered(signed_in("editor"), type(RiskContentFactory()), "plan_version")

    assert str(ours.pk) in offered
    assert len(offered) == 2


def test_reviewer_changes_nothing_here() -> None:
    commitment = CommitmentFactory()
    client = signed_in("reviewer")

    answer = client.post(
        address(type(commitment), "change", commitment.pk), {"kind": "action"}
    )

    assert answer.status_code == 403


BODIES_AND_DOCUMENTS = [
    "governance.AgendaItem",
    "governance.Consultation",
    "governance.Decision",
    "governance.Document",
    "governance.DocumentRelation",
    "governance.Session",
    "governance.StatedFigure",
]


@pytest.mark.parametrize("label", BODIES_AND_DOCUMENTS)
def test_only_the_administrator_adds_what_bodies_read_and_decide(label: str) -> None:
    page = address(REGISTERED[label], "add")

    assert signed_in("administrator").get(page).status_code == 200
    assert signed_in("editor", "publisher").get(page).status_code == 403


@pytest.mark.parametrize("label", BODIES_AND_DOCUMENTS)
def test_editor_reads_what_bodies_read_and_decide(label: str) -> None:
    row = made(label)
    page = signed_in("editor").get(address(type(row), "change", row.pk))

    assert page.status_code == 200
    assert "row_version" not in typed_by(page, type(row))


def _add(client: Client, label: str, **typed: Any) -> Any:
    """Fill the form of a new row, as a browser would; return the row."""
    model = REGISTERED[label]
    data = typed_by(client.get(address(model, "add")), model)
    data |= {name: [str(value)] for name, value in typed.items()}
    answer = client.post(address(model, "add"), data)
    assert answer.status_code == 302, answer.context["errors"]
    return model._default_manager.latest("pk")


def test_report_to_the_next_session_is_entered_and_cited() -> None:
    administrator, editor = signed_in("administrator"), signed_in("editor")
    days = {"start": "2027-11-22", "end": "2027-11-26", "precision": "day"}
    session = _add(
        administrator,
        "governance.Session",
        code="gc-22",
        organ=OrganFactory(code="gc").pk,
        number=22,
        name_en="Twenty-second session",
        **days,
    )
    report = _add(
        administrator,
        "governance.Document",
        slug="gc-22-item-16",
        title_en="Report by the Director General",
        kind="document",
        session=session.pk,
    )

    citation = _add(
        editor,
        "governance.Citation",
        code="gc-22-item-16.para-4",
        document=report.pk,
        reference="para 4",
    )

    assert "para 4" in Client().get(citation.get_absolute_url()).content.decode()
    assert Client().get(report.get_absolute_url()).status_code == 200
    assert Client().get(session.get_absolute_url()).status_code == 200


def test_code_of_a_document_never_changes() -> None:
    document = made("governance.Document")
    client = signed_in("administrator")

    page = client.get(address(type(document), "change", document.pk))

    assert "slug" not in typed_by(page, type(document))


def test_administrator_adds_a_user_with_a_password() -> None:
    client = signed_in("administrator")
    data = {
        "email": "new@example.org",
        "name": "New Person",
        "usable_password": "true",
        "password1": "a long enough phrase",
        "password2": "a long enough phrase",
    }

    client.post(reverse("admin:accounts_user_add"), data)

    assert User.objects.get(email="new@example.org").check_password(data["password1"])


def test_administrator_appoints_a_user_on_their_page() -> None:
    user = UserFactory()
    client = signed_in("administrator")
    page = client.get(address(User, "change", user.pk))
    data = typed_by(page, User) | {
        "appointments-TOTAL_FORMS": ["1"],
        "appointments-0-role": ["auditor"],
    }

    client.post(address(User, "change", user.pk), data)

    assert Appointment.objects.get(user=user).role == "auditor"


def test_editor_does_not_reach_the_accounts() -> None:
    user = UserFactory()
    client = signed_in("editor")

    answer = client.post(address(User, "change", user.pk), {"name": "Else"})

    assert answer.status_code == 403


def _set_password(client: Client, user: User, data: dict[str, Any]) -> Any:
    return client.post(reverse("admin:auth_user_password_change", args=[user.pk]), data)


def test_administrator_sets_a_password() -> None:
    user = UserFactory()
    client = signed_in("administrator")
    page = client.get(reverse("admin:auth_user_password_change", args=[user.pk]))
    words = {"password1": "another long phrase", "password2": "another long phrase"}

    _set_password(client, user, typed_by(page, User) | words)

    user.refresh_from_db()
    assert user.check_password("another long phrase")


def test_password_is_not_set_for_a_user_whom_somebody_changed_meanwhile() -> None:
    user = UserFactory()
    client = signed_in("administrator")
    page = client.get(reverse("admin:auth_user_password_change", args=[user.pk]))
    words = {"password1": "another long phrase", "password2": "another long phrase"}
    User.objects.filter(pk=user.pk).update(name="Married Name")

    answer = _set_password(client, user, typed_by(page, User) | words)

    assert "changed by somebody else" in answer.content.decode()
    assert forms_of(answer)
    user.refresh_from_db()
    assert not user.check_password("another long phrase")
