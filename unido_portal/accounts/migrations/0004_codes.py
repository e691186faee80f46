from django.db import migrations

from unido_portal.core.operations import CheckCodes


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_cache_table")]

    operations = [CheckCodes()]
