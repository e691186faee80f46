"""What changed since a session: counted, grouped, and told in sentences."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories.governance import (
    DecisionFactory,
    DocumentFactory,
    SessionFactory,
)
from tests.factories.reference import GroupMembershipFactory
from tests.factories.strategies import CommitmentFactory
from tests.factories.workplans import (
    ActivityContentFactory,
    PlanVersionFactory,
    ProgressUpdateFactory,
    StatementFactory,
    WorkPlanFactory,
)
from tests.pages.links import shown, words
from tests.pages_plans.pages import publish
from unido_portal.core.text import Text
from unido_portal.governance.models import Session
from unido_portal.portal.changes import Changes, changes_since
from workplans import services
from workplans.choices import ContentKnown, VersionState
from workplans.models import PlanVersion, WorkPlan

pytestmark = pytest.mark.django_db

OPENING = dt.date(2023, 7, 3)
LATER = dt.date(2023, 9, 1)
LATEST = dt.date(2023, 11, 27)
BEFORE = dt.date(2023, 7, 2)


@pytest.fixture
def session() -> Session:
    return SessionFactory(
        start=OPENING,
        end=dt.date(2023, 7, 5),
        precision="day",
        name=Text.of(en="Fifty-first session"),
    )


def page_of(session: Session) -> str:
    return reverse("session-changes", args=[session.code])


def told(changes: Changes, key: str) -> list[str]:
    return [
        str(event)
        for group in changes.groups
        if group.key == key
        for event in group.events
    ]


def presented(
    plan: WorkPlan, number: int, day: dt.date, texts: list[str]
) -> PlanVersion:
    """Return a published version that says ``texts``."""
    version = PlanVersionFactory(
        work_plan=plan,
        number=number,
        presented_on=day,
        label=Text.of(en=f"Version {number}"),
    )
    for text in texts:
        StatementFactory(plan_version=version, code=text, text=Text.of(en=text))
    return publish(version)


def test_summary_counts_each_kind(client: Client, session: Session) -> None:
    DecisionFactory(decided_on=LATER)
    ProgressUpdateFactory.create_batch(2, decided_on=LATER)
    GroupMembershipFactory(valid_from=LATER, precision="day")

    summary = (
        "Since the opening of “Fifty-first session”: 1 decision, 2 reports, 1 change "
        "of membership."
    )
    assert summary in words(client, page_of(session))


def test_nothing_new_is_told_as_nothing_recorded(
    client: Client, session: Session
) -> None:
    assert ("Nothing is recorded since the opening of “Fifty-first session”.") in words(
        client, page_of(session)
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"start": None, "end": None, "precision": "unknown"},
        {"start": OPENING, "end": OPENING, "precision": "year"},
    ],
)
def test_session_without_an_opening_day_says_so(
    client: Client, fields: dict[str, Any]
) -> None:
    session = SessionFactory(**fields)
    ProgressUpdateFactory(text=Text.of(en="Told since"))

    page = words(client, page_of(session))
    assert "The opening day of the session is not recorded" in page
    assert "Told since" not in page


def test_newest_comes_first(session: Session) -> None:
    DecisionFactory(decided_on=LATER, title=Text.of(en="Second"))
    DecisionFactory(decided_on=LATEST, title=Text.of(en="First"))
    DecisionFactory(decided_on=BEFORE, title=Text.of(en="Before"))

    decisions = told(changes_since(session, None), "decisions")
    assert [line.rpartition(" ")[2] for line in decisions] == ["First", "Second"]


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        ("requested", "1 September 2023: GC.1/Dec.1 requested: Hold a fair"),
        ("took_note", "1 September 2023: GC.1/Dec.1 took note: Hold a fair"),
        (
            "unknown",
            "1 September 2023: GC.1/Dec.1 (what it did is not recorded): Hold a fair",
        ),
    ],
)
def test_decision_is_told_by_what_the_body_did(
    session: Session, action: str, sentence: str
) -> None:
    DecisionFactory(
        document__symbol="GC.1/Dec.1",
        decided_on=LATER,
        action=action,
        title=Text.of(en="Hold a fair"),
    )

    assert told(changes_since(session, None), "decisions") == [sentence]


def test_document_that_holds_a_decision_is_told_once(session: Session) -> None:
    DecisionFactory(decided_on=LATER, document__start=LATER, document__precision="day")

    assert told(changes_since(session, None), "documents") == []


def test_document_without_a_date_goes_by_its_session(
    client: Client, session: Session
) -> None:
    DocumentFactory(
        symbol="IDB.51/20", session=session, title=Text.of(en="Report on fairs")
    )

    page = words(client, page_of(session))
    sentence = "(opening day of its session): IDB.51/20 was issued: Report on fairs"
    assert f"3 July 2023 {sentence}" in page


def test_document_to_come_is_no_change_yet(session: Session) -> None:
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    DocumentFactory(start=tomorrow, end=tomorrow, precision="day")

    assert changes_since(session, None).groups == []


def test_version_says_how_much_differs_from_the_one_before(
    client: Client, session: Session
) -> None:
    plan = WorkPlanFactory(code="plan", title=Text.of(en="Plan of fairs"))
    presented(plan, 1, BEFORE, ["hold", "pay"])
    presented(plan, 2, LATER, ["hold", "report"])

    page = words(client, page_of(session))
    assert "A plan version was presented: Plan of fairs, Version 2" in page
    assert "2 things differ from the version before it: Version 1" in page
    assert "/en/work-plans/plan/versions/1/compare/2/" in shown(
        client, page_of(session)
    )


def test_first_version_has_none_before_it(session: Session) -> None:
    presented(WorkPlanFactory(), 1, LATER, ["hold"])

    (version,) = told(changes_since(session, None), "versions")
    assert version.endswith("No earlier version is known.")


def test_version_after_an_unknown_one_is_told_as_unknown(session: Session) -> None:
    plan = WorkPlanFactory()
    services.publish(
        version=PlanVersionFactory(
            work_plan=plan,
            number=1,
            presented_on=BEFORE,
            state=VersionState.RECORDING,
            content_known=ContentKnown.UNKNOWN,
        )
    )
    presented(plan, 2, LATER, ["hold"])

    (version,) = told(changes_since(session, None), "versions")
    assert version.endswith("so what differs is unknown: Version 1")


def test_draft_of_a_plan_is_neither_told_nor_compared(session: Session) -> None:
    plan = WorkPlanFactory()
    presented(plan, 1, BEFORE, ["hold"])
    PlanVersionFactory(work_plan=plan, number=2, presented_on=LATER)

    assert changes_since(session, None).groups == []


def test_reports_stand_under_the_kind_of_their_subjects(
    client: Client, session: Session
) -> None:
    commitment = CommitmentFactory(text=Text.of(en="Report each year"))
    ProgressUpdateFactory(
        strategy=None, commitment=commitment, status="done", decided_on=LATER
    )

    page = words(client, page_of(session))
    assert "Commitments (1)" in page
    assert "1 September 2023: Reported as done: Report each year" in page


def test_report_on_an_activity_goes_by_its_title(session: Session) -> None:
    content = ActivityContentFactory(title=Text.of(en="Build a mill"))
    publish(content.plan_version)
    ProgressUpdateFactory(
        strategy=None,
        activity=content.activity,
        status="not_stated",
        decided_on=LATER,
    )

    assert told(changes_since(session, None), "reports") == [
        "1 September 2023: Reported without a status: Build a mill"
    ]


def test_member_that_joined_and_left_since_is_told_twice(session: Session) -> None:
    row = GroupMembershipFactory(valid_from=LATER, valid_to=LATEST, precision="day")

    country, group = row.country.name, row.group.name
    assert told(changes_since(session, None), "memberships") == [
        f"27 November 2023: {country} is no longer a member of the group “{group}”.",
        f"1 September 2023: {country} is a member of the group “{group}”.",
    ]


def test_scheduled_end_is_no_change(session: Session) -> None:
    GroupMembershipFactory(
        valid_from=BEFORE, valid_to=LATEST, precision="day", status="scheduled"
    )

    assert changes_since(session, None).groups == []


def test_front_page_shows_the_newest_and_counts_all(
    client: Client, session: Session
) -> None:
    ProgressUpdateFactory.create_batch(10, decided_on=LATER)
    changes = changes_since(session, None, limit=8)

    (group,) = changes.groups
    assert (len(group.events), group.total, group.left_out) == (8, 10, 2)


def many(session: Session, count: int) -> None:
    for _number in range(count):
        plan = WorkPlanFactory()
        presented(plan, 1, BEFORE, ["hold"])
        presented(plan, 2, LATER, ["pay"])
        DecisionFactory(decided_on=LATER)
        ProgressUpdateFactory(decided_on=LATER)
        GroupMembershipFactory(valid_from=LATER, precision="day")
        DocumentFactory(session=session)


def queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_changes_cost_the_same_for_few_and_many(
    client: Client, session: Session
) -> None:
    many(session, 1)
    few = queries(client, page_of(session))
    many(session, 8)

    assert few == queries(client, page_of(session) + "?again") <= 10
