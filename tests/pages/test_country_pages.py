"""The page of a country tells first what its reader asks, and the lists bear it out."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories.governance import OrganFactory, SessionFactory
from tests.factories.reference import (
    CountryFactory,
    CountryGroupFactory,
    FieldCoverageFactory,
    FieldOfficeFactory,
    GroupMembershipFactory,
    PartnerFactory,
)
from tests.factories.strategies import (
    CountryProgrammeFactory,
    InitiativeCountryFactory,
    InitiativeFactory,
    MilestoneFactory,
)
from tests.factories.workplans import (
    ActivityPartnerFactory,
    PlanVersionFactory,
    ProgressUpdateFactory,
    ProjectCountryFactory,
)
from tests.pages.countries import (
    HERE,
    NOTHING_OWED,
    activity,
    country_q,
    days,
    first,
    led_to,
    period,
    published,
)
from tests.pages_plans.pages import publish
from tests.systems.reading import page
from unido_portal.core.text import Text
from unido_portal.portal import formats

pytestmark = pytest.mark.django_db


@pytest.fixture
def country() -> Any:
    return country_q()


# --- What UNIDO does there -----------------------------------------------------------


def test_counts_agree_with_the_lists_to_which_they_lead(
    client: Client, country: Any
) -> None:
    version = PlanVersionFactory()
    for title in ("One", "Two"):
        content = activity(country, title, plan_version=version)
        ActivityPartnerFactory(content=content)
    publish(version)
    published(country, title="Three")
    ProjectCountryFactory(country=country)

    found, place = led_to(client, "3 activities")

    assert "2 work plans, 1 project, 2 partners." in first(client)
    assert len(found.part("Activities").items()) == 3
    assert found.main.first("h3", id=place).words == "Activities"
    assert len(found.part("Partners").items()) == 2


def test_dropped_activity_is_listed_and_not_counted(
    client: Client, country: Any
) -> None:
    published(country, is_dropped=True, drop_reason=Text.of(en="No money"))

    found = page(client, HERE)

    assert "No work of UNIDO in the country is recorded" in first(client)
    assert "The thing dropped no report · the version says: pipeline" in found.words


def test_dropped_activity_beside_others_is_counted_apart(
    client: Client, country: Any
) -> None:
    published(country, title="Kept")
    published(country, is_dropped=True, drop_reason=Text.of(en="No money"))

    found, place = led_to(client, "1 dropped activity")

    assert "1 activity, 1 work plan, 1 dropped activity." in first(client)
    assert "The thing" in found.main.first("ul", id=place).words


def test_initiative_of_a_programme_there_is_told_by_the_programme_alone(
    client: Client, country: Any
) -> None:
    programme = CountryProgrammeFactory(
        country=country, initiative=InitiativeFactory(name=Text.of(en="The parks"))
    )
    InitiativeCountryFactory(country=country, initiative=programme.initiative)
    published(country, initiative=programme.initiative)

    found = page(client, HERE)

    assert "1 activity, 1 work plan, 1 country programme." in first(client)
    assert (
        "1 activity is of the same initiative as a country programme: The parks."
    ) in first(client)
    assert "Initiatives that name the country" not in found.words


def test_activity_of_another_entity_is_listed_and_not_counted(
    client: Client, country: Any
) -> None:
    published(country, plan_version__work_plan__is_reference=True)

    assert "No work of UNIDO in the country is recorded" in first(client)
    assert "of another entity" in page(client, HERE).part("Activities").words


def test_draft_is_neither_counted_nor_listed(client: Client, country: Any) -> None:
    activity(country)

    words = page(client, HERE).words

    assert "No work of UNIDO in the country is recorded" in words
    assert "The thing" not in words


def test_demonstration_stands_apart_and_is_not_counted(
    client: Client, country: Any
) -> None:
    published(country, title="True")
    published(country, title="Made up", plan_version__work_plan__is_demo=True)

    found = page(client, HERE)
    apart = found.part("Demonstration data").words

    assert "as recorded: 1 activity, 1 work plan." in first(client)
    assert "Made up" not in found.words.replace(apart, "")
    assert "What follows is made up" in apart
    assert "1 activity, 1 work plan." in apart


def test_demonstrations_are_no_part_of_a_page_that_has_none(
    client: Client, country: Any
) -> None:
    published(country)

    assert "Demonstration data" not in page(client, HERE).words


@pytest.mark.parametrize(
    ("phase", "expected"),
    [
        (Text.of(en="Start-up"), "Country programme: The CP, phase: Start-up."),
        (Text(), "Country programme: The CP; no phase is stated."),
    ],
)
def test_country_programme_is_told_with_its_phase(
    client: Client, country: Any, phase: Text, expected: str
) -> None:
    CountryProgrammeFactory(country=country, name=Text.of(en="The CP"), phase=phase)

    assert expected in first(client)


def test_organization_is_listed_once_with_all_its_roles(
    client: Client, country: Any
) -> None:
    content = activity(country)
    partner = PartnerFactory(name=Text.of(en="The bank"))
    for role in ("funding", "implementing"):
        ActivityPartnerFactory(content=content, partner=partner, role=role)
    publish(content.plan_version)

    assert page(client, HERE).part("Partners").items() == [
        "The bank (funding, implementing)"
    ]


def test_unido_is_no_partner_of_its_own(client: Client, country: Any) -> None:
    content = activity(country)
    ActivityPartnerFactory(content=content, partner=PartnerFactory(code="unido"))
    publish(content.plan_version)

    assert "1 partner" not in first(client)


def test_what_is_not_recorded_is_told_in_one_sentence(
    client: Client, country: Any
) -> None:
    published(country)

    words = page(client, HERE).words

    assert (
        "Not recorded of this country: projects and programmes, country programmes, "
        "partners, initiatives, decisions, figures of the country itself."
    ) in words
    assert "None is recorded. Initiatives" not in words


# --- Next, late, changed -------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"start": days(3), "end": days(9)}, "Next: start of “The thing”, {3}."),
        ({"start": days(-3), "end": days(9)}, "Next: end of “The thing”, {9}."),
        ({"start": days(-9), "end": days(-3)}, "No date ahead is recorded"),
        ({"end": days(9), "status": "cancelled"}, "No date ahead is recorded"),
        ({"end": days(9), "status": "closed"}, "No date ahead is recorded"),
        ({}, "No date ahead is recorded for these activities."),
    ],
)
def test_next_is_the_first_day_to_come(
    client: Client, country: Any, fields: dict[str, Any], expected: str
) -> None:
    published(country, **fields)

    for number in (3, 9):
        expected = expected.replace(f"{{{number}}}", formats.day(days(number)))
    assert expected in first(client)


def test_milestone_that_an_activity_carries_out_is_next(
    client: Client, country: Any
) -> None:
    milestone = MilestoneFactory(
        start=days(5), end=days(5), precision="day", title=Text.of(en="The forum")
    )
    published(country, milestone=milestone, end=days(9))

    expected = f"milestone “The forum” of “The thing”, {formats.day(days(5))}."
    assert expected in first(client)


def test_activity_reported_as_done_has_nothing_ahead(
    client: Client, country: Any
) -> None:
    content = published(country, end=days(9))
    ProgressUpdateFactory(strategy=None, activity=content.activity, status="done")

    assert "No date ahead is recorded" in first(client)


def test_late_reports_are_counted_and_lead_to_the_activity_that_owes_the_first(
    client: Client, country: Any
) -> None:
    content = published(country)
    period(content, -40)
    period(content, -5)

    _found, place = led_to(client, "2")

    expected = f"2 reports are late; the first was due on {formats.day(days(-40))}."
    assert expected in first(client)
    assert place == f"activity-{content.activity.code}"


def test_report_that_is_not_yet_due_is_next_and_nothing_is_late(
    client: Client, country: Any
) -> None:
    period(published(country), 8)

    expected = f"Next: report due on “The thing”, {formats.day(days(8))}."
    assert expected in first(client)
    assert "No report that is owed is late." in first(client)


def test_nothing_is_late_once_it_was_reported(client: Client, country: Any) -> None:
    content = published(country)
    ProgressUpdateFactory(
        strategy=None, activity=content.activity, period=period(content, -5)
    )

    assert "No report that is owed is late." in first(client)


@pytest.mark.parametrize("is_open", [None, False])
def test_silence_is_no_lateness_where_no_report_is_owed(
    client: Client, country: Any, is_open: bool | None
) -> None:
    content = published(country, end=days(-100))
    if is_open is not None:
        period(content, -5, is_open=is_open)

    assert NOTHING_OWED in first(client)
    assert "late" not in first(client).replace(NOTHING_OWED, "")


def test_nothing_is_owed_where_no_work_is_recorded(
    client: Client, country: Any
) -> None:
    assert NOTHING_OWED in first(client)
    assert "Next" not in first(client)


@pytest.fixture
def session() -> Any:
    return SessionFactory(
        organ=OrganFactory(code="idb"),
        name=Text.of(en="Session S"),
        start=days(-30),
        end=days(-28),
        precision="day",
    )


def test_reports_since_the_last_session_are_counted_and_earlier_ones_are_not(
    client: Client, country: Any, session: Any
) -> None:
    content = published(country)
    for number in (-29, -31):
        ProgressUpdateFactory(
            strategy=None, activity=content.activity, decided_on=days(number)
        )

    found, place = led_to(client, "1 report")

    assert "Since the opening of “Session S”: 1 report." in first(client)
    assert len(found.main.first("ul", id=place).items()) == 1
    assert len(found.part("Earlier reports").items()) == 1


def test_page_says_that_nothing_is_recorded_since_the_last_session(
    client: Client, country: Any, session: Any
) -> None:
    expected = "Nothing is recorded since the opening of “Session S”."

    assert expected in first(client)


# --- What the country is -------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"valid_from": "1975-01-01", "precision": "year"},
            "It has been a least developed country since 1975.",
        ),
        ({}, "It is a least developed country; since when is not recorded."),
        (
            {"valid_to": "2126-11-24", "status": "scheduled"},
            "Its graduation is scheduled for 24 November 2126 and not confirmed.",
        ),
        (
            {"valid_to": "2126-11-24", "status": "in_force"},
            "Its graduation on 24 November 2126 is confirmed.",
        ),
        (
            {"valid_to": "2020-11-24", "status": "in_force"},
            "It graduated from the group of least developed countries: it is no member "
            "from 24 November 2020.",
        ),
    ],
)
def test_membership_of_the_ldcs_is_told_with_its_dates(
    client: Client, country: Any, fields: dict[str, str], expected: str
) -> None:
    group = CountryGroupFactory(code="LDC")
    GroupMembershipFactory(group=group, country=country, **fields)

    assert expected in first(client)


def test_country_outside_the_ldcs_is_told_nothing_of_them(
    client: Client, country: Any
) -> None:
    assert "least developed" not in first(client)


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ([], "Whether the country is a Member State of UNIDO is not recorded."),
        (["QQQ"], "The country is a Member State of UNIDO."),
        (["QQR"], "The country is not a Member of UNIDO."),
    ],
)
def test_membership_of_unido_is_told_or_that_it_is_not_recorded(
    client: Client, country: Any, members: list[str], expected: str
) -> None:
    group = CountryGroupFactory(code="UNIDO")
    for iso3 in members:
        member = country if iso3 == "QQQ" else CountryFactory(iso3=iso3)
        GroupMembershipFactory(group=group, country=member)

    assert expected in first(client)


@pytest.mark.parametrize("verified", [True, False])
def test_membership_that_nobody_verified_is_told_so(
    client: Client, country: Any, verified: bool
) -> None:
    GroupMembershipFactory(
        group=CountryGroupFactory(code="UNIDO"), country=country, verified=verified
    )

    is_told = "What is told here of memberships is not verified." in first(client)

    assert is_told is not verified


def test_further_groups_are_counted_without_the_ldcs_and_unido(
    client: Client, country: Any
) -> None:
    for code in ("UNIDO", "LDC", "SIDS", "LLDC"):
        GroupMembershipFactory(group=CountryGroupFactory(code=code), country=country)

    assert "It is in 2 further groups of countries." in first(client)


def test_office_that_covers_the_country_is_named(client: Client, country: Any) -> None:
    office = FieldOfficeFactory(name=Text.of(en="Office O"))
    FieldCoverageFactory(country=country, office=office)

    assert "The country is covered by Office O." in first(client)


def test_office_in_the_country_is_named(client: Client, country: Any) -> None:
    FieldOfficeFactory(country=country, name=Text.of(en="Office O"))

    assert "UNIDO has a field office in the country: Office O." in first(client)


def test_country_that_nobody_is_known_to_cover_is_told_so(
    client: Client, country: Any
) -> None:
    expected = "Which office of UNIDO covers the country is not recorded."

    assert expected in first(client)
