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


@register(Tags.security, deploy=True)
def names_its_hosts(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse to answer under any name, which lets others write the portal's links."""
    if "*" not in settings.ALLOWED_HOSTS:
        return []
    return [
        Error(
            "ALLOWED_HOSTS is *: the portal would answer under any name.",
            hint="Set ALLOWED_HOSTS to the names under which the portal is reached.",
            id="portal.E002",
        )
    ]
