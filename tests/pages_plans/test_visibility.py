"""What is a draft, withdrawn or close to single persons is not for the public."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories.accounts import UserFactory
from tests.factories.indicators import ObservationFactory
from tests.factories.versions import version_that_says_something
from tests.factories.workplans import (
    ActivityContentFactory,
    ActivityFactory,
    BudgetLineContentFactory,
    DeliverableActualFactory,
    DeliverableContentFactory,
    PlanVersionFactory,
    ProgressUpdateFactory,
    ResultContentFactory,
    RiskContentFactory,
    StatementFactory,
    WorkPlanFactory,
)
from tests.pages_plans.pages import publish, published, read
from unido_portal.accounts.choices import Role
from unido_portal.core.text import Text
from workplans import services
from workplans.models import PlanVersion

pytestmark = pytest.mark.django_db

SECRET = Text.of(en="Hidden thing")


def fill(version: PlanVersion) -> None:
    """Put something called “Hidden thing” in every part of ``version``."""
    ActivityContentFactory(plan_version=version, title=SECRET)
    StatementFactory(plan_version=version, text=SECRET)
    DeliverableContentFactory(plan_version=version, name=SECRET)
    ResultContentFactory(plan_version=version, title=SECRET)
    BudgetLineContentFactory(plan_version=version, label=SECRET)
    RiskContentFactory(plan_version=version, risk__text=SECRET)


PARTS = ["", "deliverables/", "results/", "resources/", "risks/"]


@pytest.mark.parametrize("part", PARTS)
def test_plan_with_a_draft_alone_is_not_found(client: Client, part: str) -> None:
    version = PlanVersionFactory(work_plan__code="plan")
    fill(version)
    assert client.get(f"/en/work-plans/plan/{part}").status_code == 404


@pytest.mark.parametrize("part", PARTS)
def test_draft_of_a_published_plan_is_never_visible(client: Client, part: str) -> None:
    plan = WorkPlanFactory(code="plan")
    publish(version_that_says_something(work_plan=plan, number=1))
    fill(PlanVersionFactory(work_plan=plan, number=2))
    assert "Hidden thing" not in read(client, f"work-plans/plan/{part}").words
    assert client.get(f"/en/work-plans/plan/{part}?version=2").status_code == 404


@pytest.mark.parametrize("part", PARTS)
def test_sealed_version_is_not_visible_before_it_is_published(
    client: Client, part: str
) -> None:
    plan = WorkPlanFactory(code="plan")
    publish(version_that_says_something(work_plan=plan, number=1))
    second = PlanVersionFactory(work_plan=plan, number=2)
    fill(second)
    services.seal(version=second)
    assert "Hidden thing" not in read(client, f"work-plans/plan/{part}").words


@pytest.mark.parametrize("part", PARTS)
def test_published_version_shows_its_content(client: Client, part: str) -> None:
    published(fill, work_plan__code="plan")
    assert "Hidden thing" in read(client, f"work-plans/plan/{part}").words


def test_staff_see_on_public_pages_what_everybody_sees(client: Client) -> None:
    client.force_login(UserFactory(roles=[Role.EDITOR]))
    version = PlanVersionFactory(work_plan__code="plan")
    fill(version)
    assert client.get("/en/work-plans/plan/").status_code == 404


def test_activity_of_a_draft_is_not_found(client: Client) -> None:
    content = ActivityContentFactory()
    path = f"/en/activities/{content.activity.code}/"
    assert client.get(path).status_code == 404
    publish(content.plan_version)
    assert client.get(path).status_code == 200


def test_activity_that_no_version_has_is_not_found(client: Client) -> None:
    activity = ActivityFactory()
    assert client.get(f"/en/activities/{activity.code}/").status_code == 404


def test_report_that_is_not_cleared_is_not_shown(client: Client) -> None:
    content = ActivityContentFactory()
    publish(content.plan_version)
    ProgressUpdateFactory(
        strategy=None,
        activity=content.activity,
        state="draft",
        decided_on=None,
        text=SECRET,
    )
    code = content.activity.code
    assert "Hidden thing" not in read(client, f"activities/{code}/").words


def test_actual_that_is_not_cleared_is_not_shown(client: Client) -> None:
    content = DeliverableContentFactory(plan_version__work_plan__code="plan")
    publish(content.plan_version)
    DeliverableActualFactory(deliverable=content.deliverable, value=4321)
    assert "4,321" not in read(client, "work-plans/plan/deliverables/").words


NOTHING = "No figure is recorded, which does not mean zero."


def test_figure_that_is_not_cleared_is_not_shown(client: Client) -> None:
    observation = ObservationFactory(cleared_at=None)
    page = read(client, f"indicators/{observation.indicator.code}/")
    assert NOTHING in page.words


def test_figure_of_a_withdrawn_release_is_not_shown(client: Client) -> None:
    observation = ObservationFactory(release__withdrawn_at=timezone.now())
    page = read(client, f"indicators/{observation.indicator.code}/")
    assert NOTHING in page.words


def test_figure_about_an_activity_of_a_draft_is_not_shown(client: Client) -> None:
    content = ActivityContentFactory()
    observation = ObservationFactory(
        country=None, activity=content.activity, value=4321
    )
    path = f"indicators/{observation.indicator.code}/"
    assert "4,321" not in read(client, path).words
    publish(content.plan_version)
    assert "4,321" in read(client, path).words
