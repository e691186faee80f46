from django.db import migrations

from unido_portal.core.operations import KeepKnown


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_what_is_known_stays"),
        ("workplans", "0006_codes"),
    ]

    operations = [
        KeepKnown(
            "Project",
            known="SELECT state = 'cleared' AND NOT is_demo FROM workplans_project WHERE id = $1",
        ),
    ]
