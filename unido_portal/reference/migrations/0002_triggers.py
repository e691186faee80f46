from django.db import migrations

from unido_portal.core.operations import WatchRows


class Migration(migrations.Migration):
    dependencies = [("reference", "0001_tables")]

    operations = [
        WatchRows(
            "Country",
            "CountryGroup",
            "Economy",
            "FieldCoverage",
            "FieldOffice",
            "GroupMembership",
            "IncomeClass",
            "IncomeThreshold",
            "Partner",
            "Region",
            "SdgGoal",
            "SdgTarget",
            "UnitOfMeasure",
        ),
    ]
