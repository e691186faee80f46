"""No page of the admin site saves a row that somebody changed since it was shown."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import override_settings

from tests.admin.pages import (
    address,
    change_elsewhere,
    contents,
    edited,
    edited_inlines,
    forms_of,
    link_to,
    made,
    removable,
    signed_in,
    touch,
    typed_by,
)
from tests.breadth import one_of_each_app, some_quickly
from unido_portal.core.admin_checks import every_admin_refuses_stale_saves
from unido_portal.reference.models import Partner

pytestmark = pytest.mark.django_db

CHANGED = "changed by somebody else"


def _save_a_stale_form(label: str) -> tuple[bool, HttpResponse]:
    """Open the form of a row, let somebody change the row, then save the form.

    Returns whether the row is as somebody left it, and the answer.
    """
    row = made(label)
    client = signed_in("administrator")
    page = client.get(address(type(row), "change", row.pk))
    data = typed_by(page, type(row))
    touch(data, page.context["adminform"].form)
    change_elsewhere(row)
    theirs = contents(row)

    answer = client.post(address(type(row), "change", row.pk), data)

    return contents(row) == theirs, answer


@pytest.mark.parametrize("label", some_quickly(edited(), one_of_each_app()))
def test_stale_form_is_refused(label: str) -> None:
    is_theirs, answer = _save_a_stale_form(label)

    assert is_theirs, "Somebody's edit is lost."
    assert answer.status_code == 409
    assert CHANGED in answer.content.decode()


@override_settings(ROOT_URLCONF="tests.admin.careless")
def test_careless_admin_is_found_out_by_the_walk() -> None:
    is_theirs, _answer = _save_a_stale_form("reference.Partner")

    assert not is_theirs


def test_careless_admin_is_refused_by_the_system_check(monkeypatch: Any) -> None:
    careless = admin.ModelAdmin(Partner, admin.site)
    monkeypatch.setitem(admin.site._registry, Partner, careless)

    errors = every_admin_refuses_stale_saves(None)

    assert {error.id for error in errors} == {"portal.E003"}


def test_every_registered_admin_is_careful() -> None:
    assert every_admin_refuses_stale_saves(None) == []


def _parent_and_child(parent_label: str, child_label: str) -> tuple[Any, Any]:
    parent = made(parent_label)
    model = apps.get_model(child_label)
    child = made(child_label, **{link_to(type(parent), model): parent})
    return parent, child


def _form_of_child(page: Any, child: Any) -> Any:
    return next(
        form
        for inline in page.context["inline_admin_formsets"]
        for form in inline.formset.initial_forms
        if form.instance == child
    )


@pytest.mark.parametrize(
    ("parent_label", "child_label"), some_quickly(edited_inlines(), one_of_each_app())
)
def test_stale_row_of_an_inline_is_refused(parent_label: str, child_label: str) -> None:
    parent, child = _parent_and_child(parent_label, child_label)
    client = signed_in("administrator")
    page = client.get(address(type(parent), "change", parent.pk))
    data = typed_by(page, type(parent))
    touch(data, _form_of_child(page, child))
    change_elsewhere(child)
    theirs = contents(child)

    answer = client.post(address(type(parent), "change", parent.pk), data)

    assert contents(child) == theirs
    assert answer.status_code == 409
    assert CHANGED in answer.content.decode()


@pytest.mark.full
@pytest.mark.parametrize(("parent_label", "child_label"), edited_inlines(removed=True))
def test_stale_row_of_an_inline_is_not_removed(
    parent_label: str, child_label: str
) -> None:
    parent, child = _parent_and_child(parent_label, child_label)
    client = signed_in("administrator")
    page = client.get(address(type(parent), "change", parent.pk))
    form = _form_of_child(page, child)
    data = typed_by(page, type(parent)) | {form.add_prefix("DELETE"): ["on"]}
    change_elsewhere(child)

    answer = client.post(address(type(parent), "change", parent.pk), data)

    assert answer.status_code == 409
    assert contents(child)


@pytest.mark.full
@pytest.mark.parametrize("label", removable())
def test_stale_row_is_not_deleted(label: str) -> None:
    row = made(label)
    client = signed_in("administrator")
    page = client.get(address(type(row), "delete", row.pk))
    data = forms_of(page)[""] | {"post": ["yes"]}
    change_elsewhere(row)

    answer = client.post(address(type(row), "delete", row.pk), data)

    assert answer.status_code == 409
    assert contents(row)


def _actions() -> list[tuple[str, str]]:
    return [
        (model._meta.label, action)
        for model in edited().values()
        for action in admin.site._registry[model].actions or ()
    ] + [(label, "delete_selected") for label in removable()]


@pytest.mark.full
@pytest.mark.parametrize(("label", "action"), _actions())
def test_bulk_action_on_a_stale_row_is_refused(label: str, action: str) -> None:
    row = made(label)
    client = signed_in("administrator")
    page = client.get(address(type(row), "changelist"))
    data = forms_of(page)["changelist-form"]
    data |= {"action": [action], "_selected_action": [str(row.pk)], "index": ["0"]}
    change_elsewhere(row)
    theirs = contents(row)

    answer = client.post(address(type(row), "changelist"), data)

    assert contents(row) == theirs
    assert CHANGED in str(next(iter(get_messages(answer.wsgi_request))))


@pytest.mark.full
@pytest.mark.parametrize("label", removable())
def test_confirmed_deletion_of_a_stale_selection_is_refused(label: str) -> None:
    row = made(label)
    client = signed_in("administrator")
    page = client.get(address(type(row), "changelist"))
    data = forms_of(page)["changelist-form"]
    data |= {"action": ["delete_selected"], "_selected_action": [str(row.pk)]}
    page = client.post(address(type(row), "changelist"), data | {"index": ["0"]})
    confirmation = forms_of(page)[""]
    change_elsewhere(row)

    client.post(address(type(row), "changelist"), confirmation)

    assert confirmation["post"] == ["yes"]
    assert contents(row)
