"""What the public sees: nothing of a draft, no report before it is cleared, no small
counts that tell who somebody is, and no demonstration data beside facts."""

import datetime as dt

import pytest
from django.test import Client

from tests.api.asking import RESOURCES, ask, codes
from tests.api.making import published
from tests.factories import workplans as made
from tests.factories.accounts import UserFactory
from tests.factories.indicators import (
    DefinitionVersionFactory,
    IndicatorFactory,
    ObservationFactory,
    ReleaseFactory,
    TargetFactory,
)
from tests.factories.strategies import StrategyFactory
from unido_portal.accounts.choices import Role
from unido_portal.portal.api.urls import router

pytestmark = pytest.mark.django_db

CONTENT = {
    "activities": made.ActivityContentFactory,
    "results": made.ResultContentFactory,
    "performance-measures": made.MeasureContentFactory,
    "deliverables": made.DeliverableContentFactory,
    "budget-lines": made.BudgetLineContentFactory,
    "posts": made.PostContentFactory,
    "risks": made.RiskContentFactory,
}


def count(path: str) -> int:
    return len(ask(path)["results"])


@pytest.mark.parametrize("name", CONTENT)
def test_what_a_draft_holds_is_not_there(name):
    draft = CONTENT[name]().plan_version
    assert count(f"{name}/") == 0
    answer = ask(f"{name}/?version={draft.code}", status=400)
    assert draft.code not in answer["errors"][0].get("valid", [])


@pytest.mark.parametrize("name", CONTENT)
def test_what_a_published_version_holds_is_there(name):
    version = published(CONTENT[name]().plan_version)
    assert count(f"{name}/") == count(f"{name}/?version={version.code}") == 1


def test_a_plan_that_is_only_a_draft_is_not_there():
    version = made.PlanVersionFactory()
    assert codes("work-plans/") == codes("plan-versions/") == []
    ask(f"work-plans/{version.work_plan.code}/", status=404)
    ask(f"activities/?work_plan={version.work_plan.code}", status=400)


def test_a_draft_beside_a_published_version_is_not_there():
    old = made.ActivityContentFactory().plan_version
    published(old)
    made.PlanVersionFactory(work_plan=old.work_plan)
    [plan] = ask("work-plans/")["results"]
    assert plan["current_version"] == old.code
    assert plan["versions"] == codes("plan-versions/") == [old.code]


def test_staff_see_the_draft_that_they_ask_for():
    content = made.ActivityContentFactory()
    client = Client()
    client.force_login(UserFactory(roles=[Role.EDITOR]))
    path = f"/api/v1/activities/?version={content.plan_version.code}"
    [row] = client.get(path).json()["results"]
    assert row["code"] == content.activity.code


def test_an_older_version_is_shown_to_who_asks_for_it():
    old = made.ActivityContentFactory(plan_version__number=1)
    published(old.plan_version)
    plan = old.plan_version.work_plan
    new = made.ActivityContentFactory(
        plan_version=made.PlanVersionFactory(work_plan=plan, number=2),
        activity=old.activity,
        status="closed",
    )
    published(new.plan_version)
    code = old.activity.code
    assert ask(f"activities/{code}/")["status_at_source"] == "closed"
    before = ask(f"activities/{code}/?version={old.plan_version.code}")
    assert before["status_at_source"] == "pipeline"


def test_a_report_is_there_once_it_is_cleared():
    made.ProgressUpdateFactory(code="draft", state="draft", decided_on=None)
    made.ProgressUpdateFactory(code="cleared")
    assert codes("progress-updates/") == ["cleared"]


def test_a_report_about_an_activity_of_a_draft_is_not_there():
    content = made.ActivityContentFactory()
    made.ProgressUpdateFactory(strategy=None, activity=content.activity)
    TargetFactory(country=None, activity=content.activity)
    ObservationFactory(country=None, activity=content.activity)
    for name in ("progress-updates", "targets", "observations"):
        assert count(f"{name}/") == 0


def test_an_answer_to_a_decision_by_a_draft_is_not_there():
    response = made.DecisionResponseFactory()
    row = ask(f"decisions/{response.decision.code}/")
    assert row["responses"] == []


def test_a_figure_is_there_once_it_is_cleared_and_until_it_is_superseded():
    now = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
    ObservationFactory(cleared_at=None)
    ObservationFactory(superseded_at=now)
    ObservationFactory(release=ReleaseFactory(withdrawn_at=now))
    shown = ObservationFactory()
    [row] = ask("observations/")["results"]
    assert row["indicator"] == shown.indicator.code


def persons_reported(*values: int, sexes: str) -> None:
    """Insert counts of persons that an activity reported, one for each sex."""
    content = made.ActivityContentFactory()
    published(content.plan_version)
    definition = DefinitionVersionFactory(indicator__counts_persons=True)
    update = made.ProgressUpdateFactory(citation=None, is_submission=True)
    for value, sex in zip(values, sexes.split(), strict=True):
        ObservationFactory(
            definition=definition,
            country=None,
            activity=content.activity,
            sex=sex,
            value=value,
            release=None,
            update=update,
        )


def shown_by_sex() -> dict[str, tuple[str, str | None]]:
    return {
        row["sex"]: (row["state"], row["value"])
        for row in ask("observations/")["results"]
    }


def test_a_small_count_of_persons_is_suppressed_with_its_complement():
    persons_reported(3, 40, 43, sexes="F M _T")
    assert shown_by_sex() == {
        "F": ("suppressed", None),
        "M": ("suppressed", None),
        "_T": ("value", "43"),
    }


def test_a_small_total_of_persons_is_suppressed():
    persons_reported(4, sexes="_T")
    assert shown_by_sex() == {"_T": ("suppressed", None)}


def test_nobody_and_many_are_shown():
    persons_reported(0, 40, 40, sexes="F M _T")
    assert shown_by_sex()["F"] == ("value", "0")
    assert shown_by_sex()["M"] == ("value", "40")


def test_what_a_document_printed_is_shown_however_small():
    indicator = IndicatorFactory(counts_persons=True)
    definition = DefinitionVersionFactory(indicator=indicator)
    ObservationFactory(definition=definition, value=3)
    assert shown_by_sex() == {"_T": ("value", "3")}


@pytest.mark.parametrize("name", [name for name in CONTENT if name != "risks"])
def test_demonstration_data_stands_alone_and_labelled(name):
    fact = published(CONTENT[name]().plan_version)
    version = made.PlanVersionFactory(work_plan__is_demo=True)
    demo = published(CONTENT[name](plan_version=version).plan_version)
    [row] = ask(f"{name}/")["results"]
    assert (row["version"], row["is_demo"]) == (fact.code, False)
    [row] = ask(f"{name}/?demo=true")["results"]
    assert (row["version"], row["is_demo"]) == (demo.code, True)
    ask(f"{name}/{row['code']}/", status=404)


def test_demonstration_figures_stand_alone_and_labelled():
    ObservationFactory(value=1, indicator__code="fact")
    ObservationFactory(value=2, release=ReleaseFactory(is_demo=True))
    [row] = ask("observations/")["results"]
    assert (row["value"], row["is_demo"]) == ("1", False)
    [row] = ask("observations/?demo=true")["results"]
    assert (row["value"], row["is_demo"]) == ("2", True)


@pytest.mark.parametrize("name", RESOURCES)
def test_nobody_signs_in_to_read(name):
    assert count(f"{name}/") == 0


@pytest.mark.parametrize("name", RESOURCES)
def test_no_key_of_the_database_and_no_person_is_shown(name):
    view = router.registry[RESOURCES.index(name)][1]
    names = set(view.serializer_class.names())
    assert not names & {"id", "pk", "submitted_by", "sealed_by", "set_by"}


def test_a_plan_of_another_entity_says_whose_it_is():
    content = made.DeliverableContentFactory(plan_version__work_plan__is_reference=True)
    published(content.plan_version)
    [row] = ask("deliverables/?is_reference=true")["results"]
    assert row["is_reference"]
    assert row["owner"] == str(content.plan_version.work_plan.owner)


def test_a_risk_that_no_document_states_is_public_with_the_plan_that_names_it():
    risk = made.RiskFactory(strategy=StrategyFactory())
    assert codes("risks/") == []
    published(made.RiskContentFactory(risk=risk).plan_version)
    assert codes("risks/") == [risk.code]
