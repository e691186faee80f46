from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0002_triggers")]

    operations = [
        migrations.AddIndex(
            model_name="historyevent",
            index=models.Index(
                fields=["table_name"],
                name="history_of_codes",
                condition=models.Q(
                    operation="update",
                    changes__has_any_keys=["code", "iso3", "slug"],
                ),
            ),
        ),
    ]
