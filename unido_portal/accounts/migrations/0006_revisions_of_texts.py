from django.db import migrations

from unido_portal.core.operations import ReviseTexts


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_appointments"),
        ("core", "0006_revisions_of_texts"),
    ]

    operations = [
        ReviseTexts("Unit"),
    ]
