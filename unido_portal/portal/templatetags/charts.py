"""Charts in pages."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import Context
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from unido_portal.portal import formats
from unido_portal.portal.charts.chart import Chart, Source
from unido_portal.portal.templatetags.texts import document_name, text

register = template.Library()


@register.inclusion_tag("components/chart.html", name="chart", takes_context=True)
def show_chart(context: Context, chart: Chart, target: str = "") -> dict[str, Any]:
    """Show a chart with all that stands around it.

    ``target`` is where its links open when it stands in a frame of another page.
    """
    return {"chart": chart, "target": target, "request": context.get("request")}


@register.simple_tag
def source_of(source: Source, target: str = "") -> SafeString:
    """Show where figures come from; a citation is a link to its page."""
    if source.citation:
        return format_html(
            '<a class="citation" href="{}"{}>{}{}{}</a>',
            source.citation.get_absolute_url(),
            format_html(' target="{}"', target) if target else "",
            document_name(source.citation.document),
            formats.comma(),
            source.place,
        )
    if source.release:
        return format_html(
            "{}{}{}",
            text(source.release.source, tagged=False),
            formats.comma(),
            source.release.vintage,
        )
    if source.note:
        named = text(source.named)
        return format_html("{}{}{}", named, formats.comma(), source.words)
    return format_html("{}", source.plain)


@register.simple_tag(takes_context=True)
def frame_of(context: Context, chart: Chart) -> SafeString:
    """Return, to be read and copied, the element that shows a chart elsewhere."""
    request = context.get("request")
    address = request.build_absolute_uri(chart.embedded) if request else chart.embedded
    return escape(
        format_html(
            '<iframe src="{}" title="{}" width="520" height="640"></iframe>',
            address,
            chart.full_title,
        )
    )
