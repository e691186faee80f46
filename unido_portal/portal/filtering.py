"""Lists that a reader filters by the address, with the filters of the API.

A page offers some filters of a resource of the API under its own labels, with the
values that rows have and how many rows each. What the address says is read by the very
FilterSet of the API, so that a page and the API find the same rows. A page ignores what
it does not know: an unknown parameter silently, an unknown value with a sentence.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.core.paginator import Page, Paginator
from django.db.models import CharField, QuerySet, Value
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from unido_portal.core.api.filters import (
    CodeFilter,
    DayFilter,
    ResourceFilterSet,
    Unknown,
    YearFilter,
    YesNoFilter,
)
from unido_portal.core.api.problems import BadParameters
from unido_portal.core.api.tallies import tally
from unido_portal.core.languages import item_comma
from unido_portal.core.text import Text
from unido_portal.portal import formats
from unido_portal.portal.templatetags.texts import text_plain

PAGE_SIZE = 50
# The names of the tallies of all rows of a list, and of those that pass the filters.
ALL, FOUND = "*all", "*found"
# What keeps a word of another script apart from the words around it.
ISOLATE = "\N{FIRST STRONG ISOLATE}"
END_OF_ISOLATE = "\N{POP DIRECTIONAL ISOLATE}"
Chosen = dict[str, list[str]]


@dataclass(frozen=True)
class Offered:
    """One filter that a page offers: its name in the API, its label for readers.

    ``yes`` and ``no`` are what the two values of a yes or no are called, ``told`` the
    words for what is chosen by a day, with a place for it. ``by_code`` says that
    readers know the values by their codes, which then stand before the names.
    """

    name: str
    label: Any
    yes: Any = ""
    no: Any = ""
    told: Any = "%(day)s"
    by_code: bool = False


@dataclass(frozen=True)
class Listing:
    """One list of rows: its resource in the API, and the filters that its page offers.

    ``counted`` returns the sentence that so many rows of so many were found.
    """

    resource: str
    filterset: type[ResourceFilterSet]
    counted: Callable[[int, int], str]
    offered: tuple[Offered, ...]


@dataclass
class Option:
    """One value of a filter; ``label`` or ``text`` is what it is called.

    ``count`` is how many rows have it; None where nobody counted them.
    """

    value: str
    label: str = ""
    text: Text = field(default_factory=Text)
    code: str = ""
    rank: int | None = 0
    detail: str = ""
    count: int | None = None

    @property
    def words(self) -> str:
        """What the option is called, without markup."""
        name = text_plain(self.text) if self.text else self.label
        return f"{self.code} {name}" if self.code else name

    @property
    def place(self) -> tuple[bool, int, str]:
        """Return where the option stands among the others."""
        return (
            self.rank is None,
            self.rank or 0,
            str(self.text or self.label).casefold(),
        )


@dataclass
class Field:
    """One filter as the form shows it, with all its options and the chosen ones."""

    offered: Offered
    is_day: bool
    options: list[Option]
    values: list[str]

    @property
    def name(self) -> str:
        return self.offered.name

    @property
    def value(self) -> str:
        """The value as the form sends it: several stand in one."""
        return ",".join(self.values)

    @property
    def chosen(self) -> list[Option]:
        if self.is_day:
            days = [dt.date.fromisoformat(value) for value in self.values]
            told = str(self.offered.told)
            return [Option(str(day), told % {"day": formats.day(day)}) for day in days]
        return [one for one in self.options if one.value in self.values]

    @property
    def is_useful(self) -> bool:
        """Whether there is anything to choose; of two answers, one is no choice."""
        if self.is_day or self.values:
            return True
        return len(self.options) > (1 if self.offered.yes else 0)


@dataclass(frozen=True)
class Chip:
    """One chosen filter, and the address of the page without it."""

    field: Field
    without: str


class Filtered:
    """The rows of one list that the address of a page asks for, and what it offers.

    ``rows`` are those that pass, of all ``found`` of ``total``. ``kept`` is what the
    address of the page keeps beside the filters, ``asked`` what the address in the API
    has besides. ``refused`` says by filter why nobody knows which rows pass;
    ``ignored`` has the values that no filter takes.
    """

    def __init__(
        self,
        listing: Listing,
        request: HttpRequest,
        rows: QuerySet,
        *,
        kept: Mapping[str, str] | None = None,
        asked: Mapping[str, str] | None = None,
    ) -> None:
        self.listing = listing
        self.request = request
        self.kept = dict(kept or {})
        self.asked = dict(asked or {})
        self.shared: dict[Any, Any] = {}
        self.ignored: list[tuple[Offered, str]] = []
        self.plain = _plain(rows)
        self.chosen = self._read()
        self._find(rows)
        told = self._tallies()
        if self._drop_unknown(told):
            self._find(rows)
            told = self._tallies()
        self.told = told
        counts = {row[-1]: row[-2] for row in told}
        # Where nothing is, nothing is tallied.
        self.total = counts.get(ALL, 0)
        self.found = counts.get(FOUND if self.chosen else ALL, 0)
        self.fields = [self._field(one, told) for one in listing.offered]

    # --- What the address says --------------------------------------------------------

    def _read(self) -> Chosen:
        """Return the values of the address that the filters take, by name."""
        chosen: Chosen = {}
        fields = self._set({}, self.plain).form.fields
        for one in self.listing.offered:
            given = self.request.GET.getlist(one.name)
            values = self._taken(one, fields[one.name], given)
            if values:
                chosen[one.name] = values
        return chosen

    def _taken(self, one: Offered, field: Any, given: list[str]) -> list[str]:
        """Return what a field takes of the values ``given``; the rest is ignored."""
        data = QueryDict(mutable=True)
        data.setlist(one.name, given)
        raw = field.widget.value_from_datadict(data, {}, one.name)
        if isinstance(self.filters[one.name], CodeFilter):
            return list(dict.fromkeys(word for word in raw if self._may_be(one, word)))
        try:
            clean = field.clean(raw)
        except Unknown as unknown:
            self.ignored += [(one, word) for word in unknown.words]
            rest = [word for word in raw if word not in unknown.words]
            return rest if isinstance(raw, list) else []
        except ValidationError:
            self.ignored.append((one, str(raw)))
            return []
        if isinstance(clean, bool):
            return ["true" if clean else "false"]
        if isinstance(clean, list):
            return list(dict.fromkeys(clean))
        return [] if clean is None else [str(clean)]

    def _may_be(self, one: Offered, word: str) -> bool:
        if word.isprintable() and len(word) <= 200:
            return True
        self.ignored.append((one, word))
        return False

    @property
    def filters(self) -> dict[str, Any]:
        return self.listing.filterset.base_filters

    def _set(self, chosen: Chosen, rows: QuerySet) -> ResourceFilterSet:
        """Return the filters of the API over ``rows`` with the values ``chosen``."""
        data = QueryDict(mutable=True)
        for name, values in chosen.items():
            data.setlist(name, values)
        known = {
            name: values
            for name, values in chosen.items()
            if isinstance(self.filters[name], CodeFilter)
        }
        filterset = self.listing.filterset(
            data, rows, request=self.request, known=known, shared=self.shared
        )
        filterset.is_valid()
        return filterset

    # --- What is found, and what else could be ----------------------------------------

    def _find(self, rows: QuerySet) -> None:
        self.refused: dict[str, str] = {}
        self.filterset = self._set(self.chosen, rows)
        try:
            self.rows = self.filterset.filtered()
        except BadParameters as bad:
            self.refused = {fault.parameter: fault.detail for fault in bad.faults}
            self.rows = rows.none()

    def _tallies(self) -> list[tuple[Any, ...]]:
        """Return what rows have, by the name of the filter, in one query.

        A filter offers the values of all rows, and counts the rows that pass all the
        other filters.
        """
        queries = [_named(ALL, tally(self.plain, Value("")))]
        if self.chosen and not self.refused:
            queries.append(_named(FOUND, tally(_plain(self.rows), Value(""))))
        for one in self.listing.offered:
            if isinstance(self.filters[one.name], DayFilter):
                continue
            others = {
                name: values
                for name, values in self.chosen.items()
                if name != one.name and name not in self.refused
            }
            filterset = self._set(others, self.plain)
            filter_ = filterset.filters[one.name]
            tallies = filter_.tallies(self.plain, filterset.qs if others else None)
            if isinstance(filter_, CodeFilter) and one.name in self.chosen:
                tallies.append(filter_.named(self.chosen[one.name]))
            queries += [_named(one.name, each) for each in tallies]
        return list(queries[0].union(*queries[1:], all=True))

    def _drop_unknown(self, told: list[tuple[Any, ...]]) -> bool:
        """Ignore the chosen codes that there are not; say whether there were any."""
        before = len(self.ignored)
        there = {(row[-1], row[0]) for row in told}
        for one in self.listing.offered:
            if not isinstance(self.filters[one.name], CodeFilter):
                continue
            codes = self.chosen.pop(one.name, [])
            known = [code for code in codes if (one.name, code) in there]
            self.ignored += [(one, code) for code in codes if code not in known]
            if known:
                self.chosen[one.name] = known
        return len(self.ignored) > before

    def _field(self, one: Offered, told: list[tuple[Any, ...]]) -> Field:
        filter_ = self.filters[one.name]
        options: dict[str, Option] = {}
        for value, text, rank, detail, count, name in told:
            if name != one.name or value is None:
                continue
            for word in filter_.spread(value):
                option = options.get(word)
                if option is None:
                    options[word] = _option(one, filter_, word, text, rank, detail)
                    options[word].count = count
                elif option.count is not None:
                    option.count += count or 0
        values = self.chosen.get(one.name, [])
        for word in values:
            if word not in options:
                options[word] = _option(one, filter_, word, Text(), 0, "")
                options[word].count = 0
        if self.refused.keys() - {one.name}:
            for option in options.values():
                option.count = None
        ordered = sorted(options.values(), key=lambda option: option.place)
        return Field(one, isinstance(filter_, DayFilter), ordered, values)

    # --- What the page tells ----------------------------------------------------------

    @property
    def is_offered(self) -> bool:
        """Whether there is anything to choose from."""
        return self.total > 1 or bool(self.chosen)

    @property
    def is_chosen(self) -> bool:
        return bool(self.chosen)

    @property
    def shown_fields(self) -> list[Field]:
        """The filters that have anything to choose from."""
        return [one for one in self.fields if one.is_useful]

    @property
    def told_ignored(self) -> list[tuple[Any, str]]:
        """The values that no filter takes, each with the label of the filter."""
        return [
            (one.label, f"{ISOLATE}{word[:100]}{END_OF_ISOLATE}")
            for one, word in self.ignored
        ]

    @property
    def counted(self) -> str:
        """The sentence that so many rows of so many were found."""
        return self.listing.counted(self.found, self.total)

    @property
    def chips(self) -> list[Chip]:
        """The chosen filters, each with the address of the page without it."""
        return [
            Chip(one, self._address(without=one.name))
            for one in self.fields
            if one.values
        ]

    @property
    def chosen_options(self) -> list[Option]:
        """The chosen values of all filters."""
        return [option for one in self.fields for option in one.chosen]

    @property
    def chosen_beyond_first(self) -> list[Option]:
        """The chosen values of all filters but the first that the page shows."""
        return [option for one in self.shown_fields[1:] for option in one.chosen]

    def cited_as(self, title: str) -> str:
        """Return how the list on the page called ``title`` is cited.

        That is the page, what the list holds, on which day and its address. Where
        nobody knows what it holds, it is cited as that.
        """
        names = [one.words for one in self.chosen_options]
        if self.refused:
            listed = formats.label_gap().join(self.refused.values())
        else:
            listed = title + formats.in_brackets(self.counted)
            if names:
                listed += formats.colon() + item_comma().join(names)
        return _("UNIDO strategy portal, “%(list)s”, as of %(day)s, %(address)s") % {
            "list": listed,
            "day": formats.day(timezone.localdate()),
            "address": self.url,
        }

    @property
    def clear_url(self) -> str:
        """The address of the page without any filter."""
        return self.request.path + _query(self.kept)

    @property
    def url(self) -> str:
        """The whole address of the page, with its filters and nothing else."""
        return self.request.build_absolute_uri(self._address())

    @property
    def api_url(self) -> str:
        """The whole address of the same rows in the API."""
        path = reverse(f"api-{self.listing.resource}-list")
        return self.request.build_absolute_uri(path + _query(self.asked, self.chosen))

    def named_by(self, name: str) -> list[tuple[Text, str]]:
        """Return name and detail of all that a filter tells, without rows as well."""
        rows = [row for row in self.told if row[-1] == name and row[3]]
        rows.sort(key=lambda row: row[2] or 0)
        return [(text, detail) for _value, text, _rank, detail, *_more in rows]

    def page(self, size: int = PAGE_SIZE) -> Page:
        """Return the page of the rows that the address asks for, or the nearest."""
        paginator = _Counted(self.rows, size)
        paginator.count = self.found
        return paginator.get_page(self.request.GET.get("page"))

    def _address(self, *, without: str = "") -> str:
        chosen = {name: one for name, one in self.chosen.items() if name != without}
        return self.request.path + _query(self.kept, chosen)


class _Counted(Paginator):
    """Pages of rows that were counted already."""

    count = 0


def _plain(rows: QuerySet) -> QuerySet:
    """Return the same rows with nothing that comes with them."""
    return rows.model._base_manager.filter(pk__in=rows.order_by().values("pk"))


def _named(name: str, told: QuerySet) -> QuerySet:
    return told.annotate(tally_filter=Value(name, output_field=CharField()))


def _option(
    one: Offered, filter_: Any, value: str, text: Text, rank: int | None, detail: str
) -> Option:
    """Return one value of a filter as readers know it."""
    if isinstance(filter_, YesNoFilter):
        return Option(value, str(one.yes if value == "true" else one.no), rank=rank)
    if isinstance(filter_, YearFilter):
        return Option(value, value, rank=-int(value))
    label = "" if text else str(filter_.label_of(value))
    code = value if one.by_code and text else ""
    return Option(value, label, text, code, rank, detail)


def _query(kept: Mapping[str, str], chosen: Chosen | None = None) -> str:
    """Return a query string; the values of one filter stand in one, with commas."""
    pairs = list(kept.items())
    pairs += [(name, ",".join(values)) for name, values in (chosen or {}).items()]
    return f"?{urlencode(pairs, safe=',')}" if pairs else ""
