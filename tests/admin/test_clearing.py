"""What a person types is cleared by somebody else, on what that person could read."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client

from tests.admin.pages import address, contents, forms_of, signed_in, typed_by
from tests.factories.accounts import UserFactory
from tests.factories.governance import CitationFactory
from tests.factories.strategies import CommitmentFactory
from tests.factories.workplans import (
    DRAFT,
    BudgetLineFactory,
    DeliverableActualFactory,
    DeliverableFactory,
    EvidenceFactory,
    ProgressUpdateFactory,
)
from unido_portal.accounts.models import User
from workplans.models import (
    BudgetActual,
    DeliverableActual,
    Evidence,
    ProgressUpdate,
)
from workplans.services import clear_figure, clear_update

pytestmark = pytest.mark.django_db

SUBMISSION = {"citation": None, "is_submission": True}
AUTHORS = [{"roles": ["administrator"]}, {"is_superuser": True}]


def _browser_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def _add(client: Client, model: Any, **typed: Any) -> Any:
    data = typed_by(client.get(address(model, "add")), model)
    data |= {name: [str(value)] for name, value in typed.items()}
    return client.post(address(model, "add"), data)


def _act(client: Client, row: Any, action: str) -> None:
    data = forms_of(client.get(address(type(row), "changelist")))["changelist-form"]
    data |= {"action": [action], "_selected_action": [str(row.pk)], "index": ["0"]}
    client.post(address(type(row), "changelist"), data)


def _quantity_of(client: Client) -> DeliverableActual:
    _add(
        client,
        DeliverableActual,
        deliverable=DeliverableFactory().pk,
        year=2023,
        value=7,
        citation=CitationFactory().pk,
    )
    return DeliverableActual.objects.get()


def test_who_types_a_quantity_with_a_citation_is_its_author() -> None:
    editor = UserFactory(roles=["editor"])

    assert _quantity_of(_browser_of(editor)).submitted_by == editor


def test_who_types_an_amount_with_a_citation_is_its_author() -> None:
    editor = UserFactory(roles=["editor"])

    _add(
        _browser_of(editor),
        BudgetActual,
        line=BudgetLineFactory().pk,
        year=2023,
        stage="spent",
        amount=7,
        unit="kUSD",
        citation=CitationFactory().pk,
    )

    assert BudgetActual.objects.get().submitted_by == editor


@pytest.mark.parametrize("person", AUTHORS)
def test_nobody_clears_a_figure_of_their_own(person: dict[str, Any]) -> None:
    client = _browser_of(UserFactory(**person))
    figure = _quantity_of(client)

    _act(client, figure, "clear")

    assert contents(figure)["cleared_at"] is None


@pytest.mark.parametrize("person", AUTHORS)
def test_nobody_supersedes_a_figure_of_their_own(person: dict[str, Any]) -> None:
    client = _browser_of(UserFactory(**person))
    figure = clear_figure(figure=_quantity_of(client), by=UserFactory())

    _act(client, figure, "supersede")

    assert contents(figure)["superseded_at"] is None


def test_service_refuses_the_author_of_a_figure() -> None:
    author = UserFactory()
    figure = DeliverableActualFactory(cleared_at=None, submitted_by=author)

    with pytest.raises(ValidationError, match="report of their own"):
        clear_figure(figure=figure, by=author)


def test_who_cleared_a_figure_is_kept() -> None:
    reviewer = UserFactory(roles=["reviewer"])
    figure = _quantity_of(signed_in("editor"))

    _act(_browser_of(reviewer), figure, "clear")

    assert contents(figure)["cleared_by_id"] == reviewer.pk


def test_who_cleared_a_report_is_kept() -> None:
    reviewer = UserFactory(roles=["reviewer"])
    update = ProgressUpdateFactory(**SUBMISSION, **DRAFT)

    _act(_browser_of(reviewer), update, "clear")

    assert contents(update)["cleared_by_id"] == reviewer.pk


def test_submission_without_evidence_is_not_cleared() -> None:
    update = ProgressUpdateFactory(**SUBMISSION, **DRAFT)
    update.evidence.all().delete()

    _act(signed_in("reviewer"), update, "clear")

    assert contents(update)["state"] == "draft"


def test_service_says_what_a_submission_lacks() -> None:
    update = ProgressUpdateFactory(**SUBMISSION, **DRAFT)
    update.evidence.all().delete()

    with pytest.raises(ValidationError, match="cleared with its evidence: add some"):
        clear_update(update=update, by=UserFactory())


def test_evidence_is_not_added_to_a_cleared_report() -> None:
    update = ProgressUpdateFactory()

    answer = _add(
        signed_in("editor"), Evidence, update=update.pk, url="https://example.org/"
    )

    assert "Add the evidence to a new report" in answer.content.decode()
    assert not Evidence.objects.exists()


def test_evidence_of_a_draft_is_not_moved_to_a_cleared_report() -> None:
    evidence, cleared = EvidenceFactory(), ProgressUpdateFactory()
    client = signed_in("editor")
    page = client.get(address(Evidence, "change", evidence.pk))
    data = typed_by(page, Evidence) | {"update": [str(cleared.pk)]}

    answer = client.post(address(Evidence, "change", evidence.pk), data)

    assert "Add the evidence to a new report" in answer.content.decode()
    assert contents(evidence)["update_id"] == evidence.update_id


@pytest.mark.parametrize("role", ["editor", "administrator"])
def test_page_of_a_cleared_report_takes_no_evidence(role: str) -> None:
    update = ProgressUpdateFactory(**SUBMISSION)
    client = signed_in(role)
    page = client.get(address(ProgressUpdate, "change", update.pk))
    data = typed_by(page, ProgressUpdate) | {
        "evidence-TOTAL_FORMS": ["2"],
        "evidence-INITIAL_FORMS": ["1"],
        "evidence-0-url": ["https://example.org/another"],
        "evidence-1-update": [str(update.pk)],
        "evidence-1-url": ["https://example.org/after"],
    }

    client.post(address(ProgressUpdate, "change", update.pk), data)

    assert [row.url for row in update.evidence.all()] == ["https://example.org/list"]


def test_evidence_of_a_cleared_report_is_not_deleted() -> None:
    evidence = ProgressUpdateFactory(**SUBMISSION).evidence.get()

    answer = signed_in("administrator").get(address(Evidence, "delete", evidence.pk))

    assert answer.status_code == 403


def test_what_is_reported_as_done_does_not_lie_ahead() -> None:
    answer = _add(
        signed_in("editor"),
        ProgressUpdate,
        code="C-01.u-01",
        commitment=CommitmentFactory().pk,
        status="done",
        text_en="Opened",
        happened_on="2199-01-01",
    )

    assert "What is done does not lie ahead" in answer.content.decode()
    assert not ProgressUpdate.objects.exists()


def test_report_is_not_cleared_before_what_it_tells_as_done() -> None:
    update = ProgressUpdateFactory(
        **DRAFT, status="done", happened_on=dt.date(2026, 12, 4)
    )

    with (
        time_machine.travel(dt.datetime(2026, 12, 3, 12, tzinfo=dt.UTC)),
        pytest.raises(ValidationError, match="lies ahead of today"),
    ):
        clear_update(update=update, by=UserFactory())


def test_what_is_planned_lies_ahead() -> None:
    update = ProgressUpdateFactory(
        **DRAFT, status="planned", happened_on=dt.date(2199, 1, 1)
    )

    assert clear_update(update=update, by=UserFactory()).state == "cleared"
