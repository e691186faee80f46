from django.core.management import call_command
from django.db import migrations


def create(apps, schema_editor):
    alias = schema_editor.connection.alias
    call_command("createcachetable", "portal_cache", database=alias, verbosity=0)


def drop(apps, schema_editor):
    schema_editor.execute("DROP TABLE portal_cache")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_triggers")]

    operations = [migrations.RunPython(create, drop)]
