"""What differs between two versions of a plan, as its readers read it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from tests.factories.indicators import (
    ActivityIndicatorFactory,
    PlannedTargetContentFactory,
)
from tests.factories.reference import CountryFactory, PartnerFactory, SdgTargetFactory
from tests.factories.strategies import FocusAreaFactory
from tests.factories.workplans import (
    ActivityContentFactory,
    ActivityCountryFactory,
    ActivityFocusAreaFactory,
    ActivityPartnerFactory,
    ActivityTargetFactory,
    BudgetFigureFactory,
    BudgetLineContentFactory,
    DeliverableContentFactory,
    MeasureContentFactory,
    MeasureQuantityFactory,
    PlannedQuantityFactory,
    PlanVersionFactory,
    PostContentFactory,
    PostFigureFactory,
    RiskContentFactory,
    WorkPlanFactory,
)
from tests.pages_plans.pages import publish
from unido_portal.core.text import Text
from unido_portal.portal.telling.plans import ToldChange, ToldComparison, tell
from unido_portal.portal.telling.sentences import Linked, sentence
from unido_portal.portal.templatetags.telling import told_sentence
from workplans.choices import FigureUnit, PartnerRole, ResourceStage
from workplans.comparison import compare

pytestmark = pytest.mark.django_db

MILL = Text.of(en="Build a mill")
Fill = Callable[[Any], object]


def told(comparison: ToldComparison) -> ToldChange:
    """Return the only change of a comparison."""
    (change,) = [change for group in comparison.groups for change in group.changes]
    return change


def sentences(change: ToldChange) -> list[str]:
    return [str(one) for one in change.told]


def changed(
    factory: Any,
    same: dict[str, Any],
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    fill: tuple[Fill, Fill] = (lambda _row: None, lambda _row: None),
) -> ToldChange:
    """Return how a thing is told that differs between two versions of a plan.

    ``fill`` makes the parts that it has in each version.
    """
    plan = WorkPlanFactory(code="plan")
    first = PlanVersionFactory(work_plan=plan, number=1)
    was = factory(plan_version=first, **same | (before or {}))
    fill[0](was)
    first = publish(first)
    second = PlanVersionFactory(work_plan=plan, number=2)
    identity = {
        "ActivityContent": "activity",
        "BudgetLineContent": "line",
        "DeliverableContent": "deliverable",
        "MeasureContent": "measure",
        "PlannedTargetContent": "target",
        "PostContent": "post",
        "RiskContent": "risk",
    }[type(was).__name__]
    kept = {identity: getattr(was, identity)}
    if identity == "target":
        kept |= {"definition": was.definition, "activity": was.activity}
    is_ = factory(plan_version=second, **kept, **same | (after or {}))
    fill[1](is_)
    return told(tell(compare(older=first, newer=second)))


def activity(
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    fill: tuple[Fill, Fill] = (lambda _row: None, lambda _row: None),
) -> ToldChange:
    return changed(ActivityContentFactory, {"title": MILL}, before, after, fill)


def gone(**fields: Any) -> ToldChange:
    """Return how an activity is told that the newer version does not have."""
    plan = WorkPlanFactory(code="plan")
    first = PlanVersionFactory(work_plan=plan, number=1)
    ActivityContentFactory(plan_version=first, title=MILL, **fields)
    first = publish(first)
    second = PlanVersionFactory(work_plan=plan, number=2)
    return told(tell(compare(older=first, newer=second)))


def dates(start: str, end: str, precision: str = "day") -> dict[str, Any]:
    return {"start": start, "end": end, "precision": precision}


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            dates("2025-01-01", "2025-12-31", "month"),
            dates("2025-01-01", "2026-03-31", "month"),
            "The end was put back from December 2025 to March 2026.",
        ),
        (
            dates("2025-02-01", "2025-12-31"),
            dates("2025-01-01", "2025-12-31"),
            "The start was brought forward from 1 February 2025 to 1 January 2025.",
        ),
        (
            dates("2026-01-01", "2026-12-31", "year"),
            dates("2027-01-01", "2027-12-31", "year"),
            "The date was put back from 2026 to 2027.",
        ),
        (
            dates("2026-03-01", "2026-03-31", "month"),
            dates("2026-03-15", "2026-03-15"),
            "The date is now given as 15 March 2026 instead of March 2026.",
        ),
    ],
)
def test_dates_are_put_back_or_brought_forward(
    before: dict[str, Any], after: dict[str, Any], sentence: str
) -> None:
    assert sentences(activity(before, after)) == [sentence]


def test_date_that_was_not_stated_before_is_told_so() -> None:
    change = activity({}, {"end": "2026-12-31", "precision": "day"})

    assert sentences(change) == [
        "“End” is now “31 December 2026”; nothing was stated before."
    ]


def test_status_is_told_by_its_words() -> None:
    change = activity({"status": "pipeline"}, {"status": "closed"})

    assert sentences(change) == [
        "The status is now “closed”; it was “pipeline” before."
    ]


def test_dropped_activity_gives_its_reason() -> None:
    reason = {"is_dropped": True, "drop_reason": Text.of(en="No partner was found.")}
    change = activity({}, reason)

    assert change.kind == "dropped"
    assert str(change) == (
        "An activity was dropped: Build a mill. Reason: No partner was found."
    )


def test_activity_that_is_gone_is_told_without_a_reason() -> None:
    assert str(gone()) == (
        "An activity was dropped: Build a mill. The newer version states no reason."
    )


def test_activity_that_was_dropped_before_is_no_longer_listed() -> None:
    assert str(gone(is_dropped=True, drop_reason=Text.of(en="Cost"))) == (
        "An activity was dropped: Build a mill. The older version drops it already."
    )


def test_dropped_activity_may_be_taken_up_again() -> None:
    change = activity({"is_dropped": True, "drop_reason": Text.of(en="Cost")}, {})

    assert sentences(change)[0] == (
        "The activity was dropped before and is taken up again."
    )


def test_new_wording_stands_before_and_after() -> None:
    change = activity({"description": MILL}, {"description": Text.of(en="Build a dam")})
    (one,) = change.told

    assert (str(one), str(one.before), str(one.after)) == (
        "The wording under “Description” is new.",
        "Build a mill",
        "Build a dam",
    )


def test_new_title_is_told_with_the_one_before() -> None:
    change = activity({"title": MILL}, {"title": Text.of(en="Build a dam")})

    assert sentences(change) == [
        "The title is now “Build a dam”; it was “Build a mill” before."
    ]


def test_choice_that_is_stated_no_more_is_told_in_a_sentence() -> None:
    change = activity({"gender_marker": "2"}, {})

    assert sentences(change) == [
        "“Gender marker” is no longer stated; it was “principal objective”."
    ]


def test_what_is_said_of_a_quoted_title_stands_after_the_quotation() -> None:
    told = sentence("Next: start of “%(title)s”, now.", title=Linked(MILL, "/mill/"))
    with translation.override("fr"):
        page = told_sentence(told)

        assert str(told).startswith("Next: start of “Build a mill” (")
    assert 'Build a mill</span></a>”<abbr class="mark mark--language"' in page


def test_translation_that_has_not_followed_is_shown_by_its_source() -> None:
    was = Text.of(en="Build a mill", fr="Construire un moulin")
    is_ = Text.of(en="Build a dam", fr="Construire un moulin")
    with translation.override("fr"):
        (one,) = activity({"note": was}, {"note": is_}).told

    assert (str(one.before), str(one.after)) == ("Build a mill", "Build a dam")


def test_countries_come_and_go_by_name() -> None:
    countries = [
        CountryFactory(name=Text.of(en=name)) for name in ("Zambia", "Mali", "Togo")
    ]

    def on(*chosen: int) -> Fill:
        return lambda row: [
            ActivityCountryFactory(content=row, country=countries[index])
            for index in chosen
        ]

    change = activity(fill=(on(0), on(1, 2)))
    assert sentences(change) == [
        "Mali, Togo were added to the countries.",
        "Zambia is no longer among the countries.",
    ]


def test_partner_joins_in_a_role_leaves_or_changes_it() -> None:
    first, second, third = (
        PartnerFactory(name=Text.of(en=name)) for name in ("One", "Two", "Three")
    )

    def with_(**roles: Any) -> Fill:
        partners = {"one": first, "two": second, "three": third}
        return lambda row: [
            ActivityPartnerFactory(content=row, partner=partners[name], role=role)
            for name, role in roles.items()
        ]

    change = activity(
        fill=(
            with_(one=PartnerRole.POTENTIAL, two=PartnerRole.FUNDING),
            with_(one=PartnerRole.FUNDING, three=PartnerRole.IMPLEMENTING),
        )
    )
    assert sentences(change) == [
        "The role of One: now funding instead of potential partner.",
        "Three joined as a partner (role: implementing).",
        "Two is no longer a partner (role: funding).",
    ]


def test_share_of_a_focus_area_is_raised_or_the_area_comes() -> None:
    old, new = (FocusAreaFactory(name=Text.of(en=name)) for name in ("Skills", "Trade"))
    change = activity(
        fill=(
            lambda row: ActivityFocusAreaFactory(
                content=row, focus_area=old, share=100
            ),
            lambda row: [
                ActivityFocusAreaFactory(content=row, focus_area=old, share=60),
                ActivityFocusAreaFactory(content=row, focus_area=new, share=40),
            ],
        )
    )

    assert sentences(change) == [
        "The share of Skills was lowered from 100 to 60 per cent.",
        "Trade was added to the focus areas, with 40 per cent.",
    ]


def test_targets_of_the_goals_are_told_by_number() -> None:
    target = SdgTargetFactory(code="9.4")
    change = activity(
        fill=(
            lambda _row: None,
            lambda row: ActivityTargetFactory(content=row, target=target),
        )
    )

    assert sentences(change) == ["Target 9.4 of the Goals was added."]


def test_indicators_to_report_on_come_by_name() -> None:
    change = activity(
        fill=(
            lambda _row: None,
            lambda row: ActivityIndicatorFactory(
                content=row, indicator__name=Text.of(en="New jobs")
            ),
        )
    )

    assert sentences(change) == ["New jobs was added to the indicators to report on."]


def quantities(**figures: int) -> Fill:
    return lambda row: [
        PlannedQuantityFactory(content=row, year=int(year[1:]), value=value)
        for year, value in figures.items()
    ]


def deliverable(before: Fill, after: Fill) -> ToldChange:
    same = {"name": Text.of(en="Courses"), "number": "12"}
    return changed(DeliverableContentFactory, same, fill=(before, after))


def test_quantity_is_lowered_under_the_name_of_its_deliverable() -> None:
    change = deliverable(quantities(y2025=40), quantities(y2025=25))

    assert str(change) == (
        "Deliverable: 12. Courses: The quantity planned for 2025 was lowered from 40 "
        "to 25."
    )


def test_quantity_moves_between_years_when_the_total_is_equal() -> None:
    change = deliverable(
        quantities(y2024=9, y2025=5, y2026=5), quantities(y2024=9, y2025=3, y2026=7)
    )

    assert sentences(change) == [
        "A quantity of 2 was moved from 2025 to 2026; the total is the same."
    ]


def test_year_without_a_number_is_neither_zero_nor_a_move() -> None:
    def not_yet(row: Any) -> None:
        PlannedQuantityFactory(
            content=row, year=2025, state="not_yet_reported", value=None
        )

    change = deliverable(not_yet, quantities(y2025=25))
    assert sentences(change) == [
        "“Quantity planned for 2025” is now “25”; it was “not yet reported” before."
    ]


def money(stage: str, **figures: int) -> Fill:
    return lambda row: [
        BudgetFigureFactory(
            content=row,
            column=f"{stage}_{year[1:]}",
            stage=stage,
            year=int(year[1:]),
            unit=FigureUnit.EUR,
            value=value,
        )
        for year, value in figures.items()
    ]


def budget_line(before: Fill, after: Fill) -> ToldChange:
    same = {"label": Text.of(en="Staff")}
    return changed(BudgetLineContentFactory, same, fill=(before, after))


def test_money_moves_to_another_year() -> None:
    change = budget_line(
        money(ResourceStage.REQUIRED, y2024=40000),
        money(ResourceStage.REQUIRED, y2025=40000),
    )

    assert sentences(change) == [
        "An amount of 40,000 (required, euros) was moved from 2024 to 2025; the total "
        "is the same."
    ]


def test_money_never_moves_from_stage_to_stage() -> None:
    change = budget_line(
        money(ResourceStage.REQUIRED, y2024=40000),
        money(ResourceStage.SIGNED, y2025=40000),
    )

    assert sentences(change) == [
        "“Amount (2025, agreement signed, euros)” is now “40,000”; nothing was stated "
        "before.",
        "“Amount (2024, required, euros)” is no longer stated; it was “40,000”.",
    ]


def test_amount_of_a_printed_column_is_raised() -> None:
    change = budget_line(
        lambda row: BudgetFigureFactory(content=row, value=7),
        lambda row: BudgetFigureFactory(content=row, value=8),
    )

    assert sentences(change) == [
        "The amount (2023, estimate, thousands of United States dollars) was raised "
        "from 7 to 8."
    ]


def test_posts_are_told_as_posts() -> None:
    change = changed(
        PostContentFactory,
        {},
        fill=(
            lambda row: PostFigureFactory(content=row, value=7),
            lambda row: PostFigureFactory(content=row, value=6),
        ),
    )

    assert sentences(change) == [
        "The number of posts (2023, proposed) was lowered from 7 to 6."
    ]


def test_number_in_the_words_of_a_measure_is_told_by_its_meaning() -> None:
    change = changed(
        MeasureContentFactory,
        {},
        fill=(
            lambda row: MeasureQuantityFactory(content=row, order=1, value=10),
            lambda row: MeasureQuantityFactory(content=row, order=1, value=20),
        ),
    )

    assert sentences(change) == ["The number (countries) was raised from 10 to 20."]


def test_planned_target_is_lowered() -> None:
    change = changed(PlannedTargetContentFactory, {}, {"value": 40}, {"value": 25})

    assert sentences(change) == ["The target (2022, total) was lowered from 40 to 25."]


def test_rating_of_a_risk_is_raised() -> None:
    change = changed(
        RiskContentFactory, {}, {"likelihood": "low"}, {"likelihood": "high"}
    )

    assert sentences(change) == ["“Likelihood” was raised from “low” to “high”."]


def test_sentence_escapes_what_the_facts_say(client: Client) -> None:
    plan = WorkPlanFactory(code="plan")
    first = publish(PlanVersionFactory(work_plan=plan, number=1))
    second = PlanVersionFactory(work_plan=plan, number=2)
    ActivityContentFactory(plan_version=second, title=Text.of(en="<script>100%s"))
    publish(second)
    body = client.get(f"/en/work-plans/plan/versions/{first.number}/compare/2/")

    assert "&lt;script&gt;100%s" in body.content.decode()
