"""Where a request comes from."""

from __future__ import annotations

from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Return the address of who sent ``request``, as our outermost proxy saw it.

    Without trusted proxies X-Forwarded-For is somebody's claim, and is not read.
    """
    direct = request.META.get("REMOTE_ADDR", "")
    proxies = settings.TRUSTED_PROXIES
    hops = request.headers.get("X-Forwarded-For", "").split(",") if proxies else []
    return hops[-proxies].strip() if len(hops) >= proxies > 0 else direct


def client_network(request: HttpRequest) -> str:
    """Return what is counted as one network: an IPv4 address, or an IPv6 /64."""
    address = client_address(request)
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if not isinstance(parsed, IPv6Address):
        return str(parsed)
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return str(IPv6Network((parsed, 64), strict=False))


def is_loopback(request: HttpRequest) -> bool:
    """Say whether ``request`` comes from this very machine, through no proxy."""
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback and (
            "X-Forwarded-For" not in request.headers
        )
    except ValueError:
        return False
