"""What the demonstration holds."""

import datetime as dt
from collections import defaultdict
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db.models import Sum

from indicators.choices import Sex
from indicators.models import DefinitionVersion, Observation, PlannedTargetContent
from unido_portal.core.choices import Mark, State
from unido_portal.core.fields import TranslatedField
from unido_portal.portal.demo.building import CODE
from unido_portal.portal.demo.figures import BREAK
from unido_portal.portal.demo.reports import DRAFTS, LATE
from unido_portal.portal.demo.scope import made_up, removal_order
from workplans.choices import RiskKind, UpdateState, VersionState
from workplans.comparison import Change, ChangeKind, compare
from workplans.models import (
    Activity,
    ActivityContent,
    ActivityFocusArea,
    BudgetFigure,
    DeliverableContent,
    PlanVersion,
    ProgressUpdate,
    Project,
    Risk,
    WorkPlan,
)
from workplans.services import broken_seals
from workplans.standing import late_of, overruled_of, standing_columns

pytestmark = pytest.mark.usefixtures("demo")


def version(number: int) -> PlanVersion:
    return PlanVersion.objects.get(work_plan__code=CODE, number=number)


def changes_of(label: str, kind: ChangeKind) -> list[Change]:
    """Return how the second version differs from the first by one kind of content."""
    comparison = compare(older=version(1), newer=version(2))
    (group,) = (one for one in comparison.groups if one.label == label)
    return [change for change in group.changes if change.kind == kind]


def test_the_plan_has_sixty_activities():
    assert Activity.objects.filter(work_plan__code=CODE).count() == 60


def test_two_versions_are_sealed_and_published_and_one_is_a_draft():
    versions = PlanVersion.objects.filter(work_plan__code=CODE).order_by("number")
    assert [(one.state, one.published_at is not None) for one in versions] == [
        (VersionState.SEALED, True),
        (VersionState.SEALED, True),
        (VersionState.DRAFT, False),
    ]


def test_the_page_of_the_plan_shows_the_second_version_with_all_activities():
    shown = PlanVersion.objects.current().get(work_plan__code=CODE)
    assert shown.number == 2
    assert shown.activitycontents.count() == 60


def test_its_seals_are_whole():
    assert list(broken_seals()) == []


@pytest.mark.parametrize(
    "kind", [ChangeKind.ADDED, ChangeKind.CHANGED, ChangeKind.DROPPED]
)
def test_the_second_version_differs_by_activities(kind: ChangeKind):
    assert changes_of("activities", kind)


@pytest.mark.parametrize("label", ["planned targets", "budget lines"])
def test_the_second_version_changes_targets_and_money(label: str):
    assert changes_of(label, ChangeKind.CHANGED)


def test_the_second_version_changes_dates():
    ends = [
        dict(one.activitycontents.values_list("activity__code", "end"))
        for one in (version(1), version(2))
    ]
    assert any(ends[0][code] != ends[1][code] for code in ends[0])


def test_the_draft_has_a_deliverable_and_a_risk_that_no_published_version_has():
    for model in (DeliverableContent, Risk):
        path = "deliverable" if model is DeliverableContent else "pk"
        relation = "" if model is DeliverableContent else "contents__"
        draft, published = (
            set(
                model.objects.filter(
                    **{f"{relation}plan_version__in": versions}
                ).values_list(path, flat=True)
            )
            for versions in ([version(3)], [version(1), version(2)])
        )
        assert draft - published


def test_some_activities_serve_two_frameworks_with_shares_of_a_hundred():
    served: dict[int, list[ActivityFocusArea]] = defaultdict(list)
    for area in ActivityFocusArea.objects.filter(
        content__plan_version__work_plan__code=CODE
    ).select_related("focus_area"):
        served[area.content_id].append(area)
    frameworks = [
        {area.focus_area.strategy_id for area in areas} for areas in served.values()
    ]
    assert {len(strategies) for strategies in frameworks} == {1, 2}
    for areas in served.values():
        assert sum(area.share for area in areas) == 100


def test_what_owes_the_third_period_is_late_and_nothing_else():
    with time_machine.travel(dt.datetime(2026, 10, 1, tzinfo=dt.UTC)):
        rows = ActivityContent.objects.annotate(**standing_columns())
        late = {row.activity.code: late_of(row) for row in rows if late_of(row)}

    numbers = {int(code.rpartition("-")[2]) for code in late}
    assert numbers == LATE | DRAFTS
    assert {one.period for told in late.values() for one in told} == {f"{CODE}.2026-S1"}


def test_one_status_is_overruled_in_the_last_period():
    with time_machine.travel(dt.datetime(2026, 10, 1, tzinfo=dt.UTC)):
        rows = ActivityContent.objects.filter(plan_version=version(2))
        told = [overruled_of(row) for row in rows.annotate(**standing_columns())]

    (overruled,) = [one for one in told if one]
    assert overruled.standing.status == "planned"
    assert overruled.unit


def test_reports_are_submissions_that_name_nobody():
    sources = made_up(ProgressUpdate).values_list(
        "is_submission", "submitted_by", "citation"
    )
    assert set(sources) == {(True, None, None)}


def test_figures_of_a_report_in_draft_are_not_cleared():
    drafts = Observation.objects.filter(
        update__state=UpdateState.DRAFT, update__activity__work_plan__code=CODE
    )
    assert set(drafts.values_list("cleared_at", flat=True)) == {None}


@pytest.mark.parametrize(
    "state",
    [
        State.VALUE,
        State.NOT_COLLECTED,
        State.NOT_YET_REPORTED,
        State.SUPPRESSED,
    ],
)
def test_figures_by_sex_come_in_every_state(state: State):
    assert made_up(Observation).filter(sex__in=[Sex.MALE], state=state).exists()


@pytest.mark.parametrize("count", [Decimal(0), Decimal(2)])
def test_there_are_counts_of_nobody_and_of_so_few_that_they_identify(count: Decimal):
    counts = made_up(Observation).filter(sex=Sex.FEMALE, value__lte=count)
    assert counts.exists()


def test_the_parts_by_sex_make_the_total_wherever_all_are_given():
    parts: dict[tuple, dict[str, Decimal]] = defaultdict(dict)
    for one in made_up(Observation).filter(state=State.VALUE):
        key = (one.indicator_id, one.subject, one.period, one.update_id)
        parts[key][one.sex] = one.value
    whole = [found for found in parts.values() if len(found) == 5]
    assert whole
    for found in whole:
        assert found.pop(Sex.TOTAL) == sum(found.values())


def test_no_parts_by_sex_exceed_their_total():
    parts: dict[tuple, dict[str, Decimal]] = defaultdict(dict)
    for one in made_up(Observation).filter(state=State.VALUE):
        key = (one.indicator_id, one.subject, one.period, one.update_id)
        parts[key][one.sex] = one.value
    for found in parts.values():
        if Sex.TOTAL in found:
            assert found.pop(Sex.TOTAL) >= sum(found.values())


def test_a_correction_supersedes_a_figure():
    old = made_up(Observation).filter(superseded_at__isnull=False).first()
    assert old.superseded_by.update.decided_on > old.update.decided_on


def test_a_series_breaks_where_its_definition_changes():
    numbers = made_up(Observation).filter(indicator__code=BREAK)
    used = DefinitionVersion.objects.filter(observations__in=numbers).distinct()
    assert used.count() == 2
    assert not used.latest("number").is_comparable


def test_some_projects_under_the_strategy_report_by_sex_and_some_do_not():
    bound = Project.objects.filter(
        is_demo=True, strategies__strategy__code="ldc-os-2022-2031"
    )
    figures = Observation.objects.filter(sex=Sex.FEMALE, state=State.VALUE)
    by_project = bound.filter(observations__in=figures)
    by_activity = bound.filter(activitycontents__activity__observations__in=figures)
    reporting = {*by_project, *by_activity}
    assert 0 < len(reporting) < bound.count()


def test_money_is_told_by_stage_and_source():
    figures = BudgetFigure.objects.filter(content__plan_version=version(2))
    told = figures.values_list("content__funding_source", "stage").annotate(
        amount=Sum("value")
    )
    assert {(source, stage) for source, stage, _amount in told} == {
        ("regular", "required"),
        ("extrabudgetary", "required"),
        ("extrabudgetary", "pipeline"),
        ("extrabudgetary", "hard_pipeline"),
        ("extrabudgetary", "agreement_signed"),
    }


def test_risks_are_rated():
    risks = Risk.objects.filter(work_plan__code=CODE, kind=RiskKind.RISK)
    assert risks.exclude(contents__likelihood="not_rated").exists()


def test_a_dropped_activity_has_no_target():
    dropped = ActivityContent.objects.filter(plan_version=version(2), is_dropped=True)
    targets = PlannedTargetContent.objects.filter(
        plan_version=version(2), activity__in=dropped.values("activity")
    )
    assert dropped.count() == 3
    assert not targets.exists()


def test_the_plan_says_in_its_title_what_it_is():
    title = WorkPlan.objects.get(code=CODE).title
    for language, opening in (
        ("en", "Demonstration:"),
        ("zh-hans", "演示："),
        ("fr", "Démonstration\N{NO-BREAK SPACE}:"),
    ):
        assert title.render(language).text.startswith(opening)


def test_every_text_is_unofficial_and_in_three_languages():
    for model in removal_order():
        texts = [
            field.attname
            for field in model._meta.concrete_fields
            if isinstance(field, TranslatedField)
        ]
        for text in made_up(model).values_list(*texts).distinct() if texts else []:
            for wording in filter(None, text):
                assert wording.languages == ["zh-hans", "en", "fr"]
                for language in wording.languages:
                    assert wording.render(language).mark == Mark.UNOFFICIAL


def _fault(row):
    """Return what the fields of ``row`` do not allow, or None."""
    try:
        row.clean_fields()
    except ValidationError as refusal:
        return f"{row._meta.label} {row}: {refusal}"
    return None


def test_every_row_has_values_that_its_fields_allow():
    rows = (row for model in removal_order() for row in made_up(model))
    assert [fault for fault in map(_fault, rows) if fault] == []


def test_nothing_happens_after_it_was_decided():
    late = made_up(ProgressUpdate).filter(decided_on__gt=dt.date(2026, 9, 30))
    assert not late.exists()
