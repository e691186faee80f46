"""What may be asked, and how a slip is answered: with the nearest valid word."""

import datetime as dt

import pytest

from tests.api.asking import RESOURCES, ask, codes
from tests.factories.indicators import ObservationFactory, TargetFactory
from tests.factories.reference import CountryFactory, PartnerFactory, RegionFactory
from tests.factories.strategies import (
    CountryProgrammeFactory,
    InitiativeFactory,
    InitiativePartnerFactory,
    MilestoneFactory,
)
from unido_portal.core.api.nearest import nearest
from unido_portal.core.choices import Precision

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", RESOURCES)
def test_an_unknown_parameter_is_refused_with_the_nearest_name(name):
    answer = ask(f"{name}/?orderign=code", status=400)
    assert answer["errors"][0]["nearest"] == "ordering"
    assert "ordering" in answer["detail"]


@pytest.mark.parametrize(
    ("query", "parameter", "nearest"),
    [
        ("kind=lunch", "kind", "launch"),
        ("status_at_source=dnoe", "status_at_source", "done"),
        ("ordering=strat", "ordering", "start"),
        ("lang=zh", "lang", "zh-hans"),
        ("fields=titel", "fields", "title"),
        ("omit=notes", "omit", "note"),
        ("page_size=1001", "page_size", "1000"),
        ("page_size=0", "page_size", "1"),
        ("page_size=many", "page_size", "1"),
        ("count=non", "count", "none"),
        ("strategies=mic-sf", "strategies", "strategy"),
        ("format=jsn", "format", "json"),
    ],
)
def test_an_unknown_value_is_refused_with_the_nearest_one(query, parameter, nearest):
    answer = ask(f"milestones/?{query}", status=400)
    [error] = answer["errors"]
    assert (error["parameter"], error["nearest"]) == (parameter, nearest)
    assert nearest in answer["detail"]


@pytest.mark.parametrize(
    ("query", "parameter"),
    [("year=2023", "year"), ("table=10.1", "table"), ("kind=zzz", "kind"), ("q=", "q")],
)
def test_what_is_like_no_valid_word_names_none_and_lists_them(query, parameter):
    answer = ask(f"milestones/?{query}", status=400)
    [error] = answer["errors"]
    assert (error["parameter"], "nearest" in error) == (parameter, False)
    assert error["valid"]
    assert "nearest" not in answer["detail"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("zh", "zh-hans"),
        ("10.17", "table-10.17"),
        ("FROM", "start_from"),
        ("limit", ""),
        ("s", ""),
        ("", ""),
    ],
)
def test_a_part_of_a_word_leads_to_it_and_chance_to_none(word, meant):
    assert nearest(word, ["zh-hans", "table-10.17", "omit", "start_from"]) == meant


def test_an_unknown_code_is_refused_with_the_nearest_one():
    CountryFactory(iso3="BTN", iso2="BT", m49="064")
    answer = ask("partners/?country=btn", status=400)
    assert answer["errors"][0]["nearest"] == "BTN"


def test_every_fault_is_told_at_once():
    answer = ask("milestones/?kind=x&start_from=yesterday", status=400)
    assert {error["parameter"] for error in answer["errors"]} == {"kind", "start_from"}


@pytest.mark.parametrize(
    "query",
    [
        "as_of=2022-01-01",
        "since=idb-50",
        "format=csv",
        "format=xlsx",
        "format=ndjson",
    ],
)
def test_what_comes_later_is_refused_and_what_is_offered_named(query):
    answer = ask(f"milestones/?{query}", status=400)
    assert "not offered yet" in answer["detail"]
    assert answer["errors"][0]["valid"]


def test_totals_come_later():
    answer = ask("observations/aggregate/?indicator=SOC.1&group_by=sex", status=400)
    assert "not offered yet" in answer["detail"]


@pytest.mark.parametrize(
    "query",
    [
        "country=%00",
        "country=" + "x" * 3000,
        "period_from=2022-02-30",
        "year=99999999999999999999",
        "year=x",
        "cursor=%00",
        "lang=fr&lang=en",
        "%F0%9F%98%80=1",
    ],
)
def test_nonsense_is_a_bad_request_and_no_error_of_ours(query):
    assert ask(f"observations/?{query}", status=400)["detail"]


def test_an_empty_value_is_none():
    milestone = MilestoneFactory()
    query = "kind=&lang=&start_from=&omit=,&page_size="
    assert codes(f"milestones/?{query}") == [milestone.code]


@pytest.mark.parametrize("query", ["fields=", "fields=,", "cursor="])
def test_fields_or_a_place_that_are_empty_are_refused(query):
    answer = ask(f"milestones/?{query}", status=400)
    [error] = answer["errors"]
    assert error["parameter"] == query.partition("=")[0]
    assert "without a value" in answer["detail"]


def test_several_values_find_rows_with_any_of_them():
    made = [InitiativeFactory(kind=kind) for kind in ("forum", "index", "policy")]
    wanted = [made[0].code, made[1].code]
    assert codes("initiatives/?kind=forum,index") == wanted
    assert codes("initiatives/?kind=forum&kind=index") == wanted


def test_a_row_with_two_of_the_values_is_listed_once():
    initiative = InitiativeFactory()
    for code in ("one", "two"):
        partner = PartnerFactory(code=code)
        InitiativePartnerFactory(initiative=initiative, partner=partner)
    assert codes("initiatives/?partner=one,two") == [initiative.code]


def test_dates_include_both_ends():
    day = dt.date(2022, 11, 21)
    milestone = MilestoneFactory(start=day, end=day, precision=Precision.DAY)
    MilestoneFactory()
    query = f"start_from={day}&start_to={day}"
    assert codes(f"milestones/?{query}") == [milestone.code]


def test_an_answer_can_be_thinned():
    programme = CountryProgrammeFactory()
    [row] = ask("country-programmes/?fields=code,name,kind&omit=kind")["results"]
    assert list(row) == ["code", "name", "name_lang", "name_mark", "name_behind"]
    one = ask(f"country-programmes/{programme.code}/?fields=country")
    assert one == {"country": programme.country.iso3}


def test_figures_of_a_region_are_found_under_every_region_around_it():
    africa = RegionFactory(code="002")
    part = RegionFactory(code="202", parent=africa)
    ObservationFactory(country=None, region=RegionFactory(code="014", parent=part))
    TargetFactory(country=None, region=RegionFactory(code="150"))

    for code in ("002", "202", "014"):
        [row] = ask(f"observations/?region={code}")["results"]
        assert row["subject"] == {"type": "region", "code": "014"}
    assert ask("observations/?region=150")["results"] == []
    assert ask("targets/?region=002")["count"] == 0
