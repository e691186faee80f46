"""Which version answers: the one that the page shows, or the last that has it."""

import datetime as dt

import pytest
from django.test import Client

from tests.api.asking import ask, codes
from tests.api.making import published
from tests.factories import workplans as made
from tests.factories.accounts import UserFactory
from tests.factories.strategies import StrategyFactory
from unido_portal.accounts.choices import Role
from workplans import services

CONTENT = {
    "activities": (made.ActivityContentFactory, "activity"),
    "results": (made.ResultContentFactory, "result"),
    "performance-measures": (made.MeasureContentFactory, "measure"),
    "deliverables": (made.DeliverableContentFactory, "deliverable"),
    "budget-lines": (made.BudgetLineContentFactory, "line"),
    "posts": (made.PostContentFactory, "post"),
}


def newer(version, number=2, **given):
    """Insert a later version of the plan of ``version``, a draft yet."""
    return made.PlanVersionFactory(
        work_plan=version.work_plan, number=number, code=f"newer.v{number}", **given
    )


def left_out(factory, thing):
    """Return the code of what only the first of two published versions has."""
    content = factory(plan_version__number=1)
    published(content.plan_version)
    other = factory(plan_version=newer(content.plan_version))
    published(other.plan_version)
    return getattr(content, thing).code, content.plan_version.code


@pytest.mark.django_db
@pytest.mark.parametrize("name", CONTENT)
def test_what_only_an_older_version_has_is_found_by_its_code(name):
    code, version = left_out(*CONTENT[name])
    row = ask(f"{name}/{code}/")
    assert (row["code"], row["version"], row["is_current"]) == (code, version, False)


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted({*CONTENT} - {"activities"}))
def test_a_table_holds_only_the_version_that_the_page_shows(name):
    left_out(*CONTENT[name])
    [row] = ask(f"{name}/")["results"]
    assert (row["version"], row["is_current"]) == ("newer.v2", True)


@pytest.mark.django_db
def test_activities_of_older_versions_are_listed_with_their_version():
    code, version = left_out(*CONTENT["activities"])
    listed = {row["code"]: row for row in ask("activities/")["results"]}
    assert len(listed) == 2
    assert (listed[code]["version"], listed[code]["is_current"]) == (version, False)
    assert codes("activities/?is_current=false") == [code]
    assert codes(f"activities/?version={version}") == [code]
    assert code not in codes("activities/?is_current=true")


@pytest.mark.django_db
def test_an_activity_of_two_versions_is_listed_once_as_the_page_shows_it():
    old = made.ActivityContentFactory(plan_version__number=1, is_south_south=True)
    published(old.plan_version)
    new = made.ActivityContentFactory(
        plan_version=newer(old.plan_version), activity=old.activity
    )
    published(new.plan_version)
    [row] = ask("activities/")["results"]
    assert row["version"] == new.plan_version.code
    assert codes("activities/?is_south_south=true") == []


@pytest.mark.django_db
def test_the_latest_of_the_older_versions_tells_what_the_shown_one_lacks():
    first = made.ActivityContentFactory(
        plan_version__number=1, plan_version__presented_on=dt.date(2020, 1, 1)
    )
    published(first.plan_version)
    second = newer(first.plan_version, presented_on=dt.date(2021, 1, 1))
    made.ActivityContentFactory(plan_version=second, activity=first.activity)
    published(second)
    third = newer(second, number=3, presented_on=dt.date(2022, 1, 1))
    published(made.ActivityContentFactory(plan_version=third).plan_version)
    path = f"activities/{first.activity.code}/"
    assert ask(path)["version"] == second.code
    assert ask(f"{path}?version={first.plan_version.code}")["is_current"] is False
    ask(f"{path}?version={third.code}", status=404)


@pytest.mark.django_db
@pytest.mark.parametrize("staff", [False, True])
def test_what_only_a_draft_has_is_not_found_by_its_code(staff):
    old = made.ActivityContentFactory(plan_version__number=1)
    published(old.plan_version)
    draft = made.ActivityContentFactory(plan_version=newer(old.plan_version))
    client = Client()
    if staff:
        client.force_login(UserFactory(roles=[Role.EDITOR]))
    answer = client.get(f"/api/v1/activities/{draft.activity.code}/")
    assert answer.status_code == 404


def unknown():
    """Return a public version of which nobody knows the content."""
    version = made.PlanVersionFactory(state="recording", content_known="unknown")
    return services.publish(version=version)


@pytest.mark.django_db
@pytest.mark.parametrize("name", CONTENT)
def test_how_much_an_unknown_version_holds_is_unknown(name):
    answer = ask(f"{name}/?version={unknown().code}")
    assert (answer["count"], answer["results"]) == (None, [])
    assert answer["content_known"] == "unknown"


@pytest.mark.django_db
@pytest.mark.parametrize("name", CONTENT)
def test_how_much_a_known_version_holds_is_counted(name):
    version = published(CONTENT[name][0]().plan_version)
    named, shown = ask(f"{name}/?version={version.code}"), ask(f"{name}/")
    assert (named["count"], named["content_known"]) == (1, "full")
    assert (shown["count"], shown["content_known"]) == (1, None)


@pytest.mark.django_db
def test_risks_are_counted_whatever_is_known_of_their_ratings():
    published(made.RiskContentFactory().plan_version)
    answer = ask(f"risks/?version={unknown().code}")
    assert (answer["count"], answer["content_known"]) == (1, "unknown")
    assert answer["results"][0]["ratings"] == []


@pytest.mark.django_db
def test_risks_are_found_by_the_plan_that_rates_them():
    risk = made.RiskFactory(strategy=StrategyFactory())
    rating = made.RiskContentFactory(risk=risk, plan_version__number=1)
    other = made.RiskContentFactory()
    published(rating.plan_version)
    published(other.plan_version)
    plan = rating.plan_version.work_plan
    assert codes(f"risks/?work_plan={plan.code}") == [risk.code]

    published(newer(rating.plan_version))
    [row] = ask(f"risks/?work_plan={plan.code}")["results"]
    assert [one["version"] for one in row["ratings"]] == [rating.plan_version.code]


@pytest.mark.django_db
def test_a_plan_finds_no_risk_by_the_rating_of_its_draft():
    plan = published(made.PlanVersionFactory(number=1)).work_plan
    shown = made.RiskContentFactory()
    published(shown.plan_version)
    draft = made.PlanVersionFactory(work_plan=plan, number=2)
    made.RiskContentFactory(plan_version=draft, risk=shown.risk)
    assert codes("risks/") == [shown.risk.code]
    assert codes(f"risks/?work_plan={plan.code}") == []


@pytest.mark.usefixtures("facts")
class TestFacts:
    @pytest.mark.parametrize("version", ["mic-wp.v1", "mic-wp.v3"])
    def test_nobody_counts_what_the_unread_versions_hold(self, version):
        answer = ask(f"activities/?version={version}")
        assert (answer["count"], answer["content_known"]) == (None, "unknown")

    def test_south_south_cooperation_is_found_without_naming_the_version(self):
        [row] = ask("activities/?is_south_south=true")["results"]
        assert (row["code"], row["version"]) == ("mic-wp.a-09", "mic-wp.v2")
        assert ask("activities/mic-wp.a-09/")["version"] == "mic-wp.v2"

    def test_a_plan_lists_all_its_activities_and_those_that_its_page_shows(self):
        assert ask("activities/?work_plan=mic-wp")["count"] == 23
        assert ask("activities/?work_plan=mic-wp&is_current=true")["count"] == 13

    def test_risks_of_the_implementation_plan_are_those_that_it_rates(self):
        assert codes("risks/?work_plan=ldc-ip") == ["R-01", "R-02", "R-03", "R-04"]

    def test_risks_that_a_plan_states_itself_are_told_once(self):
        listed = codes("risks/?work_plan=ohrlls-ppb-2023")
        assert listed == ["R-14", "R-15", "R-16", "R-17"]
