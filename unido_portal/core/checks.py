"""What `manage.py check --deploy` refuses beside Django's own checks."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register


@register(Tags.security, deploy=True)
def speaks_https_only(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse plain http, which is meant for a developer's own machine."""
    if not settings.PORTAL_LOCAL_HTTP:
        return []
    return [
        Error(
            "PORTAL_LOCAL_HTTP is true: the portal would speak plain http.",
            hint="Leave PORTAL_LOCAL_HTTP unset and put a proxy with TLS in front.",
            id="portal.E001",
        )
    ]
