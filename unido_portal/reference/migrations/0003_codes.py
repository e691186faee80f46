from django.db import migrations

from unido_portal.core.operations import CheckCodes


class Migration(migrations.Migration):
    dependencies = [("reference", "0002_triggers")]

    operations = [CheckCodes()]
