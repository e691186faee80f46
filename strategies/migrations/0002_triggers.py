from django.db import migrations

from unido_portal.core.operations import WatchRows


class Migration(migrations.Migration):
    dependencies = [("strategies", "0001_tables")]

    operations = [
        WatchRows(
            "AreaContent",
            "AreaTarget",
            "Commitment",
            "CoreFunction",
            "CountryProgramme",
            "CountryProgrammePartner",
            "Evaluation",
            "FocusArea",
            "FocusAreaGoal",
            "Initiative",
            "InitiativeCountry",
            "InitiativePartner",
            "Lesson",
            "Milestone",
            "Recommendation",
            "RecommendationAction",
            "Section",
            "Strategy",
            "StrategyBasis",
        ),
    ]
