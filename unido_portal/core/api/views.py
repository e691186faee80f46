"""The base of every resource: list and detail, read only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, ClassVar, TypeVar

from django.db.models import BooleanField, Q, QuerySet, Value
from django.utils import translation
from django.utils.translation import gettext as _
from rest_framework import exceptions, viewsets
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.permissions import AllowAny
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from unido_portal.core.api.caching import ConditionalView
from unido_portal.core.api.filters import ResourceFilterSet
from unido_portal.core.api.languages import ALL, accepted_language, asked_language
from unido_portal.core.api.nearest import nearest
from unido_portal.core.api.paging import Cursor, Ordering, Pages
from unido_portal.core.api.parameters import (
    Later,
    OneOf,
    Parameter,
    WholeNumber,
    Words,
    YesNo,
)
from unido_portal.core.api.problems import BadParameters, Fault, Moved
from unido_portal.core.api.serializers import ResourceSerializer
from unido_portal.core.fields import CODE_IN_PATH
from unido_portal.core.former_codes import former_holders, present_code
from unido_portal.core.languages import CODES
from unido_portal.core.registries import public_resources

PAGE_SIZE = 50
LARGEST_PAGE = 1000

LANG = OneOf(
    "lang",
    "The language of texts, or `all` for every language; without it the best one of "
    "`Accept-Language`.",
    words=(*CODES, ALL),
)
FORMAT = OneOf(
    "format",
    "The form of the answer: one page of JSON.",
    absent="json",
    words=("json",),
    later=("csv", "xlsx", "ndjson"),
)
AS_OF = Later("as_of", "Planned: the state of knowledge on a day.")
SINCE = Later("since", "Planned: what changed since a session or a day.")
PAGE = WholeNumber(
    "page_size", "Rows on a page.", absent=PAGE_SIZE, least=1, most=LARGEST_PAGE
)
CURSOR = Parameter(
    "cursor", "The place of a page, as `next` and `previous` give it.", needs_value=True
)
DEMO = YesNo(
    "demo",
    "Demonstration data instead of facts; the two never stand together.",
    absent=False,
)
INCLUDE = OneOf(
    "include",
    "Also what a correction replaced, which tells `superseded_at`.",
    words=("superseded",),
)
VERSION = Parameter(
    "version",
    "The code of a plan version; without it the version that the page of each plan "
    "shows.",
)


def list_parameters(orders: Sequence[str], *, counted: bool = True) -> list[Parameter]:
    """Return the parameters of a list whose first of ``orders`` is the usual one."""
    order = OneOf(
        "ordering",
        "The order of the rows; nulls come last, and the code breaks ties.",
        absent=orders[0],
        words=tuple(orders),
    )
    count = OneOf(
        "count",
        "Whether `count` is worked out.",
        absent="exact" if counted else "none",
        words=("exact", "none"),
    )
    return [PAGE, CURSOR, order, count]


Resource = TypeVar("Resource", bound="ListedViewSet")


def resource(name: str) -> Callable[[type[Resource]], type[Resource]]:
    """Register a view under the plural name of its resource."""

    def register(view: type[Resource]) -> type[Resource]:
        view.name_of_resource = name
        public_resources.add(name, view)
        return view

    return register


class _Negotiation(DefaultContentNegotiation):
    """Leaves ``format`` to the parameters, which refuse with a sentence."""

    def filter_renderers(self, renderers: Any, format: str) -> Any:
        return renderers


class PublicView(ConditionalView):
    """A view that reads its parameters, speaks the reader's language and has an ETag.

    ``asked`` holds the value of every parameter by name once the request is read.
    """

    renderer_classes = [JSONRenderer]
    permission_classes = [AllowAny]
    content_negotiation_class = _Negotiation
    asked: dict[str, Any]

    def offered(self) -> Iterable[Parameter]:
        """Return the parameters of this address, filters apart."""
        return (LANG, FORMAT, AS_OF, SINCE)

    def filter_names(self) -> Iterable[str]:
        """Return the names of the filters of this address."""
        return ()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        translation.activate(asked_language(request._request))
        super().initial(request, *args, **kwargs)
        if request.method in ("GET", "HEAD"):
            self.asked = read_parameters(
                request, list(self.offered()), list(self.filter_names())
            )

    def finalize_response(
        self, request: Request, response: Any, *args: Any, **kwargs: Any
    ) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        if request.GET.get("lang") == ALL and response.status_code == 200:
            response.headers["Content-Language"] = ", ".join(CODES)
        return response

    @property
    def language(self) -> str:
        """The language of texts: one of the six, or ``all``."""
        if not hasattr(self, "asked"):
            return "en"
        return self.asked["lang"] or accepted_language(self.request._request)


def read_parameters(
    request: Request, offered: list[Parameter], filters: list[str]
) -> dict[str, Any]:
    """Return the values of ``offered`` by name; raises BadParameters for the rest."""
    known = {parameter.name: parameter for parameter in offered}
    values = {name: parameter.absent for name, parameter in known.items()}
    faults: list[Fault] = []
    for name, raws in request.GET.lists():
        try:
            _refuse_odd(name, raws, known, filters)
            if name in known:
                values[name] = known[name].value_of(raws[-1])
        except BadParameters as bad:
            faults += bad.faults
    if faults:
        raise BadParameters(*faults)
    return values


def _refuse_odd(
    name: str, raws: list[str], known: Mapping[str, Parameter], filters: list[str]
) -> None:
    valid = [
        *(name for name, one in known.items() if not isinstance(one, Later)),
        *filters,
    ]
    if name not in known and name not in filters:
        sentence = _("“%(name)s” is no parameter of this address.") % {
            "name": name[:100]
        }
        raise BadParameters(Fault.unknown(name, name, valid, sentence=sentence))
    if isinstance(later := known.get(name), Later):
        raise later.refusal(valid)
    if any("\x00" in raw for raw in raws):
        sentence = _("“%(name)s” holds a character that no value has.")
        raise BadParameters(Fault(name, sentence % {"name": name}))
    if name in known and len(raws) > 1:
        sentence = _("“%(name)s” is given more than once.") % {"name": name}
        raise BadParameters(Fault(name, sentence))


class ListedViewSet(PublicView, viewsets.GenericViewSet):
    """One resource: its rows in pages.

    A subclass says in ``get_rows`` which rows the reader may see. ``identity`` is the
    lookup of the public code, ``orderings`` the lookups to order by under the names
    that the query uses; a minus before a name turns it round.
    """

    name_of_resource: ClassVar[str]
    filterset_class: ClassVar[type[ResourceFilterSet]] = ResourceFilterSet
    identity: ClassVar[str] = "code"
    orderings: ClassVar[Mapping[str, str]] = {}
    # The shape of the whole answer of an action that is not of rows alone.
    shapes: ClassVar[Mapping[str, Any]] = {}
    # The schemas of what every list tells beside its rows, by name.
    told_of_lists: ClassVar[Mapping[str, Any]] = {}
    has_demo: ClassVar[bool] = False
    has_versions: ClassVar[bool] = False
    has_superseded: ClassVar[bool] = False
    is_counted: ClassVar[bool] = True
    lookup_url_kwarg = "code"
    lookup_value_regex = CODE_IN_PATH
    pagination_class = None
    filter_backends: Any = []

    def get_rows(self) -> QuerySet[Any]:
        """Return the rows that the reader may see, with what they are shown with."""
        raise NotImplementedError

    def demo_condition(self) -> Q:
        """Return the condition of demonstration data, where ``has_demo``."""
        raise NotImplementedError

    def get_queryset(self) -> QuerySet[Any]:
        rows = self.get_rows()
        if not self.has_demo:
            return rows
        condition = self.demo_condition()
        made_up = bool(self.asked["demo"])
        # The label of rows without a flag of their own.
        rows = rows.annotate(is_made_up=Value(made_up, output_field=BooleanField()))
        return rows.filter(condition if made_up else ~condition)

    def offered(self) -> Iterable[Parameter]:
        """Return the parameters of the list or of one row, filters apart."""
        yield from super().offered()
        yield from self.thinning()
        if self.has_demo:
            yield DEMO
        if self.has_versions:
            yield VERSION
        if self.has_superseded:
            yield INCLUDE
        if self.action == "list":
            names = ["code", *self.orderings] if self.is_by_code else ["recorded"]
            words = [word for name in names for word in (name, f"-{name}")]
            yield from list_parameters(words, counted=self.is_counted)

    @property
    def with_superseded(self) -> bool:
        """Whether what a correction replaced is asked for too."""
        return self.asked["include"] == "superseded"

    def thinning(self) -> Iterable[Parameter]:
        """Return the parameters that thin an answer."""
        serializer = self.get_serializer_class()
        if issubclass(serializer, ResourceSerializer):
            names = serializer.names()
            yield Words("fields", "Only these fields.", words=names, needs_value=True)
            yield Words("omit", "Not these fields.", absent=(), words=names)

    @property
    def is_by_code(self) -> bool:
        """Whether rows have a public code; otherwise they go by when they came."""
        return self.identity != "pk"

    def filter_names(self) -> Iterable[str]:
        return self.filterset_class.base_filters if self.action == "list" else ()

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.action != "list":
            return queryset
        filters = self.filterset_class(self.request.GET, queryset, request=self.request)
        return filters.filtered()

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Answer one page of the rows that pass the filters."""
        rows = self.filter_queryset(self.get_queryset())
        return self.answer_page(rows, self.ordering())

    def answer_page(self, rows: QuerySet[Any], ordering: Ordering) -> Response:
        """Answer the page of ``rows`` that was asked for."""
        cursor = None
        if raw := self.asked["cursor"]:
            cursor = Cursor.read(raw, ordering=ordering, model=rows.model)
        page = Pages(rows, ordering, self.asked["page_size"]).at(cursor)
        exact = self.asked["count"] == "exact"
        told = {
            "next": self._address(page.next),
            "previous": self._address(page.previous),
            "count": rows.order_by().count() if exact else None,
            "results": self.get_serializer(page.rows, many=True).data,
        }
        return Response(told | self.about_list())

    def about_list(self) -> dict[str, Any]:
        """Return what a list tells beside its rows, or instead of what it says."""
        return {}

    def ordering(self) -> Ordering:
        """Return the order that was asked for."""
        name = self.asked["ordering"]
        path = self.orderings.get(name.lstrip("-"), self.identity)
        return Ordering(name, path, self.identity)

    def _address(self, cursor: Cursor | None) -> str | None:
        if cursor is None:
            return None
        query = self.request.GET.copy()
        query["cursor"] = str(cursor)
        path = f"{self.request.path}?{query.urlencode()}"
        return self.request.build_absolute_uri(path)

    def get_serializer_context(self) -> dict[str, Any]:
        context = dict(super().get_serializer_context())
        asked = getattr(self, "asked", {})
        context["language"] = self.language
        context["fields"] = asked.get("fields")
        context["omit"] = asked.get("omit") or ()
        return context


class ResourceViewSet(ListedViewSet):
    """One resource: its rows in pages, and each row by its code."""

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Answer one row by its code."""
        return Response(self.get_serializer(self.get_object()).data)

    def get_object(self) -> Any:
        """Return the row with the code of the address, or tell the nearest code."""
        code = self.kwargs["code"]
        rows = self.get_queryset()
        found = rows.filter(**{self.identity: code}).first()
        if found is None:
            self._lead_from_former(code, rows)
            raise no_such(code, rows, self.identity)
        self.check_object_permissions(self.request, found)
        return found

    def _lead_from_former(self, code: str, rows: QuerySet[Any]) -> None:
        """Raise Moved where one of ``rows`` once had ``code`` and none has it now."""
        path, _dunder, field = self.identity.rpartition("__")
        model = rows.model
        if path:
            model = model._meta.get_field(path).related_model
        keys = former_holders(model._base_manager.all(), field, code)
        key = path or "pk"
        if present := present_code(rows, keys, key=key, code=self.identity):
            raise Moved(code=present)


def no_such(code: str, rows: QuerySet[Any], identity: str) -> exceptions.NotFound:
    """Return what to raise where none of ``rows`` has ``code``: the nearest is told."""
    codes = rows.order_by().values_list(identity, flat=True)
    sentence = _("There is nothing with the code “%(code)s” here.") % {"code": code}
    if meant := nearest(code, (str(one) for one in codes[:10_000])):
        sentence += " " + _("The nearest code is “%(code)s”.") % {"code": meant}
    return exceptions.NotFound(sentence)
