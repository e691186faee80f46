import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

import unido_portal.core.fields
import unido_portal.core.text


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_tables"),
        ("accounts", "0001_tables"),
        ("accounts", "__first__"),
        ("governance", "0001_tables"),
        ("reference", "0001_tables"),
        ("strategies", "0001_tables"),
    ]

    operations = [
        migrations.CreateModel(
            name="Activity",
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
            ],
            options={
                "verbose_name": "activity",
                "verbose_name_plural": "activities",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="BudgetLine",
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
            ],
            options={
                "verbose_name": "budget line",
                "verbose_name_plural": "budget lines",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="Deliverable",
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
            ],
            options={
                "verbose_name": "deliverable",
                "verbose_name_plural": "deliverables",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="PerformanceMeasure",
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
            ],
            options={
                "verbose_name": "performance measure",
                "verbose_name_plural": "performance measures",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="Post",
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
            ],
            options={
                "verbose_name": "post",
                "verbose_name_plural": "posts",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="ReportingPeriod",
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
                    "label",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="label"
                    ),
                ),
                ("start", models.DateField(verbose_name="first day")),
                ("end", models.DateField(verbose_name="last day")),
                ("due_on", models.DateField(verbose_name="report due on")),
                ("is_open", models.BooleanField(default=True, verbose_name="open")),
            ],
            options={
                "verbose_name": "reporting period",
                "verbose_name_plural": "reporting periods",
                "ordering": ["work_plan", "start"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end__gte", models.F("start")),
                            ("due_on__gt", models.F("end")),
                        ),
                        name="reporting_period_is_in_order",
                        violation_error_message="A report is due after its period has ended.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Result",
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
            ],
            options={
                "verbose_name": "result",
                "verbose_name_plural": "results",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="Component",
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
                        max_length=80, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("focus_area", "focus area"),
                            ("priority_area", "priority area"),
                            (
                                "executive_direction",
                                "executive direction and management",
                            ),
                            ("subprogramme", "subprogramme"),
                            ("common", "common to all subprogrammes"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=10, verbose_name="number"),
                ),
                ("order", models.PositiveSmallIntegerField(verbose_name="order")),
                (
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="components",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "focus_area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="components",
                        to="strategies.focusarea",
                        verbose_name="focus area",
                    ),
                ),
            ],
            options={
                "verbose_name": "component",
                "verbose_name_plural": "components",
                "ordering": ["work_plan", "order"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "focus_area",
                                    "priority_area",
                                    "executive_direction",
                                    "subprogramme",
                                    "common",
                                ],
                            )
                        ),
                        name="component_kind_is_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanVersion",
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
                        max_length=80, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("numbered", "numbered version"),
                            ("as_reported", "as reported, version not stated"),
                        ],
                        default="numbered",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="number"
                    ),
                ),
                (
                    "label",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="label"
                    ),
                ),
                (
                    "presented_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="presented on"
                    ),
                ),
                (
                    "content_known",
                    models.CharField(
                        choices=[
                            ("full", "known in full"),
                            ("outline", "known in outline"),
                            ("unknown", "content unknown"),
                        ],
                        default="full",
                        max_length=20,
                        verbose_name="what is known of its content",
                    ),
                ),
                (
                    "is_superseded",
                    models.BooleanField(
                        default=False, verbose_name="replaced by a later version"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("recording", "being recorded from a document"),
                            ("sealed", "sealed"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=20,
                        verbose_name="state",
                    ),
                ),
                (
                    "sealed_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="sealed at"
                    ),
                ),
                (
                    "digest",
                    models.CharField(
                        blank=True, editable=False, max_length=64, verbose_name="digest"
                    ),
                ),
                (
                    "published_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="published at"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plan_versions",
                        to="governance.document",
                        verbose_name="document",
                    ),
                ),
                (
                    "sealed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="sealed by",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plan_versions",
                        to="governance.session",
                        verbose_name="presented to",
                    ),
                ),
            ],
            options={
                "verbose_name": "plan version",
                "verbose_name_plural": "plan versions",
                "ordering": [
                    "work_plan",
                    models.OrderBy(models.F("number"), nulls_last=True),
                    "pk",
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["numbered", "as_reported"])),
                        name="plan_version_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "recording", "sealed"])
                        ),
                        name="plan_version_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("content_known__in", ["full", "outline", "unknown"])
                        ),
                        name="plan_version_content_is_known_so_far",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "numbered"), ("number__isnull", False)),
                            models.Q(("kind", "as_reported"), ("number__isnull", True)),
                            _connector="OR",
                        ),
                        name="plan_version_is_numbered_unless_only_reported",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("sealed_at__isnull", False),
                                ("state", "sealed"),
                                models.Q(("digest", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("state", "sealed"), _negated=True),
                                ("digest", ""),
                                ("sealed_at__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="plan_version_is_sealed_with_time_and_digest",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("published_at__isnull", True),
                            models.Q(("state", "draft"), _negated=True),
                            _connector="OR",
                        ),
                        name="plan_version_is_no_draft_once_published",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeasureContent",
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
                ("order", models.PositiveIntegerField(verbose_name="order")),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="year"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[("planned", "planned"), ("actual", "actual")],
                        max_length=20,
                        verbose_name="planned or actual",
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
                        max_length=20,
                        verbose_name="state",
                    ),
                ),
                (
                    "text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="text",
                    ),
                ),
                (
                    "cell",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measurecontents",
                        to="governance.tablecell",
                        verbose_name="printed cell",
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
                    "table",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measurecontents",
                        to="governance.documenttable",
                        verbose_name="printed table",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contents",
                        to="workplans.performancemeasure",
                        verbose_name="performance measure",
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
            ],
            options={
                "verbose_name": "performance measure in a version",
                "verbose_name_plural": "performance measures in versions",
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
                        name="measure_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["planned", "actual", ""])),
                        name="measure_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state", "value"),
                                models.Q(("text", {}), _negated=True),
                            ),
                            models.Q(
                                models.Q(("state", "value"), _negated=True),
                                ("text", {}),
                            ),
                            _connector="OR",
                        ),
                        name="measure_has_words_only_as_a_value",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", ""), ("year__isnull", True)),
                            models.Q(
                                ("year__isnull", False),
                                models.Q(("kind", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="measure_has_year_and_kind_together",
                    ),
                    models.UniqueConstraint(
                        fields=("plan_version", "measure"),
                        name="measure_is_in_a_version_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mandate",
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
                ("order", models.PositiveIntegerField(verbose_name="order")),
                (
                    "printed",
                    models.CharField(
                        blank=True, max_length=40, verbose_name="symbol as printed"
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
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mandates",
                        to="governance.document",
                        verbose_name="document",
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
            ],
            options={
                "verbose_name": "mandate",
                "verbose_name_plural": "mandates",
                "ordering": ["plan_version", "order", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("plan_version", "component", "document"),
                        name="mandate_is_listed_once_for_its_component",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DeliverableContent",
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
                ("order", models.PositiveIntegerField(verbose_name="order")),
                (
                    "row_type",
                    models.CharField(
                        choices=[
                            ("heading", "heading"),
                            ("item", "item"),
                            ("subtotal", "sub-total"),
                            ("total", "total"),
                            ("text", "text"),
                        ],
                        default="item",
                        max_length=20,
                        verbose_name="type of row",
                    ),
                ),
                (
                    "category",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="category",
                    ),
                ),
                (
                    "subcategory",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="sub-category",
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=20, verbose_name="number"),
                ),
                (
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "unit",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="unit",
                    ),
                ),
                (
                    "text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="text",
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliverablecontents",
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
                    "deliverable",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contents",
                        to="workplans.deliverable",
                        verbose_name="deliverable",
                    ),
                ),
                (
                    "printed_row",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliverablecontents",
                        to="governance.tablerow",
                        verbose_name="printed row",
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
            ],
            options={
                "verbose_name": "deliverable in a version",
                "verbose_name_plural": "deliverables in versions",
                "ordering": ["plan_version", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "row_type__in",
                                ["heading", "item", "subtotal", "total", "text"],
                            )
                        ),
                        name="deliverable_row_type_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("plan_version", "deliverable"),
                        name="deliverable_is_in_a_version_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("row_type", "text"), _negated=True),
                            models.Q(("text", {}), _negated=True),
                            _connector="OR",
                        ),
                        name="deliverable_in_words_has_words",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BudgetLineContent",
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
                ("order", models.PositiveIntegerField(verbose_name="order")),
                (
                    "row_type",
                    models.CharField(
                        choices=[
                            ("heading", "heading"),
                            ("item", "item"),
                            ("subtotal", "sub-total"),
                            ("total", "total"),
                            ("text", "text"),
                        ],
                        default="item",
                        max_length=20,
                        verbose_name="type of row",
                    ),
                ),
                (
                    "dimension",
                    models.CharField(
                        choices=[
                            ("object", "object of expenditure"),
                            ("component", "component and subprogramme"),
                            ("category", "main category of expenditure"),
                            ("overview", "overview"),
                            ("grade", "category and grade"),
                            ("unit_grade", "unit and grade"),
                        ],
                        max_length=20,
                        verbose_name="rows are",
                    ),
                ),
                (
                    "funding_source",
                    models.CharField(
                        choices=[
                            ("regular", "regular budget"),
                            ("extrabudgetary", "extrabudgetary"),
                            ("all", "all sources"),
                        ],
                        max_length=20,
                        verbose_name="funding source",
                    ),
                ),
                (
                    "label",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="label"
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="budgetlinecontents",
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
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contents",
                        to="workplans.budgetline",
                        verbose_name="budget line",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="budgetlinecontents",
                        to="reference.partner",
                        verbose_name="paid by",
                    ),
                ),
                (
                    "printed_row",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="budgetlinecontents",
                        to="governance.tablerow",
                        verbose_name="printed row",
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
                    "scope",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scoped_budget_lines",
                        to="workplans.component",
                        verbose_name="scope of the table",
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
            ],
            options={
                "verbose_name": "budget line in a version",
                "verbose_name_plural": "budget lines in versions",
                "ordering": ["plan_version", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "row_type__in",
                                ["heading", "item", "subtotal", "total", "text"],
                            )
                        ),
                        name="budget_line_row_type_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "dimension__in",
                                [
                                    "object",
                                    "component",
                                    "category",
                                    "overview",
                                    "grade",
                                    "unit_grade",
                                ],
                            )
                        ),
                        name="budget_line_dimension_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("funding_source__in", ["regular", "extrabudgetary", "all"])
                        ),
                        name="budget_line_source_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("plan_version", "line"),
                        name="budget_line_is_in_a_version_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PostContent",
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
                ("order", models.PositiveIntegerField(verbose_name="order")),
                (
                    "row_type",
                    models.CharField(
                        choices=[
                            ("heading", "heading"),
                            ("item", "item"),
                            ("subtotal", "sub-total"),
                            ("total", "total"),
                            ("text", "text"),
                        ],
                        default="item",
                        max_length=20,
                        verbose_name="type of row",
                    ),
                ),
                (
                    "dimension",
                    models.CharField(
                        choices=[
                            ("object", "object of expenditure"),
                            ("component", "component and subprogramme"),
                            ("category", "main category of expenditure"),
                            ("overview", "overview"),
                            ("grade", "category and grade"),
                            ("unit_grade", "unit and grade"),
                        ],
                        max_length=20,
                        verbose_name="rows are",
                    ),
                ),
                (
                    "funding_source",
                    models.CharField(
                        choices=[
                            ("regular", "regular budget"),
                            ("extrabudgetary", "extrabudgetary"),
                            ("all", "all sources"),
                        ],
                        max_length=20,
                        verbose_name="funding source",
                    ),
                ),
                (
                    "label",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="label"
                    ),
                ),
                (
                    "grade",
                    models.CharField(blank=True, max_length=20, verbose_name="grade"),
                ),
                (
                    "unit_code",
                    models.CharField(
                        blank=True, max_length=40, verbose_name="code of the unit"
                    ),
                ),
                (
                    "unit_name",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="unit",
                    ),
                ),
                (
                    "parent_unit_note",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="about the reporting line",
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
                    "plan_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="workplans.planversion",
                        verbose_name="plan version",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contents",
                        to="workplans.post",
                        verbose_name="post",
                    ),
                ),
                (
                    "printed_row",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="postcontents",
                        to="governance.tablerow",
                        verbose_name="printed row",
                    ),
                ),
                (
                    "scope",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scoped_posts",
                        to="workplans.component",
                        verbose_name="scope of the table",
                    ),
                ),
            ],
            options={
                "verbose_name": "posts in a version",
                "verbose_name_plural": "posts in versions",
                "ordering": ["plan_version", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "row_type__in",
                                ["heading", "item", "subtotal", "total", "text"],
                            )
                        ),
                        name="post_row_type_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "dimension__in",
                                [
                                    "object",
                                    "component",
                                    "category",
                                    "overview",
                                    "grade",
                                    "unit_grade",
                                ],
                            )
                        ),
                        name="post_dimension_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("funding_source__in", ["regular", "extrabudgetary", "all"])
                        ),
                        name="post_funding_source_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("plan_version", "post"),
                        name="post_is_in_a_version_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PostFigure",
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
                    "column",
                    unido_portal.core.fields.CodeField(
                        max_length=40, verbose_name="column"
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="year"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("kUSD", "thousands of United States dollars"),
                            ("USD", "United States dollars"),
                            ("EUR", "euros"),
                            ("percent", "per cent"),
                            ("posts", "posts"),
                        ],
                        max_length=20,
                        verbose_name="unit",
                    ),
                ),
                (
                    "cell",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="post_figures",
                        to="governance.tablecell",
                        verbose_name="printed cell",
                    ),
                ),
                (
                    "content",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="workplans.postcontent",
                        verbose_name="posts",
                    ),
                ),
            ],
            options={
                "verbose_name": "number of posts",
                "verbose_name_plural": "numbers of posts",
                "ordering": ["content", "pk"],
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
                        name="post_figure_state_is_known",
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
                        name="post_figure_has_a_number_only_as_a_value",
                        violation_error_message="A number goes with the state “value” only.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("unit__in", ["kUSD", "USD", "EUR", "percent", "posts"])
                        ),
                        name="post_figure_unit_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("content", "column"),
                        name="post_figure_is_given_once_a_column",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProgressUpdate",
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
                    "status",
                    models.CharField(
                        choices=[
                            ("done", "done"),
                            ("under_way", "under way"),
                            ("planned", "planned"),
                            ("not_stated", "not stated"),
                        ],
                        max_length=20,
                        verbose_name="status reported",
                    ),
                ),
                (
                    "text",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text,
                        verbose_name="what happened",
                    ),
                ),
                (
                    "happened_on",
                    models.DateField(blank=True, null=True, verbose_name="happened on"),
                ),
                (
                    "happened_text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="when, as stated",
                    ),
                ),
                (
                    "decided_on",
                    models.DateField(blank=True, null=True, verbose_name="decided on"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "draft"), ("cleared", "cleared")],
                        default="draft",
                        max_length=20,
                        verbose_name="state",
                    ),
                ),
                (
                    "is_submission",
                    models.BooleanField(
                        default=False, verbose_name="submitted by a person"
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
                        related_name="updates",
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
                        related_name="updates",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to="strategies.commitment",
                        verbose_name="commitment",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to="governance.decision",
                        verbose_name="decision",
                    ),
                ),
                (
                    "initiative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to="strategies.initiative",
                        verbose_name="initiative",
                    ),
                ),
                (
                    "milestone",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to="strategies.milestone",
                        verbose_name="milestone",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to="strategies.countryprogramme",
                        verbose_name="country programme",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to="strategies.strategy",
                        verbose_name="strategy",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="updates",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="submitted by",
                    ),
                ),
                (
                    "period",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to="workplans.reportingperiod",
                        verbose_name="reporting period",
                    ),
                ),
                (
                    "result",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to="workplans.result",
                        verbose_name="result",
                    ),
                ),
            ],
            options={
                "verbose_name": "progress update",
                "verbose_name_plural": "progress updates",
                "ordering": [
                    models.OrderBy(
                        models.F("decided_on"), descending=True, nulls_first=True
                    ),
                    "code",
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("activity__isnull", False),
                                ("commitment__isnull", True),
                                ("decision__isnull", True),
                                ("initiative__isnull", True),
                                ("milestone__isnull", True),
                                ("programme__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("commitment__isnull", False),
                                ("decision__isnull", True),
                                ("initiative__isnull", True),
                                ("milestone__isnull", True),
                                ("programme__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("commitment__isnull", True),
                                ("decision__isnull", True),
                                ("initiative__isnull", True),
                                ("milestone__isnull", False),
                                ("programme__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("commitment__isnull", True),
                                ("decision__isnull", False),
                                ("initiative__isnull", True),
                                ("milestone__isnull", True),
                                ("programme__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("commitment__isnull", True),
                                ("decision__isnull", True),
                                ("initiative__isnull", False),
                                ("milestone__isnull", True),
                                ("programme__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("commitment__isnull", True),
                                ("decision__isnull", True),
                                ("initiative__isnull", True),
                                ("milestone__isnull", True),
                                ("programme__isnull", False),
                                ("result__isnull", True),
                                ("strategy__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("commitment__isnull", True),
                                ("decision__isnull", True),
                                ("initiative__isnull", True),
                                ("milestone__isnull", True),
                                ("programme__isnull", True),
                                ("result__isnull", True),
                                ("strategy__isnull", False),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("commitment__isnull", True),
                                ("decision__isnull", True),
                                ("initiative__isnull", True),
                                ("milestone__isnull", True),
                                ("programme__isnull", True),
                                ("result__isnull", False),
                                ("strategy__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="progress_update_is_about_one_thing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                ["done", "under_way", "planned", "not_stated"],
                            )
                        ),
                        name="progress_update_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["draft", "cleared"])),
                        name="progress_update_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_on__isnull", False), ("state", "cleared")
                            ),
                            models.Q(("decided_on__isnull", True), ("state", "draft")),
                            _connector="OR",
                        ),
                        name="progress_update_is_cleared_on_a_day",
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
                        name="progress_update_has_one_source",
                        violation_error_message="A report rests on a document or on a submission.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Evidence",
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
                    "url",
                    models.URLField(blank=True, max_length=500, verbose_name="address"),
                ),
                (
                    "description",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="description",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="governance.document",
                        verbose_name="document",
                    ),
                ),
                (
                    "update",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evidence",
                        to="workplans.progressupdate",
                        verbose_name="progress update",
                    ),
                ),
            ],
            options={
                "verbose_name": "evidence",
                "verbose_name_plural": "evidence",
                "ordering": ["update", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("document__isnull", False),
                            models.Q(("url", ""), _negated=True),
                            models.Q(("description", {}), _negated=True),
                            _connector="OR",
                        ),
                        name="evidence_is_something",
                        violation_error_message="Evidence is a document, an address or a description.",
                    ),
                    models.UniqueConstraint(
                        fields=("update", "document", "url", "description"),
                        name="evidence_is_named_once",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DeliverableActual",
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
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "cleared_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="cleared at"
                    ),
                ),
                (
                    "superseded_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="superseded at"
                    ),
                ),
                (
                    "cell",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliverable_actuals",
                        to="governance.tablecell",
                        verbose_name="printed cell",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliverable_actuals",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "deliverable",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actuals",
                        to="workplans.deliverable",
                        verbose_name="deliverable",
                    ),
                ),
                (
                    "update",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliverable_actuals",
                        to="workplans.progressupdate",
                        verbose_name="reported in",
                    ),
                ),
            ],
            options={
                "verbose_name": "actual quantity",
                "verbose_name_plural": "actual quantities",
                "ordering": ["deliverable", "year", "pk"],
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
                        name="deliverable_actual_state_is_known",
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
                        name="deliverable_actual_has_a_number_only_as_a_value",
                        violation_error_message="A number goes with the state “value” only.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("cell__isnull", False),
                                ("citation__isnull", True),
                                ("update__isnull", True),
                            ),
                            models.Q(
                                ("cell__isnull", True),
                                ("citation__isnull", False),
                                ("update__isnull", True),
                            ),
                            models.Q(
                                ("cell__isnull", True),
                                ("citation__isnull", True),
                                ("update__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="deliverable_actual_has_one_source",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("cleared_at__isnull", False),
                            ("superseded_at__isnull", True),
                        ),
                        fields=("deliverable", "year"),
                        name="deliverable_actual_is_current_once_a_year",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True), ("update__isnull", False)
                        ),
                        fields=("deliverable", "year", "update"),
                        name="deliverable_actual_is_submitted_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BudgetActual",
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
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("required", "required"),
                            ("pipeline", "pipeline"),
                            ("hard_pipeline", "hard pipeline"),
                            ("agreement_signed", "agreement signed"),
                            ("received", "received"),
                            ("spent", "spent"),
                        ],
                        max_length=20,
                        verbose_name="stage",
                    ),
                ),
                (
                    "amount",
                    unido_portal.core.fields.AmountField(
                        decimal_places=6, max_digits=24, verbose_name="amount"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("kUSD", "thousands of United States dollars"),
                            ("USD", "United States dollars"),
                            ("EUR", "euros"),
                            ("percent", "per cent"),
                            ("posts", "posts"),
                        ],
                        max_length=20,
                        verbose_name="unit",
                    ),
                ),
                (
                    "cleared_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="cleared at"
                    ),
                ),
                (
                    "superseded_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="superseded at"
                    ),
                ),
                (
                    "cell",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="budget_actuals",
                        to="governance.tablecell",
                        verbose_name="printed cell",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="budget_actuals",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actuals",
                        to="workplans.budgetline",
                        verbose_name="budget line",
                    ),
                ),
                (
                    "update",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="budget_actuals",
                        to="workplans.progressupdate",
                        verbose_name="reported in",
                    ),
                ),
            ],
            options={
                "verbose_name": "actual amount",
                "verbose_name_plural": "actual amounts",
                "ordering": ["line", "year", "stage", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "stage__in",
                                [
                                    "required",
                                    "pipeline",
                                    "hard_pipeline",
                                    "agreement_signed",
                                    "received",
                                    "spent",
                                ],
                            )
                        ),
                        name="budget_actual_stage_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("unit__in", ["kUSD", "USD", "EUR", "percent", "posts"])
                        ),
                        name="budget_actual_unit_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("cell__isnull", False),
                                ("citation__isnull", True),
                                ("update__isnull", True),
                            ),
                            models.Q(
                                ("cell__isnull", True),
                                ("citation__isnull", False),
                                ("update__isnull", True),
                            ),
                            models.Q(
                                ("cell__isnull", True),
                                ("citation__isnull", True),
                                ("update__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="budget_actual_has_one_source",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("cleared_at__isnull", False),
                            ("superseded_at__isnull", True),
                        ),
                        fields=("line", "year", "stage", "unit"),
                        name="budget_actual_is_current_once_a_year_and_stage",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Project",
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
                    "start",
                    models.DateField(blank=True, null=True, verbose_name="start"),
                ),
                ("end", models.DateField(blank=True, null=True, verbose_name="end")),
                (
                    "precision",
                    models.CharField(
                        choices=[
                            ("day", "day"),
                            ("month", "month"),
                            ("year", "year"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=20,
                        verbose_name="precision of the date",
                    ),
                ),
                (
                    "date_text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="date as the source gives it",
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
                    "title",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="title"
                    ),
                ),
                (
                    "is_programme",
                    models.BooleanField(default=False, verbose_name="programme"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("pipeline", "pipeline"),
                            ("implementation", "implementation"),
                            ("finalisation", "finalisation"),
                            ("closed", "closed"),
                            ("cancelled", "cancelled"),
                            ("suspended", "suspended"),
                            ("not_stated", "not stated"),
                        ],
                        default="pipeline",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, verbose_name="demonstration data"
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="accounts.unit",
                        verbose_name="responsible unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "project",
                "verbose_name_plural": "projects",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__isnull", True),
                            ("end__isnull", True),
                            ("end__gte", models.F("start")),
                            _connector="OR",
                        ),
                        name="project_period_is_in_order",
                        violation_error_message="A period does not end before it starts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("end__isnull", True),
                                ("precision", "unknown"),
                                ("start__isnull", True),
                            ),
                            models.Q(
                                ("precision__in", ["day", "month", "year"]),
                                models.Q(
                                    ("end__isnull", True),
                                    ("start__isnull", True),
                                    _negated=True,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="project_precision_fits_its_dates",
                        violation_error_message="A known precision needs a date, and no other.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "pipeline",
                                    "implementation",
                                    "finalisation",
                                    "closed",
                                    "cancelled",
                                    "suspended",
                                    "not_stated",
                                ],
                            )
                        ),
                        name="project_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("citation__isnull", False),
                            ("unit__isnull", False),
                            ("is_demo", True),
                            _connector="OR",
                        ),
                        name="project_is_cited_or_owned",
                        violation_error_message="A project has a citation or a responsible unit.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityContent",
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
                    "start",
                    models.DateField(blank=True, null=True, verbose_name="start"),
                ),
                ("end", models.DateField(blank=True, null=True, verbose_name="end")),
                (
                    "precision",
                    models.CharField(
                        choices=[
                            ("day", "day"),
                            ("month", "month"),
                            ("year", "year"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=20,
                        verbose_name="precision of the date",
                    ),
                ),
                (
                    "date_text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="date as the source gives it",
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
                ("order", models.PositiveIntegerField(verbose_name="order")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("activity", "activity"),
                            ("outreach", "outreach action"),
                            ("resource_mobilization", "resource mobilization"),
                            ("monitoring", "monitoring and evaluation"),
                        ],
                        default="activity",
                        max_length=21,
                        verbose_name="kind",
                    ),
                ),
                (
                    "title",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="title"
                    ),
                ),
                (
                    "description",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="description",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("pipeline", "pipeline"),
                            ("implementation", "implementation"),
                            ("finalisation", "finalisation"),
                            ("closed", "closed"),
                            ("cancelled", "cancelled"),
                            ("suspended", "suspended"),
                            ("not_stated", "not stated"),
                        ],
                        default="pipeline",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("global", "global"),
                            ("regional", "regional"),
                            ("national", "national"),
                            ("cross", "all levels"),
                        ],
                        max_length=20,
                        verbose_name="level",
                    ),
                ),
                (
                    "tags_are_ours",
                    models.BooleanField(
                        default=False,
                        verbose_name="level, function and area were assigned by the portal",
                    ),
                ),
                (
                    "gender_marker",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("0", "not targeted"),
                            ("1", "significant objective"),
                            ("2", "principal objective"),
                        ],
                        max_length=20,
                        verbose_name="gender marker",
                    ),
                ),
                (
                    "is_south_south",
                    models.BooleanField(
                        default=False,
                        verbose_name="South-South or triangular cooperation",
                    ),
                ),
                (
                    "is_dropped",
                    models.BooleanField(default=False, verbose_name="dropped"),
                ),
                (
                    "drop_reason",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="why it was dropped",
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contents",
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
                    "initiative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activitycontents",
                        to="strategies.initiative",
                        verbose_name="initiative",
                    ),
                ),
                (
                    "milestone",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activitycontents",
                        to="strategies.milestone",
                        verbose_name="milestone",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activitycontents",
                        to="accounts.unit",
                        verbose_name="responsible unit",
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
                    "plan_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="workplans.planversion",
                        verbose_name="plan version",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activitycontents",
                        to="workplans.project",
                        verbose_name="project",
                    ),
                ),
            ],
            options={
                "verbose_name": "activity in a version",
                "verbose_name_plural": "activities in versions",
                "ordering": ["plan_version", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__isnull", True),
                            ("end__isnull", True),
                            ("end__gte", models.F("start")),
                            _connector="OR",
                        ),
                        name="activity_period_is_in_order",
                        violation_error_message="A period does not end before it starts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("end__isnull", True),
                                ("precision", "unknown"),
                                ("start__isnull", True),
                            ),
                            models.Q(
                                ("precision__in", ["day", "month", "year"]),
                                models.Q(
                                    ("end__isnull", True),
                                    ("start__isnull", True),
                                    _negated=True,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="activity_precision_fits_its_dates",
                        violation_error_message="A known precision needs a date, and no other.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "activity",
                                    "outreach",
                                    "resource_mobilization",
                                    "monitoring",
                                ],
                            )
                        ),
                        name="activity_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "pipeline",
                                    "implementation",
                                    "finalisation",
                                    "closed",
                                    "cancelled",
                                    "suspended",
                                    "not_stated",
                                ],
                            )
                        ),
                        name="activity_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "level__in",
                                ["global", "regional", "national", "cross", ""],
                            )
                        ),
                        name="activity_level_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("gender_marker__in", ["0", "1", "2", ""])),
                        name="activity_gender_marker_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("plan_version", "activity"),
                        name="activity_is_in_a_version_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_dropped", False),
                            models.Q(("drop_reason", {}), _negated=True),
                            _connector="OR",
                        ),
                        name="activity_is_dropped_with_a_reason",
                        violation_error_message="Say why the activity is dropped.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProjectCountry",
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
                    "country",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="reference.country",
                        verbose_name="country",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="countries",
                        to="workplans.project",
                        verbose_name="project",
                    ),
                ),
            ],
            options={
                "verbose_name": "country of a project",
                "verbose_name_plural": "countries of projects",
                "ordering": ["project", "country"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("project", "country"),
                        name="project_names_a_country_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ProjectPartner",
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
                    "role",
                    models.CharField(
                        choices=[
                            ("funding", "funding"),
                            ("accountable", "accountable"),
                            ("extending", "extending"),
                            ("implementing", "implementing"),
                            ("potential", "potential partner"),
                            ("consulted", "consulted"),
                            ("cooperating", "cooperating"),
                        ],
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="reference.partner",
                        verbose_name="partner",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="partners",
                        to="workplans.project",
                        verbose_name="project",
                    ),
                ),
            ],
            options={
                "verbose_name": "partner of a project",
                "verbose_name_plural": "partners of projects",
                "ordering": ["project", "partner", "role"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                [
                                    "funding",
                                    "accountable",
                                    "extending",
                                    "implementing",
                                    "potential",
                                    "consulted",
                                    "cooperating",
                                ],
                            )
                        ),
                        name="project_partner_role_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("project", "partner", "role"),
                        name="project_names_a_partner_once_in_a_role",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProjectStrategy",
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
                    "share",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="share (per cent)",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="strategies",
                        to="workplans.project",
                        verbose_name="project",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="strategies.strategy",
                        verbose_name="strategy",
                    ),
                ),
            ],
            options={
                "verbose_name": "strategy of a project",
                "verbose_name_plural": "strategies of projects",
                "ordering": ["project", "strategy"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("project", "strategy"),
                        name="project_is_under_a_strategy_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("share__isnull", True),
                            models.Q(("share__gt", 0), ("share__lte", 100)),
                            _connector="OR",
                        ),
                        name="project_share_is_a_percentage",
                        violation_error_message="A share is above 0 and at most 100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Restatement",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("computed", "computed from the table"),
                            ("other_table", "in another table"),
                            ("paragraph", "in a paragraph"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("column_sum", "sum of the rows above"),
                            ("row_sum", "sum along the row"),
                            ("percentage", "percentage"),
                        ],
                        max_length=20,
                        verbose_name="arithmetic",
                    ),
                ),
                (
                    "other",
                    unido_portal.core.fields.AmountField(
                        blank=True,
                        decimal_places=6,
                        max_digits=24,
                        null=True,
                        verbose_name="value there",
                    ),
                ),
                ("agrees", models.BooleanField(verbose_name="agrees")),
                (
                    "cell",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="restatements",
                        to="governance.tablecell",
                        verbose_name="printed cell",
                    ),
                ),
                (
                    "other_cell",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="restated_by",
                        to="governance.tablecell",
                        verbose_name="cell of the other table",
                    ),
                ),
                (
                    "stated_figure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="restatements",
                        to="governance.statedfigure",
                        verbose_name="figure in a paragraph",
                    ),
                ),
            ],
            options={
                "verbose_name": "restatement of a figure",
                "verbose_name_plural": "restatements of figures",
                "ordering": ["cell", "kind", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["computed", "other_table", "paragraph"])
                        ),
                        name="restatement_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("method__in", ["column_sum", "row_sum", "percentage", ""])
                        ),
                        name="restatement_method_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", "computed"),
                                ("other_cell__isnull", True),
                                ("stated_figure__isnull", True),
                            ),
                            models.Q(
                                ("kind", "other_table"),
                                ("other_cell__isnull", False),
                                ("stated_figure__isnull", True),
                            ),
                            models.Q(
                                ("kind", "paragraph"),
                                ("other_cell__isnull", True),
                                ("stated_figure__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="restatement_names_its_place",
                    ),
                    models.UniqueConstraint(
                        fields=(
                            "cell",
                            "kind",
                            "method",
                            "other_cell",
                            "stated_figure",
                        ),
                        name="restatement_is_told_once",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="performancemeasure",
            name="result",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="measures",
                to="workplans.result",
                verbose_name="result",
            ),
        ),
        migrations.CreateModel(
            name="ResultContent",
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
                ("order", models.PositiveIntegerField(verbose_name="order")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("performance", "highlight of past performance"),
                            ("planned", "planned result"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=20, verbose_name="number"),
                ),
                (
                    "title",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="title"
                    ),
                ),
                (
                    "narrative",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="narrative",
                    ),
                ),
                (
                    "target_year",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="year of the stated target"
                    ),
                ),
                (
                    "target_met",
                    models.CharField(
                        choices=[
                            ("met", "met, as stated"),
                            ("exceeded", "exceeded, as stated"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=20,
                        verbose_name="target as stated",
                    ),
                ),
                (
                    "target_text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="target in words",
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="resultcontents",
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
                    "plan_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="workplans.planversion",
                        verbose_name="plan version",
                    ),
                ),
                (
                    "result",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contents",
                        to="workplans.result",
                        verbose_name="result",
                    ),
                ),
                (
                    "table",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="resultcontents",
                        to="governance.documenttable",
                        verbose_name="table of its measures",
                    ),
                ),
            ],
            options={
                "verbose_name": "result in a version",
                "verbose_name_plural": "results in versions",
                "ordering": ["plan_version", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["performance", "planned"])),
                        name="result_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("target_met__in", ["met", "exceeded", "not_stated"])
                        ),
                        name="result_target_is_met_or_not",
                    ),
                    models.UniqueConstraint(
                        fields=("plan_version", "result"),
                        name="result_is_in_a_version_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Risk",
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
                    "is_house_wide",
                    models.BooleanField(
                        default=False, verbose_name="concerns the whole house"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("risk", "risk"),
                            ("vulnerability", "vulnerability"),
                            ("barrier", "barrier"),
                            ("assumption", "planning assumption"),
                            ("constraint", "constraint"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "text",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="text"
                    ),
                ),
                (
                    "mitigation",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="mitigation as the source gives it",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="risks",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "country_group",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="risks",
                        to="reference.countrygroup",
                        verbose_name="country group",
                    ),
                ),
                (
                    "initiative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="risks",
                        to="strategies.initiative",
                        verbose_name="initiative",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="risks",
                        to="strategies.strategy",
                        verbose_name="strategy",
                    ),
                ),
            ],
            options={
                "verbose_name": "risk",
                "verbose_name_plural": "risks",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "risk",
                                    "vulnerability",
                                    "barrier",
                                    "assumption",
                                    "constraint",
                                ],
                            )
                        ),
                        name="risk_kind_is_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RiskContent",
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
                ("order", models.PositiveIntegerField(verbose_name="order")),
                (
                    "likelihood",
                    models.CharField(
                        choices=[
                            ("low", "low"),
                            ("medium", "medium"),
                            ("high", "high"),
                            ("not_rated", "not rated"),
                        ],
                        default="not_rated",
                        max_length=20,
                        verbose_name="likelihood",
                    ),
                ),
                (
                    "impact",
                    models.CharField(
                        choices=[
                            ("low", "low"),
                            ("medium", "medium"),
                            ("high", "high"),
                            ("not_rated", "not rated"),
                        ],
                        default="not_rated",
                        max_length=20,
                        verbose_name="impact",
                    ),
                ),
                (
                    "mitigation",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="mitigation",
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
                    "plan_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="workplans.planversion",
                        verbose_name="plan version",
                    ),
                ),
                (
                    "risk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contents",
                        to="workplans.risk",
                        verbose_name="risk",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="riskcontents",
                        to="accounts.unit",
                        verbose_name="responsible unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "risk in a version",
                "verbose_name_plural": "risks in versions",
                "ordering": ["plan_version", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("likelihood__in", ["low", "medium", "high", "not_rated"])
                        ),
                        name="risk_likelihood_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("impact__in", ["low", "medium", "high", "not_rated"])
                        ),
                        name="risk_impact_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("plan_version", "risk"),
                        name="risk_is_in_a_version_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Statement",
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
                ("order", models.PositiveIntegerField(verbose_name="order")),
                (
                    "code",
                    unido_portal.core.fields.CodeField(
                        max_length=120, verbose_name="code"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("orientation", "overall orientation"),
                            ("objective", "objective"),
                            ("strategy", "strategy"),
                            ("expected_result", "expected result"),
                            ("assumption", "planning assumption"),
                            ("cross_cutting", "cross-cutting matter"),
                            ("performance", "programme performance"),
                            ("cause", "cause"),
                            ("measure", "measure taken"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "text",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="text"
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
                    "plan_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="workplans.planversion",
                        verbose_name="plan version",
                    ),
                ),
            ],
            options={
                "verbose_name": "statement of a plan",
                "verbose_name_plural": "statements of plans",
                "ordering": ["plan_version", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "orientation",
                                    "objective",
                                    "strategy",
                                    "expected_result",
                                    "assumption",
                                    "cross_cutting",
                                    "performance",
                                    "cause",
                                    "measure",
                                ],
                            )
                        ),
                        name="statement_kind_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("plan_version", "code"),
                        name="statement_code_is_unique_in_its_version",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkPlan",
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
                    "start",
                    models.DateField(blank=True, null=True, verbose_name="start"),
                ),
                ("end", models.DateField(blank=True, null=True, verbose_name="end")),
                (
                    "precision",
                    models.CharField(
                        choices=[
                            ("day", "day"),
                            ("month", "month"),
                            ("year", "year"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=20,
                        verbose_name="precision of the date",
                    ),
                ),
                (
                    "date_text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="date as the source gives it",
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
                (
                    "title",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="title"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("work_plan", "work plan"),
                            ("implementation_plan", "implementation plan"),
                            ("programme_budget", "programme plan and budget"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "owner",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="owner"
                    ),
                ),
                (
                    "is_reference",
                    models.BooleanField(
                        default=False, verbose_name="plan of another entity"
                    ),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, verbose_name="demonstration data"
                    ),
                ),
                (
                    "status_at_source",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="status as the source tells it",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="work_plans",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="work_plans",
                        to="strategies.strategy",
                        verbose_name="strategy",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="work_plans",
                        to="accounts.unit",
                        verbose_name="responsible unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "work plan",
                "verbose_name_plural": "work plans",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__isnull", True),
                            ("end__isnull", True),
                            ("end__gte", models.F("start")),
                            _connector="OR",
                        ),
                        name="work_plan_period_is_in_order",
                        violation_error_message="A period does not end before it starts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("end__isnull", True),
                                ("precision", "unknown"),
                                ("start__isnull", True),
                            ),
                            models.Q(
                                ("precision__in", ["day", "month", "year"]),
                                models.Q(
                                    ("end__isnull", True),
                                    ("start__isnull", True),
                                    _negated=True,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="work_plan_precision_fits_its_dates",
                        violation_error_message="A known precision needs a date, and no other.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "work_plan",
                                    "implementation_plan",
                                    "programme_budget",
                                ],
                            )
                        ),
                        name="work_plan_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("citation__isnull", False),
                            ("is_demo", True),
                            ("unit__isnull", False),
                            _connector="OR",
                        ),
                        name="work_plan_is_cited_or_for_demonstration_or_new",
                        violation_error_message="A plan has a citation or a responsible unit.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_demo", True), ("is_reference", True), _negated=True
                        ),
                        name="work_plan_of_another_entity_is_no_demonstration",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VarianceExplanation",
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
                    "funding_source",
                    models.CharField(
                        choices=[
                            ("regular", "regular budget"),
                            ("extrabudgetary", "extrabudgetary"),
                            ("all", "all sources"),
                        ],
                        max_length=20,
                        verbose_name="funding source",
                    ),
                ),
                (
                    "amount",
                    unido_portal.core.fields.AmountField(
                        decimal_places=6, max_digits=24, verbose_name="amount"
                    ),
                ),
                (
                    "currency",
                    models.CharField(
                        default="USD", max_length=3, verbose_name="currency"
                    ),
                ),
                (
                    "text",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="explanation"
                    ),
                ),
                (
                    "cell",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="variance_explanations",
                        to="governance.tablecell",
                        verbose_name="printed cell that it explains",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="variance_explanations",
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
                        related_name="variance_explanations",
                        to="workplans.component",
                        verbose_name="component",
                    ),
                ),
                (
                    "work_plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="variance_explanations",
                        to="workplans.workplan",
                        verbose_name="work plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "explanation of a variance",
                "verbose_name_plural": "explanations of variances",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("funding_source__in", ["regular", "extrabudgetary", "all"])
                        ),
                        name="variance_funding_source_is_known",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="risk",
            name="work_plan",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="risks",
                to="workplans.workplan",
                verbose_name="work plan",
            ),
        ),
        migrations.AddField(
            model_name="result",
            name="work_plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="results",
                to="workplans.workplan",
                verbose_name="work plan",
            ),
        ),
        migrations.AddField(
            model_name="reportingperiod",
            name="work_plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reporting_periods",
                to="workplans.workplan",
                verbose_name="work plan",
            ),
        ),
        migrations.AddField(
            model_name="post",
            name="work_plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="posts",
                to="workplans.workplan",
                verbose_name="work plan",
            ),
        ),
        migrations.AddField(
            model_name="planversion",
            name="work_plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="versions",
                to="workplans.workplan",
                verbose_name="work plan",
            ),
        ),
        migrations.CreateModel(
            name="PlanMilestone",
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
                    "milestone",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="strategies.milestone",
                        verbose_name="milestone",
                    ),
                ),
                (
                    "work_plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="workplans.workplan",
                        verbose_name="work plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "milestone of a plan",
                "verbose_name_plural": "milestones of plans",
                "ordering": ["work_plan", "milestone"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("work_plan", "milestone"),
                        name="plan_has_a_milestone_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanCommitment",
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
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="strategies.commitment",
                        verbose_name="commitment",
                    ),
                ),
                (
                    "work_plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="workplans.workplan",
                        verbose_name="work plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "commitment of a plan",
                "verbose_name_plural": "commitments of plans",
                "ordering": ["work_plan", "commitment"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("work_plan", "commitment"),
                        name="plan_keeps_a_commitment_once",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="deliverable",
            name="work_plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="deliverables",
                to="workplans.workplan",
                verbose_name="work plan",
            ),
        ),
        migrations.CreateModel(
            name="DecisionResponse",
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
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responses",
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
                        related_name="responses",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responses",
                        to="strategies.commitment",
                        verbose_name="commitment",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responses",
                        to="governance.decision",
                        verbose_name="decision",
                    ),
                ),
                (
                    "milestone",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responses",
                        to="strategies.milestone",
                        verbose_name="milestone",
                    ),
                ),
                (
                    "work_plan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responses",
                        to="workplans.workplan",
                        verbose_name="work plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "answer to a decision",
                "verbose_name_plural": "answers to decisions",
                "ordering": ["decision", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("activity__isnull", True),
                                ("commitment__isnull", False),
                                ("milestone__isnull", True),
                                ("work_plan__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("commitment__isnull", True),
                                ("milestone__isnull", False),
                                ("work_plan__isnull", True),
                            ),
                            models.Q(
                                ("activity__isnull", True),
                                ("commitment__isnull", True),
                                ("milestone__isnull", True),
                                ("work_plan__isnull", False),
                            ),
                            models.Q(
                                ("activity__isnull", False),
                                ("commitment__isnull", True),
                                ("milestone__isnull", True),
                                ("work_plan__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="decision_response_is_one_thing",
                    ),
                    models.UniqueConstraint(
                        fields=(
                            "decision",
                            "commitment",
                            "milestone",
                            "work_plan",
                            "activity",
                        ),
                        name="decision_response_is_told_once",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="component",
            name="work_plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="components",
                to="workplans.workplan",
                verbose_name="work plan",
            ),
        ),
        migrations.CreateModel(
            name="ComplianceRate",
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
                    "code",
                    unido_portal.core.fields.CodeField(
                        max_length=120, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "rule",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="rule"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "kind",
                    models.CharField(
                        choices=[("planned", "planned"), ("actual", "actual")],
                        max_length=20,
                        verbose_name="planned or actual",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("kUSD", "thousands of United States dollars"),
                            ("USD", "United States dollars"),
                            ("EUR", "euros"),
                            ("percent", "per cent"),
                            ("posts", "posts"),
                        ],
                        default="percent",
                        max_length=20,
                        verbose_name="unit",
                    ),
                ),
                (
                    "cell",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="compliance_rates",
                        to="governance.tablecell",
                        verbose_name="printed cell",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="compliance_rates",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "work_plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="compliance_rates",
                        to="workplans.workplan",
                        verbose_name="work plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "compliance rate",
                "verbose_name_plural": "compliance rates",
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
                        name="compliance_rate_state_is_known",
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
                        name="compliance_rate_has_a_number_only_as_a_value",
                        violation_error_message="A number goes with the state “value” only.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["planned", "actual"])),
                        name="compliance_rate_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("unit__in", ["kUSD", "USD", "EUR", "percent", "posts"])
                        ),
                        name="compliance_rate_unit_is_known",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="budgetline",
            name="work_plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="budget_lines",
                to="workplans.workplan",
                verbose_name="work plan",
            ),
        ),
        migrations.AddField(
            model_name="activity",
            name="work_plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="activities",
                to="workplans.workplan",
                verbose_name="work plan",
            ),
        ),
        migrations.CreateModel(
            name="ActivityCoreFunction",
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
                    "core_function",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activitycorefunctions",
                        to="strategies.corefunction",
                        verbose_name="core function",
                    ),
                ),
            ],
            options={
                "verbose_name": "core function of an activity",
                "verbose_name_plural": "core functions of activities",
                "ordering": ["content", "core_function"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content", "core_function"),
                        name="activity_works_through_a_function_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityCountry",
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
                    "country",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activitycountrys",
                        to="reference.country",
                        verbose_name="country",
                    ),
                ),
            ],
            options={
                "verbose_name": "country of an activity",
                "verbose_name_plural": "countries of activities",
                "ordering": ["content", "country"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content", "country"),
                        name="activity_names_a_country_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityFocusArea",
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
                    "share",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="share (per cent)",
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
                    "focus_area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activityfocusareas",
                        to="strategies.focusarea",
                        verbose_name="focus area",
                    ),
                ),
            ],
            options={
                "verbose_name": "focus area of an activity",
                "verbose_name_plural": "focus areas of activities",
                "ordering": ["content", "focus_area"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content", "focus_area"),
                        name="activity_serves_a_focus_area_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("share__isnull", True),
                            models.Q(("share__gt", 0), ("share__lte", 100)),
                            _connector="OR",
                        ),
                        name="activity_share_is_a_percentage",
                        violation_error_message="A share is above 0 and at most 100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityPartner",
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
                    "role",
                    models.CharField(
                        choices=[
                            ("funding", "funding"),
                            ("accountable", "accountable"),
                            ("extending", "extending"),
                            ("implementing", "implementing"),
                            ("potential", "potential partner"),
                            ("consulted", "consulted"),
                            ("cooperating", "cooperating"),
                        ],
                        max_length=20,
                        verbose_name="role",
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
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activitypartners",
                        to="reference.partner",
                        verbose_name="partner",
                    ),
                ),
            ],
            options={
                "verbose_name": "partner of an activity",
                "verbose_name_plural": "partners of activities",
                "ordering": ["content", "partner", "role"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                [
                                    "funding",
                                    "accountable",
                                    "extending",
                                    "implementing",
                                    "potential",
                                    "consulted",
                                    "cooperating",
                                ],
                            )
                        ),
                        name="activity_partner_role_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("content", "partner", "role"),
                        name="activity_names_a_partner_once_in_a_role",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityTarget",
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
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activitytargets",
                        to="reference.sdgtarget",
                        verbose_name="target",
                    ),
                ),
            ],
            options={
                "verbose_name": "target of an activity",
                "verbose_name_plural": "targets of activities",
                "ordering": ["content", "target"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content", "target"),
                        name="activity_serves_a_target_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="BudgetFigure",
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
                    "column",
                    unido_portal.core.fields.CodeField(
                        max_length=40, verbose_name="column"
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="year"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("kUSD", "thousands of United States dollars"),
                            ("USD", "United States dollars"),
                            ("EUR", "euros"),
                            ("percent", "per cent"),
                            ("posts", "posts"),
                        ],
                        max_length=20,
                        verbose_name="unit",
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("required", "required"),
                            ("pipeline", "pipeline"),
                            ("hard_pipeline", "hard pipeline"),
                            ("agreement_signed", "agreement signed"),
                            ("received", "received"),
                            ("spent", "spent"),
                        ],
                        max_length=20,
                        verbose_name="stage",
                    ),
                ),
                (
                    "cell",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="budget_figures",
                        to="governance.tablecell",
                        verbose_name="printed cell",
                    ),
                ),
                (
                    "content",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="workplans.budgetlinecontent",
                        verbose_name="budget line",
                    ),
                ),
            ],
            options={
                "verbose_name": "amount",
                "verbose_name_plural": "amounts",
                "ordering": ["content", "pk"],
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
                        name="budget_figure_state_is_known",
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
                        name="budget_figure_has_a_number_only_as_a_value",
                        violation_error_message="A number goes with the state “value” only.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("unit__in", ["kUSD", "USD", "EUR", "percent", "posts"])
                        ),
                        name="budget_figure_unit_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "stage__in",
                                [
                                    "required",
                                    "pipeline",
                                    "hard_pipeline",
                                    "agreement_signed",
                                    "received",
                                    "spent",
                                    "",
                                ],
                            )
                        ),
                        name="budget_figure_stage_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("content", "column", "stage", "year"),
                        name="budget_figure_is_given_once_a_column",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeasureQuantity",
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
                ("order", models.PositiveSmallIntegerField(verbose_name="order")),
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
                    "value",
                    unido_portal.core.fields.AmountField(
                        decimal_places=6, max_digits=24, verbose_name="value"
                    ),
                ),
                (
                    "meaning",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text,
                        verbose_name="what is counted",
                    ),
                ),
                (
                    "accumulation",
                    models.CharField(
                        choices=[("total", "total"), ("increment", "increment")],
                        default="total",
                        max_length=20,
                        verbose_name="accumulation",
                    ),
                ),
                (
                    "content",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="quantities",
                        to="workplans.measurecontent",
                        verbose_name="performance measure",
                    ),
                ),
            ],
            options={
                "verbose_name": "number in a performance measure",
                "verbose_name_plural": "numbers in performance measures",
                "ordering": ["content", "order"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("qualifier__in", ["=", ">", ">=", "<", "<=", "about"])
                        ),
                        name="measure_quantity_qualifier_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("accumulation__in", ["total", "increment"])
                        ),
                        name="measure_quantity_accumulation_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("content", "order"),
                        name="measure_quantity_has_its_place",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlannedQuantity",
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
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "cell",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="planned_quantities",
                        to="governance.tablecell",
                        verbose_name="printed cell",
                    ),
                ),
                (
                    "content",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="quantities",
                        to="workplans.deliverablecontent",
                        verbose_name="deliverable",
                    ),
                ),
            ],
            options={
                "verbose_name": "planned quantity",
                "verbose_name_plural": "planned quantities",
                "ordering": ["content", "year"],
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
                        name="planned_quantity_state_is_known",
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
                        name="planned_quantity_has_a_number_only_as_a_value",
                        violation_error_message="A number goes with the state “value” only.",
                    ),
                    models.UniqueConstraint(
                        fields=("content", "year"),
                        name="planned_quantity_is_given_once_a_year",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="risk",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("is_house_wide", True),
                        ("country_group__isnull", True),
                        ("initiative__isnull", True),
                        ("strategy__isnull", True),
                        ("work_plan__isnull", True),
                    ),
                    models.Q(
                        ("is_house_wide", False),
                        models.Q(
                            models.Q(
                                ("country_group__isnull", True),
                                ("initiative__isnull", True),
                                ("strategy__isnull", False),
                                ("work_plan__isnull", True),
                            ),
                            models.Q(
                                ("country_group__isnull", True),
                                ("initiative__isnull", True),
                                ("strategy__isnull", True),
                                ("work_plan__isnull", False),
                            ),
                            models.Q(
                                ("country_group__isnull", False),
                                ("initiative__isnull", True),
                                ("strategy__isnull", True),
                                ("work_plan__isnull", True),
                            ),
                            models.Q(
                                ("country_group__isnull", True),
                                ("initiative__isnull", False),
                                ("strategy__isnull", True),
                                ("work_plan__isnull", True),
                            ),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="risk_concerns_the_house_or_one_thing",
                violation_error_message="A risk concerns the whole house or exactly one thing.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reportingperiod",
            constraint=models.UniqueConstraint(
                fields=("work_plan", "start", "end"),
                name="reporting_period_is_opened_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="planversion",
            constraint=models.UniqueConstraint(
                fields=("work_plan", "number"),
                name="plan_version_number_is_unique_in_its_plan",
            ),
        ),
        migrations.AddConstraint(
            model_name="planversion",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "draft")),
                fields=("work_plan",),
                name="work_plan_has_one_draft",
                violation_error_message="The plan has a draft already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="component",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("work_plan", "order"),
                name="component_has_its_place_in_the_plan",
            ),
        ),
    ]
