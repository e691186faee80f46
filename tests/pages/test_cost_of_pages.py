"""A page costs as many queries with many children as with few."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import governance, reference, strategies, workplans
from unido_portal.core import statistics
from workplans import services

pytestmark = pytest.mark.django_db


def strategy_with(count):
    strategy = strategies.StrategyFactory()
    strategies.StrategyBasisFactory.create_batch(count, strategy=strategy)
    strategies.SectionFactory.create_batch(count, strategy=strategy)
    strategies.FocusAreaFactory.create_batch(count, strategy=strategy)
    strategies.InitiativeFactory.create_batch(count, strategy=strategy)
    strategies.LessonFactory.create_batch(count, strategy=strategy)
    workplans.RiskFactory.create_batch(count, strategy=strategy)
    for _number in range(count):
        commitment = strategies.CommitmentFactory(strategy=strategy)
        milestone = strategies.MilestoneFactory(strategy=strategy)
        for about in ({"commitment": commitment}, {"milestone": milestone}):
            workplans.ProgressUpdateFactory(strategy=None, **about)
    return strategy.get_absolute_url()


def decision_with(count):
    decision = governance.DecisionFactory()
    for _number in range(count):
        workplans.DecisionResponseFactory(
            decision=decision,
            work_plan=None,
            commitment=strategies.CommitmentFactory(),
        )
        workplans.ProgressUpdateFactory(
            strategy=None, decision=decision, citation=None, is_submission=True
        )
    return decision.get_absolute_url()


def document_with(count):
    document = governance.DocumentFactory()
    governance.DocumentTableFactory.create_batch(count, document=document)
    governance.DocumentRelationFactory.create_batch(count, document=document)
    for _number in range(count):
        citation = governance.CitationFactory(document=document)
        strategies.CommitmentFactory(citation=citation)
    return document.get_absolute_url()


def citation_with(count):
    citation = governance.CitationFactory()
    strategies.CommitmentFactory.create_batch(count, citation=citation)
    governance.StatedFigureFactory.create_batch(count, citation=citation)
    return citation.get_absolute_url()


def country_with(count):
    country = reference.CountryFactory()
    reference.GroupMembershipFactory.create_batch(count, country=country)
    strategies.InitiativeCountryFactory.create_batch(count, country=country)
    strategies.CountryProgrammeFactory.create_batch(count, country=country)
    governance.StatedFigureFactory.create_batch(count, country=country)
    places = workplans.ActivityCountryFactory.create_batch(count, country=country)
    statistics.refresh()
    for place in places:
        services.publish(version=services.seal(version=place.content.plan_version))
    return country.get_absolute_url()


def partner_with(count):
    partner = reference.PartnerFactory()
    governance.PartnerMentionFactory.create_batch(count, partner=partner)
    strategies.InitiativePartnerFactory.create_batch(count, partner=partner)
    governance.StatedFigureFactory.create_batch(count, partner=partner)
    return partner.get_absolute_url()


def initiatives_with(count):
    for _number in range(count):
        initiative = strategies.InitiativeFactory()
        strategies.InitiativeCountryFactory(initiative=initiative)
        strategies.InitiativePartnerFactory(initiative=initiative)
        strategies.CountryProgrammeFactory(initiative=initiative)
    return reverse("initiatives")


def countries_with(count):
    reference.GroupMembershipFactory.create_batch(count)
    return reverse("countries")


def queries(client, url):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


PAGES = [
    strategy_with,
    decision_with,
    document_with,
    citation_with,
    country_with,
    partner_with,
    initiatives_with,
    countries_with,
]


@pytest.mark.parametrize("page_with", PAGES)
def test_page_takes_the_same_queries_for_few_and_many(client, page_with):
    few = queries(client, page_with(2))
    many = queries(client, page_with(15))

    assert few == many <= 10


@pytest.mark.full
@pytest.mark.parametrize("page_with", PAGES)
def test_page_takes_the_same_queries_for_a_thousand(client, page_with):
    few = queries(client, page_with(10))
    crowded = page_with(1000)
    statistics.refresh()

    assert few == queries(client, crowded) <= 10
