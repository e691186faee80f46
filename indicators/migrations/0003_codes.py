from django.db import migrations

from unido_portal.core.operations import CheckCodes


class Migration(migrations.Migration):
    dependencies = [("indicators", "0002_triggers")]

    operations = [CheckCodes()]
