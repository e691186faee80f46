from django.db import migrations

from unido_portal.core.operations import ReviseTexts


class Migration(migrations.Migration):
    dependencies = [
        ("workplans", "0007_what_is_known_stays"),
        ("core", "0006_revisions_of_texts"),
    ]

    operations = [
        ReviseTexts(
            "WorkPlan",
            "PlanVersion",
            "Component",
            "Project",
            "ActivityContent",
            "DeliverableContent",
            "DeliverableActual",
            "Restatement",
            "ComplianceRate",
            "VarianceExplanation",
            "ResultContent",
            "MeasureContent",
            "MeasureQuantity",
            "ReportingPeriod",
            "ProgressUpdate",
            "Evidence",
            "StatusOverride",
            "BudgetLineContent",
            "BudgetActual",
            "PostContent",
            "Risk",
            "RiskContent",
            "Statement",
            "DecisionResponse",
        ),
    ]
