"""Who overrules a status is named, did not report, and does it in one plan."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from tests.factories.accounts import UserFactory
from tests.factories.workplans import (
    DRAFT,
    ProgressUpdateFactory,
    ReportingPeriodFactory,
    StatusOverrideFactory,
    WorkPlanFactory,
)
from tests.models.tables import changed, refusal, told_by, update
from workplans.models import StatusOverride

pytestmark = pytest.mark.django_db

FIELDS = {field.name: field for field in StatusOverride._meta.concrete_fields}
REFUSED = "A status is overruled by a person who did not report on the activity."


def reported_by(person, activity):
    ProgressUpdateFactory(
        strategy=None, activity=activity, submitted_by=person, **DRAFT
    )


def test_a_status_is_not_overruled_by_who_reported_on_the_activity():
    override, author = StatusOverrideFactory(), UserFactory()
    reported_by(author, override.activity)

    sets = {"set_by_id": str(author.pk), "set_at": "clock_timestamp()"}
    _name, message = refusal(update(override, **sets))

    assert message == REFUSED


def test_who_overruled_may_report_later_and_the_reason_be_translated():
    override = StatusOverrideFactory()
    reported_by(override.set_by, override.activity)

    override.full_clean()

    assert told_by(update(override, reason=changed(FIELDS["reason"]))) is None


def test_a_status_of_a_fact_is_not_overruled_by_nobody():
    _name, message = refusal(update(StatusOverrideFactory(), set_by_id="NULL"))

    assert message == REFUSED


def test_a_status_of_a_demonstration_names_nobody():
    period = ReportingPeriodFactory(
        work_plan=WorkPlanFactory(is_demo=True), end=dt.date(2999, 12, 31)
    )

    override = StatusOverrideFactory(
        period=period, activity__work_plan=period.work_plan, set_by=None
    )

    assert override.pk


def test_who_reported_is_told_so():
    override = StatusOverrideFactory()
    reported_by(override.set_by, override.activity)
    override.set_at = timezone.now()

    with pytest.raises(ValidationError, match="Nobody overrules"):
        override.full_clean()


def test_a_period_of_another_plan_is_refused_in_words():
    override = StatusOverrideFactory()
    override.period = ReportingPeriodFactory()

    with pytest.raises(ValidationError, match="belong to one work plan"):
        override.full_clean()


def test_a_period_that_has_ended_is_not_overruled_any_more():
    over = ReportingPeriodFactory()
    new = StatusOverrideFactory.build(
        period=over,
        activity=StatusOverrideFactory(period=over).activity,
        set_by=UserFactory(),
    )

    with pytest.raises(ValidationError, match="has ended"):
        new.full_clean(validate_unique=False, validate_constraints=False)
