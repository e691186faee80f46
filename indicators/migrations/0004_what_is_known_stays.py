from django.db import migrations

from unido_portal.core.operations import KeepKnown


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_what_is_known_stays"),
        ("indicators", "0003_codes"),
    ]

    operations = [
        KeepKnown(
            "Target",
            known="SELECT NOT (coalesce(project.is_demo, false) OR coalesce(plan.is_demo, false)) FROM indicators_target AS target LEFT JOIN workplans_project AS project ON project.id = project_id LEFT JOIN workplans_activity AS activity ON activity.id = activity_id LEFT JOIN workplans_result AS result ON result.id = result_id LEFT JOIN workplans_workplan AS plan ON plan.id IN (activity.work_plan_id, result.work_plan_id) WHERE target.id = $1",
        ),
    ]
