"""The codes of the facts follow the rules of docs/identifiers.md."""

import re
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

import pytest

from tests.architecture.test_registries import RESOURCES
from tests.models.tables import MODELS

PAGE = (Path(__file__).parents[2] / "docs" / "identifiers.md").read_text("utf-8")
RULES = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("|") and not line.startswith("|---")
]

WORDS = r"[a-z0-9]+(-[a-z0-9]+)*"
TWO_DIGITS = r"\d\d"
TABLE_ROW = r"(\d+\.\d+(-\d)?|annex-\d)-\d\d"


@dataclass(frozen=True)
class Rule:
    """The form of the codes of one model.

    ``of`` leads to what the code begins with, ``form`` is what follows it.
    """

    label: str
    form: str
    of: str = ""
    field: str = "code"


RESOURCE_RULES = {
    "organs": Rule("governance.Organ", r"[a-z]+"),
    "sessions": Rule("governance.Session", r"-\d+", "organ.code"),
    "documents": Rule("governance.Document", WORDS, field="slug"),
    "decisions": Rule("governance.Decision", r"(-\d)?", "document.slug"),
    "strategies": Rule("strategies.Strategy", WORDS),
    "focus-areas": Rule(
        "strategies.FocusArea",
        r"\.(fa|pa|service|thematic_area|theme)-\d",
        "strategy.code",
    ),
    "commitments": Rule("strategies.Commitment", rf"C-{TWO_DIGITS}"),
    "milestones": Rule("strategies.Milestone", rf"m-{TWO_DIGITS}-{WORDS}"),
    "risks": Rule("workplans.Risk", rf"R-{TWO_DIGITS}"),
    "partners": Rule("reference.Partner", WORDS),
    "initiatives": Rule("strategies.Initiative", WORDS),
    "country-programmes": Rule("strategies.CountryProgramme", r"(pcp|cp|eip)-[A-Z]{3}"),
    "countries": Rule("reference.Country", r"[A-Z]{3}", field="iso3"),
    "country-groups": Rule("reference.CountryGroup", r"[A-Z]+(-[A-Z]+)*"),
    "work-plans": Rule("workplans.WorkPlan", WORDS),
    "plan-versions": Rule(
        "workplans.PlanVersion", r"\.(v\d|reported)", "work_plan.code"
    ),
    "activities": Rule("workplans.Activity", rf"\.a-{TWO_DIGITS}", "work_plan.code"),
    "results": Rule(
        "workplans.Result",
        r"\.[a-z0-9]+-(result-\d|highlight-\d{4})",
        "work_plan.code",
    ),
    "performance-measures": Rule(
        "workplans.PerformanceMeasure", r"\.(\d{4}|figure)", "result.code"
    ),
    "deliverables": Rule("workplans.Deliverable", rf"\.t{TABLE_ROW}", "work_plan.code"),
    "budget-lines": Rule("workplans.BudgetLine", rf"\.b{TABLE_ROW}", "work_plan.code"),
    "posts": Rule("workplans.Post", rf"\.p{TABLE_ROW}", "work_plan.code"),
    "compliance-rates": Rule(
        "workplans.ComplianceRate", rf"\.t{TABLE_ROW}\.\d{{4}}", "work_plan.code"
    ),
    "evaluations": Rule("strategies.Evaluation", WORDS),
    "lessons": Rule("strategies.Lesson", r"\.lesson-\d", "strategy.code"),
    "recommendations": Rule("strategies.Recommendation", WORDS),
    "stated-figures": Rule("governance.StatedFigure", r"[a-z0-9]+(-[a-z0-9.]+)*"),
    "progress-updates": Rule(
        "workplans.ProgressUpdate", rf"\.u-{TWO_DIGITS}", "citation.document.slug"
    ),
    "indicators": Rule(
        "indicators.Indicator", rf"([A-Z]+\.\d|9\.[0-9a-z]\.\d)(-{WORDS})?|{WORDS}"
    ),
}
OTHER_RULES = {
    "units": Rule("accounts.Unit", WORDS),
    "economies outside the list of States": Rule("reference.Economy", r"[A-Z]{3}"),
    "regions": Rule("reference.Region", r"\d{3}"),
    "targets of the Goals": Rule("reference.SdgTarget", r"\.[0-9a-z]+", "goal.number"),
    "units of measure": Rule(
        "reference.UnitOfMeasure", r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*"
    ),
    "core functions": Rule("strategies.CoreFunction", r"\.cf-\d", "strategy.code"),
    "targets of a programme of action": Rule(
        "strategies.AreaTarget",
        r"\.(\d\.\d\d\.\d\d|fa-\d\.t-\d|[a-z]+\d?)",
        "strategy.code",
    ),
    "consultations": Rule("governance.Consultation", WORDS),
    "components of a plan": Rule(
        "workplans.Component", rf"\.{WORDS}", "work_plan.code"
    ),
    "statements of a plan": Rule(
        "workplans.Statement",
        r"\.s-[a-z0-9.]+(-[a-z0-9]+)*",
        "plan_version.work_plan.code",
    ),
    "explanations of variance": Rule(
        "workplans.VarianceExplanation", r"\.v-\d+\.\d+(-[a-z])?", "work_plan.code"
    ),
    "printed tables": Rule(
        "governance.DocumentTable", r"((table|figure)-\d+\.\d+(-\d)?|annex-\d)"
    ),
    "columns of a printed table": Rule(
        "governance.TableColumn", r"[a-z0-9]+(_[a-z0-9]+)*", field="key"
    ),
    "citations": Rule(
        "governance.Citation", r"\.[A-Za-z0-9.]+(-[A-Za-z0-9.]+)*", "document.slug"
    ),
    "families of indicators": Rule(
        "indicators.IndicatorFamily", rf"[A-Z]+|9\.[0-9a-z]\.\d|{WORDS}"
    ),
    "breakdowns": Rule("indicators.Breakdown", r"total"),
}
ALL_RULES = RESOURCE_RULES | OTHER_RULES
# Nothing of these is stated in the documents; observations have no code.
WITHOUT_FACTS = {
    "projects": "workplans.Project",
    "targets": "indicators.Target",
    "observations": "indicators.Observation",
    "releases": "indicators.Release",
}


def _codes(rule: Rule) -> list[str]:
    rows = MODELS[rule.label]._base_manager.all()
    return [getattr(row, rule.field) for row in rows]


def test_page_has_a_rule_for_every_resource_of_the_contract() -> None:
    told = [cells[0].strip("`") for cells in RULES]

    assert set(RESOURCES) <= set(told)
    assert set(RESOURCES) == set(RESOURCE_RULES) | set(WITHOUT_FACTS)
    ruled = set(ALL_RULES) | set(WITHOUT_FACTS)
    assert set(told) - {"resource", "codes of"} == ruled


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("name", ALL_RULES)
def test_codes_of_the_facts_follow_their_rule(name: str) -> None:
    rule = ALL_RULES[name]

    broken = [
        getattr(row, rule.field)
        for row in MODELS[rule.label]._base_manager.all()
        if not re.fullmatch(
            (re.escape(str(attrgetter(rule.of)(row))) if rule.of else "")
            + f"({rule.form})",
            getattr(row, rule.field),
        )
    ]

    assert broken == []
    assert _codes(rule)


@pytest.mark.usefixtures("facts")
def test_page_says_none_loaded_of_what_the_facts_have_none_of() -> None:
    told = {cells[0].strip("`") for cells in RULES if cells[2] == "none loaded"}

    empty = {
        name
        for name, label in WITHOUT_FACTS.items()
        if not MODELS[label]._base_manager.exists()
    }
    assert told == empty


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("name", ALL_RULES)
def test_examples_of_the_page_are_codes_of_the_facts(name: str) -> None:
    cells = next(cells for cells in RULES if cells[0].strip("`") == name)

    examples = set(re.findall(r"`([^`]+)`", cells[2]))

    assert examples
    assert examples <= set(_codes(ALL_RULES[name]))


@pytest.mark.usefixtures("facts")
def test_document_with_a_symbol_is_called_by_it() -> None:
    others = [
        document.slug
        for document in MODELS["governance.Document"]._base_manager.exclude(symbol="")
        if re.sub(r"[^a-z0-9]+", "-", document.symbol.lower()).strip("-")
        != document.slug
    ]

    assert others == []
