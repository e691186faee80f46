"""Two versions side by side: what was added, changed and dropped."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories.strategies import CoreFunctionFactory
from tests.factories.versions import version_that_says_something
from tests.factories.workplans import (
    ActivityContentFactory,
    ActivityCoreFunctionFactory,
    ActivityPartnerFactory,
    DeliverableContentFactory,
    PlannedQuantityFactory,
    PlanVersionFactory,
    StatementFactory,
    WorkPlanFactory,
)
from tests.pages_plans.pages import count_queries, publish, read
from unido_portal.core.text import Text
from workplans import services
from workplans.choices import ContentKnown, PartnerRole, VersionState
from workplans.comparison import Change, Comparison, compare
from workplans.models import PlanVersion, WorkPlan

pytestmark = pytest.mark.django_db


def versions(plan: WorkPlan | None = None) -> tuple[PlanVersion, PlanVersion]:
    """Return a published first version and the draft of the second, both alike."""
    plan = plan or WorkPlanFactory(code="plan")
    first = publish(version_that_says_something(work_plan=plan, number=1))
    second = PlanVersionFactory(work_plan=plan, number=2)
    StatementFactory(plan_version=second, code=first.statements.get().code)
    return first, second


def changes(comparison: Comparison) -> list[Change]:
    return [change for group in comparison.groups for change in group.changes]


def two_versions_of_one_activity(
    before: dict[str, object], after: dict[str, object]
) -> tuple[Comparison, PlanVersion]:
    plan = WorkPlanFactory(code="plan")
    first = PlanVersionFactory(work_plan=plan, number=1)
    content = ActivityContentFactory(plan_version=first, order=1, **before)
    first = publish(first)
    second = PlanVersionFactory(work_plan=plan, number=2)
    ActivityContentFactory(
        plan_version=second, activity=content.activity, order=2, **after
    )
    return compare(older=first, newer=second), second


def test_activity_of_the_newer_version_alone_is_added() -> None:
    first, second = versions()
    content = ActivityContentFactory(plan_version=second, title=Text.of(en="New"))
    (change,) = changes(compare(older=first, newer=second))
    assert (change.kind, str(change.title)) == ("added", "New")
    assert change.code == content.activity.code


def test_activity_of_the_older_version_alone_is_dropped() -> None:
    first, second = versions()
    ActivityContentFactory(plan_version=second, title=Text.of(en="Old"))
    (change,) = changes(compare(older=second, newer=first))
    assert (change.kind, str(change.title)) == ("dropped", "Old")


def test_changed_field_is_told_with_both_of_its_values() -> None:
    comparison, _second = two_versions_of_one_activity(
        {"status": "pipeline", "title": Text.of(en="Do")},
        {"status": "closed", "title": Text.of(en="Do")},
    )
    (change,) = changes(comparison)
    (field,) = change.fields
    assert change.kind == "changed"
    assert (field.label, field.before, field.after) == ("status", "pipeline", "closed")


def test_activity_dropped_with_a_reason_counts_as_dropped() -> None:
    title = Text.of(en="Do")
    reason = Text.of(en="No money")
    comparison, _second = two_versions_of_one_activity(
        {"title": title}, {"title": title, "is_dropped": True, "drop_reason": reason}
    )
    (change,) = changes(comparison)
    assert change.kind == "dropped"
    assert reason in [field.after for field in change.fields]


def test_same_content_in_another_place_is_no_change() -> None:
    title = Text.of(en="Do")
    comparison, _second = two_versions_of_one_activity(
        {"title": title}, {"title": title}
    )
    assert changes(comparison) == []


def test_part_that_differs_is_told_below_its_activity() -> None:
    plan = WorkPlanFactory()
    first = PlanVersionFactory(work_plan=plan, number=1)
    was = ActivityContentFactory(plan_version=first)
    partner = ActivityPartnerFactory(content=was, role=PartnerRole.FUNDING).partner
    first = publish(first)
    second = PlanVersionFactory(work_plan=plan, number=2)
    is_ = ActivityContentFactory(
        plan_version=second, activity=was.activity, title=was.title
    )
    ActivityPartnerFactory(content=is_, partner=partner, role=PartnerRole.IMPLEMENTING)
    function = CoreFunctionFactory()
    ActivityCoreFunctionFactory(content=is_, core_function=function)
    (change,) = changes(compare(older=first, newer=second))
    told = {part.kind: part for part in change.parts}
    (role,) = told["changed"].fields
    assert (role.before, role.after) == ("funding", "implementing")
    assert told["added"].title == function.name


def test_planned_quantity_of_another_year_is_added_to_its_deliverable() -> None:
    plan = WorkPlanFactory()
    first = PlanVersionFactory(work_plan=plan, number=1)
    was = DeliverableContentFactory(plan_version=first)
    PlannedQuantityFactory(content=was, year=2023, value=7)
    first = publish(first)
    second = PlanVersionFactory(work_plan=plan, number=2)
    is_ = DeliverableContentFactory(
        plan_version=second, deliverable=was.deliverable, name=was.name
    )
    PlannedQuantityFactory(content=is_, year=2023, value=7)
    PlannedQuantityFactory(content=is_, year=2024, value=8)
    (change,) = changes(compare(older=first, newer=second))
    (part,) = change.parts
    assert (part.kind, part.title) == ("added", 2024)


def test_page_of_two_versions_tells_what_changed(client: Client) -> None:
    _comparison, second = two_versions_of_one_activity(
        {"title": Text.of(en="Build a mill")}, {"title": Text.of(en="Build a dam")}
    )
    publish(second)
    page = read(client, "work-plans/plan/versions/1/compare/2/")
    rows = [[cell.words for cell in row] for row in page.tables[0].rows]
    assert ["Title", "Build a mill", "Build a dam"] in rows
    assert "Added: 0 Changed: 1 Dropped: 0" in page.words


def test_unknown_content_shows_no_change_and_says_so(client: Client) -> None:
    plan = WorkPlanFactory(code="plan")
    services.publish(
        version=PlanVersionFactory(
            work_plan=plan,
            number=1,
            state=VersionState.RECORDING,
            content_known=ContentKnown.UNKNOWN,
        )
    )
    second = PlanVersionFactory(work_plan=plan, number=2)
    ActivityContentFactory(plan_version=second, title=Text.of(en="Known"))
    publish(second)
    page = read(client, "work-plans/plan/versions/1/compare/2/")
    assert "the content of this version is unknown, so no change" in page.words
    assert "Known" not in page.words
    assert "Added" not in page.words


@pytest.mark.parametrize(
    "path", ["versions/1/compare/2/", "versions/2/compare/1/", "versions/1/compare/x/"]
)
def test_draft_is_never_compared(client: Client, path: str) -> None:
    versions()
    assert client.get(f"/en/work-plans/plan/{path}").status_code == 404


def test_comparison_costs_the_same_however_much_differs(client: Client) -> None:
    _first, second = versions()
    for _index in range(30):
        content = ActivityContentFactory(plan_version=second)
        ActivityPartnerFactory(content=content)
    publish(second)
    assert count_queries(client, "work-plans/plan/versions/1/compare/2/") <= 3
