"""Reports are cleared and plan versions published in the lists of the admin site."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.contrib.messages import get_messages
from django.core.exceptions import ValidationError
from django.test import Client

from tests.admin.pages import address, contents, forms_of, signed_in, typed_by
from tests.factories.accounts import AppointmentFactory, UnitFactory, UserFactory
from tests.factories.strategies import CommitmentFactory
from tests.factories.versions import version_that_says_something
from tests.factories.workplans import (
    ActivityContentFactory,
    DeliverableActualFactory,
    EvidenceFactory,
    PlanVersionFactory,
    ProgressUpdateFactory,
    WorkPlanFactory,
)
from unido_portal.accounts.choices import Role
from unido_portal.accounts.models import User
from workplans.choices import ContentKnown, UpdateState, VersionState
from workplans.models import PlanVersion, ProgressUpdate
from workplans.services import clear_figure, clear_update, seal

pytestmark = pytest.mark.django_db

DRAFT = {"state": UpdateState.DRAFT, "decided_on": None}
SUBMISSION = {**DRAFT, "citation": None, "is_submission": True}


def _browser_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def _report(client: Client, commitment: Any, **typed: str) -> Any:
    data = typed_by(client.get(address(ProgressUpdate, "add")), ProgressUpdate)
    data |= {
        "code": ["C-01.u-01"],
        "commitment": [str(commitment.pk)],
        "status": ["done"],
        "text_en": ["The laboratory opened"],
    }
    data |= {name: [value] for name, value in typed.items()}
    return client.post(address(ProgressUpdate, "add"), data)


def _act(client: Client, row: Any, action: str) -> Any:
    page = client.get(address(type(row), "changelist"))
    data = forms_of(page)["changelist-form"]
    data |= {"action": [action], "_selected_action": [str(row.pk)], "index": ["0"]}
    answer = client.post(address(type(row), "changelist"), data)
    asked = forms_of(answer).get("", {}) if answer.status_code == 200 else {}
    if "post" not in asked:
        return answer
    return client.post(address(type(row), "changelist"), asked)


def _told(answer: Any) -> str:
    return " ".join(str(told) for told in get_messages(answer.wsgi_request))


def test_report_without_a_citation_is_the_submission_of_who_adds_it() -> None:
    editor = UserFactory(roles=["editor"])

    _report(_browser_of(editor), CommitmentFactory())

    update = ProgressUpdate.objects.get()
    assert update.is_submission
    assert update.submitted_by == editor
    assert update.state == UpdateState.DRAFT


def test_report_with_a_citation_is_no_submission() -> None:
    commitment = CommitmentFactory()

    _report(signed_in("editor"), commitment, citation=str(commitment.citation.pk))

    assert not ProgressUpdate.objects.get().is_submission


def test_submission_that_gets_a_citation_rests_on_the_document() -> None:
    update = ProgressUpdateFactory(**SUBMISSION)
    cited = CommitmentFactory().citation
    client = signed_in("editor")
    page = client.get(address(ProgressUpdate, "change", update.pk))
    data = typed_by(page, ProgressUpdate) | {"citation": [str(cited.pk)]}

    client.post(address(ProgressUpdate, "change", update.pk), data)

    update.refresh_from_db()
    assert (update.citation, update.is_submission) == (cited, False)


def test_cleared_report_keeps_the_place_that_it_rests_on() -> None:
    update = ProgressUpdateFactory()
    client = signed_in("administrator")
    page = client.get(address(ProgressUpdate, "change", update.pk))
    other = str(CommitmentFactory().citation.pk)
    data = typed_by(page, ProgressUpdate) | {"citation": [other], "text_fr": ["Oui"]}

    client.post(address(ProgressUpdate, "change", update.pk), data)

    update_now = contents(update)
    assert update_now["citation_id"] == update.citation_id
    assert update_now["text"]["fr"]["text"] == "Oui"


@pytest.mark.parametrize("role", ["reviewer", "publisher", "administrator"])
def test_report_is_read_by_everybody_once_somebody_else_clears_it(role: str) -> None:
    commitment = CommitmentFactory()
    _report(signed_in("editor"), commitment)
    EvidenceFactory(update=ProgressUpdate.objects.get())
    before = Client().get(commitment.get_absolute_url()).content.decode()

    _act(signed_in(role), ProgressUpdate.objects.get(), "clear")

    after = Client().get(commitment.get_absolute_url()).content.decode()
    assert "The laboratory opened" not in before
    assert "The laboratory opened" in after


def test_report_is_decided_on_the_day_on_which_it_is_cleared() -> None:
    update = ProgressUpdateFactory(**SUBMISSION)
    client = signed_in("reviewer")

    with time_machine.travel(dt.datetime(2026, 12, 3, 12, tzinfo=dt.UTC)):
        client.force_login(UserFactory(roles=["reviewer"]))
        _act(client, update, "clear")

    update.refresh_from_db()
    assert (update.state, update.decided_on) == ("cleared", dt.date(2026, 12, 3))


def test_nobody_clears_a_report_of_their_own() -> None:
    person = UserFactory(roles=["editor", "publisher", "administrator"])
    client = _browser_of(person)
    _report(client, CommitmentFactory())

    answer = _act(client, ProgressUpdate.objects.get(), "clear")

    assert "you reported it yourself" in _told(answer)
    assert ProgressUpdate.objects.get().state == UpdateState.DRAFT


def test_superuser_clears_no_report_of_their_own_either() -> None:
    person = UserFactory(is_superuser=True)
    update = ProgressUpdateFactory(**SUBMISSION, submitted_by=person)

    _act(_browser_of(person), update, "clear")

    assert contents(update)["state"] == UpdateState.DRAFT


@pytest.mark.parametrize("role", ["editor", "auditor"])
def test_who_may_not_clear_is_offered_no_such_action(role: str) -> None:
    update = ProgressUpdateFactory(**SUBMISSION)

    _act(signed_in(role), update, "clear")

    assert contents(update)["state"] == UpdateState.DRAFT


def test_reviewer_of_another_unit_does_not_clear() -> None:
    content = ActivityContentFactory(unit=UnitFactory())
    update = ProgressUpdateFactory(
        **SUBMISSION, strategy=None, activity=content.activity
    )
    reviewer = AppointmentFactory(role=Role.REVIEWER, unit=UnitFactory()).user

    answer = _act(_browser_of(reviewer), update, "clear")

    assert "another unit answers for it" in _told(answer)
    assert contents(update)["state"] == UpdateState.DRAFT


def test_report_that_is_cleared_already_is_not_cleared_again() -> None:
    update = ProgressUpdateFactory()

    with pytest.raises(ValidationError, match="cleared already"):
        clear_update(update=update, by=UserFactory())


def test_service_refuses_the_author_of_a_report() -> None:
    update = ProgressUpdateFactory(**SUBMISSION, submitted_by=UserFactory())

    with pytest.raises(ValidationError, match="report of their own"):
        clear_update(update=update, by=update.submitted_by)


def _figure(**report: Any) -> Any:
    return DeliverableActualFactory(
        citation=None, update=ProgressUpdateFactory(**report), cleared_at=None
    )


def test_figure_of_a_cleared_report_is_cleared() -> None:
    figure = _figure()

    _act(signed_in("reviewer"), figure, "clear")

    assert contents(figure)["cleared_at"] is not None


def test_figure_waits_for_the_report_that_it_stands_in() -> None:
    figure = _figure(**SUBMISSION)

    answer = _act(signed_in("reviewer"), figure, "clear")

    assert "Clear the report before the figures" in _told(answer)
    assert contents(figure)["cleared_at"] is None


def test_figure_is_not_cleared_by_who_reported_it() -> None:
    figure = _figure(submitted_by=UserFactory())

    with pytest.raises(ValidationError, match="report of their own"):
        clear_figure(figure=figure, by=figure.update.submitted_by)


def test_figure_that_is_cleared_already_is_not_cleared_again() -> None:
    figure = clear_figure(figure=_figure(), by=UserFactory())

    with pytest.raises(ValidationError, match="cleared already"):
        clear_figure(figure=figure, by=UserFactory())


def test_corrected_figure_is_cleared_once_the_old_one_is_superseded() -> None:
    old = clear_figure(figure=_figure(), by=UserFactory())
    new = DeliverableActualFactory(
        deliverable=old.deliverable, year=old.year, cleared_at=None
    )
    reviewer = signed_in("reviewer")
    _act(reviewer, new, "clear")
    refused = contents(new)["cleared_at"] is None

    _act(reviewer, old, "supersede")
    _act(reviewer, new, "clear")

    assert refused
    assert contents(old)["superseded_at"] is not None
    assert contents(new)["cleared_at"] is not None


def test_superseded_report_is_no_longer_read_by_the_public() -> None:
    commitment = CommitmentFactory()
    update = ProgressUpdateFactory(strategy=None, commitment=commitment)

    _act(signed_in("reviewer"), update, "supersede")

    page = Client().get(commitment.get_absolute_url())
    assert "It goes on" not in page.content.decode()


def test_publisher_publishes_a_sealed_version() -> None:
    version = seal(version=version_that_says_something())

    _act(signed_in("publisher"), version, "publish")

    assert contents(version)["published_at"] is not None


def test_draft_is_not_published_before_it_is_sealed() -> None:
    version = PlanVersionFactory()

    answer = _act(signed_in("publisher"), version, "publish")

    assert "Seal the draft before it is published" in _told(answer)
    assert contents(version)["published_at"] is None


def test_publisher_seals_and_publishes_a_draft() -> None:
    version = version_that_says_something()
    publisher = UserFactory(roles=["publisher"])

    _act(_browser_of(publisher), version, "seal_and_publish")

    version.refresh_from_db()
    assert (version.state, version.sealed_by) == (VersionState.SEALED, publisher)
    assert version in PlanVersion.objects.published()


@pytest.mark.parametrize("role", ["editor", "reviewer", "auditor"])
@pytest.mark.parametrize("action", ["publish", "seal_and_publish"])
def test_who_may_not_publish_is_offered_no_such_action(role: str, action: str) -> None:
    version = seal(version=version_that_says_something())

    _act(signed_in(role), version, action)

    assert contents(version)["published_at"] is None


def test_version_of_unknown_content_is_not_sealed() -> None:
    version = PlanVersionFactory(
        state=VersionState.RECORDING, content_known=ContentKnown.UNKNOWN
    )

    answer = _act(signed_in("publisher"), version, "seal_and_publish")

    assert "Enter the content, say how far it is known" in _told(answer)
    assert contents(version)["state"] == VersionState.RECORDING
    assert contents(version)["published_at"] is None


def test_publisher_of_another_unit_does_not_publish() -> None:
    plan = WorkPlanFactory(unit=UnitFactory())
    version = PlanVersionFactory(work_plan=plan)
    publisher = AppointmentFactory(role=Role.PUBLISHER, unit=UnitFactory()).user

    answer = _act(_browser_of(publisher), version, "seal_and_publish")

    assert "another unit answers for it" in _told(answer)
    assert contents(version)["state"] == VersionState.DRAFT
