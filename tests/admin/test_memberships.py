"""The membership of a country in a group, as staff change it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.admin.pages import address, signed_in, typed_by
from tests.factories.reference import CountryGroupFactory, GroupMembershipFactory
from unido_portal.reference.models import GroupMembership

pytestmark = pytest.mark.django_db


@pytest.fixture
def scheduled() -> GroupMembership:
    """Return a membership that is to end, among others of the group and the country."""
    ldcs = CountryGroupFactory(code="LDC")
    membership = GroupMembershipFactory(
        group=ldcs, valid_from="1975-01-01", valid_to="2026-11-24", status="scheduled"
    )
    GroupMembershipFactory(group=ldcs, valid_from="1975-01-01")
    GroupMembershipFactory(country=membership.country, valid_from="1975-01-01")
    return membership


def save(membership: GroupMembership, **typed: str) -> Any:
    """Type into the form of ``membership`` as the administrator and save it."""
    client = signed_in("administrator")
    page = address(GroupMembership, "change", membership.pk)
    data = typed_by(client.get(page), GroupMembership)
    return client.post(page, data | {name: [word] for name, word in typed.items()})


def test_scheduled_graduation_can_be_confirmed(scheduled: GroupMembership) -> None:
    answer = save(scheduled, status="in_force")

    scheduled.refresh_from_db()
    assert (answer.status_code, scheduled.status) == (302, "in_force")


def test_note_of_a_membership_can_be_changed(scheduled: GroupMembership) -> None:
    answer = save(scheduled, note_en="The Assembly decides in December.")

    scheduled.refresh_from_db()
    assert answer.status_code == 302
    assert str(scheduled.note) == "The Assembly decides in December."


def test_second_membership_of_a_country_at_the_same_time_is_refused(
    scheduled: GroupMembership,
) -> None:
    later = GroupMembershipFactory(
        group=scheduled.group, country=scheduled.country, valid_from="2030-01-01"
    )

    answer = save(later, valid_from="2020-01-01")

    assert "The country is in the group already then." in answer.content.decode()
