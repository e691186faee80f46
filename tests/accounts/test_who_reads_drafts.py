"""Whoever holds a role reads drafts; an account alone reads what everybody reads."""

import datetime as dt

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.utils import timezone

from tests.api.making import published
from tests.factories import workplans as made
from tests.factories.accounts import AppointmentFactory, UserFactory
from tests.factories.indicators import DefinitionVersionFactory, ObservationFactory
from tests.factories.strategies import CommitmentFactory, StrategyFactory
from tests.pages.links import shown
from unido_portal.accounts.choices import Role
from unido_portal.accounts.models import User
from unido_portal.accounts.permissions import reads_everything
from unido_portal.core.text import Text

pytestmark = pytest.mark.django_db

SECRET = Text.of(en="Half done")
YESTERDAY = timezone.localdate() - dt.timedelta(days=1)


def without_a_role() -> User:
    return UserFactory()


def whose_role_ended() -> User:
    return AppointmentFactory(end=YESTERDAY).user


def whose_account_is_closed() -> User:
    return AppointmentFactory(user__is_active=False).user


def with_a_role() -> User:
    return AppointmentFactory(role=Role.AUDITOR).user


def a_superuser() -> User:
    return UserFactory(is_superuser=True)


NOBODY = [without_a_role, whose_role_ended]


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


@pytest.mark.parametrize("make", [*NOBODY, whose_account_is_closed, AnonymousUser])
def test_who_holds_no_role_today_reads_what_everybody_reads(make):
    assert not reads_everything(make())


@pytest.mark.parametrize("make", [with_a_role, a_superuser])
def test_who_holds_a_role_reads_everything(make):
    assert reads_everything(make())


def test_who_reads_is_asked_once_and_of_a_visitor_never(django_assert_num_queries):
    person = User.objects.get(pk=with_a_role().pk)

    with django_assert_num_queries(1):
        for reader in (AnonymousUser(), None, person, person):
            reads_everything(reader)


def draft_report() -> str:
    commitment = CommitmentFactory()
    about = {"strategy": None, "commitment": commitment}
    made.ProgressUpdateFactory(**about, text=SECRET, **made.DRAFT)
    return commitment.get_absolute_url()


def draft_report_of_an_activity() -> str:
    content = made.ActivityContentFactory()
    published(content.plan_version)
    about = {"strategy": None, "activity": content.activity}
    made.ProgressUpdateFactory(**about, text=SECRET, **made.DRAFT)
    return content.get_absolute_url()


def draft_plan() -> str:
    return made.WorkPlanFactory(title=SECRET).strategy.get_absolute_url()


def draft_activity() -> str:
    place = made.ActivityCountryFactory(content__title=SECRET)
    return place.country.get_absolute_url()


def draft_project() -> str:
    project = made.ProjectFactory(title=SECRET, **made.DRAFT)
    return made.ProjectCountryFactory(project=project).country.get_absolute_url()


PAGES = [
    draft_report,
    draft_report_of_an_activity,
    draft_plan,
    draft_project,
]


@pytest.mark.parametrize("make", [*PAGES, draft_activity])
@pytest.mark.parametrize("person", NOBODY)
def test_an_account_alone_reads_no_draft_on_a_page(make, person):
    address = make()

    assert "Half done" not in shown(signed_in(person()), address)


@pytest.mark.parametrize("make", PAGES)
def test_who_holds_a_role_reads_the_draft_there(make):
    address = make()

    assert "Half done" in shown(signed_in(with_a_role()), address)


@pytest.fixture
def drafts() -> list[str]:
    """Return the addresses of the API at which drafts would stand."""
    content = made.ActivityContentFactory(title=SECRET)
    plan = content.plan_version.work_plan
    report = made.ProgressUpdateFactory(text=SECRET, **made.DRAFT)
    made.ResultContentFactory(plan_version=content.plan_version, title=SECRET)
    risk = made.RiskFactory(strategy=StrategyFactory(), text=SECRET)
    project = made.ProjectFactory(title=SECRET, **made.DRAFT)
    ObservationFactory(country=None, activity=content.activity)
    return [
        f"work-plans/{plan.code}/",
        f"plan-versions/{content.plan_version.code}/",
        f"activities/?version={content.plan_version.code}",
        f"progress-updates/{report.code}/",
        "progress-updates/",
        "observations/",
        f"risks/{risk.code}/",
        f"projects/{project.code}/",
    ]


@pytest.mark.parametrize("person", NOBODY)
def test_an_account_alone_is_answered_what_everybody_is(drafts, person):
    client = signed_in(person())

    for path in drafts:
        answer, public = (one.get(f"/api/v1/{path}") for one in (client, Client()))
        assert (answer.status_code, answer.json()) == (
            public.status_code,
            public.json(),
        )
        assert "Half done" not in answer.content.decode()


def test_who_holds_a_role_is_answered_the_drafts(drafts):
    client = signed_in(with_a_role())

    found = {path: client.get(f"/api/v1/{path}") for path in drafts}

    assert {answer.status_code for answer in found.values()} == {200}
    assert "Half done" in found["progress-updates/"].content.decode()


def test_small_counts_are_kept_from_everybody_as_on_pages():
    content = made.ActivityContentFactory()
    published(content.plan_version)
    definition = DefinitionVersionFactory(indicator__counts_persons=True)
    update = made.ProgressUpdateFactory(citation=None, is_submission=True)
    about = {"country": None, "activity": content.activity}
    ObservationFactory(
        definition=definition, value=3, sex="F", release=None, update=update, **about
    )
    client = signed_in(with_a_role())

    [row] = client.get("/api/v1/observations/").json()["results"]

    assert (row["state"], row["value"]) == ("suppressed", None)
    assert "suppressed" in shown(client, content.get_absolute_url())
