from django.db import migrations

from unido_portal.core.operations import ReviseTexts


class Migration(migrations.Migration):
    dependencies = [
        ("indicators", "0004_what_is_known_stays"),
        ("core", "0006_revisions_of_texts"),
    ]

    operations = [
        ReviseTexts(
            "IndicatorFamily",
            "Indicator",
            "DefinitionVersion",
            "Release",
            "Observation",
            "Target",
        ),
    ]
