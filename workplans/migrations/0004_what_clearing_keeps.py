from django.db import migrations

from unido_portal.core.operations import InstallFunctions, KeepEvidence, RefuseWhen


class Migration(migrations.Migration):
    dependencies = [("workplans", "0003_who_clears")]

    operations = [
        InstallFunctions(),
        KeepEvidence(
            "Evidence",
            demo="SELECT EXISTS (SELECT FROM workplans_progressupdate AS report LEFT JOIN workplans_activity AS activity ON activity.id = activity_id LEFT JOIN workplans_result AS result ON result.id = result_id JOIN workplans_workplan AS plan ON plan.id IN (activity.work_plan_id, result.work_plan_id) WHERE report.id = $1 AND plan.is_demo)",
        ),
        RefuseWhen(
            "ProgressUpdate",
            name="submission_has_evidence",
            query="SELECT EXISTS (SELECT FROM workplans_progressupdate AS report WHERE report.id = $1 AND state = 'cleared' AND is_submission AND NOT EXISTS (SELECT FROM workplans_evidence WHERE update_id = report.id))",
            message="A submission is cleared with its evidence.",
        ),
        RefuseWhen(
            "PlanVersion",
            name="names_cleared_projects",
            query="SELECT EXISTS (SELECT FROM workplans_planversion AS version JOIN workplans_activitycontent AS content ON plan_version_id = version.id JOIN workplans_project AS project ON project.id = project_id WHERE version.id = $1 AND version.state = 'sealed' AND published_at IS NOT NULL AND project.state = 'draft')",
            message="A published version names projects that are cleared.",
        ),
        RefuseWhen(
            "Project",
            name="names_cleared_projects",
            query="SELECT EXISTS (SELECT FROM workplans_planversion AS version JOIN workplans_activitycontent AS content ON plan_version_id = version.id JOIN workplans_project AS project ON project.id = project_id WHERE project.id = $1 AND version.state = 'sealed' AND published_at IS NOT NULL AND project.state = 'draft')",
            message="A published version names projects that are cleared.",
        ),
        RefuseWhen(
            "DeliverableActual",
            name="not_by_its_reporter",
            query="SELECT EXISTS (SELECT FROM workplans_deliverableactual AS actual JOIN workplans_progressupdate AS report ON report.id = update_id WHERE actual.id = $1 AND actual.cleared_by_id = report.submitted_by_id)",
            message="Nobody clears a figure of a report of their own.",
        ),
        RefuseWhen(
            "BudgetActual",
            name="not_by_its_reporter",
            query="SELECT EXISTS (SELECT FROM workplans_budgetactual AS actual JOIN workplans_progressupdate AS report ON report.id = update_id WHERE actual.id = $1 AND actual.cleared_by_id = report.submitted_by_id)",
            message="Nobody clears a figure of a report of their own.",
        ),
    ]
