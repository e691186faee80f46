from django.db import migrations

from unido_portal.core.operations import ReviseTexts


class Migration(migrations.Migration):
    dependencies = [
        ("strategies", "0004_what_is_known_stays"),
        ("core", "0006_revisions_of_texts"),
    ]

    operations = [
        ReviseTexts(
            "Strategy",
            "StrategyBasis",
            "Section",
            "CoreFunction",
            "FocusArea",
            "AreaContent",
            "AreaTarget",
            "Commitment",
            "Milestone",
            "Initiative",
            "CountryProgramme",
            "Evaluation",
            "Lesson",
            "Recommendation",
            "RecommendationAction",
        ),
    ]
