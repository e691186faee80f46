"""How often a page of the admin site asks the database."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from strategies.models import Commitment
from tests.admin.pages import (
    address,
    edited,
    edited_inlines,
    link_to,
    made,
    removable,
    signed_in,
    touch,
    typed_by,
)
from tests.factories.accounts import UnitFactory
from tests.factories.strategies import CommitmentFactory
from tests.factories.workplans import (
    DRAFT,
    ActivityContentFactory,
    ProjectCountryFactory,
    ProjectFactory,
)
from tests.models.tables import MODELS
from unido_portal.core.admin import ReadOnlyInline, RowInline
from workplans.choices import VersionState

pytestmark = pytest.mark.django_db

MOST = 30
ROWS = 1_000
INLINE_ROWS = 20


@pytest.fixture
def client() -> Client:
    """A browser of an administrator who has opened the site before."""
    client = signed_in("administrator")
    client.get("/admin/")
    return client


def _asked(client: Client, page: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(page).status_code == 200
    return len(queries)


@pytest.mark.full
@pytest.mark.parametrize("label", edited())
def test_list_asks_as_often_for_many_rows_as_for_few(
    client: Client, label: str
) -> None:
    rows = [made(label) for _row in range(2)]
    page = address(type(rows[0]), "changelist")
    few = _asked(client, page)
    for _row in range(6):
        made(label)

    many = _asked(client, page)

    assert many <= max(few, MOST // 2), f"{few} queries for two rows, {many} for eight"
    assert many <= MOST


def _parents() -> list[str]:
    return sorted({parent for parent, _child in edited_inlines()})


@pytest.mark.full
@pytest.mark.parametrize("label", _parents())
def test_form_with_twenty_rows_in_each_inline_asks_at_most_thirty_times(
    client: Client, label: str
) -> None:
    parent = made(label)
    for inline in admin.site._registry[type(parent)].inlines:
        _fill(inline, parent)

    assert _asked(client, address(type(parent), "change", parent.pk)) <= MOST


def _fill(inline: type[RowInline], parent: Any) -> None:
    label = inline.model._meta.label
    link = link_to(type(parent), MODELS[label])
    names = {field.name for field in MODELS[label]._meta.concrete_fields}
    for number in range(INLINE_ROWS):
        apart = {"year": 2001 + number} if "year" in names else {}
        apart |= {"column": f"year-{number}"} if "column" in names else {}
        apart |= {"state": VersionState.RECORDING} if "sealed_at" in names else {}
        apart |= {"unit": UnitFactory()} if label == "accounts.Appointment" else {}
        # A figure of a report rests on the report, and on no document beside it.
        apart |= {"citation": None} if link == "update" and "citation" in names else {}
        if label == "workplans.ReportingPeriod":
            apart = {
                "start": dt.date(2001 + number, 1, 1),
                "end": dt.date(2001 + number, 12, 31),
                "due_on": dt.date(2002 + number, 3, 1),
            }
        made(label, **{link: parent}, **apart)


def _followed() -> list[str]:
    """Return the models whose rows are removed and that others point at."""
    return sorted(
        label
        for label, model in removable().items()
        if any(link.related_model in MODELS.values() for link in _links(model))
    )


def _links(model: type[Any]) -> list[Any]:
    return [link for link in model._meta.related_objects if link.one_to_many]


@pytest.mark.full
@pytest.mark.parametrize("role", ["administrator", "editor"])
@pytest.mark.parametrize("label", _followed())
def test_page_that_removes_a_row_asks_at_most_thirty_times(
    label: str, role: str
) -> None:
    parent = made(label)
    for inline in admin.site._registry[type(parent)].inlines:
        if not issubclass(inline, ReadOnlyInline):
            _fill(inline, parent)
    client = signed_in(role)
    client.get("/admin/")

    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address(type(parent), "delete", parent.pk))

    assert answer.status_code in (200, 403)
    assert len(queries) <= MOST


def test_page_that_removes_a_row_counts_what_keeps_it(client: Client) -> None:
    activity = ActivityContentFactory().activity
    page = address(type(activity), "delete", activity.pk)

    answer = client.get(page)

    [kept] = answer.context["protected"]
    assert "Activities in versions</a>: 1" in kept
    assert f"activity__id__exact={activity.pk}" in kept


def test_page_that_removes_a_row_counts_what_goes_with_it(client: Client) -> None:
    project = ProjectCountryFactory(project=ProjectFactory(**DRAFT)).project

    answer = client.get(address(type(project), "delete", project.pk))

    assert answer.context["deleted_objects"][0] == str(project)
    assert len(answer.context["deleted_objects"][1]) == 1


@pytest.mark.full
@pytest.mark.parametrize("label", _parents())
def test_form_with_twenty_rows_in_each_inline_is_saved(
    client: Client, label: str
) -> None:
    parent = made(label)
    for inline in admin.site._registry[type(parent)].inlines:
        _fill(inline, parent)
    page = address(type(parent), "change", parent.pk)
    data = typed_by(client.get(page), type(parent))

    answer = client.post(page, data)

    assert answer.status_code == 302, len(data)


def test_saving_one_of_twenty_rows_asks_at_most_thirty_times(client: Client) -> None:
    parent = made("workplans.Project")
    for inline in admin.site._registry[type(parent)].inlines:
        _fill(inline, parent)
    page = client.get(address(type(parent), "change", parent.pk))
    data = typed_by(page, type(parent))
    touch(data, page.context["inline_admin_formsets"][1].formset.initial_forms[7])

    with CaptureQueriesContext(connection) as queries:
        answer = client.post(address(type(parent), "change", parent.pk), data)

    assert answer.status_code == 302
    assert len(queries) <= MOST


def test_list_of_a_thousand_rows_asks_at_most_thirty_times(client: Client) -> None:
    first = CommitmentFactory()
    Commitment.objects.bulk_create(
        Commitment(
            code=f"many-{number}",
            strategy=first.strategy,
            kind=first.kind,
            text=first.text,
            measurable=first.measurable,
            citation=first.citation,
        )
        for number in range(ROWS)
    )

    assert _asked(client, address(Commitment, "changelist")) <= MOST
    assert _asked(client, address(Commitment, "changelist") + "?q=promise") <= MOST
