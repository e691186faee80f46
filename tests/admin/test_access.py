"""Somebody is always left who administers the portal, and a role is held once."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from tests.admin.pages import address, forms_of, typed_by
from tests.factories.accounts import AppointmentFactory, UnitFactory, UserFactory
from unido_portal.accounts.models import Appointment, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator() -> User:
    return UserFactory(roles=["administrator"])


@pytest.fixture
def client(administrator: User) -> Client:
    client = Client()
    client.force_login(administrator)
    return client


def _saved(client: Client, row: Any, **typed: list[str] | None) -> Any:
    page = address(type(row), "change", row.pk)
    data = typed_by(client.get(page), type(row)) | typed
    sent = {name: value for name, value in data.items() if value is not None}
    return client.post(page, sent)


@pytest.mark.parametrize("box", ["is_active", "is_staff"])
def test_administrator_does_not_close_the_own_account(
    client: Client, administrator: User, box: str
) -> None:
    answer = _saved(client, administrator, **{box: None})

    assert "own access" in answer.content.decode()
    administrator.refresh_from_db()
    assert getattr(administrator, box)


def test_administrator_closes_the_account_of_another(client: Client) -> None:
    other = UserFactory(roles=["administrator"])

    _saved(client, other, is_active=None)

    other.refresh_from_db()
    assert not other.is_active


def test_administrator_does_not_change_the_own_role(
    client: Client, administrator: User
) -> None:
    appointment = administrator.appointments.get()

    answer = _saved(client, appointment, role=["auditor"])

    assert "own access" in answer.content.decode()
    assert typed_by(answer, Appointment)["role"] == ["auditor"]
    assert administrator.appointments.get().role == "administrator"


def test_administrator_does_not_end_the_own_role_on_the_own_page(
    client: Client, administrator: User
) -> None:
    _saved(client, administrator, **{"appointments-0-end": ["2020-01-01"]})

    assert administrator.appointments.get().end is None


@pytest.mark.parametrize("of_the_role", [True, False])
def test_administrator_does_not_remove_the_own_account_or_role(
    client: Client, administrator: User, of_the_role: bool
) -> None:
    row = administrator.appointments.get() if of_the_role else administrator
    page = address(type(row), "delete", row.pk)
    data = next(
        form for form in forms_of(client.get(page)).values() if "rows_seen" in form
    )

    answer = client.post(page, data)

    assert answer.status_code == 409
    assert type(row).objects.filter(pk=row.pk).exists()


def test_role_that_a_person_holds_is_not_given_again(client: Client) -> None:
    held = AppointmentFactory(unit=UnitFactory(), end=dt.date(2030, 12, 31))
    data = typed_by(client.get(address(Appointment, "add")), Appointment)
    data |= {"user": [str(held.user.pk)], "role": [held.role]}
    data |= {"unit": [str(held.unit.pk)], "start": ["2030-12-31"]}

    answer = client.post(address(Appointment, "add"), data)

    assert "holds this role in this unit already" in answer.content.decode()
    assert held.user.appointments.count() == 1


def test_role_is_given_again_once_it_has_ended(client: Client) -> None:
    held = AppointmentFactory(unit=UnitFactory(), end=dt.date(2030, 12, 31))
    data = typed_by(client.get(address(Appointment, "add")), Appointment)
    data |= {"user": [str(held.user.pk)], "role": [held.role]}
    data |= {"unit": [str(held.unit.pk)], "start": ["2031-01-01"]}

    client.post(address(Appointment, "add"), data)

    assert held.user.appointments.count() == 2


def test_appointment_that_ends_before_it_starts_is_told_so(client: Client) -> None:
    data = typed_by(client.get(address(Appointment, "add")), Appointment)
    data |= {"user": [str(UserFactory().pk)], "role": ["editor"]}
    data |= {"start": ["2031-01-01"], "end": ["2030-01-01"]}

    answer = client.post(address(Appointment, "add"), data)

    assert "does not end before it starts" in answer.content.decode()
