"""What the lists of the admin site say of their rows."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.admin.pages import address, signed_in
from tests.factories.accounts import UnitFactory
from tests.factories.indicators import (
    ObservationFactory,
    PlannedTargetContentFactory,
    ReleaseFactory,
    TargetFactory,
)
from tests.factories.reference import CountryFactory
from tests.factories.workplans import (
    DRAFT,
    ActivityContentFactory,
    ActivityFactory,
    BudgetActualFactory,
    BudgetLineContentFactory,
    DeliverableActualFactory,
    DeliverableContentFactory,
    EvidenceFactory,
    MeasureContentFactory,
    PlanVersionFactory,
    PostContentFactory,
    ProgressUpdateFactory,
    ProjectFactory,
    ResultContentFactory,
    RiskContentFactory,
    StatusOverrideFactory,
    WorkPlanFactory,
)
from unido_portal.core.text import Text
from workplans.choices import ActivityStatus, Level, VersionState
from workplans.models import Activity, ProgressUpdate

pytestmark = pytest.mark.django_db


def _list(model: type[Any], **query: str) -> Any:
    return signed_in("auditor").get(address(model, "changelist"), query)


def _words(answer: Any) -> str:
    return unescape(answer.content.decode())


def _in_two_versions(**now: Any) -> Activity:
    """Return an activity whose first version calls it a pilot, in the pipeline."""
    first = PlanVersionFactory(number=1, state=VersionState.RECORDING)
    then = ActivityContentFactory(plan_version=first, title=Text.of(en="A pilot"))
    ActivityContentFactory(
        activity=then.activity,
        plan_version=PlanVersionFactory(number=2, work_plan=first.work_plan),
        **now,
    )
    return then.activity


def test_list_of_activities_says_what_the_latest_version_says() -> None:
    activity = _in_two_versions(
        title=Text.of(en="A network"),
        status=ActivityStatus.IMPLEMENTATION,
        unit=UnitFactory(name=Text.of(en="Division of Skills")),
    )

    page = _words(_list(Activity))

    assert "A network" in page
    assert "A pilot" not in page
    assert f">{ActivityStatus.IMPLEMENTATION.label}</td>" in page
    assert ">Division of Skills</td>" in page
    assert str(activity.work_plan) in page


@pytest.mark.parametrize(
    ("field", "then", "now"),
    [
        ("status", ActivityStatus.PIPELINE, ActivityStatus.IMPLEMENTATION),
        ("level", Level.NATIONAL, Level.GLOBAL),
    ],
)
def test_filter_of_activities_asks_the_latest_version(
    field: str, then: str, now: str
) -> None:
    activity = _in_two_versions(**{field: now})

    found = {
        value: [*_list(Activity, **{f"latest_{field}": value}).context["cl"].queryset]
        for value in (then, now)
    }

    assert found == {then: [], now: [activity]}


def test_list_of_activities_is_filtered_by_the_unit_that_answers_for_them() -> None:
    content = ActivityContentFactory(unit=UnitFactory())
    ActivityContentFactory(unit=UnitFactory())

    answer = _list(Activity, latest_unit=str(content.unit.pk))

    assert [*answer.context["cl"].result_list] == [content.activity]


PERMANENT = [
    (ActivityContentFactory, "activity", "title"),
    (DeliverableContentFactory, "deliverable", "name"),
    (ResultContentFactory, "result", "title"),
    (MeasureContentFactory, "measure", "text"),
    (BudgetLineContentFactory, "line", "label"),
    (PostContentFactory, "post", "label"),
]


@pytest.mark.parametrize(("factory", "link", "title"), PERMANENT)
def test_permanent_row_is_listed_and_found_by_its_words(
    factory: Any, link: str, title: str
) -> None:
    row = getattr(factory(**{title: Text.of(en="Zinc recycling")}), link)
    factory()

    answer = _list(type(row), q="zinc")

    assert [*answer.context["cl"].result_list] == [row]
    assert "Zinc recycling" in _words(answer)


def test_planned_target_is_listed_and_found_by_its_indicator_and_activity() -> None:
    content = PlannedTargetContentFactory()
    PlannedTargetContentFactory()

    answer = _list(type(content.target), q=content.indicator.code)

    assert [*answer.context["cl"].result_list] == [content.target]
    assert str(content.indicator) in _words(answer)
    assert content.activity.code in _words(answer)


def test_list_of_risks_says_how_the_latest_version_rates_them() -> None:
    content = RiskContentFactory(unit=UnitFactory(name=Text.of(en="Evaluation")))

    page = _words(_list(type(content.risk)))

    assert f">{content.get_likelihood_display()}</td>" in page
    assert ">Evaluation</td>" in page


def test_list_of_reports_says_what_they_are_about() -> None:
    content = ActivityContentFactory(title=Text.of(en="A network"))
    ProgressUpdateFactory(activity=content.activity, strategy=None)
    other = ProgressUpdateFactory()

    page = _words(_list(ProgressUpdate))

    assert f">{content.activity.code}</a> A network" in page
    assert f">{other.subject}</a>" in page


@pytest.mark.parametrize(
    "factory",
    [*(row[0] for row in PERMANENT), PlannedTargetContentFactory, RiskContentFactory],
)
def test_list_of_permanent_rows_asks_as_often_for_many_as_for_few(
    factory: Any,
) -> None:
    content = factory()
    model = next(
        field.related_model
        for field in content._meta.fields
        if field.is_relation and field.remote_field.related_name == "contents"
    )
    few = _queries(model)
    factory.create_batch(6)

    assert _queries(model) == few


def _queries(model: type[Any]) -> int:
    client = signed_in("auditor")
    client.get("/admin/")
    with CaptureQueriesContext(connection) as queries:
        client.get(address(model, "changelist"))
    return len(queries)


def test_list_of_reports_asks_as_often_for_many_as_for_few() -> None:
    def report() -> None:
        activity = ActivityContentFactory().activity
        ProgressUpdateFactory(activity=activity, strategy=None)
        ProgressUpdateFactory()

    report()
    few = _queries(ProgressUpdate)
    for _more in range(4):
        report()

    assert _queries(ProgressUpdate) == few


def _demo_report() -> ProgressUpdate:
    activity = ActivityFactory(work_plan__is_demo=True)
    return ProgressUpdateFactory(activity=activity, strategy=None, **DRAFT)


# A fact, and a row that is made up.
BOTH: list[tuple[Any, Any]] = [
    (
        ObservationFactory,
        lambda: ObservationFactory(country=None, project=ProjectFactory(is_demo=True)),
    ),
    (
        TargetFactory,
        lambda: TargetFactory(country=None, project=ProjectFactory(is_demo=True)),
    ),
    (ProgressUpdateFactory, _demo_report),
    (EvidenceFactory, lambda: EvidenceFactory(update=_demo_report())),
    (
        BudgetActualFactory,
        lambda: BudgetActualFactory(line__work_plan__is_demo=True),
    ),
    (
        DeliverableActualFactory,
        lambda: DeliverableActualFactory(deliverable__work_plan__is_demo=True),
    ),
    (
        StatusOverrideFactory,
        lambda: StatusOverrideFactory(period__work_plan__is_demo=True),
    ),
    (ActivityFactory, lambda: ActivityFactory(work_plan__is_demo=True)),
    (WorkPlanFactory, lambda: WorkPlanFactory(is_demo=True)),
    (ReleaseFactory, lambda: ReleaseFactory(is_demo=True)),
]
NAMES = [fact._meta.model.__name__ for fact, _made_up in BOTH]
TAG = '<span class="made-up">demonstration data</span>'


@pytest.mark.parametrize(("fact", "made_up"), BOTH, ids=NAMES)
def test_list_tells_made_up_rows_from_facts(fact: Any, made_up: Any) -> None:
    true, false = fact(), made_up()

    both = _list(type(true))
    facts = _list(type(true), demonstration="no")
    others = _list(type(true), demonstration="yes")

    assert _words(both).count(TAG) == others.context["cl"].result_count
    assert true in facts.context["cl"].result_list
    assert false not in facts.context["cl"].result_list
    assert false in others.context["cl"].result_list
    assert true not in others.context["cl"].result_list


@pytest.mark.parametrize(("fact", "made_up"), BOTH, ids=NAMES)
def test_page_of_a_made_up_row_says_so(fact: Any, made_up: Any) -> None:
    client = signed_in("auditor")

    pages = [
        client.get(address(type(row), "change", row.pk)).content.decode()
        for row in (fact(), made_up())
    ]

    assert [TAG in page for page in pages] == [False, True]


def test_what_is_always_a_fact_has_no_filter_for_demonstration_data() -> None:
    country = CountryFactory()

    filters = _list(type(country)).context["cl"].filter_specs
    names = [getattr(one, "parameter_name", "") for one in filters]

    assert "demonstration" not in names
