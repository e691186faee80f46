"""Pages of the admin site as a browser has them: what stands in their forms."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.test import Client
from django.urls import reverse

from tests.factories.accounts import UserFactory
from tests.models.tables import FACTORIES
from unido_portal.core.admin import (
    KnownAdmin,
    ReadOnlyInline,
    RowAdmin,
    WordingAdmin,
)
from unido_portal.core.fields import TranslatedField
from unido_portal.core.text import Text
from unido_portal.core.text_fields import SourceTextFormField, TextFormField
from workplans.choices import UpdateState

# What makes a row that may still be edited, where the plainest one may not.
OPEN: dict[str, dict[str, Any]] = {
    "workplans.ProgressUpdate": {"state": UpdateState.DRAFT, "decided_on": None},
    "workplans.Project": {"state": UpdateState.DRAFT, "decided_on": None},
    "workplans.Evidence": {
        "update__state": UpdateState.DRAFT,
        "update__decided_on": None,
    },
}
LEFT_OUT = {"submit", "button", "image", "reset", "file"}


class _Forms(HTMLParser):
    """Collects, by the id of each form, what a browser would send untouched."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: dict[str, dict[str, list[str]]] = {}
        self.current: dict[str, list[str]] = {}
        self.area: str | None = None
        self.words = ""
        self.select: str | None = None
        self.options: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = dict(attrs)
        name = None if "disabled" in at else at.get("name")
        if tag == "form":
            self.current = self.forms.setdefault(at.get("id") or "", {})
        elif tag == "input" and name and at.get("type") not in LEFT_OUT:
            box = at.get("type") in ("checkbox", "radio")
            if "checked" in at or not box:
                self._add(name, at.get("value") or ("on" if box else ""))
        elif tag == "textarea":
            self.area, self.words = name, ""
        elif tag == "select":
            self.select, self.options = name, []
        elif tag == "option":
            self.options.append((at.get("value") or "", "selected" in at))

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self.area:
            self._add(self.area, self.words.removeprefix("\n"))
            self.area = None
        elif tag == "select" and self.select:
            chosen = [value for value, selected in self.options if selected]
            first = [value for value, _selected in self.options[:1]]
            for value in chosen or first:
                self._add(self.select, value)
            self.select = None

    def _add(self, name: str, value: str) -> None:
        self.current.setdefault(name, []).append(value)


def forms_of(response: Any) -> dict[str, dict[str, list[str]]]:
    """Return what the forms of a page would send, by the id of the form."""
    parser = _Forms()
    parser.feed(response.content.decode())
    return parser.forms


def typed_by(response: Any, model: type[models.Model]) -> dict[str, list[str]]:
    """Return what the change form of ``model`` on a page would send."""
    return forms_of(response)[f"{model._meta.model_name}_form"]


def signed_in(*roles: str) -> Client:
    """Return the browser of a new person who holds ``roles`` in the whole house."""
    client = Client()
    client.force_login(UserFactory(roles=roles))
    return client


def address(model: type[models.Model], page: str, *args: Any) -> str:
    """Return the address of an admin page: changelist, add, change, delete, history."""
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"
    return reverse(name, args=args)


def edited() -> dict[str, type[models.Model]]:
    """Return the models that are edited in the admin site, by their labels."""
    return {
        model._meta.label: model
        for model, model_admin in admin.site._registry.items()
        if isinstance(model_admin, RowAdmin)
    }


def edited_inlines(*, removed: bool = False) -> list[tuple[str, str]]:
    """Return the labels of each parent and of the rows that its page edits.

    With ``removed``, only those whose rows its page removes as well.
    """
    return [
        (model._meta.label, inline.model._meta.label)
        for model, model_admin in admin.site._registry.items()
        for inline in model_admin.inlines
        if isinstance(model_admin, RowAdmin)
        and not isinstance(model_admin, WordingAdmin)
        and not issubclass(inline, ReadOnlyInline)
        and (inline.can_delete or not removed)
    ]


def made(label: str, **given: Any) -> Any:
    """Return a new row that may be edited."""
    given_parents = {name for name in given if "__" not in name}
    defaults = {
        name: value
        for name, value in OPEN.get(label, {}).items()
        if name.partition("__")[0] not in given_parents
    }
    return FACTORIES[label](**(defaults | given))


def removable() -> dict[str, type[models.Model]]:
    """Return the models whose rows are deleted in the admin site."""
    return {
        label: model
        for label, model in edited().items()
        if not isinstance(admin.site._registry[model], (KnownAdmin, WordingAdmin))
    }


def link_to(parent: type[models.Model], child: type[models.Model]) -> str:
    """Return the name of the foreign key from ``child`` to ``parent``."""
    return next(
        field.name
        for field in child._meta.concrete_fields
        if field.is_relation and field.related_model is parent
    )


def change_elsewhere(row: Any) -> None:
    """Let a second person change ``row``, through no page at all."""
    texts = [
        field.name
        for field in row._meta.concrete_fields
        if isinstance(field, TranslatedField) and getattr(row, field.name)
    ]
    values: dict[str, Any] = {"version": 0}  # The trigger raises it all the same.
    for name in texts[:1]:
        text = getattr(row, name).as_dict()
        spanish = {"text": "Cambiado", "mark": "unofficial"}
        values[name] = Text({**text, "es": spanish})
    type(row)._base_manager.filter(pk=row.pk).update(**values)


def contents(row: Any) -> dict[str, Any]:
    """Return what the database holds of ``row``, its version included."""
    return type(row)._base_manager.filter(pk=row.pk).values().get()


def touch(data: dict[str, list[str]], form: Any) -> str:
    """Type something new into one field of ``form``; return the field's name."""
    usable = {
        name: field
        for name, field in form.fields.items()
        if not field.disabled
        and not field.widget.is_hidden
        and name not in ("DELETE", "code")
        and not hasattr(field, "parent_instance")
    }
    for name, field in usable.items():
        key = form.add_prefix(name)
        if isinstance(field, TextFormField):
            data[f"{key}_fr"] = ["Autre chose"]
            return name
        if isinstance(field, SourceTextFormField):
            data[f"{key}_text"] = ["Something else"]
            return name
    for name, field in usable.items():
        if value := _another(field, data.get(form.add_prefix(name), [""])[0]):
            data[form.add_prefix(name)] = [value]
            return name
    raise AssertionError(f"Nothing on the form of {form.instance} can be touched.")


def _another(field: Any, now: str) -> str:
    """Return another value that a person could choose or type, or nothing."""
    if rows := getattr(field, "queryset", None):
        FACTORIES[rows.model._meta.label]()
        return str(rows.order_by("-pk").values_list("pk", flat=True)[0])
    if choices := getattr(field, "choices", None):
        others = [value for value, _label in choices if value not in ("", now)]
        return str(others[0]) if others else ""
    if isinstance(field, (forms.IntegerField, forms.DecimalField)):
        return str(int(float(now or 0)) + 7)
    if type(field).__name__ == "CharField":
        return "another"
    return ""
