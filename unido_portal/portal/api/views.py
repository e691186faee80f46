"""The entrance of the API: what there is, its schema and its documentation."""

from __future__ import annotations

from csp.decorators import csp_update
from django.urls import reverse
from django.utils.decorators import method_decorator
from drf_spectacular.renderers import (
    OpenApiJsonRenderer,
    OpenApiJsonRenderer2,
    OpenApiYamlRenderer,
    OpenApiYamlRenderer2,
)
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from unido_portal.core.api.caching import ConditionalView
from unido_portal.core.api.views import PublicView
from unido_portal.core.registries import public_resources

_LINKS = {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}}


class RootView(PublicView):
    """The resources of the API with their addresses."""

    @extend_schema(operation_id="resources", responses={200: _LINKS})
    def get(self, request: Request) -> Response:
        """Answer the address of every resource by its name."""
        names = sorted(public_resources.keys())
        return Response(
            {
                name: request.build_absolute_uri(reverse(f"api-{name}-list"))
                for name in names
            }
        )


class SchemaView(ConditionalView, SpectacularAPIView):
    """The description of the API in OpenAPI 3.1, as JSON or YAML."""

    renderer_classes = [
        OpenApiJsonRenderer2,
        OpenApiYamlRenderer2,
        OpenApiJsonRenderer,
        OpenApiYamlRenderer,
    ]
    permission_classes = [AllowAny]


# The icons of Swagger UI are images inside its style sheet.
@method_decorator(csp_update({"img-src": ["data:"]}), name="dispatch")
class DocumentationView(SpectacularSwaggerSplitView):
    """The description of the API to read and try, from our own host."""

    url_name = "api-schema"
    template_name = "api/docs.html"
    permission_classes = [AllowAny]
