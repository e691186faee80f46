"""Demonstration data is told from facts for ever, and alone may be removed."""

import pytest

from tests.factories.versions import version_that_says_something
from tests.models.tables import (
    MODELS,
    changed,
    copy,
    leave_only,
    make,
    refusal,
    run,
    settle,
    triggers,
    update,
)
from unido_portal.core.registries import plan_content
from workplans.models import PlanVersion
from workplans.services import seal

FLAGGED = [
    label
    for label, model in MODELS.items()
    if any(field.name == "is_demo" for field in model._meta.concrete_fields)
]
CONTENT = [entry.model._meta.label for entry in plan_content]


def _sealed_demonstration(label: str):
    """Return a row of a sealed version of a demonstration plan."""
    path = plan_content[label].path
    row = make(label, **{f"{path}__work_plan__is_demo": True})
    thing = row
    for step in path.split("__"):
        thing = getattr(thing, step)
    seal(version=thing)
    settle()
    return row


@pytest.mark.django_db
def test_every_table_with_a_flag_for_demonstrations_keeps_it() -> None:
    assert triggers()["portal_keep_demo"] == {
        MODELS[label]._meta.db_table for label in FLAGGED
    }


@pytest.mark.django_db
@pytest.mark.parametrize("label", FLAGGED)
@pytest.mark.parametrize("is_demo", [True, False])
def test_fact_does_not_become_a_demonstration_nor_the_reverse(
    label: str, is_demo: bool
) -> None:
    row = make(label, is_demo=is_demo)

    _name, message = refusal(update(row, is_demo="NOT is_demo"))

    assert message == (
        f"A row of {row._meta.db_table} is demonstration data"
        " from its beginning or never."
    )


@pytest.mark.django_db
@pytest.mark.parametrize("label", CONTENT)
def test_content_of_a_sealed_demonstration_may_be_removed(label: str) -> None:
    row = _sealed_demonstration(label)

    run(f"DELETE FROM {row._meta.db_table} WHERE id = {row.pk}")

    assert not type(row)._base_manager.filter(pk=row.pk).exists()


@pytest.mark.django_db
@pytest.mark.parametrize("label", CONTENT)
def test_sealed_demonstration_refuses_new_and_changed_content(label: str) -> None:
    row = _sealed_demonstration(label)
    field = row._meta.get_field(plan_content[label].identity)
    leave_only("portal_seal", row._meta.db_table)

    for statement in (copy(row), update(row, **{field.column: changed(field)})):
        _name, message = refusal(statement)

        assert message.startswith("A sealed plan version does not change")


@pytest.mark.django_db
def test_sealed_version_of_a_demonstration_may_be_removed() -> None:
    version = seal(version=version_that_says_something(work_plan__is_demo=True))

    run("DELETE FROM workplans_statement")
    run(f"DELETE FROM workplans_planversion WHERE id = {version.pk}")

    assert not PlanVersion.objects.exists()


@pytest.mark.django_db
def test_sealed_version_of_a_demonstration_is_not_opened_again() -> None:
    version = seal(version=version_that_says_something(work_plan__is_demo=True))

    _name, message = refusal(
        update(version, state="'draft'", sealed_at="NULL", digest="''")
    )

    assert message.startswith("A sealed plan version does not change")
