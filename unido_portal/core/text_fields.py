"""Form fields for texts in six languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from unido_portal.core.choices import Mark
from unido_portal.core.languages import CODES, LANGUAGES, current, direction
from unido_portal.core.text import Text, validate_text


def _tidy(wording: str | None) -> str:
    # Browsers send line ends of their own.
    return (wording or "").replace("\r\n", "\n").strip()


def _leave_out_what_json_fields_bring(kwargs: dict[str, Any]) -> None:
    for unused in ("encoder", "decoder", "max_length", "show_hidden_initial"):
        kwargs.pop(unused, None)


# What stands in a form for each language: the wording, its mark, and whether it is
# confirmed although its source has changed.
_PARTS = 3


def place_in_form(name: str, code: str) -> str:
    """Return the id of the area in which the wording of a field is typed."""
    return f"id_{name}_{1 + _PARTS * CODES.index(code)}"


@dataclass(frozen=True)
class Source:
    """The source of a wording that is behind: what it says now, and said then.

    ``then`` is empty where the history does not know it.
    """

    now: str
    language: str
    then: str = ""
    language_then: str = ""


class TextWidget(forms.MultiWidget):
    """One text area and one mark per language, and the choice of the source.

    Languages without a wording are folded away, except the reader's own. ``sources``
    holds, by its language, the source of each wording that is behind; it can be
    confirmed.
    """

    template_name = "widgets/text.html"
    label: Any = ""
    sources: Mapping[str, Source] = {}

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        widgets: dict[str, Any] = {
            "source": forms.Select(choices=[("", "—"), *LANGUAGES])
        }
        for code, _name in LANGUAGES:
            area = {"rows": 2, "lang": code, "dir": direction(code)}
            widgets[code] = forms.Textarea(attrs=area)
            widgets[f"{code}-mark"] = forms.Select(choices=Mark.choices)
            widgets[f"{code}-confirmed"] = forms.CheckboxInput()
        super().__init__(widgets, attrs)

    def decompress(self, value: Any) -> list[Any]:
        text = value if isinstance(value, Text) else Text(value or {})
        parts: list[Any] = [text.source]
        for code in CODES:
            entry = text.get(code) or {}
            mark = entry.get("mark", Mark.UNREVIEWED)
            parts += [entry.get("text", ""), mark, False]
        return parts

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        source, *rest = context["widget"]["subwidgets"]
        parts = zip(*(rest[n::_PARTS] for n in range(_PARTS)), LANGUAGES, strict=True)
        languages = [
            {
                "text": text,
                "mark": mark,
                "confirmed": confirmed,
                "code": code,
                "name": own_name,
                "source": self.sources.get(code),
            }
            for text, mark, confirmed, (code, own_name) in parts
        ]
        filled = {entry["code"] for entry in languages if entry["text"]["value"]}
        at_hand = filled | {current()}
        context["widget"] |= {
            "source": source,
            "label": self.label,
            "languages": [one for one in languages if one["code"] in at_hand],
            "folded": [one for one in languages if one["code"] not in at_hand],
        }
        return context


class TextFormField(forms.MultiValueField):
    """The form field of a ``TranslatedField``; cleans to a ``Text``."""

    widget = TextWidget

    def __init__(self, **kwargs: Any) -> None:
        _leave_out_what_json_fields_bring(kwargs)
        fields: list[forms.Field] = [forms.CharField(required=False)]
        for _code in CODES:
            fields.append(forms.CharField(required=False))
            fields.append(forms.ChoiceField(choices=Mark.choices, required=False))
            fields.append(forms.BooleanField(required=False))
        super().__init__(fields=fields, require_all_fields=False, **kwargs)
        self.widget.label = self.label

    def tell_sources(self, sources: Mapping[str, Source]) -> None:
        """Tell, and let confirm, the wordings that are behind their ``sources``."""
        self.widget.sources = sources

    def prepare_value(self, value: Any) -> Any:
        return Text(value) if isinstance(value, dict) else value

    def compress(self, data_list: list[Any]) -> Text:
        if not data_list:
            return Text()
        source, *rest = data_list
        data: dict[str, Any] = {}
        parts = zip(*(rest[n::_PARTS] for n in range(_PARTS)), CODES, strict=True)
        confirmed = []
        for text, mark, is_confirmed, code in parts:
            if wording := _tidy(text):
                data[code] = {"text": wording, "mark": mark or Mark.UNREVIEWED}
            if is_confirmed:
                confirmed.append(code)
        if data:
            data["source"] = source if source in data else next(iter(data))
        return Text(data).confirm(confirmed)

    def clean(self, value: Any) -> Text:
        text = super().clean(value)
        if self.required and not text:
            raise ValidationError(self.error_messages["required"], "required")
        validate_text(text)
        return text

    def has_changed(self, initial: Any, data: Any) -> bool:
        if self.disabled:
            return False
        before = initial if isinstance(initial, Text) else Text(initial or {})
        try:
            after = self.compress([part or "" for part in data or []])
            return after != before or bool(after.confirmed)
        except ValueError:
            return True


class SourceTextWidget(forms.MultiWidget):
    """The wording in the source language alone, for tables with many rows."""

    template_name = "widgets/source_text.html"
    label: Any = ""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        widgets: dict[str, Any] = {
            "source": forms.Select(choices=LANGUAGES),
            "text": forms.Textarea(attrs={"rows": 1, "dir": "auto"}),
            "mark": forms.Select(choices=Mark.choices),
        }
        super().__init__(widgets, attrs)

    def decompress(self, value: Any) -> list[Any]:
        text = value if isinstance(value, Text) else Text(value or {})
        entry = text.get(text.source) or {}
        return [
            text.source or current(),
            entry.get("text", ""),
            entry.get("mark", Mark.UNREVIEWED),
        ]

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["label"] = self.label
        return context


class SourceTextFormField(forms.MultiValueField):
    """Edits the source wording of a text and keeps the other languages."""

    widget = SourceTextWidget
    default_error_messages = {
        "translated": _("Other languages render this text. Open the row to remove it.")
    }

    def __init__(self, **kwargs: Any) -> None:
        _leave_out_what_json_fields_bring(kwargs)
        fields = [
            forms.ChoiceField(choices=LANGUAGES, required=False),
            forms.CharField(required=False),
            forms.ChoiceField(choices=Mark.choices, required=False),
        ]
        super().__init__(fields=fields, require_all_fields=False, **kwargs)
        self.kept = Text()
        self.widget.label = self.label

    def keep(self, text: Text) -> None:
        """Start from ``text``: its source language is settled."""
        self.kept = text
        if text:
            chosen = [pair for pair in LANGUAGES if pair[0] == text.source]
            language: Any = self.widget.widgets[0]
            language.choices = chosen
            language.attrs["disabled"] = True

    def prepare_value(self, value: Any) -> Any:
        return Text(value) if isinstance(value, dict) else value

    def compress(self, data_list: list[Any]) -> Text:
        source, text, mark = data_list or ("", "", "")
        kept = self.kept.as_dict()
        source = self.kept.source or source or current()
        kept.pop("source", None)
        kept.pop(source, None)
        if wording := _tidy(text):
            entry = {"text": wording, "mark": mark or Mark.UNREVIEWED}
            return Text({**kept, source: entry, "source": source})
        if kept:
            raise ValidationError(self.error_messages["translated"], "translated")
        return Text()

    def clean(self, value: Any) -> Text:
        text = super().clean(value)
        if self.required and not text:
            raise ValidationError(self.error_messages["required"], "required")
        return text

    def has_changed(self, initial: Any, data: Any) -> bool:
        # An empty row of a table has a language and a mark, but no words.
        before = initial if isinstance(initial, Text) else Text(initial or {})
        try:
            return not self.disabled and self.compress(list(data or [])) != before
        except ValidationError:
            return True
