from django.db import migrations, models

from unido_portal.core.operations import InstallFunctions


class Migration(migrations.Migration):
    dependencies = [("core", "0003_history_of_codes")]

    operations = [
        migrations.AddIndex(
            model_name="loadedrow",
            index=models.Index(fields=["model", "row_id"], name="loaded_by_row"),
        ),
        InstallFunctions(),
    ]
