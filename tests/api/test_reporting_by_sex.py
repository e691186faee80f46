"""How far projects report by sex, as a figure of the strategy that asks for it."""

import pytest

from tests.api.asking import ask
from tests.factories.indicators import ObservationFactory
from tests.factories.reference import (
    CountryFactory,
    CountryGroupFactory,
    GroupMembershipFactory,
)
from tests.factories.strategies import CommitmentFactory, StrategyFactory
from tests.factories.workplans import (
    ProjectCountryFactory,
    ProjectFactory,
    ProjectStrategyFactory,
)


def register(strategy, country, *, reports, **given):
    """Insert a project under the strategy; ``reports`` says whether it has figures."""
    project = ProjectFactory(**given)
    ProjectStrategyFactory(project=project, strategy=strategy)
    ProjectCountryFactory(project=project, country=country)
    if reports:
        ObservationFactory(
            country=None,
            project=project,
            sex="F",
            definition__indicator__sex_required=True,
        )


@pytest.mark.django_db
def test_the_share_of_projects_that_report_is_told_with_its_denominator():
    strategy = CommitmentFactory(kind="reporting_rule").strategy
    country = CountryFactory()
    GroupMembershipFactory(group=CountryGroupFactory(code="LDC"), country=country)
    for reports in (True, False, True):
        register(strategy, country, reports=reports)
    register(strategy, CountryFactory(), reports=True)
    register(strategy, country, reports=True, is_demo=True)
    other = CommitmentFactory(kind="reporting_rule").strategy
    register(other, country, reports=False)
    told = {"registered": 3, "reporting": 2, "percent": "66.7"}
    assert ask(f"strategies/{strategy.code}/")["reporting_by_sex"] == told
    told = {"registered": 1, "reporting": 0, "percent": "0"}
    assert ask(f"strategies/{other.code}/")["reporting_by_sex"] == told


@pytest.mark.django_db
def test_a_strategy_without_the_rule_has_no_share():
    strategy = StrategyFactory()
    assert ask(f"strategies/{strategy.code}/")["reporting_by_sex"] is None


@pytest.mark.usefixtures("facts")
class TestFacts:
    def test_the_share_is_unknown_while_no_project_is_registered(self):
        told = ask("strategies/ldc-os-2022-2031/")["reporting_by_sex"]
        assert told == {"registered": 0, "reporting": 0, "percent": None}

    def test_the_rule_of_another_entity_is_not_measured_here(self):
        assert ask("strategies/ohrlls-ppb-2023/")["reporting_by_sex"] is None

    def test_inclusion_of_persons_with_disabilities_is_no_rule_of_reporting(self):
        assert ask("commitments/C-27/")["kind"] == "design_rule"
