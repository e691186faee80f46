"""The activities of a plan are filtered as the API filters those of its version."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.test import Client

from tests.factories.reference import CountryFactory
from tests.factories.workplans import (
    ActivityContentFactory,
    ActivityCoreFunctionFactory,
    ActivityCountryFactory,
    ActivityFocusAreaFactory,
    ActivityPartnerFactory,
    ActivityTargetFactory,
    ComponentFactory,
    PlanVersionFactory,
    ProgressUpdateFactory,
    ReportingPeriodFactory,
    StatusOverrideFactory,
)
from tests.pages.filtered import ACTIVITIES, ListPage, codes_in_api, codes_on
from tests.pages_plans.pages import count_queries, publish, read
from unido_portal.core import statistics
from unido_portal.core.text import Text
from workplans.models import ActivityContent, PlanVersion

pytestmark = pytest.mark.django_db

PLAN = "/en/work-plans/plan/"


@pytest.fixture
def version() -> PlanVersion:
    """The draft of the first version of a plan called ``plan``."""
    return PlanVersionFactory(work_plan__code="plan", number=1)


def activity(version: PlanVersion, code: str, **given: object) -> ActivityContent:
    return ActivityContentFactory(plan_version=version, activity__code=code, **given)


def found(client: Client, query: str) -> list[str]:
    """Return the codes of the activities on the page, which the API finds as well."""
    url = f"{PLAN}?{query}"
    on_page = codes_on(client, url, ACTIVITIES)
    in_api = codes_in_api(client, ListPage(client, url).api)
    assert sorted(on_page) == sorted(in_api)
    return on_page


@pytest.mark.parametrize(
    ("name", "factory"),
    [
        ("partner", ActivityPartnerFactory),
        ("country", ActivityCountryFactory),
        ("sdg_target", ActivityTargetFactory),
        ("core_function", ActivityCoreFunctionFactory),
    ],
)
def test_activities_are_filtered_by_what_they_name(
    client: Client, version: PlanVersion, name: str, factory: type
) -> None:
    part = factory(content=activity(version, "named"))
    activity(version, "other")
    publish(version)
    named = getattr(part, "target" if name == "sdg_target" else name)
    code = getattr(named, "code", "") or named.iso3

    assert found(client, f"{name}={code}") == ["named"]
    assert "1 of 2 activities" in read(client, f"work-plans/plan/?{name}={code}").words


def test_activities_are_filtered_by_level(client: Client, version: PlanVersion) -> None:
    activity(version, "here", level="national")
    activity(version, "everywhere", level="global")
    publish(version)

    assert found(client, "level=national") == ["here"]
    assert found(client, "level=national,global") == ["here", "everywhere"]


def test_activity_that_serves_the_area_of_a_part_belongs_to_the_part(
    client: Client, version: PlanVersion
) -> None:
    area = ActivityFocusAreaFactory(content=activity(version, "serving")).focus_area
    part = ComponentFactory(work_plan=version.work_plan, focus_area=area)
    activity(version, "in-it", component=part)
    activity(version, "elsewhere")
    publish(version)

    assert found(client, f"component={part.code}") == ["serving", "in-it"]


def test_part_without_activities_is_named_and_not_to_be_chosen(
    client: Client, version: PlanVersion
) -> None:
    parts = [
        ComponentFactory(work_plan=version.work_plan, name=Text.of(en=f"Part {name}"))
        for name in ("with one", "without any")
    ]
    activity(version, "one", component=parts[0])
    activity(version, "another")
    publish(version)

    assert "Part without any" in read(client, "work-plans/plan/").words
    assert ListPage(client, PLAN).options["component"] == [parts[0].code]


@pytest.mark.parametrize(
    ("year", "codes"),
    [
        (2022, ["long", "to-2022"]),
        (2023, ["long", "from-2023"]),
        (2024, ["long"]),
        (2025, []),
    ],
)
def test_activities_are_filtered_by_the_years_in_which_they_go_on(
    client: Client, version: PlanVersion, year: int, codes: list[str]
) -> None:
    def day(year: int) -> dt.date:
        return dt.date(year, 6, 1)

    activity(version, "long", start=day(2022), end=day(2024), precision="day")
    activity(version, "to-2022", end=day(2022), precision="day")
    activity(version, "from-2023", start=day(2023), precision="day")
    activity(version, "no-time")
    publish(version)

    assert found(client, f"year={year}") == codes
    assert ListPage(client, PLAN).options["year"] == ["2024", "2023", "2022"]


def test_activities_are_filtered_by_where_they_stand(
    client: Client, version: PlanVersion
) -> None:
    silent, reported, overruled = (
        activity(version, code, status="implementation")
        for code in ("silent", "reported", "overruled")
    )
    publish(version)
    for one in (reported, overruled):
        ProgressUpdateFactory(strategy=None, activity=one.activity, status="done")
    StatusOverrideFactory(
        activity=overruled.activity,
        status="planned",
        period=ReportingPeriodFactory(
            work_plan=version.work_plan,
            start=dt.date(2024, 1, 1),
            end=dt.date(2999, 12, 31),
            due_on=dt.date(3000, 1, 1),
        ),
    )

    assert found(client, "status=implementation") == ["silent"]
    assert found(client, "status=done") == ["reported"]
    assert found(client, "status=planned") == ["overruled"]
    assert silent.status == reported.status


def test_activities_are_filtered_by_whether_a_report_is_late(
    client: Client, version: PlanVersion
) -> None:
    late, calm = (
        activity(version, code, status="implementation") for code in ("late", "calm")
    )
    period = ReportingPeriodFactory(work_plan=version.work_plan)
    ProgressUpdateFactory(strategy=None, activity=calm.activity, period=period)
    publish(version)

    assert found(client, "late=true") == [late.activity.code]
    assert found(client, "late=false") == ["calm"]


def test_lateness_is_no_filter_where_nothing_can_be_late(
    client: Client, version: PlanVersion
) -> None:
    activity(version, "one")
    publish(version)

    assert "late" not in ListPage(client, PLAN).options


def test_an_older_version_keeps_to_itself_under_every_filter(
    client: Client, version: PlanVersion
) -> None:
    activity(version, "first", level="global")
    publish(version)
    later = PlanVersionFactory(work_plan=version.work_plan, number=2)
    activity(later, "second", level="global")
    publish(later)
    url = f"{PLAN}?version=1&level=global"
    page = ListPage(client, url)

    assert found(client, "version=1&level=global") == ["first"]
    assert found(client, "level=global") == ["second"]
    assert page.hidden == {"version": "1"}
    assert page.chips == [f"{PLAN}?version=1#activities"]


def test_filters_of_a_demonstration_lead_to_the_demonstration_in_the_api(
    client: Client,
) -> None:
    version = PlanVersionFactory(
        work_plan__code="plan", work_plan__is_demo=True, number=1
    )
    activity(version, "made-up", level="global")
    publish(version)

    assert found(client, "level=global") == ["made-up"]


@pytest.mark.parametrize("query", ["level=none", "country=XXX", "colour=red", "page=x"])
def test_unknown_parameter_or_value_is_ignored(
    client: Client, version: PlanVersion, query: str
) -> None:
    activity(version, "the-one")
    publish(version)

    assert found(client, query) == ["the-one"]
    text = ListPage(client, f"{PLAN}?{query}").text
    assert ("and is ignored." in text) == (query[:5] in ("level", "count"))


def test_country_in_which_nothing_goes_on_finds_nothing(
    client: Client, version: PlanVersion
) -> None:
    activity(version, "the-one")
    publish(version)
    CountryFactory(iso3="BTN", name=Text.of(en="Bhutan"))

    assert found(client, "country=BTN") == []
    words = read(client, "work-plans/plan/?country=BTN").words
    assert "0 of 1 activity: Bhutan" in words


@pytest.mark.parametrize("language", ["en", "zh-hans", "ar"])
def test_countries_are_offered_in_the_order_of_the_language(
    client: Client, version: PlanVersion, language: str
) -> None:
    content = activity(version, "one")
    for place, code in enumerate(["AAA", "BBB", "CCC"]):
        ranks = {
            "rank_en": place,
            "rank_zh_hans": 9 - place,
            "rank_ar": (place + 1) % 3,
        }
        ActivityCountryFactory(
            content=content,
            country=CountryFactory(iso3=code, iso2=code[:2], **ranks),
        )
    activity(version, "another")
    publish(version)
    orders = {
        "en": ["AAA", "BBB", "CCC"],
        "zh-hans": ["CCC", "BBB", "AAA"],
        "ar": ["CCC", "AAA", "BBB"],
    }

    page = ListPage(client, f"/{language}/work-plans/plan/")

    assert page.options["country"] == orders[language]


def test_a_hundred_activities_to_a_page_and_the_filters_go_along(
    client: Client, version: PlanVersion
) -> None:
    for number in range(103):
        activity(version, f"a-{number:03}", level="global")
    publish(version)

    assert len(found(client, "level=global")) == 103
    assert re.search(r"level=global", ListPage(client, f"{PLAN}?level=global").next)


def test_filters_cost_the_same_queries_whatever_they_offer(client: Client) -> None:
    def plan(code: str, count: int) -> str:
        version = PlanVersionFactory(work_plan__code=code, number=1)
        for number in range(count):
            content = activity(version, f"{code}-{number}", level="global")
            country = ActivityCountryFactory(content=content).country
            partner = ActivityPartnerFactory(content=content).partner
            target = ActivityTargetFactory(content=content).target
            function = ActivityCoreFunctionFactory(content=content).core_function
        publish(version)
        statistics.refresh()
        return (
            f"work-plans/{code}/?level=global&status=pipeline&country={country.iso3}"
            f"&partner={partner.code}&sdg_target={target.code}"
            f"&core_function={function.code}"
        )

    few, many = plan("few", 2), plan("many", 40)
    read(client, "")

    assert "1 of 40" in read(client, f"{many}&read=1").words
    assert count_queries(client, few) == count_queries(client, many) <= 10
