"""What a long page holds, above what it holds."""

from __future__ import annotations

import re
from typing import Any

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# A page with fewer sections shows them all in a few screens.
FEWEST = 5

_SECTION = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)


class ContentsNode(template.Node):
    """Renders what it holds, and above it the list of its sections."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        body = self.nodelist.render(context)
        sections: list[tuple[str, Any]] = [
            (place, mark_safe(strip_tags(words).strip()))  # noqa: S308
            for place, words in _SECTION.findall(body)
        ]
        if len(sections) < FEWEST:
            return body
        engine = context.template.engine  # type: ignore[union-attr]
        listed = engine.get_template("components/contents.html").render(
            Context({"sections": sections})
        )
        return mark_safe(listed + body)  # noqa: S308  (both are rendered templates)


@register.tag
def withcontents(parser: Parser, token: Token) -> ContentsNode:
    """List the sections up to ``{% endwithcontents %}``, where there are many.

    A section begins with ``<h2 id="…">``.
    """
    nodelist = parser.parse(("endwithcontents",))
    parser.delete_first_token()
    return ContentsNode(nodelist)
