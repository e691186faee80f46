from django.db import migrations

from unido_portal.core.operations import (
    KeepCleared,
    KeepDemo,
    KeepSeal,
    KeepShown,
    RefuseWhen,
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
            shown="SELECT EXISTS (SELECT FROM workplans_component JOIN workplans_planversion USING (work_plan_id) WHERE workplans_component.id = $1 AND workplans_planversion.state = 'sealed')",
        ),
        KeepShown(
            "Risk",
            shown="SELECT EXISTS (SELECT FROM workplans_riskcontent JOIN workplans_planversion ON plan_version_id = workplans_planversion.id WHERE risk_id = $1 AND workplans_planversion.state = 'sealed')",
        ),
        SameParent(
            "DeliverableContent",
            first=("activity_id", "workplans_activity", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "ResultContent",
            first=("activity_id", "workplans_activity", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "BudgetLineContent",
            first=("activity_id", "workplans_activity", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        RefuseWhen(
            "MeasureContent",
            name="measure_of_its_plan",
            query="SELECT EXISTS (SELECT FROM workplans_measurecontent AS content JOIN workplans_planversion AS version ON version.id = plan_version_id JOIN workplans_performancemeasure AS measure ON measure.id = measure_id JOIN workplans_result AS result ON result.id = result_id WHERE content.id = $1 AND result.work_plan_id <> version.work_plan_id)",
            message="A performance measure belongs to a result of another plan.",
        ),
        KeepShown(
            "Activity",
            shown="SELECT EXISTS (SELECT FROM workplans_activitycontent JOIN workplans_planversion ON plan_version_id = workplans_planversion.id WHERE activity_id = $1 AND workplans_planversion.state = 'sealed')",
        ),
        KeepShown(
            "Deliverable",
            shown="SELECT EXISTS (SELECT FROM workplans_deliverablecontent JOIN workplans_planversion ON plan_version_id = workplans_planversion.id WHERE deliverable_id = $1 AND workplans_planversion.state = 'sealed')",
        ),
        KeepShown(
            "Result",
            shown="SELECT EXISTS (SELECT FROM workplans_resultcontent JOIN workplans_planversion ON plan_version_id = workplans_planversion.id WHERE result_id = $1 AND workplans_planversion.state = 'sealed')",
        ),
        KeepShown(
            "PerformanceMeasure",
            shown="SELECT EXISTS (SELECT FROM workplans_measurecontent JOIN workplans_planversion ON plan_version_id = workplans_planversion.id WHERE measure_id = $1 AND workplans_planversion.state = 'sealed')",
        ),
        KeepShown(
            "BudgetLine",
            shown="SELECT EXISTS (SELECT FROM workplans_budgetlinecontent JOIN workplans_planversion ON plan_version_id = workplans_planversion.id WHERE line_id = $1 AND workplans_planversion.state = 'sealed')",
        ),
        KeepShown(
            "Post",
            shown="SELECT EXISTS (SELECT FROM workplans_postcontent JOIN workplans_planversion ON plan_version_id = workplans_planversion.id WHERE post_id = $1 AND workplans_planversion.state = 'sealed')",
        ),
        KeepDemo("WorkPlan", "Project"),
        KeepCleared(
            "DeliverableActual",
            demo="SELECT is_demo FROM workplans_deliverableactual AS actual JOIN workplans_deliverable AS deliverable ON deliverable.id = deliverable_id JOIN workplans_workplan AS plan ON plan.id = work_plan_id WHERE actual.id = $1",
        ),
        KeepCleared(
            "BudgetActual",
            demo="SELECT is_demo FROM workplans_budgetactual AS actual JOIN workplans_budgetline AS line ON line.id = line_id JOIN workplans_workplan AS plan ON plan.id = work_plan_id WHERE actual.id = $1",
        ),
    ]
