"""Addresses below /api/: the resources at v1/, their documentation at docs/."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView
from rest_framework.routers import SimpleRouter

import indicators.api
import strategies.api
import unido_portal.governance.api
import unido_portal.reference.api
import workplans.api
import workplans.api_progress
from unido_portal.core.registries import public_resources
from unido_portal.portal.api.views import DocumentationView, RootView, SchemaView

# Each of these modules registers the resources of its app.
MODULES = (
    unido_portal.reference.api,
    unido_portal.governance.api,
    strategies.api,
    workplans.api,
    workplans.api_progress,
    indicators.api,
)

router = SimpleRouter()
for name in sorted(public_resources.keys()):
    router.register(name, public_resources[name], basename=f"api-{name}")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(pattern_name="api-docs"), name="api"),
    path("docs/", DocumentationView.as_view(), name="api-docs"),
    path("v1/", RootView.as_view(), name="api-root"),
    path("v1/schema/", SchemaView.as_view(), name="api-schema"),
    path("v1/", include(router.urls)),
]
