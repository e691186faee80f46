from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0004_what_is_known_stays")]

    operations = [
        migrations.AddIndex(
            model_name="historyevent",
            index=models.Index(
                fields=["transaction_id"], name="history_by_transaction"
            ),
        ),
    ]
