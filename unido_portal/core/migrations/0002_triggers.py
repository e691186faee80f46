from django.db import migrations

from unido_portal.core.operations import WriteOnce


class Migration(migrations.Migration):
    dependencies = [("core", "0001_tables")]

    operations = [
        WriteOnce("HistoryEvent"),
    ]
