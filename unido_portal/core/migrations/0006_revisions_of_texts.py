from django.db import migrations

from unido_portal.core.operations import InstallFunctions


class Migration(migrations.Migration):
    dependencies = [("core", "0005_edition")]

    operations = [
        InstallFunctions(),
    ]
