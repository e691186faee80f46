"""Addresses of the API, below /api/: the resources at v1/, the documentation at docs/."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
