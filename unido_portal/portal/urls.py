"""Addresses of the public pages, below the language."""

from django.urls import URLPattern, URLResolver

from unido_portal.portal.governance_urls import urlpatterns as governance_urls
from unido_portal.portal.plan_urls import urlpatterns as plan_urls

urlpatterns: list[URLPattern | URLResolver] = [*governance_urls, *plan_urls]
