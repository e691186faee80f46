"""Finding rows in the admin site: search in texts, autocomplete, filters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.filters import RelatedFieldListFilter
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.db.models.constants import LOOKUP_SEP

from unido_portal.core.fields import CodeField, TranslatedField


class Wordings(models.Func):
    """All wordings of a text, one after the other, without its marks and languages."""

    template = "(jsonb_path_query_array(%(expressions)s, '$.*.text')::text)"
    output_field = models.TextField()


# Signs that people type for each other: apostrophes, the digits of Arabic and Persian,
# and endings of Arabic words.
_TYPED = "’٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ةى"
_PLAIN = "'01234567890123456789هي"
_IN_SQL = _PLAIN.replace("'", "''")


class Folded(models.Func):
    """A text without its accents and vowel signs, each sign in its plainest form.

    Wide letters and digits, as Chinese keyboards type them, are the usual ones.
    """

    template = (
        "translate(regexp_replace(normalize(%(expressions)s, NFKD),"
        " '[\\u0300-\\u036f\\u064b-\\u065f]', '', 'g'),"
        f" '{_TYPED}', '{_IN_SQL}')"
    )
    output_field = models.TextField()


_SIGNS = re.compile("[\u0300-\u036f\u064b-\u065f]")


def folded(typed: str) -> str:
    """Return what a person typed as ``Folded`` has the texts that it is sought in."""
    bare = _SIGNS.sub("", unicodedata.normalize("NFKD", typed))
    return bare.translate(str.maketrans(_TYPED, _PLAIN))


def field_at(model: type[models.Model], path: str) -> Any:
    """Return the field that the lookup ``path`` leads to, or None."""
    field: Any = None
    for part in path.lstrip("^=@").split(LOOKUP_SEP):
        try:
            field = model._meta.get_field(part)
        except FieldDoesNotExist:
            return None
        if field.is_relation:
            model = field.related_model
    return field


def searched(model: type[models.Model]) -> list[str]:
    """Return what a search in ``model`` looks at unless its admin says otherwise.

    Those are its codes and the texts that it always has; a row without any is found by
    the codes and names of the rows that it joins.
    """
    own = _naming_fields(model)
    if own:
        return own
    return [
        f"{link.name}{LOOKUP_SEP}{name}"
        for link in foreign_keys(model)
        for name in _naming_fields(link.related_model)
    ]


def _naming_fields(model: type[models.Model]) -> list[str]:
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, CodeField)
        or (isinstance(field, TranslatedField) and not field.blank)
    ]


def words_at(model: type[models.Model], path: str) -> Any:
    """Return what of the lookup ``path`` is searched; None where it is no text."""
    field = field_at(model, path)
    if isinstance(field, TranslatedField):
        return Folded(Wordings(models.F(path.lstrip("^=@"))))
    if isinstance(field, (models.CharField, models.TextField)):
        return Folded(models.F(path.lstrip("^=@")))
    return None


def name_of_words(path: str) -> str:
    """Return the name under which the words at ``path`` are searched, with its sign."""
    bare = path.lstrip("^=@")
    sign = path.removesuffix(bare)
    return f"{sign}words_{bare.replace(LOOKUP_SEP, '_')}"


def foreign_keys(model: type[models.Model]) -> Iterator[Any]:
    """Yield the foreign keys of ``model``."""
    for field in model._meta.concrete_fields:
        if isinstance(field, models.ForeignKey):
            yield field


def naming_paths(site: AdminSite, fields: Iterable[Any]) -> list[str]:
    """Return what to join so that the rows behind ``fields`` can say their names."""
    paths: list[str] = []
    for field in fields:
        paths.append(field.name)
        remote = site._registry.get(field.related_model)
        for below in getattr(remote, "named_by", ()):
            paths.append(f"{field.name}{LOOKUP_SEP}{below}")
    return paths


def possible_keys(model: type[models.Model], keys: Iterable[Any]) -> list[str]:
    """Return those of ``keys`` that a row of ``model`` may have, as they came."""
    return [str(key) for key in keys if _may_be_key(model, key)]


def _may_be_key(model: type[models.Model], key: Any) -> bool:
    try:
        return key not in ("", None) and bool(model._meta.pk.to_python(key))  # type: ignore[union-attr]
    except ValidationError:
        return False


class RowAutocomplete(AutocompleteSelect):
    """An autocomplete that asks the database for no name that is at hand.

    ``chosen`` holds the names of related rows by their keys.
    """

    chosen: dict[str, str]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.chosen = {}

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        keys = possible_keys(self.field.related_model, value)
        if any(key not in self.chosen for key in keys):
            return super().optgroups(name, keys, attr)
        options = [] if self.is_required else [("", "", False)]
        options += [(key, self.chosen[key], True) for key in keys]
        made = [
            self.create_option(name, key, label, selected, index)
            for index, (key, label, selected) in enumerate(options)
        ]
        return [(None, made, 0)]


MOST_CHOICES = 50


class NamedRelatedFilter(RelatedFieldListFilter):
    """A filter over a foreign key that names all choices with one query.

    With more choices than a person reads through there is none: the search finds them.
    """

    def has_output(self) -> bool:
        return super().has_output() and len(self.lookup_choices) <= MOST_CHOICES

    def field_choices(self, field: Any, request: Any, model_admin: Any) -> Any:
        remote = model_admin.admin_site._registry.get(field.related_model)
        rows = (
            remote.get_queryset(request)
            if remote
            else field.related_model._default_manager.all()
        )
        return [(row.pk, str(row)) for row in rows[: MOST_CHOICES + 1]]
