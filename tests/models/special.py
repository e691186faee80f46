"""The invariants whose breach has to be told by hand."""

import datetime as dt
from typing import Any

from django.utils import timezone
from factory import SubFactory

from tests.factories.accounts import UserFactory
from tests.factories.workplans import DRAFT, ProgressUpdateFactory
from tests.models.breaches import Breach

NEW_YEAR = dt.date(2023, 1, 1)
NOW = timezone.now()
FIGURES_IN_PERIODS = {
    "indicators.Observation": "observation",
    "indicators.Target": "target",
    "indicators.PlannedTargetContent": "planned_target",
}


def _periods() -> list[Breach]:
    """Return what breaks the period of a figure."""
    found = []
    for label, name in FIGURES_IN_PERIODS.items():
        of_its_kind = f"{name}_period_is_of_its_kind"
        for kind, start, end in [
            ("year", "2022-01-01", "2023-12-31"),
            ("year", "2022-01-01", "2022-12-30"),
            ("year", "2022-02-01", "2022-12-31"),
            ("half", "2022-02-01", "2022-07-31"),
            ("half", "2022-01-01", "2022-06-29"),
            ("quarter", "2022-01-01", "2022-04-30"),
            ("quarter", "2022-01-01", "2022-03-30"),
            ("month", "2022-03-01", "2022-03-27"),
            ("month", "2022-03-02", "2022-03-31"),
            ("month", "2024-02-01", "2024-02-28"),
        ]:
            sets = {
                "period_kind": f"'{kind}'",
                "period_start": f"'{start}'",
                "period_end": f"'{end}'",
            }
            found.append(Breach(label, of_its_kind, sets))
        found += [
            Breach(
                label,
                f"{name}_period_is_in_order",
                {"period_kind": "'dates'", "period_end": "period_start - 1"},
            ),
            Breach(
                label,
                f"{name}_period_kind_is_known",
                {"period_kind": "'nonsense'"},
                beside=(of_its_kind,),
            ),
        ]
    return found


def _one_source(label: str, name: str, **given: Any) -> list[Breach]:
    """Return what breaks the rule: a citation, or a submission, and not both."""
    return [
        Breach(label, name, {"is_submission": "true"}, given),
        Breach(label, name, {"citation_id": "NULL"}, given),
    ]


def _cleared_by_its_author(label: str, name: str) -> Breach:
    """Return what breaks the rule that somebody else clears a row."""
    return Breach(
        label,
        f"{name}_is_cleared_by_somebody_else",
        {"cleared_by_id": "submitted_by_id"},
        given={"submitted_by": SubFactory(UserFactory)},
    )


PEOPLE = [
    Breach("accounts.Unit", "unit_is_not_its_own_parent", {"parent_id": "id"}),
    Breach(
        "accounts.User",
        "user_email_is_unique_whatever_its_case",
        {"email": "upper(email)"},
        repeats=True,
    ),
    Breach(
        "accounts.User",
        "accounts_user.email",
        repeats=True,
        beside=("user_email_is_unique_whatever_its_case",),
    ),
    Breach(
        "accounts.Appointment",
        "appointment_period_is_in_order",
        {"start": "'2024-02-01'", "end": "'2024-01-31'"},
        beside=("appointment_to_a_role_does_not_overlap",),
    ),
    Breach(
        "accounts.Appointment",
        "appointment_to_a_role_does_not_overlap",
        {"start": "'2024-02-01'"},
        repeats=True,
    ),
]

REFERENCE = [
    Breach("reference.SdgGoal", "sdg_goal_is_one_of_seventeen", {"number": "18"}),
    Breach("reference.SdgGoal", "sdg_goal_is_one_of_seventeen", {"number": "0"}),
    Breach(
        "reference.FieldCoverage",
        "field_coverage_period_is_in_order",
        {"valid_from": "'2024-02-01'", "valid_to": "'2024-01-31'"},
    ),
    Breach(
        "reference.GroupMembership",
        "membership_ends_after_it_starts",
        {"valid_from": "'2024-02-01'", "valid_to": "'2024-02-01'"},
    ),
    Breach(
        "reference.GroupMembership",
        "membership_scheduled_to_end_names_the_day",
        {"status": "'scheduled'"},
    ),
    Breach(
        "reference.GroupMembership",
        "membership_of_a_country_does_not_overlap",
        {"valid_from": "'2023-06-01'"},
        given={"valid_from": NEW_YEAR},
        repeats=True,
    ),
    Breach(
        "reference.IncomeThreshold",
        "income_thresholds_rise",
        {"lower_middle_up_to": "low_up_to"},
    ),
    Breach(
        "reference.IncomeThreshold",
        "income_thresholds_rise",
        {"upper_middle_up_to": "lower_middle_up_to"},
    ),
]

GOVERNANCE = [
    Breach(
        "governance.DocumentRelation",
        "document_relates_to_another",
        {"other_id": "document_id"},
    ),
    Breach(
        "governance.Paragraph",
        "paragraph_lines_are_in_order",
        {"line_from": "line_to + 1"},
    ),
    Breach(
        "governance.Citation",
        "citation_of_a_place_is_made_once",
        {"code": "'zz'"},
        repeats=True,
    ),
    Breach(
        "governance.Citation",
        "governance_citation.code",
        {"reference": "'zz'"},
        repeats=True,
    ),
    Breach(
        "governance.StatedFigure",
        "stated_figure_says_something",
        {"value_text": "''"},
    ),
]

STRATEGIES = [
    Breach(
        "strategies.Strategy",
        "strategy_does_not_follow_itself",
        {"predecessor_id": "id"},
    ),
    Breach(
        "strategies.AreaContent",
        "area_content_is_cited_or_marked_a_candidate",
        {"citation_id": "NULL", "is_candidate": "false"},
    ),
    Breach(
        "strategies.Milestone",
        "milestone_of_a_month_or_year_has_its_last_day",
        {"start": "'2024-02-01'", "end": "NULL", "precision": "'month'"},
    ),
    Breach(
        "strategies.CountryProgramme",
        "country_programme_resources_have_a_currency",
        {"resources_leveraged": "7", "currency": "''"},
    ),
]

PLANS = [
    Breach(
        "workplans.WorkPlan",
        "work_plan_is_cited_or_for_demonstration_or_new",
        {"citation_id": "NULL", "unit_id": "NULL", "is_demo": "false"},
    ),
    Breach(
        "workplans.WorkPlan",
        "work_plan_of_another_entity_is_no_demonstration",
        {"is_reference": "true"},
        given={"is_demo": True},
    ),
    Breach(
        "workplans.PlanVersion",
        "plan_version_number_is_unique_in_its_plan",
        {"code": "'zz'", "state": "'recording'"},
        repeats=True,
    ),
    Breach(
        "workplans.PlanVersion",
        "workplans_planversion.code",
        {"number": "number + 1", "state": "'recording'"},
        repeats=True,
    ),
    Breach(
        "workplans.PlanVersion",
        "plan_version_kind_is_known",
        {"kind": "'nonsense'"},
        beside=("plan_version_is_numbered_unless_only_reported",),
    ),
    Breach(
        "workplans.PlanVersion",
        "plan_version_is_numbered_unless_only_reported",
        {"number": "NULL"},
    ),
    Breach(
        "workplans.PlanVersion",
        "plan_version_is_numbered_unless_only_reported",
        {"kind": "'as_reported'"},
    ),
    Breach(
        "workplans.PlanVersion",
        "plan_version_is_sealed_with_time_and_digest",
        {"state": "'sealed'", "sealed_at": "now()"},
    ),
    Breach(
        "workplans.PlanVersion",
        "plan_version_is_sealed_with_time_and_digest",
        {"state": "'sealed'", "digest": "'abc'"},
    ),
    Breach(
        "workplans.PlanVersion",
        "plan_version_is_sealed_with_time_and_digest",
        {"digest": "'abc'"},
    ),
    Breach(
        "workplans.PlanVersion",
        "plan_version_is_sealed_once_its_content_is_known",
        {
            "state": "'sealed'",
            "sealed_at": "now()",
            "digest": "'abc'",
            "content_known": "'unknown'",
        },
    ),
    Breach(
        "workplans.PlanVersion",
        "plan_version_is_no_draft_once_published",
        {"published_at": "now()"},
    ),
    Breach(
        "workplans.Project",
        "project_is_cited_or_owned",
        {"citation_id": "NULL", "unit_id": "NULL", "is_demo": "false"},
    ),
    Breach("workplans.Project", "project_is_cleared_on_a_day", {"decided_on": "NULL"}),
    Breach("workplans.Project", "project_is_cleared_on_a_day", {"state": "'draft'"}),
    Breach(
        "workplans.Project",
        "project_state_is_known",
        {"state": "'nonsense'"},
        beside=("project_is_cleared_on_a_day",),
    ),
    _cleared_by_its_author("workplans.Project", "project"),
    Breach(
        "workplans.ProjectStrategy", "project_share_is_a_percentage", {"share": "0"}
    ),
    Breach(
        "workplans.ProjectStrategy", "project_share_is_a_percentage", {"share": "100.5"}
    ),
]

CONTENT = [
    Breach(
        "workplans.PlannedQuantity", "planned_quantity_is_not_negative", {"value": "-1"}
    ),
    Breach(
        "workplans.BudgetFigure",
        "budget_figure_of_a_stage_is_not_negative",
        {"stage": "'spent'", "value": "-1"},
    ),
    Breach(
        "workplans.ActivityContent",
        "activity_is_dropped_with_a_reason",
        {"is_dropped": "true"},
    ),
    Breach(
        "workplans.ActivityFocusArea", "activity_share_is_a_percentage", {"share": "0"}
    ),
    Breach(
        "workplans.ActivityFocusArea",
        "activity_share_is_a_percentage",
        {"share": "100.5"},
    ),
    Breach(
        "workplans.DeliverableContent",
        "deliverable_in_words_has_words",
        {"row_type": "'text'", "text": "'{}'"},
    ),
    Breach(
        "workplans.MeasureContent",
        "measure_has_words_only_as_a_value",
        {"state": "'nil'"},
    ),
    Breach(
        "workplans.MeasureContent",
        "measure_has_words_only_as_a_value",
        {"text": "'{}'"},
    ),
    Breach(
        "workplans.MeasureContent",
        "measure_state_is_known",
        {"state": "'nonsense'", "text": "'{}'"},
    ),
    Breach(
        "workplans.MeasureContent",
        "measure_has_year_and_kind_together",
        {"year": "NULL"},
    ),
    Breach(
        "workplans.MeasureContent",
        "measure_has_year_and_kind_together",
        {"kind": "''"},
    ),
    Breach(
        "workplans.Restatement",
        "restatement_names_its_place",
        {"stated_figure_id": "NULL"},
    ),
    Breach(
        "workplans.Restatement",
        "restatement_names_its_place",
        {"kind": "'computed'"},
    ),
    Breach(
        "workplans.Restatement",
        "restatement_kind_is_known",
        {"kind": "'nonsense'"},
        beside=("restatement_names_its_place",),
    ),
    Breach(
        "workplans.Risk",
        "risk_concerns_the_house_or_one_thing",
        {"is_house_wide": "true"},
    ),
    Breach(
        "workplans.Risk",
        "risk_concerns_the_house_or_one_thing",
        {"strategy_id": "NULL"},
    ),
    Breach(
        "workplans.Risk",
        "risk_concerns_the_house_or_one_thing",
        {"work_plan_id": "1"},
    ),
]

REPORTS = [
    Breach(
        "workplans.DeliverableActual",
        "deliverable_actual_is_current_once_a_year",
        given={"cleared_at": NOW},
        repeats=True,
    ),
    Breach(
        "workplans.DeliverableActual",
        "deliverable_actual_is_submitted_once",
        given={"citation": None, "update": SubFactory(ProgressUpdateFactory)},
        repeats=True,
    ),
    Breach(
        "workplans.BudgetActual",
        "budget_actual_is_current_once_a_year_and_stage",
        given={"cleared_at": NOW},
        repeats=True,
    ),
    Breach(
        "workplans.ReportingPeriod",
        "reporting_period_is_in_order",
        {"start": '"end" + 1'},
    ),
    Breach(
        "workplans.ReportingPeriod",
        "reporting_period_is_in_order",
        {"due_on": '"end"'},
    ),
    Breach(
        "workplans.ProgressUpdate",
        "progress_update_is_cleared_on_a_day",
        {"decided_on": "NULL"},
    ),
    Breach(
        "workplans.ProgressUpdate",
        "progress_update_is_cleared_on_a_day",
        {"state": "'draft'"},
    ),
    Breach(
        "workplans.ProgressUpdate",
        "progress_update_state_is_known",
        {"state": "'nonsense'"},
        beside=("progress_update_is_cleared_on_a_day",),
    ),
    Breach(
        "workplans.ProgressUpdate",
        "progress_update_is_done_before_it_is_told",
        {"status": "'done'", "happened_on": "decided_on + 1"},
    ),
    *_one_source("workplans.ProgressUpdate", "progress_update_has_one_source", **DRAFT),
    _cleared_by_its_author("workplans.ProgressUpdate", "progress_update"),
    _cleared_by_its_author("workplans.DeliverableActual", "deliverable_actual"),
    _cleared_by_its_author("workplans.BudgetActual", "budget_actual"),
    Breach(
        "workplans.DeliverableActual",
        "deliverable_actual_is_not_negative",
        {"value": "-1"},
    ),
    Breach(
        "workplans.BudgetActual", "budget_actual_is_not_negative", {"amount": "-0.01"}
    ),
    Breach(
        "workplans.Evidence",
        "evidence_is_something",
        {"document_id": "NULL", "url": "''", "description": "'{}'"},
    ),
]

FIGURES = [
    Breach(
        "indicators.DefinitionVersion",
        "definition_period_is_in_order",
        {"valid_from": "'2024-02-01'", "valid_to": "'2024-02-01'"},
    ),
    *_periods(),
    Breach(
        "indicators.Observation",
        "observation_ratio_has_a_denominator",
        {"numerator": "7"},
    ),
    Breach(
        "indicators.Observation",
        "observation_ratio_has_a_denominator",
        {"numerator": "7", "denominator": "0"},
    ),
    Breach(
        "indicators.Observation",
        "observation_is_current_once_for_its_key",
        given={"cleared_at": NOW},
        repeats=True,
    ),
    Breach(
        "indicators.Observation",
        "observation_is_submitted_once_for_its_key",
        given={"release": None, "update": SubFactory(ProgressUpdateFactory)},
        repeats=True,
    ),
    *_one_source("indicators.Target", "target_has_one_source"),
    Breach("indicators.Target", "indicators_target.code", {"sex": "'F'"}, repeats=True),
]

BREACHES = [
    *PEOPLE,
    *REFERENCE,
    *GOVERNANCE,
    *STRATEGIES,
    *PLANS,
    *CONTENT,
    *REPORTS,
    *FIGURES,
]
