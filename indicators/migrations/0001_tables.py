import datetime

import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.datetime
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models

import unido_portal.core.fields
import unido_portal.core.text


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_tables"),
        ("accounts", "__first__"),
        ("governance", "0001_tables"),
        ("reference", "0001_tables"),
        ("strategies", "0001_tables"),
        ("workplans", "0001_tables"),
    ]

    operations = [
        migrations.CreateModel(
            name="Breakdown",
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
                    "code",
                    unido_portal.core.fields.CodeField(
                        max_length=200, unique=True, verbose_name="code"
                    ),
                ),
            ],
            options={
                "verbose_name": "breakdown",
                "verbose_name_plural": "breakdowns",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="Release",
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
                    "note",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="note",
                    ),
                ),
                (
                    "code",
                    unido_portal.core.fields.CodeField(
                        max_length=120, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "source",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="source"
                    ),
                ),
                (
                    "publisher",
                    models.CharField(max_length=200, verbose_name="publisher"),
                ),
                ("vintage", models.CharField(max_length=80, verbose_name="vintage")),
                (
                    "released_on",
                    models.DateField(blank=True, null=True, verbose_name="released on"),
                ),
                (
                    "licence",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="licence"
                    ),
                ),
                (
                    "digest",
                    models.CharField(
                        blank=True, max_length=64, verbose_name="SHA-256 of the file"
                    ),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, verbose_name="demonstration data"
                    ),
                ),
                (
                    "withdrawn_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="withdrawn at"
                    ),
                ),
            ],
            options={
                "verbose_name": "release",
                "verbose_name_plural": "releases",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="Indicator",
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
                    "origin",
                    models.CharField(
                        choices=[
                            ("document", "read in an official document"),
                            ("found", "found in another published source"),
                            (
                                "general_knowledge",
                                "general knowledge, not read in a source",
                            ),
                        ],
                        default="found",
                        max_length=20,
                        verbose_name="origin",
                    ),
                ),
                (
                    "origin_note",
                    models.TextField(blank=True, verbose_name="source in words"),
                ),
                (
                    "confidence",
                    models.CharField(
                        choices=[
                            ("high", "high"),
                            ("medium", "medium"),
                            ("low", "low"),
                        ],
                        default="high",
                        max_length=20,
                        verbose_name="confidence",
                    ),
                ),
                (
                    "verified",
                    models.BooleanField(
                        default=True,
                        help_text="False while nobody has checked the fact against its source.",
                        verbose_name="verified",
                    ),
                ),
                (
                    "note",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="note",
                    ),
                ),
                (
                    "code",
                    unido_portal.core.fields.CodeField(
                        max_length=60, unique=True, verbose_name="code"
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(verbose_name="order")),
                (
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "counts_persons",
                    models.BooleanField(default=False, verbose_name="counts persons"),
                ),
                (
                    "sex_required",
                    models.BooleanField(default=False, verbose_name="by sex"),
                ),
                (
                    "direction",
                    models.CharField(
                        choices=[
                            ("increase", "more is better"),
                            ("decrease", "less is better"),
                            ("neither", "neither is better"),
                        ],
                        default="increase",
                        max_length=20,
                        verbose_name="direction",
                    ),
                ),
                (
                    "result_level",
                    models.CharField(
                        choices=[
                            ("impact", "impact"),
                            ("outcome", "outcome"),
                            ("output", "output"),
                            ("operations", "operations"),
                            ("context", "context"),
                        ],
                        default="outcome",
                        max_length=20,
                        verbose_name="level of result",
                    ),
                ),
                (
                    "time_rule",
                    models.CharField(
                        choices=[
                            ("sum", "sum of increments"),
                            ("latest", "latest of a cumulative figure"),
                            ("average", "average"),
                            ("none", "does not add up over time"),
                        ],
                        default="none",
                        max_length=20,
                        verbose_name="over time",
                    ),
                ),
                (
                    "place_rule",
                    models.CharField(
                        choices=[
                            ("sum", "sum"),
                            ("weighted", "weighted by the denominator"),
                            ("none", "does not add up over places and activities"),
                        ],
                        default="none",
                        max_length=20,
                        verbose_name="over places and activities",
                    ),
                ),
                (
                    "custodian_partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicators",
                        to="reference.partner",
                        verbose_name="custodian",
                    ),
                ),
                (
                    "focus_area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicators",
                        to="strategies.focusarea",
                        verbose_name="focus area",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicators",
                        to="reference.unitofmeasure",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "indicator",
                "verbose_name_plural": "indicators",
                "ordering": ["family", "order"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("direction__in", ["increase", "decrease", "neither"])
                        ),
                        name="indicator_direction_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "result_level__in",
                                [
                                    "impact",
                                    "outcome",
                                    "output",
                                    "operations",
                                    "context",
                                ],
                            )
                        ),
                        name="indicator_result_level_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("time_rule__in", ["sum", "latest", "average", "none"])
                        ),
                        name="indicator_time_rule_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("place_rule__in", ["sum", "weighted", "none"])
                        ),
                        name="indicator_place_rule_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DefinitionVersion",
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
                    "origin",
                    models.CharField(
                        choices=[
                            ("document", "read in an official document"),
                            ("found", "found in another published source"),
                            (
                                "general_knowledge",
                                "general knowledge, not read in a source",
                            ),
                        ],
                        default="found",
                        max_length=20,
                        verbose_name="origin",
                    ),
                ),
                (
                    "origin_note",
                    models.TextField(blank=True, verbose_name="source in words"),
                ),
                (
                    "confidence",
                    models.CharField(
                        choices=[
                            ("high", "high"),
                            ("medium", "medium"),
                            ("low", "low"),
                        ],
                        default="high",
                        max_length=20,
                        verbose_name="confidence",
                    ),
                ),
                (
                    "verified",
                    models.BooleanField(
                        default=True,
                        help_text="False while nobody has checked the fact against its source.",
                        verbose_name="verified",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                (
                    "definition",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="definition"
                    ),
                ),
                (
                    "method",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="method",
                    ),
                ),
                (
                    "valid_from",
                    models.DateField(blank=True, null=True, verbose_name="from"),
                ),
                (
                    "valid_to",
                    models.DateField(blank=True, null=True, verbose_name="until"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, verbose_name="demonstration data"
                    ),
                ),
                (
                    "is_comparable",
                    models.BooleanField(
                        default=False,
                        help_text="Series are joined across the change only where this is so.",
                        verbose_name="comparable with the version before",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="definitions",
                        to="indicators.indicator",
                        verbose_name="indicator",
                    ),
                ),
            ],
            options={
                "verbose_name": "version of a definition",
                "verbose_name_plural": "versions of definitions",
                "ordering": ["indicator", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("indicator", "number"),
                        name="definition_number_is_unique_in_its_indicator",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="definition_period_is_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityIndicator",
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
                    "content",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="workplans.activitycontent",
                        verbose_name="activity",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activityindicators",
                        to="indicators.indicator",
                        verbose_name="indicator",
                    ),
                ),
            ],
            options={
                "verbose_name": "indicator of an activity",
                "verbose_name_plural": "indicators of activities",
                "ordering": ["content", "indicator"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content", "indicator"),
                        name="activity_reports_an_indicator_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IndicatorFamily",
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
                    "origin",
                    models.CharField(
                        choices=[
                            ("document", "read in an official document"),
                            ("found", "found in another published source"),
                            (
                                "general_knowledge",
                                "general knowledge, not read in a source",
                            ),
                        ],
                        default="found",
                        max_length=20,
                        verbose_name="origin",
                    ),
                ),
                (
                    "origin_note",
                    models.TextField(blank=True, verbose_name="source in words"),
                ),
                (
                    "confidence",
                    models.CharField(
                        choices=[
                            ("high", "high"),
                            ("medium", "medium"),
                            ("low", "low"),
                        ],
                        default="high",
                        max_length=20,
                        verbose_name="confidence",
                    ),
                ),
                (
                    "verified",
                    models.BooleanField(
                        default=True,
                        help_text="False while nobody has checked the fact against its source.",
                        verbose_name="verified",
                    ),
                ),
                (
                    "note",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="note",
                    ),
                ),
                (
                    "code",
                    unido_portal.core.fields.CodeField(
                        max_length=40, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "framework",
                    models.CharField(
                        choices=[
                            ("irpf", "Integrated Results and Performance Framework"),
                            ("sdg", "Sustainable Development Goals"),
                            ("other", "other"),
                        ],
                        max_length=20,
                        verbose_name="framework",
                    ),
                ),
                (
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "custodian",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="custodian"
                    ),
                ),
                (
                    "is_industry_related",
                    models.BooleanField(
                        default=False,
                        verbose_name="one of the six industry-related indicators of Goal 9",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(verbose_name="order")),
                (
                    "sdg_target",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicator_families",
                        to="reference.sdgtarget",
                        verbose_name="target of the Goals",
                    ),
                ),
            ],
            options={
                "verbose_name": "family of indicators",
                "verbose_name_plural": "families of indicators",
                "ordering": ["framework", "order"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("framework__in", ["irpf", "sdg", "other"])),
                        name="indicator_family_framework_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("framework", "order"),
                        name="indicator_family_has_its_place",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="indicator",
            name="family",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="indicators",
                to="indicators.indicatorfamily",
                verbose_name="family",
            ),
        ),
        migrations.CreateModel(
            name="PlannedTarget",
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
                    "code",
                    unido_portal.core.fields.CodeField(
                        max_length=120, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "work_plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="planned_targets",
                        to="workplans.workplan",
                        verbose_name="work plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "planned target",
                "verbose_name_plural": "planned targets",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="PlannedTargetContent",
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
                    "state",
                    models.CharField(
                        choices=[
                            ("value", "value"),
                            ("nil", "nil (printed as a dash)"),
                            ("blank", "blank (printed empty)"),
                            ("not_collected", "not collected"),
                            ("not_yet_reported", "not yet reported"),
                            ("not_applicable", "not applicable"),
                            ("suppressed", "suppressed"),
                        ],
                        default="value",
                        max_length=20,
                        verbose_name="state",
                    ),
                ),
                (
                    "value",
                    unido_portal.core.fields.AmountField(
                        blank=True,
                        decimal_places=6,
                        max_digits=24,
                        null=True,
                        verbose_name="value",
                    ),
                ),
                (
                    "period_kind",
                    models.CharField(
                        choices=[
                            ("year", "year"),
                            ("half", "half-year"),
                            ("quarter", "quarter"),
                            ("month", "month"),
                            ("dates", "from date to date"),
                        ],
                        default="year",
                        max_length=20,
                        verbose_name="kind of period",
                    ),
                ),
                ("period_start", models.DateField(verbose_name="first day")),
                ("period_end", models.DateField(verbose_name="last day")),
                ("order", models.PositiveIntegerField(verbose_name="order")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("baseline", "baseline"),
                            ("milestone", "milestone"),
                            ("target", "target"),
                        ],
                        default="target",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "sex",
                    models.CharField(
                        choices=[
                            ("F", "women"),
                            ("M", "men"),
                            ("_O", "other"),
                            ("_U", "not reported"),
                            ("_T", "total"),
                            ("_Z", "not about persons"),
                        ],
                        max_length=20,
                        verbose_name="sex",
                    ),
                ),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("=", "exactly"),
                            (">", "more than"),
                            (">=", "at least"),
                            ("<", "less than"),
                            ("<=", "up to"),
                            ("about", "about"),
                        ],
                        default="=",
                        max_length=20,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="planned_targets",
                        to="workplans.activity",
                        verbose_name="activity",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "component",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="workplans.component",
                        verbose_name="component",
                    ),
                ),
                (
                    "definition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="planned_targets",
                        to="indicators.definitionversion",
                        verbose_name="version of the definition",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="planned_targets",
                        to="indicators.indicator",
                        verbose_name="indicator",
                    ),
                ),
                (
                    "plan_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="workplans.planversion",
                        verbose_name="plan version",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contents",
                        to="indicators.plannedtarget",
                        verbose_name="planned target",
                    ),
                ),
            ],
            options={
                "verbose_name": "planned target in a version",
                "verbose_name_plural": "planned targets in versions",
                "ordering": ["plan_version", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "value",
                                    "nil",
                                    "blank",
                                    "not_collected",
                                    "not_yet_reported",
                                    "not_applicable",
                                    "suppressed",
                                ],
                            )
                        ),
                        name="planned_target_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "value"), ("value__isnull", False)),
                            models.Q(
                                models.Q(("state", "value"), _negated=True),
                                ("value__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="planned_target_has_a_number_only_as_a_value",
                        violation_error_message="A number goes with the state “value” only.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "period_kind__in",
                                ["year", "half", "quarter", "month", "dates"],
                            )
                        ),
                        name="planned_target_period_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_end__gte", models.F("period_start"))
                        ),
                        name="planned_target_period_is_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("period_kind", "dates"),
                                models.Q(
                                    ("period_end__month", 12),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "year"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 1),
                                ),
                                models.Q(
                                    ("period_end__month", 6),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "half"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 1),
                                ),
                                models.Q(
                                    ("period_end__month", 12),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "half"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 7),
                                ),
                                models.Q(
                                    ("period_end__month", 3),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "quarter"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 1),
                                ),
                                models.Q(
                                    ("period_end__month", 6),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "quarter"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 4),
                                ),
                                models.Q(
                                    ("period_end__month", 9),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "quarter"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 7),
                                ),
                                models.Q(
                                    ("period_end__month", 12),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "quarter"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 10),
                                ),
                                models.Q(
                                    ("period_end__month", 1),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 1),
                                ),
                                models.Q(
                                    ("period_end__month", 2),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 2),
                                ),
                                models.Q(
                                    ("period_end__month", 3),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 3),
                                ),
                                models.Q(
                                    ("period_end__month", 4),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 4),
                                ),
                                models.Q(
                                    ("period_end__month", 5),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 5),
                                ),
                                models.Q(
                                    ("period_end__month", 6),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 6),
                                ),
                                models.Q(
                                    ("period_end__month", 7),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 7),
                                ),
                                models.Q(
                                    ("period_end__month", 8),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 8),
                                ),
                                models.Q(
                                    ("period_end__month", 9),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 9),
                                ),
                                models.Q(
                                    ("period_end__month", 10),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 10),
                                ),
                                models.Q(
                                    ("period_end__month", 11),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 11),
                                ),
                                models.Q(
                                    ("period_end__month", 12),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 12),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("period_kind", "dates"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        models.ExpressionWrapper(
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("period_end"),
                                                "+",
                                                models.Value(
                                                    datetime.timedelta(days=1)
                                                ),
                                            ),
                                            output_field=models.DateField(),
                                        )
                                    ),
                                    models.Value(1),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="planned_target_period_is_of_its_kind",
                        violation_error_message="The days are not those of such a period.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["baseline", "milestone", "target"])
                        ),
                        name="planned_target_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sex__in", ["F", "M", "_O", "_U", "_T", "_Z"])
                        ),
                        name="planned_target_sex_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("qualifier__in", ["=", ">", ">=", "<", "<=", "about"])
                        ),
                        name="planned_target_qualifier_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("plan_version", "target"),
                        name="planned_target_is_in_a_version_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Observation",
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
                    "state",
                    models.CharField(
                        choices=[
                            ("value", "value"),
                            ("nil", "nil (printed as a dash)"),
                            ("blank", "blank (printed empty)"),
                            ("not_collected", "not collected"),
                            ("not_yet_reported", "not yet reported"),
                            ("not_applicable", "not applicable"),
                            ("suppressed", "suppressed"),
                        ],
                        default="value",
                        max_length=20,
                        verbose_name="state",
                    ),
                ),
                (
                    "value",
                    unido_portal.core.fields.AmountField(
                        blank=True,
                        decimal_places=6,
                        max_digits=24,
                        null=True,
                        verbose_name="value",
                    ),
                ),
                (
                    "note",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="note",
                    ),
                ),
                (
                    "period_kind",
                    models.CharField(
                        choices=[
                            ("year", "year"),
                            ("half", "half-year"),
                            ("quarter", "quarter"),
                            ("month", "month"),
                            ("dates", "from date to date"),
                        ],
                        default="year",
                        max_length=20,
                        verbose_name="kind of period",
                    ),
                ),
                ("period_start", models.DateField(verbose_name="first day")),
                ("period_end", models.DateField(verbose_name="last day")),
                (
                    "sex",
                    models.CharField(
                        choices=[
                            ("F", "women"),
                            ("M", "men"),
                            ("_O", "other"),
                            ("_U", "not reported"),
                            ("_T", "total"),
                            ("_Z", "not about persons"),
                        ],
                        max_length=20,
                        verbose_name="sex",
                    ),
                ),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("=", "exactly"),
                            (">", "more than"),
                            (">=", "at least"),
                            ("<", "less than"),
                            ("<=", "up to"),
                            ("about", "about"),
                        ],
                        default="=",
                        max_length=20,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "numerator",
                    unido_portal.core.fields.AmountField(
                        blank=True,
                        decimal_places=6,
                        max_digits=24,
                        null=True,
                        verbose_name="numerator",
                    ),
                ),
                (
                    "denominator",
                    unido_portal.core.fields.AmountField(
                        blank=True,
                        decimal_places=6,
                        max_digits=24,
                        null=True,
                        verbose_name="denominator",
                    ),
                ),
                (
                    "nature",
                    models.CharField(
                        choices=[
                            ("C", "country data"),
                            ("CA", "country data, adjusted"),
                            ("E", "estimated"),
                            ("M", "modelled"),
                            ("G", "global monitoring data"),
                            ("N", "not stated"),
                        ],
                        default="N",
                        max_length=20,
                        verbose_name="nature",
                    ),
                ),
                (
                    "footnote",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="footnote",
                    ),
                ),
                (
                    "cleared_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Only cleared figures enter public totals.",
                        null=True,
                        verbose_name="cleared at",
                    ),
                ),
                (
                    "superseded_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="superseded at"
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="workplans.activity",
                        verbose_name="activity",
                    ),
                ),
                (
                    "breakdown",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="observations",
                        to="indicators.breakdown",
                        verbose_name="breakdown",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="observations",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="reference.country",
                        verbose_name="country",
                    ),
                ),
                (
                    "country_group",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="reference.countrygroup",
                        verbose_name="country group",
                    ),
                ),
                (
                    "definition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="observations",
                        to="indicators.definitionversion",
                        verbose_name="version of the definition",
                    ),
                ),
                (
                    "economy",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="reference.economy",
                        verbose_name="economy outside the list of States",
                    ),
                ),
                (
                    "focus_area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="strategies.focusarea",
                        verbose_name="focus area",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="observations",
                        to="indicators.indicator",
                        verbose_name="indicator",
                    ),
                ),
                (
                    "initiative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="strategies.initiative",
                        verbose_name="initiative or event",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="reference.partner",
                        verbose_name="organization",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="strategies.countryprogramme",
                        verbose_name="country programme",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="workplans.project",
                        verbose_name="project",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="reference.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "result",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="workplans.result",
                        verbose_name="result",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="strategies.strategy",
                        verbose_name="strategy",
                    ),
                ),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="supersedes",
                        to="indicators.observation",
                        verbose_name="superseded by",
                    ),
                ),
                (
                    "update",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="observations",
                        to="workplans.progressupdate",
                        verbose_name="submitted in",
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="observations",
                        to="indicators.release",
                        verbose_name="release",
                    ),
                ),
            ],
            options={
                "verbose_name": "observation",
                "verbose_name_plural": "observations",
                "ordering": ["indicator", "period_start", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "value",
                                    "nil",
                                    "blank",
                                    "not_collected",
                                    "not_yet_reported",
                                    "not_applicable",
                                    "suppressed",
                                ],
                            )
                        ),
                        name="observation_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "value"), ("value__isnull", False)),
                            models.Q(
                                models.Q(("state", "value"), _negated=True),
                                ("value__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="observation_has_a_number_only_as_a_value",
                        violation_error_message="A number goes with the state “value” only.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", False),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", False),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", False),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", False),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", False),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", False),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", False),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", False),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", False),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", False),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", False),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", False),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="observation_is_about_one_subject",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("citation__isnull", True),
                                ("release__isnull", False),
                                ("update__isnull", True),
                            ),
                            models.Q(
                                ("citation__isnull", False),
                                ("release__isnull", True),
                                ("update__isnull", True),
                            ),
                            models.Q(
                                ("citation__isnull", True),
                                ("release__isnull", True),
                                ("update__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="observation_has_one_source",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sex__in", ["F", "M", "_O", "_U", "_T", "_Z"])
                        ),
                        name="observation_sex_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "period_kind__in",
                                ["year", "half", "quarter", "month", "dates"],
                            )
                        ),
                        name="observation_period_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_end__gte", models.F("period_start"))
                        ),
                        name="observation_period_is_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("period_kind", "dates"),
                                models.Q(
                                    ("period_end__month", 12),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "year"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 1),
                                ),
                                models.Q(
                                    ("period_end__month", 6),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "half"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 1),
                                ),
                                models.Q(
                                    ("period_end__month", 12),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "half"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 7),
                                ),
                                models.Q(
                                    ("period_end__month", 3),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "quarter"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 1),
                                ),
                                models.Q(
                                    ("period_end__month", 6),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "quarter"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 4),
                                ),
                                models.Q(
                                    ("period_end__month", 9),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "quarter"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 7),
                                ),
                                models.Q(
                                    ("period_end__month", 12),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "quarter"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 10),
                                ),
                                models.Q(
                                    ("period_end__month", 1),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 1),
                                ),
                                models.Q(
                                    ("period_end__month", 2),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 2),
                                ),
                                models.Q(
                                    ("period_end__month", 3),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 3),
                                ),
                                models.Q(
                                    ("period_end__month", 4),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 4),
                                ),
                                models.Q(
                                    ("period_end__month", 5),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 5),
                                ),
                                models.Q(
                                    ("period_end__month", 6),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 6),
                                ),
                                models.Q(
                                    ("period_end__month", 7),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 7),
                                ),
                                models.Q(
                                    ("period_end__month", 8),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 8),
                                ),
                                models.Q(
                                    ("period_end__month", 9),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 9),
                                ),
                                models.Q(
                                    ("period_end__month", 10),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 10),
                                ),
                                models.Q(
                                    ("period_end__month", 11),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 11),
                                ),
                                models.Q(
                                    ("period_end__month", 12),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 12),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("period_kind", "dates"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        models.ExpressionWrapper(
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("period_end"),
                                                "+",
                                                models.Value(
                                                    datetime.timedelta(days=1)
                                                ),
                                            ),
                                            output_field=models.DateField(),
                                        )
                                    ),
                                    models.Value(1),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="observation_period_is_of_its_kind",
                        violation_error_message="The days are not those of such a period.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("qualifier__in", ["=", ">", ">=", "<", "<=", "about"])
                        ),
                        name="observation_qualifier_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("nature__in", ["C", "CA", "E", "M", "G", "N"])
                        ),
                        name="observation_nature_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("numerator__isnull", True),
                            models.Q(
                                ("denominator__isnull", False),
                                models.Q(("denominator", 0), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="observation_ratio_has_a_denominator",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("cleared_at__isnull", False),
                            ("superseded_at__isnull", True),
                        ),
                        fields=(
                            "indicator",
                            "definition",
                            "country",
                            "economy",
                            "region",
                            "country_group",
                            "project",
                            "activity",
                            "result",
                            "programme",
                            "initiative",
                            "partner",
                            "strategy",
                            "focus_area",
                            "period_kind",
                            "period_start",
                            "period_end",
                            "sex",
                            "breakdown",
                            "release",
                            "citation",
                        ),
                        name="observation_is_current_once_for_its_key",
                        nulls_distinct=False,
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True), ("update__isnull", False)
                        ),
                        fields=(
                            "indicator",
                            "definition",
                            "country",
                            "economy",
                            "region",
                            "country_group",
                            "project",
                            "activity",
                            "result",
                            "programme",
                            "initiative",
                            "partner",
                            "strategy",
                            "focus_area",
                            "period_kind",
                            "period_start",
                            "period_end",
                            "sex",
                            "breakdown",
                            "update",
                        ),
                        name="observation_is_submitted_once_for_its_key",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Target",
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
                    "state",
                    models.CharField(
                        choices=[
                            ("value", "value"),
                            ("nil", "nil (printed as a dash)"),
                            ("blank", "blank (printed empty)"),
                            ("not_collected", "not collected"),
                            ("not_yet_reported", "not yet reported"),
                            ("not_applicable", "not applicable"),
                            ("suppressed", "suppressed"),
                        ],
                        default="value",
                        max_length=20,
                        verbose_name="state",
                    ),
                ),
                (
                    "value",
                    unido_portal.core.fields.AmountField(
                        blank=True,
                        decimal_places=6,
                        max_digits=24,
                        null=True,
                        verbose_name="value",
                    ),
                ),
                (
                    "note",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="note",
                    ),
                ),
                (
                    "period_kind",
                    models.CharField(
                        choices=[
                            ("year", "year"),
                            ("half", "half-year"),
                            ("quarter", "quarter"),
                            ("month", "month"),
                            ("dates", "from date to date"),
                        ],
                        default="year",
                        max_length=20,
                        verbose_name="kind of period",
                    ),
                ),
                ("period_start", models.DateField(verbose_name="first day")),
                ("period_end", models.DateField(verbose_name="last day")),
                (
                    "code",
                    unido_portal.core.fields.CodeField(
                        max_length=120, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("baseline", "baseline"),
                            ("milestone", "milestone"),
                            ("target", "target"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "sex",
                    models.CharField(
                        choices=[
                            ("F", "women"),
                            ("M", "men"),
                            ("_O", "other"),
                            ("_U", "not reported"),
                            ("_T", "total"),
                            ("_Z", "not about persons"),
                        ],
                        max_length=20,
                        verbose_name="sex",
                    ),
                ),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("=", "exactly"),
                            (">", "more than"),
                            (">=", "at least"),
                            ("<", "less than"),
                            ("<=", "up to"),
                            ("about", "about"),
                        ],
                        default="=",
                        max_length=20,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "is_submission",
                    models.BooleanField(default=False, verbose_name="set by a person"),
                ),
                (
                    "superseded_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="superseded at"
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="workplans.activity",
                        verbose_name="activity",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="targets",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="reference.country",
                        verbose_name="country",
                    ),
                ),
                (
                    "country_group",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="reference.countrygroup",
                        verbose_name="country group",
                    ),
                ),
                (
                    "definition",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="targets",
                        to="indicators.definitionversion",
                        verbose_name="version of the definition",
                    ),
                ),
                (
                    "economy",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="reference.economy",
                        verbose_name="economy outside the list of States",
                    ),
                ),
                (
                    "focus_area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="strategies.focusarea",
                        verbose_name="focus area",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="targets",
                        to="indicators.indicator",
                        verbose_name="indicator",
                    ),
                ),
                (
                    "initiative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="strategies.initiative",
                        verbose_name="initiative or event",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="reference.partner",
                        verbose_name="organization",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="strategies.countryprogramme",
                        verbose_name="country programme",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="workplans.project",
                        verbose_name="project",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="reference.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "result",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="workplans.result",
                        verbose_name="result",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="targets",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="set by",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="strategies.strategy",
                        verbose_name="strategy",
                    ),
                ),
            ],
            options={
                "verbose_name": "target",
                "verbose_name_plural": "targets",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "value",
                                    "nil",
                                    "blank",
                                    "not_collected",
                                    "not_yet_reported",
                                    "not_applicable",
                                    "suppressed",
                                ],
                            )
                        ),
                        name="target_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "value"), ("value__isnull", False)),
                            models.Q(
                                models.Q(("state", "value"), _negated=True),
                                ("value__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="target_has_a_number_only_as_a_value",
                        violation_error_message="A number goes with the state “value” only.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", False),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", False),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", False),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", False),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", False),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", False),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", False),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", False),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", False),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", False),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", True),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", False),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("country__isnull", True),
                                ("country_group__isnull", True),
                                ("economy__isnull", True),
                                ("focus_area__isnull", False),
                                ("initiative__isnull", True),
                                ("partner__isnull", True),
                                ("programme__isnull", True),
                                ("project__isnull", True),
                                ("region__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="target_is_about_one_subject",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["baseline", "milestone", "target"])
                        ),
                        name="target_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sex__in", ["F", "M", "_O", "_U", "_T", "_Z"])
                        ),
                        name="target_sex_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("qualifier__in", ["=", ">", ">=", "<", "<=", "about"])
                        ),
                        name="target_qualifier_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "period_kind__in",
                                ["year", "half", "quarter", "month", "dates"],
                            )
                        ),
                        name="target_period_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_end__gte", models.F("period_start"))
                        ),
                        name="target_period_is_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("period_kind", "dates"),
                                models.Q(
                                    ("period_end__month", 12),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "year"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 1),
                                ),
                                models.Q(
                                    ("period_end__month", 6),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "half"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 1),
                                ),
                                models.Q(
                                    ("period_end__month", 12),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "half"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 7),
                                ),
                                models.Q(
                                    ("period_end__month", 3),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "quarter"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 1),
                                ),
                                models.Q(
                                    ("period_end__month", 6),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "quarter"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 4),
                                ),
                                models.Q(
                                    ("period_end__month", 9),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "quarter"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 7),
                                ),
                                models.Q(
                                    ("period_end__month", 12),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "quarter"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 10),
                                ),
                                models.Q(
                                    ("period_end__month", 1),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 1),
                                ),
                                models.Q(
                                    ("period_end__month", 2),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 2),
                                ),
                                models.Q(
                                    ("period_end__month", 3),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 3),
                                ),
                                models.Q(
                                    ("period_end__month", 4),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 4),
                                ),
                                models.Q(
                                    ("period_end__month", 5),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 5),
                                ),
                                models.Q(
                                    ("period_end__month", 6),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 6),
                                ),
                                models.Q(
                                    ("period_end__month", 7),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 7),
                                ),
                                models.Q(
                                    ("period_end__month", 8),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 8),
                                ),
                                models.Q(
                                    ("period_end__month", 9),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 9),
                                ),
                                models.Q(
                                    ("period_end__month", 10),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 10),
                                ),
                                models.Q(
                                    ("period_end__month", 11),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 11),
                                ),
                                models.Q(
                                    ("period_end__month", 12),
                                    (
                                        "period_end__year",
                                        django.db.models.functions.datetime.ExtractYear(
                                            "period_start"
                                        ),
                                    ),
                                    ("period_kind", "month"),
                                    ("period_start__day", 1),
                                    ("period_start__month", 12),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("period_kind", "dates"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        models.ExpressionWrapper(
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("period_end"),
                                                "+",
                                                models.Value(
                                                    datetime.timedelta(days=1)
                                                ),
                                            ),
                                            output_field=models.DateField(),
                                        )
                                    ),
                                    models.Value(1),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="target_period_is_of_its_kind",
                        violation_error_message="The days are not those of such a period.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("citation__isnull", False), ("is_submission", False)
                            ),
                            models.Q(
                                ("citation__isnull", True), ("is_submission", True)
                            ),
                            _connector="OR",
                        ),
                        name="target_has_one_source",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=(
                            "indicator",
                            "definition",
                            "kind",
                            "country",
                            "economy",
                            "region",
                            "country_group",
                            "project",
                            "activity",
                            "result",
                            "programme",
                            "initiative",
                            "partner",
                            "strategy",
                            "focus_area",
                            "period_kind",
                            "period_start",
                            "period_end",
                            "sex",
                        ),
                        name="target_is_current_once_for_its_key",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BreakdownPart",
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
                    "dimension",
                    unido_portal.core.fields.CodeField(
                        max_length=40, verbose_name="dimension"
                    ),
                ),
                (
                    "value",
                    unido_portal.core.fields.CodeField(
                        max_length=80, verbose_name="value"
                    ),
                ),
                (
                    "breakdown",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="indicators.breakdown",
                        verbose_name="breakdown",
                    ),
                ),
            ],
            options={
                "verbose_name": "part of a breakdown",
                "verbose_name_plural": "parts of breakdowns",
                "ordering": ["breakdown", "dimension"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("breakdown", "dimension"),
                        name="breakdown_has_a_dimension_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ExpectedDimension",
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
                    "dimension",
                    unido_portal.core.fields.CodeField(
                        max_length=40, verbose_name="dimension"
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dimensions",
                        to="indicators.indicator",
                        verbose_name="indicator",
                    ),
                ),
            ],
            options={
                "verbose_name": "expected dimension",
                "verbose_name_plural": "expected dimensions",
                "ordering": ["indicator", "dimension"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("indicator", "dimension"),
                        name="expected_dimension_is_told_once",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.UniqueConstraint(
                fields=("family", "order"), name="indicator_has_its_place_in_the_family"
            ),
        ),
    ]
