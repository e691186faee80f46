"""Addresses of the portal.

Public pages carry the language in their address; what staff and programs use does not.
"""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import include, path
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.generic import RedirectView

from unido_portal.accounts.views import admin_login
from unido_portal.core.translations_admin import texts_lacking, translations_behind
from unido_portal.portal import health
from unido_portal.portal.reading import only_read
from unido_portal.portal.views import finding


def to_best_language(request: HttpRequest) -> HttpResponse:
    """Send the reader of ``/`` to the front page in the language they read best."""
    response = redirect(f"/{get_language_from_request(request)}/")
    patch_vary_headers(response, ["Accept-Language", "Cookie"])
    return response


handler400 = "unido_portal.portal.errors.bad_request"
handler403 = "unido_portal.portal.errors.permission_denied"
handler404 = "unido_portal.portal.errors.page_not_found"
handler500 = "unido_portal.portal.errors.server_error"

urlpatterns = [
    path("", only_read(to_best_language), name="best-language"),
    path("healthz", only_read(health.healthz), name="healthz"),
    path("readyz", only_read(health.readyz), name="readyz"),
    path("metrics", only_read(health.metrics), name="metrics"),
    path("robots.txt", only_read(finding.robots), name="robots"),
    path("sitemap.xml", only_read(finding.sitemap_index), name="sitemap"),
    path(
        "sitemap-<slug:language>.xml",
        only_read(finding.sitemap),
        name="sitemap-of-language",
    ),
    path("staff/", only_read(RedirectView.as_view(pattern_name="admin:index"))),
    path("accounts/", include("unido_portal.accounts.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("admin/login/", admin_login),
    path(
        "admin/translations-behind/",
        admin.site.admin_view(translations_behind),
        name="translations-behind",
    ),
    path(
        "admin/texts-lacking/",
        admin.site.admin_view(texts_lacking),
        name="texts-lacking",
    ),
    path("admin/", admin.site.urls),
    path("api/", include("unido_portal.portal.api.urls")),
    *i18n_patterns(path("", include("unido_portal.portal.urls"))),
]
