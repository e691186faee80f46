import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import unido_portal.core.fields
import unido_portal.core.text


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_tables"),
        ("accounts", "0001_tables"),
        ("governance", "0001_tables"),
        ("reference", "0001_tables"),
    ]

    operations = [
        migrations.CreateModel(
            name="Evaluation",
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
                    "status_at_source",
                    models.CharField(
                        choices=[
                            ("done", "done"),
                            ("planned", "planned"),
                            ("ongoing", "under way"),
                            ("unknown", "not stated"),
                        ],
                        max_length=20,
                        verbose_name="status at the source",
                    ),
                ),
                (
                    "findings",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="findings",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluations",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluation",
                "verbose_name_plural": "evaluations",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__isnull", True),
                            ("end__isnull", True),
                            ("end__gte", models.F("start")),
                            _connector="OR",
                        ),
                        name="evaluation_period_is_in_order",
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
                        name="evaluation_precision_fits_its_dates",
                        violation_error_message="A known precision needs a date, and no other.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status_at_source__in",
                                ["done", "planned", "ongoing", "unknown"],
                            )
                        ),
                        name="evaluation_status_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Initiative",
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
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("policy", "policy"),
                            ("partnership", "partnership"),
                            ("programme", "programme"),
                            ("normative", "norms and standards"),
                            ("management", "management"),
                            ("knowledge", "knowledge"),
                            ("statistics", "statistics"),
                            ("forum", "forum"),
                            ("campaign", "campaign"),
                            ("survey", "survey"),
                            ("framework", "framework"),
                            ("network", "network"),
                            ("mechanism", "mechanism"),
                            ("index", "index"),
                            ("database", "database"),
                            ("road_map", "road map"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("is_ours", models.BooleanField(default=True, verbose_name="of UNIDO")),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="initiatives",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
            ],
            options={
                "verbose_name": "initiative",
                "verbose_name_plural": "initiatives",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__isnull", True),
                            ("end__isnull", True),
                            ("end__gte", models.F("start")),
                            _connector="OR",
                        ),
                        name="initiative_period_is_in_order",
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
                        name="initiative_precision_fits_its_dates",
                        violation_error_message="A known precision needs a date, and no other.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "policy",
                                    "partnership",
                                    "programme",
                                    "normative",
                                    "management",
                                    "knowledge",
                                    "statistics",
                                    "forum",
                                    "campaign",
                                    "survey",
                                    "framework",
                                    "network",
                                    "mechanism",
                                    "index",
                                    "database",
                                    "road_map",
                                ],
                            )
                        ),
                        name="initiative_kind_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CountryProgramme",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("pcp", "Programme for Country Partnership"),
                            ("cp", "country programme"),
                            ("eip", "eco-industrial parks"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "phase",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="phase",
                    ),
                ),
                (
                    "as_of_text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="as of",
                    ),
                ),
                (
                    "resources_leveraged",
                    unido_portal.core.fields.AmountField(
                        blank=True,
                        decimal_places=6,
                        max_digits=24,
                        null=True,
                        verbose_name="resources leveraged",
                    ),
                ),
                (
                    "resources_qualifier",
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
                        verbose_name="qualifier of the resources",
                    ),
                ),
                (
                    "currency",
                    models.CharField(blank=True, max_length=3, verbose_name="currency"),
                ),
                (
                    "partner_count",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="number of partners"
                    ),
                ),
                (
                    "national_plan",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="national plan",
                    ),
                ),
                (
                    "cooperation_framework",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="cooperation framework",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="country_programmes",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="programmes",
                        to="reference.country",
                        verbose_name="country",
                    ),
                ),
                (
                    "resources_figure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="country_programmes",
                        to="governance.statedfigure",
                        verbose_name="stated figure of the resources",
                    ),
                ),
                (
                    "initiative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="programmes",
                        to="strategies.initiative",
                        verbose_name="under the initiative",
                    ),
                ),
            ],
            options={
                "verbose_name": "country programme",
                "verbose_name_plural": "country programmes",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__isnull", True),
                            ("end__isnull", True),
                            ("end__gte", models.F("start")),
                            _connector="OR",
                        ),
                        name="country_programme_period_is_in_order",
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
                        name="country_programme_precision_fits_its_dates",
                        violation_error_message="A known precision needs a date, and no other.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["pcp", "cp", "eip"])),
                        name="country_programme_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "resources_qualifier__in",
                                ["=", ">", ">=", "<", "<=", "about"],
                            )
                        ),
                        name="country_programme_qualifier_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("resources_leveraged__isnull", True),
                            models.Q(("currency", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="country_programme_resources_have_a_currency",
                        violation_error_message="An amount needs its currency.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InitiativeCountry",
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
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="initiative_countries",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="initiatives",
                        to="reference.country",
                        verbose_name="country",
                    ),
                ),
                (
                    "initiative",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="countries",
                        to="strategies.initiative",
                        verbose_name="initiative",
                    ),
                ),
            ],
            options={
                "verbose_name": "country of an initiative",
                "verbose_name_plural": "countries of initiatives",
                "ordering": ["initiative", "country"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("initiative", "country"),
                        name="initiative_names_a_country_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="InitiativePartner",
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
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="initiative_partners",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "initiative",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partners",
                        to="strategies.initiative",
                        verbose_name="initiative",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="initiatives",
                        to="reference.partner",
                        verbose_name="partner",
                    ),
                ),
            ],
            options={
                "verbose_name": "partner of an initiative",
                "verbose_name_plural": "partners of initiatives",
                "ordering": ["initiative", "partner"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("initiative", "partner"),
                        name="initiative_names_a_partner_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Recommendation",
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
                    "body",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="body"
                    ),
                ),
                (
                    "reference",
                    models.CharField(max_length=60, verbose_name="paragraph"),
                ),
                (
                    "text",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text,
                        verbose_name="recommendation",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("implemented", "implemented"),
                            ("in_progress", "in progress"),
                            ("not_stated", "not stated"),
                        ],
                        max_length=20,
                        verbose_name="follow-up",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recommendations",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recommendations",
                        to="governance.document",
                        verbose_name="report",
                    ),
                ),
            ],
            options={
                "verbose_name": "recommendation",
                "verbose_name_plural": "recommendations",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["implemented", "in_progress", "not_stated"])
                        ),
                        name="recommendation_status_is_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RecommendationAction",
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
                    "text",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="action"
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recommendation_actions",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "recommendation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions",
                        to="strategies.recommendation",
                        verbose_name="recommendation",
                    ),
                ),
            ],
            options={
                "verbose_name": "action on a recommendation",
                "verbose_name_plural": "actions on recommendations",
                "ordering": ["recommendation", "order"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("recommendation", "order"),
                        name="recommendation_action_has_its_place",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Strategy",
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
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "short_name",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="short name",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("strategy", "strategy"),
                            ("operational_strategy", "operational strategy"),
                            ("strategic_framework", "strategic framework"),
                            ("programme_framework", "medium-term programme framework"),
                            ("results_framework", "results framework"),
                            ("programme_of_action", "programme of action"),
                            ("road_map", "road map"),
                            ("agenda", "agenda"),
                            ("decade", "decade"),
                            ("framework", "framework"),
                            ("programme_plan", "programme plan and budget"),
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
                ("is_ours", models.BooleanField(default=True, verbose_name="of UNIDO")),
                (
                    "is_tracked",
                    models.BooleanField(
                        default=False,
                        help_text="The home page leads with the strategies that the portal tracks.",
                        verbose_name="tracked",
                    ),
                ),
                (
                    "purpose",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="purpose",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="strategies",
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
                        related_name="strategies",
                        to="reference.countrygroup",
                        verbose_name="for the group",
                    ),
                ),
                (
                    "predecessor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="successors",
                        to="strategies.strategy",
                        verbose_name="follows",
                    ),
                ),
            ],
            options={
                "verbose_name": "strategy",
                "verbose_name_plural": "strategies",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__isnull", True),
                            ("end__isnull", True),
                            ("end__gte", models.F("start")),
                            _connector="OR",
                        ),
                        name="strategy_period_is_in_order",
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
                        name="strategy_precision_fits_its_dates",
                        violation_error_message="A known precision needs a date, and no other.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "strategy",
                                    "operational_strategy",
                                    "strategic_framework",
                                    "programme_framework",
                                    "results_framework",
                                    "programme_of_action",
                                    "road_map",
                                    "agenda",
                                    "decade",
                                    "framework",
                                    "programme_plan",
                                ],
                            )
                        ),
                        name="strategy_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("predecessor__isnull", True),
                            models.Q(("predecessor", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="strategy_does_not_follow_itself",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Section",
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
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                (
                    "title",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="title"
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sections",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sections",
                        to="strategies.strategy",
                        verbose_name="strategy",
                    ),
                ),
            ],
            options={
                "verbose_name": "section",
                "verbose_name_plural": "sections",
                "ordering": ["strategy", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("strategy", "number"),
                        name="section_number_is_unique_in_its_strategy",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="recommendation",
            name="strategy",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="recommendations",
                to="strategies.strategy",
                verbose_name="strategy",
            ),
        ),
        migrations.CreateModel(
            name="Milestone",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("consultation", "consultation"),
                            ("adoption", "adoption"),
                            ("endorsement", "endorsement"),
                            ("governing_body", "session of a governing body"),
                            ("conference", "conference"),
                            ("forum", "forum"),
                            ("summit", "summit"),
                            ("side_event", "side event"),
                            ("launch", "launch"),
                            ("campaign", "campaign"),
                            ("reissue", "reissue"),
                            ("evaluation", "evaluation"),
                            ("survey", "survey"),
                        ],
                        max_length=20,
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
                    "place",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="place",
                    ),
                ),
                (
                    "status_at_source",
                    models.CharField(
                        choices=[
                            ("done", "done"),
                            ("planned", "planned"),
                            ("ongoing", "under way"),
                            ("unknown", "not stated"),
                        ],
                        max_length=20,
                        verbose_name="status at the source",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "consultation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="governance.consultation",
                        verbose_name="consultation",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="governance.session",
                        verbose_name="session",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="strategies.strategy",
                        verbose_name="strategy",
                    ),
                ),
            ],
            options={
                "verbose_name": "milestone",
                "verbose_name_plural": "milestones",
                "ordering": [
                    models.OrderBy(models.F("start"), nulls_last=True),
                    "code",
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__isnull", True),
                            ("end__isnull", True),
                            ("end__gte", models.F("start")),
                            _connector="OR",
                        ),
                        name="milestone_period_is_in_order",
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
                        name="milestone_precision_fits_its_dates",
                        violation_error_message="A known precision needs a date, and no other.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "consultation",
                                    "adoption",
                                    "endorsement",
                                    "governing_body",
                                    "conference",
                                    "forum",
                                    "summit",
                                    "side_event",
                                    "launch",
                                    "campaign",
                                    "reissue",
                                    "evaluation",
                                    "survey",
                                ],
                            )
                        ),
                        name="milestone_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status_at_source__in",
                                ["done", "planned", "ongoing", "unknown"],
                            )
                        ),
                        name="milestone_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("precision__in", ["month", "year"]), _negated=True
                            ),
                            ("end__isnull", False),
                            _connector="OR",
                        ),
                        name="milestone_of_a_month_or_year_has_its_last_day",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Lesson",
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
                    "part",
                    models.CharField(
                        blank=True, max_length=20, verbose_name="part of the plan"
                    ),
                ),
                (
                    "text",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="lesson"
                    ),
                ),
                (
                    "change",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="change it led to",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lessons",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "evaluation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lessons",
                        to="strategies.evaluation",
                        verbose_name="evaluation",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lessons",
                        to="strategies.strategy",
                        verbose_name="strategy",
                    ),
                ),
            ],
            options={
                "verbose_name": "lesson",
                "verbose_name_plural": "lessons",
                "ordering": ["code"],
            },
        ),
        migrations.AddField(
            model_name="initiative",
            name="strategy",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="initiatives",
                to="strategies.strategy",
                verbose_name="strategy",
            ),
        ),
        migrations.CreateModel(
            name="FocusArea",
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
                        max_length=80, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("focus_area", "focus area"),
                            ("priority_area", "priority area"),
                            ("service", "service"),
                            ("thematic_area", "thematic area"),
                            ("theme", "theme"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                (
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "short_name",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="short name",
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
                    "aligned_with",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="served_by",
                        to="strategies.focusarea",
                        verbose_name="serves",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="focus_areas",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "delivery_share",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="areas",
                        to="governance.statedfigure",
                        verbose_name="stated share of delivery",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="focus_areas",
                        to="strategies.strategy",
                        verbose_name="strategy",
                    ),
                ),
            ],
            options={
                "verbose_name": "focus area",
                "verbose_name_plural": "focus areas",
                "ordering": ["strategy", "kind", "number"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "focus_area",
                                    "priority_area",
                                    "service",
                                    "thematic_area",
                                    "theme",
                                ],
                            )
                        ),
                        name="focus_area_kind_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("strategy", "kind", "number"),
                        name="focus_area_number_is_unique_in_its_strategy",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="evaluation",
            name="strategy",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="evaluations",
                to="strategies.strategy",
                verbose_name="strategy",
            ),
        ),
        migrations.CreateModel(
            name="CoreFunction",
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
                        max_length=60, unique=True, verbose_name="code"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                (
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="core_functions",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="core_functions",
                        to="strategies.strategy",
                        verbose_name="framework",
                    ),
                ),
            ],
            options={
                "verbose_name": "core function",
                "verbose_name_plural": "core functions",
                "ordering": ["strategy", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("strategy", "number"),
                        name="core_function_number_is_unique_in_its_framework",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Commitment",
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
                        max_length=40, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("reporting_rule", "reporting rule"),
                            ("design_rule", "design rule"),
                            ("structure_rule", "structure rule"),
                            ("product", "product"),
                            ("mechanism", "mechanism"),
                            ("support", "support"),
                            ("engagement", "engagement"),
                            ("service", "service"),
                            ("priority", "priority"),
                            ("action", "action"),
                            ("management", "management"),
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
                    "measurable",
                    models.CharField(
                        choices=[("yes", "yes"), ("partly", "partly"), ("no", "no")],
                        max_length=20,
                        verbose_name="measurable",
                    ),
                ),
                (
                    "due_on",
                    models.DateField(blank=True, null=True, verbose_name="due on"),
                ),
                (
                    "due_text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="condition or due date as stated",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
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
                        related_name="commitments",
                        to="accounts.unit",
                        verbose_name="responsible unit",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="strategies.strategy",
                        verbose_name="strategy",
                    ),
                ),
            ],
            options={
                "verbose_name": "commitment",
                "verbose_name_plural": "commitments",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "reporting_rule",
                                    "design_rule",
                                    "structure_rule",
                                    "product",
                                    "mechanism",
                                    "support",
                                    "engagement",
                                    "service",
                                    "priority",
                                    "action",
                                    "management",
                                ],
                            )
                        ),
                        name="commitment_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("measurable__in", ["yes", "partly", "no"])),
                        name="commitment_is_measurable_or_not",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AreaTarget",
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
                        max_length=80, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "text",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="target"
                    ),
                ),
                (
                    "indicator_text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="indicator in words",
                    ),
                ),
                (
                    "due_text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="due",
                    ),
                ),
                (
                    "relevance",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="relevance to industrial development",
                    ),
                ),
                (
                    "focus_area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="area_targets",
                        to="strategies.focusarea",
                        verbose_name="focus area",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="area_targets",
                        to="strategies.strategy",
                        verbose_name="programme of action",
                    ),
                ),
            ],
            options={
                "verbose_name": "target of a focus area",
                "verbose_name_plural": "targets of focus areas",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="AreaContent",
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
                ("order", models.PositiveSmallIntegerField(verbose_name="order")),
                (
                    "text",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="text"
                    ),
                ),
                (
                    "is_candidate",
                    models.BooleanField(default=False, verbose_name="candidate"),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="area_contents",
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
                        related_name="contents",
                        to="strategies.focusarea",
                        verbose_name="focus area",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="area_contents",
                        to="strategies.strategy",
                        verbose_name="strategy",
                    ),
                ),
            ],
            options={
                "verbose_name": "content of an area",
                "verbose_name_plural": "contents of areas",
                "ordering": ["strategy", "order"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("strategy", "order"), name="area_content_has_its_place"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("citation__isnull", False),
                            ("is_candidate", True),
                            _connector="OR",
                        ),
                        name="area_content_is_cited_or_marked_a_candidate",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StrategyBasis",
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
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="strategy_bases",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="strategy_bases",
                        to="governance.decision",
                        verbose_name="decision",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="strategy_bases",
                        to="governance.document",
                        verbose_name="document",
                    ),
                ),
                (
                    "draws_on",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="drawn_on_by",
                        to="strategies.strategy",
                        verbose_name="other strategy",
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bases",
                        to="strategies.strategy",
                        verbose_name="strategy",
                    ),
                ),
            ],
            options={
                "verbose_name": "basis of a strategy",
                "verbose_name_plural": "bases of strategies",
                "ordering": ["strategy", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decision__isnull", False),
                                ("document__isnull", True),
                                ("draws_on__isnull", True),
                            ),
                            models.Q(
                                ("decision__isnull", True),
                                ("document__isnull", False),
                                ("draws_on__isnull", True),
                            ),
                            models.Q(
                                ("decision__isnull", True),
                                ("document__isnull", True),
                                ("draws_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="strategy_basis_is_one_thing",
                    ),
                    models.UniqueConstraint(
                        fields=("strategy", "decision", "document", "draws_on"),
                        name="strategy_basis_is_told_once",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CountryProgrammePartner",
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
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="country_programmes",
                        to="reference.partner",
                        verbose_name="partner",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="partners",
                        to="strategies.countryprogramme",
                        verbose_name="country programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "partner of a country programme",
                "verbose_name_plural": "partners of country programmes",
                "ordering": ["programme", "partner"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("programme", "partner"),
                        name="country_programme_names_a_partner_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FocusAreaGoal",
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
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="focus_area_goals",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "focus_area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goals",
                        to="strategies.focusarea",
                        verbose_name="focus area",
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="focus_areas",
                        to="reference.sdggoal",
                        verbose_name="Goal",
                    ),
                ),
            ],
            options={
                "verbose_name": "Goal of a focus area",
                "verbose_name_plural": "Goals of focus areas",
                "ordering": ["focus_area", "goal"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("focus_area", "goal"),
                        name="focus_area_serves_a_goal_once",
                    )
                ],
            },
        ),
    ]
