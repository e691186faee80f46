from django.db import migrations

from unido_portal.core.operations import ReviseTexts


class Migration(migrations.Migration):
    dependencies = [
        ("governance", "0003_codes"),
        ("core", "0006_revisions_of_texts"),
    ]

    operations = [
        ReviseTexts(
            "Organ",
            "Session",
            "AgendaItem",
            "Document",
            "DocumentRelation",
            "Paragraph",
            "DocumentTable",
            "TableColumn",
            "TableRow",
            "TableCell",
            "StatedFigure",
            "PartnerMention",
            "Decision",
            "Consultation",
            "ConsultationComment",
        ),
    ]
