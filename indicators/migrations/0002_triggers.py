from django.db import migrations

from unido_portal.core.operations import (
    KeepCleared,
    KeepDemo,
    KeepShown,
    PairedKey,
    SameParent,
    SealRows,
    WatchRows,
)


class Migration(migrations.Migration):
    dependencies = [("indicators", "0001_tables")]

    operations = [
        WatchRows(
            "ActivityIndicator",
            "Breakdown",
            "BreakdownPart",
            "DefinitionVersion",
            "ExpectedDimension",
            "Indicator",
            "IndicatorFamily",
            "Observation",
            "PlannedTarget",
            "PlannedTargetContent",
            "Release",
            "Target",
        ),
        SealRows("PlannedTargetContent"),
        SealRows(
            "ActivityIndicator",
            through="content_id",
            parent="workplans_activitycontent",
        ),
        PairedKey(
            "Observation",
            "definition_id",
            "indicators_definitionversion",
            "indicator_id",
        ),
        SameParent(
            "PlannedTargetContent",
            first=("target_id", "indicators_plannedtarget", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        KeepDemo("DefinitionVersion", "Release"),
        PairedKey(
            "Target", "definition_id", "indicators_definitionversion", "indicator_id"
        ),
        PairedKey(
            "PlannedTargetContent",
            "definition_id",
            "indicators_definitionversion",
            "indicator_id",
        ),
        SameParent(
            "PlannedTargetContent",
            first=("activity_id", "workplans_activity", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        SameParent(
            "PlannedTargetContent",
            first=("component_id", "workplans_component", "work_plan_id"),
            second=("plan_version_id", "workplans_planversion", "work_plan_id"),
        ),
        KeepShown(
            "PlannedTarget",
            shown="SELECT EXISTS (SELECT FROM indicators_plannedtargetcontent JOIN workplans_planversion ON plan_version_id = workplans_planversion.id WHERE target_id = $1 AND workplans_planversion.state = 'sealed')",
        ),
        KeepCleared(
            "Observation",
            demo="SELECT coalesce(release.is_demo, false) OR coalesce(project.is_demo, false) OR coalesce(plan.is_demo, false) FROM indicators_observation AS observation LEFT JOIN indicators_release AS release ON release.id = release_id LEFT JOIN workplans_project AS project ON project.id = project_id LEFT JOIN workplans_activity AS activity ON activity.id = activity_id LEFT JOIN workplans_result AS result ON result.id = result_id LEFT JOIN workplans_workplan AS plan ON plan.id IN (activity.work_plan_id, result.work_plan_id) WHERE observation.id = $1",
        ),
    ]
