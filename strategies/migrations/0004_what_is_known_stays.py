from django.db import migrations

from unido_portal.core.operations import KeepKnown


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_what_is_known_stays"),
        ("strategies", "0003_codes"),
    ]

    operations = [
        KeepKnown("Commitment", "CountryProgramme", "Initiative", "Milestone")
    ]
