"""A cleared figure is corrected by a new row: it is not overwritten or removed."""

import pytest
from django.db import models
from django.utils import timezone

from tests.factories.indicators import ObservationFactory
from tests.factories.workplans import (
    ActivityFactory,
    BudgetActualFactory,
    DeliverableActualFactory,
    ProjectFactory,
    ResultFactory,
)
from tests.models.tables import MODELS, changed, copy, refusal, run, triggers, update

FACTORIES = {
    "indicators.Observation": ObservationFactory,
    "workplans.BudgetActual": BudgetActualFactory,
    "workplans.DeliverableActual": DeliverableActualFactory,
}
# How a figure comes to be demonstration data: by what it is about, or by its release.
MADE_UP = {
    "observation of a release": (ObservationFactory, {"release__is_demo": True}),
    "observation of a project": (
        ObservationFactory,
        {"country": None, "project": (ProjectFactory, {"is_demo": True})},
    ),
    "observation of an activity": (
        ObservationFactory,
        {"country": None, "activity": (ActivityFactory, {"work_plan__is_demo": True})},
    ),
    "observation of a result": (
        ObservationFactory,
        {"country": None, "result": (ResultFactory, {"work_plan__is_demo": True})},
    ),
    "amount of a budget line": (
        BudgetActualFactory,
        {"line__work_plan__is_demo": True},
    ),
    "quantity of a deliverable": (
        DeliverableActualFactory,
        {"deliverable__work_plan__is_demo": True},
    ),
}
FREE = {"version", "superseded_at", "superseded_by_id", "note", "footnote"}
every_kind = pytest.mark.parametrize("label", FACTORIES)


def _cleared(label: str) -> models.Model:
    return FACTORIES[label](cleared_at=timezone.now())


def _made_up(kind: str) -> models.Model:
    factory, given = MADE_UP[kind]
    parents = {
        name: value[0](**value[1]) if isinstance(value, tuple) else value
        for name, value in given.items()
    }
    return factory(cleared_at=timezone.now(), **parents)


def _remove(row: models.Model) -> str:
    return f"DELETE FROM {row._meta.db_table} WHERE id = {row.pk}"


@pytest.mark.django_db
def test_figures_that_are_kept_are_those_that_people_clear() -> None:
    cleared = {
        model._meta.db_table
        for model in MODELS.values()
        if any(field.name == "cleared_at" for field in model._meta.concrete_fields)
    }

    assert triggers()["portal_keep_cleared"] == cleared
    assert cleared == {MODELS[label]._meta.db_table for label in FACTORIES}


@pytest.mark.django_db
@every_kind
def test_cleared_figure_refuses_an_update_of_every_column(label: str) -> None:
    row = _cleared(label)

    for field in row._meta.concrete_fields:
        if not field.primary_key and field.column not in FREE:
            _name, message = refusal(update(row, **{field.column: changed(field)}))

            assert message.startswith("A cleared figure is corrected by a new row")


@pytest.mark.django_db
@every_kind
def test_cleared_figure_cannot_be_made_a_draft_again(label: str) -> None:
    _name, message = refusal(update(_cleared(label), cleared_at="NULL"))

    assert message.startswith("A cleared figure is corrected by a new row")


@pytest.mark.django_db
@every_kind
def test_cleared_figure_refuses_to_be_removed(label: str) -> None:
    _name, message = refusal(_remove(_cleared(label)))

    assert message.startswith("A cleared figure is corrected by a new row")


@pytest.mark.django_db
@every_kind
def test_cleared_figure_is_superseded_by_its_correction(label: str) -> None:
    row = _cleared(label)

    run(update(row, superseded_at="now()"))
    run(copy(row, superseded_at="NULL"))

    assert type(row).objects.filter(superseded_at=None).count() == 1


@pytest.mark.django_db
@every_kind
@pytest.mark.parametrize("value", ["NULL", "superseded_at + interval '1 day'"])
def test_superseded_figure_stays_superseded(label: str, value: str) -> None:
    row = _cleared(label)
    run(update(row, superseded_at="now()"))

    _name, message = refusal(update(row, superseded_at=value))

    assert message.startswith("A cleared figure is corrected by a new row")


@pytest.mark.django_db
def test_notes_of_a_cleared_figure_may_be_mended() -> None:
    row = _cleared("indicators.Observation")
    notes = [row._meta.get_field(name) for name in ("note", "footnote")]

    run(update(row, **{note.column: changed(note) for note in notes}))

    row.refresh_from_db()
    assert (str(row.note), str(row.footnote)) == ("Other", "Other")


@pytest.mark.django_db
@every_kind
def test_figure_that_is_not_yet_cleared_may_be_corrected_and_removed(
    label: str,
) -> None:
    row = FACTORIES[label](cleared_at=None)

    run(update(row, recorded_at="now() + interval '1 day'"))
    run(_remove(row))

    assert not type(row).objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("kind", MADE_UP)
def test_cleared_figure_of_a_demonstration_may_be_removed(kind: str) -> None:
    row = _made_up(kind)

    run(_remove(row))

    assert not type(row).objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("kind", MADE_UP)
def test_cleared_figure_of_a_demonstration_is_not_overwritten(kind: str) -> None:
    row = _made_up(kind)

    _name, message = refusal(update(row, recorded_at="now() + interval '1 day'"))

    assert message.startswith("A cleared figure is corrected by a new row")
