from django.db import migrations

from unido_portal.core.operations import PairedKey, SameParent, SealRows, WatchRows


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
    ]
