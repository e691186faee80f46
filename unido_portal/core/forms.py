"""Form fields and forms of the house: texts in six languages, and no stale save."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from unido_portal.core.choices import Mark
from unido_portal.core.languages import CODES, LANGUAGES, direction
from unido_portal.core.saving import StaleRow, delete_row, save_row
from unido_portal.core.text import Text, validate_text


class TextWidget(forms.MultiWidget):
    """One text area and one mark per language, and the choice of the source."""

    template_name = "widgets/text.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        widgets: dict[str, forms.Widget] = {
            "source": forms.Select(choices=[("", "—"), *LANGUAGES])
        }
        for code, _name in LANGUAGES:
            area = {"rows": 2, "lang": code, "dir": direction(code)}
            widgets[code] = forms.Textarea(attrs=area)
            widgets[f"{code}-mark"] = forms.Select(choices=Mark.choices)
        super().__init__(widgets, attrs)

    def decompress(self, value: Any) -> list[Any]:
        text = value if isinstance(value, Text) else Text(value or {})
        parts: list[Any] = [text.source]
        for code in CODES:
            entry = text.get(code) or {}
            parts += [entry.get("text", ""), entry.get("mark", Mark.UNREVIEWED)]
        return parts

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        source, *rest = context["widget"]["subwidgets"]
        pairs = zip(rest[::2], rest[1::2], LANGUAGES, strict=True)
        context["widget"]["source"] = source
        context["widget"]["languages"] = [
            {"text": text, "mark": mark, "code": code, "name": own_name}
            for text, mark, (code, own_name) in pairs
        ]
        return context


class TextFormField(forms.MultiValueField):
    """The form field of a ``TranslatedField``; cleans to a ``Text``."""

    widget = TextWidget

    def __init__(self, **kwargs: Any) -> None:
        for unused in ("encoder", "decoder", "max_length"):
            kwargs.pop(unused, None)
        fields: list[forms.Field] = [forms.CharField(required=False)]
        for _code in CODES:
            fields.append(forms.CharField(required=False))
            fields.append(forms.ChoiceField(choices=Mark.choices, required=False))
        super().__init__(fields=fields, require_all_fields=False, **kwargs)

    def compress(self, data_list: list[Any]) -> Text:
        if not data_list:
            return Text()
        source, *rest = data_list
        data: dict[str, Any] = {}
        for code, text, mark in zip(CODES, rest[::2], rest[1::2], strict=True):
            if text.strip():
                data[code] = {"text": text.strip(), "mark": mark or Mark.UNREVIEWED}
        if data:
            data["source"] = source if source in data else next(iter(data))
        return Text(data)

    def clean(self, value: Any) -> Text:
        text = super().clean(value)
        validate_text(text)
        return text

    def has_changed(self, initial: Any, data: Any) -> bool:
        if self.disabled:
            return False
        before = initial if isinstance(initial, Text) else Text(initial or {})
        try:
            return self.compress([part or "" for part in data]) != before
        except ValueError:
            return True


class RowForm(forms.ModelForm):
    """A form that refuses to save a row which somebody changed since it was shown.

    It carries the row version in a hidden field, writes only the fields that were
    touched, and says what happened instead of overwriting. ``save`` may raise
    ``StaleRow`` when somebody saves between validation and writing; the admin bases
    turn that into a message.
    """

    row_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["row_version"].initial = self.instance.version

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.instance.pk and self.has_changed():
            seen = self.cleaned_data.get("row_version")
            current = (
                type(self.instance)
                ._base_manager.filter(pk=self.instance.pk)
                .values_list("version", flat=True)
                .first()
            )
            if seen is None or current != seen:
                raise ValidationError(str(StaleRow(self.instance, seen or 0)), "stale")
        return cleaned

    def has_changed(self) -> bool:
        return bool(self.touched_fields)

    @property
    def touched_fields(self) -> list[str]:
        """The model fields that the person changed."""
        return [name for name in self.changed_data if name != "row_version"]

    def save(self, commit: bool = True) -> Any:
        if not self.instance.pk or not commit:
            return super().save(commit=commit)
        if self.errors:
            return super().save(commit=commit)
        concrete = {field.name for field in self.instance._meta.concrete_fields}
        save_row(
            row=self.instance,
            seen=self.cleaned_data["row_version"],
            fields=[name for name in self.touched_fields if name in concrete],
        )
        self._save_m2m()
        return self.instance


class RowFormSet(forms.BaseInlineFormSet):
    """Inline rows under the same rule: a stale row is refused, removal included."""

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
            if form.instance.pk and self._should_delete_form(form)
        ]
        current = dict(
            self.model._base_manager.filter(
                pk__in=[form.instance.pk for form in doomed]
            ).values_list("pk", "version")
        )
        for form in doomed:
            if current.get(form.instance.pk) != form.cleaned_data.get("row_version"):
                raise ValidationError(str(StaleRow(form.instance, 0)), "stale")
