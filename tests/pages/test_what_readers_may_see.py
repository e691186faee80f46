"""Drafts stay with the secretariat, and silence is told as silence."""

import pytest
from django.urls import reverse

from tests.factories.accounts import UserFactory
from tests.factories.governance import DecisionFactory, SessionFactory
from tests.factories.reference import CountryFactory
from tests.factories.strategies import (
    CommitmentFactory,
    MilestoneFactory,
    StrategyFactory,
)
from tests.factories.workplans import (
    ActivityContentFactory,
    ActivityCountryFactory,
    DecisionResponseFactory,
    ProgressUpdateFactory,
    WorkPlanFactory,
)
from tests.pages.links import shown, words
from unido_portal.accounts.choices import Role
from unido_portal.core.text import Text
from workplans import services

pytestmark = pytest.mark.django_db


def test_draft_plan_is_not_on_its_strategy(client):
    plan = WorkPlanFactory(title=Text.of(en="Secret plan"))

    assert "Secret plan" not in shown(client, plan.strategy.get_absolute_url())


def test_draft_report_is_seen_by_staff_alone(client):
    commitment = CommitmentFactory()
    ProgressUpdateFactory(
        strategy=None,
        commitment=commitment,
        text=Text.of(en="Half done"),
        state="draft",
        decided_on=None,
    )

    before = shown(client, commitment.get_absolute_url())
    client.force_login(UserFactory(roles=[Role.EDITOR]))

    assert "Half done" not in before
    assert "Half done" in shown(client, commitment.get_absolute_url())


def test_activity_of_a_draft_is_not_on_the_page_of_its_country(client):
    place = ActivityCountryFactory(content__title=Text.of(en="Secret work"))

    assert "Secret work" not in shown(client, place.country.get_absolute_url())


def test_published_activity_is_on_the_page_of_its_country(client):
    place = ActivityCountryFactory(content__title=Text.of(en="Open work"))
    services.publish(version=services.seal(version=place.content.plan_version))

    assert "Open work" in shown(client, place.country.get_absolute_url())


def test_answer_by_a_draft_plan_is_not_on_the_decision(client):
    response = DecisionResponseFactory(work_plan__title=Text.of(en="Secret plan"))

    assert "Secret plan" not in shown(client, response.decision.get_absolute_url())


def test_decision_without_a_report_says_so_and_is_not_late(client):
    page = shown(client, DecisionFactory().get_absolute_url())

    assert "No report is known." in page
    assert "late" not in page.lower().replace("latest", "").replace("translate", "")


def test_decision_has_the_status_of_its_latest_report(client):
    decision = DecisionFactory()
    ProgressUpdateFactory(strategy=None, decision=decision, status="under_way")

    page = words(client, decision.get_absolute_url())

    assert "Latest report (27 November 2023): under way." in page


def test_milestone_that_only_a_document_planned_was_planned_then(client):
    milestone = MilestoneFactory(
        citation__document__start="2022-11-21",
        citation__document__precision="day",
        citation__document__end="2022-11-21",
    )

    page = words(client, milestone.strategy.get_absolute_url())

    assert "planned as of 21 November 2022, no later report" in page


def test_first_load_of_facts_is_no_change(client):
    session = SessionFactory(start="2023-11-27", end="2023-12-01", precision="day")
    decision = DecisionFactory(decided_on="2019-11-03", title=Text.of(en="Of old"))

    page = shown(client, reverse("session-changes", args=[session.code]))

    assert str(decision.title) not in page


def test_changes_begin_on_the_opening_day_of_the_session(client):
    session = SessionFactory(start="2023-11-27", end="2023-12-01", precision="day")
    ProgressUpdateFactory(text=Text.of(en="Told that day"))

    page = shown(client, reverse("session-changes", args=[session.code]))

    assert "Told that day" in page


def test_strategy_of_another_entity_is_marked(client):
    strategy = StrategyFactory(is_ours=False, owner=Text.of(en="OHRLLS"))

    page = shown(client, strategy.get_absolute_url())

    assert "counts in no total of UNIDO" in page
    assert "OHRLLS" in page


def test_work_of_a_demonstration_plan_is_labelled(client):
    country = CountryFactory()
    content = ActivityContentFactory(plan_version__work_plan__is_demo=True)
    ActivityCountryFactory(content=content, country=country)
    services.publish(version=services.seal(version=content.plan_version))

    page = shown(client, country.get_absolute_url())
    assert "What follows is made up and counts in no total." in page
