"""Describe the API in OpenAPI 3.1, problems and parameters included."""

from __future__ import annotations

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse

from unido_portal.core.api.parameters import Later, OneOf, Parameter, Words
from unido_portal.core.api.problems import MEDIA_TYPE, ProblemSerializer
from unido_portal.core.fields import CODE_PATTERN

_PROBLEMS = {
    400: "A parameter or a value is unknown; the nearest valid one is named.",
    404: "Nothing here, or nothing that the reader may see.",
    406: "The answer does not come in the form that is accepted.",
    429: "Asked too often.",
    500: "Something went wrong on our side.",
}
_URL = {"type": ["string", "null"], "format": "uri"}


class ResourceSchema(AutoSchema):
    """Reads parameters and filters from the view and adds the problems."""

    def get_override_parameters(self) -> list[OpenApiParameter]:
        if not hasattr(self.view, "offered"):
            return []
        described = [
            _described(parameter)
            for parameter in self.view.offered()
            if not isinstance(parameter, Later)
        ]
        filters = getattr(self.view, "filterset_class", None)
        for name in self.view.filter_names():
            described.append(_described_filter(name, filters.base_filters[name]))
        for name in ("code", "table"):
            if f"{{{name}}}" in self.path:
                described.append(_in_path(name))
        return described

    def get_response_serializers(self) -> Any:
        answers = super().get_response_serializers()
        if isinstance(answers, dict):
            return answers
        told: dict[Any, Any] = {200: answers}
        for status, description in _PROBLEMS.items():
            if status == 404 and "{" not in self.path:
                continue
            told[status, MEDIA_TYPE] = OpenApiResponse(ProblemSerializer, description)
        return told

    def get_filter_backends(self) -> list[Any]:
        return []

    def get_tags(self) -> list[str]:
        return [getattr(self.view, "name_of_resource", "about")]

    def _get_paginator(self) -> Any:
        return _Envelope()


class _Envelope:
    """What a list is wrapped in."""

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        count = {
            "type": ["integer", "null"],
            "description": "How many rows pass the filters; null where not counted.",
        }
        return {
            "type": "object",
            "required": ["next", "previous", "count", "results"],
            "properties": {
                "next": _URL,
                "previous": _URL,
                "count": count,
                "results": schema,
            },
        }

    def get_schema_operation_parameters(self, view: Any) -> list[Any]:
        return []


def _described(parameter: Parameter) -> OpenApiParameter:
    schema = dict(parameter.schema)
    if isinstance(parameter, OneOf) and parameter.absent is not None:
        schema["default"] = parameter.absent
    return OpenApiParameter(
        parameter.name,
        type=schema,
        description=parameter.description,
        **({"explode": False, "style": "form"} if isinstance(parameter, Words) else {}),
    )


def _described_filter(name: str, filter_: Any) -> OpenApiParameter:
    schema = dict(filter_.schema)
    several = schema["type"] == "array"
    return OpenApiParameter(
        name,
        type=schema,
        description=filter_.extra.get("help_text", ""),
        **({"explode": False, "style": "form"} if several else {}),
    )


def _in_path(name: str) -> OpenApiParameter:
    schema = {"type": "string", "pattern": CODE_PATTERN}
    return OpenApiParameter(name, type=schema, location=OpenApiParameter.PATH)
