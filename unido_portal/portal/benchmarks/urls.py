"""The portal's addresses, and two that only a benchmark asks for."""

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.cache import never_cache

from unido_portal.portal.views.home import home
from unido_portal.urls import handler400, handler403, handler404, handler500
from unido_portal.urls import urlpatterns as of_the_portal

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def nothing(request: HttpRequest) -> HttpResponse:
    """Answer as little as a view can, and ask the database nothing."""
    return HttpResponse("ok")


urlpatterns = [
    *of_the_portal,
    path("benchmark/nothing/", nothing),
    *i18n_patterns(path("benchmark/front-page/", never_cache(home))),
]
