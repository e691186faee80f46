"""Describe the API in OpenAPI 3.1, problems and parameters included."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import get_doc
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse

from unido_portal.core.api.parameters import Later, OneOf, Parameter
from unido_portal.core.api.problems import MEDIA_TYPE, ProblemSerializer
from unido_portal.core.fields import CODE_PATTERN

_PROBLEMS = {
    400: "A parameter or a value is unknown; a valid one that is like it is named.",
    404: "Nothing here, or nothing that the reader may see.",
    406: "The answer does not come in the form that is accepted.",
    429: "Asked too often.",
    500: "Something went wrong on our side.",
}
_MOVED = "A code that the row once had: `Location` is where it stands now."
_URL = {"type": ["string", "null"], "format": "uri"}


class ResourceSchema(AutoSchema):
    """Reads parameters and filters from the view and adds the problems."""

    def get_override_parameters(self) -> list[Any]:
        view: Any = self.view
        if not hasattr(view, "offered"):
            return []
        described = [
            _described(parameter.name, _schema(parameter), parameter.description)
            for parameter in view.offered()
            if not isinstance(parameter, Later)
        ]
        for name in view.filter_names():
            filter_ = view.filterset_class.base_filters[name]
            described.append(_described(name, filter_.schema))
        for name in ("code", "table"):
            if f"{{{name}}}" in self.path:
                described.append(_in_path(name))
        return described

    def get_response_serializers(self) -> Any:
        answers = super().get_response_serializers()
        if isinstance(answers, dict):
            return answers
        action = getattr(self.view, "action", "")
        shapes = getattr(self.view, "shapes", {})
        told: dict[Any, Any] = {200: shapes.get(action, answers)}
        if "{" in self.path:
            told[301] = OpenApiResponse(description=_MOVED)
        for status, description in _PROBLEMS.items():
            if status == 404 and "{" not in self.path:
                continue
            told[status, MEDIA_TYPE] = OpenApiResponse(ProblemSerializer, description)
        return told

    def _map_serializer(self, serializer: Any, *args: Any, **kwargs: Any) -> Any:
        """Require no field: `fields`, `omit` and `lang=all` leave any of them out."""
        schema = super()._map_serializer(serializer, *args, **kwargs)
        if not isinstance(serializer, ProblemSerializer):
            schema.pop("required", None)
        return schema

    def get_description(self) -> str:  # type: ignore[override]
        """Return what the resource is; an address of its own says what it answers."""
        action = getattr(self.view, "action", None)
        if action not in ("list", "retrieve"):
            return super().get_description()
        told = get_doc(type(self.view))
        return told if action == "list" else f"One by its code. {told}"

    def get_auth(self) -> list[dict[str, Any]]:
        """Ask for nothing: whatever is described here is read by everybody."""
        return []

    def get_filter_backends(self) -> list[Any]:
        return []

    def get_tags(self) -> list[str]:
        return [getattr(self.view, "name_of_resource", "about")]

    def _get_paginator(self) -> Any:
        return _Envelope(getattr(self.view, "told_of_lists", {}))


class _Envelope:
    """What a list is wrapped in; ``more`` are the schemas of what stands beside."""

    def __init__(self, more: Mapping[str, Any]) -> None:
        self.more = more

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        count = {
            "type": ["integer", "null"],
            "description": "How many rows pass the filters; null where not counted.",
        }
        return {
            "type": "object",
            "required": ["next", "previous", "count", "results", *self.more],
            "properties": {
                "next": _URL,
                "previous": _URL,
                "count": count,
                "results": schema,
                **self.more,
            },
        }

    def get_schema_operation_parameters(self, view: Any) -> list[Any]:
        return []


def _described(
    name: str, schema: dict[str, Any], description: str = ""
) -> OpenApiParameter:
    # Several values stand behind one name, separated by commas.
    several = schema["type"] == "array"
    return OpenApiParameter(
        name,
        type=schema,
        description=description,
        style="form" if several else None,
        explode=False if several else None,
    )


def _schema(parameter: Parameter) -> dict[str, Any]:
    schema = dict(parameter.schema)
    if isinstance(parameter, OneOf) and parameter.absent is not None:
        schema["default"] = parameter.absent
    return schema


def _in_path(name: str) -> OpenApiParameter:
    schema = {"type": "string", "pattern": CODE_PATTERN}
    return OpenApiParameter(name, type=schema, location=OpenApiParameter.PATH)
