"""Two versions side by side: what was added, changed and dropped."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

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
from unido_portal.portal.telling.plans import tell
from workplans import services
from workplans.choices import ContentKnown, PartnerRole, VersionState
from workplans.comparison import Change, Comparison, compare, compare_pairs
from workplans.models import (
    ActivityCoreFunction,
    ActivityPartner,
    PlanVersion,
    WorkPlan,
)

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


def test_translation_that_is_behind_in_one_version_alone_is_no_change() -> None:
    title = Text.of(en="Do", fr="Faire")
    behind = Text({**title, "fr": {**title["fr"], "of": "0123456789ab"}})

    comparison, _second = two_versions_of_one_activity(
        {"title": behind}, {"title": title}
    )

    assert changes(comparison) == []


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


@pytest.mark.parametrize("is_reverse", [False, True])
def test_what_an_outline_does_not_name_is_neither_added_nor_dropped(
    is_reverse: bool,
) -> None:
    first, second = versions()
    ActivityContentFactory(plan_version=second)
    first.content_known = ContentKnown.OUTLINE
    pair = (second, first) if is_reverse else (first, second)
    (change,) = changes(compare(older=pair[0], newer=pair[1]))
    assert change.kind == "unknown"


def test_changed_field_is_told_with_both_of_its_values() -> None:
    comparison, _second = two_versions_of_one_activity(
        {"status": "pipeline", "title": Text.of(en="Do")},
        {"status": "closed", "title": Text.of(en="Do")},
    )
    (change,) = changes(comparison)
    assert change.before is not None
    assert change.after is not None
    assert change.fields == {"status"}
    assert (change.before["status"], change.after["status"]) == ("pipeline", "closed")


def test_activity_dropped_with_a_reason_counts_as_dropped() -> None:
    title = Text.of(en="Do")
    reason = Text.of(en="No money")
    comparison, _second = two_versions_of_one_activity(
        {"title": title}, {"title": title, "is_dropped": True, "drop_reason": reason}
    )
    (change,) = changes(comparison)
    assert change.kind == "dropped"
    assert change.now["drop_reason"] == reason


def test_same_content_in_another_place_is_no_change() -> None:
    title = Text.of(en="Do")
    comparison, _second = two_versions_of_one_activity(
        {"title": title}, {"title": title}
    )
    assert changes(comparison) == []


def test_new_translation_is_no_change() -> None:
    comparison, _second = two_versions_of_one_activity(
        {"title": Text.of(en="Build a mill")},
        {"title": Text.of(en="Build a mill", fr="Construire un moulin")},
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
    parts = {part.model: part for part in change.parts}
    roles = parts[ActivityPartner]
    assert (roles.before[0]["role"], roles.after[0]["role"]) == (
        "funding",
        "implementing",
    )
    (added,) = parts[ActivityCoreFunction].after
    assert added["core_function"].name == function.name


def test_same_parts_in_another_order_are_no_change() -> None:
    plan = WorkPlanFactory()
    first = PlanVersionFactory(work_plan=plan, number=1)
    was = DeliverableContentFactory(plan_version=first)
    for year in (2023, 2024):
        PlannedQuantityFactory(content=was, year=year)
    first = publish(first)
    second = PlanVersionFactory(work_plan=plan, number=2)
    is_ = DeliverableContentFactory(
        plan_version=second, deliverable=was.deliverable, name=was.name
    )
    for year in (2024, 2023):
        PlannedQuantityFactory(content=is_, year=year)
    assert changes(compare(older=first, newer=second)) == []


def test_all_pairs_of_versions_come_in_one_query() -> None:
    first, second = versions()
    ActivityContentFactory(plan_version=second)
    with CaptureQueriesContext(connection) as queries:
        forwards, backwards = compare_pairs([(first, second), (second, first)])
    assert len(queries) == 1
    assert [change.kind for change in changes(forwards)] == ["added"]
    assert [change.kind for change in changes(backwards)] == ["dropped"]


def test_page_of_two_versions_tells_what_changed(client: Client) -> None:
    _comparison, second = two_versions_of_one_activity(
        {"title": Text.of(en="Build a mill")}, {"title": Text.of(en="Build a dam")}
    )
    publish(second)
    page = read(client, "work-plans/plan/versions/1/compare/2/")
    assert "1 thing differs: 1 changed." in page.words
    changed = "The title is now “Build a dam”; it was “Build a mill” before."
    assert changed in page.words


def test_sub_total_is_called_one_and_not_counted_beside_what_it_adds_up() -> None:
    plan = WorkPlanFactory(code="plan")
    first = PlanVersionFactory(work_plan=plan, number=1)
    rows = [
        DeliverableContentFactory(
            plan_version=first, row_type=row_type, name=Text.of(en=name)
        )
        for row_type, name in (("subtotal", "Courses"), ("item", "Course on mills"))
    ]
    for row in rows:
        PlannedQuantityFactory(content=row, year=2025, value=1)
    first = publish(first)
    second = PlanVersionFactory(work_plan=plan, number=2)
    for row in rows:
        same = {"row_type": row.row_type, "name": row.name}
        is_ = DeliverableContentFactory(
            plan_version=second, deliverable=row.deliverable, **same
        )
        PlannedQuantityFactory(content=is_, year=2025, value=2)
    compared = tell(compare(older=first, newer=second))

    assert compared.counts == compared.groups[0].counts == ["1 changed"]
    assert [str(change.name) for change in compared.groups[0].changes] == [
        "Courses (sub-total)",
        "Course on mills",
    ]
    assert compared.has_uncounted


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
    assert "added" not in page.words


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
