"""Forms of the house: no stale save, and only touched fields are written."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterator
from copy import copy
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import InlineForeignKeyField, construct_instance
from django.forms.utils import ErrorDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from unido_portal.core.former_codes import former_holders, was_removed
from unido_portal.core.keeping import is_kept
from unido_portal.core.languages import LANGUAGES
from unido_portal.core.models import NAMING_COLUMNS
from unido_portal.core.saving import StaleRow, delete_row, save_row
from unido_portal.core.text import Text
from unido_portal.core.text_fields import SourceTextFormField, TextFormField
from unido_portal.core.translations import sources_of
from unido_portal.core.violations import already

HOUSEKEEPING = ("row_version", "row_shown")
LANGUAGE_NAMES = dict(LANGUAGES)


def digest(value: Any) -> str:
    """Return a short word for ``value``, the same however the value is spelt."""
    return hashlib.sha256(_canonical(value).encode()).hexdigest()[:12]


def _canonical(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Text):
        return json.dumps([value.wordings, value.confirmed], sort_keys=True)
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, dt.datetime) and value.tzinfo:
        return value.astimezone(dt.UTC).isoformat()
    if isinstance(value, models.Model):
        return str(value.pk)
    return str(value).replace("\r\n", "\n").strip()


def spelled(widget: forms.Widget, name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Yield what a browser would send for ``value`` untouched, as name and value."""
    if isinstance(widget, forms.MultiWidget):
        pieces = widget.decompress(value) or []
        suffixes = widget.widgets_names  # type: ignore[attr-defined]
        for suffix, part, piece in zip(suffixes, widget.widgets, pieces, strict=True):
            yield from spelled(part, name + suffix, piece)
    elif isinstance(widget, forms.CheckboxInput):
        yield name, "on" if value else None
    else:
        plain = widget.format_value(value)
        yield name, plain[0] if isinstance(plain, list) else plain


class RowForm(forms.ModelForm):
    """A form that refuses to save a row which somebody changed since it was shown.

    It carries the row version and a digest of each field as it was shown. What differs
    from its digest was touched; only that is written, and only while the row still has
    the version. A refused form says what the row now holds, keeps what was typed, and
    may be saved again once its reader has seen that.

    ``save`` may raise ``StaleRow`` when somebody saves between validation and writing;
    the admin bases turn that into a message. ``refusal`` is what they put there.
    ``wordings_only`` keeps the wording in the source language of every text.
    ``allows`` answers whether the person may add or change a row as it now is.
    """

    row_version = forms.IntegerField(widget=forms.HiddenInput, required=False, label="")
    row_shown = forms.CharField(widget=forms.HiddenInput, required=False, label="")
    refusal = ""
    wordings_only = False
    allows: Callable[[str, models.Model], bool] | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, SourceTextFormField):
                field.keep(self.initial.get(name) or Text())
            if name == "code" and self.instance.pk:
                field.disabled = True  # A public code never changes.
        if self.instance.pk and hasattr(self.instance, "version"):
            self.initial["row_version"] = self.instance.version
            self.initial["row_shown"] = json.dumps(self.shown, separators=(",", ":"))
            self._name_chosen_rows()
            self._tell_sources()

    @cached_property
    def shown(self) -> dict[str, str]:
        """The digest of each field of the row as it is now."""
        return {
            name: digest(field.prepare_value(self.get_initial_for_field(field, name)))
            for name, field in self.fields.items()
            if name not in HOUSEKEEPING and not field.disabled
        }

    @cached_property
    def seen(self) -> dict[str, str]:
        """The digests that the sent form carried; empty for a new row."""
        sent = self.data.get(self.add_prefix("row_shown")) if self.is_bound else None
        try:
            seen = json.loads(sent) if sent else {}
        except ValueError:
            return {}
        return seen if isinstance(seen, dict) else {}

    @cached_property
    def is_gone(self) -> bool:
        """Whether the row that the sent form showed is no longer there."""
        return bool(self.seen) and not self.instance.pk

    @cached_property
    def changed_data(self) -> list[str]:  # type: ignore[override]
        return [
            name
            for name, bound in self._bound_items()  # type: ignore[attr-defined]
            if name not in HOUSEKEEPING and self._differs(name, bound)
        ]

    @property
    def touched_fields(self) -> list[str]:
        """The model fields that the person changed."""
        known = {field.name for field in self.instance._meta.concrete_fields}
        return [name for name in self.changed_data if name in known]

    def full_clean(self) -> None:
        # A row that was left alone is not written, so nothing about it can be wrong.
        if self.is_bound and not self.refusal and self._is_left_alone():
            self._errors = ErrorDict(renderer=self.renderer)
            self.cleaned_data: dict[str, Any] = {}
            return
        super().full_clean()

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.refusal:
            self.add_error(None, ValidationError(self.refusal, "refused"))
        if self.wordings_only:
            self._keep_source_wordings()
        self._refuse_former_codes()
        if self.is_gone:
            self.add_error(None, ValidationError(_gone(), "stale"))
        elif self.instance.pk and self.touched_fields:
            self._refuse_if_stale()
        return cleaned

    def _post_clean(self) -> None:
        """As in Django, but constraints see the fields that the form leaves out too.

        Their values are on the row, so a violation is told in kind words before the
        database refuses.
        """
        exclude = self._get_validation_exclusions() | set(self._links_to_parent())  # type: ignore[attr-defined]
        try:
            self.instance = construct_instance(
                self, self.instance, self._meta.fields, self._meta.exclude
            )
            self.instance.full_clean(exclude, False, validate_constraints=False)
        except ValidationError as refusal:
            self._update_errors(refusal)  # type: ignore[attr-defined]
        if self._validate_unique:  # type: ignore[attr-defined]
            self.validate_unique()
        self._check_constraints()
        self._refuse_rows_of_others()

    def _check_constraints(self) -> None:
        unknown = {name for name in self.fields if name in self._errors}
        unknown |= {
            name
            for name in self._links_to_parent()
            if self.instance.serializable_value(name) is None
        }
        try:
            self.instance.validate_constraints(exclude=unknown)
        except ValidationError as refusal:
            for name, errors in refusal.error_dict.items():
                self.add_error(name if name in self.fields else None, errors)

    def _refuse_rows_of_others(self) -> None:
        """Refuse what would lay the row into another unit's or entity's hands."""
        action = "change" if self.instance.pk else "add"
        if self.allows is None or self.errors or self.allows(action, self.instance):
            return
        message = _(
            "You may not save this here: another unit or another entity answers for it."
        )
        self.add_error(self._field_of_others(), ValidationError(message, "of_others"))

    def _field_of_others(self) -> str | None:
        """Return the field whose new choice is not the person's, if one is to blame."""
        chosen = {
            name: self.cleaned_data.get(name)
            for name in self.changed_data
            if isinstance(self.fields[name], forms.ModelChoiceField)
        }
        rows = {name: row for name, row in chosen.items() if row is not None}
        for name, row in rows.items():
            if self.allows is not None and not self.allows("change", row):
                return name
        return next(iter(rows), None)

    def _links_to_parent(self) -> list[str]:
        return [
            name
            for name, field in self.fields.items()
            if isinstance(field, InlineForeignKeyField)
        ]

    def save(self, commit: bool = True) -> Any:
        if not self.instance.pk or not commit or self.errors:
            return super().save(commit=commit)
        self.save_touched()
        self._save_m2m()  # type: ignore[attr-defined]
        return self.instance

    def save_touched(self) -> None:
        """Write the touched fields of the row, or raise StaleRow."""
        if fields := self.touched_fields:
            save_row(
                row=self.instance,
                seen=self.cleaned_data["row_version"],
                fields=fields,
            )

    def _is_left_alone(self) -> bool:
        if self.is_gone:
            return not [name for name in self.changed_data if name in self.seen]
        return bool(self.seen and self.instance.pk and not self.changed_data)

    def _differs(self, name: str, bound: forms.BoundField) -> bool:
        field = bound.field
        if isinstance(field, InlineForeignKeyField):
            return False
        if name not in self.seen or field.disabled:
            return bound._has_changed()  # type: ignore[attr-defined]
        if isinstance(field, forms.ModelChoiceField):
            return digest(bound.data) != self.seen[name]
        try:
            return digest(field.clean(bound.data)) != self.seen[name]
        except ValidationError:
            return True

    def _name_chosen_rows(self) -> None:
        """Hand the names of related rows that are at hand to the widgets."""
        for name, field in self.fields.items():
            widget: Any = getattr(field.widget, "widget", field.widget)
            if hasattr(widget, "chosen") and name in self.instance._state.fields_cache:
                row = getattr(self.instance, name)
                widget.chosen = {str(row.pk): str(row)} if row else {}

    def _tell_sources(self) -> None:
        """Tell beside each translation that is behind what its source was and is."""
        texts = {
            name: self.initial.get(name)
            for name, field in self.fields.items()
            if isinstance(field, TextFormField)
        }
        for name, sources in sources_of(self.instance, texts).items():
            self.fields[name].tell_sources(sources)  # type: ignore[attr-defined]

    def _keep_source_wordings(self) -> None:
        for name, field in self.fields.items():
            after = self.cleaned_data.get(name)
            if not isinstance(field, TextFormField) or after is None:
                continue
            before = self.initial.get(name) or Text()
            if _source_wording(before) != _source_wording(after):
                message = _("The wording in the source language stays as it is.")
                self.add_error(name, ValidationError(message, "sealed"))

    def _refuse_former_codes(self) -> None:
        """Refuse a code that another row had before, also one that is gone since.

        Its old address leads to that row, or to nothing.
        """
        for name in NAMING_COLUMNS:
            code = None if self.instance.pk else self.cleaned_data.get(name)
            if not code or not self.instance._meta.get_field(name).unique:
                continue
            rows = type(self.instance)._base_manager.all()
            if former_holders(rows, name, code) or was_removed(rows, name, code):
                message = _("Something else was called so before.")
                self.add_error(name, ValidationError(message, "former"))

    def _refuse_if_stale(self) -> None:
        seen = self.cleaned_data.get("row_version")
        current = type(self.instance)._base_manager.filter(pk=self.instance.pk).first()
        if current is None:
            self.add_error(None, ValidationError(_gone(), "stale"))
        elif seen is None or current.version != seen:
            message = f"{StaleRow(current, seen)} " + _(
                "What it holds now is shown below. Save again to have what you typed."
            )
            self.add_error(None, ValidationError(message, "stale"))
            self._show_what_it_holds(current)

    def _show_what_it_holds(self, current: Any) -> None:
        """Refresh what the person left alone, and tell it beside what they touched."""
        touched = set(self.touched_fields)
        now = type(self)(instance=current, prefix=self.prefix)
        for name in touched | set(now.shown):
            if self.seen.get(name) != now.shown.get(name, "") and name in self.fields:
                value = _readable(self.fields[name], name, current)
                message = _("Somebody else changed this. It now holds: %s") % value
                self.add_error(name, ValidationError(message, "stale"))
        data: Any = copy(self.data)
        self.data = data
        for name in (*HOUSEKEEPING, *now.shown):
            if name in touched or name not in self.fields:
                continue
            field = now.fields[name]
            value = field.prepare_value(now.get_initial_for_field(field, name))
            for key, piece in spelled(field.widget, self.add_prefix(name), value):
                data.pop(key, None)
                if piece is not None:
                    data[key] = str(piece)


class RowFormSet(forms.BaseInlineFormSet):
    """Inline rows under the same rule: a stale row is refused, removal included.

    A row that the person left alone may change or go meanwhile; it is not theirs.
    """

    def get_queryset(self) -> Any:
        # Once the forms stand, the rows are told in the order of the forms.
        if self.is_bound and "forms" in self.__dict__:
            rows = [form.instance for form in self.initial_forms]
            return [row if row.pk else None for row in rows]
        return super().get_queryset()

    def get_unique_error_message(self, unique_check: Any) -> str:
        model: Any = self.model
        return already(model, [name for name in unique_check if name != self.fk.name])

    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        form = super()._construct_form(i, **kwargs)  # type: ignore[misc]
        setattr(form.instance, self.fk.name, self.instance)
        return form

    def delete_existing(self, obj: Any, commit: bool = True) -> None:
        if not commit:
            return
        form = next(form for form in self.initial_forms if form.instance.pk == obj.pk)
        delete_row(row=obj, seen=form.cleaned_data["row_version"])

    def clean(self) -> None:
        super().clean()
        doomed = [
            form
            for form in self.initial_forms
            if form.instance.pk and self._should_delete_form(form)  # type: ignore[attr-defined]
        ]
        current = dict(
            self.model._base_manager.filter(  # type: ignore[union-attr]
                pk__in=[form.instance.pk for form in doomed]
            ).values_list("pk", "version")
        )
        for form in doomed:
            if current.get(form.instance.pk) != form.cleaned_data.get("row_version"):
                raise ValidationError(str(StaleRow(form.instance)), "stale")
            if is_kept(form.instance):
                message = _("“%(row)s” came with the facts files and is not removed.")
                raise ValidationError(message % {"row": form.instance}, "kept")


def _gone() -> str:
    return _("Somebody else removed this row since you opened it.")


def _source_wording(text: Text) -> tuple[str, str]:
    return text.source, text.get(text.source, {}).get("text", "")


def _readable(field: forms.Field, name: str, row: Any) -> str:
    value = getattr(row, name, "")
    if isinstance(value, Text):
        wordings = (f"{LANGUAGE_NAMES[c]}: {value[c]['text']}" for c in value.languages)
        return " · ".join(wordings) or "–"
    if display := getattr(row, f"get_{name}_display", None):
        return str(display()) or "–"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return "–" if value in (None, "") else str(value)
