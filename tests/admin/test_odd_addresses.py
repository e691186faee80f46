"""Addresses of the admin site that no page leads to: none of them is our error."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pytest
from django.contrib import admin
from django.db import models, transaction
from django.test import Client
from django.urls import reverse

from tests.admin.pages import address, made, signed_in, typed_by
from tests.models.tables import FACTORIES, MODELS, make

pytestmark = pytest.mark.django_db

REGISTERED = {
    model._meta.label: model
    for model in admin.site._registry
    if model._meta.label in MODELS
}
HUGE = "9" * 20
# More digits than Python is willing to read as a number.
ENDLESS = "9" * 5_000
NUL = "%00"
ODD = [HUGE, NUL, "abc", "-1"]


@pytest.fixture
def client() -> Client:
    """A browser of an administrator, which is told 500 instead of the exception."""
    client = signed_in("administrator")
    client.raise_request_exception = False
    return client


def _refused(client: Client, addresses: Iterator[str]) -> list[str]:
    """Return which of ``addresses`` answer with an error of ours."""
    wrong = []
    for page in addresses:
        with transaction.atomic():
            code = client.get(page).status_code
            transaction.set_rollback(True)
        if code >= 500:
            wrong.append(page[:200])
    return wrong


def _lists(model: type[models.Model]) -> Iterator[str]:
    page = address(model, "changelist")
    for name in ("q", "o", "p", "_changelist_filters"):
        yield from (f"{page}?{name}={value}" for value in (HUGE, NUL, "1.2.99"))
    for field in model._meta.concrete_fields:
        if isinstance(field, models.DateField):
            yield f"{page}?{field.name}__year=99999"
    yield f"{page}?pk__exact={HUGE}"


def _kinds() -> dict[str, str]:
    """Return, by the class of a field, the list and the name of one such field."""
    return {
        type(field).__name__: f"{address(model, 'changelist')}?{field.name}"
        for model in REGISTERED.values()
        for field in model._meta.concrete_fields
        if field.related_model is None or field.related_model in admin.site._registry
    }


def _rows(model: type[models.Model]) -> Iterator[str]:
    for key in (*ODD, ENDLESS):
        for view in ("change", "delete", "history"):
            yield address(model, view, "1").replace("/1/", f"/{key}/")


def _new(model: type[models.Model]) -> Iterator[str]:
    page = address(model, "add")
    names = [field.name for field in model._meta.get_fields()]
    for value in ODD:
        yield f"{page}?" + "&".join(f"{name}={value}" for name in names)
    yield f"{page}?_changelist_filters=%00&_popup=%00&_to_field=%00"


def _choices(model: type[models.Model]) -> Iterator[str]:
    meta = model._meta
    asked = f"app_label={meta.app_label}&model_name={meta.model_name}&field_name="
    page = f"{reverse('admin:autocomplete')}?{asked}"
    for field in meta.concrete_fields:
        if field.is_relation:
            yield f"{page}{field.name}&term=%00"
    yield f"{page}{field.name}%00&term=x&page={HUGE}"


@pytest.mark.full
@pytest.mark.parametrize("label", REGISTERED)
def test_no_address_of_a_table_is_an_error_of_ours(client: Client, label: str) -> None:
    model = REGISTERED[label]
    if label in FACTORIES:
        make(label)

    pages = chain(_lists(model), _rows(model), _new(model), _choices(model))

    assert _refused(client, pages) == []


@pytest.mark.full
@pytest.mark.parametrize("field", _kinds().values(), ids=_kinds())
def test_odd_value_of_a_filter_is_no_error_of_ours(client: Client, field: str) -> None:
    pages = [
        f"{field}__{lookup}={value}"
        for lookup in ("exact", "in", "gt", "isnull", "year", "regex")
        for value in (*ODD, "0", "99999", "(")
    ]
    pages.append(f"{field}__year=2024&{field.partition('?')[2]}__month=13")

    assert _refused(client, iter(pages)) == []


@pytest.mark.parametrize(
    "page",
    [
        "autocomplete/?app_label=workplans&model_name=progressupdate"
        "&field_name=activity&term=%00",
        "workplans/progressupdate/?decided_on__year=99999",
        "workplans/progressupdate/?decided_on__year=0",
        "workplans/progressupdate/?code__regex=(",
        "workplans/project/add/?start=abc&unit=%00&title=abc",
        f"workplans/project/{ENDLESS}/history/",
        f"accounts/user/{HUGE}/password/",
        f"r/{HUGE}/{HUGE}/",
        "r/%00/%00/",
    ],
)
def test_odd_address_is_no_error_of_ours(client: Client, page: str) -> None:
    make("workplans.ProgressUpdate")

    assert _refused(client, iter([f"/admin/{page}"])) == []


@pytest.mark.parametrize("value", [HUGE, ENDLESS, "\x00", "abc", "-1", ""])
def test_odd_key_in_a_form_or_an_action_is_no_error_of_ours(
    client: Client, value: str
) -> None:
    update = made("workplans.ProgressUpdate")
    page = address(type(update), "change", update.pk)
    sent = typed_by(client.get(page), type(update))
    odd = {name: [value] for name in sent if not name.endswith("_FORMS")}
    chosen = {"action": "delete_selected", "_selected_action": value}

    form = client.post(page, odd)
    action = client.post(address(type(update), "changelist"), chosen)

    assert (form.status_code < 500, action.status_code < 500) == (True, True)


def test_year_that_no_calendar_has_is_said_to_be_no_filter(client: Client) -> None:
    page = address(MODELS["workplans.ProgressUpdate"], "changelist")

    answer = client.get(f"{page}?decided_on__year=0")

    assert answer["Location"].endswith("?e=1")
