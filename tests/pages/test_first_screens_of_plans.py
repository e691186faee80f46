"""What plans, their parts and activities tell first, from their own lists."""

from __future__ import annotations

import pytest

from tests.factories import governance, workplans
from tests.pages.screens import activity, summary
from tests.pages_plans.pages import publish
from tests.systems.reading import Page, page
from unido_portal.core.text import Text

SILENCE = "No report is known. Silence does not mean that it is late."


@pytest.mark.usefixtures("facts")
def test_plan_tells_who_carries_it_out_and_what_was_reported_of_its_activities(client):
    found = page(client, "work-plans/mic-wp/")
    head, *listed = found.table("Activities").rows()
    latest = [row[head.index("Latest report")] for row in listed]

    done = sum(one.startswith("done") for one in latest)
    going = sum(one.startswith("under way") for one in latest)

    assert "Carried out by: United Nations Industrial" in found.summary
    assert f"The version shown has: {len(listed)} activities" in found.summary
    assert "session: Twentieth session of the General" in found.summary
    told = f"By the latest reports: done ({done}), under way ({going}),"
    assert found.summary.startswith(told)


@pytest.mark.django_db
def test_plan_counts_its_activities_of_each_status_as_the_filter_does(client):
    told, overruled, _untold = (
        workplans.ActivityContentFactory(plan_version=version, status=status)
        for version in [workplans.PlanVersionFactory()]
        for status in ("implementation", "implementation", "pipeline")
    )
    for content in (told, overruled):
        workplans.ProgressUpdateFactory(
            strategy=None, activity=content.activity, status="under_way"
        )
    plan = told.plan_version.work_plan
    workplans.StatusOverrideFactory(
        activity=overruled.activity, status="planned", period__work_plan=plan
    )
    publish(told.plan_version)

    found = Page(client, plan.get_absolute_url())
    offered = found.main.first("select", name="status").items("option")

    assert found.summary.startswith(
        "By the latest reports: under way (1), planned (1), no report (1). 1 of these "
        "statuses is overruled. Of those without a report the version says: "
        "pipeline (1)."
    )
    assert offered == ["All", "pipeline (1)", "under way (1)", "planned (1)"]


@pytest.mark.django_db
def test_plan_without_a_report_is_told_as_planned(client):
    found = summary(client, activity().plan_version.work_plan)

    assert "No activity has a report of its own: what stands here is as plan" in found


@pytest.mark.usefixtures("facts")
def test_activity_tells_when_it_is_where_it_belongs_and_its_last_report(client):
    found = page(client, "activities/mic-wp.a-17/").summary

    assert found.startswith("Part of Work plan for partnering with middle-income")
    assert "time: 12 July 2023." in found
    assert "Latest report (27 November 2023): done." in found


@pytest.mark.django_db
def test_activity_tells_first_that_it_was_dropped(client):
    content = activity(is_dropped=True, drop_reason=Text.of(en="No money."))
    workplans.ProgressUpdateFactory(
        strategy=None, activity=content.activity, status="planned"
    )

    assert summary(client, content).startswith("This activity was dropped. Part of ")


@pytest.mark.django_db
def test_activity_tells_first_that_its_status_is_overruled(client):
    content = activity()
    override = workplans.StatusOverrideFactory(
        activity=content.activity,
        status="planned",
        period__work_plan=content.plan_version.work_plan,
    )

    last_day = f"{override.period.end:%-d %B %Y}"

    assert summary(client, content).startswith(
        f"Its status is overruled until {last_day}: planned. Part of "
    )


@pytest.mark.django_db
def test_activity_that_was_dropped_is_listed_as_dropped(client):
    link = workplans.ActivityFocusAreaFactory(
        content__is_dropped=True, content__drop_reason=Text.of(en="No money.")
    )
    publish(link.content.plan_version)

    area = Page(client, link.focus_area.get_absolute_url())

    assert " dropped " in area.part("What UNIDO does").first("ul").words


@pytest.mark.django_db
def test_activity_without_a_report_is_not_late_by_its_silence(client):
    assert SILENCE in summary(client, activity())


@pytest.mark.django_db
def test_activity_whose_report_is_late_says_so_and_not_that_it_is_not(client):
    content = activity()
    workplans.ReportingPeriodFactory(work_plan=content.plan_version.work_plan)

    found = summary(client, content)

    assert "The report for 2023 was due on 1 February 2024 and is late." in found
    assert "Silence" not in found


@pytest.mark.django_db
def test_who_is_responsible_for_an_activity_is_its_unit_or_its_partner(client):
    plan = workplans.WorkPlanFactory(unit=None, citation=governance.CitationFactory())
    partner = workplans.ActivityPartnerFactory(
        content__plan_version__work_plan=plan,
        role="implementing",
        partner__name=Text.of(en="A ministry"),
    )
    nobody = workplans.ActivityContentFactory(plan_version=partner.content.plan_version)
    publish(partner.content.plan_version)
    unit = activity()

    assert "Responsible: A ministry." in summary(client, partner.content)
    assert (
        f"Responsible: {unit.plan_version.work_plan.unit.name.render('en').text}."
        in summary(client, unit)
    )
    assert "Who is responsible is not stated." in summary(client, nobody)


@pytest.mark.usefixtures("facts")
def test_page_of_a_part_of_a_plan_is_called_by_the_part_and_counts_it(client):
    found = page(client, "work-plans/ohrlls-ppb-2023/results/")
    listed = sum("id" in one.attributes for one in found.main.all("section"))

    assert found.main.first("h1").words == "Results"
    assert found.summary == f"The version shown has: {listed} results."


@pytest.mark.usefixtures("facts")
def test_page_of_a_part_of_a_plan_has_no_title_twice_in_its_breadcrumbs(client):
    found = page(client, "work-plans/ohrlls-ppb-2023/deliverables/")
    crumbs = found.main.first("nav", **{"class": "breadcrumbs"}).items()

    assert crumbs == [
        "Home",
        "Strategies",
        "Programme plan and budget of OHRLLS for 2023",
        "Programme plan and budget",
    ]


@pytest.mark.usefixtures("facts")
def test_version_that_is_shown_leads_to_what_changed_in_it(client):
    found = page(client, "work-plans/mic-wp/")
    [line] = [one for one in found.main.all("p") if "Version shown:" in one.words]

    assert "/compare/" in line.first("a").attributes["href"]
