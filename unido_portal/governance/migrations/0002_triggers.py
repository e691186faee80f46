from django.db import migrations

from unido_portal.core.operations import PairedKey, WatchRows


class Migration(migrations.Migration):
    dependencies = [("governance", "0001_tables")]

    operations = [
        WatchRows(
            "AgendaItem",
            "Citation",
            "Consultation",
            "ConsultationComment",
            "Decision",
            "Document",
            "DocumentRelation",
            "DocumentTable",
            "Organ",
            "Paragraph",
            "PartnerMention",
            "Session",
            "StatedFigure",
            "TableCell",
            "TableColumn",
            "TableRow",
        ),
        PairedKey("TableCell", "row_id", "governance_tablerow", "table_id"),
        PairedKey("TableCell", "column_id", "governance_tablecolumn", "table_id"),
    ]
