"""Addresses of the charts of a page: each as a file, and to be shown elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, cast

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import URLPattern, path
from django.utils.html import strip_tags
from django.views.decorators.clickjacking import xframe_options_exempt

from unido_portal.portal.charts.chart import Chart
from unido_portal.portal.charts.files import Sheet

View = Callable[..., HttpResponseBase]
# Returns the charts of a page from what its address names, as everybody may see them.
ChartsOf = Callable[..., Iterable[Chart]]


def chart_paths(route: str, name: str, charts_of: ChartsOf) -> list[URLPattern]:
    """Return the addresses of the charts of the page at ``route``, called ``name``."""
    return [
        path(f"{route}charts/<code:chart>.svg", _file(charts_of), name=f"{name}-file"),
        path(f"{route}charts/<code:chart>/", _frame(charts_of), name=f"{name}-chart"),
    ]


def _file(charts_of: ChartsOf) -> View:
    def chart_file(request: HttpRequest, chart: str, **codes: Any) -> HttpResponse:
        """Answer one chart as a file, with its finding, source and disclaimer."""
        disclaimer = strip_tags(render_to_string("components/disclaimer.html"))
        sheet = Sheet(_find(charts_of, chart, codes), " ".join(disclaimer.split()))
        content = render_to_string("charts/file.svg", {"sheet": sheet})
        return HttpResponse(content.strip(), content_type="image/svg+xml")

    return chart_file


def _frame(charts_of: ChartsOf) -> View:
    def chart_frame(request: HttpRequest, chart: str, **codes: Any) -> HttpResponse:
        """Show one chart with its source, in a frame of whatever page."""
        found = _find(charts_of, chart, codes)
        page = request.build_absolute_uri(found.page)
        return render(request, "charts/embedded.html", {"chart": found, "page": page})

    anywhere = csp_replace({"frame-ancestors": ["*"]})
    return xframe_options_exempt(anywhere(cast(Any, chart_frame)))


def _find(charts_of: ChartsOf, name: str, codes: dict[str, Any]) -> Chart:
    for chart in charts_of(**codes):
        if chart.name == name:
            return chart
    raise Http404
