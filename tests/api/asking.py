"""Ask the API as a program does."""

from __future__ import annotations

from typing import Any

from django.test import Client

from unido_portal.core.registries import public_resources
from unido_portal.portal.api import urls

# Importing the addresses has registered every resource.
RESOURCES = sorted(public_resources.keys())
ROUTER = urls.router


def ask(path: str, status: int = 200, **kwargs: Any) -> Any:
    """Return what ``/api/v1/<path>`` answers, which has this status."""
    response = Client(headers=kwargs.pop("headers", None)).get(
        f"/api/v1/{path}", **kwargs
    )
    assert response.status_code == status, response.content
    kind = "application/json" if status == 200 else "application/problem+json"
    assert response["Content-Type"] == kind
    return response.json()


def codes(path: str) -> list[str]:
    """Return the codes of the rows that a list answers."""
    return [row["code"] for row in ask(path)["results"]]
