"""Read configuration from the environment, and fail loudly when it is wrong."""

import os
from pathlib import Path

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

_BOOLEANS = {"true": True, "1": True, "false": False, "0": False, "": False}


def env(name: str, default: str | None = None) -> str:
    """Return the value of ``name``; without a default it is required.

    ``NAME_FILE`` wins over ``NAME``, so that a secret can be mounted as a file.
    """
    if path := os.environ.get(f"{name}_FILE"):
        return Path(path).read_text(encoding="utf-8").strip()
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"Set the {name} environment variable.")
    return value


def env_bool(name: str, *, default: bool) -> bool:
    """Return ``name`` as a boolean; anything but true, false, 1 and 0 is refused."""
    raw = env(name, str(default))
    try:
        return _BOOLEANS[raw.lower()]
    except KeyError:
        raise ImproperlyConfigured(f"{name}={raw!r} is not a boolean.") from None


def env_database(name: str) -> dj_database_url.DBConfig:
    """Return the PostgreSQL database that the address ``name`` leads to.

    What is refused does not say the address, which holds a password.
    """
    url = env(name)
    if not url.startswith(("postgresql://", "postgres://")):
        raise ImproperlyConfigured(
            f"{name} names no PostgreSQL database, and the portal runs on no other: "
            "it begins with postgresql://."
        )
    try:
        return dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)
    except ValueError:
        raise ImproperlyConfigured(
            f"{name} cannot be read: write postgresql://user:password@host/name, with "
            "marks such as / and @ in a part percent-encoded."
        ) from None


def env_list(name: str, default: str = "") -> list[str]:
    """Return ``name`` as the list of its comma-separated parts."""
    return [item.strip() for item in env(name, default).split(",") if item.strip()]


def env_int(name: str, *, default: int) -> int:
    """Return ``name`` as a whole number that is not negative."""
    raw = env(name, str(default))
    if not raw.isdecimal():
        raise ImproperlyConfigured(f"{name}={raw!r} is not a whole number.")
    return int(raw)
