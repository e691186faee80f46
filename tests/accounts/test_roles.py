"""What a person may do follows from the roles in force (docs/roles.md)."""

import datetime as dt

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser, Permission

from indicators.models import Observation
from tests.factories.accounts import AppointmentFactory, UnitFactory, UserFactory
from tests.factories.workplans import (
    ActivityContentFactory,
    PlanVersionFactory,
    WorkPlanFactory,
)
from unido_portal.accounts.choices import Role
from unido_portal.accounts.models import User
from unido_portal.accounts.permissions import (
    CLEAR,
    PUBLISH,
    can_clear,
    can_edit,
    can_publish,
    is_administrator,
)
from unido_portal.core.models import HistoryEvent
from unido_portal.governance.models import Citation, Document
from workplans.models import (
    Activity,
    ActivityContent,
    DeliverableActual,
    PlanVersion,
    ProgressUpdate,
    Project,
    WorkPlan,
)

pytestmark = pytest.mark.django_db

VIEW_PLAN, CHANGE_PLAN = "workplans.view_workplan", "workplans.change_workplan"
VIEW_USER, CHANGE_USER = "accounts.view_user", "accounts.change_user"
VIEW_HISTORY, CHANGE_HISTORY = "core.view_historyevent", "core.change_historyevent"

ADD_DOCUMENT, ADD_CITATION = "governance.add_document", "governance.add_citation"

READ = {VIEW_PLAN, VIEW_USER, VIEW_HISTORY}
TABLE = {
    Role.AUDITOR: READ,
    Role.EDITOR: READ | {CHANGE_PLAN, ADD_CITATION},
    Role.REVIEWER: READ | {CLEAR},
    Role.PUBLISHER: READ | {CLEAR, PUBLISH},
    Role.ADMINISTRATOR: READ
    | {CHANGE_PLAN, CHANGE_USER, CLEAR, PUBLISH, ADD_DOCUMENT, ADD_CITATION},
}
WRITE = {CHANGE_PLAN, CHANGE_USER, CHANGE_HISTORY, ADD_DOCUMENT, ADD_CITATION}
EVERY = READ | WRITE | {CLEAR, PUBLISH}


def held(user):
    return {name for name in EVERY if user.has_perm(name)}


@pytest.mark.parametrize("role", Role)
def test_each_role_gives_what_the_table_says(role):
    user = UserFactory(roles=[role])

    assert held(user) == TABLE[role]


def test_two_roles_add_up():
    user = UserFactory(roles=[Role.EDITOR, Role.PUBLISHER])

    assert held(user) == TABLE[Role.EDITOR] | TABLE[Role.PUBLISHER]


def test_a_person_without_a_role_may_nothing():
    user = UserFactory()

    assert user.get_all_permissions() == set()


def test_a_visitor_may_nothing():
    assert not AnonymousUser().has_perm(VIEW_PLAN)


def test_a_closed_account_may_nothing():
    user = UserFactory(roles=[Role.ADMINISTRATOR], is_active=False)

    assert held(user) == set()
    assert not is_administrator(user)


def test_a_superuser_may_everything():
    user = UserFactory(is_superuser=True)

    assert held(user) == EVERY
    assert can_edit(user, WorkPlan())


def test_a_permission_given_outside_the_roles_does_not_count():
    user = UserFactory(roles=[Role.AUDITOR])
    user.user_permissions.set(Permission.objects.all())

    assert held(user) == TABLE[Role.AUDITOR]


def test_the_admin_shows_an_editor_the_apps_that_hold_something_to_read():
    user = UserFactory(roles=[Role.EDITOR])

    assert user.has_module_perms("workplans")
    assert not user.has_module_perms("sessions")


@pytest.mark.parametrize(
    ("today", "may"),
    [
        ("2026-02-28", False),
        ("2026-03-01", True),
        ("2026-03-31", True),
        ("2026-04-01", False),
    ],
)
def test_an_appointment_holds_from_its_first_day_to_its_last(today, may):
    user = UserFactory()
    AppointmentFactory(user=user, start=dt.date(2026, 3, 1), end=dt.date(2026, 3, 31))

    with time_machine.travel(dt.datetime.fromisoformat(f"{today}T12:00+00:00")):
        assert user.has_perm(CHANGE_PLAN) is may


def test_a_request_reads_the_roles_once(django_assert_num_queries):
    user = User.objects.get(pk=UserFactory(roles=[Role.EDITOR]).pk)

    with django_assert_num_queries(1):
        for name in EVERY:
            user.has_perm(name)
        user.has_module_perms("workplans")
        can_edit(user, WorkPlan())


class TestUnits:
    @pytest.fixture
    def house(self):
        return UnitFactory()

    @pytest.fixture
    def office(self, house):
        return UnitFactory(parent=UnitFactory(parent=house))

    @pytest.fixture
    def editor(self, house):
        """Somebody who edits for ``house`` and what belongs to it."""
        return AppointmentFactory(unit=house).user

    def test_an_editor_edits_a_plan_of_a_unit_below(self, editor, office):
        assert can_edit(editor, WorkPlan(unit=office))

    def test_an_editor_edits_no_plan_of_another_unit(self, editor):
        assert not can_edit(editor, WorkPlan(unit=UnitFactory()))

    def test_an_editor_edits_no_plan_of_the_unit_above(self, house, office):
        editor = AppointmentFactory(unit=office).user

        assert not can_edit(editor, WorkPlan(unit=house))

    def test_an_editor_edits_what_no_unit_answers_for(self, editor):
        assert can_edit(editor, WorkPlan())

    def test_an_editor_of_the_whole_house_edits_every_plan(self):
        editor = UserFactory(roles=[Role.EDITOR])

        assert can_edit(editor, WorkPlan(unit=UnitFactory()))

    def test_content_belongs_to_the_unit_of_its_plan(self, editor):
        version = PlanVersion(work_plan=WorkPlan(unit=UnitFactory()))

        assert not can_edit(editor, ActivityContent(plan_version=version))

    def test_content_with_its_own_unit_belongs_to_that_one(self, editor, office):
        version = PlanVersion(work_plan=WorkPlan(unit=UnitFactory()))
        content = ActivityContent(plan_version=version, unit=office)

        assert can_edit(editor, content)

    def test_an_activity_belongs_to_the_unit_of_its_plan(self, editor, office):
        assert can_edit(editor, Activity(work_plan=WorkPlan(unit=office)))

    def test_an_activity_belongs_to_the_unit_that_its_latest_version_names(
        self, editor, house
    ):
        plan = WorkPlanFactory(unit=UnitFactory())
        version = PlanVersionFactory(work_plan=plan)
        content = ActivityContentFactory(plan_version=version, unit=house)

        assert can_edit(editor, Activity.objects.get(pk=content.activity.pk))

    def test_an_activity_that_another_unit_carries_out_is_not_edited(self, editor):
        content = ActivityContentFactory(unit=UnitFactory())

        assert not can_edit(editor, Activity.objects.get(pk=content.activity.pk))

    def test_a_publisher_publishes_for_the_own_unit_only(self, house):
        publisher = AppointmentFactory(role=Role.PUBLISHER, unit=house).user
        ours, theirs = WorkPlan(unit=house), WorkPlan(unit=UnitFactory())

        assert can_publish(publisher, PlanVersion(work_plan=ours))
        assert not can_publish(publisher, PlanVersion(work_plan=theirs))

    def test_a_reviewer_clears_and_does_not_publish(self, house):
        reviewer = AppointmentFactory(role=Role.REVIEWER, unit=house).user
        version = PlanVersion(work_plan=WorkPlan(unit=house))

        assert can_clear(reviewer, version)
        assert not can_publish(reviewer, version)

    def test_nobody_clears_what_they_reported_themselves(self):
        boss = UserFactory(roles=[Role.REVIEWER, Role.ADMINISTRATOR])
        own = ProgressUpdate(submitted_by=boss)

        assert not can_clear(boss, own)
        assert not can_clear(boss, DeliverableActual(update=own))
        assert not can_clear(boss, DeliverableActual(submitted_by=boss))
        assert not can_clear(boss, Project(submitted_by=boss))
        assert can_clear(boss, ProgressUpdate(submitted_by=UserFactory()))

    def test_an_editor_adds_a_citation_and_no_document(self, editor):
        assert can_edit(editor, Citation())
        assert not can_edit(editor, Document())

    def test_an_auditor_edits_nothing(self):
        assert not can_edit(UserFactory(roles=[Role.AUDITOR]), WorkPlan())

    def test_an_editor_edits_no_people(self, editor):
        assert not can_edit(editor, UserFactory())

    def test_an_administrator_of_one_unit_administers_the_whole_house(self, office):
        boss = AppointmentFactory(role=Role.ADMINISTRATOR, unit=office).user

        assert can_edit(boss, UserFactory())
        assert can_edit(boss, WorkPlan(unit=UnitFactory()))

    def test_nobody_edits_history(self):
        boss = UserFactory(roles=[Role.ADMINISTRATOR])

        assert not can_edit(boss, HistoryEvent())

    def test_asked_about_one_plan_django_gets_the_same_answer(self, editor, office):
        own, other = WorkPlan(unit=office), WorkPlan(unit=UnitFactory())

        assert editor.has_perm(CHANGE_PLAN, own)
        assert not editor.has_perm(CHANGE_PLAN, other)
        assert editor.has_perm(VIEW_PLAN, other)
        assert not editor.has_perm(CHANGE_PLAN, Observation())
