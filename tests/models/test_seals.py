"""A sealed plan version does not change, whatever the path."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories.governance import CitationFactory
from tests.factories.versions import version_that_says_something
from tests.factories.workplans import (
    ActivityContentFactory,
    PlanVersionFactory,
    StatementFactory,
)
from tests.models.tables import (
    changed,
    copy,
    leave_only,
    make,
    refusal,
    run,
    settle,
    update,
)
from unido_portal.core.registries import plan_content
from unido_portal.core.text import Text
from workplans.choices import VersionState
from workplans.models import PlanVersion
from workplans.services import broken_seals, publish, seal

CONTENT = [entry.model._meta.label for entry in plan_content]
OUTSIDE_THE_SEAL = {"id", "version", "recorded_at", "citation_id"}


def _sealed(label: str):
    """Return a row of a plan version that is sealed."""
    row = make(label)
    thing = row
    for step in plan_content[label].path.split("__"):
        thing = getattr(thing, step)
    seal(version=thing)
    settle()
    return row


@pytest.mark.django_db
@pytest.mark.parametrize("label", CONTENT)
def test_sealed_row_refuses_an_update_of_every_column(label: str) -> None:
    row = _sealed(label)
    leave_only("portal_seal", row._meta.db_table)

    for field in row._meta.concrete_fields:
        if field.column not in OUTSIDE_THE_SEAL:
            _name, message = refusal(update(row, **{field.column: changed(field)}))

            assert message.startswith("A sealed plan version does not change: UPDATE")


@pytest.mark.django_db
@pytest.mark.parametrize("label", CONTENT)
def test_sealed_version_refuses_a_new_row(label: str) -> None:
    row = _sealed(label)

    _name, message = refusal(copy(row))

    assert message.startswith("A sealed plan version does not change: INSERT")


@pytest.mark.django_db
@pytest.mark.parametrize("label", CONTENT)
def test_sealed_row_refuses_to_be_removed(label: str) -> None:
    row = _sealed(label)

    _name, message = refusal(f'DELETE FROM "{row._meta.db_table}"')

    assert message.startswith("A sealed plan version does not change: DELETE")


@pytest.mark.django_db
@pytest.mark.parametrize("label", [*CONTENT, "workplans.PlanVersion"])
def test_table_refuses_truncate_while_a_version_is_sealed(label: str) -> None:
    row = make(label) if label not in CONTENT else _sealed(label)
    seal(version=version_that_says_something())
    run("SET CONSTRAINTS ALL IMMEDIATE")

    _name, message = refusal(f'TRUNCATE "{row._meta.db_table}" CASCADE')

    assert message.startswith(f"TRUNCATE of {row._meta.db_table} is refused")


@pytest.mark.django_db
def test_row_of_a_draft_cannot_be_moved_into_a_sealed_version() -> None:
    sealed = seal(version=version_that_says_something())
    draft = PlanVersionFactory(work_plan=sealed.work_plan)
    statement = StatementFactory(plan_version=draft)

    _name, message = refusal(update(statement, plan_version_id=str(sealed.pk)))

    assert message.startswith("A sealed plan version does not change")


@pytest.mark.django_db
def test_version_of_a_document_takes_content_until_it_is_sealed() -> None:
    version = PlanVersionFactory(state=VersionState.RECORDING)

    statement = StatementFactory(plan_version=version)

    assert seal(version=version).digest
    assert statement.pk


@pytest.mark.django_db
def test_translation_of_a_sealed_text_may_be_added_and_its_mark_raised() -> None:
    statement = _sealed("workplans.Statement")
    statement.text = Text(
        {
            "source": "en",
            "en": {"text": str(statement.text), "mark": "unreviewed"},
            "fr": {"text": "Un objectif", "mark": "unofficial"},
        }
    )

    statement.save(update_fields=["text"])

    statement.refresh_from_db()
    assert statement.text.render("fr").text == "Un objectif"
    assert list(broken_seals()) == []


@pytest.mark.django_db
def test_source_wording_of_a_sealed_text_may_not_change() -> None:
    statement = _sealed("workplans.Statement")

    _name, message = refusal(
        update(statement, text="jsonb_set(text, '{en,text}', '\"Another\"')")
    )

    assert message.startswith("A sealed plan version does not change")


@pytest.mark.django_db
def test_source_language_of_a_sealed_text_may_not_change() -> None:
    statement = StatementFactory(text=Text.of(en="An objective", fr="Un objectif"))
    seal(version=statement.plan_version)

    _name, message = refusal(
        update(statement, text="jsonb_set(text, '{source}', '\"fr\"')")
    )

    assert message.startswith("A sealed plan version does not change")


@pytest.mark.django_db
def test_citation_of_a_sealed_row_may_be_mended() -> None:
    content = ActivityContentFactory()
    seal(version=content.plan_version)

    run(update(content, citation_id=str(CitationFactory().pk)))

    assert list(broken_seals()) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "values",
    [
        pytest.param(
            {"state": "'draft'", "sealed_at": "NULL", "digest": "''"}, id="unsealed"
        ),
        pytest.param({"digest": "'0000'"}, id="another digest"),
        pytest.param({"sealed_at": "now() + interval '1 day'"}, id="another time"),
        pytest.param({"number": "number + 1"}, id="another number"),
        pytest.param({"kind": "'as_reported'", "number": "NULL"}, id="another kind"),
        pytest.param({"work_plan_id": "work_plan_id + 1"}, id="another plan"),
    ],
)
def test_sealed_version_itself_may_not_be(values: dict[str, str]) -> None:
    version = seal(version=version_that_says_something())

    _name, message = refusal(update(version, **values))

    assert message.startswith("A sealed plan version does not change")


@pytest.mark.django_db
def test_sealed_version_may_not_be_removed() -> None:
    version = seal(version=version_that_says_something())

    _name, message = refusal(f"DELETE FROM workplans_planversion WHERE id={version.pk}")

    assert message.startswith("A sealed plan version does not change")


@pytest.mark.django_db
def test_sealing_notes_time_digest_and_person() -> None:
    person = make("accounts.User")

    version = seal(version=version_that_says_something(), by=person)

    assert (version.state, version.sealed_by) == (VersionState.SEALED, person)
    assert version.sealed_at is not None
    assert len(version.digest) == 64


@pytest.mark.django_db
def test_version_is_sealed_once() -> None:
    version = version_that_says_something()
    stale = PlanVersion.objects.get(pk=version.pk)
    seal(version=version)

    with pytest.raises(ValidationError) as refused:
        seal(version=stale)

    assert refused.value.code == "sealed"


@pytest.mark.django_db
def test_draft_cannot_be_published() -> None:
    with pytest.raises(ValidationError) as refused:
        publish(version=PlanVersionFactory())

    assert refused.value.code == "draft"


@pytest.mark.django_db
def test_version_keeps_the_day_of_its_first_publishing() -> None:
    version = seal(version=version_that_says_something())
    first = publish(version=version).published_at

    assert publish(version=version).published_at == first


@pytest.mark.django_db
@pytest.mark.parametrize("label", CONTENT)
def test_change_that_was_forced_past_the_triggers_is_found(label: str) -> None:
    row = _sealed(label)
    assert list(broken_seals()) == []
    table = row._meta.db_table
    run(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')

    run(f'DELETE FROM "{table}" WHERE id = {row.pk}')

    assert len(list(broken_seals())) == 1


@pytest.mark.django_db
def test_word_that_was_forced_past_the_triggers_is_found() -> None:
    statement = _sealed("workplans.Statement")
    run("ALTER TABLE workplans_statement DISABLE TRIGGER portal_seal")

    run(update(statement, text="jsonb_set(text, '{en,text}', '\"Another\"')"))

    assert list(broken_seals()) == [statement.plan_version]
