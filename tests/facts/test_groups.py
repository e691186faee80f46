"""Country groups on a day: half-open, and no graduation before it is confirmed."""

from __future__ import annotations

import datetime as dt

import pytest

from unido_portal.reference.choices import MIDDLE_INCOME, MembershipStatus
from unido_portal.reference.group_checks import miscounted
from unido_portal.reference.models import Country, GroupMembership, IncomeClass

pytestmark = pytest.mark.usefixtures("facts")


def members(group: str, day: dt.date) -> set[str]:
    rows = GroupMembership.objects.filter(group__code=group).on(day)
    return set(rows.values_list("country__iso3", flat=True))


@pytest.mark.parametrize(
    ("day", "count"),
    [
        (dt.date(2022, 6, 1), 46),
        (dt.date(2023, 12, 12), 46),
        (dt.date(2023, 12, 13), 45),
        (dt.date(2024, 12, 13), 44),
        (dt.date(2026, 12, 1), 44),
    ],
)
def test_ldcs_are_as_many_as_on_the_day(day: dt.date, count: int) -> None:
    assert len(members("LDC", day)) == count


def test_country_is_no_member_on_its_graduation_day() -> None:
    eve, day = dt.date(2023, 12, 12), dt.date(2023, 12, 13)

    assert members("LDC", eve) - members("LDC", day) == {"BTN"}


def test_three_graduations_are_scheduled_until_somebody_confirms_them() -> None:
    day = dt.date(2026, 11, 24)
    scheduled = GroupMembership.objects.filter(group__code="LDC", valid_to=day)

    assert set(scheduled.values_list("country__iso3", "status")) == {
        ("BGD", MembershipStatus.SCHEDULED),
        ("LAO", MembershipStatus.SCHEDULED),
        ("NPL", MembershipStatus.SCHEDULED),
    }
    scheduled.update(status=MembershipStatus.IN_FORCE)
    assert len(members("LDC", dt.date(2026, 12, 1))) == 41


def test_most_vulnerable_states_of_the_foreword_are_91() -> None:
    day = dt.date(2022, 6, 1)
    groups = [members(code, day) for code in ("LDC", "LLDC", "SIDS")]

    assert [len(group) for group in groups] == [46, 32, 38]
    assert len(set.union(*groups)) == 91


def test_middle_income_members_of_unido_in_fiscal_year_2024_are_105() -> None:
    middle = set(
        IncomeClass.objects.filter(
            fiscal_year=2024, level__in=MIDDLE_INCOME, country__isnull=False
        ).values_list("country__iso3", flat=True)
    )
    ldcs = members("LDC", dt.date(2023, 7, 1))
    unido = members("UNIDO", dt.date(2023, 11, 27))

    assert len(middle & unido) == 105
    assert (len(middle & ldcs), len(middle & ldcs & unido)) == (22, 21)


def test_countries_are_the_195_states_with_names_in_six_languages() -> None:
    countries = Country.objects.all()

    assert countries.count() == 195
    assert {tuple(country.name.languages) for country in countries} == {
        ("ar", "zh-hans", "en", "fr", "ru", "es")
    }


def test_economies_outside_the_list_of_states_have_a_code_and_no_name() -> None:
    outside = IncomeClass.objects.filter(country__isnull=True)

    assert outside.values("economy_code").distinct().count() == 29


def test_least_developed_countries_are_as_many_as_they_were() -> None:
    assert list(miscounted()) == []


def test_country_that_is_missing_among_the_ldcs_is_a_finding() -> None:
    malawi = GroupMembership.objects.filter(group__code="LDC", country__iso3="MWI")
    malawi.update(superseded_at=dt.datetime(2026, 11, 20, tzinfo=dt.UTC))

    found = list(miscounted())

    assert len(found) == 5
    assert found[0] == "LDC on 2022-06-01: 45 members, and there are 46."


def test_confirmed_graduation_is_no_finding() -> None:
    scheduled = GroupMembership.objects.filter(valid_to=dt.date(2026, 11, 24))

    scheduled.update(status=MembershipStatus.IN_FORCE)

    assert list(miscounted()) == []
