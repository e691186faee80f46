"""Filters by code, word, number and date: one FilterSet for page, API and export.

A filter of codes or words takes several, separated by commas or given several times,
and finds rows with any of them. Pages ignore parameters that they do not know; the API
refuses them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, F, OuterRef, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unido_portal.core.api.fields import identifier_of
from unido_portal.core.api.problems import BadParameters, Fault
from unido_portal.core.api.tallies import name_at, rank_at, tally

# The rows that are counted among those that a tally lists; all of them where none.
Among = QuerySet[Any] | None


class _Listed(forms.SelectMultiple):
    """A list of choices that also reads values separated by commas."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        given = super().value_from_datadict(data, files, name) or []
        if isinstance(given, str):
            given = [given]
        return [word for value in given for word in value.split(",") if word]


class _CodesField(forms.ModelMultipleChoiceField):
    """Codes of rows; an unknown one is refused together with the nearest.

    ``columns`` are those that rows are known by, the code first. ``known`` are codes
    that need no asking for, where somebody has asked already.
    """

    widget = _Listed
    known: Collection[str] = ()

    def __init__(self, *, columns: Sequence[str], **kwargs: Any) -> None:
        self.columns = columns
        super().__init__(to_field_name=columns[0], **kwargs)

    def clean(self, value: Any) -> Any:
        words = list(dict.fromkeys(value or []))
        if self.queryset is None or all(word in self.known for word in words):
            return words
        rows = self.queryset.order_by()
        found = _found(rows, self.columns, words)
        known = {str(word) for row in found for word in row}
        missing = [word for word in words if word not in known]
        if missing:
            raise Unknown(missing, _CandidatesOf(rows, self.columns[0]))
        return words


class _CandidatesOf:
    """The valid codes, fetched only when somebody is told the nearest."""

    def __init__(self, rows: QuerySet[Any], key: str) -> None:
        self.rows = rows
        self.key = key

    def __iter__(self) -> Any:
        return (str(code) for code in self.rows.values_list(self.key, flat=True))


class Unknown(ValidationError):
    """``words`` are none of ``valid``."""

    def __init__(self, words: Iterable[str], valid: Iterable[str]) -> None:
        self.words = list(words)
        self.valid = valid
        super().__init__(_("“%(words)s” is not known.") % {"words": self.words[0]})


def _found(
    rows: QuerySet[Any], columns: Sequence[str], words: list[str]
) -> Iterable[tuple[Any, ...]]:
    asked = _possible(columns, words)
    return rows.filter(_any_of(columns, asked)).values_list(*columns)


def _possible(columns: Sequence[str], words: Iterable[str]) -> list[str]:
    """Return those of ``words`` that may be codes, and can be asked of the database."""
    asked = [word for word in words if word.isprintable() and len(word) <= 200]
    if "number" in columns:
        asked = [word for word in asked if word.isdecimal() and len(word) < 5]
    return asked


def _any_of(columns: Iterable[str], words: list[str]) -> models.Q:
    condition = models.Q()
    for column in columns:
        condition |= models.Q(**{f"{column}__in": words})
    return condition


class _WordsField(forms.MultipleChoiceField):
    widget = _Listed

    def validate(self, value: list[str]) -> None:
        valid = [str(word) for word, _label in _pairs(self.choices)]
        unknown = [word for word in value if word not in valid]
        if unknown:
            raise Unknown(unknown, valid)


class _YesNoField(forms.TypedChoiceField):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("null_value", None)
        choices = [
            ("", gettext_lazy("Any")),
            ("true", gettext_lazy("Yes")),
            ("false", gettext_lazy("No")),
        ]
        super().__init__(
            choices=choices,
            coerce=lambda word: word == "true",
            empty_value=None,
            **kwargs,
        )

    def validate(self, value: str) -> None:
        if value not in ("", "true", "false"):
            raise Unknown([value], ["true", "false"])


class ListedFilter(django_filters.Filter):
    """A filter that can tell which of its values rows have."""

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        """Return the tallies of its values in ``rows`` (``core.api.tallies``).

        Of ``among``, if it is given, the rows are counted.
        """
        return []

    def spread(self, value: str) -> Iterable[str]:
        """Return the values of the filter that one value of a tally stands for."""
        return [value]

    def label_of(self, value: str) -> Any:
        """Return what ``value`` is called, where that does not rest on the rows."""
        return value


class CodeFilter(ListedFilter):
    """Rows whose related row, at ``field_name``, has one of the codes.

    ``of`` is the related model; only rows that the reader may see are known. ``many``
    says that a row may have several, which a join would list twice. ``names`` are
    more columns of it whose words are taken as its code is.
    """

    field_class = _CodesField
    schema = {"type": "array", "items": {"type": "string"}}

    def __init__(
        self,
        field_name: str,
        *,
        of: type[models.Model],
        many: bool = False,
        names: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        self.of = of
        self.many = many
        self.columns = (identifier_of(of), *names)
        super().__init__(field_name, **kwargs)

    @property
    def field(self) -> forms.Field:
        return self.field_class(
            queryset=self._rows(),
            columns=self.columns,
            label=self.label,
            required=False,
        )

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        if not value:
            return qs
        columns = [f"{self.field_name}__{column}" for column in self.columns]
        condition = _any_of(columns, value)
        if not self.many:
            return qs.filter(condition)
        rows = qs.model._base_manager.filter(condition)
        return qs.filter(pk__in=rows.values("pk"))

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        path = f"{self.field_name}__"
        return [
            tally(
                rows.filter(**{f"{self.field_name}__isnull": False}),
                F(f"{path}{self.columns[0]}"),
                among=among,
                words=name_at(self.of, path),
                rank=rank_at(self.of, path),
            )
        ]

    def named(self, codes: Iterable[str]) -> QuerySet[Any]:
        """Return a tally of those of ``codes`` that there are, without any number."""
        code = self.columns[0]
        rows = self._rows().filter(**{f"{code}__in": _possible([code], codes)})
        return tally(
            rows,
            F(code),
            words=name_at(self.of, ""),
            rank=rank_at(self.of, ""),
            count=Value(0),
        )

    def _rows(self) -> QuerySet[Any]:
        rows: Any = self.of._default_manager.all()
        request = self.parent.request
        if hasattr(rows, "visible_to"):
            return rows.visible_to(getattr(request, "user", None))
        return rows


class EitherCodeFilter(CodeFilter):
    """Rows with one of the codes at ``field_name`` or at one of the paths ``also``."""

    def __init__(self, field_name: str, *, also: Sequence[str], **kwargs: Any) -> None:
        self.paths = (field_name, *also)
        super().__init__(field_name, **kwargs)

    def at(self, *, code: Any) -> models.Q:
        """Return the condition that a row has, at any path, one that is ``code``."""
        condition = models.Q()
        for path in self.paths:
            condition |= models.Q(**{path: code})
        return condition

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        if not value:
            return qs
        key = self.columns[0]
        return qs.filter(_any_of([f"{path}__{key}" for path in self.paths], value))

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        mine = self.at(code=OuterRef("pk"))
        named = self._rows().filter(models.Exists(rows.filter(mine)))
        return [tally_of_each(named, rows if among is None else among, mine)]


def tally_of_each(
    each: QuerySet[Any],
    rows: QuerySet[Any],
    condition: models.Q,
    *,
    value: Any = None,
    **more: Any,
) -> QuerySet[Any]:
    """Return each row of ``each`` with the number of ``rows`` that meet ``condition``.

    The condition is on ``rows``, and the other row is outside of it. The value is the
    code of the other row unless it is given; ``more`` is what ``tally`` takes.
    """
    counted = (
        rows.filter(condition)
        .order_by()
        .annotate(one=Value(1))
        .values("one")
        .annotate(number=models.Count("pk", distinct=True))
        .values("number")
    )
    return tally(
        each,
        value or F(identifier_of(each.model)),
        words=name_at(each.model, ""),
        rank=rank_at(each.model, ""),
        count=Coalesce(models.Subquery(counted), 0),
        **more,
    )


class WordFilter(ListedFilter):
    """Rows with one of the words of ``choices``."""

    field_class = _WordsField

    @property
    def schema(self) -> dict[str, Any]:
        words = [word for word, _label in _pairs(self.extra["choices"])]
        return {"type": "array", "items": {"type": "string", "enum": words}}

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        return qs.filter(**{f"{self.field_name}__in": value}) if value else qs

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        rank = self.place_of(self.field_name)
        return [tally(rows, F(self.field_name), among=among, rank=rank)]

    def place_of(self, path: Any) -> Case:
        """Return the place among the choices of the word at ``path``."""
        words = [word for word, _label in _pairs(self.extra["choices"])]
        return Case(
            *(When(**{path: word}, then=place) for place, word in enumerate(words)),
            default=len(words),
        )

    def label_of(self, value: str) -> Any:
        return dict(_pairs(self.extra["choices"])).get(value, value)


def _pairs(choices: Any) -> list[tuple[str, Any]]:
    return list(getattr(choices, "choices", choices))


class YesNoFilter(ListedFilter):
    """Rows for which a yes or no is so."""

    field_class = _YesNoField
    schema = {"type": "boolean"}

    def filter(self, qs: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        return qs if value is None else qs.filter(**{self.field_name: value})

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        answer = self.answer(models.Q(**{self.field_name: True}))
        return [tally(rows, answer, among=among)]

    def answer(self, condition: models.Q) -> Case:
        """Return the word of the filter that says whether ``condition`` is met."""
        return Case(When(condition, then=Value("true")), default=Value("false"))


class ConditionFilter(YesNoFilter):
    """Rows for which a condition is so, or is not; ``condition`` returns it."""

    def __init__(self, condition: Callable[[], models.Q], **kwargs: Any) -> None:
        self.condition = condition
        super().__init__(**kwargs)

    def filter(self, qs: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        if value is None:
            return qs
        return qs.filter(self.condition()) if value else qs.exclude(self.condition())

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        return [tally(rows, self.answer(self.condition()), among=among)]


class YearFilter(ListedFilter):
    """Rows of one year, or from one or until one with a lookup."""

    field_class = forms.IntegerField
    schema = {"type": "integer", "minimum": 1800, "maximum": 2200}

    def __init__(self, field_name: str, **kwargs: Any) -> None:
        super().__init__(field_name, min_value=1800, max_value=2200, **kwargs)

    def filter(self, qs: QuerySet[Any], value: int | None) -> QuerySet[Any]:
        if value is None:
            return qs
        return qs.filter(**{f"{self.field_name}__{self.lookup_expr}": value})

    def tallies(self, rows: QuerySet[Any], among: Among) -> list[QuerySet[Any]]:
        dated = rows.filter(**{f"{self.field_name}__isnull": False})
        return [tally(dated, F(self.field_name), among=among)]


class DayFilter(ListedFilter):
    """Rows of one day, or from one or until one with a lookup: ``2023-12-12``."""

    schema = {"type": "string", "format": "date"}

    class field_class(forms.DateField):
        def __init__(self, **kwargs: Any) -> None:
            super().__init__(input_formats=["%Y-%m-%d"], **kwargs)
            self.error_messages["invalid"] = gettext_lazy(
                "A date is written as 2023-12-12."
            )

    def filter(self, qs: QuerySet[Any], value: Any) -> QuerySet[Any]:
        if value is None:
            return qs
        return qs.filter(**{f"{self.field_name}__{self.lookup_expr}": value})


class ResourceFilterSet(django_filters.FilterSet):
    """The filters of one resource, as declared; they share the request.

    ``known`` has, by the name of a filter, codes that are known to be there. ``shared``
    is what several sets over one request need only ask for once.
    """

    def __init__(
        self,
        *args: Any,
        known: Mapping[str, Collection[str]] | None = None,
        shared: dict[Any, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.known = known or {}
        self.shared = {} if shared is None else shared

    def get_form_class(self) -> type[forms.Form]:
        form = super().get_form_class()
        for name, codes in self.known.items():
            form.base_fields[name].known = codes
        return form

    def faults(self) -> list[Fault]:
        """Return what is wrong with the values; none where the filters apply."""
        if self.is_valid():
            return []
        return [
            fault
            for name, errors in self.form.errors.as_data().items()
            for error in errors
            for fault in _told(name, error)
        ]

    def filtered(self) -> QuerySet[Any]:
        """Return the rows that pass; raises BadParameters for a wrong value."""
        if faults := self.faults():
            raise BadParameters(*faults)
        return self.qs


def _told(name: str, error: ValidationError) -> Iterable[Fault]:
    if not isinstance(error, Unknown):
        sentence = " ".join(str(message) for message in error.messages)
        yield Fault(name, f"{name}: {sentence}")
        return
    for word in error.words:
        sentence = _("“%(word)s” is no value of “%(parameter)s”.") % {
            "word": word[:100],
            "parameter": name,
        }
        yield Fault.unknown(name, word, error.valid, sentence=sentence)


def choices_of(choices: Any, **kwargs: Any) -> WordFilter:
    """Return the filter of a column with ``choices``."""
    return WordFilter(choices=_pairs(choices), **kwargs)
