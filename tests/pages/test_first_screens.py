"""Below its title each page answers what its readers ask first, from its own lists."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from strategies.models import Commitment, Milestone
from tests.factories import governance, indicators, reference, strategies, workplans
from tests.pages.screens import activity, summary
from tests.pages_plans.pages import publish
from tests.systems.reading import Page, page
from unido_portal.core.choices import Precision
from unido_portal.core.text import Text
from unido_portal.portal.telling.of_strategies import next_milestone
from unido_portal.reference.models import Country

# One page of each kind, below the language.
KINDS = [
    "strategies/mic-sf/",
    "strategies/mic-sf/focus-areas/1/",
    "work-plans/mic-wp/",
    "activities/mic-wp.a-17/",
    "commitments/C-06/",
    "decisions/idb-50-dec-6/",
    "sessions/idb-50/",
    "partners/iso/",
    "documents/gc-20-item-22/",
    "indicators/doc-participants/",
]


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("path", KINDS)
def test_sentences_stand_directly_below_the_title(client, path):
    parts = list(page(client, path).main.all())
    title = next(place for place, one in enumerate(parts) if one.tag == "h1")
    after = [one for one in parts[title:] if one.tag in ("p", "dl", "ul", "h2")]

    first = after[1] if path.startswith("commitments") else after[0]

    assert first.attributes["class"] == "summary"


@pytest.mark.usefixtures("facts")
def test_strategy_tells_as_many_commitments_of_each_status_as_it_lists(client):
    found = page(client, "strategies/mic-sf/")
    listed = [one.words for one in found.part("Commitments").first("ul").all("li")]

    done = sum(" done as of " in words for words in listed)
    silent = sum(" no report " in words for words in listed)

    assert f"{len(listed)} commitments: done ({done})," in found.summary
    assert f"no report ({silent})." in found.summary


@pytest.mark.usefixtures("facts")
def test_strategy_tells_how_many_areas_and_plans_it_lists(client):
    found = page(client, "strategies/mic-sf/")
    areas = list(found.part("Priority areas").first("ol").all("li"))
    plans = list(found.part("Work plans").first("ul").all("li"))

    services = list(found.part("Services").first("ol").all("li"))

    told = f"It has {len(areas)} areas, {len(services)} services, {len(plans)} work"

    assert found.summary.endswith(f"Time: from 2019. {told} plan.")


@pytest.mark.usefixtures("facts")
def test_strategy_tells_first_where_it_stands_and_how_many_reports_it_lists(client):
    found = page(client, "strategies/mic-sf/")
    reports = found.part("Progress reported").first("ul")
    listed = sum(one.parent is reports for one in reports.all("li"))

    told = f"{listed} reports tell what happened under it, the latest on 27 November"

    assert " commitments: done (" in found.summary.partition(".")[0]
    assert told in found.summary


@pytest.mark.django_db
def test_report_of_one_thing_done_does_not_tell_that_its_strategy_is_done(client):
    update = workplans.ProgressUpdateFactory(status="done")

    found = summary(client, update.strategy)

    assert "1 report tells what happened under it, on " in found
    assert "done" not in found


@pytest.mark.django_db
def test_next_milestone_is_the_first_that_is_not_over():
    today = dt.date(2026, 6, 1)
    over, running, later, unknown = (
        Milestone(code=code, start=start, end=end, precision=Precision.DAY)
        for code, start, end in [
            ("over", dt.date(2026, 5, 1), dt.date(2026, 5, 3)),
            ("running", dt.date(2026, 5, 30), dt.date(2026, 6, 2)),
            ("later", dt.date(2027, 1, 1), None),
            ("unknown", None, None),
        ]
    )

    assert next_milestone([unknown, later, over, running], today) is running
    assert next_milestone([unknown, over], today) is None


@pytest.mark.django_db
def test_strategy_tells_of_how_many_activities_a_report_is_late(client):
    content = activity()
    plan = content.plan_version.work_plan
    before = summary(client, plan.strategy)

    workplans.ReportingPeriodFactory(work_plan=plan)

    assert "late" not in before
    assert "The report of 1 activity is late." in summary(client, plan.strategy)


@pytest.mark.django_db
def test_nothing_made_up_is_counted_with_what_a_strategy_has(client):
    plan = workplans.WorkPlanFactory(is_demo=True)
    activity(plan_version__work_plan=plan)
    workplans.ReportingPeriodFactory(work_plan=plan)

    found = Page(client, plan.strategy.get_absolute_url())

    assert "work plan" not in found.summary
    assert "late" not in found.summary
    assert "demonstration data" in found.part("Work plans").words


@pytest.mark.usefixtures("facts")
def test_area_tells_as_many_activities_as_it_lists(client):
    found = page(client, "strategies/mic-sf/focus-areas/1/")
    listed = len(list(found.part("What UNIDO does").first("ul").all("li")))

    assert f"What serves this area: {listed} activities." in found.summary


@pytest.mark.usefixtures("facts")
def test_area_without_an_activity_says_so(client):
    found = page(client, "strategies/ldc-os-2022-2031/focus-areas/3/")

    assert "It covers 2 pathways and areas of work." in found.summary
    assert found.summary.endswith("No activity is recorded.")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"due_on": dt.date(2027, 3, 1)}, "Due on 1 March 2027."),
        ({"due_text": Text.of(en="each year")}, "Due as stated: each year."),
        ({}, "No due date is stated."),
    ],
)
def test_commitment_tells_who_promised_it_when_it_is_due_and_where_it_stands(
    client, given, told
):
    commitment: Commitment = strategies.CommitmentFactory(**given)

    found = summary(client, commitment)

    assert " promised this in: " in found
    assert told in found
    assert found.endswith("No report is known.")


@pytest.mark.usefixtures("facts")
def test_decision_tells_first_what_was_done_and_no_plan_as_an_answer_to_an_event(
    client,
):
    found = page(client, "decisions/idb-50-dec-6/")
    evidence = len(list(found.part("Evidence").first("ul").all("li")))

    assert found.summary.startswith(
        "Latest report (27 November 2023): done. The side event that the Board had "
        "asked for was held"
    )
    assert "(12 July 2023)" in found.summary.partition("What answers it: ")[2]
    assert "Work plan" not in found.summary
    assert found.summary.endswith(
        f"What followed: 1 report, {evidence} piece of evidence. Requested at this "
        "session (21 November 2022 to 23 November 2022): Fiftieth session of the "
        "Industrial Development Board."
    )


@pytest.mark.django_db
def test_decision_without_a_report_tells_the_strategy_that_answers_it(client):
    basis = strategies.StrategyBasisFactory(decision=governance.DecisionFactory())

    found = summary(client, basis.decision)

    assert f"What answers it: {basis.strategy.name}" in found
    assert found.endswith("No report is known.")


@pytest.mark.usefixtures("facts")
def test_decision_tells_nothing_of_another_entity_as_its_answer(client):
    found = page(client, "decisions/a-res-76-258/")

    assert "What answers it" not in found.summary
    assert "Doha Programme of Action" in found.part("What answers it").words


@pytest.mark.django_db
def test_decision_that_nobody_answered_says_so(client):
    found = summary(client, governance.DecisionFactory())

    assert "(date not stated): not stated." in found
    assert found.endswith("No answer to it is recorded. No report is known.")


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("code", ["idb-50", "idb-51", "gc-18", "ga-76"])
def test_session_tells_as_many_documents_and_decisions_as_it_lists(client, code):
    found = page(client, f"sessions/{code}/")

    told = found.summary.partition("has of it: ")[2].partition(".")[0].split(", ")
    documents = found.main.all("ul")
    listed = [len(list(one.all("li"))) for one in documents if one.attributes.get("id")]
    asked = list(found.part("What it asked and decided").all("li"))

    assert int(told[0].split()[0]) == sum(listed)
    assert int(told[1].split()[0]) == len(asked)


@pytest.mark.django_db
def test_session_tells_how_many_of_its_decisions_were_reported_on(client):
    session = governance.SessionFactory()
    told, _untold = governance.DecisionFactory.create_batch(2, session=session)
    before = summary(client, session)

    workplans.ProgressUpdateFactory(strategy=None, decision=told)

    assert "No decision of it has a report of what followed." in before
    assert "1 decision has a report of what followed." in summary(client, session)


@pytest.mark.django_db
def test_partner_tells_its_work_its_countries_and_its_roles(client):
    partner = reference.PartnerFactory()
    first = workplans.ActivityPartnerFactory(partner=partner, role="funding")
    workplans.ActivityPartnerFactory(
        partner=partner, role="implementing", content=first.content
    )
    places: list[Country] = reference.CountryFactory.create_batch(2)
    for country in places:
        workplans.ActivityCountryFactory(content=first.content, country=country)
    publish(first.content.plan_version)
    strategies.CountryProgrammePartnerFactory(
        partner=partner, programme__country=places[0]
    )

    found = Page(client, partner.get_absolute_url())
    listed = {
        one.attributes["href"]
        for one in found.part("Where it works").all("a")
        if "/countries/" in one.attributes["href"]
    }

    assert found.summary == (
        "It takes part in: 1 activity, 1 country programme. It works in 2 countries. "
        "Its roles: funding, implementing."
    )
    assert {one.partition("#")[0] for one in listed} == {
        country.get_absolute_url() for country in places
    }


@pytest.mark.usefixtures("facts")
def test_partner_that_is_only_named_is_said_to_be_only_named(client):
    found = page(client, "partners/unctad/")
    places = len(list(found.part("Where documents name it").first("ul").all("li")))

    assert found.summary == (
        f"No work of it is recorded. {places} places in the documents name it."
    )


@pytest.mark.usefixtures("facts")
def test_document_tells_what_it_is_and_as_many_facts_as_it_lists(client):
    found = page(client, "documents/gc-20-item-22/")
    numbers = [
        int(word)
        for word in found.summary.partition("On it rest: ")[2].split()
        if word.isdigit()
    ]

    listed = sum(
        len(list(kind.first("ul").all("li")))
        for kind in found.part("What rests on it").all("div")
        if kind.attributes.get("class") == "fact-kind"
    )

    assert found.summary.startswith("What it is: report,")
    assert sum(numbers) == listed > 0


@pytest.mark.django_db
def test_document_on_which_nothing_rests_says_so(client):
    found = summary(client, governance.DocumentFactory())

    assert found.endswith("No fact of the portal cites a place in it.")


@pytest.mark.usefixtures("facts")
def test_indicator_tells_its_latest_figure_with_what_it_is_about(client):
    found = page(client, "indicators/doc-participants/").summary

    assert found.startswith("Latest figure, for 2021: 240 (")
    assert "It is counted in: persons." in found
    assert found.endswith("No target is set for it.")


@pytest.mark.django_db
def test_indicator_tells_women_among_those_counted_and_how_far_the_target_is(client):
    whole = indicators.ObservationFactory(value=20)
    same = {
        "definition": whole.definition,
        "country": whole.country,
        "release": whole.release,
    }
    indicators.ObservationFactory(sex="F", value=5, **same)
    indicators.ObservationFactory(sex="M", value=15, **same)
    indicators.TargetFactory(
        indicator=whole.indicator,
        country=whole.country,
        value=Decimal(50),
        period_start=dt.date(2030, 1, 1),
        period_end=dt.date(2030, 12, 31),
    )

    found = summary(client, whole.indicator)

    assert "Latest figure, for 2022: 20 (" in found
    assert "Women are 25 per cent of these 20." in found
    assert found.endswith("The target for 2030 is 50: 30 away.")


@pytest.mark.django_db
def test_indicator_with_several_latest_figures_picks_none_of_them(client):
    first = indicators.ObservationFactory()
    indicators.ObservationFactory(definition=first.definition, release=first.release)

    found = summary(client, first.indicator)

    assert "For 2022, the latest period, several figures stand in the table." in found


@pytest.mark.django_db
def test_made_up_figure_is_told_as_no_figure_of_an_indicator(client):
    made_up = indicators.ObservationFactory(release__is_demo=True)

    found = summary(client, made_up.indicator)

    assert found.startswith("No figure is recorded but demonstration data.")


@pytest.mark.django_db
def test_indicator_without_a_figure_does_not_tell_zero(client):
    found = summary(client, indicators.IndicatorFactory())

    assert found.startswith("No figure is recorded, which does not mean zero.")


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    "path",
    [
        "strategies/ohrlls-ppb-2023/",
        "strategies/dpoa/focus-areas/1/",
        "documents/a-77-6-sect-10/",
    ],
)
def test_whose_page_it_is_stands_above_what_it_tells(client, path):
    told = [one.attributes.get("class") for one in page(client, path).main.all("p")]

    assert told.index("notice notice--reference") < told.index("summary")


@pytest.mark.django_db
def test_activity_that_is_made_up_says_so_above_what_it_tells(client):
    content = activity(plan_version__work_plan=workplans.WorkPlanFactory(is_demo=True))

    found = Page(client, content.get_absolute_url())
    told = [one.attributes.get("class") for one in found.main.all("p")]

    assert told.index("notice notice--demo") < told.index("summary")


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("path", ["decisions/", "countries/", "work-plans/", "search/"])
def test_list_leads_up_to_the_front_page(client, path):
    crumbs = page(client, path).main.first("nav", **{"class": "breadcrumbs"})

    assert crumbs.items() == ["Home"]
