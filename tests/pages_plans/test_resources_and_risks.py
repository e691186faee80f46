"""The pages about resources and risks are there for every plan with content."""

import pytest
from django.test import Client

from tests.factories.governance import CitationFactory
from tests.factories.reference import CountryGroupFactory, PartnerFactory
from tests.factories.workplans import (
    ActivityContentFactory,
    ActivityPartnerFactory,
    PlanVersionFactory,
    RiskFactory,
)
from tests.pages.links import links
from tests.pages_plans.pages import count_queries, publish, read
from unido_portal.core.text import Text


@pytest.mark.django_db
def test_plan_without_amounts_leads_to_its_resources(client: Client) -> None:
    publish(PlanVersionFactory(work_plan__code="plan"))

    assert "/en/work-plans/plan/resources/" in links(client, "/en/work-plans/plan/")


@pytest.mark.django_db
def test_plan_without_amounts_says_so_at_every_stage(client: Client) -> None:
    publish(PlanVersionFactory(work_plan__code="plan"))

    words = read(client, "work-plans/plan/resources/").words

    assert "states no amount" in words
    assert "Hard pipeline not stated" in words


@pytest.mark.django_db
def test_partners_stand_by_role_beside_the_resources(client: Client) -> None:
    version = PlanVersionFactory(work_plan__code="plan")
    bank = PartnerFactory(name=Text.of(en="A bank"))
    for _number in range(2):
        content = ActivityContentFactory(plan_version=version)
        ActivityPartnerFactory(content=content, partner=bank, role="funding")
    publish(version)

    words = read(client, "work-plans/plan/resources/").words

    assert words.count("A bank") == 1
    assert "Funding A bank" in words


@pytest.mark.django_db
def test_risks_of_the_group_stand_with_the_plan(client: Client) -> None:
    version = PlanVersionFactory(work_plan__code="plan")
    strategy = version.work_plan.strategy
    strategy.country_group = CountryGroupFactory(code="MIC")
    strategy.save()
    RiskFactory(
        strategy=None,
        country_group=CountryGroupFactory(code="MIC-UNIDO"),
        text=Text.of(en="Debt grows"),
        citation=CitationFactory(),
    )
    publish(version)

    assert "Debt grows" in read(client, "work-plans/plan/risks/").words


@pytest.mark.django_db
@pytest.mark.parametrize("is_told", [True, False])
def test_risks_told_elsewhere_of_the_plan_have_a_tab(
    client: Client, is_told: bool
) -> None:
    version = PlanVersionFactory(work_plan__code="plan")
    ActivityContentFactory(plan_version=version)
    if is_told:
        RiskFactory(strategy=version.work_plan.strategy, citation=CitationFactory())
    publish(version)

    found = links(client, "/en/work-plans/plan/")

    assert ("/en/work-plans/plan/risks/" in found) == is_told


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["MIC", "MIC-UNIDO"])
def test_risks_of_the_group_of_the_strategy_have_a_tab(
    client: Client, code: str
) -> None:
    groups = {name: CountryGroupFactory(code=name) for name in ("MIC", "MIC-UNIDO")}
    version = PlanVersionFactory(
        work_plan__code="plan", work_plan__strategy__country_group=groups["MIC"]
    )
    ActivityContentFactory(plan_version=version)
    RiskFactory(strategy=None, country_group=groups[code], citation=CitationFactory())
    publish(version)

    assert "/en/work-plans/plan/risks/" in links(client, "/en/work-plans/plan/")


@pytest.mark.parametrize("risk", ["Middle-income trap", "Food insecurity"])
def test_risks_of_the_framework_are_those_of_its_plan(
    facts: None, client: Client, risk: str
) -> None:
    assert risk in read(client, "strategies/mic-sf/").words
    assert risk in read(client, "work-plans/mic-wp/risks/").words


def test_risks_and_resources_cost_ten_queries_at_most(
    facts: None, client: Client
) -> None:
    for page in ("mic-wp/risks/", "ldc-ip/resources/", "ohrlls-ppb-2023/resources/"):
        assert count_queries(client, f"work-plans/{page}") <= 10, page
