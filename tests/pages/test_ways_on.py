"""From what a reader sees, the answer to the next question is one link away."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.factories.governance import DecisionFactory, DocumentTableFactory
from tests.factories.indicators import ObservationFactory
from tests.factories.reference import PartnerFactory
from tests.factories.strategies import CommitmentFactory, StrategyBasisFactory
from tests.factories.workplans import ActivityContentFactory, ProgressUpdateFactory
from tests.pages.links import shown
from tests.pages.searching import page
from tests.pages_plans.pages import published, read
from unido_portal.core.text import Text

pytestmark = pytest.mark.django_db


def _columns(client: Client, path: str) -> list[str]:
    [table] = read(client, path).tables
    return [cell.words for cell in table.rows[0]]


def _ways(client: Client, path: str) -> list[str]:
    """Return where the content of a page leads."""
    content = shown(client, f"/en/{path}").partition("<main")[2].partition("</main>")[0]
    return re.findall(r'<a[^>]* href="([^"]+)"', content)


def test_figure_of_a_report_leads_to_the_report(client: Client) -> None:
    version = published(lambda draft: ActivityContentFactory(plan_version=draft))
    activity = version.activitycontents.get().activity
    update = ProgressUpdateFactory(strategy=None, activity=activity)
    ObservationFactory(
        country=None, activity=activity, release=None, citation=None, update=update
    )

    there = f"/en/activities/{activity.code}/#{update.code}"
    assert there in _ways(client, f"activities/{activity.code}/")


def test_status_of_a_promise_or_a_request_is_read_before_its_words(
    client: Client,
) -> None:
    CommitmentFactory()
    DecisionFactory()

    assert _columns(client, "commitments/")[1] == "Status"
    assert _columns(client, "decisions/")[1] == "Status"


def test_front_page_leads_to_the_decisions_and_to_those_that_a_strategy_rests_on(
    client: Client,
) -> None:
    basis = StrategyBasisFactory(decision=DecisionFactory(), strategy__is_tracked=True)

    found = _ways(client, "")

    assert "/en/decisions/" in found
    assert f"/en/strategies/{basis.strategy.code}/#bases" in found


def test_page_of_a_search_has_one_field(client: Client) -> None:
    response = client.get("/en/search/?q=hydrogen")

    assert response.content.decode().count('name="q"') == 1


def test_hit_is_not_told_twice_where_its_code_repeats_its_name(client: Client) -> None:
    PartnerFactory(code="hydrogen-europe", name=Text.of(en="Hydrogen Europe"))

    assert "<code" not in page(client, "hydrogen europe")


def test_printed_table_leads_up_to_the_list_of_documents(client: Client) -> None:
    table = DocumentTableFactory()

    path = table.get_absolute_url().removeprefix("/en/")
    assert "/en/documents/" in _ways(client, path)
