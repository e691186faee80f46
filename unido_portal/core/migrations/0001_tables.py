from django.db import migrations, models

import unido_portal.core.operations


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        unido_portal.core.operations.InstallFunctions(),
        migrations.CreateModel(
            name="HistoryEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("happened_at", models.DateTimeField(verbose_name="happened at")),
                ("transaction_id", models.BigIntegerField(verbose_name="transaction")),
                ("table_name", models.CharField(max_length=80, verbose_name="table")),
                ("row_id", models.BigIntegerField(null=True, verbose_name="row")),
                (
                    "operation",
                    models.CharField(
                        choices=[
                            ("insert", "added"),
                            ("update", "changed"),
                            ("delete", "removed"),
                        ],
                        max_length=10,
                        verbose_name="what happened",
                    ),
                ),
                ("changes", models.JSONField(verbose_name="changes")),
                ("actor_id", models.BigIntegerField(null=True, verbose_name="who")),
                (
                    "door",
                    models.CharField(max_length=40, verbose_name="through which door"),
                ),
                ("reason", models.TextField(blank=True, verbose_name="why")),
            ],
            options={
                "verbose_name": "history event",
                "verbose_name_plural": "history events",
                "ordering": ["-pk"],
                "indexes": [
                    models.Index(fields=["table_name", "row_id"], name="history_by_row")
                ],
            },
        ),
        migrations.CreateModel(
            name="LoadedRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("model", models.CharField(max_length=80, verbose_name="model")),
                ("key", models.CharField(max_length=400, verbose_name="natural key")),
                ("row_id", models.BigIntegerField(verbose_name="row")),
                ("values", models.JSONField(verbose_name="values as loaded")),
            ],
            options={
                "verbose_name": "loaded row",
                "verbose_name_plural": "loaded rows",
                "ordering": ["model", "key"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("model", "key"), name="loaded_row_is_remembered_once"
                    )
                ],
            },
        ),
    ]
