"""What another entity owns is read, and neither edited nor cleared."""

from typing import Any

import pytest

from strategies.choices import StrategyKind
from tests.factories.accounts import UserFactory
from tests.factories.indicators import ObservationFactory
from tests.factories.strategies import (
    CommitmentFactory,
    InitiativeFactory,
    InitiativePartnerFactory,
    StrategyFactory,
)
from tests.factories.workplans import (
    ActivityContentFactory,
    BudgetLineFactory,
    DeliverableActualFactory,
    EvidenceFactory,
    MeasureQuantityFactory,
    PlanMilestoneFactory,
    PlannedQuantityFactory,
    ProgressUpdateFactory,
    ProjectStrategyFactory,
    ReportingPeriodFactory,
    WorkPlanFactory,
)
from unido_portal.accounts.choices import Role
from unido_portal.accounts.permissions import can_clear, can_edit

pytestmark = pytest.mark.django_db


@pytest.mark.full
@pytest.mark.parametrize("role", [Role.REVIEWER, Role.PUBLISHER, Role.ADMINISTRATOR])
def test_figure_of_a_reference_plan_is_cleared_by_nobody(role: str) -> None:
    person = UserFactory(roles=[role])
    actual = DeliverableActualFactory(deliverable__work_plan__is_reference=True)

    assert not can_clear(person, actual)
    assert can_clear(person, DeliverableActualFactory())


def test_commitment_of_another_entity_is_cleared_by_nobody() -> None:
    person = UserFactory(roles=[Role.REVIEWER])

    assert not can_clear(person, CommitmentFactory(strategy__is_ours=False))


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR])
def test_commitment_of_another_entity_is_changed_by_nobody(role: str) -> None:
    person = UserFactory(roles=[role])

    assert not can_edit(person, CommitmentFactory(strategy__is_ours=False))
    assert can_edit(person, CommitmentFactory())


# Rows of a plan, and how each leads to it.
ROWS = [
    (WorkPlanFactory, ""),
    (BudgetLineFactory, "work_plan__"),
    (ReportingPeriodFactory, "work_plan__"),
    (ActivityContentFactory, "plan_version__work_plan__"),
    (PlannedQuantityFactory, "content__plan_version__work_plan__"),
    (MeasureQuantityFactory, "content__plan_version__work_plan__"),
    (DeliverableActualFactory, "deliverable__work_plan__"),
]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR])
@pytest.mark.parametrize(("factory", "way"), ROWS)
def test_row_of_a_reference_plan_is_changed_by_nobody(
    factory: Any, way: str, role: str
) -> None:
    person = UserFactory(roles=[role])

    assert not can_edit(person, factory(**{f"{way}is_reference": True}))
    assert can_edit(person, factory())


def test_superuser_changes_no_row_of_a_reference_plan() -> None:
    plan = WorkPlanFactory(is_reference=True)

    assert not can_edit(
        UserFactory(is_superuser=True), BudgetLineFactory.build(work_plan=plan)
    )


def test_evidence_about_the_plan_of_another_entity_is_changed_by_nobody() -> None:
    person = UserFactory(roles=[Role.ADMINISTRATOR])
    theirs = StrategyFactory(is_ours=False, kind=StrategyKind.PROGRAMME_PLAN)

    assert not can_edit(person, EvidenceFactory(update__strategy=theirs))


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR])
def test_unido_reports_on_an_agenda_that_another_entity_owns(role: str) -> None:
    person = UserFactory(roles=[role])
    agenda = StrategyFactory(is_ours=False, kind=StrategyKind.AGENDA)

    assert can_edit(person, ProgressUpdateFactory.build(strategy=agenda))


def test_figure_in_a_report_on_an_agenda_is_cleared_by_a_reviewer() -> None:
    person = UserFactory(roles=[Role.REVIEWER])
    agenda = StrategyFactory(is_ours=False, kind=StrategyKind.AGENDA)
    update = ProgressUpdateFactory.build(strategy=agenda)

    assert can_clear(person, ObservationFactory.build(strategy=agenda, update=update))
    assert not can_clear(person, ObservationFactory.build(strategy=agenda))


def test_report_on_an_agenda_is_cleared_by_a_reviewer() -> None:
    agenda = StrategyFactory(is_ours=False, kind=StrategyKind.AGENDA)

    assert can_clear(
        UserFactory(roles=[Role.REVIEWER]), ProgressUpdateFactory(strategy=agenda)
    )


@pytest.mark.parametrize("is_ours", [True, False])
def test_initiative_is_edited_by_whose_it_is(is_ours: bool) -> None:
    person = UserFactory(roles=[Role.EDITOR])
    theirs = StrategyFactory(is_ours=False)
    initiative = InitiativeFactory(is_ours=is_ours, strategy=theirs)

    assert can_edit(person, initiative) is is_ours
    assert can_edit(person, InitiativePartnerFactory(initiative=initiative)) is is_ours


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR])
def test_what_is_ours_may_serve_what_another_entity_owns(role: str) -> None:
    person = UserFactory(roles=[role])

    assert can_edit(person, ProjectStrategyFactory(strategy__is_ours=False))
    assert can_edit(person, PlanMilestoneFactory(milestone__strategy__is_ours=False))


def test_administrator_translates_the_name_of_a_strategy_of_another_entity() -> None:
    person = UserFactory(roles=[Role.ADMINISTRATOR])

    assert can_edit(person, StrategyFactory(is_ours=False))
