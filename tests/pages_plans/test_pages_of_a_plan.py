"""Pages of a plan that was drawn up in the portal."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories.governance import TableCellFactory
from tests.factories.indicators import ObservationFactory
from tests.factories.reference import (
    CountryFactory,
    CountryGroupFactory,
    GroupMembershipFactory,
)
from tests.factories.strategies import CommitmentFactory, StrategyFactory
from tests.factories.workplans import (
    ActivityContentFactory,
    DeliverableActualFactory,
    DeliverableContentFactory,
    PlannedQuantityFactory,
    PlanVersionFactory,
    ProgressUpdateFactory,
    ProjectCountryFactory,
    ProjectFactory,
    ProjectStrategyFactory,
    WorkPlanFactory,
)
from tests.pages_plans.pages import publish, read
from unido_portal.core.text import Text
from unido_portal.portal.reporting_rule import reporting_by_sex
from workplans.models import PlanVersion

pytestmark = pytest.mark.django_db


@pytest.fixture
def version() -> PlanVersion:
    """The draft of the first version of a plan called ``plan``."""
    return PlanVersionFactory(work_plan__code="plan", number=1)


def test_demonstration_plan_is_labelled_and_stands_apart(client: Client) -> None:
    plan = WorkPlanFactory(code="demo", is_demo=True, title=Text.of(en="Made up"))
    publish(PlanVersionFactory(work_plan=plan))
    ours, demo = read(client, "work-plans/").words.split("Demonstration plans")
    assert "Made up" not in ours
    assert "Made up" in demo
    for part in ("", "deliverables/", "results/", "resources/", "risks/"):
        page = read(client, f"work-plans/demo/{part}")
        assert "Demonstration data" in page.words, part


@pytest.mark.parametrize("wanted", ["2", "x", "reported", "-1"])
def test_version_that_there_is_not_is_not_found(
    client: Client, version: PlanVersion, wanted: str
) -> None:
    publish(version)
    assert client.get(f"/en/work-plans/plan/?version={wanted}").status_code == 404


def test_activity_without_a_report_is_not_late(
    client: Client, version: PlanVersion
) -> None:
    content = ActivityContentFactory(plan_version=version)
    publish(version)
    page = read(client, f"activities/{content.activity.code}/")
    assert "Silence does not mean that it is late." in page.words


def test_report_that_a_later_one_replaced_stays_in_the_history(
    client: Client, version: PlanVersion
) -> None:
    content = ActivityContentFactory(plan_version=version)
    publish(version)
    for text, replaced in (("Wrong", timezone.now()), ("Right", None)):
        ProgressUpdateFactory(
            strategy=None,
            activity=content.activity,
            text=Text.of(en=text),
            superseded_at=replaced,
        )
    words = read(client, f"activities/{content.activity.code}/").words
    assert words.index("Right") < words.index("a later one replaced")
    assert words.index("a later one replaced") < words.index("Wrong")


def test_actual_reported_later_stands_beside_the_printed_table(
    client: Client, version: PlanVersion
) -> None:
    cell = TableCellFactory(printed="7", value=7)
    content = DeliverableContentFactory(plan_version=version, printed_row=cell.row)
    PlannedQuantityFactory(content=content, cell=cell)
    publish(version)
    DeliverableActualFactory(
        deliverable=content.deliverable,
        year=2024,
        value=9,
        cleared_at=timezone.now(),
    )
    page = read(client, "work-plans/plan/deliverables/")
    table = page.tables[0]
    assert [one.words for one in table.rows[-1]][-2:] == ["7", "9"]
    assert table.rows[0][-1].words == "2024 actual, reported later"
    assert table.rows[-1][-1].attributes["class"] == "number later"


def test_small_count_of_an_activity_is_suppressed_with_its_counterpart(
    client: Client, version: PlanVersion
) -> None:
    content = ActivityContentFactory(plan_version=version)
    publish(version)
    activity = content.activity
    update = ProgressUpdateFactory(
        strategy=None, activity=activity, is_submission=True, citation=None
    )
    first = ObservationFactory(
        country=None,
        activity=activity,
        definition__indicator__counts_persons=True,
        release=None,
        update=update,
        sex="F",
        value=3,
    )
    for sex, value in (("M", 7041), ("_T", 7044)):
        ObservationFactory(
            country=None,
            activity=activity,
            definition=first.definition,
            release=None,
            update=update,
            sex=sex,
            value=value,
        )
    for path in (f"activities/{activity.code}/", f"indicators/{first.indicator.code}/"):
        page = read(client, path)
        cells = [cell.words for cell in page.tables[0].rows[1]]
        assert cells[2:5] == ["suppressed", "suppressed", "7,044"]
        assert "7,041" not in page.words


def test_share_of_women_stands_with_the_coverage_that_it_rests_on(
    client: Client,
) -> None:
    first = ObservationFactory(
        definition__indicator__counts_persons=True, sex="F", value=30
    )
    for sex, value in (("M", 50), ("_T", 100)):
        ObservationFactory(
            definition=first.definition,
            country=first.country,
            release=first.release,
            sex=sex,
            value=value,
        )
    page = read(client, f"indicators/{first.indicator.code}/")
    assert [cell.words for cell in page.tables[0].rows[1]][2:6] == [
        "30",
        "50",
        "20 computed",
        "100",
    ]
    assert "The sex of 80 of 100 is reported." in page.words
    assert "Women are 37.5 per cent of these 80." in page.words


def test_projects_that_report_by_sex_are_counted_among_all_that_must() -> None:
    commitment = CommitmentFactory(kind="reporting_rule")
    country = CountryFactory()
    GroupMembershipFactory(group=CountryGroupFactory(code="LDC"), country=country)
    for has_figures in (True, False):
        project = ProjectFactory()
        ProjectStrategyFactory(project=project, strategy=commitment.strategy)
        ProjectCountryFactory(project=project, country=country)
        if has_figures:
            ObservationFactory(
                country=None,
                project=project,
                sex="F",
                definition__indicator__sex_required=True,
            )
    elsewhere = ProjectFactory()
    ProjectStrategyFactory(project=elsewhere, strategy=commitment.strategy)
    ProjectCountryFactory(project=elsewhere)
    found = reporting_by_sex(commitment.strategy)
    assert (found.reporting, found.registered) == (1, 2)


def test_compliance_is_unknown_without_a_project() -> None:
    assert not reporting_by_sex(StrategyFactory()).is_known


def test_demonstration_project_counts_in_no_total() -> None:
    country = CountryFactory()
    GroupMembershipFactory(group=CountryGroupFactory(code="LDC"), country=country)
    under = ProjectStrategyFactory(project__is_demo=True)
    ProjectCountryFactory(project=under.project, country=country)
    assert reporting_by_sex(under.strategy).registered == 0
