"""What a correction replaced stays reachable, and stands beside nothing unasked."""

import datetime as dt

import pytest

from tests.api.asking import RESOURCES, ROUTER, ask, codes
from tests.api.making import published
from tests.factories import workplans as made
from tests.factories.indicators import (
    DefinitionVersionFactory,
    ObservationFactory,
    ReleaseFactory,
    TargetFactory,
)
from tests.factories.reference import GroupMembershipFactory

pytestmark = pytest.mark.django_db

THEN = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
TOLD = "2024-01-01T00:00:00Z"
VIEWS = {name: view for name, view, _base in ROUTER.registry}
WITH_SUPERSEDED = {
    "budget-lines",
    "countries",
    "deliverables",
    "observations",
    "progress-updates",
    "targets",
}


def replaced_and_present(name):
    """Insert a row that was replaced and the one that stands, called old and new."""
    if name == "targets":
        old = TargetFactory(code="old", superseded_at=THEN)
        return TargetFactory(
            code="new", indicator=old.indicator, country=old.country, value=8
        )
    made.ProgressUpdateFactory(code="old", superseded_at=THEN)
    return made.ProgressUpdateFactory(code="new")


@pytest.mark.parametrize("name", ["progress-updates", "targets"])
def test_what_was_replaced_is_found_by_its_code(name):
    replaced_and_present(name)

    assert ask(f"{name}/old/")["superseded_at"] == TOLD
    assert ask(f"{name}/new/")["superseded_at"] is None


@pytest.mark.parametrize("name", ["progress-updates", "targets"])
def test_a_list_has_what_was_replaced_for_who_asks_for_it(name):
    replaced_and_present(name)

    assert codes(f"{name}/") == ["new"]
    assert sorted(codes(f"{name}/?include=superseded")) == ["new", "old"]


def test_a_replaced_report_that_was_never_cleared_is_not_there():
    made.ProgressUpdateFactory(code="old", superseded_at=THEN, **made.DRAFT)

    ask("progress-updates/old/", status=404)
    assert codes("progress-updates/?include=superseded") == []


def figures(query):
    """Return value and end of each observation that a query finds."""
    return {
        (row["value"], row["superseded_at"])
        for row in ask(f"observations/{query}")["results"]
    }


def test_figures_that_no_longer_stand_are_listed_for_who_asks_for_them():
    ObservationFactory(value=8)
    ObservationFactory(value=7, superseded_at=THEN)
    ObservationFactory(value=6, release=ReleaseFactory(withdrawn_at=THEN))
    ObservationFactory(value=5, superseded_at=THEN, cleared_at=None)

    assert figures("") == {("8", None)}
    assert figures("?include=superseded") == {("8", None), ("7", TOLD), ("6", None)}


def test_a_small_count_stays_hidden_when_a_correction_replaced_it():
    content = made.ActivityContentFactory()
    published(content.plan_version)
    about = {
        "definition": DefinitionVersionFactory(indicator__counts_persons=True),
        "country": None,
        "activity": content.activity,
        "release": None,
        "update": made.ProgressUpdateFactory(citation=None, is_submission=True),
    }
    for sex, old, new in (("F", 3, 10), ("M", 40, 41), ("_T", 43, 51)):
        ObservationFactory(sex=sex, value=old, superseded_at=THEN, **about)
        ObservationFactory(sex=sex, value=new, **about)

    told = {*figures("?include=superseded")}

    assert told == {("10", None), ("41", None), ("51", None), (None, TOLD)}


def test_replaced_actuals_stand_in_their_deliverable_for_who_asks_for_them():
    content = made.DeliverableContentFactory()
    published(content.plan_version)
    given = {"deliverable": content.deliverable, "cleared_at": THEN}
    made.DeliverableActualFactory(value=7, superseded_at=THEN, **given)
    made.DeliverableActualFactory(value=8, **given)

    [row] = ask("deliverables/")["results"]
    [asked] = ask("deliverables/?include=superseded")["results"]

    assert [one["value"] for one in row["figures"]] == ["8"]
    assert [(one["value"], one["superseded_at"]) for one in asked["figures"]] == [
        ("7", TOLD),
        ("8", None),
    ]


def test_replaced_actuals_stand_in_their_budget_line_for_who_asks_for_them():
    content = made.BudgetLineContentFactory()
    published(content.plan_version)
    given = {"line": content.line, "cleared_at": THEN}
    made.BudgetActualFactory(amount=7, superseded_at=THEN, **given)
    made.BudgetActualFactory(amount=8, **given)

    path = f"budget-lines/{content.line.code}/"

    assert [one["amount"] for one in ask(path)["actuals"]] == ["8"]
    told = ask(f"{path}?include=superseded")["actuals"]
    assert {(one["amount"], one["superseded_at"]) for one in told} == {
        ("7", TOLD),
        ("8", None),
    }


def test_replaced_memberships_stand_in_their_country_for_who_asks_for_them():
    membership = GroupMembershipFactory(superseded_at=THEN)
    path = f"countries/{membership.country.iso3}/"

    assert ask(path)["memberships"] == []
    [told] = ask(f"{path}?include=superseded")["memberships"]
    assert (told["group"], told["superseded_at"]) == (membership.group.code, TOLD)


@pytest.mark.parametrize("name", RESOURCES)
def test_only_where_something_can_be_replaced_is_it_offered(name):
    offered = ask(f"{name}/?include=superseded", status=_status(name))

    assert VIEWS[name].has_superseded == ("results" in offered)


def _status(name):
    return 200 if name in WITH_SUPERSEDED else 400
