"""Charts of pages as tests read them."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from django.test import Client

SVG = "{http://www.w3.org/2000/svg}"


def content(client: Client, path: str, language: str = "en") -> str:
    """Return the page at ``path`` below the language; it must be there."""
    response = client.get(f"/{language}/{path}")
    assert response.status_code == 200, path
    return response.content.decode()


def drawing(client: Client, path: str, language: str = "en") -> ET.Element:
    """Return the file at ``path``, read as XML."""
    return ET.fromstring(content(client, path, language))  # noqa: S314  (our own file)


def titles(page: str) -> list[str]:
    """Return what the charts of a page find."""
    return re.findall(r'class="chart__title"[^>]*>([^<]*)<', page)


def charts(page: str) -> list[str]:
    """Return the markup of each chart of a page."""
    return re.findall(r'<figure class="chart.*?</figure>', page, re.DOTALL)


def names(page: str) -> list[str]:
    return re.findall(r'<figure class="chart[^"]*" id="chart-([^"]+)"', page)


def marks(chart: str) -> list[str]:
    """Return what the marks of a chart say."""
    return re.findall(r'class="mark-of-figure"[^>]*aria-label="([^"]*)"', chart)
