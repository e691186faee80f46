"""Adding and removing the demonstration."""

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from indicators.models import Observation, Release
from tests.factories.workplans import ActivityContentFactory
from unido_portal.core.models import HistoryEvent
from unido_portal.core.rows import Row
from unido_portal.portal.demo.building import CODE
from unido_portal.portal.demo.clearing import clear
from unido_portal.portal.demo.loading import Outcome, load
from unido_portal.portal.demo.scope import made_up, removal_order
from workplans.models import (
    ActivityCountry,
    PlanVersion,
    ProgressUpdate,
    Project,
    WorkPlan,
)

REAL_PLAN = "mic-wp"


def rows_of_all_tables() -> dict[str, str]:
    """Return, by table, a digest of every row that is no history."""
    found = {}
    with connection.cursor() as cursor:
        for model in apps.get_models():
            table = model._meta.db_table
            if model is HistoryEvent or not model._meta.managed:
                continue
            cursor.execute(
                f"SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|'"
                f" ORDER BY t::text)), '') FROM \"{table}\" AS t"
            )
            found[table] = cursor.fetchone()[0]
    return found


def keys_of_all_tables() -> dict[type[Row], set[int]]:
    return {
        model: set(model._base_manager.values_list("pk", flat=True))
        for model in apps.get_models()
        if issubclass(model, Row)
    }


def test_every_row_that_is_added_hangs_on_a_flag(facts):
    before = keys_of_all_tables()
    load()
    for model, keys in keys_of_all_tables().items():
        added = keys - before[model]
        if not added:
            continue
        assert set(made_up(model).values_list("pk", flat=True)) == added, model


def test_before_the_load_nothing_is_made_up(facts):
    assert not any(made_up(model).exists() for model in removal_order())


def test_loading_changes_no_fact(facts):
    load()
    changed = HistoryEvent.objects.filter(door="load_demo").exclude(operation="insert")
    made_by_steps = {
        (model._meta.db_table, key)
        for model in (PlanVersion, ProgressUpdate)
        for key in made_up(model).values_list("pk", flat=True)
    }
    assert changed.exists()
    assert set(changed.values_list("table_name", "row_id")) <= made_by_steps


def test_a_second_load_writes_nothing(demo):
    before = HistoryEvent.objects.count()
    assert load() is Outcome.THERE_ALREADY
    assert HistoryEvent.objects.count() == before


def test_a_load_from_newer_files_writes_nothing_and_says_so(demo):
    Release.objects.filter(code=CODE).update(digest="of older files")
    before = HistoryEvent.objects.count()
    assert load() is Outcome.THERE_BUT_OLDER
    assert HistoryEvent.objects.count() == before


@pytest.mark.full
def test_clearing_leaves_every_table_as_it_was(facts):
    before = rows_of_all_tables()
    load()
    clear()
    connection.check_constraints()
    assert rows_of_all_tables() == before


def test_clearing_twice_removes_nothing_more(demo):
    assert clear() > 0
    assert clear() == 0


def test_the_history_keeps_what_was_cleared(demo):
    added = HistoryEvent.objects.filter(door="load_demo", operation="insert")
    count = added.count()
    assert clear() == count
    assert added.count() == count
    removed = HistoryEvent.objects.filter(door="clear_demo", operation="delete")
    assert removed.count() == count


@pytest.mark.full
def test_a_second_load_after_clearing_tells_the_same(facts):
    def told() -> list[tuple]:
        return list(
            made_up(Observation)
            .order_by("activity__code", "project__code", "update__code", "sex")
            .order_by("indicator__code", "period_start")
            .values_list(
                "activity__code",
                "project__code",
                "update__code",
                "indicator__code",
                "period_start",
                "sex",
                "state",
                "value",
            )
        )

    load()
    first = sorted(told(), key=str)
    clear()
    load()
    assert sorted(told(), key=str) == first


def test_nothing_is_cleared_while_a_real_row_needs_some_of_it(demo):
    project = Project.objects.filter(is_demo=True).first()
    ActivityContentFactory(project=project)
    with pytest.raises(CommandError, match="no demonstration data"):
        call_command("clear_demo", verbosity=0)
    assert WorkPlan.objects.filter(code=CODE).exists()


def test_without_facts_nothing_is_added(db):
    with pytest.raises(CommandError, match="Run load_facts first"):
        call_command("load_demo", verbosity=0)
    assert not WorkPlan.objects.exists()


@pytest.mark.full
def test_the_commands_tell_how_far_they_are(facts, capsys):
    call_command("load_demo")
    call_command("clear_demo")
    told = capsys.readouterr()
    assert "6/6 figures" in told.err
    assert "demonstration data were removed" in told.out


def test_a_sealed_version_of_the_demonstration_changes_as_little_as_any(demo):
    country = ActivityCountry.objects.filter(
        content__plan_version__code=f"{CODE}.v1"
    ).first()
    other = ActivityCountry.objects.exclude(country=country.country).first().country
    with pytest.raises(IntegrityError), transaction.atomic():
        ActivityCountry.objects.filter(pk=country.pk).update(country=other)


def test_a_sealed_version_of_a_real_plan_is_not_removed(demo):
    sealed = PlanVersion.objects.filter(work_plan__code=REAL_PLAN, state="sealed")
    assert sealed.exists()
    with pytest.raises(IntegrityError), transaction.atomic():
        sealed._raw_delete(sealed.db)


@pytest.mark.parametrize("model", [WorkPlan, Project, Release])
def test_made_up_rows_never_become_facts(demo, model):
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(is_demo=True).update(is_demo=False)


def test_a_real_plan_never_becomes_a_demonstration(demo):
    with pytest.raises(IntegrityError), transaction.atomic():
        WorkPlan.objects.filter(code=REAL_PLAN).update(is_demo=True)
