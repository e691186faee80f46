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
from unido_portal.portal.plain import on_one_line

View = Callable[..., HttpResponseBase]
# Returns the charts of a page from what its address names, as everybody may see them.
ChartsOf = Callable[..., Iterable[Chart]]


def chart_paths(
    route: str, name: str, charts_of: ChartsOf, *, by_query: bool = False
) -> list[URLPattern]:
    """Return the addresses of the charts of the page at ``route``, called ``name``.

    Charts that are drawn ``by_query`` depend on the query of the address too:
    ``charts_of`` then takes the request as well.
    """

    def found(request: HttpRequest, **codes: Any) -> Iterable[Chart]:
        return charts_of(request, **codes) if by_query else charts_of(**codes)

    return [
        path(f"{route}charts/<code:chart>.svg", _file(found), name=f"{name}-file"),
        path(f"{route}charts/<code:chart>/", _frame(found), name=f"{name}-chart"),
    ]


def _file(charts_of: ChartsOf) -> View:
    def chart_file(request: HttpRequest, chart: str, **codes: Any) -> HttpResponse:
        """Answer one chart as a file, with its finding, source and disclaimer."""
        disclaimer = strip_tags(render_to_string("components/disclaimer.html"))
        found = _find(charts_of(request, **codes), chart)
        sheet = Sheet(found, on_one_line(disclaimer), _address(request, found))
        content = render_to_string("charts/file.svg", {"sheet": sheet})
        return HttpResponse(content.strip(), content_type="image/svg+xml")

    return chart_file


def _frame(charts_of: ChartsOf) -> View:
    def chart_frame(request: HttpRequest, chart: str, **codes: Any) -> HttpResponse:
        """Show one chart with its source, in a frame of whatever page."""
        found = _find(charts_of(request, **codes), chart)
        context = {"chart": found, "page": _address(request, found)}
        return render(request, "charts/embedded.html", context)

    anywhere = csp_replace({"frame-ancestors": ["*"]})
    return xframe_options_exempt(anywhere(cast(Any, chart_frame)))


def _address(request: HttpRequest, chart: Chart) -> str:
    return request.build_absolute_uri(chart.page + chart.query)


def _find(charts: Iterable[Chart], name: str) -> Chart:
    for chart in charts:
        if chart.name == name:
            return chart
    raise Http404
