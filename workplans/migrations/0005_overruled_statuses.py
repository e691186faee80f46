import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import unido_portal.core.fields
import unido_portal.core.text
from unido_portal.core.operations import RefuseWhen, SameParent, WatchRows


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_cache_table"),
        ("workplans", "0004_what_clearing_keeps"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="StatusOverride",
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
                (
                    "version",
                    models.PositiveIntegerField(
                        db_default=1,
                        default=1,
                        editable=False,
                        verbose_name="row version",
                    ),
                ),
                (
                    "recorded_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="recorded at",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("done", "done"),
                            ("under_way", "under way"),
                            ("planned", "planned"),
                            ("not_stated", "not stated"),
                        ],
                        max_length=20,
                        verbose_name="overruled status",
                    ),
                ),
                (
                    "reason",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text,
                        help_text="It stands on the public page of the activity.",
                        verbose_name="reason",
                    ),
                ),
                (
                    "set_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="set at",
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overrides",
                        to="workplans.activity",
                        verbose_name="activity",
                    ),
                ),
                (
                    "period",
                    models.ForeignKey(
                        help_text="The status holds until the last day of the period.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overrides",
                        to="workplans.reportingperiod",
                        verbose_name="reporting period",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="set by",
                    ),
                ),
                (
                    "set_by_unit",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overrides",
                        to="accounts.unit",
                        verbose_name="set by the unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "overruled status",
                "verbose_name_plural": "overruled statuses",
                "ordering": ["-period__end", "activity"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                ["done", "under_way", "planned", "not_stated"],
                            )
                        ),
                        name="status_override_status_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("activity", "period"),
                        name="activity_is_overruled_once_a_period",
                    ),
                ],
            },
        ),
        WatchRows("StatusOverride"),
        SameParent(
            "StatusOverride",
            first=("period_id", "workplans_reportingperiod", "work_plan_id"),
            second=("activity_id", "workplans_activity", "work_plan_id"),
        ),
        RefuseWhen(
            "StatusOverride",
            name="overruled_by_somebody_else",
            query="SELECT EXISTS (SELECT FROM workplans_statusoverride AS override JOIN workplans_activity AS activity ON activity.id = activity_id JOIN workplans_workplan AS plan ON plan.id = work_plan_id WHERE override.id = $1 AND (set_by_id IS NULL AND NOT plan.is_demo OR EXISTS (SELECT FROM workplans_progressupdate AS report WHERE report.activity_id = override.activity_id AND submitted_by_id = set_by_id AND report.recorded_at < set_at)))",
            message="A status is overruled by a person who did not report on the activity.",
        ),
    ]
