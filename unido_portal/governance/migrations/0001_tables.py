import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
from django.db import migrations, models

import unido_portal.core.fields
import unido_portal.core.text


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_tables"),
        ("reference", "0001_tables"),
    ]

    operations = [
        migrations.CreateModel(
            name="AgendaItem",
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
                ("number", models.CharField(max_length=20, verbose_name="number")),
                (
                    "title",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="title"
                    ),
                ),
            ],
            options={
                "verbose_name": "agenda item",
                "verbose_name_plural": "agenda items",
                "ordering": ["session", "number"],
            },
        ),
        migrations.CreateModel(
            name="Citation",
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
                (
                    "reference",
                    models.CharField(max_length=120, verbose_name="paragraph or table"),
                ),
                ("printed", models.TextField(blank=True, verbose_name="as printed")),
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
                        default="document",
                        max_length=20,
                        verbose_name="origin",
                    ),
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
            ],
            options={
                "verbose_name": "citation",
                "verbose_name_plural": "citations",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("origin__in", ["document", "found", "general_knowledge"])
                        ),
                        name="citation_origin_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("confidence__in", ["high", "medium", "low"])
                        ),
                        name="citation_confidence_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Organ",
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
                (
                    "name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="name"
                    ),
                ),
                (
                    "short_name",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="short name"
                    ),
                ),
                (
                    "is_unido",
                    models.BooleanField(default=False, verbose_name="body of UNIDO"),
                ),
            ],
            options={
                "verbose_name": "organ",
                "verbose_name_plural": "organs",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="Document",
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
                    "slug",
                    unido_portal.core.fields.CodeField(
                        max_length=120, unique=True, verbose_name="slug"
                    ),
                ),
                (
                    "symbol",
                    models.CharField(blank=True, max_length=120, verbose_name="symbol"),
                ),
                (
                    "symbol_note",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="about the symbol",
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
                            ("resolution", "resolution"),
                            ("decision", "decision"),
                            ("conclusion", "conclusion"),
                            ("report", "report"),
                            ("document", "document"),
                            ("crp", "conference room paper"),
                            ("publication", "publication"),
                            ("treaty", "treaty"),
                            ("framework", "framework, plan or policy"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "publisher",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="body or publisher",
                    ),
                ),
                (
                    "action_required",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        help_text="What a report asks its body to do; what it did is a decision.",
                        verbose_name="action asked of the body",
                    ),
                ),
                (
                    "author",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="author",
                    ),
                ),
                (
                    "job_number",
                    models.CharField(
                        blank=True, max_length=40, verbose_name="job number"
                    ),
                ),
                (
                    "url",
                    models.URLField(blank=True, max_length=500, verbose_name="address"),
                ),
                (
                    "is_source",
                    models.BooleanField(
                        default=False,
                        help_text="One of the documents that the portal's facts were read from.",
                        verbose_name="source document",
                    ),
                ),
                (
                    "agenda_item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="governance.agendaitem",
                        verbose_name="agenda item",
                    ),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="governance.organ",
                        verbose_name="organ",
                    ),
                ),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documents",
                "ordering": ["slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__isnull", True),
                            ("end__isnull", True),
                            ("end__gte", models.F("start")),
                            _connector="OR",
                        ),
                        name="document_period_is_in_order",
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
                        name="document_precision_fits_its_dates",
                        violation_error_message="A known precision needs a date, and no other.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "resolution",
                                    "decision",
                                    "conclusion",
                                    "report",
                                    "document",
                                    "crp",
                                    "publication",
                                    "treaty",
                                    "framework",
                                ],
                            )
                        ),
                        name="document_kind_is_known",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("symbol", ""), _negated=True),
                        fields=("symbol",),
                        name="document_symbol_is_unique",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Consultation",
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
                    "place",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="place",
                    ),
                ),
                (
                    "participants",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="participants",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consultations",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "about",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consultations",
                        to="governance.document",
                        verbose_name="about the draft",
                    ),
                ),
            ],
            options={
                "verbose_name": "consultation",
                "verbose_name_plural": "consultations",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__isnull", True),
                            ("end__isnull", True),
                            ("end__gte", models.F("start")),
                            _connector="OR",
                        ),
                        name="consultation_period_is_in_order",
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
                        name="consultation_precision_fits_its_dates",
                        violation_error_message="A known precision needs a date, and no other.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="citation",
            name="document",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="citations",
                to="governance.document",
                verbose_name="document",
            ),
        ),
        migrations.CreateModel(
            name="DocumentRelation",
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
                            ("cites", "cites"),
                            ("replaces", "replaces"),
                            ("responds_to", "responds to"),
                            ("endorses", "endorses"),
                            ("printed_as", "is printed as"),
                        ],
                        max_length=20,
                        verbose_name="relation",
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="For example “para 2”.",
                        max_length=200,
                        verbose_name="where",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relations",
                        to="governance.document",
                        verbose_name="document",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inverse_relations",
                        to="governance.document",
                        verbose_name="other document",
                    ),
                ),
            ],
            options={
                "verbose_name": "relation of documents",
                "verbose_name_plural": "relations of documents",
                "ordering": ["document", "kind", "other", "reference"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "cites",
                                    "replaces",
                                    "responds_to",
                                    "endorses",
                                    "printed_as",
                                ],
                            )
                        ),
                        name="document_relation_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("document", "kind", "other", "reference"),
                        name="document_relation_is_told_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("document", models.F("other")), _negated=True
                        ),
                        name="document_relates_to_another",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentTable",
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
                        max_length=40, verbose_name="code"
                    ),
                ),
                (
                    "reference",
                    models.CharField(max_length=40, verbose_name="reference"),
                ),
                ("order", models.PositiveSmallIntegerField(verbose_name="order")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("table", "table"),
                            ("figure", "figure"),
                            ("annex", "annex"),
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
                    "unit",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="unit",
                    ),
                ),
                (
                    "stub",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="heading of the column of labels",
                    ),
                ),
                (
                    "paragraph",
                    models.CharField(
                        blank=True,
                        max_length=20,
                        verbose_name="introduced by paragraph",
                    ),
                ),
                (
                    "line",
                    models.PositiveIntegerField(verbose_name="line of the text file"),
                ),
                (
                    "values_given",
                    models.BooleanField(
                        default=True,
                        help_text="False for a figure whose values the text does not give.",
                        verbose_name="values are in the text",
                    ),
                ),
                (
                    "part",
                    models.CharField(
                        blank=True,
                        help_text="overview, common, edm, sp1, sp2 or sp3",
                        max_length=20,
                        verbose_name="part of the plan",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tables",
                        to="governance.document",
                        verbose_name="document",
                    ),
                ),
            ],
            options={
                "verbose_name": "printed table",
                "verbose_name_plural": "printed tables",
                "ordering": ["document", "order"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["table", "figure", "annex"])),
                        name="document_table_kind_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("document", "code"),
                        name="document_table_code_is_unique_in_its_document",
                    ),
                    models.UniqueConstraint(
                        fields=("document", "order"),
                        name="document_table_has_its_place",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="citation",
            name="table",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="citations",
                to="governance.documenttable",
                verbose_name="table",
            ),
        ),
        migrations.CreateModel(
            name="Paragraph",
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
                ("number", models.CharField(max_length=20, verbose_name="number")),
                (
                    "sub",
                    models.CharField(
                        blank=True, max_length=10, verbose_name="sub-paragraph"
                    ),
                ),
                (
                    "section",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="section",
                    ),
                ),
                (
                    "line_from",
                    models.PositiveIntegerField(
                        verbose_name="first line of the text file"
                    ),
                ),
                (
                    "line_to",
                    models.PositiveIntegerField(
                        verbose_name="last line of the text file"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="paragraphs",
                        to="governance.document",
                        verbose_name="document",
                    ),
                ),
            ],
            options={
                "verbose_name": "paragraph",
                "verbose_name_plural": "paragraphs",
                "ordering": ["document", "order"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("document", "order"),
                        name="paragraph_has_its_place_in_the_document",
                    ),
                    models.UniqueConstraint(
                        fields=("document", "number", "sub"),
                        name="paragraph_number_is_unique_in_the_document",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("line_to__gte", models.F("line_from"))),
                        name="paragraph_lines_are_in_order",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="citation",
            name="paragraph",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="citations",
                to="governance.paragraph",
                verbose_name="paragraph",
            ),
        ),
        migrations.CreateModel(
            name="PartnerMention",
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
                    "context",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="connection",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partner_mentions",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mentions",
                        to="reference.partner",
                        verbose_name="partner",
                    ),
                ),
            ],
            options={
                "verbose_name": "mention of a partner",
                "verbose_name_plural": "mentions of partners",
                "ordering": ["partner", "citation"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("partner", "citation"),
                        name="partner_mention_is_told_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Session",
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
                        max_length=40, unique=True, verbose_name="code"
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
                    "place",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="place",
                    ),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sessions",
                        to="governance.organ",
                        verbose_name="organ",
                    ),
                ),
            ],
            options={
                "verbose_name": "session",
                "verbose_name_plural": "sessions",
                "ordering": ["organ", "number"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__isnull", True),
                            ("end__isnull", True),
                            ("end__gte", models.F("start")),
                            _connector="OR",
                        ),
                        name="session_period_is_in_order",
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
                        name="session_precision_fits_its_dates",
                        violation_error_message="A known precision needs a date, and no other.",
                    ),
                    models.UniqueConstraint(
                        fields=("organ", "number"),
                        name="session_number_is_unique_in_its_organ",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="document",
            name="session",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="documents",
                to="governance.session",
                verbose_name="session",
            ),
        ),
        migrations.CreateModel(
            name="Decision",
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
                    "paragraph",
                    models.CharField(
                        blank=True, max_length=20, verbose_name="operative paragraph"
                    ),
                ),
                (
                    "action",
                    models.CharField(
                        choices=[
                            ("requested", "requested"),
                            ("adopted", "adopted"),
                            ("endorsed", "endorsed"),
                            ("took_note", "took note"),
                            ("unknown", "not recorded"),
                        ],
                        default="unknown",
                        max_length=20,
                        verbose_name="what the body did",
                    ),
                ),
                (
                    "title",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="title"
                    ),
                ),
                (
                    "text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="what it says",
                    ),
                ),
                (
                    "is_verbatim",
                    models.BooleanField(
                        default=False,
                        help_text="The text is the operative text itself.",
                        verbose_name="verbatim",
                    ),
                ),
                (
                    "decided_on",
                    models.DateField(blank=True, null=True, verbose_name="decided on"),
                ),
                (
                    "agenda_item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="governance.agendaitem",
                        verbose_name="agenda item",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        help_text="Where a source document tells of it.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="governance.document",
                        verbose_name="resolution or decision",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="governance.session",
                        verbose_name="session",
                    ),
                ),
            ],
            options={
                "verbose_name": "decision",
                "verbose_name_plural": "decisions",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "action__in",
                                [
                                    "requested",
                                    "adopted",
                                    "endorsed",
                                    "took_note",
                                    "unknown",
                                ],
                            )
                        ),
                        name="decision_action_is_known",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="session",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agenda_items",
                to="governance.session",
                verbose_name="session",
            ),
        ),
        migrations.CreateModel(
            name="StatedFigure",
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
                    "label",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="label"
                    ),
                ),
                (
                    "value_text",
                    models.CharField(max_length=120, verbose_name="as stated"),
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
                    "period_text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="period",
                    ),
                ),
                (
                    "is_planned",
                    models.BooleanField(default=False, verbose_name="planned"),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stated_figures",
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
                        related_name="stated_figures",
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
                        related_name="stated_figures",
                        to="reference.countrygroup",
                        verbose_name="country group",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stated_figures",
                        to="reference.partner",
                        verbose_name="partner",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stated_figures",
                        to="reference.unitofmeasure",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "stated figure",
                "verbose_name_plural": "stated figures",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("qualifier__in", ["=", ">", ">=", "<", "<=", "about"])
                        ),
                        name="stated_figure_qualifier_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("value_text", ""), _negated=True),
                        name="stated_figure_says_something",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TableColumn",
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
                    "key",
                    unido_portal.core.fields.CodeField(
                        max_length=40, verbose_name="key"
                    ),
                ),
                (
                    "label",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="label"
                    ),
                ),
                (
                    "group",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="spanning header",
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="year"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("actual", "actual"),
                            ("expenditure", "expenditure"),
                            ("appropriation", "appropriation"),
                            ("adjustment", "adjustment"),
                            ("change", "change"),
                            ("percentage", "percentage"),
                            ("estimate", "estimate"),
                            ("approved", "approved"),
                            ("proposed", "proposed"),
                            ("text", "text"),
                            ("value", "value"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "table",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="columns",
                        to="governance.documenttable",
                        verbose_name="table",
                    ),
                ),
            ],
            options={
                "verbose_name": "column of a printed table",
                "verbose_name_plural": "columns of printed tables",
                "ordering": ["table", "order"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "planned",
                                    "actual",
                                    "expenditure",
                                    "appropriation",
                                    "adjustment",
                                    "change",
                                    "percentage",
                                    "estimate",
                                    "approved",
                                    "proposed",
                                    "text",
                                    "value",
                                ],
                            )
                        ),
                        name="table_column_kind_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("table", "key"),
                        name="table_column_key_is_unique_in_its_table",
                    ),
                    models.UniqueConstraint(
                        fields=("table", "order"), name="table_column_has_its_place"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TableRow",
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
                    "row_type",
                    models.CharField(
                        choices=[
                            ("heading", "heading"),
                            ("item", "item"),
                            ("subtotal", "sub-total"),
                            ("total", "total"),
                            ("text", "text"),
                        ],
                        max_length=20,
                        verbose_name="type of row",
                    ),
                ),
                (
                    "level",
                    models.PositiveSmallIntegerField(
                        default=0, verbose_name="indentation"
                    ),
                ),
                (
                    "number",
                    models.CharField(
                        blank=True, max_length=20, verbose_name="printed number"
                    ),
                ),
                (
                    "label",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="label",
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
                        help_text="The text that spans a row without figures.",
                        verbose_name="text",
                    ),
                ),
                (
                    "line",
                    models.PositiveIntegerField(verbose_name="line of the text file"),
                ),
                (
                    "table",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rows",
                        to="governance.documenttable",
                        verbose_name="table",
                    ),
                ),
            ],
            options={
                "verbose_name": "row of a printed table",
                "verbose_name_plural": "rows of printed tables",
                "ordering": ["table", "order"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "row_type__in",
                                ["heading", "item", "subtotal", "total", "text"],
                            )
                        ),
                        name="table_row_type_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("table", "order"), name="table_row_has_its_place"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TableCell",
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
                    "printed",
                    models.CharField(
                        blank=True, max_length=40, verbose_name="as printed"
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
                    "table",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cells",
                        to="governance.documenttable",
                        verbose_name="table",
                    ),
                ),
                (
                    "column",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cells",
                        to="governance.tablecolumn",
                        verbose_name="column",
                    ),
                ),
                (
                    "row",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cells",
                        to="governance.tablerow",
                        verbose_name="row",
                    ),
                ),
            ],
            options={
                "verbose_name": "printed cell",
                "verbose_name_plural": "printed cells",
                "ordering": ["row", "column__order"],
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
                        name="table_cell_state_is_known",
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
                        name="table_cell_has_a_number_only_as_a_value",
                        violation_error_message="A number goes with the state “value” only.",
                    ),
                    models.UniqueConstraint(
                        fields=("row", "column"), name="table_cell_is_printed_once"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConsultationComment",
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
                    "speaker",
                    unido_portal.core.fields.TranslatedField(
                        default=unido_portal.core.text.Text, verbose_name="made by"
                    ),
                ),
                (
                    "text",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        help_text="Empty where the source does not give it.",
                        verbose_name="comment",
                    ),
                ),
                (
                    "outcome",
                    unido_portal.core.fields.TranslatedField(
                        blank=True,
                        default=unido_portal.core.text.Text,
                        verbose_name="what became of it",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="governance.citation",
                        verbose_name="citation",
                    ),
                ),
                (
                    "consultation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="governance.consultation",
                        verbose_name="consultation",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="reference.partner",
                        verbose_name="partner",
                    ),
                ),
            ],
            options={
                "verbose_name": "comment in a consultation",
                "verbose_name_plural": "comments in consultations",
                "ordering": ["consultation", "order"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("consultation", "order"),
                        name="consultation_comment_has_its_place",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="citation",
            constraint=models.UniqueConstraint(
                models.F("document"),
                models.F("reference"),
                models.F("origin"),
                django.db.models.functions.text.MD5("printed"),
                name="citation_of_a_place_is_made_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.UniqueConstraint(
                fields=("session", "number"),
                name="agenda_item_number_is_unique_in_its_session",
            ),
        ),
    ]
