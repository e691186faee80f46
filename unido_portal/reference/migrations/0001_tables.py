import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import unido_portal.core.fields
import unido_portal.core.text


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_tables"),
    ]

    operations = [
        migrations.CreateModel(
            name="Country",
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
                    "iso3",
                    unido_portal.core.fields.CodeField(
                        max_length=3, unique=True, verbose_name="ISO 3166-1 alpha-3"
                    ),
                ),
                (
                    "iso2",
                    unido_portal.core.fields.CodeField(
                        max_length=2, unique=True, verbose_name="ISO 3166-1 alpha-2"
                    ),
                ),
                (
                    "m49",
                    unido_portal.core.fields.CodeField(
                        max_length=3, unique=True, verbose_name="M49 code"
                    ),
                ),
                (
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "formal_name",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="formal name",
                    ),
                ),
                (
                    "un_status",
                    models.CharField(
                        choices=[
                            ("member", "Member State of the United Nations"),
                            ("observer", "observer State"),
                        ],
                        max_length=20,
                        verbose_name="status in the United Nations",
                    ),
                ),
                (
                    "rank_en",
                    models.PositiveSmallIntegerField(verbose_name="order in English"),
                ),
                (
                    "rank_zh_hans",
                    models.PositiveSmallIntegerField(verbose_name="order in Chinese"),
                ),
                (
                    "rank_fr",
                    models.PositiveSmallIntegerField(verbose_name="order in French"),
                ),
                (
                    "rank_es",
                    models.PositiveSmallIntegerField(verbose_name="order in Spanish"),
                ),
                (
                    "rank_ru",
                    models.PositiveSmallIntegerField(verbose_name="order in Russian"),
                ),
                (
                    "rank_ar",
                    models.PositiveSmallIntegerField(verbose_name="order in Arabic"),
                ),
            ],
            options={
                "verbose_name": "country",
                "verbose_name_plural": "countries",
                "ordering": ["iso3"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("un_status__in", ["member", "observer"])),
                        name="country_un_status_is_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Economy",
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
                        max_length=20, unique=True, verbose_name="code"
                    ),
                ),
            ],
            options={
                "verbose_name": "economy outside the list of States",
                "verbose_name_plural": "economies outside the list of States",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="UnitOfMeasure",
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
                        max_length=40, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
            ],
            options={
                "verbose_name": "unit of measure",
                "verbose_name_plural": "units of measure",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="CountryGroup",
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
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("un", "category of the United Nations"),
                            ("income", "income class of the World Bank"),
                            ("union", "union of groups"),
                            ("stated", "group stated by a document"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "definition",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="definition",
                    ),
                ),
            ],
            options={
                "verbose_name": "country group",
                "verbose_name_plural": "country groups",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["un", "income", "union", "stated"])
                        ),
                        name="country_group_kind_is_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FieldOffice",
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
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "city",
                    models.CharField(blank=True, max_length=120, verbose_name="city"),
                ),
                (
                    "country",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offices",
                        to="reference.country",
                        verbose_name="host country",
                    ),
                ),
            ],
            options={
                "verbose_name": "field office",
                "verbose_name_plural": "field offices",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="IncomeThreshold",
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
                    "fiscal_year",
                    models.PositiveSmallIntegerField(
                        unique=True, verbose_name="fiscal year"
                    ),
                ),
                (
                    "data_year",
                    models.PositiveSmallIntegerField(
                        verbose_name="calendar year of the data"
                    ),
                ),
                (
                    "low_up_to",
                    unido_portal.core.fields.AmountField(
                        decimal_places=6,
                        max_digits=24,
                        verbose_name="low income up to (USD)",
                    ),
                ),
                (
                    "lower_middle_up_to",
                    unido_portal.core.fields.AmountField(
                        decimal_places=6,
                        max_digits=24,
                        verbose_name="lower middle income up to (USD)",
                    ),
                ),
                (
                    "upper_middle_up_to",
                    unido_portal.core.fields.AmountField(
                        decimal_places=6,
                        max_digits=24,
                        verbose_name="upper middle income up to (USD)",
                    ),
                ),
            ],
            options={
                "verbose_name": "income threshold",
                "verbose_name_plural": "income thresholds",
                "ordering": ["fiscal_year"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lower_middle_up_to__gt", models.F("low_up_to")),
                            ("upper_middle_up_to__gt", models.F("lower_middle_up_to")),
                        ),
                        name="income_thresholds_rise",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Region",
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
                    "scheme",
                    unido_portal.core.fields.CodeField(
                        default="M49", max_length=20, verbose_name="classification"
                    ),
                ),
                (
                    "code",
                    unido_portal.core.fields.CodeField(
                        max_length=40, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="reference.region",
                        verbose_name="part of",
                    ),
                ),
            ],
            options={
                "verbose_name": "region",
                "verbose_name_plural": "regions",
                "ordering": ["code"],
            },
        ),
        migrations.AddField(
            model_name="country",
            name="region",
            field=models.ForeignKey(
                help_text="The smallest M49 region that holds the country.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="countries",
                to="reference.region",
                verbose_name="region",
            ),
        ),
        migrations.CreateModel(
            name="SdgGoal",
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
                    "number",
                    models.PositiveSmallIntegerField(
                        unique=True, verbose_name="number"
                    ),
                ),
                (
                    "short_title",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="short title"
                    ),
                ),
                (
                    "title",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="title"
                    ),
                ),
            ],
            options={
                "verbose_name": "Sustainable Development Goal",
                "verbose_name_plural": "Sustainable Development Goals",
                "ordering": ["number"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__range", (1, 17))),
                        name="sdg_goal_is_one_of_seventeen",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SdgTarget",
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
                    "code",
                    unido_portal.core.fields.CodeField(
                        max_length=10, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "title",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="title"
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(verbose_name="order")),
                (
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="targets",
                        to="reference.sdggoal",
                        verbose_name="Goal",
                    ),
                ),
            ],
            options={
                "verbose_name": "target of the Goals",
                "verbose_name_plural": "targets of the Goals",
                "ordering": ["order"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("order",), name="sdg_target_has_its_place"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FieldCoverage",
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
                    "valid_from",
                    models.DateField(blank=True, null=True, verbose_name="from"),
                ),
                (
                    "valid_to",
                    models.DateField(blank=True, null=True, verbose_name="until"),
                ),
                (
                    "country",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coverage",
                        to="reference.country",
                        verbose_name="country",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coverage",
                        to="reference.fieldoffice",
                        verbose_name="field office",
                    ),
                ),
            ],
            options={
                "verbose_name": "coverage by a field office",
                "verbose_name_plural": "coverage by field offices",
                "ordering": ["country", "office", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="field_coverage_period_is_in_order",
                        violation_error_message="A period does not end before it starts.",
                    ),
                    models.UniqueConstraint(
                        fields=("country", "office", "valid_from"),
                        name="field_coverage_is_told_once",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GroupMembership",
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
                    "valid_from",
                    models.DateField(
                        blank=True,
                        help_text="Empty where unknown.",
                        null=True,
                        verbose_name="member from",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="The first day on which the country is no member.",
                        null=True,
                        verbose_name="no member from",
                    ),
                ),
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
                        verbose_name="precision of the start",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("in_force", "in force"),
                            ("scheduled", "end scheduled, not confirmed"),
                            ("unverified", "unverified"),
                        ],
                        default="in_force",
                        help_text="A scheduled end takes effect once it is set to “in force”.",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                (
                    "superseded_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="superseded at"
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="reference.country",
                        verbose_name="country",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="reference.countrygroup",
                        verbose_name="group",
                    ),
                ),
            ],
            options={
                "verbose_name": "membership in a group",
                "verbose_name_plural": "memberships in groups",
                "ordering": ["group", "country", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["in_force", "scheduled", "unverified"])
                        ),
                        name="membership_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("precision__in", ["day", "month", "year", "unknown"])
                        ),
                        name="membership_precision_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="membership_ends_after_it_starts",
                        violation_error_message="A membership ends after it starts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "scheduled"), _negated=True),
                            ("valid_to__isnull", False),
                            _connector="OR",
                        ),
                        name="membership_scheduled_to_end_names_the_day",
                        violation_error_message="A scheduled end needs its date.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        expressions=[
                            (
                                models.Func(
                                    models.F("group"),
                                    models.F("group"),
                                    models.Value("[]"),
                                    function="int8range",
                                ),
                                "&&",
                            ),
                            (
                                models.Func(
                                    models.F("country"),
                                    models.F("country"),
                                    models.Value("[]"),
                                    function="int8range",
                                ),
                                "&&",
                            ),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_to"),
                                    function="daterange",
                                ),
                                "&&",
                            ),
                        ],
                        name="membership_of_a_country_does_not_overlap",
                        violation_error_message="The country is in the group already then.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncomeClass",
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
                    "economy_code",
                    unido_portal.core.fields.CodeField(
                        max_length=3, verbose_name="code of the economy"
                    ),
                ),
                (
                    "fiscal_year",
                    models.PositiveSmallIntegerField(
                        help_text="2024 is July 2023 to June 2024.",
                        verbose_name="fiscal year",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("L", "low income"),
                            ("LM", "lower middle income"),
                            ("UM", "upper middle income"),
                            ("H", "high income"),
                            ("NC", "not classified"),
                        ],
                        max_length=20,
                        verbose_name="income class",
                    ),
                ),
                (
                    "is_derived",
                    models.BooleanField(
                        default=False,
                        help_text="Worked out from announced changes, not read in the list.",
                        verbose_name="derived",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="income_classes",
                        to="reference.country",
                        verbose_name="country",
                    ),
                ),
            ],
            options={
                "verbose_name": "income class",
                "verbose_name_plural": "income classes",
                "ordering": ["economy_code", "fiscal_year"],
                "indexes": [
                    models.Index(fields=["fiscal_year", "level"], name="income_by_year")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("level__in", ["L", "LM", "UM", "H", "NC"])),
                        name="income_class_level_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("economy_code", "fiscal_year"),
                        name="income_class_is_told_once_a_year",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Partner",
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
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("un_entity", "entity of the United Nations system"),
                            ("un_mechanism", "mechanism of the United Nations system"),
                            ("government", "government"),
                            ("country_group", "group of countries"),
                            ("intergovernmental", "intergovernmental organization"),
                            ("finance", "development finance institution"),
                            ("fund", "multilateral fund or programme"),
                            ("donor", "donor"),
                            ("standards", "standards body"),
                            ("private", "private sector or association"),
                            ("network", "network, commission or think tank"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        help_text="For a government or mission.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partners",
                        to="reference.country",
                        verbose_name="country",
                    ),
                ),
            ],
            options={
                "verbose_name": "partner",
                "verbose_name_plural": "partners",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "un_entity",
                                    "un_mechanism",
                                    "government",
                                    "country_group",
                                    "intergovernmental",
                                    "finance",
                                    "fund",
                                    "donor",
                                    "standards",
                                    "private",
                                    "network",
                                ],
                            )
                        ),
                        name="partner_kind_is_known",
                    )
                ],
            },
        ),
    ]
