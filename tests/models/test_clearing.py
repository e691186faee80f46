"""What somebody cleared rests on what they read, and on somebody else's word."""

import pytest

from tests.factories.accounts import UserFactory
from tests.factories.governance import DocumentFactory
from tests.factories.workplans import (
    DRAFT,
    ActivityContentFactory,
    ActivityFactory,
    BudgetActualFactory,
    DeliverableActualFactory,
    EvidenceFactory,
    PlanVersionFactory,
    ProgressUpdateFactory,
    ProjectFactory,
    ResultFactory,
)
from tests.models.tables import copy, refusal, run, update
from unido_portal.core.history import acting
from workplans.models import Evidence, ProgressUpdate
from workplans.services import publish, seal

pytestmark = pytest.mark.django_db

SUBMISSION = {"citation": None, "is_submission": True}
KEPT = "What a cleared report rests on does not change"


def _evidence(**report):
    return ProgressUpdateFactory(**SUBMISSION, **report).evidence.get()


def _remove(row):
    return f"DELETE FROM {row._meta.db_table} WHERE id = {row.pk}"


def _cleared(report):
    return update(report, state="'cleared'", decided_on="'2024-01-01'")


def test_evidence_is_not_added_to_a_cleared_report():
    _name, message = refusal(copy(_evidence(), url="'https://example.org/after'"))

    assert message.startswith(KEPT)


@pytest.mark.parametrize(
    "sets",
    [
        {"url": "'https://example.org/another'"},
        {"document_id": "1"},
        {"update_id": "update_id + 1"},
    ],
)
def test_evidence_of_a_cleared_report_is_not_changed(sets):
    _name, message = refusal(update(_evidence(), **sets))

    assert message.startswith(KEPT)


def test_evidence_of_a_draft_is_not_moved_to_a_cleared_report():
    cleared = ProgressUpdateFactory()

    _name, message = refusal(update(EvidenceFactory(), update_id=str(cleared.pk)))

    assert message.startswith(KEPT)


def test_evidence_of_a_cleared_report_is_not_removed():
    _name, message = refusal(_remove(_evidence()))

    assert message.startswith(KEPT)


def test_evidence_of_a_draft_is_changed_and_removed():
    evidence = _evidence(**DRAFT)

    run(update(evidence, url="'https://example.org/another'"))
    run(_remove(evidence))

    assert not Evidence.objects.exists()


def test_translation_of_the_evidence_of_a_cleared_report_is_mended():
    words = '{"source": "en", "en": {"text": "A list", "mark": "official"}%s}'
    french = ', "fr": {"text": "Une liste", "mark": "official"}'
    report = ProgressUpdateFactory(**DRAFT)
    evidence = EvidenceFactory(update=report)
    run(update(evidence, description=f"'{words % ''}'"))
    run(_cleared(report))

    run(update(evidence, description=f"'{words % french}'"))

    evidence.refresh_from_db()
    assert evidence.description["fr"]["text"] == "Une liste"


def test_facts_files_name_more_of_what_a_document_rests_on():
    report = ProgressUpdateFactory()

    with acting(door="load_facts"):
        EvidenceFactory(update=report, document=DocumentFactory())

    assert report.evidence.count() == 1


def test_facts_files_add_nothing_to_a_cleared_submission():
    statement = copy(_evidence(), url="'https://example.org/after'")

    with acting(door="load_facts"):
        _name, message = refusal(statement)

    assert message.startswith(KEPT)


@pytest.mark.parametrize(
    ("about", "factory"), [("activity", ActivityFactory), ("result", ResultFactory)]
)
def test_evidence_of_a_demonstration_may_be_removed(about, factory):
    thing = factory(work_plan__is_demo=True)
    evidence = _evidence(strategy=None, **{about: thing})

    run(_remove(evidence))

    assert not Evidence.objects.exists()


def test_submission_without_evidence_is_not_cleared():
    report = ProgressUpdateFactory(**SUBMISSION, **DRAFT)
    run(_remove(report.evidence.get()))

    _name, message = refusal(_cleared(report))

    assert message == "A submission is cleared with its evidence."


def test_report_of_a_document_is_cleared_without_further_evidence():
    report = ProgressUpdateFactory(**DRAFT)

    run(_cleared(report))

    assert ProgressUpdate.objects.get().state == "cleared"


@pytest.mark.parametrize("factory", [DeliverableActualFactory, BudgetActualFactory])
def test_figure_is_not_cleared_by_the_author_of_its_report(factory):
    author = UserFactory()
    figure = factory(
        citation=None,
        cleared_at=None,
        update=ProgressUpdateFactory(submitted_by=author),
    )

    _name, message = refusal(
        update(figure, cleared_at="now()", cleared_by_id=str(author.pk))
    )

    assert message == "Nobody clears a figure of a report of their own."


@pytest.mark.parametrize(
    "steps", [("sealed", "published"), ("recording", "published", "sealed")]
)
def test_published_version_names_no_project_in_draft(steps):
    version = PlanVersionFactory(state="recording")
    ActivityContentFactory(plan_version=version, project=ProjectFactory(**DRAFT))
    ways = {
        "recording": {"state": "'recording'"},
        "published": {"published_at": "now()"},
        "sealed": {"state": "'sealed'", "sealed_at": "now()", "digest": "'abc'"},
    }
    *before, last = [update(version, **ways[step]) for step in steps]
    for statement in before:
        run(statement)

    _name, message = refusal(last)

    assert message == "A published version names projects that are cleared."


def test_project_that_a_published_version_names_is_no_draft_again():
    content = ActivityContentFactory(project=ProjectFactory())
    publish(version=seal(version=content.plan_version))

    _name, message = refusal(
        update(content.project, state="'draft'", decided_on="NULL")
    )

    assert message == "A published version names projects that are cleared."


def test_published_version_names_a_cleared_project():
    content = ActivityContentFactory(project=ProjectFactory())

    version = publish(version=seal(version=content.plan_version))

    assert version.published_at is not None
