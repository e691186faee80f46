"""The portal with the addresses of the benchmark, as a server serves it."""

from django.conf import settings

from unido_portal.wsgi import application

__all__ = ["application"]

settings.ROOT_URLCONF = "unido_portal.portal.benchmarks.urls"
