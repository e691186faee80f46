"""Groups of countries in the API: one reckoning, and what is unknown is not zero."""

from __future__ import annotations

import pytest

from tests.api.asking import ask
from tests.breadth import some_quickly
from tests.factories.reference import (
    CountryFactory,
    CountryGroupFactory,
    GroupMembershipFactory,
    IncomeClassFactory,
    RegionFactory,
)
from unido_portal.reference.models import CountryGroup

QUICKLY = ("LDC", "MIC-UNIDO", "LM")  # stated, worked out, by income
KNOWN = ["LDC", "LLDC", "SIDS", "UNIDO", "LDC-LLDC-SIDS", "MIC", "MIC-UNIDO"]
CLASSES = ["L", "LM", "UM", "H"]


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    "code", some_quickly([*KNOWN, *CLASSES], lambda code: code in QUICKLY)
)
def test_list_of_countries_reckons_a_group_as_its_members_do(code: str) -> None:
    in_list = ask(f"countries/?group={code}")["count"]

    assert in_list == ask(f"country-groups/{code}/members/")["count"] > 0


@pytest.mark.usefixtures("facts")
def test_every_group_either_has_members_or_says_that_they_are_unknown() -> None:
    for code in CountryGroup.objects.values_list("code", flat=True):
        answer = ask(f"country-groups/{code}/members/")
        assert answer["members_known"] == bool(answer["count"]), code


@pytest.mark.usefixtures("facts")
def test_two_groups_are_asked_for_as_one() -> None:
    classes = [ask(f"countries/?group={code}")["count"] for code in ("LM", "UM")]

    assert ask("countries/?group=LM,UM")["count"] == sum(classes) > 0


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("code", ["LDC-FO", "TRANSIT", "LLDC-NFP"])
def test_members_that_nobody_recorded_are_unknown_and_not_none(code: str) -> None:
    answer = ask(f"country-groups/{code}/members/", headers={"Accept-Language": "en"})

    assert (answer["count"], answer["results"]) == (None, [])
    assert (answer["members_known"], answer["start_unknown"]) == (False, None)
    assert answer["count_certain"] is None
    assert answer["note"] == "Which countries are members on this day is not known."


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("day", ["1970-01-01", "2035-01-01"])
def test_members_by_income_are_unknown_outside_the_recorded_years(day: str) -> None:
    assert ask(f"country-groups/MIC/members/?on={day}")["count"] is None


@pytest.mark.usefixtures("facts")
def test_countries_of_a_group_without_known_members_are_refused() -> None:
    problem = ask("countries/?group=LDC,LDC-FO", status=400)

    assert [one["parameter"] for one in problem["errors"]] == ["group"]
    assert "with a field office of UNIDO” is not known" in problem["detail"]


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("code", "taken"), [("UNIDO", 181), ("LLDC", 32), ("LDC", 0), ("MIC", 0)]
)
def test_answer_says_how_many_are_only_taken_as_members(code: str, taken: int) -> None:
    answer = ask(f"country-groups/{code}/members/?on=1990-01-01")

    assert (answer["start_unknown"], answer["note"] is None) == (taken, taken == 0)
    assert answer["count_certain"] == answer["count"] - taken


@pytest.mark.usefixtures("facts")
def test_least_developed_country_is_known_to_be_among_the_most_vulnerable() -> None:
    answer = ask("country-groups/LDC-LLDC-SIDS/members/?on=2022-06-01")

    assert (answer["count"], answer["start_unknown"]) == (91, 91 - 46)
    assert answer["count_certain"] == 46


@pytest.mark.usefixtures("facts")
def test_certain_members_are_those_of_all_pages() -> None:
    path = "country-groups/LDC/members/?on=2023-11-27&page_size=1&count=none"
    answer = ask(path)

    assert (answer["count"], answer["count_certain"]) == (None, 46)


@pytest.mark.django_db
def test_class_of_the_first_recorded_year_began_nobody_knows_when() -> None:
    CountryGroupFactory(code="MIC", kind="income")
    IncomeClassFactory(fiscal_year=1989, level="L")
    for year in (1989, 1990):
        IncomeClassFactory(
            country=CountryFactory(iso3=f"X{year - 1980:02}"), fiscal_year=year
        )

    [early] = ask("country-groups/MIC/members/?on=1988-12-01")["results"]
    [late] = ask("country-groups/MIC/members/?on=1989-12-01")["results"]

    assert (early["valid_from"], early["precision"]) == (None, "unknown")
    assert late["valid_from"] == "1989-07-01"


@pytest.mark.django_db
def test_middle_income_member_of_unido_began_no_earlier_than_its_class() -> None:
    CountryGroupFactory(code="MIC-UNIDO", kind="income")
    classed = IncomeClassFactory(fiscal_year=2024)
    IncomeClassFactory(fiscal_year=2023, level="L")
    GroupMembershipFactory(group__code="UNIDO", country=classed.country)

    answer = ask("country-groups/MIC-UNIDO/members/?on=2023-10-01")

    assert (answer["count"], answer["start_unknown"]) == (1, 1)
    [member] = answer["results"]
    assert (member["valid_from"], member["start_is_earliest"]) == ("2023-07-01", True)


@pytest.mark.django_db
def test_region_finds_the_countries_of_all_regions_within_it() -> None:
    africa = RegionFactory(code="africa")
    south_of_sahara = RegionFactory(code="sub-saharan", parent=africa)
    east = RegionFactory(code="eastern", parent=south_of_sahara)
    north = RegionFactory(code="northern", parent=africa)
    CountryFactory(iso3="KEN", region=east)
    CountryFactory(iso3="EGY", region=north)
    CountryFactory()

    def found(code: str) -> list[str]:
        return [row["iso3"] for row in ask(f"countries/?region={code}")["results"]]

    assert found("africa") == ["EGY", "KEN"]
    assert found("sub-saharan") == found("eastern") == ["KEN"]
    assert found("sub-saharan,northern") == ["EGY", "KEN"]


@pytest.mark.usefixtures("facts")
def test_africa_has_its_fifty_four_states() -> None:
    assert ask("countries/?region=002")["count"] == 54
