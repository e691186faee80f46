"""What another entity owns is read, and neither edited nor cleared."""

import pytest

from tests.factories.accounts import UserFactory
from tests.factories.strategies import CommitmentFactory
from tests.factories.workplans import DeliverableActualFactory
from unido_portal.accounts.choices import Role
from unido_portal.accounts.permissions import can_clear, can_edit

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.PUBLISHER, Role.ADMINISTRATOR])
def test_figure_of_a_reference_plan_is_cleared_by_nobody(role: str) -> None:
    person = UserFactory(roles=[role])
    actual = DeliverableActualFactory(deliverable__work_plan__is_reference=True)

    assert not can_clear(person, actual)
    assert can_clear(person, DeliverableActualFactory())


def test_commitment_of_another_entity_is_cleared_by_nobody() -> None:
    person = UserFactory(roles=[Role.REVIEWER])

    assert not can_clear(person, CommitmentFactory(strategy__is_ours=False))


def test_editor_changes_no_commitment_of_another_entity() -> None:
    person = UserFactory(roles=[Role.EDITOR])

    assert not can_edit(person, CommitmentFactory(strategy__is_ours=False))
    assert can_edit(person, CommitmentFactory())
