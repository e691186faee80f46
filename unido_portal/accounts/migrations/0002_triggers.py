from django.db import migrations

from unido_portal.core.operations import WatchRows


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_tables")]

    operations = [
        WatchRows("Appointment", "Unit"),
        WatchRows(
            "User",
            without=("password", "email", "name", "last_login", "country_iso3"),
            uncounted=("last_login",),
        ),
    ]
