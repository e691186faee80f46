"""What a reader can reach from a page, and how its pages are asked for."""

from __future__ import annotations

import html
import itertools
import re
from typing import Any

_LINK = re.compile(r'<a[^>]* href="([^"]+)"')


def shown(client: Any, url: str) -> str:
    """Return the page at ``url``, which must be there."""
    response = client.get(url)
    assert response.status_code == 200, f"{url} answers {response.status_code}"
    return html.unescape(response.content.decode())


def words(client: Any, url: str) -> str:
    """Return the words of the page at ``url``, without markup and on one line."""
    return " ".join(re.sub(r"<[^>]+>", "", shown(client, url)).split())


def links(client: Any, url: str) -> set[str]:
    """Return the addresses to which the page at ``url`` leads, without fragments."""
    found = _LINK.findall(client.get(url).content.decode())
    return {html.unescape(link).partition("#")[0] for link in found}


def walks(client: Any, *path: str) -> bool:
    """Say whether each page of ``path`` links to the next, and the next back to it.

    The first page that does not is named by an AssertionError.
    """
    for here, there in itertools.pairwise(path):
        assert there in links(client, here), f"{here} does not lead to {there}"
        assert here in links(client, there), f"{there} does not lead back to {here}"
    return True
