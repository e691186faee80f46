from django.db import migrations

from unido_portal.core.operations import CheckCodes


class Migration(migrations.Migration):
    dependencies = [("workplans", "0005_overruled_statuses")]

    operations = [CheckCodes()]
