"""A project is a draft until somebody else than its author has cleared it."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from tests.admin.pages import address, contents, forms_of, signed_in, typed_by
from tests.factories.accounts import AppointmentFactory, UnitFactory, UserFactory
from tests.factories.indicators import ObservationFactory, TargetFactory
from tests.factories.reference import (
    CountryFactory,
    CountryGroupFactory,
    GroupMembershipFactory,
)
from tests.factories.strategies import CommitmentFactory
from tests.factories.workplans import (
    DRAFT,
    ActivityContentFactory,
    ProjectCountryFactory,
    ProjectFactory,
    ProjectPartnerFactory,
    ProjectStrategyFactory,
)
from unido_portal.accounts.choices import Role
from unido_portal.accounts.models import User
from workplans.models import Project
from workplans.services import clear_project, publish, seal

pytestmark = pytest.mark.django_db

TITLE = "Cold chains"


def _browser_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def _typed(client: Client) -> Project:
    data = typed_by(client.get(address(Project, "add")), Project)
    data |= {"code": ["p-1"], "title_en": [TITLE], "unit": [str(UnitFactory().pk)]}
    client.post(address(Project, "add"), data)
    return Project.objects.get()


def _clear(client: Client, project: Project) -> None:
    data = forms_of(client.get(address(Project, "changelist")))["changelist-form"]
    data |= {"action": ["clear"], "_selected_action": [str(project.pk)], "index": ["0"]}
    client.post(address(Project, "changelist"), data)


def _page(of: Any) -> str:
    return Client().get(of.get_absolute_url()).content.decode()


def _listed(resource: str) -> list[Any]:
    return Client().get(f"/api/v1/{resource}/").json()["results"]


def test_project_that_an_editor_adds_is_a_draft_of_that_editor() -> None:
    editor = UserFactory(roles=["editor"])

    project = _typed(_browser_of(editor))

    assert (project.state, project.submitted_by) == ("draft", editor)


def test_project_is_read_by_everybody_once_somebody_clears_it() -> None:
    project = _typed(signed_in("editor"))
    country = ProjectCountryFactory(project=project).country
    partner = ProjectPartnerFactory(project=project).partner
    before = TITLE in _page(country) or TITLE in _page(partner) or _listed("projects")

    _clear(signed_in("reviewer"), project)

    assert not before
    assert TITLE in _page(country)
    assert TITLE in _page(partner)
    assert [row["code"] for row in _listed("projects")] == ["p-1"]


def test_filter_by_a_project_in_draft_is_unknown_to_the_public() -> None:
    ProjectFactory(code="p-1", **DRAFT)

    assert Client().get("/api/v1/activities/?project=p-1").status_code == 400


@pytest.mark.parametrize("resource", ["observations", "targets"])
def test_figures_about_a_project_in_draft_are_not_public(resource: str) -> None:
    project = ProjectFactory(**DRAFT)
    ObservationFactory(country=None, project=project)
    TargetFactory(country=None, project=project)
    before = _listed(resource)

    clear_project(project=project, by=UserFactory())

    assert (before, len(_listed(resource))) == ([], 1)


def test_figures_about_a_project_in_draft_are_not_on_any_page() -> None:
    project = ProjectFactory(**DRAFT)
    figure = ObservationFactory(country=None, project=project, value=4711)
    TargetFactory(country=None, project=project, indicator=figure.indicator, value=4712)
    before = _page(figure.indicator)

    clear_project(project=project, by=UserFactory())

    after = _page(figure.indicator)
    assert "4,711" not in before
    assert "4,712" not in before
    assert "4,711" in after
    assert "4,712" in after


def test_project_in_draft_does_not_count_among_those_that_report_by_sex() -> None:
    commitment = CommitmentFactory(kind="reporting_rule")
    country = CountryFactory()
    GroupMembershipFactory(group=CountryGroupFactory(code="LDC"), country=country)
    project = ProjectFactory(**DRAFT)
    ProjectCountryFactory(project=project, country=country)
    ProjectStrategyFactory(project=project, strategy=commitment.strategy)
    before = _page(commitment)

    clear_project(project=project, by=UserFactory())

    assert "0 of 1 project" not in before
    assert "0 of 1 project" in _page(commitment)


@pytest.mark.parametrize("person", [{"roles": ["administrator"]}, {"is_superuser": 1}])
def test_nobody_clears_a_project_of_their_own(person: dict[str, Any]) -> None:
    client = _browser_of(UserFactory(**person))
    project = _typed(client)

    _clear(client, project)

    assert contents(project)["state"] == "draft"


def test_service_refuses_the_author_of_a_project() -> None:
    author = UserFactory()

    with pytest.raises(ValidationError, match="report of their own"):
        clear_project(project=ProjectFactory(**DRAFT, submitted_by=author), by=author)


def test_project_that_is_cleared_already_is_not_cleared_again() -> None:
    with pytest.raises(ValidationError, match="cleared already"):
        clear_project(project=ProjectFactory(), by=UserFactory())


def test_reviewer_of_another_unit_does_not_clear_a_project() -> None:
    project = ProjectFactory(**DRAFT)
    reviewer = AppointmentFactory(role=Role.REVIEWER, unit=UnitFactory()).user

    _clear(_browser_of(reviewer), project)

    assert contents(project)["state"] == "draft"


def test_who_cleared_a_project_is_kept() -> None:
    reviewer = UserFactory(roles=["reviewer"])
    project = ProjectFactory(**DRAFT)

    _clear(_browser_of(reviewer), project)

    assert contents(project)["cleared_by_id"] == reviewer.pk


def test_cleared_project_stays_public_while_editors_change_it() -> None:
    project = ProjectFactory()
    client = signed_in("editor")
    page = client.get(address(Project, "change", project.pk))
    data = typed_by(page, Project) | {"title_en": [TITLE]}

    client.post(address(Project, "change", project.pk), data)

    assert str(contents(project)["title"]) == TITLE
    assert [row["code"] for row in _listed("projects")] == [project.code]


def test_version_that_names_a_project_in_draft_is_not_sealed() -> None:
    content = ActivityContentFactory(project=ProjectFactory(code="p-1", **DRAFT))

    with pytest.raises(ValidationError, match=r"Clear these projects first.*p-1"):
        seal(version=content.plan_version)


def test_version_listed_while_it_is_recorded_is_sealed_with_cleared_projects() -> None:
    content = ActivityContentFactory(
        plan_version__state="recording", project=ProjectFactory(code="p-1", **DRAFT)
    )
    version = publish(version=content.plan_version)

    with pytest.raises(ValidationError, match=r"Clear these projects first.*p-1"):
        seal(version=version)
