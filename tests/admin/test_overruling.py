"""Overruling a status in the admin site: who may, and who is named."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.admin.pages import address, signed_in, typed_by
from tests.factories.accounts import AppointmentFactory, UnitFactory, UserFactory
from tests.factories.workplans import (
    DRAFT,
    ActivityContentFactory,
    ProgressUpdateFactory,
    ReportingPeriodFactory,
    StatusOverrideFactory,
    WorkPlanFactory,
)
from unido_portal.accounts.choices import Role
from unido_portal.accounts.models import User
from workplans.models import StatusOverride

pytestmark = pytest.mark.django_db

CLEARING = [Role.REVIEWER, Role.PUBLISHER, Role.ADMINISTRATOR]


def owing(**plan: Any) -> tuple[Any, Any]:
    """Return an activity that its unit answers for, and a period under way."""
    work_plan = WorkPlanFactory(**plan)
    content = ActivityContentFactory(
        plan_version__work_plan=work_plan, unit=UnitFactory()
    )
    period = ReportingPeriodFactory(work_plan=work_plan, end=dt.date(2999, 12, 31))
    return content, period


def browser_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def overrule(client: Client, content: Any, period: Any) -> Any:
    return client.post(
        address(StatusOverride, "add"),
        {
            "activity": content.activity_id,
            "period": period.pk,
            "status": "done",
            "reason_source": "en",
            "reason_en": "It was finished in May",
            "reason_en_mark": "official",
        },
    )


@pytest.mark.parametrize("role", CLEARING)
def test_who_clears_overrules_and_is_named(role: str) -> None:
    user = UserFactory(roles=[role])
    content, period = owing()

    answer = overrule(browser_of(user), content, period)

    assert answer.status_code == 302
    row = StatusOverride.objects.get()
    assert (row.set_by, row.set_by_unit) == (user, None)
    assert timezone.now() - row.set_at < dt.timedelta(minutes=5)


def test_the_unit_in_which_somebody_clears_is_kept() -> None:
    content, period = owing()
    user = UserFactory()
    content.unit.parent = house = UnitFactory()
    content.unit.save()
    AppointmentFactory(user=user, role=Role.REVIEWER, unit=house)

    overrule(browser_of(user), content, period)

    assert StatusOverride.objects.get().set_by_unit == house


def test_a_reviewer_of_another_unit_is_refused() -> None:
    user = UserFactory()
    AppointmentFactory(user=user, role=Role.REVIEWER, unit=UnitFactory())

    answer = overrule(browser_of(user), *owing())

    assert "another unit or another entity answers for it" in answer.content.decode()
    assert not StatusOverride.objects.exists()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.AUDITOR])
def test_who_does_not_clear_does_not_overrule(role: str) -> None:
    answer = overrule(signed_in(role), *owing())

    assert answer.status_code == 403
    assert not StatusOverride.objects.exists()


@pytest.mark.parametrize("role", CLEARING)
def test_who_reported_on_the_activity_is_refused_in_words(role: str) -> None:
    user = UserFactory(roles=[role])
    content, period = owing()
    ProgressUpdateFactory(
        strategy=None, activity=content.activity, submitted_by=user, **DRAFT
    )

    answer = overrule(browser_of(user), content, period)

    assert "Nobody overrules the status" in answer.content.decode()
    assert not StatusOverride.objects.exists()


def test_who_reported_does_not_change_what_somebody_else_overruled() -> None:
    row, user = StatusOverrideFactory(), UserFactory(roles=[Role.ADMINISTRATOR])
    ProgressUpdateFactory(
        strategy=None, activity=row.activity, submitted_by=user, **DRAFT
    )

    answer = browser_of(user).post(
        address(StatusOverride, "change", row.pk), {"status": "done"}
    )

    assert answer.status_code == 403


def test_a_status_of_another_entity_is_not_overruled() -> None:
    answer = overrule(signed_in("administrator"), *owing(is_reference=True))

    assert "another unit or another entity answers for it" in answer.content.decode()
    assert not StatusOverride.objects.exists()


def _open(client: Client, row: StatusOverride) -> tuple[str, dict[str, Any]]:
    page = address(StatusOverride, "change", row.pk)
    return page, typed_by(client.get(page), StatusOverride)


def test_who_changes_it_answers_for_it_from_then_on() -> None:
    row, user = StatusOverrideFactory(), UserFactory(roles=[Role.REVIEWER])
    client = browser_of(user)
    page, data = _open(client, row)

    client.post(page, data | {"status": ["done"]})

    row.refresh_from_db()
    assert (row.status, row.set_by) == ("done", user)


def test_once_the_period_has_ended_it_stays_as_it_was() -> None:
    row = StatusOverrideFactory(period__end=dt.date(2023, 12, 31))
    client = signed_in("administrator")
    page, data = _open(client, row)

    client.post(page, data | {"status": ["done"], "reason_fr": ["Retrait"]})

    row.refresh_from_db()
    assert row.status == "planned"
    assert row.reason["fr"]["text"] == "Retrait"
    assert client.get(address(StatusOverride, "delete", row.pk)).status_code == 403
