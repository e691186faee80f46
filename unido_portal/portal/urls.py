"""Addresses of the public pages, below the language; every page is only read."""

from django.urls import URLPattern, URLResolver

from unido_portal.portal.governance_urls import urlpatterns as governance_urls
from unido_portal.portal.plan_urls import urlpatterns as plan_urls
from unido_portal.portal.reading import all_only_read

urlpatterns: list[URLPattern | URLResolver] = [
    *all_only_read([*governance_urls, *plan_urls])
]
