from django.db import migrations

from unido_portal.core.operations import (
    KeepSeal,
    KeepShown,
    SameParent,
    SealRows,
    WatchRows,
)


class Migration(migrations.Migration):
    dependencies = [("workplans", "0001_tables")]

    operations = [
        WatchRows(
            "Activity",
            "ActivityContent",
            "ActivityCoreFunction",
            "ActivityCountry",
            "ActivityFocusArea",
            "ActivityPartner",
            "ActivityTarget",
            "BudgetActual",
            "BudgetFigure",
            "BudgetLine",
            "BudgetLineContent",
            "ComplianceRate",
            "Component",
            "DecisionResponse",
            "Deliverable",
            "DeliverableActual",
            "DeliverableContent",
            "Evidence",
            "Mandate",
            "MeasureContent",
            "MeasureQuantity",
            "PerformanceMeasure",
            "PlanCommitment",
            "PlanMilestone",
            "PlanVersion",
            "PlannedQuantity",
            "Post",
            "PostContent",
            "PostFigure",
            "ProgressUpdate",
            "Project",
            "ProjectCountry",
            "ProjectPartner",
            "ProjectStrategy",
            "ReportingPeriod",
            "Restatement",
            "Result",
            "ResultContent",
            "Risk",
            "RiskContent",
            "Statement",
            "VarianceExplanation",
            "WorkPlan",
        ),
        KeepSeal("PlanVersion"),
        SealRows(
            "ActivityContent",
            "BudgetLineContent",
            "DeliverableContent",
            "Mandate",
            "MeasureContent",
            "PostContent",
            "ResultContent",
            "RiskContent",
            "Statement",
        ),
        SealRows(
            "ActivityCoreFunction",
            "ActivityCountry",
            "ActivityFocusArea",
            "ActivityPartner",
            "ActivityTarget",
            through="content_id",
            parent="workplans_activitycontent",
        ),
        SealRows(
            "PlannedQuantity",
            through="content_id",
            parent="workplans_deliverablecontent",
        ),
        SealRows(
            "MeasureQuantity", through="content_id", parent="workplans_measurecontent"
        ),
        SealRows(
            "BudgetFigure", through="content_id", parent="workplans_budgetlinecontent"
        ),
        SealRows("PostFigure", through="content_id", parent="workplans_postcontent"),
        SameParent(
            "ActivityContent",
            first=("activity_id", "workplans_activity", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "DeliverableContent",
            first=("deliverable_id", "workplans_deliverable", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "ResultContent",
            first=("result_id", "workplans_result", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "BudgetLineContent",
            first=("line_id", "workplans_budgetline", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "PostContent",
            first=("post_id", "workplans_post", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "ActivityContent",
            first=("component_id", "workplans_component", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "DeliverableContent",
            first=("component_id", "workplans_component", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "ResultContent",
            first=("component_id", "workplans_component", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "MeasureContent",
            first=("component_id", "workplans_component", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "BudgetLineContent",
            first=("component_id", "workplans_component", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "PostContent",
            first=("component_id", "workplans_component", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "RiskContent",
            first=("component_id", "workplans_component", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "Statement",
            first=("component_id", "workplans_component", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "Mandate",
            first=("component_id", "workplans_component", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        KeepShown(
            "Component",
            shown="SELECT EXISTS (SELECT FROM workplans_component JOIN workplans_planversion USING (work_plan_id) WHERE workplans_component.id = $1 AND state = 'sealed')",
        ),
        KeepShown(
            "Risk",
            shown="SELECT EXISTS (SELECT FROM workplans_riskcontent JOIN workplans_planversion ON plan_version_id = workplans_planversion.id WHERE risk_id = $1 AND state = 'sealed')",
        ),
    ]
