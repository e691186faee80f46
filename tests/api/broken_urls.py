"""Addresses of which one is broken, to see how that is told."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

handler500 = "unido_portal.portal.errors.server_error"


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError


urlpatterns = [path("api/v1/broken/", broken)]
