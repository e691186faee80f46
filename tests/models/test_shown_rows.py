"""A permanent row keeps its code and place once a sealed plan version shows it."""

import pytest
from django.db import models

from tests.factories.versions import version_that_says_something
from tests.models.tables import (
    MODELS,
    changed,
    make,
    refusal,
    run,
    settle,
    triggers,
    update,
)
from unido_portal.core.fields import TranslatedField
from workplans.services import seal

# The content that shows a permanent row, and the field that leads there.
CONTENT = {
    "workplans.Activity": ("workplans.ActivityContent", "activity"),
    "workplans.BudgetLine": ("workplans.BudgetLineContent", "line"),
    "workplans.Deliverable": ("workplans.DeliverableContent", "deliverable"),
    "workplans.PerformanceMeasure": ("workplans.MeasureContent", "measure"),
    "workplans.Post": ("workplans.PostContent", "post"),
    "workplans.Result": ("workplans.ResultContent", "result"),
    "workplans.Risk": ("workplans.RiskContent", "risk"),
    "indicators.PlannedTarget": ("indicators.PlannedTargetContent", "target"),
}
SHOWN = [*CONTENT, "workplans.Component"]
MAY_BE_MENDED = {"id", "version", "recorded_at", "citation_id"}
FRENCH = '\'{"fr": {"text": "Un autre nom", "mark": "unofficial"}}\''


def _shown(label: str) -> models.Model:
    """Return a row that a version shows, not yet sealed."""
    if label not in CONTENT:
        return make(label)
    content, field = CONTENT[label]
    return getattr(make(content), field)


def _seal_what_shows(row: models.Model) -> None:
    if row._meta.label not in CONTENT:
        seal(version=version_that_says_something(work_plan=row.work_plan))
    else:
        seal(version=row.contents.get().plan_version)
    settle()


def _texts(row: models.Model) -> list[str]:
    fields = row._meta.concrete_fields
    return [one.column for one in fields if isinstance(one, TranslatedField)]


@pytest.mark.django_db
def test_rows_that_are_kept_are_those_that_sealed_versions_show() -> None:
    tables = {MODELS[label]._meta.db_table for label in SHOWN}

    assert triggers()["portal_keep_shown"] == tables


@pytest.mark.django_db
@pytest.mark.parametrize("label", SHOWN)
def test_row_that_a_sealed_version_shows_refuses_a_change(label: str) -> None:
    row = _shown(label)
    _seal_what_shows(row)

    for field in row._meta.concrete_fields:
        if field.column not in MAY_BE_MENDED:
            _name, message = refusal(update(row, **{field.column: changed(field)}))

            assert message.startswith("A sealed plan version shows this row")


@pytest.mark.django_db
@pytest.mark.parametrize("label", SHOWN)
def test_row_that_a_sealed_version_shows_refuses_to_be_removed(label: str) -> None:
    row = _shown(label)
    _seal_what_shows(row)

    _name, message = refusal(f"DELETE FROM {row._meta.db_table} WHERE id = {row.pk}")

    assert message.startswith("A sealed plan version shows this row")


@pytest.mark.django_db
@pytest.mark.parametrize("label", [label for label in SHOWN if _texts(MODELS[label])])
def test_row_that_a_sealed_version_shows_may_be_translated(label: str) -> None:
    row = _shown(label)
    _seal_what_shows(row)
    text = next(name for name in _texts(row) if getattr(row, name))

    run(update(row, **{text: f"{text} || {FRENCH}"}))

    row.refresh_from_db()
    assert getattr(row, text).render("fr").text == "Un autre nom"


@pytest.mark.django_db
@pytest.mark.parametrize("label", SHOWN)
def test_row_that_no_sealed_version_shows_may_change(label: str) -> None:
    row = _shown(label)

    run(update(row, code="'other'"))

    row.refresh_from_db()
    assert row.code == "other"


@pytest.mark.django_db
@pytest.mark.parametrize("label", SHOWN)
def test_row_that_no_version_shows_may_be_removed(label: str) -> None:
    row = make(label)

    run(f"DELETE FROM {row._meta.db_table} WHERE id = {row.pk}")

    assert not MODELS[label]._base_manager.filter(pk=row.pk).exists()
