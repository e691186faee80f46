"""Migrations are named, complete, and put the house's triggers on every table."""

import re
from io import StringIO

import pytest
from django.core.management import call_command

from tests.architecture.sources import PACKAGES, modules, name_of
from tests.models.tables import MODELS, WATCHED, run, triggers
from unido_portal.core.fields import TranslatedField
from unido_portal.core.registries import plan_content


def _tables(models) -> set[str]:
    return {model._meta.db_table for model in models}


def test_every_migration_has_a_name() -> None:
    unnamed = [
        name_of(path)
        for path in modules(*PACKAGES, migrations=True)
        if path.parent.name == "migrations"
        and path.name != "__init__.py"
        and not re.fullmatch(r"\d{4}_(?!auto_|alter_|initial)[a-z_]+\.py", path.name)
    ]
    assert unnamed == []


@pytest.mark.django_db
def test_migrations_say_all_that_the_models_say() -> None:
    told = StringIO()

    call_command("makemigrations", check=True, dry_run=True, stdout=told)

    assert told.getvalue().strip() == "No changes detected"


@pytest.mark.django_db
@pytest.mark.parametrize("trigger", ["portal_version", "portal_history"])
def test_every_table_of_rows_is_versioned_and_has_a_history(trigger: str) -> None:
    assert triggers()[trigger] == _tables(WATCHED.values())


@pytest.mark.django_db
def test_every_table_with_texts_knows_which_source_its_translations_render() -> None:
    with_texts = [
        model
        for model in MODELS.values()
        if any(
            isinstance(field, TranslatedField) for field in model._meta.concrete_fields
        )
    ]

    assert triggers()["portal_revise_texts"] == _tables(with_texts)


@pytest.mark.django_db
def test_tables_without_versions_are_those_of_the_machinery() -> None:
    assert set(MODELS) - set(WATCHED) == {"core.HistoryEvent", "core.LoadedRow"}


@pytest.mark.django_db
def test_every_table_of_plan_content_is_guarded_by_the_seal() -> None:
    content = _tables(entry.model for entry in plan_content)

    assert triggers()["portal_seal"] == content
    assert triggers()["portal_seal_truncate"] == {*content, "workplans_planversion"}


@pytest.mark.django_db
def test_plan_versions_and_history_have_their_guards() -> None:
    found = triggers()

    assert found["portal_keep_seal"] == {"workplans_planversion"}
    assert found["portal_write_once"] == {"core_historyevent"}
    assert found["portal_write_once_truncate"] == {"core_historyevent"}


@pytest.mark.django_db
def test_no_trigger_of_the_house_is_switched_off() -> None:
    off = run(
        "SELECT tgrelid::regclass::text, tgname FROM pg_trigger"
        " WHERE NOT tgisinternal AND tgenabled <> 'O'"
    )

    assert off == []


@pytest.mark.django_db
def test_no_constraint_of_the_database_waits_to_be_validated() -> None:
    assert run("SELECT conname FROM pg_constraint WHERE NOT convalidated") == []
